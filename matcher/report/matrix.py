"""Matrix → what `matcher matrix` shows: every candidate beside every job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from matcher.blinding import ShownRun
from matcher.eligibility import tier
from matcher.matrix import Matrix, MatrixRow
from matcher.model import Standing, State
from matcher.report import record
from matcher.report.numbers import count
from matcher.report.points import total
from matcher.report.sheet import NUMBER, SIGNS, Cell, CellTable, Report, Sheet
from matcher.report.wording import basis, marked, names, problems, to_look_at

MATRIX = "matcher.matrix/1"


def report_of(runs: Sequence[ShownRun], matrix: Matrix) -> Report:
    """Return the scores of a pool for several jobs: a page, a grid with one row a candidate, and a record."""
    return Report(
        lambda: (_sheet(runs, matrix),),
        lambda: _grid(matrix),
        lambda: _record(runs, matrix),
    )


def _sheet(runs: Sequence[ShownRun], matrix: Matrix) -> Sheet:
    people, jobs = len(runs[0].ranking.standings), len(runs)
    title = f"{count(people, 'candidate')}, {count(jobs, 'job')}"
    tables = _scores(matrix), _legend(matrix)
    flagged = to_look_at(one for row in matrix.rows for one in row.standings)
    return Sheet(title, "", tables, (*_notes(matrix), *flagged, basis(runs[0]), *problems(runs[0].pool)))


def _scores(matrix: Matrix) -> CellTable:
    """Return a table with one row a candidate and one column a job; an exporter may split it where it is too wide."""
    jobs = range(len(matrix.rankings))
    called = names(row.standings[0] for row in matrix.rows)
    rows = [(marked(called[row.candidate.id], *row.standings), *(_cell(row, at) for at in jobs)) for row in matrix.rows]
    return CellTable("", ("candidate", *(str(at + 1) for at in jobs)), tuple(rows), keys=1)


def _cell(row: MatrixRow, at: int) -> str:
    """Return score, must-haves and rank in twelve characters, or a few more in a large pool."""
    standing, star = row.standings[at], "*" if at in row.strongest and len(row.standings) > 1 else " "
    mark = SIGNS.get(_tier(standing) or "", " ")
    return f"{total(standing.score)!s:>5} {mark}{star} #{standing.rank}"


def _tier(standing: Standing) -> State | None:
    """Return the state of all must-haves together, or None where there are none."""
    return tier(standing.score) if any(part.requirement.must for part in standing.score.contributions) else None


def _legend(matrix: Matrix) -> CellTable:
    rows: list[tuple[Cell, ...]] = []
    for number, ranking in enumerate(matrix.rankings, start=1):
        musts = ", ".join(one.name for one in ranking.job.requirements if one.must)
        rows.append((number, ranking.job.title, musts or "none"))
    return CellTable("The jobs", (NUMBER, "job", "must-haves"), tuple(rows))


def _notes(matrix: Matrix) -> tuple[str, ...]:
    """Return the notes on how to read a cell."""
    states = "✓ all must-haves met, ✗ at least one not met, ? not all stated"
    marks = [states] if any(one.must for ranking in matrix.rankings for one in ranking.job.requirements) else []
    several = ["* strongest: the highest score of this person"] if len(matrix.rankings) > 1 else []
    legend = "; ".join([*several, *marks, "#1 the rank for this job"])
    return (
        f"{legend}.",
        "A score says how much of what one job asks for the documents show. A rank is a place among the candidates for one job.",
    )


def _grid(matrix: Matrix) -> CellTable:
    """Return one row a candidate: the strongest job, and for each job the score, the rank and the tier of the must-haves."""
    columns, titles = ["id", "name", "strongest"], _titles(matrix)
    for title in titles:
        columns += [title, f"{title}: rank", f"{title}: must-haves"]
    return CellTable("matrix", tuple(columns), tuple(_row(row, titles) for row in matrix.rows))


def _titles(matrix: Matrix) -> list[str]:
    """Return the titles of the jobs, numbered where several have the same."""
    titles = [ranking.job.title for ranking in matrix.rankings]
    many = Counter(titles)
    return [f"{title} ({at})" if many[title] > 1 else title for at, title in enumerate(titles, start=1)]


def _row(row: MatrixRow, titles: Sequence[str]) -> tuple[Cell, ...]:
    id, name = row.candidate.id, row.candidate.name or ""
    cells: list[Cell] = [id, name, "; ".join(titles[at] for at in row.strongest)]
    for standing in row.standings:
        cells += [total(standing.score), standing.rank, _tier(standing) or ""]
    return tuple(cells)


def _record(runs: Sequence[ShownRun], matrix: Matrix) -> dict[str, Any]:
    """Return the matrix as plain data; jobs are numbered from 1, in the order in which they were named."""
    whole: dict[str, Any] = {
        "schema": MATRIX,
        "as_of": runs[0].as_of.isoformat(),
        "jobs": [_job(number, run) for number, run in enumerate(runs, start=1)],
        "counts": record.counts(runs[0]),
        "candidates": [_candidate(row) for row in matrix.rows],
        **record.problems(runs[0]),
    }
    about = record.manifest(runs[0], whole)
    return whole | {"manifest": {key: about[key] for key in ("matcher", "reference_sha256", "run_digest")}}


def _job(number: int, run: ShownRun) -> dict[str, Any]:
    digests = {"job_sha256": run.ranking.job.sha256, "cards_sha256": run.lore.taxonomy.sha256}
    return {"number": number} | record.job(run) | digests


def _candidate(row: MatrixRow) -> dict[str, Any]:
    return record.person(row.candidate) | {
        "strongest": [at + 1 for at in row.strongest],
        "scores": [_standing(number, one) for number, one in enumerate(row.standings, start=1)],
    }


def _standing(number: int, standing: Standing) -> dict[str, Any]:
    states = {one.requirement.name: one.observation.state for one in standing.score.contributions if one.requirement.must}
    return {"job": number, "rank": standing.rank, "score_milli": standing.score.milli, "musts": states}
