"""Blocks under one heading → entries: their heading lines, dates, and what is told under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.entries import heading_runs, multiline_blocks, wrapped_lines
from matcher.reading.structure.line import dating, events, heading_lines, hints, prose, study_lines
from matcher.reading.structure.line.prose import describes_employer
from matcher.reading.words import career_breaks
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.regex import regex

_LINES = 12
"""Heading lines that an entry has at most."""
_SELF = regex(r"I(?:\s|['’])")
_AUDIENCE = regex(r"\s(?:for|für|pour|para|voor)\s", re.IGNORECASE)
"""What leads in whom a course is for: "Statistics for Nurses"."""


@dataclass(slots=True)
class Draft:
    """An entry while it is read: its heading lines, its date as stated with the line that states it, and its other blocks."""

    section: Section
    when: DateRange | None = None
    dated: Block | None = None
    heads: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    level: int = 0
    """Depth of its heading, or indent of its bullet."""
    bullet: bool = False
    """True where a bullet without further heading is the whole entry."""

    @property
    def above(self) -> int:
        """Return how many heading lines stand above its date."""
        return next((index for index, block in enumerate(self.heads) if block is self.dated), len(self.heads))


class _BegunEntries(list[Draft]):
    """The entries that have begun, in order, with what is asked of all of them at each next one."""

    above: int | None = None
    """How many heading lines stand above a date at most; None where no line states a date."""
    timed = False

    def add(self, draft: Draft) -> None:
        """Add an entry."""
        self.append(draft)
        self.above = max(self.above or 0, draft.above) if draft.dated else self.above
        self.timed = self.timed or draft.when is not None


def drafts(blocks: list[Block], section: Heading) -> list[Draft]:
    """Return the entries of a section of entries ("research" is sorted into work and projects; "teaching" is work)."""
    begun, at = _BegunEntries(), 0
    whole = list(multiline_blocks.items_apart(blocks, section))
    blocks = events.with_leavings_as_items(multiline_blocks.services_apart(wrapped_lines.meant_lines(whole, section), section))
    alone = multiline_blocks.service_starts(blocks, section)
    lasting = events.periods(blocks) if section == "work" else {}
    while at < len(blocks):
        run = heading_runs.run_from(blocks, at, alone)
        if run:
            _begin(begun, run, section)
        elif blocks[at].start in alone or _starts_entry(blocks[at], begun):
            begun.add(_from_bullet(blocks[at], section))
        else:
            begun[-1].body.append(blocks[at])
        at += len(run) or 1
    for draft in begun if lasting else ():
        draft.when = lasting.get(draft.dated.start, draft.when) if draft.dated else draft.when
    return begun


def blocks_if_no_entry(draft: Draft, section: Heading) -> list[tuple[Block, Section]] | None:
    """Return the blocks of a draft that is no entry after all, each with its section, or None where it is one."""
    blocks = sorted((*draft.heads, *draft.body), key=lambda block: block.start)
    if _is_away(draft):
        return [(block, "other") for block in blocks if prose.is_deed_of_leave(block)]
    return [(block, "work") for block in blocks] if section == "teaching" and _is_listed(draft) else None


def _is_away(draft: Draft) -> bool:
    """Return whether an entry tells of a time without work: it names a leave or a service, and no position."""
    if draft.section != "work":
        return False
    named = [block for block in draft.heads if dating.undated(block)] or draft.body[:1]
    breaks = [block for block in named if career_breaks.names_break(dating.undated(block))]
    heading = (dating.undated(block) for block in named if block in breaks or not prose.ACTS.match(block.bare))
    return bool(breaks) and not any(map(heading_lines.names_post_beside_leave, heading))


def _is_listed(draft: Draft) -> bool:
    """Return whether an entry is only an item of a list, such as the name of a course: no position and no organisation.

    A position that a sentence in the first person tells of is not one that the entry names.
    """
    named = draft.heads or draft.body[:1]
    if any(hints.organisation(dating.undated(block)) for block in named):
        return False
    in_first_person = not draft.heads and prose.is_sentence(draft.body[0]) and bool(_SELF.match(draft.body[0].bare))
    return in_first_person or not any(heading_lines.is_position(_of_whoever_taught(block)) for block in named)


def _of_whoever_taught(block: Block) -> Block:
    """Return the words of a line on teaching that tell of the person: those before whom the course was for."""
    audience = _AUDIENCE.search(block.text)
    return block.cut(0, audience.start()) if audience else block


def _begin(entries: _BegunEntries, run: list[Block], section: Heading) -> None:
    """Add the entries that a run of heading lines begins, or the lines to the entry they stand in."""
    dated = heading_runs.dated_lines(run)
    if not dated and entries and not _opens_undated(entries, run):
        entries[-1].body += run
        return
    first = _left_over(entries, run, dated, section)
    if first:
        entries[-1].body += run[:first]
    run, dated = run[first:], [index - first for index in dated]
    starts = [0, *(heading_runs.past_grades(run, index) for index in heading_runs.starts(run, dated, section))]
    lines: list[Block | None] = [run[index] for index in dated]
    for start, stop, line in zip(starts, [*starts[1:], len(run)], lines or [None], strict=False):
        for chunk, dated_line in heading_runs.entries_of_degrees(run[start:stop], line, section):
            entries.add(_from_heads(chunk, dated_line, section))


def _left_over(entries: _BegunEntries, run: list[Block], dated: list[int], section: Heading) -> int:
    """Return how many lines of a run still tell of the entry before: more stand above its date than above any other."""
    if not entries or not dated:
        return 0
    alike = [line for line in (entries[-1].dated, run[dated[0]]) if line and heading_runs.names_all(line, section)]
    if len(alike) > 1 and not entries.above and run[0].mark == "plain" and not run[0].strong and _goes_on(entries[-1]):
        return dated[0]
    if run[0].marked:
        return 0
    if graded := heading_runs.past_grades(run, 0):
        return graded
    if not (run[0].gap or entries.above) and heading_runs.opens_at_date(run, dated[0]):
        return dated[0]
    most = dated[0] if entries.above is None else entries.above
    return _more_than(most, run, dated[0]) if _goes_on(entries[-1]) else 0


def _more_than(most: int, run: list[Block], dated: int) -> int:
    """Return how many lines more stand above a date than above any other, down to the first gap among them."""
    extra = max(0, dated - max(most, 1))
    return next((index for index in range(extra) if run[index].gap and index), 0 if run[0].gap else extra)


def _goes_on(draft: Draft) -> bool:
    """Return whether what is told of an entry may go on in a line that looks like a heading line."""
    return not draft.body or (draft.body[-1].mark == "plain" and not prose.is_sentence(draft.body[-1]))


def _opens_undated(entries: _BegunEntries, run: list[Block]) -> bool:
    """Return whether heading lines without a date begin an entry: set as the heads before them, or two with a position."""
    draft = entries[-1]
    if len(run) == 1 and run[0].section and run[0].bare.endswith((":", "：")):
        return False
    if run[0].mark == "heading":
        return not draft.level or run[0].level <= draft.level
    if draft.body and draft.heads and heading_runs.alike(draft.heads[0], run[0]):
        return True
    if draft.section == "project" or not entries.timed:
        return bool(draft.body) and draft.body[-1].mark == "bullet" and not draft.bullet and len(run[0].text) <= 80
    return len(run) > 1 and any(heading_lines.is_position(block) for block in run)


def _from_heads(chunk: list[Block], dated: Block | None, section: Heading) -> Draft:
    """Return the entry that heading lines begin."""
    naming = [block for block in chunk[: _end_of_naming(chunk, dated)] if not describes_employer(block)][:_LINES]
    kind = section_of(section, position=any(heading_lines.is_position(block) for block in naming))
    level = chunk[0].level if chunk[0].mark == "heading" else 0
    draft = Draft(kind, _when(chunk, dated), dated, naming, level=level)
    draft.body += [block for block in chunk if block not in naming]  # an employer's description, or far too many lines
    return draft


def _when(chunk: list[Block], dated: Block | None) -> DateRange | None:
    """Return the date of an entry, whose second half may stand on a line of its own."""
    halves = (dating.both(dated, block) for block in chunk) if dated else ()
    return next(filter(None, halves), dating.when(dated) if dated else None)


def _end_of_naming(chunk: list[Block], dated: Block | None) -> int:
    """Return where the lines that name an entry end, and what is told of it begins without marks, as prose does."""
    at = next((index + 1 for index, block in enumerate(chunk) if block is dated), len(chunk))
    named = any(dating.undated(block) for block in chunk[:at])
    return next((index for index in range(at, len(chunk)) if named and prose.tells(chunk[index])), len(chunk))


def section_of(heading: Heading, *, position: bool) -> Section:
    """Return the section of an entry, which in research depends on whether it names a position."""
    if heading == "research":
        return "work" if position else "project"
    return "work" if heading == "teaching" else heading


def _starts_entry(block: Block, entries: list[Draft]) -> bool:
    """Return whether a block below no heading line begins an entry."""
    if not entries:
        return True
    last = entries[-1]
    if block.mark == "plain" and last.bullet and last.body[-1].mark == "plain" and last.section == "project":
        return heading_lines.is_named(block)
    if block.mark != "bullet":
        return False
    if _began_at_bullet(last):
        beside = last.section == "education" and block.level <= last.heads[0].level
        return heading_lines.opens(block) or (beside and _studied_until(block) is not None)
    return last.bullet and block.level <= last.body[0].level


def _began_at_bullet(draft: Draft) -> bool:
    """Return whether an entry began at a bullet that is its heading line."""
    return bool(draft.heads) and draft.heads[0].mark == "bullet"


def _from_bullet(block: Block, section: Heading) -> Draft:
    """Return the entry that one bullet or paragraph begins."""
    dated = dating.when(block) if block.mark != "bullet" or heading_lines.opens(block) else None
    titled = block.strong or (dated is not None and not prose.is_sentence(block) and len(block.text) <= 120)
    dated = dated or (_studied_until(block) if section == "education" else None)
    kind = section_of(section, position=heading_lines.is_position(block))
    draft = Draft(kind, dated, block if dated else None, bullet=not titled)
    (draft.heads if titled else draft.body).append(block)
    return draft


def _studied_until(block: Block) -> DateRange | None:
    """Return the only date of an item that states a degree, where the item ends with it, or begins so and names a school."""
    states = study_lines.states(block.text)
    dates = dating.dates_of(block.text[:300]) if states or hints.school(block.text) else ()
    if len(dates) != 1:
        return None
    begins, ends = not dates[0].start and hints.school(block.text), states and not block.text[dates[0].end :].strip(" .*_)")
    return dates[0] if begins or ends else None
