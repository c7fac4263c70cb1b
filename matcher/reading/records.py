"""What a document tells, field by field, in the words of JSON Resume: what `matcher read` writes."""

from __future__ import annotations

from typing import NamedTuple


class Fact(NamedTuple):
    """One field: its key in JSON Resume, what it says, and the half-open span of the text that says it.

    A key that stands several times in a record is a list (`highlights`, `keywords`, `courses`, `roles`). Dates are ISO, at the
    precision the document gives ("2019", "2019-07"); an open end is no fact.
    """

    key: str
    said: str
    start: int
    end: int


class Record(NamedTuple):
    """One thing that a profile lists: a position, a degree, a publication; `list` is its key in JSON Resume.

    "basics" stands once. "wishes" and "other" hold facts of the key "text": what JSON Resume has no place for.
    """

    list: str
    facts: tuple[Fact, ...]
    entry: int | None = None
    """Index into the entries of the document, where it is one."""

    def first(self, key: str) -> str | None:
        """Return what the first fact of a key says, none where there is none."""
        return next((fact.said for fact in self.facts if fact.key == key), None)
