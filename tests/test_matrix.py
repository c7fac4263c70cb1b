"""Candidates × jobs: every cell is the standing of its ranking."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from matcher.matrix import first, matrix
from matcher.model import Candidate, Contribution, Job, Observation, Profile, Ranking, Requirement, Score, Standing

JOB = Job("job", "", ())
_scores = st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=6)


def ranking(scores: Sequence[int]) -> Ranking:
    """A ranking of candidates "0", "1" … with these scores."""
    asked = Requirement("one", "terms", 1)
    order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
    return Ranking(
        JOB,
        tuple(
            Standing(
                1 + sum(one > scores[at] for one in scores),
                Candidate(str(at), None, Profile("", ()), "", ()),
                Score((Contribution(asked, 1000 * scores[at], Observation(1000)),)),
            )
            for at in order
        ),
    )


@given(_scores)
def test_every_cell_is_the_standing_of_its_ranking(scores: list[list[int]]) -> None:
    rankings = [ranking(column) for column in zip(*scores, strict=True)]
    grid = matrix(rankings)
    assert sorted(row.candidate.id for row in grid.rows) == sorted(map(str, range(len(scores))))
    for row in grid.rows:
        for at, each in enumerate(row.standings):
            assert each in rankings[at].standings
            assert each.candidate.id == row.candidate.id


@given(_scores)
def test_rows_stand_by_their_highest_score_then_the_next(scores: list[list[int]]) -> None:
    rows = matrix([ranking(column) for column in zip(*scores, strict=True)]).rows
    listed = [sorted((one.score.milli for one in row.standings), reverse=True) for row in rows]
    assert listed == sorted(listed, reverse=True)


@given(_scores)
def test_the_strongest_jobs_are_those_of_the_highest_score(scores: list[list[int]]) -> None:
    for row in matrix([ranking(column) for column in zip(*scores, strict=True)]).rows:
        own = scores[int(row.candidate.id)]
        assert row.strongest == tuple(at for at, one in enumerate(own) if one == max(own) and one)


@given(_scores, st.integers(1, 7))
def test_the_first_rows_take_in_whoever_is_level_with_the_last(scores: list[list[int]], top: int) -> None:
    whole = matrix([ranking(column) for column in zip(*scores, strict=True)])
    shown = first(whole, top)
    assert shown.rows == whole.rows[: len(shown.rows)]
    assert len(shown.rows) >= min(top, len(scores))
    assert len({row.highest for row in shown.rows[top - 1 :]}) <= 1
    assert all(row.highest < shown.rows[-1].highest for row in whole.rows[len(shown.rows) :])


def test_all_rows_stay_where_no_number_is_given() -> None:
    whole = matrix([ranking([1, 2, 3])])
    assert first(whole, None) is whole
