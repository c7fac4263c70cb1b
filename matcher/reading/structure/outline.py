"""Text → its outline: sections, entries, passages, and the facts beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from matcher import studies
from matcher.model import DEGREES, Degree, Entry, Passage, Period, Section, Tongue
from matcher.reading.paper.blocks import Block, lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.paper.paper import Paper, line_letters
from matcher.reading.parsed import Parsed
from matcher.reading.records import KEPT, Fact, Record, fact
from matcher.reading.references.publication_facts import reference_facts
from matcher.reading.references.references import Reference
from matcher.reading.structure.entries import entries, wrapped_lines
from matcher.reading.structure.entries.entries import section_of
from matcher.reading.structure.fields import entry_records, study_degrees, understanding
from matcher.reading.structure.fields.understanding import UnderstoodEntry
from matcher.reading.structure.head import basics, contacts, degree_beside_name, document_lines, names, names_elsewhere
from matcher.reading.structure.head.contacts import Contacts
from matcher.reading.structure.line import dating
from matcher.reading.structure.lists import awards, publications, skills
from matcher.reading.structure.sections import day_first_dates, prose_claims, unnamed_sections
from matcher.reading.structure.sections.passages import OF_ENTRIES, PassageDraft, routed, spans
from matcher.reading.structure.sections.section_walk import section_runs
from matcher.reading.words import degrees
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.text import Span, blanked

_SENTENCE = 8
"""Words of a sentence at least that stands for itself."""
_PROSE = 100
"""Characters from which a paragraph above all sections is a summary."""
_LIST = {"skills": "skills", "language": "languages", "interests": "interests", "award": "awards", "certificate": "certificates"}
"""For sections of short records, the list these stand in."""


@dataclass(slots=True)
class _Reading:
    """What has been found so far."""

    text: str
    name: str | None
    entries: list[tuple[Section, DateRange | None]] = field(default_factory=list)
    pieces: list[PassageDraft] = field(default_factory=list)
    employers: dict[int, str] = field(default_factory=dict)
    """By the number of their entry."""
    institutions: list[str] = field(default_factory=list)
    publications: list[str] = field(default_factory=list)
    summary: list[Fact] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    label: bool = False
    idle: int = 0
    """How many of the first records tell nothing but what stands beside a name."""


def outline(paper: Paper) -> Parsed:
    """Return the outline of a document as it is set; any text has one."""
    text = day_first_dates.dotted(paper.said or blanked(paper.text, paper.hidden))
    fields, begin = names.front_matter(text) if paper.blocks is None else ({}, 0)
    found = list(lines(blanked(text, [(0, begin)])) if paper.blocks is None else day_first_dates.set_so(paper.blocks, text))
    stated = names.stated_name(fields, list(wrapped_lines.rows_joined(found)))
    name = names_elsewhere.name_elsewhere(names_elsewhere.name_in_full(stated, found), found)
    as_of, source = document_lines.as_of(fields, found)
    kept = [line for line in found if not names.is_no_passage(line, name)]
    reading, reached = _Reading(text, name), contacts.found(names_elsewhere.without_receivers(text), paper.links)
    apart = basics.split_at_name(joined(text, kept) if paper.blocks is None else kept, basics.name_below_column(found, name))
    for section, blocks in unnamed_sections.with_sections_named([run for part in apart for run in section_runs(part)]):
        _read(reading, section, blocks)
    _add_title(reading, degree_beside_name.degree_beside_name(name, found))
    latest = max((_latest(section, when) for section, when in reading.entries), default=0)
    if as_of is None and (paper.as_of or 0) >= latest:  # a file cannot be older than what it tells: templates have dates too
        as_of, source = paper.as_of, paper.as_of_from
    told = _outline(reading, as_of, source, latest)._replace(contacts=reached.keys, records=_records(reading, found, reached))
    records = tuple(day_first_dates.as_written(one, paper.text) for one in told.records) if text != paper.text else told.records
    told = told._replace(text=paper.text, records=records, hidden=paper.hidden, flags=paper.flags, pages=paper.pages)
    return told._replace(setting=line_letters(paper.text, paper.blocks or ()))


def _records(reading: _Reading, blocks: list[Block], reached: Contacts) -> tuple[Record, ...]:
    """Return the records, first that of the person."""
    head = basics.lines_of_head(blocks, reading.name)
    person = basics.record(reading.text, head, reading.name, reached, basics.lines_of_contacts(blocks))
    told = {(one.start, one.end) for one in person.facts}
    summary = [one for one in reading.summary if (one.start, one.end) not in told]
    person = person._replace(facts=(*person.facts, *summary))
    rest = [one for one in reading.records if one.list != "other" or {(part.start, part.end) for part in one.facts} - told]
    return tuple(record for record in (person, *rest) if record.facts)


def _read(reading: _Reading, section: Heading, blocks: list[Block]) -> None:
    """Add what one section holds."""
    if section == "publication":
        for reference in publications.references(blocks, reading.text, reading.name):
            _add_publication(reading, reference)
    elif section in OF_ENTRIES:
        _add_entries(reading, section, entries.drafts(blocks, section))
    else:
        if section == "language":
            blocks = list(wrapped_lines.rows_joined(blocks))
        elif section == "award":
            blocks = list(awards.dates_joined(blocks))
        for block in blocks:
            _add_listed(reading, block, section_of(section, position=False))


def _add_entries(reading: _Reading, section: Heading, drafts: list[entries.Draft]) -> None:
    """Add the entries of a section; a time without work is not one, nor is a course that is only listed."""
    apart = [entries.blocks_if_no_entry(draft, section) for draft in drafts]
    own = [draft for draft, loose in zip(drafts, apart, strict=True) if loose is None]
    understood = iter(understanding.understood_entries(own, reading.text))
    for loose in apart:
        if loose is None:
            _add_entry(reading, next(understood))
        for block, inside in loose or ():
            _add_listed(reading, block, inside)


def _add_entry(reading: _Reading, entry: UnderstoodEntry) -> None:
    number, draft = len(reading.entries), entry.draft
    for block, section in entry_records.passages(entry, reading.text):
        _add_block(reading, block, section, number)
    if draft.section == "education":
        reading.institutions += understanding.schools(entry, reading.text)
    if draft.section == "work" and entry.who:
        reading.employers[number] = entry.who.said[:80]
    reading.entries.append((draft.section, draft.when))
    reading.records += entry_records.records(entry, reading.text, number)


def _add_title(reading: _Reading, at: Span | None) -> None:
    """Add the degree that stands beside the name, where no studies tell of one as high."""
    stated = degrees.stated(reading.text[slice(*at)]) if at else None
    told = study_degrees.degrees_of_studies(reading.text, reading.pieces, [when for _, when in reading.entries]) if stated else ()
    if at and stated and not any(DEGREES.index(one.level) >= DEGREES.index(stated[0]) for one in told if not one.denial):
        reading.pieces = degree_beside_name.with_degree_apart(
            reading.pieces, PassageDraft(*at, "education", len(reading.entries)), reading.text
        )
        reading.records.append(Record("education", fact("studyType", reading.text, *at), len(reading.entries)))
        reading.entries.append(("education", None))


def _add_publication(reading: _Reading, reference: Reference) -> None:
    title, entry = reference.title, len(reading.entries)
    for span in sorted(span for span in (title, reference.venue, reference.told) if span):
        reading.pieces.append(PassageDraft(*span, "publication", entry))
    if title:
        reading.publications.append(" ".join(reading.text[slice(*title)].replace("*", "").split()))
    reading.entries.append(("publication", reference.when))
    facts = reference_facts(reference, reading.text, reading.name)
    reading.records.append(Record("publications", facts, entry))


def _add_listed(reading: _Reading, block: Block, section: Section) -> None:
    """Add a block of a section without entries; an award or a certificate is one by itself."""
    entry = len(reading.entries) if section in {"award", "certificate"} else None
    inside = _add_block(reading, block, section, entry)
    if entry is not None:
        reading.entries.append((section, dating.when(block)))
    if inside in _LIST:
        for facts in skills.facts(block, inside):
            _add_record(reading, Record("other" if facts[0].key == "text" else _LIST[inside], facts, entry))
        reading.label = block.mark == "heading" or block.strong
    elif inside == "summary" or (inside == "other" and not _has_begun(reading) and _is_prose(block)):
        reading.summary += fact("summary", reading.text, block.start, block.end)
    else:
        reading.records += [Record("skills", one, entry) for one in (skills.within(block) if inside == "other" else ())]
        key = next((key for key, kept in KEPT.items() if kept == inside), "other")
        reading.records.append(Record(key, fact("text", reading.text, block.start, block.end)))


def _add_record(reading: _Reading, record: Record) -> None:
    """Add a record; skills below the name of their group, on a line of its own, go with it, known or set apart."""
    last = reading.records[-1] if reading.records else None
    grouped = last and last.list == record.list == "skills"
    group = skills.group_joined(last.facts, record.facts, named=reading.label) if last and grouped else None
    if group:
        reading.records[-1] = record._replace(facts=group)
    else:
        reading.records.append(record)


def _has_begun(reading: _Reading) -> bool:
    """Return whether anything was told but what stands beside the name: a position, contacts."""
    while reading.idle < len(reading.records) and reading.records[reading.idle].list == "other":
        reading.idle += 1
    return reading.idle < len(reading.records)


def _is_prose(block: Block) -> bool:
    sentence = block.bare.endswith(".") and len(block.bare.split()) >= _SENTENCE
    return block.mark == "plain" and (len(block.text) > _PROSE or sentence)


def _add_block(reading: _Reading, block: Block, section: Section, entry: int | None) -> Section:
    """Add the passages of a block; return the section they stand in."""
    inside = routed(block, section)
    said = [span for span in spans(block, inside) if reading.text[slice(*span)].strip(" .。") != reading.name]
    reading.pieces += [PassageDraft(*span, inside, entry) for span in said]
    return inside


def _outline(reading: _Reading, as_of: int | None, source: str, latest: int) -> Parsed:
    """Return the outline, its open periods closed and its facts drawn from the passages."""
    periods = [_period(when, as_of, latest) for _, when in reading.entries]
    return Parsed(
        text=reading.text,
        name=reading.name,
        passages=tuple(Passage(piece.start, piece.end, piece.section, piece.entry) for piece in reading.pieces),
        entries=tuple(Entry(section, period) for (section, _), period in zip(reading.entries, periods, strict=True)),
        organisations=tuple((name, periods[entry]) for entry, name in reading.employers.items()),
        institutions=tuple(dict.fromkeys(reading.institutions)),
        publications=tuple(reading.publications),
        degrees=tuple(_degrees(reading)),
        tongues=tuple(_tongues(reading)),
        as_of=as_of,
        as_of_from=source,
    )


def _degrees(reading: _Reading) -> Iterator[Degree]:
    found = study_degrees.degrees_of_studies(reading.text, reading.pieces, [when for _, when in reading.entries])
    told = study_degrees.with_areas(found, study_degrees.records_of_studies(reading.records), reading.pieces)
    return (one._replace(field=studies.field_of(one.field, reading.text[slice(*one.span)])) for one in told)


def _latest(section: Section, when: DateRange | None) -> int:
    """Return the latest month that an entry proves to be past; studies do not count, for graduation years must not."""
    return 0 if when is None or section == "education" else when.last


def _period(when: DateRange | None, as_of: int | None, latest: int) -> Period | None:
    """Return the period of a date; an open one ends with the document's date, else with the latest in it and is current."""
    if when is None:
        return None
    if when.after is not None:
        return Period(when.first, when.after)
    return Period(when.first, max(latest if as_of is None else as_of, when.first) + 1, current=as_of is None)


def _tongues(reading: _Reading) -> Iterator[Tongue]:
    """Yield the languages that passages state, in order."""
    for at, piece in enumerate(reading.pieces):
        if piece.section not in prose_claims.DUMB:
            yield from prose_claims.tongues_of(reading.text, piece, at)
