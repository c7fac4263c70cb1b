"""Blocks → the sections in which they stand, found by walking over them in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.entries import table_rows
from matcher.reading.structure.line import dating, heading_lines, items, prose, study_lines
from matcher.reading.structure.sections import detail_lines, doubtful_headings, inline_headings, section_headings
from matcher.reading.structure.sections.inline_headings import with_lists_led_in
from matcher.reading.structure.sections.passages import OF_ENTRIES, SectionRun
from matcher.reading.structure.sections.section_headings import NEAR_NAME, labels_within_entries, names_post
from matcher.reading.words import career_breaks, dates, sections, spoken_languages
from matcher.reading.words.sections import UNNAMED, Opened
from matcher.regex import regex

_WITHIN = frozenset({"summary", "course", "skills", "language", "award", "project", "interests"})
_KINDS_OF_WORK = frozenset({"research", "teaching", "other"})
"""What the posts of one section may be sorted under."""
_WITH_THESES = frozenset({"education", "publication"})
"""Sections that tell of a thesis themselves, which a plain line may lead in."""
_GAP = regex(r"\s{3,200}(?=\S)")
_SORTED = regex(
    r"(?:misc(?:ellaneous)?|others?|more|various|weitere[sn]?|sonstige[sn]?|divers|autres?|varios|otros)\W{0,3}", re.IGNORECASE
)
"""What the last posts of several sorts are headed by."""
_SHORT = 4
"""Words of one thing of a list."""
_Look = tuple[int, bool]
"""The level of a heading, and whether it is bold."""


def section_runs(blocks: list[Block]) -> list[SectionRun]:
    """Return the blocks under each heading with its section; what stands under none is "other"."""
    walk = _Walk([part for block in blocks for part in _headed(block)])
    return [run for section, found in detail_lines.set_apart(walk.runs()) for run in with_lists_led_in(section, found)]


class _Walk:
    """A walk over blocks: the sections opened so far, and what of the last one decides where the next block stands."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._depths, self._within_entries = section_headings.section_depths(blocks), labels_within_entries(blocks, _WITHIN)
        self._runs: list[SectionRun] = [("other", [])]
        self._heading: Block | None = None
        self._depth = 0
        """How deep the section is set, where its heading tells."""
        self._head: _Look | None = None
        """How the heads of its entries look, where one stands right below its heading."""

    def runs(self) -> list[SectionRun]:
        """Return each section with its blocks, in the order of the document."""
        for at, block in enumerate(self._blocks):
            section = self._runs[-1][0]
            if opened := self._opened(at):
                self._open(opened, at)
            elif in_line := inline_headings.section_in_line(self._blocks[at : at + inline_headings.FOLLOWING], *self._runs[-1]):
                self._runs += inline_headings.objective_runs(*in_line, section, self._blocks[at + 1 : at + 2])
            elif not (section in OF_ENTRIES and block.section == "summary"):
                self._runs[-1][1].append(block)
        return self._runs

    def _open(self, section: Opened, at: int) -> None:
        """Open a section with its heading."""
        self._runs.append((section, []))
        self._heading = heading = self._blocks[at]
        self._depth = heading.level if self._depths[at] and heading.mark == "heading" else 0
        self._head = _head(heading, self._blocks[at + 1 : at + 2])

    def _opened(self, at: int) -> Opened | None:
        """Return the section that a block opens, or None where it stands in the one that is open."""
        if self._begins_entry(at) or self._belongs_inside(at):
            return None
        below = self._blocks[at + 1 : at + 1 + NEAR_NAME]
        return _opened(self._blocks[at], (self._depths[at], self._depth), self._runs[-1][0], below)

    def _begins_entry(self, at: int) -> bool:
        """Return whether a block is the head of an entry, whatever section its words name."""
        section, block = self._runs[-1][0], self._blocks[at]
        if section not in OF_ENTRIES:
            return False
        if section == "work" and _names_break(self._blocks[at : at + 2]):
            return True
        below = self._blocks[at + 1 : at + 1 + section_headings.NEAR]
        return self._looks_like_a_head(at) or section_headings.times_entry(block, (section, self._heading), below)

    def _looks_like_a_head(self, at: int) -> bool:
        """Return whether a block that names no section looks as heads of entries do here, or has its date near."""
        block = self._blocks[at]
        if block.section or not (_look(block) == self._head or any(map(section_headings.is_date, self._blocks[at : at + 3]))):
            return False
        return self._head is not None or not _is_set_otherwise(block, self._runs[-1][1])

    def _belongs_inside(self, at: int) -> bool:
        """Return whether a block names what belongs to an entry ("Technologies:") or a column, or sorts the papers of a list."""
        section, block = self._runs[-1][0], self._blocks[at]
        if block.section and table_rows.is_in_header(self._blocks, at):
            return True
        if section in _WITH_THESES and not block.marked and study_lines.is_thesis(f"{block.bare}:"):
            return True
        if section == "publication":
            return section_headings.sorts_papers(block, self._heading)
        return section in OF_ENTRIES and block.start in self._within_entries


