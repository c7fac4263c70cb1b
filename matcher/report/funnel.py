"""Funnel → what `matcher funnel` shows: what each must-have sets apart, and who misses exactly one."""

from __future__ import annotations

from typing import Any

from matcher.blinding import ShownRun
from matcher.eligibility import Funnel, Gate, Near
from matcher.evidence import TIERS
from matcher.gate import typed
from matcher.model import Candidate, Contribution, Evidence, Score
from matcher.report import record
from matcher.report.not_counted import why_nothing
from matcher.report.numbers import verb
from matcher.report.points import total
from matcher.report.sheet import NUMBER, SCORE, Cell, CellTable, Excerpt, Report, Sheet
from matcher.report.wording import basis, bounded, checks, excerpt, is_short, lacks, names, problems
from matcher.strength import apportion

FUNNEL = "matcher.funnel/1"

_BAR = 16
"""Cells of the bar beside a must-have."""
_SHADES = {"met": "█", "not stated": "▒", "not met": "░"}
_COLUMNS = ("must-have", *TIERS, "met █ ▒ ░ not met", "only this one")
_NEAR = (NUMBER, "candidate", SCORE, "what is missing", "words and place")
_GRID = (
    "must-have",
    "met",
    "not stated",
    "not met",
    "alone: not stated",
    "alone: not met",
    "all met without it",
    "only this missing",
)


def report_of(run: ShownRun, funnel: Funnel) -> Report:
    """Return a funnel as a page, a grid with one row a must-have, and a record."""
    return Report(
        lambda: (_sheet(run, funnel),),
        lambda: CellTable(run.ranking.job.title, _GRID, tuple(_cells(one, funnel) for one in funnel.gates)),
        lambda: _record(run, funnel),
    )


def _sheet(run: ShownRun, funnel: Funnel) -> Sheet:
    notes = (basis(run), *checks(run.ranking.job), *problems(run.pool))
    if not funnel.gates:
        none = "This job has no must-haves, so it sets nobody apart; `must = true` makes a requirement a must-have."
        return Sheet(run.ranking.job.title, "", (), (none, *notes))
    called = names(run.ranking.standings)
    near = tuple(_row(one, called[one.standing.candidate.id], run) for one in funnel.near)
    tables = (CellTable("", _COLUMNS, tuple(map(_line, funnel.gates))), CellTable("Exactly one is missing", _NEAR, near))
    return Sheet(run.ranking.job.title, _summary(funnel), tables if near else tables[:1], (*_meaning(funnel), *notes))


def _summary(funnel: Funnel) -> str:
    if not any(funnel.tiers.values()):
        return "Nobody is ranked, so nobody is set apart."
    met, *others = (funnel.tiers[state] for state in TIERS)
    musts = "the must-have" if len(funnel.gates) == 1 else "every must-have"
    lacking = ", ".join(f"for {many} something is {state}" for many, state in zip(others, TIERS[1:], strict=True) if many)
    return f"{met} of {sum(funnel.tiers.values())} {verb(met, 'meets', 'meet')} {musts}" + (f"; {lacking}." if lacking else ".")


def _line(gate: Gate) -> tuple[Cell, ...]:
    return gate.requirement.name, *(gate.states[state] for state in TIERS), _bar(gate), len(gate.alone)


def _bar(gate: Gate) -> str:
    """Return the shares of the three states as a bar."""
    cells = apportion(_BAR, [gate.states[state] for state in TIERS]) if any(gate.states.values()) else [0, 0, 0]
    return "".join(_SHADES[state] * many for state, many in zip(TIERS, cells, strict=True))


def _meaning(funnel: Funnel) -> list[str]:
    """Return how to read the numbers, which reject nobody."""
    most = max(funnel.gates, key=lambda one: len(one.alone))
    shows = f" (`matcher rank JOB --tiers --ignore-must {typed(most.requirement.name)}`)" if most.alone else ""
    return [
        f"only this one: people of whom only this must-have is not met, or not stated{shows}.",
        "In the bar, ▒ is “not stated”.",
        *bounded(one.missing for one in funnel.near if is_short(one.missing)),
        "Not stated is not no: ask. Everybody stays in the ranking, and must-haves change no points.",
    ]


def _row(near: Near, name: str, run: ShownRun) -> tuple[Cell, ...]:
    standing = near.standing
    return standing.rank, name, total(standing.score), _missing(near.missing), _words(near, run)


def _missing(contribution: Contribution) -> str:
    """Return what is missing, and how much of it there is."""
    state = f"{contribution.requirement.name}: {contribution.observation.state}"
    return "; ".join(filter(None, (state, lacks(contribution))))


def _words(near: Near, run: ShownRun) -> tuple[Excerpt, ...]:
    """Return what the documents say of the missing thing, else of what is related to it."""
    candidate, observation, requirement = near.standing.candidate, near.missing.observation, near.missing.requirement
    narrower = run.lore.taxonomy.narrower
    own = {below for signal in requirement.signals for below in narrower[signal]}
    pieces = sorted((*observation.evidence, *observation.set_aside), key=lambda one: bool(own) and one.signal not in own)
    return tuple(excerpt(candidate, one, _lead(candidate, one, own)) for one in pieces[:1])


def _lead(candidate: Candidate, piece: Evidence, own: set[str]) -> str:
    """Return what a piece was read as, or why it gives nothing."""
    related = "related work, " if own and piece.signal not in own else ""
    return related + (why_nothing(candidate, piece) or piece.status or "")


def _cells(gate: Gate, funnel: Funnel) -> tuple[Cell, ...]:
    called = "; ".join(one.standing.candidate.id for one in gate.alone)
    alone = _alone(gate)
    without = funnel.tiers["met"] + len(gate.alone)
    states = [gate.states[state] for state in TIERS]
    return gate.requirement.name, *states, alone["not_stated"], alone["not_met"], without, called


def _alone(gate: Gate) -> dict[str, int]:
    states = [one.missing.observation.state for one in gate.alone]
    return {_key(state): states.count(state) for state in TIERS[1:]}


def _record(run: ShownRun, funnel: Funnel) -> dict[str, Any]:
    """Return a funnel as plain data; its run digest is over everything else in it."""
    whole: dict[str, Any] = {
        "schema": FUNNEL,
        "job": record.job(run),
        "as_of": run.as_of.isoformat(),
        "counts": record.counts(run),
        "tiers": {_key(state): funnel.tiers[state] for state in TIERS},
        "musts": [_gate(one, funnel) for one in funnel.gates],
        "missing_one": [_near(one) for one in funnel.near],
        **record.problems(run),
    }
    return whole | {"manifest": record.manifest(run, whole)}


def _gate(gate: Gate, funnel: Funnel) -> dict[str, Any]:
    states = {_key(state): gate.states[state] for state in TIERS}
    without = funnel.tiers["met"] + len(gate.alone)
    return {"requirement": gate.requirement.name} | states | {"alone": _alone(gate), "all_met_without_it": without}


def _near(near: Near) -> dict[str, Any]:
    """Return somebody who misses exactly one must-have, with what was seen of it."""
    only = near.standing._replace(score=Score((near.missing,)))
    whole = record.candidate(only)
    (missing,) = whole["contributions"]
    state = {"requirement": missing["requirement"], "state": near.missing.observation.state}
    about = {name: whole[name] for name in ("rank", "id", "name")} | {"score_milli": near.standing.score.milli}
    return about | {"missing": state | missing | {"set_aside": whole["set_aside"]}}


def _key(state: str) -> str:
    return state.replace(" ", "_")
