"""Pages → paragraphs, what was wrapped being one again → the text of the document with its blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from matcher.reading.paper.blocks import Mark
from matcher.reading.paper.paper import Composer
from matcher.reading.pdf.bullets import ListLine, list_line
from matcher.reading.pdf.line_wrapping import ABOUT, Wrapping
from matcher.reading.pdf.page_content import PdfPage
from matcher.reading.pdf.page_order import ordered_pages
from matcher.reading.pdf.print_headings import LONGEST, HeadingLooks
from matcher.reading.pdf.printed_lines import Line, lines_as_written
from matcher.reading.pdf.word_repair import rejoined, repaired
from matcher.reading.words.sections import section
from matcher.regex import regex

_TERM = regex(r"[^\W\d_]{2,60}")
_LINES = 3
"""Lines from which on a paragraph in big print is no heading."""
_AS_WIDE = 0.15
"""Share by which the widths of two columns differ at most that one text runs through."""


def composed_text(pages: list[PdfPage], *, hyphenated: bool = True) -> Composer:
    """Return the text of the pages: the name first, then page by page, and last the lines that say when it was written."""
    ordered, dates = ordered_pages(pages)
    setter, known = ParagraphSetter(column for sheet in ordered for column in sheet.columns), _known_words(ordered)
    composer, set_pages = Composer(), list[list[PdfParagraph]]()
    for sheet in ordered:
        set_pages.append(setter.paragraphs(sheet.columns, _last_paragraph(set_pages)))
    _make_introduction_plain(set_pages[0])
    for sheet, paragraphs in zip(ordered, set_pages, strict=True):
        composer.page()
        for paragraph in paragraphs:
            if paragraph.gap:
                composer.gap()
            composer.add(
                paragraph.text(known, hyphenated=hyphenated), paragraph.mark, setter.level(paragraph), bold=paragraph.bold
            )
        _add_unseen_and_links(composer, sheet)
    _add_dates(composer, dates)
    return composer


def _make_introduction_plain(first: list[PdfParagraph]) -> None:
    """Make plain what stands in big print between the name and the first section: the title of the person, or a place."""
    first_section = next(
        (first_section for first_section, paragraph in enumerate(first) if section(paragraph.items[0].line.text, marked=True)), 0
    )
    for paragraph in first[1:first_section]:
        if paragraph.depth != first[first_section].depth:
            paragraph.depth = 0


def _last_paragraph(pages: list[list[PdfParagraph]]) -> PdfParagraph | None:
    return next((page[-1] for page in reversed(pages) if page), None)


def _known_words(sheets: list[PdfPage]) -> set[str]:
    """Return the words of the document, except those that a line end may have parted."""
    inner = (" ".join(line.text.split(" ")[1:-1]) for sheet in sheets for line in sheet.lines)
    return {word.lower() for text in inner for word in _TERM.findall(text)}


def _add_unseen_and_links(composer: Composer, sheet: PdfPage) -> None:
    """Add the unseen words of a page, and the targets of its links."""
    for line in lines_as_written(sheet.hidden):
        composer.add([(repaired(line.text), True)])
    for target in sheet.links:
        composer.link(target)


def _add_dates(composer: Composer, dates: list[Line]) -> None:
    for line in dates:
        composer.gap()
        composer.add(repaired(line.text))


@dataclass(slots=True)
class PdfParagraph:
    """Lines that were one before they were wrapped."""

    items: list[ListLine]
    depth: int
    """The depth of a heading, else 0."""
    gap: bool
    edges: tuple[float, float]
    """The left and right edges of its column."""

    @property
    def mark(self) -> Mark:
        """Return what it is set as."""
        if self.items[0].bullet is not None:
            return "bullet"
        return "heading" if self.is_heading else "plain"

    @property
    def is_heading(self) -> bool:
        """Return whether it is set as a heading, and is as short as one."""
        return self.depth > 0 and len(self.items) < _LINES and sum(len(item.line.text) for item in self.items) <= LONGEST

    @property
    def bold(self) -> bool:
        """Return whether the first cells of all its lines are bold."""
        return all(item.line.bold for item in self.items)

    def text(self, known: Collection[str], *, hyphenated: bool) -> str:
        """Return what it says, with the line ends, except those that part a word or a heading."""
        text = repaired(self.items[0].line.text)
        for item in self.items[1:]:
            text = rejoined(text, repaired(item.line.text), known, hyphenated=hyphenated)
        return text.replace("\n", " ") if self.is_heading else text


class ParagraphSetter:
    """Joins the lines of a document to paragraphs, as the print shows that they belong together."""

    def __init__(self, columns: Iterable[list[Line]]) -> None:
        columns = list(columns)
        self._items = {line: list_line(line) for column in columns for line in column}
        items = [[self._items[line] for line in column] for column in columns]
        self._inks = HeadingLooks(item.line for column in items for item in column)
        self._wrapping = Wrapping(items)
        self._indents = _indents(item.bullet for column in items for item in column if item.bullet is not None)

    def level(self, paragraph: PdfParagraph) -> int:
        """Return the depth of a heading, or the indent of an item of a list."""
        begin = paragraph.items[0].bullet
        if begin is None:
            return paragraph.depth if paragraph.is_heading else 0
        return sum(other < begin - ABOUT for other in self._indents)

    def paragraphs(self, columns: list[list[Line]], before: PdfParagraph | None) -> list[PdfParagraph]:
        """Return the paragraphs of a page; lines that go on with the last one of the page before are added to that."""
        paragraphs = list[PdfParagraph]()
        for column in columns:
            edges = min(line.left for line in column), max(line.right for line in column)
            for index, line in enumerate(column):
                item = self._items[line]
                depth = 0 if item.bullet is not None else self._inks.heading(item.line)
                last = paragraphs[-1] if paragraphs else before
                if last and depth == last.depth and self._goes_on(last, item, edges, first=index == 0):
                    last.items.append(item)
                else:
                    gap = last is None or not index or self._wrapping.is_gap(last.items[-1].line, item.line)
                    paragraphs.append(PdfParagraph([item], depth, gap, edges))
        return paragraphs

    def _goes_on(self, last: PdfParagraph, following: ListLine, edges: tuple[float, float], *, first: bool) -> bool:
        """Return whether a line goes on with a paragraph of its column or, as the first one of a column, of the one before."""
        if not first:
            return last.edges == edges and self._wrapping.goes_on(last.items, following, edges[1], heading=last.depth > 0)
        (left, right), width = last.edges, edges[1] - edges[0]
        alike = not last.depth and abs(right - left - width) <= _AS_WIDE * width
        return alike and self._wrapping.goes_over(last.items, following, right, edges[0] - left)


def _indents(begins: Iterable[float]) -> list[float]:
    """Return where items begin, with places that are almost one counted as the first of them."""
    indents = list[float]()
    for begin in sorted(begins):
        if not indents or begin > indents[-1] + ABOUT:
            indents.append(begin)
    return indents
