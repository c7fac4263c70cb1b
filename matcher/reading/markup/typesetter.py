"""Running text of several looks → paragraphs, headings, bullets and rows, for formats that know them by structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby, pairwise
from typing import NamedTuple

from matcher.gate import admit
from matcher.reading.paper.blocks import Mark, lines
from matcher.reading.paper.css import ElementLook
from matcher.reading.paper.joined_lines import joined
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.words import dates, sections
from matcher.regex import regex

_BLANK = regex(r"[ \t\n\r\f]+")
_KEPT = "\xa0"
"""A blank that is not made one with its neighbours."""
_CELL, _ROW, _CELLS, _LABEL = 100, 160, 6, 40
"""Characters of a cell and of a row that are one short line, cells of such a row, and characters of a label."""
_GAP, _APART = "   ", 3 * _KEPT
"""What cells of a row, and words that are set apart, have between them."""
_DATE = 60
_LEADS = regex(r"(?:[-–—~～至到/(（]|\b(?:to|from|since|until|till|and|in))\s{0,9}$|^\s{0,99}$", re.IGNORECASE)
_FOLLOWS = regex(r"\s{0,9}(?:[-–—~～至到/.,;:)）]|(?:to|until|till|and)\b)|\s{0,99}$", re.IGNORECASE)
_BOLD = 120
_ITEM = 200
"""Paragraphs that an item of a list or a menu has at most."""
_LINKS = 500


class StyledText(NamedTuple):
    """Text of one look within a paragraph."""

    text: str
    unseen: bool = False
    bold: bool = False
    date: bool = False
    """An element of its own that holds a date and no more."""


@dataclass(slots=True)
class MarkupParagraph:
    """A paragraph while the page is set; one without pieces is a gap."""

    pieces: list[StyledText]
    depth: int = 0
    """Of the lists it stands in."""
    broken: bool = False
    """Goes on after a line break within one paragraph of the source."""
    mark: Mark = "plain"
    level: int = 0
    menu: bool = False
    """Leads about the pages, and tells nothing of the person."""

    @property
    def said(self) -> str:
        """Return what a reader sees of it."""
        return "".join(piece.text for piece in self.pieces if not piece.unseen).strip()

    @property
    def bold(self) -> bool:
        """Return whether all that a reader sees is set bold."""
        shown = [piece for piece in self.pieces if piece.text.strip() and not piece.unseen]
        return bool(shown) and all(piece.bold for piece in shown)


class Typesetter:
    r"""Collects running text as paragraphs, marks them as headings, bullets and rows, and makes a paper of them.

    >>> setting = Typesetter()
    >>> for word in ("Engineer", "2019"):
    ...     setting.say(word, ElementLook())
    ...     setting.end()
    >>> setting.row([0, 1])
    >>> setting.paper().text
    'Engineer   2019'
    """

    def __init__(self) -> None:
        self.depth = 0
        self.links: list[str] = []
        self._paragraphs: list[MarkupParagraph] = []
        self._pieces: list[StyledText] = []
        self._broken = False
        self._sectioned = False
        """Whether headings open the sections; else the cells beside them may."""
        self._told = 0
        """Where a dated row ends that tells more than a line: what other cells begin is apart from it."""

    @property
    def reached(self) -> tuple[int, int]:
        """Return how many paragraphs there are, and how many pieces of the one being set."""
        return len(self._paragraphs), len(self._pieces)

    def say(self, text: str, look: ElementLook) -> None:
        """Go on with a text of one look."""
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n") if look.kept else (text,)):
            if number:
                self.end(broken=True, blank=True)
            if line:
                said = line.replace(" ", _KEPT).replace("\t", 4 * _KEPT) if look.kept else line
                self._pieces.append(StyledText(said, look.unseen, look.bold))

    def end(self, *, broken: bool = False, blank: bool = False) -> None:
        """End the paragraph, if one is being set; `broken` where the next goes on with it on another line."""
        pieces = list(_collapsed(_spaced(self._pieces))) if self._pieces else []
        if pieces or blank:
            self._paragraphs.append(MarkupParagraph(pieces, self.depth, self._broken))
        self._pieces, self._broken = [], broken

    def rule(self) -> None:
        """Set a blank line or a rule."""
        self.end(blank=True)

    def set_apart(self, begun: int) -> None:
        """Have a gap around the pieces from one on."""
        if begun < len(self._pieces):
            self._pieces[begun:] = [StyledText(_APART), *self._pieces[begun:], StyledText(_APART)]

    def set_apart_date(self, begun: int) -> None:
        """Note that the pieces from one on are an element of their own, if they are a date and no more."""
        pieces = self._pieces[begun:]
        text = "".join(piece.text for piece in pieces)
        if pieces and len(text) <= _DATE and dates.fill(text.strip()):
            self._pieces[begun:] = [pieces[0]._replace(text=text, date=True)]

    def mark(self, begun: int, mark: Mark, level: int) -> None:
        """Mark the paragraphs from one on."""
        for one in self._paragraphs[begun:]:
            one.mark, one.level = mark, level
            self._sectioned |= mark == "heading" and bool(sections.section(one.said, marked=True))

    def bullet(self, begun: int) -> None:
        """Make a bullet of the paragraphs from one on, unless they are several: such a list item is a part of the page."""
        if len(self._paragraphs) - begun > _ITEM:
            return
        own = [one for one in self._paragraphs[begun:] if one.depth == self.depth and one.mark != "bullet" and one.pieces]
        if sum(not one.broken for one in own) == 1 and all(one.mark == "plain" for one in own):
            for one in own:
                one.mark, one.level = "bullet", self.depth - 1

    def row(self, cells: Sequence[int]) -> None:
        """Make one line of cells that begin at these paragraphs, if each is a short line, or of a date and what it dates."""
        stops = (*cells[1:], len(self._paragraphs))
        found = [self._paragraphs[start:stop] for start, stop in zip(cells, stops, strict=True) if stop > start]
        if 1 < len(found) <= _CELLS and all(len(cell) == 1 for cell in found) and self._is_row([cell[0] for cell in found]):
            self._paragraphs[cells[0] :] = [_in_line([cell[0] for cell in found])]
        elif len(found) == 2 and any(map(_is_dating, found)):
            self._paragraphs[cells[0] :] = _dated(*found)
        if len(found) > 1:
            self._paragraphs[cells[0] : cells[0]] = [MarkupParagraph([])] * (self._told == cells[0])
            self._told = len(self._paragraphs) * (max(map(len, found)) > 1 and any(map(_is_dating, found)))

    def _is_row(self, line: Sequence[MarkupParagraph]) -> bool:
        """Return whether cells of one paragraph each are a line: short, or a label and its text; section headings stay apart."""
        if any(one.mark == "bullet" or not one.pieces for one in line) or sum(one.mark == "heading" for one in line) > 1:
            return False
        said = [one.said for one in line]
        if sections.section(said[0], marked=True) and (line[0].mark == "heading" or not self._sectioned):
            return False
        labelled = len(said) == 2 and len(said[0]) <= _LABEL
        return labelled or (max(map(len, said)) <= _CELL and sum(map(len, said)) <= _ROW)

    def menu(self, begun: int) -> None:
        """Make a menu of the paragraphs from one on, where all are as short as what one clicks on."""
        if len(self._paragraphs) - begun <= _ITEM and all(len(one.said) <= _LABEL for one in self._paragraphs[begun:]):
            for one in self._paragraphs[begun:]:
                one.menu = True

    def lines(self, begun: int) -> None:
        """Make paragraphs of the lines from one on as those of a plain text, where nothing in them is unseen."""
        text = "\n".join("".join(piece.text for piece in one.pieces) for one in self._paragraphs[begun:])
        if not any(piece.unseen for one in self._paragraphs[begun:] for piece in one.pieces):
            self._paragraphs[begun:] = [
                MarkupParagraph(
                    [StyledText(" ".join(one.text.split("\n")), bold=one.strong)], self.depth, mark=one.mark, level=one.level
                )
                for one in joined(text, lines(text))
            ]

    def paper(self, as_of: int | None = None, as_of_from: str = "", *, elements: bool = False) -> Paper:
        """Return what was set, elements of a page or not; menus stand in its text and in none of its blocks."""
        self.end()
        composer = Composer()
        made = [one for one in self._paragraphs if _compose(composer, one)]
        for link in self.links[:_LINKS]:
            composer.link(link)
        paper = composer.paper(as_of, as_of_from, elements=elements)
        return paper._replace(blocks=tuple(compress(paper.blocks or (), (not one.menu for one in made))))


def _compose(composer: Composer, paragraph: MarkupParagraph) -> bool:
    """Add a paragraph to the paper; return whether it made a block there."""
    said, mark = admit(paragraph.said).text.strip(), paragraph.mark
    found = lines(said) if said and mark != "heading" else []
    runs = groupby(paragraph.pieces, lambda piece: piece.unseen)
    pieces = [("".join(piece.text for piece in run), unseen) for unseen, run in runs]
    if said and mark != "heading" and not found:  # a rule
        composer.gap()
        return False
    if len(pieces) == 1 and found and found[0].mark == "bullet":
        pieces, mark = [(found[0].text, False)], "bullet"
    composer.add(pieces, mark, paragraph.level, bold=mark == "plain" and len(said) <= _BOLD and paragraph.bold)
    return bool(said)


def _in_line(line: Sequence[MarkupParagraph]) -> MarkupParagraph:
    """Return the cells as one paragraph, a heading where one of them is."""
    pieces = [piece for one in line for piece in (StyledText(_GAP, one.pieces[0].unseen, one.bold), *one.pieces)][1:]
    mark = max((one.mark for one in line), key=lambda mark: mark == "heading")
    return MarkupParagraph(pieces, line[0].depth, mark=mark, level=max(one.level for one in line))


def _is_dating(cell: Sequence[MarkupParagraph]) -> bool:
    """Return whether a cell holds a date, and at most a place and one more short line below it."""
    short = len(cell) <= 3 and all(one.mark == "plain" and len(one.said) <= _LABEL for one in cell)
    return short and dates.fill(cell[0].said)


def _dated(cell: Sequence[MarkupParagraph], other: Sequence[MarkupParagraph]) -> list[MarkupParagraph]:
    """Return two cells with the date of one on the first line of the other, as it stands on the page."""
    dating, told = (cell, other) if _is_dating(cell) else (other, cell)
    head, date = told[0], dating[0]
    if head.mark == "bullet" or len(head.said) > _CELL or not head.pieces:
        return [*cell, *other]
    return [_in_line([date, head] if dating is cell else [head, date]), *dating[1:], *told[1:]]


def _spaced(pieces: Sequence[StyledText]) -> Iterator[StyledText]:
    """Yield the pieces with a gap around those that are a date, unless they are half of one."""
    for before, piece in pairwise((StyledText(""), *pieces)):
        if (piece.date and not _LEADS.search(before.text)) or (before.date and not _FOLLOWS.match(piece.text)):
            yield StyledText(_APART, piece.unseen)
        yield piece


def _collapsed(pieces: Iterable[StyledText]) -> Iterator[StyledText]:
    """Yield the pieces with their blanks made one, none of them at either end."""
    held, begun = "", False
    for piece in pieces:
        text = _BLANK.sub(" ", piece.text.replace("\xad", ""))
        if not text.strip():
            held += text
            continue
        lead = held + text[: len(text) - len(text.lstrip())]
        inner = text.strip()
        gap = _GAP if _APART in lead else _BLANK.sub(" ", lead)
        yield piece._replace(text=((gap if begun else "") + inner).replace(_KEPT, " "))
        held, begun = text[len(text.rstrip()) :], True
