"""What a document says, field by field, under the keys of JSON Resume: what `matcher read` writes."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.model import Section
from matcher.reading.paper import emphasis
from matcher.regex import regex

_HAN_WRAPPED = regex(r"(?<=[\u2e80-\uffef])[ \t]{0,40}\n\s{0,40}(?=[\u2e80-\uffef])")
_BLANKS = regex(r"\s{1,4000}")
EDGE = " \t\n*_`"
"""Characters at either end of a text that are no part of what it says."""
KEPT: dict[str, Section] = {"wishes": "wishes", "courses": "course", "other": "other"}
"""Keys in `meta` for what JSON Resume has no place for, each with the section in which it is read again."""


class Fact(NamedTuple):
    """One field: its key in JSON Resume, what it says, and the half-open span of the text where it stands.

    A key that stands several times in a record is a list (`highlights`, `keywords`, `courses`, `roles`). Dates are ISO, at the
    precision the document gives ("2019", "2019-07"); an open end is no fact.
    """

    key: str
    said: str
    start: int
    end: int


class Record(NamedTuple):
    """One thing that a profile lists: a position, a degree, a publication; `list` is the key of its list in JSON Resume.

    "basics" occurs once. Those of `KEPT` hold facts of the key "text": what JSON Resume has no place for.
    """

    list: str
    facts: tuple[Fact, ...]
    entry: int | None = None
    """Index into the entries of the document, where it is one."""

    def first(self, key: str) -> str | None:
        """Return what the first fact of a key says, or None where there is none."""
        return next((field.said for field in self.facts if field.key == key), None)


def fact(key: str, text: str, start: int, end: int, edges: tuple[str, str] = (EDGE, EDGE)) -> tuple[Fact, ...]:
    r"""Return the fact that a span states, on one line, without emphasis marks and edges, or nothing where it states none.

    >>> fact("name", "at **Example\n Labs**", 3, 20)
    (Fact(key='name', said='Example Labs', start=5, end=18),)
    """
    while start < end and text[start] in edges[0]:
        start += 1
    while start < end and text[end - 1] in edges[1]:
        end -= 1
    words = _plain(text[start:end])
    return (Fact(key, words, start, end),) if words.strip() else ()


class Stretch(NamedTuple):
    """A part of a text, between two offsets; patterns see what stands before it, and nothing behind it."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """Return its words."""
        return self.text[self.start : self.end]

    def cut(self, start: int | None = None, end: int | None = None) -> Stretch:
        """Return a part of it, between two offsets of the text."""
        return Stretch(self.text, self.start if start is None else start, self.end if end is None else end)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return how it begins as a pattern does."""
        return pattern.match(self.text, self.start, self.end)

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return where it first has a pattern."""
        return pattern.search(self.text, self.start, self.end)

    def fact(self, key: str) -> tuple[Fact, ...]:
        """Return the fact that it states, or nothing."""
        return fact(key, *self)


def _plain(text: str) -> str:
    """Return words on one line and without emphasis marks; most need no change."""
    text = emphasis.without(text)
    return text if text.isprintable() and "  " not in text else _BLANKS.sub(" ", _HAN_WRAPPED.sub("", text))
