"""Whether a denial is of the very words, or of what was done with them."""

from __future__ import annotations

import pytest

from matcher.signals.status.straight_denials import is_straight

WORD = "llms"


def straight(text: str, denial: str) -> bool:
    at, start = text.index(denial), text.index(WORD)
    return is_straight(text, (at, at + len(denial)), start, start + len(WORD))


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("not llms", "not"),
        ("not for any llms", "not"),
        ("never worked on large llms", "never"),
        ("no experience so far with llms", "no experience"),
        ("keine erfahrung mit llms", "keine erfahrung"),
        ("no llms were used", "no"),
        ("llms: none", "none"),
        ("llms were never part of it", "never part"),
        ("没有做过llms", "没有"),
    ],
)
def test_the_words_are_denied_themselves(text: str, denial: str) -> None:
    assert straight(text, denial)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("never pretrained llms", "never"),
        ("no llms were too slow for us", "no"),
        ("llms we trained and served, pruning: none", "none"),
        ("not the tuning of llms", "not"),
    ],
)
def test_something_else_of_the_words_is_denied(text: str, denial: str) -> None:
    assert not straight(text, denial)
