"""Text → its lines with their marks: bullets, headings, table cells and plain text; how they make blocks, `joined_lines` says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from matcher.reading.paper import bar_tables, emphasis, raw_lines, section_signs
from matcher.reading.paper.raw_lines import date_columns
from matcher.reading.words import dates, table_headers
from matcher.reading.words.sections import Heading, section, untimed
from matcher.regex import regex

Mark = Literal["heading", "bullet", "plain", "cell"]
LONG = 60
"""Columns from which a line may have been wrapped."""
SIGN = regex(
    r"(?:[-*+•▪◦●○■□➢►‣·∙⁃✧◆▶→»✓✔❖➤❑★☆°.–—](?=\s)|\[(?=\s)(?!\s[^\[\]\n]{4,40}\]\s{0,9}$)|o(?=\s[A-Z])|[a-z](?=\s[A-Z][a-z]{2,20}:)|[•●▪■◆➢✓✔·](?=\S)|\[\d{1,3}\]|\(?\d{1,2}[.)](?=\s)"
    r"|[（(]\d{1,2}[)）]|\d{1,2}、|\(?[a-z]\)(?=\s))\s{0,40}"
)
"""What is typed before a line to make it an item of a list: a glyph, a number or a letter."""
_SIGNS = 3
"""Signs that are taken off the beginning of one line at most."""
_RULE = regex(r"(?:[-*_=~—–·][ \t]{0,4}){3,200}")
STROKE = "ㅡ"
"""A letter of Korean that templates set above a heading as a short line."""
_SEPARATOR = regex(r"[|:\-+= \t]{3,2000}")
_BREAK = regex(r"<br\s{0,3}/?>|(?=[•●▪■])")


class Block(NamedTuple):
    """A span of the text, `text` being exactly that span, and how it is set."""

    start: int
    end: int
    text: str
    mark: Mark = "plain"
    level: int = 0
    """The depth of a heading, the indent of everything else."""
    gap: bool = False
    """Whether a blank line, a rule or the beginning of the text stands before it."""
    bold: bool = False
    """Whether all of it is set bold, where the format says so beside the text."""

    @property
    def bare(self) -> str:
        """Return the first 400 characters without emphasis marks."""
        beginning = self.text[:400]
        return _plain(beginning) if "*" in beginning or "_" in beginning or "`" in beginning else beginning.strip()

    def cut(self, low: int, high: int | None = None) -> Block:
        """Return a part of it, between offsets within its text, set as it is."""
        text = self.text[low:high]
        return self._replace(start=self.start + low, end=self.start + low + len(text), text=text)

    def joined(self, after: Block, between: str = "") -> Block:
        """Return it as one with a block behind it, what stands between them blank but for how that ends."""
        gap = after.start - self.end
        return self._replace(end=after.end, text=self.text + between[:gap].rjust(gap) + after.text)

    @property
    def strong(self) -> bool:
        """Return whether all of it is set bold."""
        sign = self.text[:2]
        return self.bold or (sign in {"**", "__"} and self.text.rstrip(" :")[-2:] == sign and self.text.count(sign) == 2)

    @property
    def marked(self) -> bool:
        """Return whether it is set as a heading: by a mark, bold or capitals."""
        return self.mark == "heading" or (self.mark == "plain" and (self.strong or (self.text.isupper() and len(self.text) > 3)))

    @property
    def section(self) -> Heading | None:
        """Return the section that it opens as a heading, or None."""
        set_so = self.marked or self.text[:LONG].partition(" (")[0].isupper()  # "PUBLICATIONS (3 of 14)"
        return None if self.mark == "bullet" else section(untimed(self.bare), set_so)


def runs_joined(blocks: Iterable[Block], goes_on: Callable[[Block, Block], bool], between: str = "") -> list[Block]:
    """Return the blocks, each that goes on with those before it as one with them."""
    whole = list[Block]()
    for block in blocks:
        if whole and goes_on(whole[-1], block):
            whole[-1] = whole[-1].joined(block, between)
        else:
            whole.append(block)
    return whole


@lru_cache(maxsize=16_384)
def _plain(beginning: str) -> str:
    """Return a beginning without emphasis marks; kept, for it is asked for again and again."""
    return emphasis.without_any(beginning).strip()


def lines(text: str) -> list[Block]:
    """Return the lines of a text that say something, without their marks; blank lines and rules are gaps."""
    blocks, start, gap = list[Block](), 0, True
    raws = raw_lines.without_page_feet(section_signs.with_glyphs_joined(text.split("\n")))
    cut_at, numbered, tabled = date_columns(raws), _section_lines(raws), bar_tables.table_rows(raws)
    for index, raw in enumerate(raws):
        content = raw.strip()
        if not content or _is_rule(content):
            if (
                blocks
                and content
                and not gap
                and content[0] in "=-"
                and len(blocks[-1].text) <= LONG
                and blocks[-1].mark == "plain"
            ):
                blocks[-1] = blocks[-1]._replace(mark="heading", level=1 if content[0] == "=" else 2)
            if content.startswith("|"):
                blocks = _without_header(blocks, raws[index + 1 : index + 2])
            gap = True
        else:
            if index in numbered:
                mark, begin = numbered[index]
                blocks.append(_numbered(raw, start, mark, begin))
            elif index in tabled:
                blocks = _with_row(blocks, raw, start, tabled[index])
            else:
                blocks.extend(_cut_at(raw, start, cut_at[index], gap) if index in cut_at else _marked_blocks(raw, start, gap))
            gap = False
        start += len(raw) + 1
    return blocks


def _section_lines(raws: list[str]) -> dict[int, tuple[Mark, int]]:
    """Return the lines behind the number or glyph of a section, by index, with their mark and where their words begin."""
    with_glyph: dict[int, tuple[Mark, int]] = {
        index: ("heading", begin) for index, begin in section_signs.glyph_headings(raws).items()
    }
    return with_glyph | section_signs.numbered_headings(raws)


def _numbered(raw: str, start: int, mark: Mark, begin: int) -> Block:
    """Return a numbered heading of a section, or a line that is numbered below one, without its number."""
    offset, content = _trimmed(raw[begin:], start + begin)
    return Block(offset, offset + len(content), content, mark, 2 if mark == "heading" else 0, True)


def _with_row(above: list[Block], raw: str, start: int, row: bar_tables.Row) -> list[Block]:
    """Return the lines with the row of a table below them: its cells, or a heading and what stands under it."""
    cells = list(_cells(raw, start, True))
    if row == "more":
        return [*above[:-1], above[-1].joined(cells[-1])]
    return [*above, *(cells if row == "cells" else (cells[0]._replace(mark="heading", level=2), *cells[1:]))]


def _cut_at(raw: str, start: int, column: int, gap: bool) -> Iterator[Block]:
    """Yield the two columns of a line: the date at its left, and what stands beside it."""
    yield from _marked_blocks(raw[:column], start, gap)
    if raw[column:].strip():
        yield from _marked_blocks(" " * column + raw[column:], start, False)


def _is_rule(content: str) -> bool:
    return bool(content == STROKE or _RULE.fullmatch(content) or (content[0] in "|:+" and _SEPARATOR.fullmatch(content)))


def _without_header(above: list[Block], below: list[str]) -> list[Block]:
    """Return the lines without the header row of a table, unless that says more: sections, dates or who somebody is."""
    begin = len(above)
    while begin and above[begin - 1].mark == "cell" and len(above[begin - 1].text.split()) <= 3:
        begin -= 1
        if above[begin].gap:
            break
    row = above[begin:]
    first = next((index for index in range(len(above) - 1, -1, -1) if above[index].gap or above[index].mark != "cell"), 0)
    next_row = [cell.bare for raw in below for cell in _marked_blocks(raw, 0, True)]
    says_more = table_headers.is_form([cell.bare for cell in above[first:]], next_row) or any(
        dates.find(cell.text) for cell in row
    )
    says_more = says_more or all(cell.section for cell in row) or table_headers.has_remarks([cell.bare for cell in row])
    return above if says_more else above[:begin]


def _marked_blocks(raw: str, start: int, gap: bool) -> Iterator[Block]:
    """Yield what one line holds: a heading, a bullet, plain text, or the cells of a table row."""
    content = raw.strip()
    indent = raw.index(content)
    offset = start + indent
    mark: Mark = "bullet" if indent and content[:2] == "> " else "plain"  # a bullet of a terminal; at the margin it quotes
    while content.startswith(">"):
        offset, content = _trimmed(content[1:], offset + 1)
    depth = len(content) - len(content.lstrip("#"))
    if content.startswith("|") and content.count("|") > 1:
        yield from _cells(content, offset, True)
    elif 0 < depth <= 6 and content[depth : depth + 1].isspace():
        offset, content = _trimmed(content[depth:].rstrip("#"), offset + depth)
        yield from _block(content, offset, "heading", depth, gap)
    else:
        for _ in range(_SIGNS):
            if bullet := SIGN.match(content):
                mark, (offset, content) = "bullet", _trimmed(content[bullet.end() :], offset + bullet.end())
        yield from _block(content, offset, mark, indent, gap)


def _block(content: str, offset: int, mark: Mark, level: int, gap: bool) -> Iterator[Block]:
    """Yield the block of some content, unless it is empty."""
    if content:
        yield Block(offset, offset + len(content), content, mark, level, gap)


def _trimmed(content: str, offset: int) -> tuple[int, str]:
    """Return where the content begins without the blanks around it, and the content."""
    return offset + len(content) - len(content.lstrip()), content.strip()


def _cells(content: str, offset: int, gap: bool) -> Iterator[Block]:
    """Yield the cells of a table row, or the bullets of a cell that holds several."""
    for cell in re.finditer(r"[^|]+", content):
        begin = cell.start()
        for piece in [*_BREAK.finditer(cell[0]), None]:
            stop = cell.start() + piece.start() if piece else cell.end()
            mark: Mark = "bullet" if content[begin:stop].strip()[:1] in {"•", "●", "▪", "■"} else "cell"
            start, words = _trimmed(content[begin:stop], offset + begin)
            word_start, words = _trimmed(words[1:], start + 1) if mark == "bullet" else (start, words)
            if words:
                yield Block(word_start, word_start + len(words), words, mark, 0, gap)
                gap = False
            begin = cell.start() + piece.end() if piece else stop
