"""Blocks of a section → its lines as they are meant: heading lines apart from what stands around them, wrapped ones whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from matcher.reading.paper.blocks import Block, dated_end
from matcher.reading.structure import heads, hints
from matcher.reading.words import columns, degrees, now

_TAIL = re.compile(r"(?:University|Institute|Laborator(?:y|ies)|Group|Technology|College|School|Inc\.|Ltd\.)(?=[,.]|\s*$)")
_DASHES = frozenset("-–—~〜至")
_STOPS = frozenset(".!?。；")
_GAP = re.compile(r"\s{0,3}[|｜\t]\s{0,3}|\s{3,200}")
_MONTH, _NEAR = 20, 4
"""Characters that a month has at most, and those between the lines of one cell."""


def mended(blocks: list[Block], section: str) -> Iterator[Block]:
    """Yield the blocks of a section: heading lines that were taken for one paragraph apart, one that was wrapped whole."""
    found = list[Block]()
    for part in (part for block in _rows(joined(blocks)) for part in _apart(block, section)):
        if found and _wraps(found[-1], part):
            blank = " " * (part.start - found[-1].end)
            found[-1] = found[-1]._replace(end=part.end, text=found[-1].text + blank + part.text)
        else:
            found.append(part)
    yield from found


def joined(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, short cells of one row of a table as one."""
    row: Block | None = None
    for block in blocks:
        if row and _goes_on(row, block):
            wide = block.start - row.end
            blank = " " * wide if wide > 2 else "\t" * wide
            row = row._replace(end=block.end, text=f"{row.text}{blank}{block.text}")
            continue
        if row:
            yield row
        row = block
    if row:
        yield row


def _goes_on(row: Block, cell: Block) -> bool:
    """Return whether a cell stands beside those before it in a row, which are as short as heading lines."""
    return cell.mark == row.mark == "cell" and not cell.gap and max(len(row.text), len(cell.text)) <= heads.NAMING


def _rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without the header rows of tables, and what a last column tells of a row as an item below it."""
    called = list[str]()
    for block in blocks:
        if is_header(block):
            called = _columns(block)
            continue
        gaps = list(_GAP.finditer(block.text)) if columns.telling(called) else []
        if gaps and len(gaps) == len(called) - 1:
            yield block._replace(end=block.start + gaps[-1].start(), text=block.text[: gaps[-1].start()])
            begin = gaps[-1].end()
            yield block._replace(start=block.start + begin, text=block.text[begin:], mark="bullet", gap=False)
        else:
            yield block


def _columns(header: Block) -> list[str]:
    return [cell.strip("*_ :：") for cell in _GAP.split(header.text.strip("| "))]


def _ends_period(before: Block, block: Block) -> bool:
    """Return whether two lines, of a narrow column, are the first and the last month of a period, and no more."""
    if before.mark != "plain" or block.mark != "plain" or len(before.text) > _MONTH or len(block.text) > _MONTH:
        return False
    begun, last = heads.stated(before.text), heads.stated(block.text)
    alone = len(begun) == 1 and not begun[0].ranged and begun[0].precision == "month" and not heads.undated(before)
    if not alone or block.start - before.end > _NEAR:
        return False
    if now.is_now(block.text):
        return True
    later = len(last) == 1 and not last[0].ranged and last[0].precision == "month" and last[0].first > begun[0].first
    return later and not heads.undated(block)


def is_header(block: Block) -> bool:
    """Return whether a line is the first row of a table, which but says what stands in each column."""
    return len(block.text) < heads.NAMING and block.mark != "bullet" and columns.header(_columns(block))


def _apart(block: Block, section: str) -> Iterator[Block]:
    """Yield the lines of a paragraph that begin an entry: after a date, with a date set apart, or with the name of a project."""
    start = _named_in(block)
    if start:
        yield block._replace(end=block.start + start - 2, text=block.text[: start - 2])
        yield block._replace(start=block.start + start, text=block.text[start:], gap=False)
        return
    for line in re.finditer(r"\n", block.text if block.mark == "plain" and len(block.text) < 2000 else ""):
        before, after = block.text[start : line.start()], block.text[line.end() : line.end() + 200].partition("\n")[0]
        if _begins(before, after, section):
            yield block._replace(start=block.start + start, end=block.start + line.start(), text=before)
            start = line.end()
    yield block._replace(start=block.start + start, text=block.text[start:]) if start else block


def _named_in(block: Block) -> int:
    """Return where a paragraph that is no heading line goes on behind a first sentence that names who and what, else 0.

    >>> _named_in(Block(0, 93, "MSc Optics, Sample University. Dissertation: lenses, and who in the end has polished them: I."))
    31
    """
    if block.mark != "plain" or len(block.text) <= heads.NAMING or block.strong:
        return 0
    stop = block.text.find(". ", 0, heads.NAMING)
    first = block._replace(end=block.start + stop, text=block.text[: max(stop, 0)])
    named = stop > 0 and "," in first.text and not heads.is_prose(first) and not heads.ACTS.match(first.bare)
    who = named and max(hints.organisation(part) for part in heads.APART.split(first.text)) > hints.LIKELY
    what = named and (heads.is_position(first) or bool(degrees.stated(first.text)))
    return stop + 2 if who and what else 0


def _begins(before: str, after: str, section: str) -> bool:
    """Return whether an entry begins with a line."""
    if section == "project" and before[-1:] in _STOPS and heads.NAMED.match(after):
        return True
    return _set_apart(after) or (dated_end(before) and before[-1] not in _DASHES)


def _set_apart(line: str) -> bool:
    """Return whether a date stands at the end of a line, with a wide gap before it."""
    gap = re.search(r"\s{3,200}(?=\S[^\t]{3,40}$)", line)
    return bool(gap) and dated_end(line)


def _wraps(before: Block, block: Block) -> bool:
    """Return whether a line goes on with a heading line: a name, or one that begins with a date and is to end with a stop."""
    if block.gap or not block.text:
        return False
    if _ends_period(before, block):
        return True
    if before.mark == block.mark == "heading" and before.level == block.level:
        return before.text[-1:] == ","
    if before.mark == block.mark == "plain" and len(before.text) < 120 and _TAIL.match(block.text):
        return before.text[-1:] not in _STOPS and not heads.stated(before.text) and not heads.undated(before).isupper()
    if before.mark != "plain" or block.mark != "plain" or block.bold or before.text[-1] in _STOPS or len(before.text) > 120:
        return False
    found = heads.stated(before.text[:60])
    led = bool(found) and found[0].ranged and found[0].start == 0 and len(before.text) > found[0].end + 3
    ended = block.text[-1] in _STOPS and len(block.text) < heads.LEAST and not heads.stated(block.text)
    return led and ended and block.level <= before.level
