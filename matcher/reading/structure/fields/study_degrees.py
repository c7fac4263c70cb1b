"""Passages of education entries → the degrees that they state, held or still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matcher import studies
from matcher.model import Degree, Passage
from matcher.reading.records import Record
from matcher.reading.structure.sections import prose_claims
from matcher.reading.words import dates, degree_outcomes, degrees
from matcher.reading.words.dates import DateRange
from matcher.text import Span


def degrees_of_studies(text: str, passages: Sequence[Passage], whens: Sequence[DateRange | None]) -> Iterator[Degree]:
    """Yield the degrees that education entries state, a field named on a line of its own filled in."""
    lines = {at: prose_claims.opening(text, passage.start, passage.end) for at, passage in enumerate(passages)}
    stated = list(_degrees_of_passages(text, passages, lines))
    alone = {
        entry
        for entry, count in Counter(passages[degree.passage].entry for degree in stated if not degree.denial).items()
        if count == 1
    }
    for degree in stated:
        entry, line = passages[degree.passage].entry, lines[degree.passage]
        of_entry = [at for at, passage in enumerate(passages) if entry in alone and entry is not None and passage.entry == entry]
        own = [] if entry in alone else dates.find(line[:300])
        when = own[-1] if own else None if entry is None else whens[entry]
        held = not _goes_on([line, *(lines[at] for at in of_entry)], when)
        yield degree._replace(
            held=held, denial=degree.denial or _denial(text, passages, [at for at in of_entry if at != degree.passage])
        )


def records_of_studies(records: Sequence[Record]) -> dict[int, Record]:
    """Return the records of studies, each by its entry, of which it is the only one."""
    of_studies = [one for one in records if one.list == "education" and one.entry is not None]
    alone = Counter(one.entry for one in of_studies)
    return {one.entry: one for one in of_studies if one.entry is not None and alone[one.entry] == 1}


def with_areas(own: Iterable[Degree], records: Mapping[int, Record], passages: Sequence[Passage]) -> Iterator[Degree]:
    """Yield degrees in the fields that their entries tell, which know a school from a field; else in that of their name."""
    stated = list(own)
    alone = Counter(passages[one.passage].entry for one in stated)
    for degree in stated:
        entry = passages[degree.passage].entry
        record = records.get(entry) if entry is not None and (not degree.field or alone[entry] == 1) else None
        yield _of_entry(degree, record, passages) if record else degree


def _of_entry(degree: Degree, record: Record, passages: Sequence[Passage]) -> Degree:
    """Return a degree in the field that its entry tells, if that is another; what the entry knows for its school is none."""
    area = next((one for one in record.facts if one.key == "area"), None)
    at = next((at for at, passage in enumerate(passages) if area and passage.start <= area.start < passage.end), None)
    if area and at is not None:
        same = degree.field and _begin_alike(area.said, degree.field)
        return degree if same else degree._replace(field=area.said, field_at=None if at == degree.passage else at)
    schools = [one.said for one in record.facts if one.key == "institution"]
    named = degree.field and not studies.names_one(degree.field) and any(_begin_alike(degree.field, one) for one in schools)
    return degree._replace(field="", field_at=None) if named else degree


def _begin_alike(words: str, others: str) -> bool:
    return words.startswith(others) or others.startswith(words)


def _degrees_of_passages(text: str, passages: Sequence[Passage], lines: dict[int, str]) -> Iterator[Degree]:
    """Yield the degrees that passages state, each with its field where a line of its own names that."""
    studied = [at for at, one in enumerate(passages) if one.section == "education" and one.entry is not None]
    named = [(at, field) for at in reversed(studied) if (field := degrees.major(lines[at]))]
    majors = {passages[at].entry: (field, at) for at, field in named}
    for index, passage in enumerate(passages):
        for degree in prose_claims.degrees_of(text, passage, index) if passage.section in prose_claims.TELLING else ():
            field, at = (degree.field, index) if degree.field else majors.get(passage.entry, ("", index))
            yield degree._replace(field=field, field_at=at if at != index else None)


def _denial(text: str, passages: Sequence[Passage], others: Iterable[int]) -> Span | None:
    """Return the words of the other lines of an entry that say its degree was never taken, if any do."""
    for at in others:
        line = prose_claims.opening(text, passages[at].start, passages[at].end)
        if not degrees.stated(line) and (words := degree_outcomes.never_taken(line)):
            return prose_claims.placed(text, passages[at].start, words)
    return None


def _goes_on(lines: list[str], when: DateRange | None) -> bool:
    """Return whether studies go on, by their words or an open end; no year decides it, for years of study never score."""
    opened = when is not None and when.ranged and when.after is None
    return opened or any(map(degrees.coming, lines)) or (when is None and degrees.studies(lines[0]) is not None)
