"""Paragraphs and tables of an office file → headings, bullets and lines of a paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from matcher.reading.office.flow import FlowItem, OfficeParagraph, TableRows, TextRun, lines, paragraphs
from matcher.reading.office.table_lines import arranged
from matcher.reading.paper.blocks import SIGN
from matcher.reading.paper.paper import Composer
from matcher.reading.structure.head import names
from matcher.reading.words import sections

_LARGER = 1.15
"""How many times the size of the body a heading has that is nothing but larger."""
_LONGEST = 120
"""No heading is longer, whatever its style says."""


def compose(items: Iterable[FlowItem], composer: Composer) -> None:
    """Add what an office file holds to a paper."""
    given = list(items)
    _OfficeSetter(given, composer).set(given)


class _OfficeSetter:
    """Sets one document, knowing how most of it is set."""

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
        """Add everything; a text box with sections of its own is a sidebar and comes behind, for it would cut an entry in two."""
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
                yield from arranged(rows, begins=not self._begun)
            else:
                inside = list(self._lines(item.items, sidebars))
                yield from [] if _is_sidebar(inside) else inside
                sidebars += inside if _is_sidebar(inside) else []

    def _add(self, line: OfficeParagraph) -> None:
        """Add a line with what it is."""
        line = self._judged(line)
        self._begun = self._begun or bool(line.text)
        pieces = [("".join(run.text for run in runs), unseen) for unseen, runs in groupby(line.runs, lambda run: run.look.unseen)]
        self._composer.add(pieces, line.mark, line.level, bold=line.bold and self._bold_tells)

    def _judged(self, line: OfficeParagraph) -> OfficeParagraph:
        """Return a line with the mark that its look gives it; a sign typed before it is taken away."""
        text, larger = line.text, self._is_larger(line)
        sign, short = _sign(line, text), len(text) <= sections.LONGEST
        said = line._replace(runs=_without(line.runs, sign)) if sign else line
        stands_out = larger or line.mark == "heading" or (said.bold and self._bold_tells)
        if short and stands_out and sections.section(said.text, marked=True):
            return self._heading(said)
        if line.mark == "heading":
            return line if len(text) <= _LONGEST else line._replace(mark="plain")
        if sign:
            return said._replace(mark="bullet")
        return self._heading(line) if larger and short and line.mark == "plain" else line

    def _heading(self, line: OfficeParagraph) -> OfficeParagraph:
        """Return a line as a heading, as deep as its style says, else as the sizes that stand above it."""
        above = sum(size > line.size for size in self._sizes)
        return line if line.mark == "heading" else line._replace(mark="heading", level=above + 1)

    def _is_larger(self, line: OfficeParagraph) -> bool:
        return line.size > self._body * _LARGER and bool(self._body)


def _sign(line: OfficeParagraph, text: str) -> int:
    """Return the length of a bullet or number typed before a line; a number before a bold line is its heading's."""
    found = SIGN.match(text) if line.mark != "heading" and len(text) > 2 else None
    return 0 if found is None or (line.bold and any(char.isdigit() for char in found[0])) else found.end()


def _without(runs: tuple[TextRun, ...], count: int) -> tuple[TextRun, ...]:
    """Return the runs without the first characters that are seen."""
    left, kept = count, list[TextRun]()
    started = False
    for run in runs:
        text = run.text
        if not run.look.unseen and left:
            text = text if started else text.lstrip()
            started = started or bool(text)
            text, left = text[left:], max(0, left - len(text))
        kept.append(run._replace(text=text))
    return tuple(kept)


def _is_sidebar(inside: list[OfficeParagraph]) -> bool:
    """Return whether a text box has sections of its own; not where it begins with the person's name, or is one heading."""
    if len(inside) < 2 or names.is_name(next((line.text for line in inside if line.text), "")):
        return False
    return any(sections.section(line.text, line.bold or line.mark == "heading") for line in inside)
