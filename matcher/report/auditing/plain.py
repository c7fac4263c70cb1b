"""Audit → the dict that `matcher audit --format json` writes; versioned: fields may be added, none changes."""

from __future__ import annotations

from typing import Any

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Move, Swap
from matcher.auditing.rates import CHANCE, FEW, Rate
from matcher.auditing.selecting import Compared, Selection
from matcher.auditing.timing import Shift
from matcher.pipeline import Run
from matcher.report import record as ranked
from matcher.report.numbers import rounded

AUDIT = "matcher.audit/1"


def record(told: Audit, run: Run, *, blind: bool) -> dict[str, Any]:
    """Return an audit as plain data; of groups it has counts, and nobody's own."""
    moves = (*told.identity.moves, *told.timing.moves)
    return {
        "schema": AUDIT,
        "job": run.ranking.job.title,
        "as_of": run.as_of.isoformat(),
        "counts": ranked.counts(run),
        "swaps": [_changed(one) for one in (*told.identity.swaps, told.timing.gap)],
        "changes": [_move(one, blind=blind) for one in moves],
        "recency": [_changed(one) for one in told.timing.shifts],
        "as_text": told.identity.as_text,
        "untried": told.identity.untried,
        "groups": _selection(told.selection) if told.selection else None,
        "gate": {"holds": not told.failures, "failures": told.failures},
        "manifest": ranked.rested(run),
    }


def _changed(one: Swap | Shift) -> dict[str, Any]:
    """Return what was tried and changed, with its points named as such."""
    return {("largest_milli" if key == "largest" else key): value for key, value in one._asdict().items()}


def _move(one: Move, *, blind: bool) -> dict[str, Any]:
    before, after = ({"milli": milli, "state": state} for milli, state in (one.before, one.after))
    who = ranked.identity(one.candidate, blind=blind)
    return {"what": one.what, "id": who, "requirement": one.requirement, "before": before, "after": after}


def _selection(told: Selection) -> dict[str, Any]:
    return {
        "top": told.top,
        "chosen": told.chosen,
        "people": told.people,
        "median_milli": told.median,
        "at_median": told.ties,
        "not_ranked": told.not_ranked,
        "limits": {"chance": CHANCE, "few": FEW, "interval": 0.95},
        "kinds": [_kind(one) for one in told.kinds],
        "intersections": [_compared(one) for one in told.crossed],
    }


def _kind(one: Compared) -> dict[str, Any]:
    sizes = [{"size": size.size, "chosen": size.chosen, "groups": _rates(size.rates)} for size in one.sizes]
    asked = [{"requirement": each.requirement, "groups": _rates(each.rates)} for each in one.requirements]
    return _compared(one) | {"sizes": sizes, "requirements": asked}


def _compared(one: Compared) -> dict[str, Any]:
    return {"kind": one.kind, "reported": one.reported, "chosen": _rates(one.chosen), "above_median": _rates(one.above)}


def _rates(told: tuple[Rate, ...]) -> list[dict[str, Any]]:
    return [_rate(one) for one in told]


def _rate(one: Rate) -> dict[str, Any]:
    counts = {"group": one.group, "people": one.share.people, "chosen": one.share.chosen, "rate": rounded(one.share.rate)}
    figures = {
        "rate_interval": _both(one.ends),
        "ratio": rounded(one.ratio),
        "ratio_interval": _both(one.ratio_ends),
        "ratio_one_less": rounded(one.fewer),
        "ratio_one_more": rounded(one.more),
        "fisher_p": rounded(one.luck and one.luck.fisher),
        "mid_p": rounded(one.luck and one.luck.mid),
        "holm_p": rounded(one.holm),
    }
    return counts | figures | {"words": one.words}


def _both(ends: tuple[float, float] | None) -> list[float | None] | None:
    return [rounded(one) for one in ends] if ends else None
