"""Sections of a document → the draft of its outline: entries, passages and records, as they are added one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

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
_LIST = {"language": "languages", "interests": "interests", "award": "awards", "certificate": "certificates"}
"""For sections of short records, the list these stand in."""


class OutlinedEntry(NamedTuple):
    """An entry: the section it is of, its dates, and who employed the person."""

    section: Section
    when: DateRange | None
    employer: str | None = None


@dataclass(slots=True)
class OutlineDraft:
    """What has been found so far."""

    text: str
    name: str | None
    entries: list[OutlinedEntry] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    institutions: list[str] = field(default_factory=list)
    publications: list[str] = field(default_factory=list)
    summary: list[Fact] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    begun: bool = False
    """Whether anything was told but what stands beside the name: a position, contacts."""

    @property
    def whens(self) -> list[DateRange | None]:
        """Return the dates of the entries, by their numbers."""
        return [entry.when for entry in self.entries]

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
            self._add_listed(blocks, entries.section_of(section, position=False))

    def add_title(self, at: Span | None) -> None:
        """Add the degree that stands beside the name, where no studies tell of one as high."""
        stated = degrees.stated(self.text[slice(*at)]) if at else None
        if at is None or stated is None:
            return
        known = study_degrees.degrees_of_studies(self.text, self.passages, self.whens)
        if not any(DEGREES.index(degree.level) >= DEGREES.index(stated[0]) for degree in known if not degree.denial):
            passage = Passage(*at, "education", len(self.entries))
            self.passages = degree_beside_name.with_degree_apart(self.passages, passage, self.text)
            self._add_records([Record("education", fact("studyType", self.text, *at), len(self.entries))])
            self.entries.append(OutlinedEntry("education", None))

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
                self._add_listed([block], inside)

    def _add_entry(self, entry: UnderstoodEntry) -> None:
        number, draft = len(self.entries), entry.draft
        for block, section in entry_records.passages(entry, self.text):
            self._add_passages(block, routed(block, section), number)
        if draft.section == "education":
            self.institutions += understanding.schools(entry, self.text)
        employer = entry.who.said[:80] if draft.section == "work" and entry.who else None
        self.entries.append(OutlinedEntry(draft.section, draft.when, employer))
        self._add_records(entry_records.records(entry, self.text, number))

    def _add_publication(self, reference: Reference) -> None:
        title, entry = reference.title, len(self.entries)
        for span in sorted(span for span in (title, reference.venue, reference.told) if span):
            self.passages.append(Passage(*span, "publication", entry))
        if title:
            self.publications.append(" ".join(self.text[slice(*title)].replace("*", "").split()))
        self.entries.append(OutlinedEntry("publication", reference.when))
        self._add_records([Record("publications", reference_facts(reference, self.text, self.name), entry)])

    def _add_listed(self, blocks: Iterable[Block], section: Section) -> None:
        """Add the blocks of a section without entries; those of skills together, for one may name the group that others list."""
        for inside, run in groupby(blocks, lambda block: routed(block, section)):
            if inside == "skills":
                self._add_skills(list(run))
            else:
                for block in run:
                    self._add_item(block, inside)

    def _add_skills(self, blocks: list[Block]) -> None:
        for block in blocks:
            self._add_passages(block, "skills", None)
        self._add_records(Record("skills", facts) for facts in skills.grouped(blocks))

    def _add_item(self, block: Block, inside: Section) -> None:
        """Add one block of a section without entries; an award or a certificate is one by itself."""
        entry = len(self.entries) if inside in {"award", "certificate"} else None
        self._add_passages(block, inside, entry)
        if entry is not None:
            self.entries.append(OutlinedEntry(inside, dating.when(block)))
        if inside in _LIST:
            listed = skills.facts(block, inside)
            self._add_records(Record("other" if facts[0].key == "text" else _LIST[inside], facts, entry) for facts in listed)
        elif inside == "summary" or (inside == "other" and not self.begun and _is_prose(block)):
            self.summary += fact("summary", self.text, block.start, block.end)
        else:
            self._add_records(Record("skills", facts) for facts in (skills.within(block) if inside == "other" else ()))
            key = next((key for key, kept in KEPT.items() if kept == inside), "other")
            self._add_records([Record(key, fact("text", self.text, block.start, block.end))])

    def _add_records(self, records: Iterable[Record]) -> None:
        for record in records:
            self.records.append(record)
            self.begun = self.begun or record.list != "other"

    def _add_passages(self, block: Block, section: Section, entry: int | None) -> None:
        """Add the passages of a block."""
        telling = [span for span in spans(block, section) if self.text[slice(*span)].strip(" .。") != self.name]
        self.passages += [Passage(*span, section, entry) for span in telling]


def _is_prose(block: Block) -> bool:
    sentence = block.bare.endswith(".") and len(block.bare.split()) >= _SENTENCE
    return block.mark == "plain" and (len(block.text) > _PROSE or sentence)
