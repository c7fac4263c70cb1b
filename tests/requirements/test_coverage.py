"""How much of what a job lists does the profile cover?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reference
from matcher.lore import Lore
from matcher.model import Job, Observation, Pool
from matcher.scoring import prepare

See = Callable[..., Observation]
Profile = Callable[..., dict[str, Any]]
REFERENCE = reference.load()
_PASSAGES = st.lists(
    st.lists(st.sampled_from(["wound", "dressing", "changed", "bedside", "care", "plans"]), min_size=1).map(" ".join), max_size=5
)


def _covers(see: See, record: dict[str, Any], *terms: str) -> Observation:
    return see(record, kind="coverage", terms=terms)


def test_each_item_counts_as_much_as_the_others(see: See, profile: Profile) -> None:
    resume = profile("Changed wound dressings daily.", "Ran the night shift.")
    assert _covers(see, resume, "wound", "night shift").value == 1000
    assert _covers(see, resume, "wound", "ventilators").value == 500


def test_part_of_an_item_is_worth_the_square_of_what_its_words_tell(see: See, profile: Profile) -> None:
    wound, ventilation = (REFERENCE.idf(word) ** 2 for word in ("wound", "ventilation"))
    part = 1000 * wound // (wound + ventilation)
    assert _covers(see, profile("Treated a wound."), "wound ventilation").value == part * part // 1000


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("To be clear from the start: no model was mine.", "time to first token"),
        ("Reduced the time to hire from 71 to 44 days.", "time to first token"),
        ("Data Scientist", "preference data"),
        ("Painted in the north, for the council.", "care for the old in homes"),
        ("Reported to all who asked.", "reported to the ward"),
    ],
)
def test_small_words_alone_and_less_than_a_quarter_are_none_of_an_item(see: See, profile: Profile, text: str, term: str) -> None:
    observation = _covers(see, profile(text, "Changed wounds."), term, "wounds")
    assert [one.signal for one in observation.evidence] == (
        ["wounds"] if "ward" not in term else ["reported to the ward", "wounds"]
    )
    assert (observation.value > 500) is ("ward" in term)


@pytest.fixture
def of_title(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> Callable[..., int]:
    """Return what a profile has of the words of a job's own title."""

    def make(record: dict[str, Any], title: str) -> int:
        asked = job({"kind": "coverage", "terms": (title,)}, title=title)
        return prepare(asked, known)(pool(record).candidates[0].profile).contributions[0].observation.value

    return make


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("GPU performance engineer, 9 years.", False),
        ("Data engineer for language models", False),
        ("Research Engineer", True),
        ("Post-training engineer of language models", True),
        ("Built the hiring pipeline for engineers", False),
    ],
)
def test_less_than_half_of_the_words_of_the_jobs_own_title_are_none_of_it(
    of_title: Callable[..., int], profile: Profile, text: str, counts: bool
) -> None:
    assert bool(of_title(profile(text), "Research Engineer, Post-Training")) is counts


@pytest.mark.parametrize(
    ("title", "text", "counts"),
    [
        ("Inference Engineer", "Sales engineer, 9 years.", False),
        ("Inference Engineer", "Senior Engineer", False),
        ("Inference Engineer", "Ran inference of language models", True),
        ("Senior Nurse", "Nurse on two wards", True),
        ("Senior Engineer", "Engineer for pumps", True),
    ],
)
def test_a_word_of_many_trades_is_no_title_that_has_another(
    of_title: Callable[..., int], profile: Profile, title: str, text: str, counts: bool
) -> None:
    assert bool(of_title(profile(text), title)) is counts


def test_an_item_of_small_words_only_is_told_of_by_them(see: See, profile: Profile) -> None:
    assert _covers(see, profile("Ran the all in one shop."), "all in one").value == 1000


def test_words_of_an_item_count_together_only_in_one_passage(see: See, profile: Profile) -> None:
    together = _covers(see, profile("Changed wound dressing."), "wound dressing").value
    apart = _covers(see, profile("Treated a wound.", "Bought dressing."), "wound dressing").value
    assert apart < together == 1000