def _headed(block: Block) -> Iterator[Block]:
    """Yield a heading, and apart from it what stands beside it in a column of its own."""
    gap = _GAP.search(block.text) if block.mark == "heading" else None
    if gap and sections.section(block.text[: gap.start()], marked=True):
        yield block.cut(0, gap.start())
        yield block.cut(gap.end())._replace(mark="plain", level=0, gap=True)
    else:
        yield block


def _look(block: Block) -> _Look:
    return block.level, block.bold


def _head(heading: Block, below: list[Block]) -> _Look | None:
    """Return how the heads of entries look: a section holds something, so what stands right below its heading is one."""
    return next((_look(one) for one in below if one.mark == "heading" and not one.section and _look(one) != _look(heading)), None)


def _names_break(blocks: list[Block]) -> bool:
    """Return whether a line names a time without work, with its dates or above them."""
    named = career_breaks.names_break(dating.undated(blocks[0]))
    return named and (dating.when(blocks[0]) is not None or not all(map(dating.undated, blocks)))


def _is_set_otherwise(block: Block, blocks: list[Block]) -> bool:
    """Return whether entries stand in a section already that no heading of a block's look begins."""
    return any(heading_lines.is_head(one) and dating.when(one) for one in blocks) and all(
        _look(one) != _look(block) for one in blocks
    )


def _opened(block: Block, depth: tuple[int, int], current: Opened, below: list[Block]) -> Opened | None:
    """Return the section that a block opens: known words set no deeper than sections are, other words just as deep.

    The depths are that of sections in general, and that of the one that the block stands in.
    """
    within = _WITHIN | _KINDS_OF_WORK if current == "work" else _WITHIN
    if depth[0] and block.mark == "heading" and block.level > max(depth) and block.section in within:
        return None
    named = block.section or doubtful_headings.section(block, below)
    opened = named or (UNNAMED if depth[0] and block.mark == "heading" and block.level == depth[0] else None)
    if current == "skills" and opened and _groups_skills(opened, block, depth[0], below[:2]):
        return None
    return "work" if current == "work" and opened == "other" and _SORTED.fullmatch(block.bare) and names_post(below) else opened


def _groups_skills(opened: str, block: Block, depth: int, below: list[Block]) -> bool:
    """Return whether the words of a section only name a group of skills: "Languages", "Research" above a list, "Leadership"."""
    if opened == "language":
        return not _speaks(below)
    deeper = depth > 0 and (block.mark != "heading" or block.level > depth)
    if opened == "volunteer":
        return deeper and bool(below) and prose.is_deed(below[0]) and not dates.find(below[0].text[:400])
    return deeper and opened in _KINDS_OF_WORK and bool(below) and _lists(below[0])


def _lists(block: Block) -> bool:
    """Return whether a block lists a few short things, and tells of no time."""
    named = [block.text[slice(*part)].split() for part in items.parts(block.text)]
    return len(named) > 1 and all(0 < len(words) <= _SHORT for words in named) and not dates.find(block.text[:400])


def _speaks(below: list[Block]) -> bool:
    """Return whether the lines below "Languages" tell of languages that people speak."""
    return not below or any(spoken_languages.stated(line.bare, listed=True) for line in below)
