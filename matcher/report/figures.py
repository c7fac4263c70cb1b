"""Evaluation → the dict that `matcher evaluate --format json` writes; versioned: fields may be added, none changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.evaluation.evaluating import Evaluation, Figure, Row, Task, failures
from matcher.evaluation.intervals import DRAWS
from matcher.evaluation.tasks import Given
from matcher.report.numbers import rounded
from matcher.requirements.kind import Lore
from matcher.version import __version__

EVALUATION = "matcher.evaluation/1"


@dataclass(frozen=True, slots=True)
class Shown:
    """An evaluation, the least that was asked for, what the rankings were compared with, and what they depended on."""

    told: Evaluation
    minima: Mapping[str, float]
    given: Given
    known: Lore

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the measures."""
        return self.told.names

    @property
    def failures(self) -> list[str]:
        """Return which measures are below the least asked for."""
        return failures(self.told, self.minima)


def record(shown: Shown) -> dict[str, Any]:
    """Return an evaluation as plain data, with the rankings that it measures."""
    told, known = shown.told, shown.known
    return {
        "schema": EVALUATION,
        "as_of": known.as_of.isoformat(),
        "measures": list(shown.names),
        "relevant": told.wanted.relevant,
        "intervals": {"level": 0.95, "over": told.over, "samples": DRAWS, "seed": told.wanted.seed},
        "orders": [{"name": row.name, "figures": _by_name(shown, row)} for row in told.rows],
        "against": {"run": shown.given.run_where, "differences": _differences(told)} if told.differences else None,
        "jobs": [_job(shown, at) for at in range(len(told.tasks))],
        "gate": {"holds": not shown.failures, "failures": shown.failures},
        "manifest": {
            "matcher": __version__,
            "qrels": shown.given.where,
            "cards_sha256": known.taxonomy.sha256,
            "reference_sha256": known.reference.sha256,
        },
    }


def _by_name(shown: Shown, row: Row) -> dict[str, Any]:
    return {name: _told(one) for name, one in zip(shown.names, row.figures, strict=True)}


def _told(one: Figure) -> dict[str, float | None]:
    low, high = one.interval or (None, None)
    return {"value": rounded(one.value), "low": rounded(low), "high": rounded(high)}


def _differences(told: Evaluation) -> list[dict[str, Any]]:
    return [{"measure": one.measure} | _told(one.figure) | {"p": rounded(one.chance)} for one in told.differences]


def _job(shown: Shown, at: int) -> dict[str, Any]:
    told, task = shown.told, shown.told.tasks[at]
    values = {row.name: dict(zip(shown.names, map(rounded, row.by_job[at]), strict=True)) for row in told.rows}
    counts = {"candidates": len(task.placed), "judged": len(task.judged)}
    fits = {"fit_nobody": task.graded.unknown, "fit_several": task.graded.ambiguous, "graded_twice": task.graded.twice}
    about = {"topic": task.topic, "title": task.title, "job_sha256": task.sha256}
    return about | counts | fits | {"values": values, "ranking": [_placed(task, *one) for one in enumerate(task.placed, start=1)]}


def _placed(task: Task, place: int, one: tuple[str, int]) -> dict[str, Any]:
    id, milli = one
    about = {"place": place, "id": id, "docno": task.called.get(id, id)}
    return about | {"score_milli": milli, "grade": task.graded.grades.get(id)}