@pytest.mark.parametrize("text", ["No experience with ventilators.", "Would like to learn about ventilators."])
def test_what_is_denied_or_wished_for_gives_nothing(see: See, profile: Profile, text: str) -> None:
    assert _covers(see, profile(text), "ventilators").value == 0


@pytest.mark.parametrize(
    ("expected", "asked"),
    [("Ingrijirea pacientilor cu ventilatoare.", "ventilatoarea"), ("Kept the ventilat0rs running.", "ventilators")],
)
def test_a_slip_or_another_ending_of_a_long_word_is_the_word(see: See, profile: Profile, expected: str, asked: str) -> None:
    assert _covers(see, profile(expected), asked).value == 1000


def test_short_words_are_taken_as_they_are(see: See, profile: Profile) -> None:
    assert _covers(see, profile("Cared for goats."), "boats").value == 0


def test_names_of_one_letter_are_found_in_their_own_capitals(see: See, profile: Profile) -> None:
    assert _covers(see, profile("Wrote C++ and R."), "C++", "R").value == 1000
    assert _covers(see, profile("Wrote c and r."), "R").value == 0
    assert _covers(see, profile("No experience with R."), "R").value == 0


def test_ideographs_are_found_by_pairs(see: See, profile: Profile) -> None:
    assert _covers(see, profile("负责伤口护理。"), "伤口护理").value == 1000


def test_words_of_who_a_person_is_are_not_looked_for(see: See, profile: Profile) -> None:
    assert _covers(see, profile("A young team."), "young").value == 0


def test_a_must_have_is_met_where_every_item_is_half_told_and_is_else_not_stated(see: See, profile: Profile) -> None:
    resume = profile("Changed wound dressings daily.")
    assert _covers(see, resume, "wound").state == "met"
    assert _covers(see, resume, "wound", "ventilators").state == "not stated"


def test_the_quote_reaches_from_the_first_word_found_to_the_last(see: See, profile: Profile, pool: Callable[..., Any]) -> None:
    resume = profile("Changed wound and burn dressing.")
    (piece,) = _covers(see, resume, "dressing wound").evidence
    assert pool(resume).candidates[0].text[piece.start : piece.end] == "wound and burn dressing"
    assert (piece.signal, piece.counts_for, piece.status, piece.strength) == ("dressing wound", "requirement 1", None, 1000)


@given(_PASSAGES, st.text("abc ", max_size=20))
def test_one_more_passage_never_costs_and_telling_it_again_brings_nothing(
    see: See, profile: Profile, lines: list[str], more: str
) -> None:
    asked = ("wound dressing", "bedside care plans")
    once = _covers(see, profile(*lines, "x"), *asked).value
    assert _covers(see, profile(*lines, "x", more), *asked).value >= once
    assert _covers(see, profile(*lines, *lines, "x"), *asked).value == once


def test_one_more_passage_never_takes_a_must_have_that_was_met(see: See, profile: Profile) -> None:
    lines, more = ["Embroidery in time."], "Embroidery by that on the"
    asked = "time lead embroidery that on a by the"
    assert _covers(see, profile(*lines), asked).state == "met"
    assert _covers(see, profile(*lines, more), asked).value > _covers(see, profile(*lines), asked).value
    assert _covers(see, profile(*lines, more), asked).state == "met"


LIST = "Python, COBOL, C++, RLHF, DPO, PyTorch, vLLM, CUDA, RAG, LoRA, GPTQ, FSDP"
"""A list of many kinds of work, of which a profile that only files letters bears out none."""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("No experience with ventilators.", "negated"),
        ("Interested in ventilators.", "wished"),
        ("不熟悉ventilators。", "negated"),
    ],
)
def test_what_is_denied_or_wished_for_is_set_aside(see: See, profile: Profile, text: str, reason: str) -> None:
    observation = _covers(see, profile(text, "Painted houses."), "ventilators", "houses")
    assert [(one.signal, one.status, one.strength) for one in observation.set_aside] == [("ventilators", reason, 0)]
    assert [one.signal for one in observation.evidence] == ["houses"]


