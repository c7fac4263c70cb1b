"""Blocks under no heading of work → the tables of positions and studies among them, whose columns tell what a heading would."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.entries import table_rows
from matcher.reading.structure.line import dating, heading_lines
from matcher.reading.structure.sections.passages import SectionRun
from matcher.reading.words import table_headers
from matcher.reading.words.sections import Opened
from matcher.regex import regex

_GAP = regex(r"\s{3,300}|\t")
_CELLS, _ROWS = 3, 2
"""Cells that a row has at least: when, where and as what; and rows of a table whose columns have no names."""
_OPEN = ("other", "summary", "wishes")
"""What stands above the first heading, or below one that tells who somebody is or wants to be."""


class _Table(NamedTuple):
    """What a table tells of, and where it stands."""

    section: Section
    start: int
    end: int


def tables_apart(runs: Sequence[SectionRun]) -> list[SectionRun]:
    """Return the runs, tables of positions or studies before all sections of entries or lists as sections of their own."""
    end = next((at for at, (section, _) in enumerate(runs) if section not in _OPEN), len(runs))
    above = [(section, block) for section, blocks in runs[:end] for block in blocks]
    tables = [
        _Table(held, rows[0].start, rows[-1].end) for rows in _tables([block for _, block in above]) if (held := _section(rows))
    ]
    if not tables:
        return list(runs)
    sections: list[Opened] = [_section_around(block, tables) or section for section, block in above]
    parts = groupby(zip(sections, above, strict=True), lambda placed: placed[0])
    return [*((section, [block for _, (_, block) in some]) for section, some in parts), *runs[end:]]


def _section_around(block: Block, tables: list[_Table]) -> Section | None:
    """Return the section of the table in which a block stands, or None where it stands in none."""
    at = bisect_right(tables, block.start, key=lambda table: table.start) - 1
    return tables[at].section if at >= 0 and block.start < tables[at].end else None


def _tables(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the rows that stand below one another, each whole, with cells too long for one line; a header begins a table."""
    table = list[Block]()
    for block in table_rows.rows_joined(blocks):
        beside = table_rows.is_beside(block) or (_is_row(block) and not table_rows.is_header(block))
        if table and not beside:
            yield table
            table = []
        if beside or _is_row(block):
            table.append(block)
    if table:
        yield table


def _section(rows: list[Block]) -> Section | None:
    """Return the section of a table, or None where it is of neither positions nor studies."""
    if _tells_posts(rows):
        return "work"
    studies = table_rows.is_header(rows[0]) and table_headers.tells_studies(table_rows.columns(rows[0]))
    return "education" if studies and len(rows) > 1 and all(map(dating.when, rows[1:])) else None


def _is_row(block: Block) -> bool:
    cells = len(_GAP.split(block.text))
    return (block.mark == "cell" and cells > 1) or (block.mark == "plain" and cells >= _CELLS)


def _tells_posts(rows: list[Block]) -> bool:
    """Return whether most rows tell of a position: several, or one below the names of columns or set as a cell of a table."""
    headers = [row for row in rows if table_rows.is_header(row)]
    below = [row for row in rows if row not in headers and not table_rows.is_beside(row)]
    several = len(below) >= _ROWS or bool(headers) or rows[0].mark == "cell"
    of_work = any(table_headers.tells_posts(table_rows.columns(header)) for header in headers)
    return several and 2 * sum(_is_post(row, of_work=of_work) for row in below) > len(below)


def _is_post(row: Block, *, of_work: bool) -> bool:
    """Return whether a row has a cell of nothing but a period, and one of a position, which a table of work need not name."""
    cells = [row.cut(*span) for span in _cells(row.text)]
    timed = any((when := dating.when(cell)) and when.ranged and not dating.undated(cell) for cell in cells)
    return timed and (of_work or any(map(heading_lines.is_position, cells)))


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of a row."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)
