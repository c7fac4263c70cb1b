"""Passages of education entries → the degrees that they state, held or still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matcher.model import Degree
from matcher.reading.records import Fact, Record
from matcher.reading.structure.sections import claimed
from matcher.reading.structure.sections.passages import Piece
from matcher.reading.words import dates, degrees, untaken
from matcher.reading.words.dates import DateRange
from matcher.text import Span


def stated(text: str, pieces: Sequence[Piece], whens: Sequence[DateRange | None]) -> Iterator[Degree]:
    """Yield the degrees that education entries state, a field named on a line of its own filled in."""
    lines = {at: claimed.opening(text, one.start, one.end) for at, one in enumerate(pieces)}
    found = list(_named(text, pieces, lines))
    alone = {
        entry for entry, count in Counter(pieces[one.passage].entry for one in found if not one.denial).items() if count == 1
    }
    for one in found:
        entry, line = pieces[one.passage].entry, lines[one.passage]
        told = [at for at, piece in enumerate(pieces) if entry in alone and entry is not None and piece.entry == entry]
        own = [] if entry in alone else dates.find(line[:300])
        when = own[-1] if own else None if entry is None else whens[entry]
        held = not _goes_on([line, *(lines[at] for at in told)], when)
        yield one._replace(held=held, denial=one.denial or _left(text, pieces, [at for at in told if at != one.passage]))


def areas(records: Sequence[Record]) -> dict[int, Fact]:
    """Return what was studied, by the entry whose one record tells it."""
    of_studies = [one for one in records if one.list == "education" and one.entry is not None]
    alone = Counter(one.entry for one in of_studies)
    told = ((one.entry, fact) for one in of_studies for fact in one.facts if fact.key == "area" and alone[one.entry] == 1)
    return {entry: fact for entry, fact in told if entry is not None}


def with_areas(own: Iterable[Degree], of_entries: Mapping[int, Fact], pieces: Sequence[Piece]) -> Iterator[Degree]:
    """Yield degrees, those that state no field beside them with what their entry tells of it."""
    for one in own:
        entry = pieces[one.passage].entry
        area = of_entries.get(entry) if entry is not None and not one.field else None
        at = next((at for at, piece in enumerate(pieces) if area and piece.start <= area.start < piece.end), None)
        yield one if area is None or at is None else one._replace(field=area.said, field_at=None if at == one.passage else at)


def _named(text: str, pieces: Sequence[Piece], lines: dict[int, str]) -> Iterator[Degree]:
    """Yield the degrees that pieces state, each with its field where a line of its own names that."""
    studied = [at for at, one in enumerate(pieces) if one.section == "education" and one.entry is not None]
    named = [(at, field) for at in reversed(studied) if (field := degrees.major(lines[at]))]
    majors = {pieces[at].entry: (field, at) for at, field in named}
    for index, piece in enumerate(pieces):
        for degree in claimed.degrees_of(text, piece, index) if piece.section in claimed.TELLING else ():
            field, at = (degree.field, index) if degree.field else majors.get(piece.entry, ("", index))
            yield degree._replace(field=field, field_at=at if at != index else None)


def _left(text: str, pieces: Sequence[Piece], others: Iterable[int]) -> Span | None:
    """Return the words of the other lines of an entry that say its degree was never taken, if any do."""
    for at in others:
        line = claimed.opening(text, pieces[at].start, pieces[at].end)
        if not degrees.stated(line) and (words := untaken.left(line)):
            return claimed.placed(text, pieces[at].start, words)
    return None


def _goes_on(lines: list[str], when: DateRange | None) -> bool:
    """Return whether studies go on, by their words or an open end; no year decides it, for years of study never score."""
    opened = when is not None and when.ranged and when.after is None
    return opened or any(map(degrees.coming, lines)) or (when is None and degrees.studies(lines[0]) is not None)
