"""Sections of a document → the draft of its outline: entries, passages and records, as they are added one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from matcher.model import DEGREES, Passage, Section
from matcher.reading.paper.blocks import Block
from matcher.reading.records import KEPT, Fact, Record, fact
from matcher.reading.references.publication_facts import reference_facts
from matcher.reading.references.references import Reference
from matcher.reading.structure.entries import entries, table_rows
from matcher.reading.structure.fields import entry_records, study_degrees, understanding
from matcher.reading.structure.fields.understanding import UnderstoodEntry
from matcher.reading.structure.head import degree_beside_name
from matcher.reading.structure.line import dating
from matcher.reading.structure.lists import awards, publications, skills
from matcher.reading.structure.sections.passages import OF_ENTRIES, routed, spans
from matcher.reading.words import degrees
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.text import Span

_SENTENCE = 8
"""Words of a sentence at least that stands for itself."""
_PROSE = 100
"""Characters from which a paragraph above all sections is a summary."""
_LIST = {"skills": "skills", "language": "languages", "interests": "interests", "award": "awards", "certificate": "certificates"}
"""For sections of short records, the list these stand in."""


@dataclass(slots=True)
class OutlineDraft:
    """What has been found so far."""

    text: str
    name: str | None
    entries: list[tuple[Section, DateRange | None]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    employers: dict[int, str] = field(default_factory=dict)
    """By the number of their entry."""
    institutions: list[str] = field(default_factory=list)
    publications: list[str] = field(default_factory=list)
    summary: list[Fact] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    label: bool = False
    """Whether the last item of a list is set as the name of a group."""
    idle: int = 0
    """How many of the first records tell nothing but what stands beside a name."""

    @property
    def whens(self) -> list[DateRange | None]:
        """Return the dates of the entries, by their numbers."""
        return [when for _, when in self.entries]

    def add_section(self, section: Heading, blocks: list[Block]) -> None:
        """Add what one section holds."""
        if section == "publication":
            for reference in publications.references(blocks, self.text, self.name):
                self._add_publication(reference)
        elif section in OF_ENTRIES:
            self._add_entries(section, blocks)
        else:
            if section == "language":
                blocks = list(table_rows.rows_joined(blocks))
            elif section == "award":
                blocks = list(awards.dates_joined(blocks))
            for block in blocks:
                self._add_listed(block, entries.section_of(section, position=False))

    def add_title(self, at: Span | None) -> None:
        """Add the degree that stands beside the name, where no studies tell of one as high."""
        stated = degrees.stated(self.text[slice(*at)]) if at else None
        if at is None or stated is None:
            return
        known = study_degrees.degrees_of_studies(self.text, self.passages, self.whens)
        if not any(DEGREES.index(degree.level) >= DEGREES.index(stated[0]) for degree in known if not degree.denial):
            passage = Passage(*at, "education", len(self.entries))
            self.passages = degree_beside_name.with_degree_apart(self.passages, passage, self.text)
            self.records.append(Record("education", fact("studyType", self.text, *at), len(self.entries)))
            self.entries.append(("education", None))

    def _add_entries(self, section: Heading, blocks: list[Block]) -> None:
        """Add the entries of a section; a time without work is not one, nor is a course that is only listed."""
        drafts = entries.drafts(blocks, section)
        apart = [entries.blocks_if_no_entry(draft, section) for draft in drafts]
        own = [draft for draft, loose in zip(drafts, apart, strict=True) if loose is None]
        understood = iter(understanding.understood_entries(own, self.text))
        for loose in apart:
            if loose is None:
                self._add_entry(next(understood))
            for block, inside in loose or ():
                self._add_listed(block, inside)

    def _add_entry(self, entry: UnderstoodEntry) -> None:
        number, draft = len(self.entries), entry.draft
        for block, section in entry_records.passages(entry, self.text):
            self._add_block(block, section, number)
        if draft.section == "education":
            self.institutions += understanding.schools(entry, self.text)
        if draft.section == "work" and entry.who:
            self.employers[number] = entry.who.said[:80]
        self.entries.append((draft.section, draft.when))
        self.records += entry_records.records(entry, self.text, number)

    def _add_publication(self, reference: Reference) -> None:
        title, entry = reference.title, len(self.entries)
        for span in sorted(span for span in (title, reference.venue, reference.told) if span):
            self.passages.append(Passage(*span, "publication", entry))
        if title:
            self.publications.append(" ".join(self.text[slice(*title)].replace("*", "").split()))
        self.entries.append(("publication", reference.when))
        self.records.append(Record("publications", reference_facts(reference, self.text, self.name), entry))

    def _add_listed(self, block: Block, section: Section) -> None:
        """Add a block of a section without entries; an award or a certificate is one by itself."""
        entry = len(self.entries) if section in {"award", "certificate"} else None
        inside = self._add_block(block, section, entry)
        if entry is not None:
            self.entries.append((section, dating.when(block)))
        if inside in _LIST:
            for facts in skills.facts(block, inside):
                self._add_record(Record("other" if facts[0].key == "text" else _LIST[inside], facts, entry))
            self.label = block.mark == "heading" or block.strong
        elif inside == "summary" or (inside == "other" and not self._has_begun() and _is_prose(block)):
            self.summary += fact("summary", self.text, block.start, block.end)
        else:
            self.records += [Record("skills", facts, entry) for facts in (skills.within(block) if inside == "other" else ())]
            key = next((key for key, kept in KEPT.items() if kept == inside), "other")
            self.records.append(Record(key, fact("text", self.text, block.start, block.end)))

    def _add_record(self, record: Record) -> None:
        """Add a record; skills below the name of their group, on a line of its own, go with it, known or set apart."""
        last = self.records[-1] if self.records else None
        grouped = last and last.list == record.list == "skills"
        group = skills.group_joined(last.facts, record.facts, named=self.label) if last and grouped else None
        if group:
            self.records[-1] = record._replace(facts=group)
        else:
            self.records.append(record)

    def _has_begun(self) -> bool:
        """Return whether anything was told but what stands beside the name: a position, contacts."""
        while self.idle < len(self.records) and self.records[self.idle].list == "other":
            self.idle += 1
        return self.idle < len(self.records)

    def _add_block(self, block: Block, section: Section, entry: int | None) -> Section:
        """Add the passages of a block; return the section they stand in."""
        inside = routed(block, section)
        telling = [span for span in spans(block, inside) if self.text[slice(*span)].strip(" .。") != self.name]
        self.passages += [Passage(*span, inside, entry) for span in telling]
        return inside


def _is_prose(block: Block) -> bool:
    sentence = block.bare.endswith(".") and len(block.bare.split()) >= _SENTENCE
    return block.mark == "plain" and (len(block.text) > _PROSE or sentence)