@pytest.mark.parametrize("term", ["COBOL", "C++"])
def test_what_stands_in_a_list_that_nothing_bears_out_is_set_aside(see: See, profile: Profile, term: str) -> None:
    observation = _covers(see, profile("Filed letters.", skills=[{"name": LIST}]), term)
    assert (observation.value, observation.state) == (0, "not stated")
    assert [(one.signal, one.status, one.founded) for one in observation.set_aside] == [(term, "listed", False)]


def test_what_counts_somewhere_is_not_set_aside(see: See, profile: Profile) -> None:
    observation = _covers(see, profile("Wrote COBOL for a bank.", "Interested in COBOL.", skills=[{"name": LIST}]), "COBOL")
    assert (observation.value, observation.set_aside) == (1000, ())


def test_a_word_or_two_of_a_thing_that_count_nothing_are_not_the_thing(see: See, profile: Profile) -> None:
    observation = _covers(see, profile("Interested in planning.", "Painted houses."), "planning of hydroelectric powerhouses")
    assert observation.set_aside == ()


def test_a_thing_is_set_aside_once_where_it_stands_first(see: See, profile: Profile) -> None:
    observation = _covers(see, profile("Interested in COBOL.", "No experience with COBOL.", skills=[{"name": LIST}]), "COBOL")
    assert [one.status for one in observation.set_aside] == ["wished"]


def test_one_word_of_three_gives_points_and_meets_no_must_have(see: See, profile: Profile) -> None:
    term = "preference-based training method"
    part = _covers(see, profile("Ran a preference-data programme with 40 annotators."), term)
    assert (part.value > 0, part.state) == (True, "not stated")
    assert _covers(see, profile("Built a preference-based method."), term).state == "met"


def test_the_rarer_one_of_two_words_meets_a_must_have(see: See, profile: Profile) -> None:
    assert _covers(see, profile("Holds a HACCP licence."), "HACCP attestation").state == "met"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("C++, Python", "Wrote Python."),
        ("C++, Python", "Wrote C++17."),
        ("C#, Java", "Wrote Java."),
        ("R, Python", "Wrote tools in R."),
        ("F#, Rust", "Wrote f#."),
        (".NET, Python", "Wrote Python. Net profit doubled."),
        (".NET, Python", "Wrote ASP.NET services."),
        ("C, C++", "Wrote C++."),
    ],
)
def test_a_sign_is_a_word_of_an_item_of_several_half_for_half(see: See, profile: Profile, term: str, text: str) -> None:
    half = _covers(see, profile(text), term)
    assert (half.state, half.value) == ("not stated", 250)
    whole = _covers(see, profile("Wrote C, C++, C#, Java, R, Python, F#, Rust and .NET."), term)
    assert (whole.state, whole.value) == ("met", 1000)


def test_a_sign_is_found_beside_ideographs(see: See, profile: Profile) -> None:
    assert _covers(see, profile("熟练使用C语言和Ｃ＋＋开发。"), "C语言", "C++开发").value == 1000


@pytest.mark.parametrize("text", ["Ran R&D.", "Knows C++ and C#.", "wrote r", "Read rC0.", "No experience with R or C."])
def test_a_letter_of_another_word_is_no_sign(see: See, profile: Profile, text: str) -> None:
    assert _covers(see, profile(text), "R", "C").value == 0


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("A/B testing", "Ran testing."),
        ("K-means clustering", "Tuned means of clustering."),
        ("U.S. market", "Knew the market."),
        ("Nurse (M/F)", "Nurse on two wards"),
        ("I manage wards", "Manage wards."),
    ],
)
def test_a_letter_that_belongs_to_another_word_is_not_asked_for(see: See, profile: Profile, term: str, text: str) -> None:
    assert _covers(see, profile(text), term).value == 1000
