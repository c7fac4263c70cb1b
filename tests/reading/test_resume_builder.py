"""An entry of a profile states a degree or a language, whether it is held, and what denies it."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.model import Degree, Tongue
from matcher.reading import resume_builder
from matcher.reading.resume_builder import ResumeBuilder


def _built(table: dict[str, Any]) -> tuple[ResumeBuilder, dict[str, int]]:
    """Return the texts of an entry as passages, and the first of each key."""
    built, first = ResumeBuilder(), dict[str, int]()
    for key, text in table.items():
        passage = built.add(text, "education", None, f"/{key}", whole=True)
        if passage is not None:
            first[key] = passage
    return built, first


def _degrees(table: dict[str, Any]) -> list[Degree]:
    return list(resume_builder.stated_degrees(table, *_built(table)))


def _tongues(table: dict[str, Any]) -> tuple[str, list[Tongue]]:
    built, first = _built(table)
    return built.parsed().text, list(resume_builder.stated_languages(table, built, first))


@pytest.mark.parametrize(
    ("table", "level", "field", "held"),
    [
        ({"studyType": "MSc", "area": "Optics", "endDate": "2020"}, "master", "Optics", True),
        ({"studyType": "MSc in Optics", "startDate": "2024", "endDate": "2020"}, "master", "Optics", True),
        ({"studyType": "MSc (expected)", "area": "Optics", "endDate": "2031-06"}, "master", "Optics", False),
        ({"studyType": "PhD", "startDate": "2025-09"}, "doctor", "", False),
        ({"studyType": "PhD candidate", "area": "Law"}, "doctor", "Law", False),
    ],
)
def test_a_degree_is_held_unless_its_words_or_an_open_end_tell_that_it_is_to_come(
    table: dict[str, Any], level: str, field: str, held: bool
) -> None:
    (degree,) = _degrees(table)
    assert (degree.level, degree.field, degree.held) == (level, field, held)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"studyType": "PhD (not completed)", "area": "Optics"}, "not completed"),
        ({"studyType": "PhD", "area": "Optics", "summary": "Left without a degree."}, "without a degree"),
        ({"studyType": "硕士", "summary": "2020年肄业"}, "肄业"),
    ],
)
def test_a_degree_that_was_never_taken_has_the_words_that_say_so(table: dict[str, Any], words: str) -> None:
    built, first = _built(table)
    (degree,) = resume_builder.stated_degrees(table, built, first)
    assert degree.denial
    assert built.parsed().text[slice(*degree.denial)] == words


def test_a_degree_beside_one_that_was_never_taken_is_held() -> None:
    assert [(one.level, bool(one.denial)) for one in _degrees({"studyType": "PhD (abandoned), MSc"})] == [
        ("doctor", True),
        ("master", False),
    ]


@pytest.mark.parametrize(
    ("table", "words", "denial"),
    [
        ({"language": "German", "fluency": "none"}, "none", "none"),
        ({"language": "No German", "fluency": ""}, "German", "No"),
        ({"language": "German (no knowledge)"}, "German", "no knowledge"),
        ({"language": "German", "fluency": "B2"}, "B2", None),
    ],
)
def test_a_language_has_the_words_that_state_it_and_those_that_deny_it(
    table: dict[str, str], words: str, denial: str | None
) -> None:
    text, (tongue,) = _tongues(table)
    assert text[slice(*tongue.span)] == words
    assert (text[slice(*tongue.denial)] if tongue.denial else None) == denial


def test_of_words_that_were_changed_on_the_way_the_whole_passage_states_it() -> None:
    text, (tongue,) = _tongues({"language": "German\u200b"})
    assert tongue.span == (0, len(text))


def test_what_states_no_degree_and_no_language_yields_nothing() -> None:
    assert _degrees({"studyType": "Summer school"}) == []
    assert _tongues({"language": "Python"})[1] == []
