"""Blocks under one heading → entries: their heading lines, dates, and what is told under them."""

from __future__ import annotations

from dataclasses import dataclass, field

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.entries import mending, nested, runs, services
from matcher.reading.structure.line import asides, dating, events, heading_lines, hints, prose, schooling
from matcher.reading.structure.line.prose import describes_employer
from matcher.reading.words import career_breaks
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.regex import regex

_LINES = 12
"""Heading lines that an entry has at most."""
_SELF = regex(r"I(?:\s|['’])")


@dataclass(slots=True)
class Draft:
    """An entry while it is read: its heading lines, its date as stated and the line that states it, its other blocks."""

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
        return next((place for place, block in enumerate(self.heads) if block is self.dated), len(self.heads))


class _Begun(list[Draft]):
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
    found, at = _Begun(), 0
    whole = list(nested.parted(blocks, section))
    blocks = events.listed(services.parted(mending.mended(whole, section), section))
    alone = services.alone(blocks, section)
    lasting = events.periods(blocks) if section == "work" else {}
    while at < len(blocks):
        run = _run(blocks, at, alone)
        if run:
            _begin(found, run, section)
        elif blocks[at].start in alone or _starts_entry(blocks[at], found):
            found.add(_from_bullet(blocks[at], section))
        else:
            found[-1].body.append(blocks[at])
        at += len(run) or 1
    for draft in found if lasting else ():
        draft.when = lasting.get(draft.dated.start, draft.when) if draft.dated else draft.when
    return found


def apart(draft: Draft, section: Heading) -> list[tuple[Block, Section]] | None:
    """Return what is told in a draft that is no entry, each block with its section, or None where it is one."""
    gone = _is_away(draft)
    if not gone and not (section == "teaching" and _is_listed(draft)):
        return None
    blocks = sorted((*draft.heads, *draft.body), key=lambda block: block.start)
    return [(block, "other" if gone else "work") for block in blocks if not gone or prose.is_deed_of_leave(block)]


def _is_away(draft: Draft) -> bool:
    """Return whether an entry tells of a time without work: it names a leave or a service, and no position."""
    named = [block for block in draft.heads if dating.undated(block)] or draft.body[:1]
    found = [block for block in named if draft.section == "work" and career_breaks.names_break(dating.undated(block))]
    told = (dating.undated(block) for block in named if block in found or not prose.ACTS.match(block.bare))
    return bool(found) and not any(map(heading_lines.names_post_beside_leave, told))


def _is_listed(draft: Draft) -> bool:
    """Return whether an entry is only an item of a list, such as the name of a course: no position and no organisation.

    A position that a sentence in the first person tells of is not one that the entry names.
    """
    named = draft.heads or draft.body[:1]
    told = not draft.heads and prose.is_sentence(draft.body[0]) and bool(_SELF.match(draft.body[0].bare))
    return not any(
        (heading_lines.is_position(block) and not told) or hints.organisation(dating.undated(block)) for block in named
    )


def _run(blocks: list[Block], at: int, own: frozenset[int]) -> list[Block]:
    """Return the heading lines from here on, with an employer's description between them up to an `own` entry."""
    run = list[Block]()
    for place in range(at, len(blocks)):
        block = blocks[place]
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        between = bool(run) and describes_employer(block) and following is not None and heading_lines.is_head(following)
        if block.start in own or (
            not between and (describes_employer(block) or not heading_lines.is_head(block) or _closes(run, block))
        ):
            break
        run.append(block)
    return run


def _closes(run: list[Block], block: Block) -> bool:
    """Return whether a heading ends a run: a plain line with a position and its date stands above it."""
    last = run[-1] if run and block.mark == "heading" else None
    return last is not None and last.mark == "plain" and dating.when(last) is not None and heading_lines.is_position(last)


def _begin(entries: _Begun, run: list[Block], section: Heading) -> None:
    """Add the entries that a run of heading lines begins, or the lines to the entry they stand in."""
    dated = runs.without_employers(run, _halves_left_out(run, [place for place, block in enumerate(run) if _is_dated(block)]))
    if not dated and entries and not _opens_undated(entries, run):
        entries[-1].body += run
        return
    first = _left_over(entries, run, dated, section)
    if first:
        entries[-1].body += run[:first]
    run, dated = run[first:], [place - first for place in dated]
    starts = [0, *(_past_grades(run, place) for place in runs.starts(run, dated, section))]
    lines: list[Block | None] = [run[place] for place in dated]
    for start, stop, line in zip(starts, [*starts[1:], len(run)], lines or [None], strict=False):
        for of in runs.degrees(run[start:stop], line, section):
            entries.add(_from_heads(*of, section))


def _is_dated(block: Block) -> bool:
    return not describes_employer(block) and dating.when(block) is not None


def _halves_left_out(run: list[Block], dated: list[int]) -> list[int]:
    """Return the dated lines without those that but end the range which a line above them begins."""
    return [place for place in dated if not any(dating.both(one, run[place]) for one in run[max(0, place - 2) : place])]


