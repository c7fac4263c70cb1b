"""Cells of a table → its rows, each one line; what the last column tells of a row is an item below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import heading_lines, hints, prose
from matcher.reading.words import table_headers
from matcher.regex import regex

_GAP = regex(r"\s{0,3}[|｜\t]\s{0,3}|\s{3,200}")
_TITLED = regex(r"([^:：,;.\n]{2,60})[:：]\s{1,5}(?=\S)")
"""A few words before a colon."""


def rows_joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, short cells of one row of a table as one."""
    row: Block | None = None
    for block in blocks:
        if row and _goes_on(row, block):
            row = row.joined(block, "" if block.start - row.end > 2 else "\t\t")
            continue
        if row:
            yield row
        row = block
    if row:
        yield row


def _goes_on(row: Block, cell: Block) -> bool:
    """Return whether a cell stands beside those before it in a row, which are as short as heading lines and not wrapped."""
    short = max(len(row.text), len(cell.text)) <= heading_lines.NAMING
    return is_beside(cell) and row.mark == "cell" and short and not _GAP.search(cell.text)


def is_beside(block: Block) -> bool:
    """Return whether a block is a cell of the row above it, though it may be too long for one line with the others."""
    return block.mark == "cell" and not block.gap


def is_header(block: Block) -> bool:
    """Return whether a line is the first row of a table, which only says what stands in each column."""
    return len(block.text) < heading_lines.NAMING and block.mark != "bullet" and table_headers.is_header(columns(block))


def is_in_header(blocks: list[Block], at: int) -> bool:
    """Return whether a block is a cell of a row that only says what stands in each column."""
    if blocks[at].mark != "cell":
        return False
    begin = next((index for index in range(at, 0, -1) if blocks[index].gap), 0)
    end = next((index for index in range(at + 1, len(blocks)) if not is_beside(blocks[index])), len(blocks))
    return table_headers.is_header([cell.bare for cell in blocks[begin:end]])


def columns(header: Block) -> list[str]:
    """Return what the columns of a table are called."""
    return [cell.strip("*_ :：") for cell in _GAP.split(header.text.strip("| "))]


def told_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without the header rows of tables, and what a last column tells of a row as an item below it."""
    called = list[str]()
    for block in blocks:
        if is_header(block):
            called = columns(block)
            continue
        gaps = list(_GAP.finditer(block.text)) if table_headers.has_remarks(called) else []
        if is_beside(block):
            yield from _told(block)
        elif gaps and len(gaps) == len(called) - 1 and not _is_post(block, gaps[-1].end()):
            yield block.cut(0, gaps[-1].start())
            yield from _told(block.cut(gaps[-1].end())._replace(gap=False))
        else:
            yield block


def _is_post(row: Block, begin: int) -> bool:
    """Return whether the last cell of a row is only a position, and no other is one."""
    last, others = row.cut(begin)._replace(mark="bullet"), row.cut(0, begin)
    held = heading_lines.is_position(last) and not heading_lines.is_position(others)
    return held and not (_TITLED.match(last.text) or prose.is_prose(last) or prose.is_deed(last))


def _told(cell: Block) -> Iterator[Block]:
    """Yield what a cell tells as an item, apart from the position that leads it in: "Analyst: wrote reports"."""
    titled = _TITLED.match(cell.text)
    if titled and hints.position(titled[1]) > hints.LIKELY:
        yield cell.cut(0, titled.end(1))
        cell = cell.cut(titled.end())
    yield cell._replace(mark="bullet")
