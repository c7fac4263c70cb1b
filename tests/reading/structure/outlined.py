"""A text as plain paper is outlined, and what the tests of it ask for."""

from __future__ import annotations

from matcher.reading.paper.paper import Paper
from matcher.reading.parsed import Parsed
from matcher.reading.structure import outline as outlining


def outline(text: str) -> Parsed:
    return outlining.outline(Paper(text))


def listed(text: str, kind: str, *keys: str) -> list[tuple[str | None, ...]]:
    """Return of each record of a list the first words under the keys."""
    return [tuple(record.first(key) for key in keys) for record in outline(text).records if record.list == kind]


def jobs(text: str) -> list[tuple[str | None, ...]]:
    """Return the positions: employer, position, begin and end."""
    return listed(text, "work", "name", "position", "startDate", "endDate")


def passages(text: str, section: str | None = None) -> list[str]:
    """Return the words of the passages, of all sections or of one."""
    return [text[passage.start : passage.end] for passage in outline(text).passages if section in {None, passage.section}]
