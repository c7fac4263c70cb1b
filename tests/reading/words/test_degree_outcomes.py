"""A line says which of its degrees were never taken, and in which words."""

from __future__ import annotations

import re

import pytest

from matcher.reading.words import degree_outcomes

_DEGREES = re.compile(r"PhD|MSc|BSc|博士|硕士")


def _never(line: str) -> dict[str, str]:
    spans = [degree.span() for degree in _DEGREES.finditer(line)]
    return {
        line[slice(*degree)]: line[slice(*words)] for degree, words in degree_outcomes.degrees_never_taken(line, spans).items()
    }


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("Did not finish my PhD in Optics", {"PhD": "Did not finish"}),
        ("PhD (abandoned)", {"PhD": "abandoned"}),
        ("MSc not completed, BSc Physics", {"MSc": "not completed"}),
        ("BSc Physics, dropped out of MSc", {"MSc": "dropped out of"}),
        ("BSc, never finished my MSc", {"MSc": "never finished"}),
        ("No degree; dropped out of an MSc in Physics", {"MSc": "dropped out of"}),
        ("PhD, abgebrochen", {"PhD": "abgebrochen"}),
        ("未取得硕士学位", {"硕士": "未取得"}),
        ("博士(肄业)", {"博士": "肄业"}),
        ("PhD (not yet completed)", {}),
        ("PhD (noch nicht abgeschlossen)", {}),
        ("MSc Optics, thesis on incompleteness", {}),
    ],
)
def test_the_degree_that_was_never_taken_is_the_one_that_the_words_are_about(line: str, never: dict[str, str]) -> None:
    assert _never(line) == never


def test_words_without_a_degree_are_found_too() -> None:
    assert degree_outcomes.never_taken("- Left without a degree") == (7, 23)
    assert degree_outcomes.never_taken("- Graduated with honours") is None


def test_a_long_line_is_looked_at_in_its_beginning_only() -> None:
    assert degree_outcomes.never_taken("x" * 400 + " abandoned") is None
