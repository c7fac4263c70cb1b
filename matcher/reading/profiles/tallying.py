"""A person's profile → how much of the documents was understood, in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from matcher.reading import resume_items
from matcher.reading.parsed import Parsed
from matcher.reading.persons.people import Person
from matcher.reading.words import isodates, sections

_ENTRIES = ("work", "volunteer", "education", "awards", "certificates", "publications", "projects")


class Tally(NamedTuple):
    """What a profile holds: entries, those without a date, and letters of the documents that stand under no known heading."""

    entries: int
    undated: int
    unassigned: int


def tally(person: Person, profile: dict[str, Any]) -> Tally:
    """Return the numbers of one person."""
    entries = [(key, one.table) for key in _ENTRIES for one in resume_items.items(profile, key)]
    undated = sum(not _is_dated(key, one) for key, one in entries)
    return Tally(len(entries), undated, sum(_unassigned(one.parsed) for one in person.documents))


def _is_dated(key: str, entry: dict[str, Any]) -> bool:
    """Return whether an entry states a date that can be read; of a position its beginning, for without one it has no length."""
    keys = ("startDate",) if key == "work" else isodates.KEYS
    return any(isodates.month(entry.get(one)) is not None for one in keys)


def _unassigned(parsed: Parsed) -> int:
    """Return the letters and digits of a document that neither a section nor a field of the profile holds."""
    if parsed.source:
        return sum(_letters(parsed.text[one.start : one.end]) for one in parsed.passages if one.section == "other")
    held = bytearray(len(parsed.text))
    for low, high in _held(parsed):
        held[low:high] = b"\1" * (high - low)
    return sum(char.isalnum() and not held[at] for at, char in enumerate(parsed.text))


def _held(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the spans that were understood: passages of a section, fields, headings; and what nobody sees."""
    yield from ((one.start, one.end) for one in parsed.passages if one.section != "other")
    yield from ((fact.start, fact.end) for record in parsed.records if record.list != "other" for fact in record.facts)
    yield from parsed.hidden
    start = 0
    for line in parsed.text.split("\n"):
        if len(line) <= sections.LONGEST * 2 and sections.section(line.strip("#*_=-•◦ \t:："), marked=True):
            yield start, start + len(line)
        start += len(line) + 1


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
