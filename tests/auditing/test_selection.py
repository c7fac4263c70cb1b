"""Who is chosen, group by group: counts by hand, ties, those who report nothing, and the order that is left as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.auditing.groups import Groups
from matcher.auditing.rates import Rate
from matcher.auditing.selection import Selection, measure, sizes, usual
from matcher.model import Candidate, Contribution, Job, Observation, Profile, Ranking, Requirement, Score
from matcher.ranking import order


@pytest.fixture
def ranked() -> Callable[..., Ranking]:
    """Return a ranking by the points of two requirements: ranked(a=(10, 0), b=(5, 5))."""

    def make(**points: tuple[int, int]) -> Ranking:
        asked = Requirement("first", "signal", 1), Requirement("second", "signal", 1)
        scored = [
            (
                Candidate(id, None, Profile(id, ()), "", ()),
                Score(tuple(Contribution(one, 1000, Observation(milli)) for one, milli in zip(asked, both, strict=True))),
            )
            for id, both in points.items()
        ]
        return order(Job("Engineer", "", asked), scored)

    return make


def groups(**kinds: dict[str, str]) -> Groups:
    return Groups(kinds, 0)


def counts(selection: tuple[Rate, ...]) -> dict[str, tuple[int, int]]:
    return {one.group: (one.share.chosen, one.share.people) for one in selection}


@pytest.fixture
def six(ranked: Callable[..., Ranking]) -> Ranking:
    return ranked(a=(600, 0), b=(500, 0), c=(300, 100), d=(300, 0), e=(0, 200), f=(0, 0))


GENDER = {"a": "man", "b": "man", "c": "woman", "e": "woman", "f": "man"}
AGE = {"a": "40+", "c": "40+", "e": "under 40", "d": "40+"}


@pytest.fixture
def selection(six: Ranking) -> Selection:
    return measure(six, groups(gender=GENDER, age=AGE), 3)


def test_the_first_ranks_are_counted_by_group(selection: Selection) -> None:
    assert counts(selection.kinds[0].chosen) == {"man": (2, 3), "woman": (1, 2)}
    assert counts(selection.kinds[1].chosen) == {"40+": (2, 3), "under 40": (0, 1)}
    assert [one.reported for one in selection.kinds] == [5, 4]


def test_the_median_is_that_of_all_and_only_what_is_above_it_counts(selection: Selection) -> None:
    assert (selection.median, selection.ties) == (350, 0)
    assert counts(selection.kinds[0].above) == {"man": (2, 3), "woman": (1, 2)}
    assert (selection.people, selection.chosen) == (6, 3)


def test_a_score_at_the_median_is_not_above_it(ranked: Callable[..., Ranking]) -> None:
    measured = measure(ranked(a=(3, 0), b=(2, 0), c=(1, 0)), groups(g={"a": "x", "b": "y", "c": "y"}), 1)
    assert (measured.median, measured.ties) == (2, 1)
    assert counts(measured.kinds[0].above) == {"y": (0, 2), "x": (1, 1)}


def test_whoever_shares_the_last_rank_is_chosen_too(ranked: Callable[..., Ranking]) -> None:
    measured = measure(ranked(a=(5, 0), b=(4, 0), c=(4, 0), d=(1, 0)), groups(g={"a": "x", "b": "y", "c": "y", "d": "x"}), 2)
    assert (measured.top, measured.chosen) == (2, 3)
    assert counts(measured.kinds[0].chosen) == {"x": (1, 2), "y": (2, 2)}


def test_each_requirement_tells_who_has_points_of_it(selection: Selection) -> None:
    assert [one.requirement for one in selection.kinds[0].requirements] == ["first", "second"]
    assert counts(selection.kinds[0].requirements[0].rates) == {"man": (2, 3), "woman": (1, 2)}
    assert counts(selection.kinds[0].requirements[1].rates) == {"man": (0, 3), "woman": (2, 2)}


def test_two_kinds_together_are_those_who_reported_both(selection: Selection) -> None:
    (both,) = selection.crossed
    assert (both.kind, both.reported) == ("gender × age", 3)
    assert counts(both.chosen) == {"man × 40+": (1, 1), "woman × 40+": (1, 1), "woman × under 40": (0, 1)}


def test_every_size_is_looked_at(selection: Selection) -> None:
    assert {one.size: counts(one.rates)["man"] for one in selection.kinds[0].sizes} == {
        1: (1, 3),
        2: (2, 3),
        3: (2, 3),
        5: (2, 3),
    }
    assert sizes(500, 10) == [1, 2, 5, 10, 20, 50, 100, 200]
    assert sizes(1, 1) == []


def test_nobody_is_moved(six: Ranking, selection: Selection) -> None:
    again = measure(six, groups(gender={id: "man" for id in "abcdef"}), 3)
    assert [one.candidate.id for one in six.standings] == list("abcdef")
    assert again.median == selection.median


def test_a_kind_that_nobody_reports_is_no_error(six: Ranking) -> None:
    measured = measure(six, groups(gender={}), 2)
    assert (measured.kinds[0].reported, measured.kinds[0].chosen) == (0, ())


def test_a_pool_of_nobody_is_no_error(ranked: Callable[..., Ranking]) -> None:
    measured = measure(ranked(), groups(gender={}), 1)
    assert (measured.people, measured.chosen, measured.kinds[0].requirements, measured.kinds[0].sizes) == (0, 0, (), ())


def test_how_many_are_chosen_where_nobody_says() -> None:
    assert [usual(people) for people in (1, 4, 8, 39, 40, 1000)] == [1, 1, 2, 9, 10, 10]
