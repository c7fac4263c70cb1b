"""Pages → paragraphs, what was wrapped being one again → the text of the document with its blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from matcher.reading.paper.blocks import Mark
from matcher.reading.paper.paper import Composer
from matcher.reading.pdf.bullets import ListLine, list_line
from matcher.reading.pdf.line_wrapping import ABOUT, Wrapping
from matcher.reading.pdf.lines import Line, written
from matcher.reading.pdf.page_content import PdfPage
from matcher.reading.pdf.page_order import arranged
from matcher.reading.pdf.print_headings import LONGEST, HeadingLooks
from matcher.reading.pdf.word_repair import mended, rejoined
from matcher.reading.words.sections import section
from matcher.regex import regex

_TERM = regex(r"[^\W\d_]{2,60}")
_LINES = 3
"""Lines from which on big print is no heading."""
_AS_WIDE = 0.15
"""Share by which the widths of two columns differ at most that one text runs through."""


def composed(pages: list[PdfPage], *, hyphenated: bool = True) -> Composer:
    """Return the text of the pages: the name first, then page by page, at the end when it was written."""
    sheets, dates = arranged(pages)
    setter, known = ParagraphSetter(column for sheet in sheets for column in sheet.columns), _known(sheets)
    composer, set_pages = Composer(), list[list[PdfParagraph]]()
    for sheet in sheets:
        set_pages.append(setter.paragraphs(sheet.columns, _last_paragraph(set_pages)))
    _quieten(set_pages[0])
    for sheet, paragraphs in zip(sheets, set_pages, strict=True):
        composer.page()
        for one in paragraphs:
            if one.gap:
                composer.gap()
            composer.add(one.text(known, hyphenated=hyphenated), one.mark, setter.level(one), bold=one.bold)
        _add_rest(composer, sheet)
    _add_dates(composer, dates)
    return composer


def _quieten(first: list[PdfParagraph]) -> None:
    """Make plain what stands between the name and the first section in big print: what the person calls themselves, a place."""
    place = next((place for place, one in enumerate(first) if section(one.items[0].line.text, marked=True)), 0)
    for one in first[1:place]:
        if one.depth != first[place].depth:
            one.depth = 0


def _last_paragraph(pages: list[list[PdfParagraph]]) -> PdfParagraph | None:
    return next((page[-1] for page in reversed(pages) if page), None)


def _known(sheets: list[PdfPage]) -> set[str]:
    """Return the words of the document, but for those that a line end may have parted."""
    inner = (" ".join(line.text.split(" ")[1:-1]) for sheet in sheets for line in sheet.lines)
    return {word.lower() for text in inner for word in _TERM.findall(text)}


def _add_rest(composer: Composer, sheet: PdfPage) -> None:
    """Add what of a page is not seen, and where its links lead."""
    for line in written(sheet.hidden):
        composer.add([(mended(line.text), True)])
    for target in sheet.links:
        composer.link(target)


def _add_dates(composer: Composer, dates: list[Line]) -> None:
    for line in dates:
        composer.gap()
        composer.add(mended(line.text))


@dataclass(slots=True)
class PdfParagraph:
    """Lines that were one before they were wrapped."""

    items: list[ListLine]
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


class ParagraphSetter:
    """Joins the lines of a document as the type shows that they belong together."""

    def __init__(self, columns: Iterable[list[Line]]) -> None:
        columns = list(columns)
        self._items = {line: list_line(line) for column in columns for line in column}
        items = [[self._items[line] for line in column] for column in columns]
        self._inks = HeadingLooks(one.line for column in items for one in column)
        self._wrapping = Wrapping(items)
        self._indents = _indents(one.bullet for column in items for one in column if one.bullet is not None)

    def level(self, paragraph: PdfParagraph) -> int:
        """Return the depth of a heading, the indent of an item."""
        begin = paragraph.items[0].bullet
        if begin is None:
            return paragraph.depth if paragraph.is_heading else 0
        return sum(other < begin - ABOUT for other in self._indents)

    def paragraphs(self, columns: list[list[Line]], before: PdfParagraph | None) -> list[PdfParagraph]:
        """Return the paragraphs of a page; the last one of the page before takes the lines that go on with it."""
        found = list[PdfParagraph]()
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
                    found.append(PdfParagraph([one], depth, gap, edges))
        return found

    def _goes_on(self, last: PdfParagraph, following: ListLine, edges: tuple[float, float], *, first: bool) -> bool:
        """Return whether a line goes on with a paragraph, in its column or, as the first of the next one, in that."""
        if not first:
            return last.edges == edges and self._wrapping.goes_on(last.items, following, edges[1], heading=last.depth > 0)
        (left, right), width = last.edges, edges[1] - edges[0]
        alike = not last.depth and abs(right - left - width) <= _AS_WIDE * width
        return alike and self._wrapping.goes_over(last.items, following, right, edges[0] - left)


def _indents(begins: Iterable[float]) -> list[float]:
    """Return the places where items begin, of those that are almost one the first."""
    found = list[float]()
    for begin in sorted(begins):
        if not found or begin > found[-1] + ABOUT:
            found.append(begin)
    return found
