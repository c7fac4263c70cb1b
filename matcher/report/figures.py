"""Evaluation → the dict that `matcher evaluate --format json` writes; versioned: fields may be added, none changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.evaluation.evaluating import Evaluation, Figure, GradedRanking, OrderFigures, failures
from matcher.evaluation.intervals import DRAWS
from matcher.evaluation.tasks import GradeFiles
from matcher.lore import Lore
from matcher.report.numbers import rounded
from matcher.version import __version__

EVALUATION = "matcher.evaluation/1"


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An evaluation, the least that was asked for, what the rankings were compared with, and what they depended on."""

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
        """Return which measures are below the least asked for."""
        return failures(self.evaluation, self.minima)


def record(evaluated: Evaluated) -> dict[str, Any]:
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


def _placed(task: GradedRanking, place: int, placed: tuple[str, int]) -> dict[str, Any]:
    id, milli = placed
    about = {"place": place, "id": id, "docno": task.called.get(id, id)}
    return about | {"score_milli": milli, "grade": task.graded.grades.get(id)}
