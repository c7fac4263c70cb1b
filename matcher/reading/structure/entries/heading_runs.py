"""Heading lines that follow each other → where such a run ends, and where the entries within it begin."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import asides, dating, heading_lines, hints, study_lines
from matcher.reading.structure.line.heading_parts import heading_parts
from matcher.reading.structure.line.prose import describes_employer
from matcher.reading.words import places
from matcher.reading.words.sections import Heading


def run_from(blocks: list[Block], at: int, own: frozenset[int]) -> list[Block]:
    """Return the heading lines from here on, up to an `own` entry; an employer may be described between two of them."""
    run = list[Block]()
    for index in range(at, len(blocks)):
        if blocks[index].start in own or not _is_of_run(run, blocks, index):
            break
        run.append(blocks[index])
    return run


def _is_of_run(run: list[Block], blocks: list[Block], index: int) -> bool:
    """Return whether a block goes on with a run of heading lines."""
    block = blocks[index]
    if describes_employer(block):
        return bool(run) and any(map(heading_lines.is_head, blocks[index + 1 : index + 2]))
    return heading_lines.is_head(block) and not _closes(run, block)


def _closes(run: list[Block], block: Block) -> bool:
    """Return whether a heading ends a run: a plain line with a position and its date stands above it."""
    last = run[-1] if run and block.mark == "heading" else None
    return last is not None and last.mark == "plain" and dating.when(last) is not None and heading_lines.is_position(last)


def dated_lines(run: list[Block]) -> list[int]:
    """Return which lines of a run state the date of an entry.

    A line that only ends the range begun above it does not, nor does an employer whose position, with a date within that of
    the employer, follows at once.
    """
    dated = [index for index, block in enumerate(run) if not describes_employer(block) and dating.when(block) is not None]
    begun = [index for index in dated if not any(dating.both(above, run[index]) for above in run[max(0, index - 2) : index])]
    numbers = frozenset(begun)
    return [index for index in begun if index + 1 not in numbers or not _spans(run, index)]


def past_grades(run: list[Block], at: int) -> int:
    """Return where lines follow that are only a grade or an adviser, which go with the studies above; `at` where none follow."""
    others = (
        line for line in range(at, len(run)) if not (study_lines.is_score(run[line].text) or asides.advised(run[line].text))
    )
    return next(others, at)


def _spans(run: list[Block], index: int) -> bool:
    """Return whether a line is an employer with its dates, which include those of the position on the next line."""
    employer, position = run[index : index + 2]
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


class _Layout(NamedTuple):
    """How the entries of a run are set."""

    above: int
    """Lines above the date of the first entry."""
    below: int
    """Lines below the date of the last entry; all, where each entry may be no more than its dated line."""
    whole: bool
    """Whether each dated line names who and what by itself."""


class _Between(NamedTuple):
    """The lines of a run from one dated line to the next, and which of them begins the second entry; None for no such line."""

    run: list[Block]
    first: int
    """The dated line above."""
    second: int
    """The dated line below."""

    @property
    def lines(self) -> list[Block]:
        """Return the lines between the dated ones."""
        return self.run[self.first + 1 : self.second]

    @property
    def only_gap(self) -> int | None:
        """Return which line stands behind the only gap."""
        gaps = [at for at in range(self.first + 1, self.second + 1) if self.run[at].gap]
        return gaps[0] if len(gaps) == 1 else None

    def set_apart(self, above: int) -> int | None:
        """Return which line the only gap sets apart, where as many lines as that stand above the second date."""
        return self.second - above if self.only_gap == self.second - above else None

    def headed(self) -> int | None:
        """Return which line the only gap sets apart, and bold or size makes a heading."""
        gap = self.only_gap
        return gap if gap is not None and gap < self.second and _strong(self.run[gap]) else None

    def less_deep(self) -> int | None:
        """Return which line is the first that is indented less than both dated ones, in a run without other marks."""
        indent = min(self.run[self.first].level, self.run[self.second].level)
        plain = all(block.mark == "plain" for block in self.run)
        return next((at for at in range(self.first + 1, self.second) if plain and self.run[at].level + 1 < indent), None)

    def outdented(self) -> int | None:
        """Return which line is the first that is not, as those above it are, indented below the first dated one."""
        own, below = self.run[self.first : self.first + 2]
        if below.level <= own.level + 1 or own.mark != "plain" or below.mark != "plain":
            return None
        return next((at for at in range(self.first + 2, self.second + 1) if self.run[at].level <= own.level), None)


def _starts(run: list[Block], dated: list[int], section: Heading) -> list[int]:
    """Return where the entries of a run after the first begin: each with as many lines below its date as the last has."""
    between = [_Between(run, *pair) for pair in pairwise(dated)]
    if not between:
        return []
    above, below = dated[0], len(run) - 1 - dated[-1]
    gaps = [gap for lines in between if (gap := lines.set_apart(above))]
    if len(gaps) == len(between):
        return gaps
    named = not (above or below) and all(dating.undated(run[index]) for index in dated)
    whole = not above and all(names_all(run[index], section) for index in dated)
    layout = _Layout(above, len(run) if named else below, whole)
    return [_start(lines, layout) for lines in between]


def _start(between: _Between, layout: _Layout) -> int:
    """Return where the entry of a dated line begins, behind that of the dated line before it."""
    if apart := between.headed() or between.less_deep():
        return apart
    complete = layout.whole and not any(map(_strong, between.lines))
    if complete or (not layout.above and opens_at_date(between.run, between.second)):
        return between.second
    return between.outdented() or between.first + 1 + _lines_of_entry_before(between, layout)


def _lines_of_entry_before(between: _Between, layout: _Layout) -> int:
    """Return how many of the lines between two dated ones go with the first of these."""
    run, lines = between.run, between.lines
    set_alike = next((at for at, line in enumerate(lines) if alike(run[0], line)), None)
    if set_alike is not None and not all(map(_strong, run)):
        return set_alike
    own = min(layout.below, max(0, len(lines) - layout.above))
    while own < min(layout.below, len(lines) - 1) and places.is_known(dating.undated(lines[own])):
        own += 1
    return own


def entries_of_degrees(chunk: list[Block], dated: Block | None, section: Heading) -> list[tuple[list[Block], Block | None]]:
    """Return the heading lines of an entry with its dated one; a further degree with its own school below that is an entry."""
    first = chunk.index(dated) + 1 if dated in chunk else 1
    studied = section == "education" and any(study_lines.states(dating.undated(block)) for block in chunk[:first])
    further = [at for at in range(first, len(chunk)) if studied and _is_study(chunk[at])]
    cuts = [chunk[low:high] for low, high in pairwise([0, *further, len(chunk)])]
    return [(cut, None if at else dated) for at, cut in enumerate(cuts)]


def _is_study(block: Block) -> bool:
    """Return whether a line begins with a degree and names the school that it is of."""
    line = dating.undated(block)
    return study_lines.begins_with_degree(line) and any(
        hints.school(part) >= hints.LIKELY for part in heading_lines.BETWEEN_PARTS.split(line)
    )


def names_all(block: Block, section: Heading) -> bool:
    """Return whether a dated line tells who and what beside its date, or a project's name, so that no line above it need."""
    said = heading_parts([block])
    if section == "project":
        return bool(said) and not heading_lines.is_position(block)
    return heading_lines.is_position(block) and sum(not places.is_known(part.text) for part in said) > 1


def alike(block: Block, other: Block) -> bool:
    """Return whether two lines are both set as headings of one depth."""
    return _strong(block) and block.mark == other.mark and block.level == other.level and block.strong == other.strong


def _strong(block: Block) -> bool:
    return block.strong or block.mark == "heading"


def opens_at_date(run: list[Block], index: int) -> bool:
    """Return whether a dated line is set apart from the lines above it, and names more than its date."""
    apart = run[index].gap and not any(block.gap or _strong(block) for block in run[max(0, index - 1) : index])
    return apart and bool(dating.undated(run[index]))
