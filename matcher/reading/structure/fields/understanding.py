"""Entries of a section → who, what, where and when of each, as facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact, Stretch, fact
from matcher.reading.structure.entries import entry_forms
from matcher.reading.structure.entries.entries import Draft
from matcher.reading.structure.fields import education_parts, part_repairs
from matcher.reading.structure.fields.entry_roles import EntryRoles, assigned_roles
from matcher.reading.structure.line import asides, heading_lines, hints, prose, study_lines
from matcher.reading.structure.line.heading_parts import HeadingPart, tended
from matcher.reading.structure.line.prose import describes_employer
from matcher.reading.structure.line.school_names import school_names
from matcher.reading.words import dates, time_lengths
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.text import Span

KEYS = {
    "work": ("work", "name", "position"), "volunteer": ("volunteer", "organization", "position"),
    "project": ("projects", "name", "roles"), "education": ("education", "institution", "studyType"),
}  # fmt: skip
"""For each section of entries its list, and the keys of who and what."""

LEADING = 100
"""Characters that the first sentence of a bullet has at most, if it names an entry."""
_PARTS = 24
"""Parts of its heading lines that may name an entry."""


class UnderstoodEntry(NamedTuple):
    """An entry that is understood."""

    draft: Draft
    fields: EntryRoles
    heads: tuple[Fact, ...]
    """Who, what, where and when."""

    @property
    def who(self) -> Fact | None:
        """Return who: the employer, the school, the project's name."""
        return next((one for one in self.heads if one.key == KEYS[self.draft.section][1]), None)

    def labels(self) -> Iterator[tuple[Block, Section]]:
        """Yield the blocks in order, each with the section its passages stand in."""
        blocks = sorted((*self.draft.heads, *self.draft.body), key=lambda block: block.start)
        return ((block, self._section(block)) for block in blocks)

    def _section(self, block: Block) -> Section:
        own = self.draft.section
        if own in {"work", "project"} and describes_employer(block):
            return "employer"
        if own != "work":
            return own
        return "title" if (self._names(block) if block in self.draft.heads else self._is_further(block)) else "work"

    def _names(self, block: Block) -> bool:
        """Return whether a heading line stands above the date, or names who, what or where."""
        named = (*self.fields.who, *self.fields.what, *self.fields.where, *self.fields.beside)
        return block.start <= (self.draft.dated or block).start or any(block.start <= part.start < block.end for part in named)

    def _is_further(self, block: Block) -> bool:
        """Return whether a line below the heading lines names one more position."""
        named = heading_lines.is_head(block) and heading_lines.is_position(block) and not prose.is_prose(block)
        return named and not self.draft.bullet and not block.text[0].islower()


def understood_entries(drafts: list[Draft], text: str) -> list[UnderstoodEntry]:
    """Return the entries of a section with their fields; who and where go over to the further positions of an employer."""
    entries, group = list[UnderstoodEntry](), None
    for draft, roles in zip(drafts, _roles(drafts, text), strict=True):
        own = _below(roles) if group and (draft.level > group.draft.level or _names_department(roles, group)) else roles
        entry = _inherited(UnderstoodEntry(draft, own, tuple(_heads(draft, own, text))), entries[-1] if entries else None)
        group = entry if _heads_group(own) else None if own.who else group
        entries.append(entry)
    return entries


def _roles(drafts: list[Draft], text: str) -> list[EntryRoles]:
    """Return the fields of each entry; entries of one section are set alike."""
    heading = [part_repairs.with_asides_joined(_timed(_heading(draft, text))) for draft in drafts]
    roles = [EntryRoles()] * len(drafts)
    for section in {draft.section for draft in drafts}:
        places = [index for index, draft in enumerate(drafts) if draft.section == section]
        named = [list(tended(heading[index])) if section == "project" else heading[index] for index in places]
        for index, entry in zip(places, assigned_roles(part_repairs.with_towns_apart(named), section), strict=True):
            roles[index] = education_parts.with_town_as_school(entry) if section == "education" else entry
    return roles


def _heading(draft: Draft, text: str) -> list[HeadingPart]:
    """Return the parts of the heading lines of an entry that may name something."""
    parts = list(entry_forms.naming_parts(education_parts.parts_of_section(_leading(draft), draft.section)[:_PARTS], text))
    return part_repairs.with_employer_apart(parts) if draft.section in {"work", "volunteer"} else parts


def _timed(parts: list[HeadingPart]) -> list[HeadingPart]:
    """Return the parts of an entry, a name above a line that is only a length of time as what positions were held at.

    So a profile on the web tells how long somebody stayed, above all positions with one employer.
    """
    lines = [part.line for part in parts]
    return [
        part._replace(at=True) if lines.count(part.line) == 1 and _lasted(part, parts, index) else part
        for index, part in enumerate(parts)
    ]


def _lasted(part: HeadingPart, parts: list[HeadingPart], index: int) -> bool:
    """Return whether the line below a name, which is no position, is only a length of time."""
    below = [one for one in parts[index + 1 :] if one.line == part.line + 1]
    return len(below) == 1 and time_lengths.is_length(below[0].text) and hints.position(part.text) < hints.LIKELY


def _leading(draft: Draft) -> list[Block]:
    """Return the lines that name an entry: its heads, or of a bullet the first sentence."""
    if draft.heads or not draft.bullet:
        return draft.heads
    block = draft.body[0]
    if draft.section == "education":
        return [block]
    stop = block.text.find(". ") + 1 or len(block.text)
    if stop > LEADING and draft.section == "project" and (named := heading_lines.NAMED.match(block.text)):
        stop = named.end() - 1
    return [] if heading_lines.workplace(block) or stop > LEADING else [block.cut(0, stop)]


