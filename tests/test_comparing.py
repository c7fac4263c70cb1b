"""Standings side by side: differences add up to the gap, and the sets that are named are the smallest there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.comparing import OrderDecision, compare, deciding, turning
from matcher.model import Candidate, Contribution, Observation, Profile, Requirement, Score, Standing

_more = st.lists(st.integers(-6, 6) | st.integers(-40_000, 40_000), max_size=7)
_values = st.lists(st.integers(0, 1000), min_size=4, max_size=4)

WORTHS = (40_000, 30_000, 20_000, 10_000)


def subsets(more: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield every set of places: the smallest first; of one size, those that give most; of equal ones, the first in the job."""
    for size in range(len(more) + 1):
        yield from sorted(combinations(range(len(more)), size), key=lambda places: (-sum(more[at] for at in places), places))


def decides(more: Sequence[int], places: tuple[int, ...]) -> bool:
    """Whether a set outweighs all that the other has more elsewhere."""
    rest = (one for at, one in enumerate(more) if at not in places)
    return sum(more[at] for at in places) > sum(max(0, -one) for one in rest)


def turns(more: Sequence[int], places: tuple[int, ...]) -> bool:
    """Whether nobody is ahead, or the other, once a set is left out."""
    return sum(one for at, one in enumerate(more) if at not in places) <= 0


def standing(name: str, values: Sequence[int], rank: int = 1) -> Standing:
    """A standing with these values, one a requirement."""
    asked = [Requirement(f"requirement {number}", "terms", 1) for number in range(len(values))]
    items = tuple(Contribution(*one, Observation(value)) for *one, value in zip(asked, WORTHS, values, strict=True))
    return Standing(rank, Candidate(name, name, Profile("", ()), "", ()), Score(items))


@given(_more)
def test_the_deciding_set_is_the_first_of_all_sets_that_decide(more: list[int]) -> None:
    if sum(more) > 0:
        assert deciding(more) == next(places for places in subsets(more) if decides(more, places))
    else:
        assert deciding(more) == ()


@given(_more)
def test_the_turning_set_is_the_first_of_all_sets_that_turn(more: list[int]) -> None:
    assert turning(more) == next(places for places in subsets(more) if turns(more, places))


@given(_more)
def test_no_member_of_a_set_is_superfluous(more: list[int]) -> None:
    for found, holds in ((deciding(more), decides), (turning(more), turns)):
        assert not [at for at in found if holds(more, tuple(other for other in found if other != at))]


@given(_more)
def test_whatever_is_left_out_beside_the_deciding_set_the_order_stays(more: list[int]) -> None:
    found = deciding(more)
    others = [at for at in range(len(more)) if at not in found]
    for size in range(len(others) + 1 if found else 0):
        for left_out in combinations(others, size):
            assert sum(one for at, one in enumerate(more) if at not in left_out) > 0


@given(st.lists(_values, min_size=2, max_size=4))
def test_the_differences_add_up_to_the_gap(values: list[list[int]]) -> None:
    people = [standing(str(number), one) for number, one in enumerate(values)]
    comparison = compare(people)
    for at, each in enumerate(people):
        assert sum(asked.differences[at] for asked in comparison.requirements) == people[0].score.milli - each.score.milli
        assert sum(asked.milli[at] for asked in comparison.requirements) == each.score.milli


@given(st.lists(_values, min_size=2, max_size=4))
def test_each_decision_is_told_of_two_neighbours_in_whole_thousandths(values: list[list[int]]) -> None:
    scores = sorted((standing("", one).score.milli for one in values), reverse=True)
    people = [standing(str(n), one, 1 + scores.index(standing("", one).score.milli)) for n, one in enumerate(values)]
    decisions = compare(people).decisions
    assert [one.ahead.score.milli for one in decisions] + [decisions[-1].behind.score.milli] == scores
    for each in decisions:
        more = {asked: milli for asked, milli in zip((f"requirement {n}" for n in range(4)), _more_of(each), strict=True)}
        assert each.gap == sum(more.values())
        assert each.made == sum(more[name] for name in each.by)
        assert each.left == each.gap - sum(more[name] for name in each.without)
        assert each.against == sum(-milli for milli in more.values() if milli < 0)
        assert each.made > each.against if each.gap else each.by == each.without == ()


def _more_of(decision: OrderDecision) -> list[int]:
    pairs = zip(decision.ahead.score.contributions, decision.behind.score.contributions, strict=True)
    return [first.milli - second.milli for first, second in pairs]


@pytest.mark.parametrize(
    ("more", "decided", "turned"),
    [
        ((12, -5, 4, 1), (0,), (0,)),  # one outweighs all; without it the other is ahead
        ((3, 3, -5), (0, 1), (0,)),  # close: it takes both, and hangs on either; the first is named
        ((2, 0, 1), (0,), (0, 2)),  # ahead in everything: any one decides, all must go for a tie
        ((5, -5), (), ()),  # level
        ((0, 0), (), ()),
        ((-4, 9, -4, 9), (1,), (1, 3)),  # equal ones: the first in the job file
        ((4, -1, -2, 5, 3), (3,), (0, 3)),
    ],
)
def test_the_fewest_requirements_decide_and_the_fewest_turn_an_order(
    more: tuple[int, ...], decided: tuple[int, ...], turned: tuple[int, ...]
) -> None:
    assert (deciding(more), turning(more)) == (decided, turned)


def test_candidates_stay_in_the_order_in_which_they_were_named() -> None:
    low, high = standing("low", [0, 0, 0, 9], 2), standing("high", [900, 0, 0, 0])
    comparison = compare([low, high])
    assert [one.candidate.id for one in comparison.standings] == ["low", "high"]
    assert [(one.ahead.candidate.id, one.behind.candidate.id) for one in comparison.decisions] == [("high", "low")]
    assert comparison.requirements[0].differences == (0, -36_000)


def test_the_sets_hold_when_the_requirements_are_taken_out_of_the_job(
    pool: Callable[..., Any], profile: Callable[..., Any], job: Callable[..., Any], known: Any
) -> None:
    from matcher import pipeline

    asked = ({"terms": ("RLHF",), "weight": 30}, {"terms": ("vLLM",), "weight": 20}, {"terms": ("Django",), "weight": 25})
    people = pool(profile("Led RLHF and vLLM."), profile("Led Django."))
    (decision,) = compare(pipeline.rank(job(*asked), people, known).ranking.standings).decisions
    assert decision.by == ("requirement 1",)
    assert set(decision.without) == {"requirement 1"}
    left = job(
        *[one | {"name": f"requirement {n}"} for n, one in enumerate(asked, 1) if f"requirement {n}" not in decision.without]
    )
    assert pipeline.rank(left, people, known).ranking.standings[0].candidate.id != decision.ahead.candidate.id
