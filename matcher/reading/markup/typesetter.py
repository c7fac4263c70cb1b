"""Running text of several looks → paragraphs, headings, bullets and rows, for formats that know them by structure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, groupby

from matcher.gate import admit
from matcher.reading.markup.markup_paragraph import (
    APART,
    KEPT,
    LONGEST_CELL,
    LONGEST_LABEL,
    MarkupParagraph,
    MarkupText,
    is_date_cell,
    one_line,
    tidied,
    with_date_beside,
)
from matcher.reading.paper.blocks import Mark, lines
from matcher.reading.paper.css import ElementLook
from matcher.reading.paper.joined_lines import joined
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.words import dates, sections

_LONGEST_ROW, _MOST_CELLS = 160, 6
"""Characters and cells of a row that is one line."""
_LONGEST_DATE, _LONGEST_BOLD = 60, 120
"""Characters of a date, and of a line that bold letters mark."""
_MOST_LINES = 200
"""Paragraphs of an item of a list, or of a menu."""
_MOST_LINKS = 500


class Typesetter:
    r"""Collects running text as paragraphs, marks them as headings, bullets and rows, and makes a paper of them.

    >>> typesetter = Typesetter()
    >>> for word in ("Engineer", "2019"):
    ...     typesetter.say(word, ElementLook())
    ...     typesetter.end()
    >>> typesetter.row([0, 1])
    >>> typesetter.paper().text
    'Engineer   2019'
    """

    def __init__(self) -> None:
        self.depth = 0
        self.links: list[str] = []
        self._paragraphs: list[MarkupParagraph] = []
        self._pieces: list[MarkupText] = []
        self._broken = False
        self._sectioned = False
        """Whether headings open the sections; otherwise cells beside them may."""
        self._dated_row_end = 0
        """Where the last row ends, if it was one of dated cells of several lines, which a gap parts from the next row."""

    @property
    def reached(self) -> tuple[int, int]:
        """Return how many paragraphs there are, and how many pieces the current one has."""
        return len(self._paragraphs), len(self._pieces)

    def say(self, text: str, look: ElementLook) -> None:
        """Add a text of one look."""
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n") if look.kept else (text,)):
            if number:
                self.end(broken=True, blank=True)
            if line:
                words = line.replace(" ", KEPT).replace("\t", 4 * KEPT) if look.kept else line
                self._pieces.append(MarkupText(words, look.unseen, look.bold))

    def end(self, *, broken: bool = False, blank: bool = False) -> None:
        """End the current paragraph, if there is one; `broken` says that the next one goes on with it on another line."""
        pieces = tidied(self._pieces)
        if pieces or blank:
            self._paragraphs.append(MarkupParagraph(pieces, self.depth, self._broken))
        self._pieces, self._broken = [], broken

    def rule(self) -> None:
        """Set a blank line or a rule."""
        self.end(blank=True)

    def set_apart(self, first: int) -> None:
        """Put gaps around the pieces from an index on."""
        if first < len(self._pieces):
            self._pieces[first:] = [MarkupText(APART), *self._pieces[first:], MarkupText(APART)]

    def set_apart_date(self, first: int) -> None:
        """Make one piece of those from an index on, set as a date, if they are a date and no more."""
        pieces = self._pieces[first:]
        text = "".join(piece.text for piece in pieces)
        if pieces and len(text) <= _LONGEST_DATE and dates.fill(text.strip()):
            self._pieces[first:] = [pieces[0]._replace(text=text, date=True)]

    def mark(self, first: int, mark: Mark, level: int) -> None:
        """Mark the paragraphs from an index on."""
        for paragraph in self._paragraphs[first:]:
            paragraph.mark, paragraph.level = mark, level
            self._sectioned |= mark == "heading" and bool(sections.section(paragraph.text, marked=True))

    def bullet(self, first: int) -> None:
        """Make a bullet of the paragraphs from an index on, unless they are several: such a list item is a part of the page."""
        item = self._paragraphs[first:]
        if len(item) > _MOST_LINES:
            return
        own = [line for line in item if line.depth == self.depth and line.mark != "bullet" and line.pieces]
        if sum(not line.broken for line in own) == 1 and all(line.mark == "plain" for line in own):
            for line in own:
                line.mark, line.level = "bullet", self.depth - 1

    def row(self, starts: Sequence[int]) -> None:
        """Make one line of the cells that begin at these indices, if each is a short line, or one is a date of the other."""
        stops = (*starts[1:], len(self._paragraphs))
        cells = [self._paragraphs[start:stop] for start, stop in zip(starts, stops, strict=True) if stop > start]
        if len(cells) < 2:
            return
        begin = starts[0]
        firsts = [cell[0] for cell in cells]
        is_long = max(map(len, cells)) > 1
        if len(cells) <= _MOST_CELLS and not is_long and self._is_row(firsts):
            self._paragraphs[begin:] = [one_line(firsts)]
        elif len(cells) == 2 and any(map(is_date_cell, cells)):
            self._paragraphs[begin:] = with_date_beside(*cells)
        if self._dated_row_end == begin:
            self._paragraphs.insert(begin, MarkupParagraph([]))
        self._dated_row_end = len(self._paragraphs) if is_long and any(map(is_date_cell, cells)) else 0

    def _is_row(self, cells: Sequence[MarkupParagraph]) -> bool:
        """Return whether cells of one paragraph each are a line: short, or a label and its text; section headings stay apart."""
        if any(cell.mark == "bullet" or not cell.pieces for cell in cells) or sum(cell.mark == "heading" for cell in cells) > 1:
            return False
        texts = [cell.text for cell in cells]
        if sections.section(texts[0], marked=True) and (cells[0].mark == "heading" or not self._sectioned):
            return False
        labelled = len(texts) == 2 and len(texts[0]) <= LONGEST_LABEL
        return labelled or (max(map(len, texts)) <= LONGEST_CELL and sum(map(len, texts)) <= _LONGEST_ROW)

    def menu(self, first: int) -> None:
        """Make a menu of the paragraphs from an index on, where all are as short as what one clicks on."""
        paragraphs = self._paragraphs[first:]
        if len(paragraphs) <= _MOST_LINES and all(len(paragraph.text) <= LONGEST_LABEL for paragraph in paragraphs):
            for paragraph in paragraphs:
                paragraph.menu = True

    def lines(self, first: int) -> None:
        """Join the lines from an index on to paragraphs as those of a plain text, where nothing in them is unseen."""
        paragraphs = self._paragraphs[first:]
        if any(piece.unseen for paragraph in paragraphs for piece in paragraph.pieces):
            return
        text = "\n".join("".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs)
        self._paragraphs[first:] = [
            MarkupParagraph(
                [MarkupText(" ".join(block.text.split("\n")), bold=block.strong)], self.depth, mark=block.mark, level=block.level
            )
            for block in joined(text, lines(text))
        ]

    def paper(self, as_of: int | None = None, as_of_from: str = "", *, elements: bool = False) -> Paper:
        """Return what was set, elements of a page or not; menus are in its text and in none of its blocks."""
        self.end()
        composer = Composer()
        composed = [paragraph for paragraph in self._paragraphs if _compose(composer, paragraph)]
        for link in self.links[:_MOST_LINKS]:
            composer.link(link)
        paper = composer.paper(as_of, as_of_from, elements=elements)
        return paper._replace(blocks=tuple(compress(paper.blocks or (), (not paragraph.menu for paragraph in composed))))


def _compose(composer: Composer, paragraph: MarkupParagraph) -> bool:
    """Add a paragraph to the paper; return whether it made a block there."""
    text, mark = admit(paragraph.text).text.strip(), paragraph.mark
    blocks = lines(text) if text and mark != "heading" else []
    if text and mark != "heading" and not blocks:  # a rule
        composer.gap()
        return False
    runs = groupby(paragraph.pieces, lambda piece: piece.unseen)
    pieces = [("".join(piece.text for piece in run), unseen) for unseen, run in runs]
    if len(pieces) == 1 and blocks and blocks[0].mark == "bullet":
        pieces, mark = [(blocks[0].text, False)], "bullet"
    composer.add(pieces, mark, paragraph.level, bold=mark == "plain" and len(text) <= _LONGEST_BOLD and paragraph.bold)
    return bool(text)
