"""Text → lines with their marks → blocks: a bullet, paragraph, heading or table cell, whole over its line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from matcher.reading.paper import emphasis, raw_lines, section_signs
from matcher.reading.paper.entry_starts import UNFINISHED, entry_starts
from matcher.reading.paper.raw_lines import date_columns
from matcher.reading.words import columns, dates, degrees
from matcher.reading.words.sections import Heading, section, untimed
from matcher.regex import regex

Mark = Literal["heading", "bullet", "plain", "cell"]
LONG = 60
"""Columns from which a line may have been wrapped."""
SIGN = regex(
    r"(?:[-*+•▪◦●○■□➢►‣·∙⁃✧◆▶→»✓✔❖➤❑★☆°.–—](?=\s)|\[(?=\s)(?!\s[^\[\]\n]{4,40}\]\s{0,9}$)|o(?=\s[A-Z])|[a-z](?=\s[A-Z][a-z]{2,20}:)|[•●▪■◆➢✓✔·](?=\S)|\[\d{1,3}\]|\(?\d{1,2}[.)](?=\s)"
    r"|[（(]\d{1,2}[)）]|\d{1,2}、|\(?[a-z]\)(?=\s))\s{0,40}"
)
"""What may be typed before a line to make an item of a list of it: a glyph, a number or a letter."""
_RULE = regex(r"(?:[-*_=~—–·][ \t]{0,4}){3,200}")
STROKE = "ㅡ"
"""A letter of Korean that templates set above a heading as a short line."""
_SEPARATOR = regex(r"[|:\-+= \t]{3,2000}")
_BREAK = regex(r"<br\s{0,3}/?>|(?=[•●▪■])")
_FINISHED = regex(r"[.!?:;。！？；：)\]]$")
_BESIDE_DATE = regex(r"[^\t]{4,28}?(?:\t|\s{2,80})(?=\S[^\t\n]{2,80}(?:\t|\s{3}))")
_PLACED = regex(r",\s[A-Z]{2}$")


class Block(NamedTuple):
    """A span of the text, `text` being exactly that span, and how it is set."""

    start: int
    end: int
    text: str
    mark: Mark = "plain"
    level: int = 0
    """Of a heading its depth, of everything else its indent."""
    gap: bool = False
    """A blank line, a rule or the beginning stands before it."""
    bold: bool = False
    """The whole is set bold, where the format tells it apart from the text."""

    @property
    def bare(self) -> str:
        """Return the first 400 characters without emphasis marks."""
        beginning = self.text[:400]
        return _plain(beginning) if "*" in beginning or "_" in beginning or "`" in beginning else beginning.strip()

    def cut(self, low: int, high: int | None = None) -> Block:
        """Return a stretch of it, set as it is, by offsets within its text."""
        text = self.text[low:high]
        return self._replace(start=self.start + low, end=self.start + low + len(text), text=text)

    @property
    def strong(self) -> bool:
        """Return whether the whole is set bold."""
        sign = self.text[:2]
        return self.bold or (sign in {"**", "__"} and self.text.rstrip(" :")[-2:] == sign and self.text.count(sign) == 2)

    @property
    def marked(self) -> bool:
        """Return whether it is set as a heading: by a mark, bold or capitals."""
        return self.mark == "heading" or (self.mark == "plain" and (self.strong or (self.text.isupper() and len(self.text) > 3)))

    @property
    def section(self) -> Heading | None:
        """Return the section it opens as a heading, or none."""
        set_so = self.marked or self.text[:LONG].partition(" (")[0].isupper()  # "PUBLICATIONS (3 of 14)"
        return None if self.mark == "bullet" else section(untimed(self.bare), set_so)


@lru_cache(maxsize=16_384)
def _plain(beginning: str) -> str:
    """Return a beginning without emphasis marks, which is asked for again and again."""
    return emphasis.without_any(beginning).strip()


def lines(text: str) -> list[Block]:
    """Return the lines of a text that say something, without their marks; rules and blank lines are gaps."""
    found, start, gap = list[Block](), 0, True
    raws = raw_lines.without_page_feet(section_signs.joined_glyphs(text.split("\n")))
    cut_at, numbered = date_columns(raws), _headed(raws)
    for number, raw in enumerate(raws):
        content = raw.strip()
        if not content or _is_rule(content):
            if found and content and not gap and content[0] in "=-" and len(found[-1].text) <= LONG and found[-1].mark == "plain":
                found[-1] = found[-1]._replace(mark="heading", level=1 if content[0] == "=" else 2)
            if content.startswith("|"):
                found = _without_header(found, raws[number + 1 : number + 2])
            gap = True
        else:
            if number in numbered:
                mark, begin = numbered[number]
                found.append(_numbered(raw, start, mark, begin))
            else:
                found.extend(_cut(raw, start, cut_at[number], gap) if number in cut_at else _marked(raw, start, gap))
            gap = False
        start += len(raw) + 1
    return found


def _headed(raws: list[str]) -> dict[int, tuple[Mark, int]]:
    """Return what stands behind the number or the glyph of a section, with where its words begin."""
    signed: dict[int, tuple[Mark, int]] = {
        place: ("heading", begin) for place, begin in section_signs.glyph_headings(raws).items()
    }
    return signed | section_signs.numbered_headings(raws)


def _numbered(raw: str, start: int, mark: Mark, begin: int) -> Block:
    """Return a heading of a section, or what is numbered after it, without its number."""
    at, content = _trimmed(raw[begin:], start + begin)
    return Block(at, at + len(content), content, mark, 2 if mark == "heading" else 0, True)


def _cut(raw: str, start: int, column: int, gap: bool) -> Iterator[Block]:
    """Yield the date at the left of a line, and apart from it what stands beside it."""
    yield from _marked(raw[:column], start, gap)
    yield from _marked(" " * column + raw[column:], start, False) if raw[column:].strip() else ()


def _is_rule(content: str) -> bool:
    return bool(content == STROKE or _RULE.fullmatch(content) or (content[0] in "|:+" and _SEPARATOR.fullmatch(content)))


def _without_header(above: list[Block], below: list[str]) -> list[Block]:
    """Return the lines without the header row of a table, unless it says more: headings of sections, dates or who somebody is."""
    begin = len(above)
    while begin and above[begin - 1].mark == "cell" and len(above[begin - 1].text.split()) <= 3:
        begin -= 1
        if above[begin].gap:
            break
    row, first = above[begin:], next((at for at in range(len(above) - 1, -1, -1) if above[at].gap or above[at].mark != "cell"), 0)
    next_row = [cell.bare for raw in below for cell in _marked(raw, 0, True)]
    told = columns.form([cell.bare for cell in above[first:]], next_row) or any(dates.find(cell.text) for cell in row)
    return above if told or all(cell.section for cell in row) or columns.telling([cell.bare for cell in row]) else above[:begin]


def _marked(raw: str, start: int, gap: bool) -> Iterator[Block]:
    """Yield what one line holds: a heading, a bullet, plain text, or the cells of a table row."""
    content = raw.strip()
    at = start + raw.index(content)
    indent = at - start
    mark: Mark = "bullet" if indent and content[:2] == "> " else "plain"  # as on a terminal; at the margin it quotes
    while content.startswith(">"):
        at, content = _trimmed(content[1:], at + 1)
    if content.startswith("|") and content.count("|") > 1:
        yield from _cells(content, at, True)
        return
    depth = len(content) - len(content.lstrip("#"))
    if 0 < depth <= 6 and content[depth : depth + 1].isspace():
        at, content = _trimmed(content[depth:].rstrip("#"), at + depth)
        yield from [Block(at, at + len(content), content, "heading", depth, gap)] if content else []
        return
    for _ in range(3):
        bullet = SIGN.match(content)
        if bullet is None:
            break
        mark, (at, content) = "bullet", _trimmed(content[bullet.end() :], at + bullet.end())
    if content:
        yield Block(at, at + len(content), content, mark, indent, gap)


def _trimmed(content: str, at: int) -> tuple[int, str]:
    """Return the content without the blanks around it, and where it then begins."""
    return at + len(content) - len(content.lstrip()), content.strip()


def _cells(content: str, at: int, gap: bool) -> Iterator[Block]:
    """Yield the pieces of a table row: each cell, or each bullet of a cell that holds several."""
    for cell in re.finditer(r"[^|]+", content):
        begin = cell.start()
        for piece in [*_BREAK.finditer(cell[0]), None]:
            stop = cell.start() + piece.start() if piece else cell.end()
            mark: Mark = "bullet" if content[begin:stop].strip()[:1] in {"•", "●", "▪", "■"} else "cell"
            place, said = _trimmed(content[begin:stop], at + begin)
            said_at, said = _trimmed(said[1:], place + 1) if mark == "bullet" else (place, said)
            if said:
                yield Block(said_at, said_at + len(said), said, mark, 0, gap)
                gap = False
            begin = cell.start() + piece.end() if piece else stop


def joined(text: str, unjoined: list[Block]) -> list[Block]:
    """Return the blocks that the lines make: what was wrapped is one again."""
    blocks, last, starts = list[Block](), "", entry_starts(unjoined)
    for line in unjoined:
        if blocks and line.start not in starts and _continues(blocks[-1], last, line):
            blocks[-1] = blocks[-1]._replace(end=line.end, text=text[blocks[-1].start : line.end])
        else:
            blocks.append(line)
        last = line.text
    return blocks


def _continues(block: Block, last: str, line: Block) -> bool:
    """Return whether a line goes on with the block whose last line is given."""
    wide, lower = _wide(last) and not _PLACED.search(last), line.text[0].islower()
    if line.mark != "plain" or block.mark in {"heading", "cell"} or not (wide or line.gap or block.mark == "bullet"):
        return False
    if line.section or line.strong or block.strong or _is_dated(line) or (_led(last) and not (lower or UNFINISHED.search(last))):
        return False
    ended = dated_end(block.text) or (dated_end(line.text) and len(line.text) < LONG and _FINISHED.search(last))
    ended = ended or (section_signs.are_labelled(block.text, line.text) and not UNFINISHED.search(last))
    if ended or _opens_dated(line.text) or (block.text[:2] == line.text[:2] and line.text[:2] in {"**", "__"}):
        return False
    if line.gap:
        going_on = lower or bool(UNFINISHED.search(last))
        return going_on and not _FINISHED.search(last) and (wide or block.mark == "bullet")
    if block.mark == "bullet":
        return lower or line.level > block.level or (wide and not (_FINISHED.search(last) and not _wide(line.text, 30)))
    return wide


def _is_dated(line: Block) -> bool:
    """Return whether a line is nothing but a range of dates, or begins with one after a gap."""
    found = dates.find(line.text[:LONG]) if line.gap or len(line.text) < LONG else []
    if not found or not found[0].ranged or line.text[: found[0].start].strip(" *_()[]"):
        return False
    return line.gap or not line.text[found[0].end :].strip(" *_()[]")


def _opens_dated(text: str) -> bool:
    """Return whether a line begins with a date that a wide gap and a name follow, or with a range and any words, or a colon."""
    found = [one for one in dates.find(text[:LONG]) if one.start == 0]
    behind = text[found[0].end :].expandtabs() if found else ""
    return behind[:2] == " :" or (behind[:2] == "  " and (found[0].ranged or not behind.strip()[:1].islower()))


def _led(text: str) -> bool:
    """Return whether wide gaps part what stands beside a date that begins a line, or one gap the school beside a degree."""
    cells, sides = _BESIDE_DATE.match(text), re.split(r"\s{2,80}", text[:200])
    return (cells is not None and dates.fill(cells[0].strip())) or (len(sides) == 2 and degrees.stated(sides[0]) is not None)


def _wide(text: str, width: int = LONG) -> bool:
    """Return whether a line is long enough to have been wrapped; an ideograph is two columns wide."""
    if len(text) >= width or text.isascii():
        return len(text) >= width
    return len(text) + sum(char > "\u2e7f" for char in text) >= width


def dated_end(text: str) -> bool:
    """Return whether a short line ends with a date range, as the heading of an entry does."""
    found = dates.find(text) if len(text) <= 120 else []
    return bool(found) and found[-1].ranged and not text[found[-1].end :].strip(" *_)]|.")