def _heads_group(roles: EntryRoles) -> bool:
    """Return whether who stands on a line above what: further positions may follow."""
    return bool(roles.who and roles.what) and roles.who[0].line < roles.what[0].line


def _below(roles: EntryRoles) -> EntryRoles:
    """Return the fields of an entry set deeper than its employer: what seemed to be who goes with the position."""
    named = sorted((*roles.who, *roles.what), key=lambda part: part.start)
    joined = bool(roles.who and roles.what) and not any(part.line or part.chunk for part in named)
    return roles._replace(who=(), what=tuple(named)) if joined else roles


def _names_department(roles: EntryRoles, group: UnderstoodEntry) -> bool:
    """Return whether what a comma joins to a position is its department, as in the position below the employer of its group.

    Whoever names employers on lines of their own does not name the next one behind a position; a place would speak for one.
    """
    alike = group.draft.section != "education" and len(group.fields.what) > 1 and not roles.where
    return alike and all(part.comma and hints.organisation(part.text) < hints.LIKELY for part in roles.who)


def _inherited(entry: UnderstoodEntry, before: UnderstoodEntry | None) -> UnderstoodEntry:
    """Return an entry with the employer and the place of the one before it, where it names only a position at that employer."""
    section, is_post = entry.draft.section, not entry.who and bool(entry.fields.what)
    if before is None or not is_post or section == "project" or before.draft.section != section:
        return entry
    if section == "education" and not _studied_there(entry, before):
        return entry
    if any(asides.on_ones_own(head.text) for head in entry.draft.heads) or _stands_apart(entry, before):
        return entry
    taken = {KEYS[section][1], *(() if entry.fields.where else ("location",))}
    return entry._replace(heads=(*(one for one in before.heads if one.key in taken), *entry.heads))


def _studied_there(entry: UnderstoodEntry, before: UnderstoodEntry) -> bool:
    """Return whether a line that begins with a degree stands below a school on a line of its own."""
    below = _heads_group(before.fields) or not before.fields.what
    return below and any(head.mark != "bullet" and study_lines.begins_with_degree(head.bare) for head in entry.draft.heads[:1])


def _stands_apart(entry: UnderstoodEntry, before: UnderstoodEntry) -> bool:
    """Return whether an entry is set as one of its own below one that names its employer beside the position."""
    if not before.fields.who or _heads_group(before.fields):
        return False
    return before.fields.who[0].at or any(head.gap for head in entry.draft.heads[:1])


def _heads(draft: Draft, roles: EntryRoles, text: str) -> Iterator[Fact]:
    """Yield who, what, where and when."""
    _, who, what = KEYS[draft.section]
    working = (
        heading_lines.workplace(draft.body[0]) if draft.bullet and not draft.heads and draft.section != "education" else None
    )
    if working:
        yield from fact(who, text, draft.body[0].start + working.start(1), draft.body[0].start + working.end(1))
    yield from _employer(roles.who, text) if draft.section == "work" else _first(who, roles.who, text)
    yield from _studied(roles, text) if draft.section == "education" else _first(what, roles.what, text)
    yield from _first("location", roles.where, text)
    if draft.when and draft.dated:
        yield from date_facts(draft.dated, draft.when, draft.section)


def _employer(named: tuple[HeadingPart, ...], text: str) -> Iterator[Fact]:
    """Yield the employer, and its departments that a comma joins to a university."""
    joined = [part for part in named if part.is_beside(named[0])]
    bodies = [part for part in joined if not hints.unit(part.text)]
    if len(bodies) == 1 < len(joined) and hints.school(bodies[0].text):
        for part in joined:
            yield from fact("name" if part in bodies else "department", text, part.start, part.end + part.closed)
    else:
        yield from _first("name", named, text)


def _first(key: str, named: tuple[HeadingPart, ...], text: str) -> tuple[Fact, ...]:
    """Return the fact that the first chunk of a role tells."""
    return tuple(one for chunk in chunks(named)[:1] for one in fact(key, text, *chunk))


def _studied(roles: EntryRoles, text: str) -> Iterator[Fact]:
    """Yield the degree and its field, whether they are told in one place or in two."""
    facts = [one for chunk in chunks(roles.what) for one in study_lines.degree(Stretch(text, *chunk))]
    yield from {one.key: one for one in reversed(facts)}.values()


def date_facts(block: Block, when: DateRange, section: Heading) -> Iterator[Fact]:
    """Yield the dates that a line states; the one date of a study is its end."""
    first, last = dates.ends_iso(when)
    span = (block.start + when.start, block.start + when.end)
    if first and (when.ranged or section != "education"):
        yield Fact("startDate", first, *span)
    if last:
        yield Fact("endDate", last, *span)


def chunks(named: tuple[HeadingPart, ...]) -> list[Span]:
    """Return the spans of parts of one role, those joined by commas together."""
    spans, last = list[Span](), None
    for part in named:
        if last and part.is_beside(last):
            spans[-1] = (spans[-1][0], part.end + part.closed)
        else:
            spans.append((part.start, part.end))
        last = part
    return spans


def schools(entry: UnderstoodEntry, text: str) -> list[str]:
    """Return the names of schools in an entry, each as the document spells it."""
    who = [one for one in entry.heads if one.key == "institution"]
    parts = [part.text for part in entry.fields.who if hints.school(part.text)]
    seen = [name for block, _ in entry.labels() for name in school_names(block)]
    return education_parts.school_names([*(said for one in who for said in (text[one.start : one.end], one.said)), *parts], seen)
