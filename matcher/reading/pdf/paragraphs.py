"""Lines of columns → paragraphs: what was wrapped is one again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from matcher.reading.paper.blocks import Mark
from matcher.reading.pdf.bullets import Item, item
from matcher.reading.pdf.inks import LONGEST, Inks
from matcher.reading.pdf.lines import Line
from matcher.reading.pdf.mending import mended, rejoined
from matcher.reading.pdf.wrapping import ABOUT, Wrapping

_LINES = 3
"""Lines from which on big print is no heading."""
_AS_WIDE = 0.15
"""Share by which the widths of two columns differ at most that one text runs through."""


@dataclass(slots=True)
class Paragraph:
    """Lines that were one before they were wrapped."""

    items: list[Item]
    depth: int
    """Of a heading, else 0."""
    gap: bool
    edges: tuple[float, float]
    """Where its column begins and ends."""

    @property
    def mark(self) -> Mark:
        """Return what it is set as."""
        return "bullet" if self.items[0].bullet is not None else "heading" if self.is_heading else "plain"

    @property
    def is_heading(self) -> bool:
        """Return whether it is set as a heading, and is as short as one."""
        return self.depth > 0 and len(self.items) < _LINES and sum(len(one.line.text) for one in self.items) <= LONGEST

    @property
    def bold(self) -> bool:
        """Return whether its lines are bold, cells behind the first of a line aside."""
        return all(one.line.bold for one in self.items)

    def text(self, known: Collection[str], *, hyphenated: bool) -> str:
        """Return what it says, line ends kept but where they parted a word or a heading."""
        text = mended(self.items[0].line.text)
        for one in self.items[1:]:
            text = rejoined(text, mended(one.line.text), known, hyphenated=hyphenated)
        return text.replace("\n", " ") if self.is_heading else text


class Setter:
    """Joins the lines of a document as the type shows that they belong together."""

    def __init__(self, columns: Iterable[list[Line]]) -> None:
        columns = list(columns)
        self._items = {line: item(line) for column in columns for line in column}
        items = [[self._items[line] for line in column] for column in columns]
        self._inks = Inks(one.line for column in items for one in column)
        self._wrapping = Wrapping(items)
        self._indents = _apart(one.bullet for column in items for one in column if one.bullet is not None)

    def level(self, paragraph: Paragraph) -> int:
        """Return the depth of a heading, the indent of an item."""
        begin = paragraph.items[0].bullet
        if begin is None:
            return paragraph.depth if paragraph.is_heading else 0
        return sum(other < begin - ABOUT for other in self._indents)

    def paragraphs(self, columns: list[list[Line]], before: Paragraph | None) -> list[Paragraph]:
        """Return the paragraphs of a page; the last one of the page before takes the lines that go on with it."""
        found = list[Paragraph]()
        for column in columns:
            edges = min(line.left for line in column), max(line.right for line in column)
            for place, line in enumerate(column):
                one = self._items[line]
                depth = 0 if one.bullet is not None else self._inks.heading(one.line)
                last = found[-1] if found else before
                if last and depth == last.depth and self._goes_on(last, one, edges, first=place == 0):
                    last.items.append(one)
                else:
                    gap = last is None or not place or self._wrapping.is_gap(last.items[-1].line, one.line)
                    found.append(Paragraph([one], depth, gap, edges))
        return found

    def _goes_on(self, last: Paragraph, following: Item, edges: tuple[float, float], *, first: bool) -> bool:
        """Return whether a line goes on with a paragraph, in its column or, as the first of the next one, in that."""
        if not first:
            return last.edges == edges and self._wrapping.goes_on(last.items, following, edges[1], heading=last.depth > 0)
        (left, right), width = last.edges, edges[1] - edges[0]
        alike = not last.depth and abs(right - left - width) <= _AS_WIDE * width
        return alike and self._wrapping.goes_over(last.items, following, right, edges[0] - left)


def _apart(begins: Iterable[float]) -> list[float]:
    """Return the places where items begin, of those that are almost one the first."""
    found = list[float]()
    for begin in sorted(begins):
        if not found or begin > found[-1] + ABOUT:
            found.append(begin)
    return found
