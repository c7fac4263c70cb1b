"""Run → what `matcher rank` shows."""

from __future__ import annotations

from dataclasses import replace

from matcher.model import Contribution, Score, Standing
from matcher.pipeline import Run
from matcher.quoting import quote
from matcher.ranking import shortlist
from matcher.report import record
from matcher.report.sheet import Cell, Report, Saying, Sheet, Table
from matcher.report.wording import basis, musts, parts, saying, total, who

STRONGEST = 2
"""Pieces of evidence that a row of the table shows."""


def ranking(run: Run, *, top: int | None = None, blind: bool = False) -> Report:
    """Return a ranking as a page, a grid and a record; counts are those of all documents, before `top`."""
    ranked = sum(len(one.candidate.documents) for one in run.ranking.standings)
    assert run.pool.documents == ranked + len(run.pool.needs_review) + len(run.pool.skipped), "a document is lost"
    kept = run._replace(ranking=shortlist(run.ranking, top))
    return Report(
        lambda: (_sheet(kept, blind=blind),), lambda: _grid(kept, blind=blind), lambda: record.ranking(kept, blind=blind)
    )


def _sheet(run: Run, *, blind: bool) -> Sheet:
    rows = tuple(_row(standing, blind=blind) for standing in run.ranking.standings)
    columns: tuple[str, ...] = ("#", "candidate", "score", "must-haves", "strongest evidence")
    if not any(one.requirement.must for standing in run.ranking.standings for one in standing.score.contributions):
        columns, rows = (*columns[:3], columns[4]), tuple((*row[:3], row[4]) for row in rows)
    return Sheet(run.ranking.job.title, "", (Table("", columns, rows),), (basis(run), *_problems(run, blind=blind)))


def _row(standing: Standing, *, blind: bool) -> tuple[Cell, ...]:
    return (
        standing.rank,
        who(standing, blind=blind),
        total(standing.score),
        musts(standing.score),
        _strongest(standing, blind=blind),
    )


def _strongest(standing: Standing, *, blind: bool) -> tuple[Saying, ...]:
    """Return the best piece of the contributions that give most, each sentence once."""
    shown = parts(standing.score)
    order = sorted(range(len(shown)), key=lambda i: (-shown[i].milli, i))
    told: dict[str, Saying] = {}
    for i in order:
        one = standing.score.contributions[i]
        piece = one.observation.evidence[0] if one.observation.evidence else None
        if piece and one.requirement.kind != "similarity" and len(told) < STRONGEST:
            lead = " ".join(filter(None, (f"{shown[i]!s:>4}", one.requirement.name, piece.status and f"· {piece.status}")))
            found = replace(saying(standing.candidate, piece, lead, blind=blind), tail="")
            told.setdefault(found.quote.text, found)
    return tuple(told.values())


def _problems(run: Run, *, blind: bool) -> tuple[str, ...]:
    listed = [("for review", one) for one in run.pool.needs_review] + [("skipped", one) for one in run.pool.skipped]
    told = [(what, record.problem(one, blind=blind)) for what, one in listed]
    return tuple(f"{what}: {one['document']}: {one['reason']}" for what, one in told)


def _grid(run: Run, *, blind: bool) -> Table:
    """Return one row a candidate: the score, and for each requirement its points, state, best quote and place."""
    asked = [one["name"] for one in record.job(run)["requirements"]]
    musts_of = {one.name for one in run.ranking.job.requirements if one.must}
    columns = ["rank", "id", "name", "score"]
    for name in asked:
        columns += [name, *([f"{name}: must"] if name in musts_of else []), f"{name}: quote", f"{name}: place"]
    rows = tuple(_cells(standing, blind=blind) for standing in run.ranking.standings)
    return Table(run.ranking.job.title, (*columns, "documents", "flags"), rows)


def _cells(standing: Standing, *, blind: bool) -> tuple[Cell, ...]:
    told = record.candidate(standing._replace(score=Score(())), blind=blind)
    cells: list[Cell] = [standing.rank, told["id"], told["name"] or "", total(standing.score)]
    for one, points in zip(standing.score.contributions, parts(standing.score), strict=True):
        cells += [points, *([one.observation.state] if one.requirement.must else []), *_best(standing, one, blind=blind)]
    return (*cells, "; ".join(told["documents"]), "; ".join(sorted({flag["kind"] for flag in told["flags"]})))


def _best(standing: Standing, one: Contribution, *, blind: bool) -> tuple[str, str]:
    if not one.observation.evidence:
        return "", ""
    found = quote(standing.candidate, one.observation.evidence[0], blind=blind)
    return " ".join(found.text.split()), found.place
