"""Ranking → the state of its must-haves. They have three states, change no points, and reject nobody: unknown is not no."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evidence import TIERS, tier_of
from matcher.model import Contribution, Job, Ranking, Requirement, Score, Standing, State
from matcher.toml.suggestions import remedy, ticked


class Near(NamedTuple):
    """A candidate who meets every must-have except one, and that one."""

    standing: Standing
    missing: Contribution


class Gate(NamedTuple):
    """One must-have: how many candidates are in each state, and who meets every other must-have but not this one."""

    requirement: Requirement
    states: Mapping[State, int]
    alone: tuple[Near, ...]


class Funnel(NamedTuple):
    """All must-haves of a ranking, in the order of the job, and how many candidates there are of each tier."""

    gates: tuple[Gate, ...]
    tiers: Mapping[State, int]

    @property
    def near(self) -> tuple[Near, ...]:
        """Return everybody who misses exactly one must-have, by rank."""
        return tuple(sorted((one for gate in self.gates for one in gate.alone), key=lambda one: one.standing.rank))


def tier(score: Score) -> State:
    """Return the state of all must-haves of a score together."""
    return tier_of(one.observation.state for one in _musts(score))


def grouped(ranking: Ranking) -> Ranking:
    """Return a ranking in the order of tiers, unchanged within each; ranks stay those of the scores over all candidates."""
    ordered = sorted(ranking.standings, key=lambda one: TIERS.index(tier(one.score)))
    return ranking._replace(standings=tuple(ordered))


def ignoring(job: Job, names: Iterable[str]) -> tuple[Job, tuple[str, ...]]:
    """Return the job as if the requirements of these names were no must-haves, whatever their case, and the names as it has them.

    Raises:
        Mistakes: for every name that is not one of its must-haves.
    """
    return ignoring_each([job], names)[0]


def ignoring_each(jobs: Sequence[Job], names: Iterable[str]) -> list[tuple[Job, tuple[str, ...]]]:
    """Return several jobs in the same way; a name may be that of a must-have of some of them only.

    Raises:
        Mistakes: for every name that is not a must-have of any.
    """
    wanted = {_key(name): name for name in names}
    musts = {_key(one.name) for job in jobs for one in job.requirements if one.must}
    if unknown := tuple(_unknown(name, jobs) for key, name in wanted.items() if key not in musts):
        raise Mistakes(unknown)
    return [_without_musts(job, wanted) for job in jobs]


def _without_musts(job: Job, wanted: Container[str]) -> tuple[Job, tuple[str, ...]]:
    musts = {_key(one.name): one.name for one in job.requirements if one.must}
    changed = tuple(one._replace(must=one.must and _key(one.name) not in wanted) for one in job.requirements)
    return job._replace(requirements=changed), tuple(name for key, name in musts.items() if key in wanted)


def funnel(ranking: Ranking) -> Funnel:
    """Return for each must-have whom it sets apart.

    alone(r) = those who meet every must-have but r = (those who meet all, r ignored) - (those who meet all): what
    `rank --ignore-must r --tiers` has more in its first group.
    """
    lacking = [
        (standing, [one for one in _musts(standing.score) if one.observation.state != "met"]) for standing in ranking.standings
    ]
    near = [Near(standing, lacks[0]) for standing, lacks in lacking if len(lacks) == 1]
    gates = [_gate(one, ranking, near) for one in ranking.job.requirements if one.must]
    return Funnel(tuple(gates), _counted(tier(one.score) for one in ranking.standings))


def _gate(must: Requirement, ranking: Ranking, near: Iterable[Near]) -> Gate:
    contributions = (one for standing in ranking.standings for one in _musts(standing.score) if one.requirement.name == must.name)
    alone = tuple(one for one in near if one.missing.requirement.name == must.name)
    return Gate(must, _counted(one.observation.state for one in contributions), alone)


def _counted(states: Iterable[State]) -> dict[State, int]:
    numbers = Counter(states)
    return {state: numbers[state] for state in TIERS}


def _musts(score: Score) -> list[Contribution]:
    return [one for one in score.contributions if one.requirement.must]


def _unknown(name: str, jobs: Sequence[Job]) -> MatcherError:
    """Return the mistake of a name that no must-have has, with what was probably meant."""
    requirements = [one for job in jobs for one in job.requirements]
    where, musts = "--ignore-must", list(dict.fromkeys(one.name for one in requirements if one.must))
    if not musts:
        these = "this job has" if len(jobs) == 1 else "these jobs have"
        return MatcherError(f"{ticked(name)}: {these} no must-haves", where, "leave the option out")
    if _key(name) in {_key(one.name) for one in requirements}:
        these = "this job" if len(jobs) == 1 else "any of these jobs"
        return MatcherError(f"{ticked(name)} is not a must-have of {these}", where, f"the must-haves are {', '.join(musts)}")
    return MatcherError(f"no must-have is called {ticked(name)}", where, remedy(name, musts, musts[0]))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