def _left_over(entries: _Begun, run: list[Block], dated: list[int], section: Heading) -> int:
    """Return how many lines of a run still tell of the entry before: more stand above its date than above any other."""
    if not entries or not dated:
        return 0
    alike = [line for line in (entries[-1].dated, run[dated[0]]) if line and runs.names_all(line, section)]
    if len(alike) > 1 and not entries.above and run[0].mark == "plain" and not run[0].strong and _goes_on(entries[-1]):
        return dated[0]
    if run[0].marked:
        return 0
    if graded := _past_grades(run, 0):
        return graded
    if not (run[0].gap or entries.above) and runs.opens_at_date(run, dated[0]):
        return dated[0]
    return _more_than(dated[0] if entries.above is None else entries.above, run, dated[0]) if _goes_on(entries[-1]) else 0


def _more_than(most: int, run: list[Block], dated: int) -> int:
    """Return how many lines more stand above a date than above any other, down to the first gap among them."""
    extra = max(0, dated - max(most, 1))
    return next((place for place in range(extra) if run[place].gap and place), 0 if run[0].gap else extra)


def _past_grades(run: list[Block], at: int) -> int:
    """Return where the lines end that are only a grade or an adviser: these go with the studies above them."""
    told = (
        place for place in range(at, len(run)) if not (schooling.is_score(run[place].text) or asides.advised(run[place].text))
    )
    return next(told, at)


def _goes_on(draft: Draft) -> bool:
    """Return whether what is told of an entry may go on in a line that looks like a heading line."""
    return not draft.body or (draft.body[-1].mark == "plain" and not prose.is_sentence(draft.body[-1]))


def _opens_undated(entries: _Begun, run: list[Block]) -> bool:
    """Return whether heading lines without a date begin an entry: set as the heads before them, or two with a position."""
    draft = entries[-1]
    if len(run) == 1 and run[0].section and run[0].bare.endswith((":", "：")):
        return False
    if run[0].mark == "heading":
        return not draft.level or run[0].level <= draft.level
    if draft.body and draft.heads and runs.alike(draft.heads[0], run[0]):
        return True
    if draft.section == "project" or not entries.timed:
        return bool(draft.body) and draft.body[-1].mark == "bullet" and not draft.bullet and len(run[0].text) <= 80
    return len(run) > 1 and any(heading_lines.is_position(block) for block in run)


def _from_heads(chunk: list[Block], dated: Block | None, section: Heading) -> Draft:
    """Return the entry that heading lines begin."""
    naming = [block for block in chunk[: _named(chunk, dated)] if not describes_employer(block)][:_LINES]
    kind = section_of(section, position=any(heading_lines.is_position(block) for block in naming))
    draft = Draft(kind, _when(chunk, dated), dated, naming, level=chunk[0].level * (chunk[0].mark == "heading"))
    draft.body += [block for block in chunk if block not in naming]  # an employer's description, or far too many lines
    return draft


def _when(chunk: list[Block], dated: Block | None) -> DateRange | None:
    """Return the date of an entry, whose second half may stand on a line of its own."""
    halves = (dating.both(dated, block) for block in chunk) if dated else ()
    return next(filter(None, halves), dating.when(dated) if dated else None)


def _named(chunk: list[Block], dated: Block | None) -> int:
    """Return where the lines that name an entry end, and what is told of it begins without marks, as prose does."""
    at = next((place + 1 for place, block in enumerate(chunk) if block is dated), len(chunk))
    named = any(dating.undated(block) for block in chunk[:at])
    return next((place for place in range(at, len(chunk)) if named and prose.tells(chunk[place])), len(chunk))


def section_of(heading: Heading, *, position: bool) -> Section:
    """Return the section of an entry, which in research depends on whether it names a position."""
    if heading == "research":
        return "work" if position else "project"
    return "work" if heading == "teaching" else heading


def _starts_entry(block: Block, entries: list[Draft]) -> bool:
    """Return whether a block below no heading line begins an entry."""
    if not entries:
        return True
    if block.mark == "plain" and entries[-1].bullet and entries[-1].body[-1].mark == "plain" and entries[-1].section == "project":
        return heading_lines.is_named(block)
    if block.mark != "bullet" or (not entries[-1].bullet and entries[-1].level == 0 and not _listed(entries[-1])):
        return False
    return (
        heading_lines.opens(block) if _listed(entries[-1]) else (entries[-1].bullet and block.level <= entries[-1].body[0].level)
    )


def _listed(draft: Draft) -> bool:
    """Return whether an entry began at a bullet that is its heading line."""
    return bool(draft.heads) and draft.heads[0].mark == "bullet"


def _from_bullet(block: Block, section: Heading) -> Draft:
    """Return the entry that one bullet or paragraph begins."""
    dated = dating.when(block) if block.mark != "bullet" or heading_lines.opens(block) else None
    titled = block.strong or (dated is not None and not prose.is_sentence(block) and len(block.text) <= 120)
    dated = dated or (_studied_until(block) if section == "education" else None)
    draft = Draft(
        section_of(section, position=heading_lines.is_position(block)), dated, block if dated else None, bullet=not titled
    )
    (draft.heads if titled else draft.body).append(block)
    return draft


def _studied_until(block: Block) -> DateRange | None:
    """Return the only date of an item that states a degree, where the item ends with it."""
    told = dating.stated(block.text[:300]) if schooling.states(block.text) else []
    return told[0] if len(told) == 1 and not block.text[told[0].end :].strip(" .*_)") else None
