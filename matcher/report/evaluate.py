"""Evaluation → what `matcher evaluate` shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.evaluation.evaluating import LENGTH, LOT, Evaluation, Figure, GradedRanking, OrderFigures, failures
from matcher.evaluation.intervals import DRAWS
from matcher.evaluation.tasks import GradeFiles
from matcher.lore import Lore
from matcher.report.numbers import cell, count, pointed, rounded
from matcher.report.sheet import Cell, CellTable, Report, Sheet
from matcher.version import __version__

EVALUATION = "matcher.evaluation/1"

LUCK = 0.05
"""The probability below which a difference is called reliable."""
FEW = 10
"""Jobs below which a bootstrap over them gives too narrow an interval."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An evaluation, the minima that were asked for, the grades and run it was compared with, and what the rankings rest on."""

    evaluation: Evaluation
    minima: Mapping[str, float]
    given: GradeFiles
    known: Lore

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the measures."""
        return self.evaluation.names

    @property
    def failures(self) -> list[str]:
        """Return the measures that are below their minima, in words."""
        return failures(self.evaluation, self.minima)


def report_of(evaluated: Evaluated) -> Report:
    """Return the figures of every order, over all jobs and job by job, and the differences, as a page, a grid and a record."""
    return Report(lambda: (_sheet(evaluated),), lambda: _grid(evaluated), lambda: _record(evaluated))


def warnings(evaluation: Evaluation) -> list[str]:
    """Return one line for each kind of name in the grades that fits no candidate, or not only one."""
    kinds = (
        ("names that fit nobody ranked here", "unknown", "they count as not found"),
        ("names that fit several candidates", "ambiguous", "they count as not found; use ids"),
        ("candidates with unequal grades under two names", "twice", "the higher one counts"),
    )
    counts = [(what, sum(getattr(task.graded, kind) for task in evaluation.tasks), so) for what, kind, so in kinds]
    return [f"Graded {what}: {many}; {so}." for what, many, so in counts if many]


def _sheet(evaluated: Evaluated) -> Sheet:
    evaluation = evaluated.evaluation
    overall = CellTable("", ("", *evaluated.names), tuple((row.name, *map(_figure, row.figures)) for row in evaluation.rows))
    tables = [overall, *_differences_table(evaluated), *([_by_job(evaluated)] if len(evaluation.tasks) > 1 else [])]
    everybody, judged = _counts(evaluation.tasks)
    title = f"{count(len(evaluation.tasks), 'job')}, {judged} of {everybody} candidates judged"
    return Sheet(title, "", tuple(tables), tuple(_notes(evaluated)))


def _figure(figure: Figure) -> str:
    return pointed(figure.value) + (f"\n{_ends(figure)}" if figure.interval else "")


def _ends(figure: Figure) -> str:
    return " to ".join(_short(end) for end in figure.interval) if figure.interval else ""


def _short(end: float) -> str:
    """Return an end of an interval with two decimals, or none where it is whole, so that five intervals fit a line."""
    text = pointed(end, 2)
    return "0" if text == ".00" else text.removesuffix(".00")


def _differences_table(evaluated: Evaluated) -> list[CellTable]:
    """Return the table of differences from the other run, where one is given."""
    columns, jobs = ("measure", "difference", "95 % interval", "in words"), len(evaluated.evaluation.tasks)
    rows = tuple(
        (
            difference.measure,
            _signed(difference.figure.value),
            _ends(difference.figure),
            _reliable(difference.figure.value, difference.chance, jobs),
        )
        for difference in evaluated.evaluation.differences
    )
    return [CellTable("This ranking less the other run", columns, rows)] if rows else []


def _signed(value: float) -> str:
    text = pointed(value)
    return text if text.startswith("-") or not value else f"+{text}"


def _reliable(value: float, chance: float | None, jobs: int) -> str:
    """Return what a difference means, in words."""
    if chance is None:
        return "no test: one job tells nothing about others"
    if chance == 1 and not value:
        return "the same"
    luck = "p < .001" if chance < 0.001 else f"p = {pointed(chance, 3 if chance < LUCK else 2)}"
    if chance < LUCK:
        return f"reliably {'higher' if value > 0 else 'lower'}: {luck}"
    return f"too few jobs to tell: {luck}" if 2 / 2**jobs >= LUCK else f"no reliable difference: {luck}"


def _by_job(evaluated: Evaluated) -> CellTable:
    rows = [_job_row(evaluated.evaluation, at) for at in range(len(evaluated.evaluation.tasks))]
    return CellTable("Job by job", ("job", "judged", *evaluated.names), tuple(rows))


def _job_row(evaluation: Evaluation, at: int) -> tuple[Cell, ...]:
    """Return the values of one job, with those of the other run below them where one is given."""
    task, orders = evaluation.tasks[at], [row.by_job[at] for row in evaluation.rows if row.name not in (LOT, LENGTH)]
    return (
        task.topic + ("\n· other run" if evaluation.differences else ""),
        f"{len(task.judged)} of {len(task.placed)}",
        *("\n".join(map(pointed, each)) for each in zip(*orders, strict=True)),
    )


def _notes(evaluated: Evaluated) -> list[str]:
    evaluation = evaluated.evaluation
    gate = [f"The gate fails: {line}." for line in evaluated.failures] or (["The gate holds."] if evaluated.minima else [])
    other = [f"Other run: {evaluated.given.run_where}."] if evaluation.differences else []
    return [
        *gate,
        *warnings(evaluation),
        *_intervals(evaluation),
        *_meaning(evaluation),
        *other,
        f"As of {evaluated.known.as_of.isoformat()}.",
    ]


def _intervals(evaluation: Evaluation) -> list[str]:
    """Return the note on what the intervals are of, and how far they can be relied on."""
    jobs = len(evaluation.tasks)
    drawn = f"95 % intervals from {DRAWS} samples of the {{}}, seed {evaluation.wanted.seed}"
    if jobs == 1:
        return [drawn.format("candidates") + ": one job tells nothing about other jobs."]
    return [drawn.format(f"{jobs} jobs") + ("; with so few, they are too narrow." if jobs < FEW else ".")]


def _meaning(evaluation: Evaluation) -> list[str]:
    """Return the notes on how to read the figures, and on jobs whose grades say nothing."""
    rel = evaluation.wanted.relevant
    nobody = sum(max(task.graded.grades.values(), default=0) < rel for task in evaluation.tasks)
    alike = sum(len(set(task.judged)) < 2 for task in evaluation.tasks) if "tau" in evaluation.names else 0
    empty = [f"Jobs with nobody of grade {rel} or more: {nobody}; MAP, MRR, P and R are 0 there."] if nobody else []
    empty += [f"Jobs whose grades are all alike: {alike}; tau is 0 there."] if alike else []
    return [f"Relevant: grade {rel} or more. Not judged: counts as 0, left out of tau. At random: exact mean.", *empty]


def _grid(evaluated: Evaluated) -> CellTable:
    """Return one row for each order over all jobs, and one for each order of each job."""
    evaluation, names = evaluated.evaluation, evaluated.names
    rows = [_line(row.name, "all", evaluation.tasks, row.figures) for row in evaluation.rows]
    for row in evaluation.rows:
        for task, values in zip(evaluation.tasks, row.by_job, strict=True):
            rows.append(_line(row.name, task.topic, [task], [Figure(one, None) for one in values]))
    columns = ("order", "job", "candidates", "judged", *(f"{name}{end}" for name in names for end in ("", ": low", ": high")))
    return CellTable("evaluation", columns, tuple(rows))


def _line(name: str, job: str, tasks: Sequence[GradedRanking], figures: Sequence[Figure]) -> tuple[Cell, ...]:
    values = [value for one in figures for value in (one.value, *(one.interval or (None, None)))]
    return name, job, *_counts(tasks), *map(cell, values)


def _counts(tasks: Sequence[GradedRanking]) -> tuple[int, int]:
    """Return the number of candidates of some jobs, and how many of them are judged."""
    return sum(len(one.placed) for one in tasks), sum(len(one.judged) for one in tasks)


def _record(evaluated: Evaluated) -> dict[str, Any]:
    """Return an evaluation as plain data, with the rankings that it measures."""
    evaluation, known = evaluated.evaluation, evaluated.known
    return {
        "schema": EVALUATION,
        "as_of": known.as_of.isoformat(),
        "measures": list(evaluated.names),
        "relevant": evaluation.wanted.relevant,
        "intervals": {"level": 0.95, "over": evaluation.over, "samples": DRAWS, "seed": evaluation.wanted.seed},
        "orders": [{"name": row.name, "figures": _by_name(evaluated, row)} for row in evaluation.rows],
        "against": {"run": evaluated.given.run_where, "differences": _differences(evaluation)}
        if evaluation.differences
        else None,
        "jobs": [_job(evaluated, at) for at in range(len(evaluation.tasks))],
        "gate": {"holds": not evaluated.failures, "failures": evaluated.failures},
        "manifest": {
            "matcher": __version__,
            "qrels": evaluated.given.where,
            "cards_sha256": known.taxonomy.sha256,
            "reference_sha256": known.reference.sha256,
        },
    }


def _by_name(evaluated: Evaluated, row: OrderFigures) -> dict[str, Any]:
    return {name: _interval(one) for name, one in zip(evaluated.names, row.figures, strict=True)}


def _interval(figure: Figure) -> dict[str, float | None]:
    low, high = figure.interval or (None, None)
    return {"value": rounded(figure.value), "low": rounded(low), "high": rounded(high)}


def _differences(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [{"measure": one.measure} | _interval(one.figure) | {"p": rounded(one.chance)} for one in evaluation.differences]


def _job(evaluated: Evaluated, at: int) -> dict[str, Any]:
    evaluation, task = evaluated.evaluation, evaluated.evaluation.tasks[at]
    values = {row.name: dict(zip(evaluated.names, map(rounded, row.by_job[at]), strict=True)) for row in evaluation.rows}
    counts = {"candidates": len(task.placed), "judged": len(task.judged)}
    fits = {"fit_nobody": task.graded.unknown, "fit_several": task.graded.ambiguous, "graded_twice": task.graded.twice}
    about = {"topic": task.topic, "title": task.title, "job_sha256": task.sha256}
    return about | counts | fits | {"values": values, "ranking": [_placed(task, *one) for one in enumerate(task.placed, start=1)]}


def _placed(task: GradedRanking, position: int, placed: tuple[str, int]) -> dict[str, Any]:
    id, milli = placed
    about = {"place": position, "id": id, "docno": task.called.get(id, id)}
    return about | {"score_milli": milli, "grade": task.graded.grades.get(id)}
