"""A line → its degree, its languages, and the rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafting import Ask

Asked = Callable[..., list[Ask]]


def told(asks: list[Ask]) -> list[object]:
    """Return what is asked for: months, a degree with its fields, a language with its level, words."""
    wants = [one.want for one in asks]
    return [
        one.months or (one.level, *one.fields)
        if one.kind in ("experience", "education")
        else (one.code, one.level)
        if one.code
        else one.terms
        for one in wants
    ]


@pytest.mark.parametrize(("line", "expected"), [
    ("You need 3 years of experience, English C1, a Bachelor in nursing, and kindness.", [36, ("bachelor", "nursing"), ("en", "C1"), ("kindness",)]),
    ("Bachelor in nursing, fluent English, and kindness", [("bachelor", "nursing"), ("en", "C1"), ("kindness",)]),
    ("Studium der Informatik, fließendes Englisch und Teamgeist", [("bachelor", "informatik"), ("en", "C1"), ("Teamgeist",)]),
    ("本科及以上学历，数学专业，英语六级，善于沟通", [("bachelor", "数学"), ("en", "B2"), ("善于沟通",)]),
    ("Bachelor's degree in German", [("bachelor", "german")]),
    ("MSc in physics or German", [("master", "physics", "german")]),
    ("Diplom Deutsch C1", [("de", "C1")]),
    ("Good knowledge of German (B2)", [("de", "B2")]),
    ("Bachelor's degree in physics, mathematics, or equivalent experience", [("bachelor", "physics", "mathematics")]),
])  # fmt: skip
def test_a_line_loses_neither_its_degree_nor_its_languages_nor_its_rest(asked: Asked, line: str, expected: list[object]) -> None:
    assert sorted(map(str, told(asked(line)))) == sorted(map(str, expected))


def test_an_upper_bound_is_told_and_none_of_its_words_is_a_term(asked: Asked) -> None:
    asks = asked("At least two years in haulage, no more than five years")
    assert [(one.want.kind, one.want.terms, one.want.months) for one in asks] == [("terms", ("haulage",), 24)]
    assert all("ask for no months" in one.want.note for one in asks)
