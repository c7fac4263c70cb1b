"""Audit → one row a figure, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Swap
from matcher.auditing.rates import Rate
from matcher.auditing.selection import ComparedGroups, Selection
from matcher.auditing.timing import Shift
from matcher.report.numbers import cell
from matcher.report.sheet import Cell, Change, Table

_COLUMNS = (
    "part", "of", "group", "people", "chosen", "rate", "rate: low", "rate: high", "ratio", "ratio: low", "ratio: high",
    "one less", "one more", "fisher p", "mid-p", "holm p", "in words", "largest change",
)  # fmt: skip


def grid(audit: Audit) -> Table:
    """Return the swaps (`chosen`: how many changed), then the groups at each size, above the median, and by requirement."""
    changes: list[tuple[str, Swap | Shift]] = [("swap", one) for one in (*audit.identity.swaps, audit.timing.gap)]
    changes += [("recency", one) for one in audit.timing.shifts]
    rows = [_change(part, one.what, (one.tried, one.changed), one.largest) for part, one in changes]
    return Table("audit", _COLUMNS, (*rows, *(_selection(audit.selection) if audit.selection else ())))


def _change(part: str, what: str, counts: tuple[int, int], largest: int) -> tuple[Cell, ...]:
    empty: tuple[Cell, ...] = ("",) * (len(_COLUMNS) - 6)
    return (part, what, "", *counts, *empty, Change(largest, 0))


def _selection(selection: Selection) -> Iterator[tuple[Cell, ...]]:
    for compared in (*selection.kinds, *selection.crossed):
        yield from _compared(compared, selection.top)


def _compared(compared: ComparedGroups, top: int) -> Iterator[tuple[Cell, ...]]:
    parts = [(f"first {top}", compared.chosen), ("above median", compared.above)]
    parts += [(f"first {size.size}", size.rates) for size in compared.sizes if size.size != top]
    parts += [(f"points of {each.requirement}", each.rates) for each in compared.requirements]
    for part, rates in parts:
        yield from (_rate(part, compared.kind, rate) for rate in rates)


def _rate(part: str, kind: str, rate: Rate) -> tuple[Cell, ...]:
    interval, ratio, luck = rate.ends or (None, None), rate.ratio_ends or (None, None), rate.luck or (None, None)
    figures = (rate.share.rate, *interval, rate.ratio, *ratio, rate.fewer, rate.more, *luck, rate.holm)
    return (part, kind, rate.group, rate.share.people, rate.share.chosen, *map(cell, figures), rate.words, "")
