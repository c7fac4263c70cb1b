"""A paragraph of a page while it is set: texts of several looks; and how cells that are paragraphs make a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.paper.blocks import Mark
from matcher.reading.words import dates
from matcher.regex import regex

KEPT = "\xa0"
"""A blank that is not made one with its neighbours."""
LONGEST_CELL, LONGEST_LABEL = 100, 40
"""Characters of a cell that is one short line, and of a label."""
APART = 3 * KEPT
"""What stands around words that are set apart."""
_GAP = "   "
"""What stands between the cells of a row."""
_BLANK = regex(r"[ \t\n\r\f]+")
_LEADS = regex(r"(?:[-–—~～至到/(（]|\b(?:to|from|since|until|till|and|in))\s{0,9}$|^\s{0,99}$", re.IGNORECASE)
"""How a text ends that the date behind it belongs to."""
_FOLLOWS = regex(r"\s{0,9}(?:[-–—~～至到/.,;:)）]|(?:to|until|till|and)\b)|\s{0,99}$", re.IGNORECASE)
"""How a text begins that belongs to the date before it."""


class MarkupText(NamedTuple):
    """Text of one look within a paragraph."""

    text: str
    unseen: bool = False
    bold: bool = False
    date: bool = False
    """Whether it is an element of its own that holds a date and no more."""


@dataclass(slots=True)
class MarkupParagraph:
    """A paragraph while the page is set; one without pieces is a gap."""

    pieces: list[MarkupText]
    depth: int = 0
    """How many lists it stands in."""
    broken: bool = False
    """Whether it goes on after a line break within one paragraph of the source."""
    mark: Mark = "plain"
    level: int = 0
    menu: bool = False
    """Whether it is for moving about the pages, and says nothing of the person."""

    @property
    def text(self) -> str:
        """Return what people see of it."""
        return "".join(piece.text for piece in self.pieces if not piece.unseen).strip()

    @property
    def bold(self) -> bool:
        """Return whether everything that people see of it is set bold."""
        shown = [piece for piece in self.pieces if piece.text.strip() and not piece.unseen]
        return bool(shown) and all(piece.bold for piece in shown)


def tidied(pieces: Sequence[MarkupText]) -> list[MarkupText]:
    """Return the pieces of a paragraph with gaps around dates that stand apart, and with single blanks."""
    return list(_collapsed(_with_gaps(pieces))) if pieces else []


def _with_gaps(pieces: Sequence[MarkupText]) -> Iterator[MarkupText]:
    """Yield the pieces with a gap around those that are a date, unless they are half of one."""
    for before, piece in pairwise((MarkupText(""), *pieces)):
        if (piece.date and not _LEADS.search(before.text)) or (before.date and not _FOLLOWS.match(piece.text)):
            yield MarkupText(APART, piece.unseen)
        yield piece


def _collapsed(pieces: Iterable[MarkupText]) -> Iterator[MarkupText]:
    """Yield the pieces with several blanks made one, and none at either end of the paragraph."""
    blanks, is_first = "", True
    for piece in pieces:
        text = _BLANK.sub(" ", piece.text.replace("\xad", ""))
        if not text.strip():
            blanks += text
            continue
        blanks += text[: len(text) - len(text.lstrip())]
        gap = _GAP if APART in blanks else _BLANK.sub(" ", blanks)
        words = text.strip()
        yield piece._replace(text=(words if is_first else gap + words).replace(KEPT, " "))
        blanks, is_first = text[len(text.rstrip()) :], False


def one_line(cells: Sequence[MarkupParagraph]) -> MarkupParagraph:
    """Return cells of one paragraph each as one line, which is a heading where one of them is."""
    pieces = list(cells[0].pieces)
    for cell in cells[1:]:
        pieces += [MarkupText(_GAP, cell.pieces[0].unseen, cell.bold), *cell.pieces]
    mark = "heading" if any(cell.mark == "heading" for cell in cells) else cells[0].mark
    return MarkupParagraph(pieces, cells[0].depth, mark=mark, level=max(cell.level for cell in cells))


def is_date_cell(cell: Sequence[MarkupParagraph]) -> bool:
    """Return whether a cell holds a date, and at most a place and one more short line below it."""
    short = len(cell) <= 3 and all(line.mark == "plain" and len(line.text) <= LONGEST_LABEL for line in cell)
    return short and dates.fill(cell[0].text)


def with_date_beside(cell: Sequence[MarkupParagraph], other: Sequence[MarkupParagraph]) -> list[MarkupParagraph]:
    """Return two cells with the date of one on the first line of the other, on the side where it stands on the page."""
    is_date_first = is_date_cell(cell)
    (date, *below_date), (head, *below) = (cell, other) if is_date_first else (other, cell)
    if head.mark == "bullet" or len(head.text) > LONGEST_CELL or not head.pieces:
        return [*cell, *other]
    return [one_line([date, head] if is_date_first else [head, date]), *below_date, *below]
