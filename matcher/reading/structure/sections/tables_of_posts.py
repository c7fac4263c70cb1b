"""Blocks under no heading of work → the tables of positions among them, whose columns tell what a heading would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

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


def posts_apart(runs: Sequence[SectionRun]) -> list[SectionRun]:
    """Return the runs, tables of positions that stand before all sections of entries or lists as work of their own."""
    end = next((at for at, (section, _) in enumerate(runs) if section not in _OPEN), len(runs))
    above = [(section, block) for section, blocks in runs[:end] for block in blocks]
    rows = [row for table in _tables([block for _, block in above]) if _tells_posts(table) for row in table]
    within = {block.start for _, block in above for row in rows if row.start <= block.start < row.end}
    if not within:
        return list(runs)
    sections: list[Opened] = ["work" if block.start in within else section for section, block in above]
    parts = groupby(zip(sections, above, strict=True), lambda placed: placed[0])
    return [*((section, [block for _, (_, block) in some]) for section, some in parts), *runs[end:]]


def _tables(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the rows that stand below one another, each whole, with the cells that are too long for one line with others."""
    for tabled, rows in groupby(table_rows.rows_joined(blocks), lambda block: _is_row(block) or table_rows.is_beside(block)):
        if tabled:
            yield list(rows)


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
