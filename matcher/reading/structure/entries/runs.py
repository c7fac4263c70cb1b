"""Heading lines that follow each other → where the entries among them begin."""

from __future__ import annotations

from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, heading_lines, hints, schooling
from matcher.reading.structure.line.parts import parts
from matcher.reading.words import places
from matcher.reading.words.sections import Heading


def without_employers(run: list[Block], dated: list[int]) -> list[int]:
    """Return the dated lines without those of an employer whose position, with a date within that one, follows at once."""
    numbers = frozenset(dated)
    return [place for place in dated if place + 1 not in numbers or not _spans(run, place)]


def _spans(run: list[Block], place: int) -> bool:
    """Return whether a line is an employer with its dates, which include those of the position on the next line."""
    employer, position = run[place : place + 2]
    whole, part = dating.when(employer), dating.when(position)
    if whole is None or part is None or not dating.undated(employer):
        return False
    if heading_lines.is_position(employer) or not heading_lines.is_position(position):
        return False
    return whole.first <= part.first and (whole.after is None or (part.after is not None and part.after <= whole.after))


def starts(run: list[Block], dated: list[int], section: Heading) -> list[int]:
    """Return where the entries of a run after the first begin: none below an employer that has dates of its own."""
    found = zip(_starts(run, dated, section), dated[1:], strict=True)
    return [min(at, line - _spans(run, line - 1)) for at, line in found]


def _starts(run: list[Block], dated: list[int], section: Heading) -> list[int]:
    """Return where the entries of a run after the first begin: each with as many lines below its date as the last has."""
    below, above, starts = len(run) - 1 - dated[-1] if dated else 0, dated[0] if dated else 0, list[int]()
    below = len(run) if not (above or below) and all(dating.undated(run[place]) for place in dated) else below
    gaps = [_gap(run, before, place, above) for before, place in pairwise(dated)]
    if all(gaps):
        return gaps
    whole = not above and all(names_all(run[place], section) for place in dated)
    for before, place in pairwise(dated):
        lines = run[before + 1 : place]
        if apart := _headed(run, before, place) or _less_deep(run, before, place):
            starts.append(apart)
            continue
        if whole and not any(map(_strong, lines)):
            starts.append(place)
            continue
        if not above and opens_at_date(run, place):
            starts.append(place)
            continue
        own = min(below, max(0, len(lines) - above))
        while own < min(below, len(lines) - 1) and places.is_known(dating.undated(lines[own])):
            own += 1
        set_alike = [at for at, line in enumerate(lines) if alike(run[0], line)]
        starts.append(
            _outdented(run, before, place) or before + 1 + (set_alike[0] if set_alike and not all(map(_strong, run)) else own)
        )
    return starts


def degrees(chunk: list[Block], dated: Block | None, section: Heading) -> list[tuple[list[Block], Block | None]]:
    """Return the heading lines of an entry with its dated one; a further degree with its own school below that is an entry."""
    first = chunk.index(dated) + 1 if dated in chunk else 1
    studied = section == "education" and any(map(_states_degree, chunk[:first]))
    further = [at for at in range(first, len(chunk)) if studied and _is_study(chunk[at])]
    cuts = [chunk[low:high] for low, high in pairwise([0, *further, len(chunk)])]
    return [(cut, None if at else dated) for at, cut in enumerate(cuts)]


def _states_degree(block: Block) -> bool:
    return schooling.states(dating.undated(block))


def _is_study(block: Block) -> bool:
    """Return whether a line begins with a degree and names the school that it is of."""
    line = dating.undated(block)
    return schooling.begins(line) and any(hints.school(part) >= hints.LIKELY for part in heading_lines.BETWEEN_PARTS.split(line))


def names_all(block: Block, section: Heading) -> bool:
    """Return whether a dated line tells who and what beside its date, or a project's name, so that no line above it need."""
    said = parts([block])
    if section == "project":
        return bool(said) and not heading_lines.is_position(block)
    return heading_lines.is_position(block) and sum(not places.is_known(part.text) for part in said) > 1


def _outdented(run: list[Block], before: int, place: int) -> int:
    """Return where lines that are indented below a dated line end, if they end above the next one, else 0."""
    own, below = run[before], run[before + 1]
    if below.level <= own.level + 1 or own.mark != "plain" or below.mark != "plain":
        return 0
    return next((at for at in range(before + 2, place + 1) if run[at].level <= own.level), 0)


def _gap(run: list[Block], before: int, place: int, above: int) -> int:
    """Return where the one gap between two dated lines is, as many lines above the second as stand above the first; else 0."""
    gaps = [at for at in range(before + 1, place + 1) if run[at].gap]
    return gaps[0] if len(gaps) == 1 and place - gaps[0] == above else 0


def _headed(run: list[Block], before: int, place: int) -> int:
    """Return where the one line between two dated lines stands that a gap sets apart and bold or size makes a heading; else 0."""
    gaps = [at for at in range(before + 1, place + 1) if run[at].gap]
    return gaps[0] if len(gaps) == 1 and gaps[0] < place and _strong(run[gaps[0]]) else 0


def _less_deep(run: list[Block], before: int, place: int) -> int:
    """Return where the first line between two dated ones stands that is indented less than both, as one above them is; else 0."""
    indent = min(run[before].level, run[place].level) if all(block.mark == "plain" for block in run) else 0
    return next((at for at in range(before + 1, place) if run[at].level + 1 < indent), 0)


def alike(block: Block, other: Block) -> bool:
    """Return whether two lines are both set as headings of one depth."""
    return _strong(block) and block.mark == other.mark and block.level == other.level and block.strong == other.strong


def _strong(block: Block) -> bool:
    return block.strong or block.mark == "heading"


def opens_at_date(run: list[Block], place: int) -> bool:
    """Return whether a dated line is set apart from the lines above it, and names more than its date."""
    apart = run[place].gap and not any(block.gap or _strong(block) for block in run[max(0, place - 1) : place])
    return apart and bool(dating.undated(run[place]))
