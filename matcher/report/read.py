"""Documents and people as they were read → what `matcher read` shows: how it went, and the text with its line numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate

from matcher.reading.parsed import Parsed, ReadDocument
from matcher.reading.persons.people import People, Person
from matcher.reading.profiles import contradictions
from matcher.reading.profiles.profiles import ProfileTally
from matcher.report.numbers import count
from matcher.text import Span


def outcome(everybody: People, tallies: Mapping[str, ProfileTally]) -> list[str]:
    """Return how reading went, a line for each person and one for all, in which people are called by id and file only."""
    persons = everybody.persons
    whole = [sum(numbers) for numbers in zip(*tallies.values(), strict=True)] or [0, 0, 0]
    documents = sum(len(one.documents) for one in persons) + len(everybody.needs_review) + len(everybody.skipped)
    rest = f"{len(everybody.needs_review)} for review, {len(everybody.skipped)} skipped"
    return [
        *(f"{one.candidate.id}: {_person(one, tallies[one.candidate.id])}" for one in persons),
        *(f"for review: {one.document}: {one.reason}" for one in everybody.needs_review),
        f"{count(documents, 'file')}: {count(len(persons), 'person')}, {_tally(ProfileTally(*whole))}; {rest}",
    ]


def _person(person: Person, tally: ProfileTally) -> str:
    """Return what was read of a person, and what a reader should look at."""
    outcomes = [count(len(person.documents), "document"), _tally(tally)]
    if flags := sorted({flag.kind for flag in person.candidate.flags}):
        outcomes.append(f"flagged: {', '.join(flags)}")
    if any(not bond.certain for bond in person.bonds):
        outcomes.append("joined by name and facts (see `matcher people`)")
    if differing := contradictions.contradictions(person.documents):
        outcomes.append(f"{count(len(differing), 'contradiction')} (see `matcher people`)")
    return "; ".join(outcomes)


def _tally(tally: ProfileTally) -> str:
    return f"{count(tally.entries, 'entry')}, {tally.undated} undated; {count(tally.unassigned, 'character')} in no section"


def numbered(documents: Iterable[ReadDocument]) -> str:
    """Return the documents one after the other, in the order of their names."""
    ordered = sorted(documents, key=lambda one: (one.name, one.sha256))
    return "\n".join("\n".join([f"== {one.name}", *_lines(one.parsed), ""]) for one in ordered)


def _lines(parsed: Parsed) -> list[str]:
    """Return a document line by line, with the line numbers, or pointers into JSON, that quotes name.

    Below each line stand its words that are not read: hidden ones, orders to a reader, words of two scripts.
    """
    unread = _Unread(parsed)
    if parsed.source:
        spans = ((f"#{one.pointer}  {parsed.text[one.start : one.end]}", (one.start, one.end)) for one in parsed.passages)
        return [line for text, span in spans for line in (text, *unread(span))]
    lines, at = [], 0
    for number, line in enumerate(parsed.text.split("\n"), 1):
        lines += [f"-- page {page}" for page, start in enumerate(parsed.pages, 1) if at <= start < at + len(line) + 1]
        lines += [f"{number:>5}  {line}".rstrip(), *unread((at, at + len(line)))]
        at += len(line) + 1
    return lines


class _Unread:
    """The stretches of a document that are not read, found by line."""

    def __init__(self, parsed: Parsed) -> None:
        self._text, self._spans = parsed.text, parsed.hidden
        self._reached = list(accumulate((high for _, high in parsed.hidden), max))

    def __call__(self, line: Span) -> list[str]:
        """Return the words of a line that are not read, one line for each stretch."""
        start, end = line
        near = self._spans[bisect_right(self._reached, start) : bisect_left(self._spans, (end,))]
        cut = (self._text[max(low, start) : min(high, end)] for low, high in near if high > start)
        return [f"-- not read: {' '.join(words.split())}" for words in cut if words.strip()]
