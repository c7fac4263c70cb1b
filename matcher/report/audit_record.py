"""Audit → plain data: the dict that `matcher audit --format json` writes, and one row a figure for spreadsheets.

The dict is versioned: fields may be added, none changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Move, Swap
from matcher.auditing.rates import CHANCE, FEW, Rate
from matcher.auditing.selection import ComparedGroups, Selection
from matcher.auditing.timing import Shift
from matcher.blinding import ShownRun
from matcher.quoting import blind_id
from matcher.report import record as ranked
from matcher.report.numbers import cell, rounded
from matcher.report.sheet import Cell, CellTable, PointsChange

AUDIT = "matcher.audit/1"

_COLUMNS = (
    "part", "of", "group", "people", "chosen", "rate", "rate: low", "rate: high", "ratio", "ratio: low", "ratio: high",
    "one less", "one more", "fisher p", "mid-p", "holm p", "in words", "largest change",
)  # fmt: skip


def record(audit: Audit, run: ShownRun) -> dict[str, Any]:
    """Return an audit as plain data; of groups it has counts, and nobody's own."""
    moves, ids = (*audit.identity.moves, *audit.timing.moves), ids_by_content(run)
    return {
        "schema": AUDIT,
        "job": run.ranking.job.title,
        "as_of": run.as_of.isoformat(),
        "counts": ranked.counts(run),
        "swaps": [_changed(one) for one in (*audit.identity.swaps, audit.timing.gap)],
        "changes": [_move(one, ids) for one in moves],
        "recency": [_changed(one) for one in audit.timing.shifts],
        "as_text": audit.identity.as_text,
        "untried": audit.identity.untried,
        "groups": _selection(audit.selection) if audit.selection else None,
        "gate": {"holds": not audit.failures, "failures": audit.failures},
        "manifest": ranked.rested(run),
    }


def _changed(swap: Swap | Shift) -> dict[str, Any]:
    """Return what was tried and changed, with its points named as such."""
    return {("largest_milli" if key == "largest" else key): value for key, value in swap._asdict().items()}


def ids_by_content(run: ShownRun) -> dict[str, str]:
    """Return the ids that everybody has where the run is shown, by the digest of the documents."""
    return {blind_id(one.candidate): one.candidate.id for one in run.ranking.standings}


def _move(move: Move, ids: dict[str, str]) -> dict[str, Any]:
    before, after = ({"milli": milli, "state": state} for milli, state in (move.before, move.after))
    who = ids[blind_id(move.candidate)]
    return {"what": move.what, "id": who, "requirement": move.requirement, "before": before, "after": after}


def _selection(selection: Selection) -> dict[str, Any]:
    return {
        "top": selection.top,
        "chosen": selection.chosen,
        "people": selection.people,
        "median_milli": selection.median,
        "at_median": selection.ties,
        "not_ranked": selection.not_ranked,
        "limits": {"chance": CHANCE, "few": FEW, "interval": 0.95},
        "kinds": [_kind(one) for one in selection.kinds],
        "intersections": [_compared(one) for one in selection.crossed],
    }


def _kind(compared: ComparedGroups) -> dict[str, Any]:
    sizes = [{"size": size.size, "chosen": size.chosen, "groups": _rates(size.rates)} for size in compared.sizes]
    asked = [{"requirement": each.requirement, "groups": _rates(each.rates)} for each in compared.requirements]
    return _compared(compared) | {"sizes": sizes, "requirements": asked}


def _compared(compared: ComparedGroups) -> dict[str, Any]:
    return {
        "kind": compared.kind,
        "reported": compared.reported,
        "chosen": _rates(compared.chosen),
        "above_median": _rates(compared.above),
    }


def _rates(rates: tuple[Rate, ...]) -> list[dict[str, Any]]:
    return [_rate(one) for one in rates]


def _rate(rate: Rate) -> dict[str, Any]:
    counts = {"group": rate.group, "people": rate.share.people, "chosen": rate.share.chosen, "rate": rounded(rate.share.rate)}
    figures = {
        "rate_interval": _both(rate.ends),
        "ratio": rounded(rate.ratio),
        "ratio_interval": _both(rate.ratio_ends),
        "ratio_one_less": rounded(rate.fewer),
        "ratio_one_more": rounded(rate.more),
        "fisher_p": rounded(rate.luck and rate.luck.fisher),
        "mid_p": rounded(rate.luck and rate.luck.mid),
        "holm_p": rounded(rate.holm),
    }
    return counts | figures | {"words": rate.words}


def _both(ends: tuple[float, float] | None) -> list[float | None] | None:
    return [rounded(one) for one in ends] if ends else None


def grid(audit: Audit) -> CellTable:
    """Return the swaps (`chosen`: how many changed), then the groups at each size, above the median, and by requirement."""
    changes: list[tuple[str, Swap | Shift]] = [("swap", one) for one in (*audit.identity.swaps, audit.timing.gap)]
    changes += [("recency", one) for one in audit.timing.shifts]
    rows = [_swap_row(part, one.what, (one.tried, one.changed), one.largest) for part, one in changes]
    return CellTable("audit", _COLUMNS, (*rows, *(_selection_rows(audit.selection) if audit.selection else ())))


def _swap_row(part: str, what: str, counts: tuple[int, int], largest: int) -> tuple[Cell, ...]:
    empty: tuple[Cell, ...] = ("",) * (len(_COLUMNS) - 6)
    return (part, what, "", *counts, *empty, PointsChange(largest, 0))


def _selection_rows(selection: Selection) -> Iterator[tuple[Cell, ...]]:
    for compared in (*selection.kinds, *selection.crossed):
        yield from _kind_rows(compared, selection.top)


def _kind_rows(compared: ComparedGroups, top: int) -> Iterator[tuple[Cell, ...]]:
    parts = [(f"first {top}", compared.chosen), ("above median", compared.above)]
    parts += [(f"first {size.size}", size.rates) for size in compared.sizes if size.size != top]
    parts += [(f"points of {each.requirement}", each.rates) for each in compared.requirements]
    for part, rates in parts:
        yield from (_rate_row(part, compared.kind, rate) for rate in rates)


def _rate_row(part: str, kind: str, rate: Rate) -> tuple[Cell, ...]:
    interval, ratio, luck = rate.ends or (None, None), rate.ratio_ends or (None, None), rate.luck or (None, None)
    figures = (rate.share.rate, *interval, rate.ratio, *ratio, rate.fewer, rate.more, *luck, rate.holm)
    return (part, kind, rate.group, rate.share.people, rate.share.chosen, *map(cell, figures), rate.words, "")
