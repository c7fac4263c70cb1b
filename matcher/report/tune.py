"""Proposal → TOML that a person reads and applies by hand, or why there is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from matcher.evaluation.measures import Measure
from matcher.gate import shown
from matcher.model import GIVING
from matcher.report.numbers import count, exact
from matcher.tuning import strengths as levels
from matcher.tuning import weights as weighing
from matcher.tuning.judged import JudgedJob


class TuneOptions(NamedTuple):
    """The options: the measure, the seed, the name of the file of grades, and whether to propose a gain that may be chance."""

    measure: Measure
    seed: int
    grades: str
    anyway: bool = False


class ProposalText(NamedTuple):
    """The text, and whether it proposes anything."""

    text: str
    proposed: bool


def weights(proposal: weighing.WeightsProposal, wanted: TuneOptions) -> ProposalText:
    """Return the weights of each job as TOML, each with its present value."""
    jobs = [line for pair in zip(proposal.tasks, proposal.weights, strict=True) for line in _job(*pair)]
    return _text("weights", proposal, wanted, jobs)


def strengths(proposal: levels.StrengthsProposal, wanted: TuneOptions) -> ProposalText:
    """Return the strength table as TOML, each number with its present value."""
    pairs = zip(GIVING, proposal.table, proposal.present, strict=True)
    table = ["", "# for each of these job files", "[strength]", *(f"{name} = {_change(now, was)}" for name, now, was in pairs)]
    return _text("strengths", proposal, wanted, table)


def _text(
    subject: str, proposal: weighing.WeightsProposal | levels.StrengthsProposal, wanted: TuneOptions, lines: list[str]
) -> ProposalText:
    """Return the lines below what they rest on; where the gain may be chance, without them unless they are wanted anyway."""
    proposed = proposal.gain.reliable or wanted.anyway
    basis = _basis(proposal, wanted)
    if proposal.gain.reliable:
        head = [f"# {subject.capitalize()} to read, and to apply by hand; no file was changed.", *basis]
    elif wanted.anyway:
        head = [f"# No reliable gain: these {subject} may be no better than the present ones.", *basis]
    else:
        head = [
            "# No reliable gain: nothing is proposed.",
            *basis,
            f"# Judge more candidates, or see the {subject} with --anyway.",
        ]
    return ProposalText("\n".join([*head, *(lines if proposed else [])]).rstrip() + "\n", proposed)


def _basis(proposal: weighing.WeightsProposal | levels.StrengthsProposal, wanted: TuneOptions) -> list[str]:
    gain = proposal.gain
    low, high = gain.interval
    held = "whole jobs" if proposal.by_job else "candidates"
    judged, jobs = sum(len(task.ids) for task in proposal.tasks), count(len(proposal.tasks), "job")
    covers = ", which covers 0" if low <= 0 <= high else ", all below 0" if high < 0 else ""
    return [
        f"# {gain.measure}: {gain.present:.3f} now, {gain.tuned:.3f} tuned on others ({held} held out in turn).",
        f"# Gain {gain.tuned - gain.present:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}{covers}.",
        f"# {judged} grades of {jobs} in {shown(wanted.grades)}, seed {wanted.seed}.",
    ]


def _job(task: JudgedJob, proposal: tuple[int, ...]) -> Iterator[str]:
    yield from ("", f"# {shown(task.where)}")
    for name, now, was in zip(task.names, proposal, task.weights, strict=True):
        if name == "similarity":
            yield "[similarity]"
        else:
            yield from ("[[requirement]]", f"name = {json.dumps(name, ensure_ascii=False)}")
        yield from (f"weight = {_change(now, was)}{_spare(task, name, now)}", "")


def _spare(task: JudgedJob, name: str, now: int) -> str:
    """Return what to do about the least weight; a must-have is of use all the same."""
    if now > weighing.LEAST:
        return ""
    return ": the least there is, as a must-have needs a weight" if name in task.musts else ": the least there is; or remove it"


def _change(now: int, was: int) -> str:
    return f"{exact(now)}  # as it was" if now == was else f"{exact(now)}  # was {exact(was)}"
