"""Audit → one row a figure, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.auditing.auditing import Audit
from matcher.auditing.rates import Rate
from matcher.auditing.selecting import Compared, Selection
from matcher.report.numbers import cell
from matcher.report.sheet import Cell, Change, Table

_COLUMNS = (
    "part", "of", "group", "people", "chosen", "rate", "rate: low", "rate: high", "ratio", "ratio: low", "ratio: high",
    "one less", "one more", "fisher p", "mid-p", "holm p", "in words", "largest change",
)  # fmt: skip


def grid(told: Audit) -> Table:
    """Return the swaps (`chosen`: how many changed), then the groups at each size, above the median, and by requirement."""
    changes = [("swap", one) for one in (*told.identity.swaps, told.timing.gap)] + [
        ("recency", one) for one in told.timing.shifts
    ]
    rows = [_change(part, one.what, (one.tried, one.changed), one.largest) for part, one in changes]
    return Table("audit", _COLUMNS, (*rows, *(_selection(told.selection) if told.selection else ())))


def _change(part: str, what: str, counts: tuple[int, int], largest: int) -> tuple[Cell, ...]:
    empty: tuple[Cell, ...] = ("",) * (len(_COLUMNS) - 6)
    return (part, what, "", *counts, *empty, Change(largest, 0))


def _selection(told: Selection) -> Iterator[tuple[Cell, ...]]:
    for one in (*told.kinds, *told.crossed):
        yield from _compared(one, told.top)


def _compared(one: Compared, top: int) -> Iterator[tuple[Cell, ...]]:
    parts = [(f"first {top}", one.chosen), ("above median", one.above)]
    parts += [(f"first {size.size}", size.rates) for size in one.sizes if size.size != top]
    parts += [(f"points of {each.requirement}", each.rates) for each in one.requirements]
    for part, rates in parts:
        yield from (_rate(part, one.kind, rate) for rate in rates)


def _rate(part: str, kind: str, one: Rate) -> tuple[Cell, ...]:
    rate, ratio, luck = one.ends or (None, None), one.ratio_ends or (None, None), one.luck or (None, None)
    figures = (one.share.rate, *rate, one.ratio, *ratio, one.fewer, one.more, *luck, one.holm)
    return (part, kind, one.group, one.share.people, one.share.chosen, *map(cell, figures), one.words, "")
