"""Paragraphs and tables of an office file → headings, bullets and lines of a paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from matcher.reading.office.flow import FlowItem, OfficeParagraph, TableRows, TextRun, lines, paragraphs
from matcher.reading.office.table_lines import table_lines
from matcher.reading.paper.blocks import SIGN
from matcher.reading.paper.paper import Composer
from matcher.reading.structure.head import names
from matcher.reading.words import sections

_LARGER = 1.15
"""Times the size of the body from which on a line is a heading by its size alone."""
_LONGEST = 120
"""Characters of the longest heading, whatever the style says."""


def compose(items: Iterable[FlowItem], composer: Composer) -> None:
    """Add what an office file holds to a paper."""
    all_items = list(items)
    _OfficeSetter(all_items, composer).set(all_items)


class _OfficeSetter:
    """Sets one document, with respect to how most of it is set."""

    def __init__(self, items: list[FlowItem], composer: Composer) -> None:
        sizes, bold = Counter[float](), Counter[bool]()
        for paragraph in paragraphs(items):
            for run in paragraph.seen:
                sizes[run.look.size] += len(run.text)
                bold[run.look.bold] += len(run.text)
        self._body = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
        self._sizes = sorted((size for size in sizes if size > self._body), reverse=True)
        self._bold_tells = bold[True] < bold[False]
        self._composer = composer
        self._begun = False

    def set(self, items: Iterable[FlowItem]) -> None:
        """Add everything; a text box with sections of its own is a sidebar and comes last, or it would cut an entry in two."""
        sidebars = list[OfficeParagraph]()
        for line in self._lines(items, sidebars):
            self._add(line)
        for line in sidebars:
            self._add(line)

    def _lines(self, items: Iterable[FlowItem], sidebars: list[OfficeParagraph]) -> Iterator[OfficeParagraph]:
        for item in items:
            if isinstance(item, OfficeParagraph):
                yield from lines(item)
            elif isinstance(item, TableRows):
                rows = [[list(self._lines(cell, sidebars)) for cell in row] for row in item.rows]
                yield from table_lines(rows, begins=not self._begun)
            else:
                inside = list(self._lines(item.items, sidebars))
                if _is_sidebar(inside):
                    sidebars += inside
                else:
                    yield from inside

    def _add(self, line: OfficeParagraph) -> None:
        """Add a line with its mark."""
        line = self._judged(line)
        self._begun = self._begun or bool(line.text)
        pieces = [("".join(run.text for run in runs), unseen) for unseen, runs in groupby(line.runs, lambda run: run.look.unseen)]
        self._composer.add(pieces, line.mark, line.level, bold=line.bold and self._bold_tells)

    def _judged(self, line: OfficeParagraph) -> OfficeParagraph:
        """Return a line with the mark that its look gives it, without a bullet typed before it."""
        text, larger = line.text, self._is_larger(line)
        sign, short = _sign_length(line, text), len(text) <= sections.LONGEST
        unsigned = line._replace(runs=_runs_without(line.runs, sign)) if sign else line
        stands_out = larger or line.mark == "heading" or (unsigned.bold and self._bold_tells)
        if short and stands_out and sections.section(unsigned.text, marked=True):
            return self._heading(unsigned)
        if line.mark == "heading":
            return line if len(text) <= _LONGEST else line._replace(mark="plain")
        if sign:
            return unsigned._replace(mark="bullet")
        return self._heading(line) if larger and short and line.mark == "plain" else line

    def _heading(self, line: OfficeParagraph) -> OfficeParagraph:
        """Return a line as a heading, as deep as its style says, else by the number of larger sizes."""
        above = sum(size > line.size for size in self._sizes)
        return line if line.mark == "heading" else line._replace(mark="heading", level=above + 1)

    def _is_larger(self, line: OfficeParagraph) -> bool:
        return line.size > self._body * _LARGER and bool(self._body)


def _sign_length(line: OfficeParagraph, text: str) -> int:
    """Return the length of a bullet or number typed before a line; a number before a bold line belongs to its heading."""
    match = SIGN.match(text) if line.mark != "heading" and len(text) > 2 else None
    return 0 if match is None or (line.bold and any(char.isdigit() for char in match[0])) else match.end()


def _runs_without(runs: tuple[TextRun, ...], count: int) -> tuple[TextRun, ...]:
    """Return the runs without as many of the first visible characters."""
    remaining, kept = count, list[TextRun]()
    started = False
    for run in runs:
        text = run.text
        if not run.look.unseen and remaining:
            text = text if started else text.lstrip()
            started = started or bool(text)
            text, remaining = text[remaining:], max(0, remaining - len(text))
        kept.append(run._replace(text=text))
    return tuple(kept)


def _is_sidebar(inside: list[OfficeParagraph]) -> bool:
    """Return whether a text box has sections of its own, unless it begins with the person's name or is a single line."""
    if len(inside) < 2 or names.is_name(next((line.text for line in inside if line.text), "")):
        return False
    return any(sections.section(line.text, line.bold or line.mark == "heading") for line in inside)
