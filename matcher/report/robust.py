"""Robustness → what `matcher robust` shows: how far each rank can be relied on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from matcher.blinding import ShownRun
from matcher.model import Standing
from matcher.report import record
from matcher.report.numbers import shortened, verb
from matcher.report.points import total
from matcher.report.sheet import NUMBER, SCORE, Cell, CellTable, Report, Sheet
from matcher.report.wording import basis, names, problems
from matcher.robustness import TIED, Ranks, Robustness, Spread

ROBUST = "matcher.robust/1"

WIDTH = 10
"""Cells of the bar from the best rank to the worst."""

_NEIGHBOURS = 2
"""Candidates from which there is an order."""

NAMED = 2
"""Candidates that a cell names; the others are only counted."""


class _RobustRow(NamedTuple):
    """A candidate with its ranks, in how many rankings the next one stands before it (None for the last), and if they tie."""

    at: int
    standing: Standing
    spread: Spread
    turned: int | None
    tied: bool


def report_of(run: ShownRun, robustness: Robustness) -> Report:
    """Return how far each rank can be relied on, as a page, a grid and a record."""
    return Report(
        lambda: (_sheet(run, robustness),),
        lambda: _grid(run, robustness),
        lambda: _record(run, robustness),
    )


def _rows(robustness: Robustness) -> Iterator[_RobustRow]:
    turned: list[int | None] = [*robustness.turned(), None]
    spreads, standings = robustness.spreads(), robustness.ranking.standings
    for at, (standing, spread, before) in enumerate(zip(standings, spreads, turned[: len(standings)], strict=True)):
        yield _RobustRow(at, standing, spread, before, before is not None and robustness.tied(at, before))


def _share(part: int, whole: int) -> str:
    """Return a share in whole per cent; only all is 100, and only nothing is 0.

    >>> _share(419, 420), _share(1, 420), _share(0, 420), _share(87, 100)
    ('99 %', '1 %', '0 %', '87 %')
    """
    least, most = int(part > 0), 100 - int(part < whole)
    return f"{max(least, min(most, (200 * part + whole) // (2 * whole)))} %"


def _sheet(run: ShownRun, robustness: Robustness) -> Sheet:
    top, standings = robustness.wanted.top, robustness.ranking.standings
    columns = (NUMBER, "candidate", "points", "ranks", "range", "median", f"first {top}", "tied")
    called = names(standings)
    people, rankings = list(_rows(robustness)), len(robustness.all)
    rows = tuple(_cells(row, called[row.standing.candidate.id], len(standings), rankings) for row in people)
    tables = (CellTable("", columns, rows), *_without(robustness, list(called.values())))
    notes = (*_meaning(robustness), basis(run), *problems(run.pool))
    return Sheet(run.ranking.job.title, _summary(people), tables, notes)


def _cells(row: _RobustRow, name: str, candidates: int, rankings: int) -> tuple[Cell, ...]:
    spread, standing = row.spread, row.standing
    ends = f"{spread.best}" if spread.best == spread.worst else f"{spread.best}–{spread.worst}"
    tied = _tied(row, rankings) if row.tied else ""
    bar, inside = _bar(standing.rank, spread, candidates), _share(spread.inside, rankings)
    return standing.rank, name, total(standing.score), ends, bar, spread.median, inside, tied


def _tied(row: _RobustRow, rankings: int) -> str:
    """Return in how many rankings the next one stands before; where that is next to none, the scores are equal."""
    turned = row.turned or 0
    return f"next {_share(turned, rankings)}" if 100 * turned >= TIED * rankings else "equal"


def _bar(rank: int, spread: Spread, candidates: int) -> str:
    """Return a line from the first rank to the last, with the ranks taken drawn, and a dot at the present one.

    >>> _bar(2, Spread(1, 4, 2, 0), 8), _bar(8, Spread(8, 8, 8, 0), 8)
    ('━●━━······', '·········●')
    """
    places = max(1, candidates - 1)
    first, now, last = ((one - 1) * (WIDTH - 1) // places for one in (spread.best, rank, spread.worst))
    return "".join("●" if at == now else "━" if first <= at <= last else "·" for at in range(WIDTH))


def _summary(rows: Sequence[_RobustRow]) -> str:
    """Return in one sentence how much of the order can be relied on."""
    if len(rows) < _NEIGHBOURS:
        return "Fewer than two candidates are ranked, so there is no order to test."
    tied, fixed = sum(row.tied for row in rows), sum(row.spread.best == row.spread.worst for row in rows)
    pairs = f"{tied} of {len(rows) - 1} neighbours {verb(tied)} practically tied"
    return f"{pairs}; {fixed} of {len(rows)} ranks never {verb(fixed, 'moves', 'move')}."


def _without(robustness: Robustness, called: Sequence[str]) -> list[CellTable]:
    """Return who leaves and enters the first ranks without each requirement, and who moves most; only where a rank changes."""
    columns = ("left out", f"leaves the first {robustness.wanted.top}", "enters", "moves most")
    rows = tuple(
        (name, *_change(robustness, ranks, called)) for name, ranks in robustness.left_out if ranks != robustness.present
    )
    return [CellTable("Each requirement left out", columns, rows)] if rows else []


def _change(robustness: Robustness, ranks: Ranks, called: Sequence[str]) -> tuple[str, str, str]:
    top, present = robustness.wanted.top, robustness.present
    leave = [at for at, rank in enumerate(ranks) if present[at] <= top < rank]
    enter = [at for at, rank in enumerate(ranks) if rank <= top < present[at]]
    return _names([called[at] for at in leave]), _names([called[at] for at in enter]), _mover(robustness, ranks, called)


def _names(called: Sequence[str]) -> str:
    return shortened(called, NAMED) or "–"


def _mover(robustness: Robustness, ranks: Ranks, called: Sequence[str]) -> str:
    """Return whose rank moves most, the first of equals, with the rank before and after."""
    moves = [abs(rank - was) for rank, was in zip(ranks, robustness.present, strict=True)]
    at = moves.index(max(moves))
    return f"{called[at]} {robustness.present[at]} → {ranks[at]}"


def _meaning(robustness: Robustness) -> tuple[str, ...]:
    """Return what was varied, and what the words of the page mean."""
    wanted, whole = robustness.wanted, len(robustness.all)
    weights, left_out = len(robustness.weights), len(robustness.left_out)
    varied = f"{weights} with weights up to ± {wanted.vary} %, {left_out} with one requirement left out"
    same = [name for name, ranks in robustness.left_out if ranks == robustness.present]
    return (
        *([f"Leaving these out changes no rank: {', '.join(same)}."] if same else []),
        f"{whole} rankings: this one, {varied}, {len(robustness.strengths)} with other strengths; seed {wanted.seed}.",
        f"Tied: the next one is ahead in {TIED} % of them or more, or has an equal score.",
        f"Range: from the best rank to the worst; ● is the rank now. First {wanted.top}: how often the candidate is among them.",
    )


def _grid(run: ShownRun, robustness: Robustness) -> CellTable:
    """Return one row a candidate, with the rank without each requirement."""
    without = tuple(f"without {name}" for name, _ in robustness.left_out)
    columns = ("rank", "id", "name", SCORE, "best", "worst", "median", "in first", "rankings", "next before", "tied", *without)
    rows = tuple(_grid_row(robustness, row) for row in _rows(robustness))
    return CellTable(run.ranking.job.title, columns, rows)


def _grid_row(robustness: Robustness, row: _RobustRow) -> tuple[Cell, ...]:
    standing, spread = row.standing, row.spread
    name = standing.candidate.name or ""
    head = standing.rank, standing.candidate.id, name, total(standing.score)
    turned = "" if row.turned is None else row.turned
    moved = spread.best, spread.worst, spread.median, spread.inside, len(robustness.all), turned, "yes" if row.tied else "no"
    return (*head, *moved, *(ranks[row.at] for _, ranks in robustness.left_out))


def _record(run: ShownRun, robustness: Robustness) -> dict[str, Any]:
    rankings = {"all": len(robustness.all), "weights": len(robustness.weights), "left_out": len(robustness.left_out)}
    plain: dict[str, Any] = {
        "schema": ROBUST,
        "as_of": run.as_of.isoformat(),
        "job": record.job(run),
        **robustness.wanted._asdict(),
        "rankings": rankings | {"strengths": len(robustness.strengths)},
        "tied_from": TIED / 100,
        "counts": record.counts(run),
        "candidates": [_candidate(robustness, row) for row in _rows(robustness)],
        **record.problems(run),
    }
    return plain | {"manifest": record.manifest(run, plain)}


def _candidate(robustness: Robustness, row: _RobustRow) -> dict[str, Any]:
    spread, whole = row.spread, len(robustness.all)
    following = None if row.turned is None else {"before": row.turned, "share": round(row.turned / whole, 4), "tied": row.tied}
    return {
        "rank": row.standing.rank,
        **record.person(row.standing.candidate),
        "score_milli": row.standing.score.milli,
        **spread._asdict(),
        "inside_share": round(spread.inside / whole, 4),
        "by_weights": _ends(robustness, robustness.weights, row.at),
        "by_strengths": _ends(robustness, robustness.strengths, row.at),
        "left_out": {name: ranks[row.at] for name, ranks in robustness.left_out},
        "next": following,
    }


def _ends(robustness: Robustness, rankings: Sequence[Ranks], at: int) -> list[int]:
    """Return the best and the worst rank while one thing is varied, the present one included."""
    taken = [robustness.present[at], *(ranks[at] for ranks in rankings)]
    return [min(taken), max(taken)]
