"""What a person states of themself in words of its own kind: a degree, a language, each with where it says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

DegreeLevel = Literal["bachelor", "master", "doctor"]
"""What is studied for, lowest first."""

DEGREES: tuple[DegreeLevel, ...] = get_args(DegreeLevel)

CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
"""How well a language is spoken, lowest first; `Tongue` counts from 1."""


class Degree(NamedTuple):
    """A degree by level and field; the school is no part of it."""

    level: DegreeLevel
    field: str
    passage: int
    span: tuple[int, int]  # of the words that state it, in the profile's text
    field_at: int | None = None  # the passage that states the field, where it is another one
    held: bool = True  # False for a degree not yet finished; when it was or will be finished is not recorded
    denial: tuple[int, int] | None = None  # of words that say it was never taken ("abandoned")

    def moved(self, place: Callable[[int], int | None], by: int = 0) -> Degree | None:
        """Return the degree with its passages elsewhere; none where the one that states it is gone, no field where that one is.

        >>> Degree("master", "Law", 3, (7, 10), 4).moved({3: 0}.get, by=-7)
        Degree(level='master', field='', passage=0, span=(0, 3), field_at=None, held=True, denial=None)
        """
        passage, field_at = place(self.passage), None if self.field_at is None else place(self.field_at)
        if passage is None:
            return None
        field = self.field if self.field_at is None or field_at is not None else ""
        span, denial = _by(self.span, by), self.denial and _by(self.denial, by)
        return self._replace(field=field, passage=passage, span=span, field_at=field_at, denial=denial)


class Tongue(NamedTuple):
    """A language (ISO 639-1 code) and its level on the CEFR scale, 1 (A1) to 6 (C2); 0 where none is stated."""

    code: str
    level: int
    passage: int
    span: tuple[int, int]  # of the words that state it, in the profile's text
    denial: tuple[int, int] | None = None  # of words that say it is not spoken ("none")

    @property
    def held(self) -> bool:
        """Return whether it is held now, as every language is that is spoken at all."""
        return True

    def moved(self, place: Callable[[int], int | None], by: int = 0) -> Tongue | None:
        """Return the language with its passage elsewhere, or None where that is gone.

        >>> Tongue("de", 4, 3, (7, 13)).moved({3: 0}.get, by=-7)
        Tongue(code='de', level=4, passage=0, span=(0, 6), denial=None)
        """
        passage = place(self.passage)
        if passage is None:
            return None
        return self._replace(passage=passage, span=_by(self.span, by), denial=self.denial and _by(self.denial, by))


def _by(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
