"""An entry of a profile → the degree or the language level that it states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from matcher.model import Degree, DegreeLevel, Tongue
from matcher.reading import lenient
from matcher.reading.words import isodates

_STUDY = ("studyType", "area", "summary", "highlights")
"""Keys whose words may tell that studies go on."""


def degree(table: dict[str, Any], passage: int, field_at: int | None) -> Iterator[Degree]:
    """Yield the degree of an entry of education, if it states one; the passages are those of its kind and of its field."""
    kind, area = str(table["studyType"]), str(table.get("area") or "")
    if found := _degree(kind[:300], area[:300]):  # no more is looked at
        yield Degree(found[0], area or found[1], passage, field_at if area else None, held=not _goes_on(table))


def tongue(table: dict[str, Any], passage: int) -> Iterator[Tongue]:
    """Yield the language of an entry with its level, if it names one."""
    for code, level in _tongue(f"{table['language']}: {table.get('fluency') or ''}"[:400]):
        yield Tongue(code, level, passage)


def _goes_on(table: dict[str, Any]) -> bool:
    """Return whether studies go on, by their words or an open end; no year decides it, for years of study never score."""
    from matcher.reading.words import degrees  # here and below: what was read before needs none

    said = [text for key in _STUDY for text in _texts(table.get(key))]
    undated = not isodates.month(table.get("endDate"), last=True)
    return any(map(degrees.coming, said)) or (undated and any(map(degrees.studies, said))) or isodates.goes_on(table)


def _texts(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [text for _, text in lenient.strings(value)]


@lru_cache(1000)
def _degree(kind: str, area: str) -> tuple[DegreeLevel, str] | None:
    """Return the degree and the field that are stated, remembered: many profiles say the same."""
    from matcher.reading.words import degrees

    return next(filter(None, map(degrees.stated, (kind, kind.title(), f"{kind} in {area}"))), None)


@lru_cache(1000)
def _tongue(line: str) -> list[tuple[str, int]]:
    from matcher.reading.words import tongues

    return tongues.stated(line, listed=True)[:1]
