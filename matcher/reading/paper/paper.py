"""A document as it is set, before it is understood: its text, and what its format says beyond the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from matcher.gate import admit
from matcher.model import Flag, Place
from matcher.reading.paper import hidden
from matcher.reading.paper.blocks import Block, Mark
from matcher.text import blanked

DEEPEST = 6
"""The deepest heading that is told apart."""


class Paper(NamedTuple):
    """What a reader of one format hands on to be understood; a text alone is enough."""

    text: str
    """Gated, with "\\n" line ends: what places are counted in and quotes are cut from."""
    blocks: tuple[Block, ...] | None = None
    """Headings, bullets, paragraphs and cells in order, each whole over its line ends; None where marks in the text show them."""
    hidden: tuple[tuple[int, int], ...] = ()
    """Spans that people who look at the document do not see: kept for quotes, they mean nothing."""
    said: str = ""
    """The text, character for character, with blanks for marks that are no words; empty where there are none."""
    flags: tuple[Flag, ...] = ()
    pages: tuple[int, ...] = ()
    """Offsets where pages begin, the first being 0; none where the format has no pages."""
    links: tuple[str, ...] = ()
    """Targets of links, whether or not the text spells them out."""
    as_of: int | None = None
    """The month in which the file was written by its metadata; a date stated in the text goes first."""
    as_of_from: str = ""


class Composer:
    r"""Collects the paragraphs of a document as one gated text with its blocks.

    >>> composer = Composer()
    >>> composer.add("Experience", "heading", 2)
    >>> composer.add([("Led tools.", False), (" RLHF expert", True)], "bullet")
    >>> paper = composer.paper()
    >>> paper.text, [block.text for block in paper.blocks], paper.hidden
    ('Experience\nLed tools. RLHF expert', ['Experience', 'Led tools.'], ((21, 33),))
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._hidden: list[tuple[int, int]] = []
        self._pages: list[int] = []
        self._links: list[str] = []
        self._flags: dict[str, Flag] = {}
        self._gap = True

    def page(self) -> None:
        """Begin a page."""
        self._pages.append(self._length)

    def gap(self) -> None:
        """Note a blank line or a rule before what comes next."""
        self._gap = True

    def link(self, target: str) -> None:
        """Note where a link leads."""
        self._links.append(admit(target).text[:400])

    def add(self, text: str | Iterable[tuple[str, bool]], mark: Mark = "plain", level: int = 0, *, bold: bool = False) -> None:
        """Add a paragraph, whole or in pieces that may be hidden; one that shows nothing is a gap."""
        start, shown = self._length, list[str]()
        for piece, unseen in [(text, False)] if isinstance(text, str) else text:
            gated = self._gated(piece)
            if unseen and gated.strip():
                self._hidden.append((self._length, self._length + len(gated)))
            shown.append(blanked(gated, [(0, len(gated))]) if unseen else gated)
            self._parts.append(gated)
            self._length += len(gated)
        if self._length > start:
            self._parts.append("\n")
            self._length += 1
        self._block("".join(shown), start, mark, level, bold=bold)

    def _gated(self, piece: str) -> str:
        gated = admit(piece)
        for flag in gated.removed:
            if flag.kind not in self._flags:
                place = Place.in_text("".join(self._parts), self._length, 0, tuple(self._pages))
                self._flags[flag.kind] = flag._replace(place=place)
        return gated.text

    def _block(self, shown: str, start: int, mark: Mark, level: int, *, bold: bool) -> None:
        words = shown.strip()
        if not words:
            self._gap = True
            return
        start_of_words = start + shown.index(words)
        self._blocks.append(Block(start_of_words, start_of_words + len(words), words, mark, level, self._gap, bold))
        self._gap = False

    def paper(self, as_of: int | None = None, as_of_from: str = "", *, elements: bool = False) -> Paper:
        """Return the document as it was collected, flagged for what its hidden pieces say, which may be elements of a page."""
        text = "".join(self._parts).removesuffix("\n")
        pages, unseen = tuple(self._pages), tuple(self._hidden)
        flag = hidden.flag(text, unseen, pages=pages, elements=elements)
        flags = tuple(self._flags.values())
        if flag:
            flags = (*flags, flag)
        return Paper(text, tuple(self._blocks), unseen, "", flags, pages, tuple(self._links), as_of, as_of_from)


def line_letters(text: str, blocks: Sequence[Block]) -> str:
    r"""Return a letter for each line: 1 to 6 for a heading of that depth, * a bullet, ! bold, + a continuation, else a blank.

    It is empty where there are no blocks, for the text then shows everything itself.

    >>> line_letters("Skills\nRust\nand Go", [Block(0, 6, "Skills", "heading", 2), Block(7, 18, "Rust and Go", "bullet")])
    '2*+'
    """
    if not blocks:
        return ""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    letters = [" "] * len(starts)
    for block in blocks:
        first, last = (bisect_right(starts, offset) - 1 for offset in (block.start, max(block.start, block.end - 1)))
        if letters[first] == " ":
            letters[first] = _block_letter(block)
        letters[first + 1 : last + 1] = "+" * (last - first)
    return "".join(letters)


def _block_letter(block: Block) -> str:
    """Return the letter for the first line of a block."""
    if block.mark == "heading":
        return str(max(1, min(DEEPEST, block.level)))
    if block.mark == "bullet":
        return "*"
    return "!" if block.strong else " "
