"""Paper → its outline, in three stages: the head, the sections below it, and both as one `Parsed`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher import studies
from matcher.model import Degree, Entry, Period, Tongue
from matcher.reading.paper.blocks import Block, lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.paper.paper import Paper, line_letters
from matcher.reading.parsed import Parsed
from matcher.reading.records import Record
from matcher.reading.structure.entries import table_rows
from matcher.reading.structure.fields import study_degrees
from matcher.reading.structure.head import basics, contacts, degree_beside_name, document_lines, names, names_elsewhere
from matcher.reading.structure.head.contacts import Contacts
from matcher.reading.structure.outline_draft import OutlineDraft
from matcher.reading.structure.sections import day_first_dates, prose_claims, unnamed_sections
from matcher.reading.structure.sections.section_walk import section_runs
from matcher.reading.words.dates import DateRange
from matcher.text import blanked


class _Head(NamedTuple):
    """Whose a document is, and what it says of itself."""

    text: str
    """The text of the document as it is read: what nobody sees is blank, and dates are written with dots."""
    blocks: list[Block]
    name: str | None
    contacts: Contacts
    as_of: int | None
    as_of_from: str


def outline(paper: Paper) -> Parsed:
    """Return the outline of a document as it is set; any text has one."""
    head = _head(paper)
    return _parsed(paper, head, _sections(paper, head))


def _head(paper: Paper) -> _Head:
    """Return what a document says of itself and of whose it is, and its lines without front matter."""
    text = day_first_dates.dotted(paper.said or blanked(paper.text, paper.hidden))
    fields, begin = names.front_matter(text) if paper.blocks is None else ({}, 0)
    blocks = list(lines(blanked(text, [(0, begin)])) if paper.blocks is None else day_first_dates.set_so(paper.blocks, text))
    stated = names.stated_name(fields, list(table_rows.rows_joined(blocks)))
    name = names_elsewhere.name_elsewhere(names_elsewhere.name_in_full(stated, blocks), blocks)
    reached = contacts.found(names_elsewhere.without_receivers(text), paper.links)
    return _Head(text, blocks, name, reached, *document_lines.as_of(fields, blocks))


def _sections(paper: Paper, head: _Head) -> OutlineDraft:
    """Return what the sections of a document hold."""
    telling = [block for block in head.blocks if not names.is_no_passage(block, head.name)]
    whole = joined(head.text, telling) if paper.blocks is None else telling
    sides = basics.split_at_name(whole, basics.name_below_column(head.blocks, head.name))
    draft = OutlineDraft(head.text, head.name)
    for section, blocks in unnamed_sections.with_sections_named([run for side in sides for run in section_runs(side)]):
        draft.add_section(section, blocks)
    draft.add_title(degree_beside_name.degree_beside_name(head.name, head.blocks))
    return draft


def _parsed(paper: Paper, head: _Head, draft: OutlineDraft) -> Parsed:
    """Return the outline, its open periods closed and its facts drawn from the passages."""
    past = (
        entry.when.last for entry in draft.entries if entry.when and entry.section != "education"
    )  # graduation years must not count
    latest = max(past, default=0)
    as_of, as_of_from = head.as_of, head.as_of_from
    if as_of is None and (paper.as_of or 0) >= latest:  # a file cannot be older than what it tells: templates have dates too
        as_of, as_of_from = paper.as_of, paper.as_of_from
    dated = [(entry, _period(entry.when, as_of, latest)) for entry in draft.entries]
    return Parsed(
        text=paper.text,
        name=head.name,
        passages=tuple(draft.passages),
        entries=tuple(Entry(entry.section, period) for entry, period in dated),
        organisations=tuple((entry.employer, period) for entry, period in dated if entry.employer),
        institutions=tuple(dict.fromkeys(draft.institutions)),
        publications=tuple(draft.publications),
        degrees=tuple(_degrees(draft)),
        tongues=tuple(_tongues(draft)),
        as_of=as_of,
        as_of_from=as_of_from,
        contacts=head.contacts.keys,
        records=tuple(_as_written(_records(head, draft), head, paper)),
        hidden=paper.hidden,
        flags=paper.flags,
        pages=paper.pages,
        setting=line_letters(paper.text, paper.blocks or ()),
    )


def _records(head: _Head, draft: OutlineDraft) -> Iterator[Record]:
    """Yield the records, first that of the person; what that tells, no other tells again."""
    blocks = basics.lines_of_head(head.blocks, head.name)
    person = basics.record(head.text, blocks, head.name, head.contacts, basics.lines_of_contacts(head.blocks))
    spans = {(fact.start, fact.end) for fact in person.facts}
    yield person._replace(facts=(*person.facts, *(fact for fact in draft.summary if (fact.start, fact.end) not in spans)))
    for record in draft.records:
        if record.list != "other" or {(fact.start, fact.end) for fact in record.facts} - spans:
            yield record


def _as_written(records: Iterator[Record], head: _Head, paper: Paper) -> Iterator[Record]:
    """Yield the records that tell anything, in the words of the document."""
    for record in records:
        if record.facts:
            yield record if head.text == paper.text else day_first_dates.as_written(record, paper.text)


def _degrees(draft: OutlineDraft) -> Iterator[Degree]:
    stated = study_degrees.degrees_of_studies(draft.text, draft.passages, draft.whens)
    records = study_degrees.records_of_studies(draft.records)
    for degree in study_degrees.with_areas(stated, records, draft.passages):
        yield degree._replace(field=studies.field_of(degree.field, draft.text[slice(*degree.span)]))


def _tongues(draft: OutlineDraft) -> Iterator[Tongue]:
    """Yield the languages that passages state, in order."""
    for at, passage in enumerate(draft.passages):
        if prose_claims.tells_tongues(draft.text, passage):
            yield from prose_claims.tongues_of(draft.text, passage, at)


def _period(when: DateRange | None, as_of: int | None, latest: int) -> Period | None:
    """Return the period of a date; an open one ends with the document's date, else with the latest in it and is current."""
    if when is None:
        return None
    if when.after is not None:
        return Period(when.first, when.after)
    return Period(when.first, max(latest if as_of is None else as_of, when.first) + 1, current=as_of is None)
