"""What typesetters do to characters is undone."""

from __future__ import annotations

import pytest

from matcher.reading.pdf.word_repair import rejoined, repaired


@pytest.mark.parametrize(
    ("set_so", "spelled"),
    [
        ("Mar. 2010 \u00ad Aug. 2017", "Mar. 2010 - Aug. 2017"),
        ("Z¨urich and Universit´e", "Zürich and Université"),
        ("it´s fine", "it´s fine"),
        ("\uf0e0 ada@example.com \uf095 555-0101", "ada@example.com   555-0101"),
        ("shipped \ud83d\ude80", "shipped \U0001f680"),
        ("e\ufb03cient \ufb02ow", "efficient flow"),
    ],
)
def test_characters_are_those_of_the_words(set_so: str, spelled: str) -> None:
    assert repaired(set_so) == spelled


@pytest.mark.parametrize(
    ("text", "following", "known", "whole"),
    [
        ("the profes-", "sional use", set(), "the professional\nuse"),
        ("a cloud-", "native service", {"cloud", "native"}, "a cloud-native\nservice"),
        ("a cloud-", "native service", {"cloud", "native", "cloudnative"}, "a cloudnative\nservice"),
        ("linkedin.com/in/ada-", "example", set(), "linkedin.com/in/ada-example"),
        ("Julia Swift-", "Moreau", set(), "Julia Swift-Moreau"),
        ("大语言", "模型的预训练", set(), "大语言模型的预训练"),
        ("ada@example.co", "m", set(), "ada@example.com"),
        ("from 2019 -", "2021", set(), "from 2019 -\n2021"),
    ],
)
def test_two_lines_are_put_together(text: str, following: str, known: set[str], whole: str) -> None:
    assert rejoined(text, following, known) == whole
