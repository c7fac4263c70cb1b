"""Words of a job text that speak of who a person is: which of them are warned of, where, and what is left of the text."""

from __future__ import annotations

import pytest

from matcher.job.bias import SYMBOLS, biased, groups, neutral, protected_words, spoken
from tests.growth import in_line


def codes(text: str) -> dict[str, list[str]]:
    """Return the words of a text that are warned of where a job file is checked, by the code of their group."""
    return {group.code: words for group, words in spoken(text)}


@pytest.mark.parametrize("group", groups(), ids=lambda group: group.code)
def test_every_group_says_what_why_and_what_to_write_instead(group: object) -> None:
    assert all(getattr(group, name) for name in ("code", "about", "why", "fix"))


@pytest.mark.parametrize(
    ("code", "word"),
    [(group.code, word) for group in groups() for word in (*group.words, *group.checked) if SYMBOLS.keys().isdisjoint(word)],
)
def test_every_word_of_a_group_is_warned_of_beside_others_and_in_any_case(code: str, word: str) -> None:
    for written in (word, word.upper()):
        assert written in codes(f"Wanted: {written}, now").get(code, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under 35", {"M111": ["under 35"]}),
        ("men", {"M112": ["men"]}),
        ("manages men", {"M112": ["men"]}),
        ("menu and mentor", {}),
        ("homme", {"M112": ["homme"]}),
        ("a homme", {}),
        ("Stanford", {"M119": ["Stanford"]}),
        ("works near Stanford", {}),
        ("graduate of Stanford or MIT", {"M119": ["graduate of Stanford or MIT"]}),
        ("a Stanford degree", {"M119": ["Stanford degree"]}),
        ("university of Ghent", {"M119": ["university of Ghent"]}),
        ("the University of Ghent runs it", {}),
        ("top 10 school", {"M118": ["top 10 school"]}),
        ("top 10 results", {}),
        ("ZIP 60601", {"M117": ["ZIP 60601"]}),
        ("You live within 10 km of the office", {"M117": ["You live within"]}),
        ("Must live in Essen", {"M117": ["Must live in"]}),
        ("wohnhaft in Köln", {"M117": ["wohnhaft"]}),
        ("常住北京", {"M117": ["常住"]}),
        ("domicilié à Lyon", {"M117": ["domicilié à"]}),
        ("live events at a living wage", {}),
        ("No gaps in your CV", {"M120": ["gaps in your CV"]}),
        ("Candidates with gaps need not apply", {"M120": ["Candidates with gaps"]}),
        ("lückenloser Lebenslauf", {"M120": ["lückenloser Lebenslauf"]}),
        ("无空窗期", {"M120": ["空窗期"]}),
        ("pas de trous dans le CV", {"M120": ["trous dans le CV"]}),
        ("lückenlose Dokumentation, gaps in the market", {}),
        ("RLHF engineer", {}),
        ("", {}),
    ],
)
def test_words_are_warned_of_where_they_speak_of_who_somebody_is(text: str, expected: dict[str, list[str]]) -> None:
    assert codes(text) == expected


def test_what_is_part_of_more_words_is_not_warned_of_again_and_the_same_words_once() -> None:
    assert biased("zip code, ZIP code and zip code") == ["zip code", "ZIP code"]


def test_an_advert_keeps_what_only_a_check_warns_of() -> None:
    assert biased("Stanford, PLZ 8001") == []
    assert codes("Bern, PLZ 8001") == {"M117": ["PLZ"]}


def test_words_over_a_line_end_are_shown_on_one_line() -> None:
    assert biased("zip\n   code") == ["zip code"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("RLHF engineer, young", "RLHF engineer, "),
        ("Graduate of Stanford or MIT, RLHF", ", RLHF"),
        ("男性优先，做RLHF", "优先，做RLHF"),
        ("RLHF engineer", "RLHF engineer"),
    ],
)
def test_a_neutral_text_has_the_other_words_at_their_places(text: str, left: str) -> None:
    made = neutral(text)
    assert len(made) == len(text)
    assert made.split() == left.split()
    assert made.endswith(left.lstrip()) or made.startswith(left.rstrip())
    assert codes(made) == {}


@pytest.mark.parametrize(
    ("word", "expected"),
    [("young", True), ("native", True), ("grad", True), ("stanford", False), ("plz", False), ("rlhf", False)],
)
def test_words_and_mute_words_have_no_dimension_and_what_is_only_checked_keeps_it(word: str, expected: bool) -> None:
    assert (word in protected_words()) is expected


@pytest.mark.parametrize("unit", ["graduate of ", "university of ", "top 1 ", "zip ", "大学"])
def test_a_text_is_searched_in_time_in_line_with_its_length(unit: str) -> None:
    assert in_line(lambda size: neutral(unit * size), 4_000)
