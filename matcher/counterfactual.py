"""Score × facts → the smallest sets of facts that reach a goal, each proven by scoring the profile that states them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import combinations
from math import comb
from typing import NamedTuple

from matcher.lore import Lore
from matcher.model import FULL, Candidate, Job, Profile, Ranking, Score
from matcher.requirements import KINDS
from matcher.requirements.added_facts import AddedFact, with_facts
from matcher.requirements.kind import Gap
from matcher.scoring import prepare

Ladder = tuple[tuple[AddedFact, ...], ...]
"""Statuses, or levels, from the weakest on; in each the facts from the least to the most: undated, dated, with more months."""

Scored = Callable[[Profile], Score]

AddedFacts = tuple[AddedFact, ...]

TRIED = 500
"""Sets of requirements that are tried at most: all there are of nine."""

READ = 40_000
"""Lines that are read again: each try reads a whole profile, so of one with more than eighty lines fewer sets are tried."""

SHOWN_SETS = 5
"""Sets of one size that are worked out and shown: those with most to spare first."""


def ladder(gap: Gap) -> Ladder:
    """Return the facts that would add to a requirement; none where it has full value, or no fact would be read as such."""
    steps = KINDS[gap.requirement.kind].steps
    return tuple(filter(None, steps(gap))) if steps and gap.has.value < FULL else ()


class Goal(NamedTuple):
    """The score to reach, in thousandths of a point; for a rank, that of whoever has it now."""

    milli: int
    rank: int | None = None


class Enough(NamedTuple):
    """Facts that reach a goal together, the score that they give, and the part of it that other requirements give."""

    facts: AddedFacts
    milli: int
    beside: tuple[tuple[str, int], ...] = ()
    """Requirements that none of the facts is for and that they count for too, with the points they add, the most first."""


class GoalAnswer(NamedTuple):
    """What would reach a goal: sets of as few facts as can be, and what all of them would give."""

    goal: Goal
    milli: int
    """The score as it is."""
    most: int
    """The score with all facts stated in full; words of the advert, which similarity and coverage count, are no facts."""
    sets: tuple[Enough, ...]
    found: int = 0
    """Sets of that size that reach it, of which the first are told."""
    smallest: bool = True
    """Whether no smaller set reaches it; else there were too many to try all."""
    complete: bool = True
    """Whether all sets of that size were tried."""
    most_tried: int = TRIED
    """Sets at which the search ends."""
    short: tuple[str, ...] = ()
    """Where the goal is out of reach: requirements that nothing that could be stated gives full points."""

    @property
    def size(self) -> int:
        """Return how many facts are enough; 0 where none are needed, or none are enough."""
        return len(self.sets[0].facts) if self.sets else 0


def scores_of_others(ranking: Ranking, candidate: Candidate) -> list[int]:
    """Return the scores of all the others in thousandths of a point, the highest first; they stay as they are."""
    return sorted((one.score.milli for one in ranking.standings if one.candidate.id != candidate.id), reverse=True)


def goal_of_rank(rank: int, of_others: Sequence[int]) -> Goal:
    """Return the score that shares a rank, or has it: that of whoever has it among the others; 0 where none has.

    >>> goal_of_rank(2, [90, 70, 50]).milli, goal_of_rank(4, [90, 70, 50]).milli
    (70, 0)
    """
    return Goal(of_others[rank - 1] if rank <= len(of_others) else 0, rank)


def reach(goal: Goal, profile: Profile, scored: Scored, ladders: Sequence[Ladder]) -> GoalAnswer:
    """Return the smallest sets of facts, of one requirement each, that lift a profile to a goal.

    All sets of one fact in full are scored, then all of two, and so on, until some reach it. In these each fact is made as weak
    as it can be: a lower status or level, one at a time in turn, then no date, or as few months, as are still enough.
    """
    search = _Search(goal, profile, scored)
    tries = min(TRIED, READ // max(1, len(profile.passages)))
    plain = GoalAnswer(goal, search.milli(()), search.milli(_full(ladders)), (), most_tried=tries)
    if plain.milli >= goal.milli:
        return plain
    if plain.most < goal.milli:
        return plain._replace(short=_short(search.score(_full(ladders))))
    chosen, untried = search.smallest(ladders, tries)
    first = sorted(chosen, key=lambda one: -search.milli(_full(one)))
    weakest = [search.weakest(one) for one in first[:SHOWN_SETS]]
    enough = tuple(Enough(facts, search.milli(facts), search.beside(facts)) for facts in weakest)
    smallest = not untried or len(chosen[0]) == untried
    return plain._replace(sets=enough, found=len(chosen), smallest=smallest, complete=not untried)


def answer_for(goal: Goal, candidate: Candidate, job: Job, lore: Lore) -> GoalAnswer:
    """Return the facts that the documents of a candidate would have to state to reach a goal for a job."""
    scored = prepare(job, lore)
    has = scored(candidate.profile).contributions
    gaps = (Gap(one.requirement, one.observation, candidate.profile, job, lore) for one in has)
    return reach(goal, candidate.profile, scored, [steps for one in gaps if (steps := ladder(one))])


def _short(score: Score) -> tuple[str, ...]:
    return tuple(one.requirement.name for one in score.contributions if one.observation.value < FULL)


class _Search:
    """The search for facts that lift a profile to a goal; what was scored is not scored again."""

    def __init__(self, goal: Goal, profile: Profile, scored: Scored) -> None:
        self._goal = goal
        self.score = cache(lambda facts: scored(with_facts(profile, facts)))

    def milli(self, facts: AddedFacts) -> int:
        """Return the score with some facts in thousandths of a point."""
        return self.score(facts).milli

    def _reaches(self, facts: AddedFacts) -> bool:
        return self.milli(facts) >= self._goal.milli

    def beside(self, facts: AddedFacts) -> tuple[tuple[str, int], ...]:
        """Return the points that facts add to requirements that none of them is for, the most first."""
        meant = {fact.requirement for fact in facts}
        pairs = zip(self.score(()).contributions, self.score(facts).contributions, strict=True)
        more = [(one.requirement.name, other.milli - one.milli) for one, other in pairs if one.requirement.name not in meant]
        return tuple(sorted((one for one in more if one[1] > 0), key=lambda one: -one[1]))

    def smallest(self, ladders: Sequence[Ladder], tries: int) -> tuple[list[tuple[Ladder, ...]], int]:
        """Return the sets of the smallest size that reach the goal in full, and 0; where they are too many, one, and that size.

        A requirement without which all the others together do not reach it is part of every set (law 10), so only what joins
        these is tried. That one takes what gives most by itself until the goal is reached, and is then rid of what is not needed.
        """
        if alone := [one for one in ladders if self._reaches(_full([one]))]:
            return [(one,) for one in alone], 0
        needed = [one for one in ladders if not self._reaches(_full(_without(ladders, one)))]
        free = [one for one in ladders if one not in needed]
        tried, size = len(ladders), max(2, len(needed))
        while (tried := tried + comb(len(free), size - len(needed))) <= tries:
            sets = (_in_order(ladders, (*needed, *more)) for more in combinations(free, size - len(needed)))
            if reaching := [one for one in sets if self._reaches(_full(one))]:
                return reaching, 0
            size += 1
        order = sorted(ladders, key=lambda one: -self.milli(_full([one])))
        enough = next(at for at in range(len(order) + 1) if self._reaches(_full(order[:at])))
        return [self._without_spares(_in_order(ladders, order[:enough]))], size

    def _without_spares(self, ladders: tuple[Ladder, ...]) -> tuple[Ladder, ...]:
        """Return a set without spare members: those without which most remains are left out first."""
        for spare in sorted(ladders, key=lambda one: -self.milli(_full(_without(ladders, one)))):
            fewer = _without(ladders, spare)
            ladders = fewer if self._reaches(_full(fewer)) else ladders
        return ladders

    def weakest(self, ladders: tuple[Ladder, ...]) -> AddedFacts:
        """Return a fact of each ladder, none of which can be weaker, or be left out, while the others stay.

        The others cannot do without one where they are weak and need it where they are in full (law 10). Should it ever look as
        if they could, the facts in full are the answer: that none of these can be left out has been tried.
        """
        facts = self._fewest(self._lowered(ladders))
        fewer = (facts[:at] + facts[at + 1 :] for at in range(len(facts)))
        return _full(ladders) if any(map(self._reaches, fewer)) else facts

    def _lowered(self, ladders: tuple[Ladder, ...]) -> list[AddedFacts]:
        """Return a group of each ladder, each lowered by a step in turn while the goal is reached, so that none bears it all."""
        groups = [len(one) - 1 for one in ladders]
        open_ones = set(range(len(ladders)))
        while open_ones:
            for at in sorted(open_ones):
                lower = [*groups[:at], groups[at] - 1, *groups[at + 1 :]]
                if lower[at] >= 0 and self._reaches(tuple(one[group][-1] for one, group in zip(ladders, lower, strict=True))):
                    groups = lower
                else:
                    open_ones.discard(at)
        return [one[group] for one, group in zip(ladders, groups, strict=True)]

    def _fewest(self, groups: Sequence[AddedFacts]) -> AddedFacts:
        """Return a fact of each group, by halving: each as little as is enough beside those before it, and all of the rest."""
        facts = [group[-1] for group in groups]
        for at, group in enumerate(groups):
            low, high = 0, len(group) - 1
            while low < high:
                middle = (low + high) // 2
                facts[at] = group[middle]
                low, high = (low, middle) if self._reaches(tuple(facts)) else (middle + 1, high)
            facts[at] = group[high]
        return tuple(facts)


def _full(ladders: Iterable[Ladder]) -> AddedFacts:
    return tuple(one[-1][-1] for one in ladders)


def _without(ladders: Iterable[Ladder], spare: Ladder) -> tuple[Ladder, ...]:
    return tuple(one for one in ladders if one is not spare)


def _in_order(ladders: Iterable[Ladder], chosen: Sequence[Ladder]) -> tuple[Ladder, ...]:
    return tuple(one for one in ladders if one in chosen)
