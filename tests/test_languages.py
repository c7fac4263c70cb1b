"""Every language that a job may ask for is read under its names, and words that only look like one are not."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher import languages
from matcher.languages import CODES, bare, named_in, names, read_as

SPOKEN = [
    "en", "zh", "hi", "es", "fr", "ar", "bn", "pt", "ru", "ur", "id", "de", "ja", "mr", "te", "tr", "ta", "vi", "ko", "it", "th", "gu",
    "fa", "pl", "pa", "jv", "ha", "sw", "kn", "ml", "my", "uk", "or", "ro", "nl", "yo", "ig", "am", "om", "uz", "su", "sd", "ps", "ku",
    "ne", "si", "km", "az", "so", "el", "cs", "sv", "hu", "sr", "hr", "bg", "sk", "da", "fi", "no", "he", "ms", "tl", "be", "ka",
]  # fmt: skip
"""The most spoken, and those of Europe."""
_ALIKE = {"ha", "hi", "ig", "ml", "om", "sd", "ur", "yo"}
"""Those of one name in most languages."""


def _codes(text: str) -> list[str]:
    return [one.code for one in named_in(text)]


def test_there_are_all_codes_and_no_other() -> None:
    assert len(CODES) == 184
    assert sorted(set(CODES)) == list(CODES)
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in CODES)
    assert {"cn", "jp", "gr", "cz"}.isdisjoint(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_language_that_a_job_may_ask_for_is_read_under_each_of_its_names(code: str) -> None:
    for name in names()[code]:
        assert _codes(name) == [read_as(code)], name
        assert [(one.start, one.end) for one in named_in(f"({name})")] == [(1, len(name) + 1)]


@pytest.mark.parametrize("code", SPOKEN)
def test_much_spoken_languages_are_known_in_four_more(code: str) -> None:
    assert len(names()[code]) >= (2 if code in _ALIKE else 4)
    assert any("\u4e00" <= name[0] <= "\u9fff" for name in names()[code])


def test_no_name_is_that_of_two_languages() -> None:
    owners = Counter(name for code, called in names().items() for name in {(bare(one), read_as(code)) for one in called})
    assert Counter(name for name, _ in owners).most_common(1)[0][1] == 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Polish, Thai and Welsh", ["pl", "th", "cy"]),
        ("Speaks english and polish", ["en", "pl"]),
        ("SERBO-CROATIAN", ["sh"]),
        ("Francais", ["fr"]),
        ("Gute Deutschkenntnisse, Englischkenntnisse", ["de", "en"]),
        ("Scottish Gaelic", ["gd"]),
        ("Norwegian Bokmål", ["no"]),
        ("精通英语和日语", ["en", "ja"]),
        ("mother tongue Haitian Creole", ["ht"]),
    ],
)
def test_names_are_read_whatever_their_capitals_accents_and_parts(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "polish steel", "We polish and finish surfaces.", "Thai food", "Latin America", "the Basque Country", "German clients", "Welsh Government",
        "Go, Basic, C", "J'ai créé un outil", "an ewe and a ram", "Chinese cooking", "Irish passport", "Serbians", "Englishman", "Javascript",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_language_are_none(text: str) -> None:
    assert _codes(text) == []


def test_a_span_holds_the_name_alone() -> None:
    text = "Gute Deutschkenntnisse; 我会说德语。"
    assert [text[one.start : one.end] for one in named_in(text)] == ["Deutsch", "德语"]


def test_a_long_text_takes_time_in_proportion() -> None:
    assert len(list(named_in("polish " * 2000))) == 0
    assert len(_codes("Norwegian " * 2000)) == 2000


def test_written_forms_are_read_as_their_language() -> None:
    assert {code: read_as(code) for code in CODES if read_as(code) != code} == {"nb": "no", "nn": "no"}
    assert set(map(read_as, CODES)) <= set(languages.CODES)
