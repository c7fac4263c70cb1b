"""Order, ties, shortlist."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Candidate, Contribution, Document, Job, Observation, Profile, Requirement, Score
from matcher.ranking import order, rank_with, ranks, shortlist

JOB = Job("job", "", (), sha256="0")


def _candidate(number: int, text: str = "") -> Candidate:
    text = text or f"text {number}"
    return Candidate(
        f"id-{number}", f"Name {number}", Profile(text, ()), text, (Document(f"{number}.json", f"{number:064}", 0, len(text)),)
    )


def _score(value: int) -> Score:
    return Score((Contribution(Requirement("a", "terms", 1), 1000, Observation(value)),))


_values = st.lists(st.integers(0, 5), min_size=1, max_size=8)


@given(_values)
def test_the_highest_score_comes_first_and_equal_scores_share_a_rank(values: list[int]) -> None:
    standings = order(JOB, [(_candidate(n), _score(value)) for n, value in enumerate(values)]).standings
    scores = [one.score.milli for one in standings]
    assert scores == sorted(values, reverse=True)
    assert [one.rank for one in standings] == [1 + sum(other > mine for other in scores) for mine in scores]


@given(_values)
def test_the_rank_of_a_score_is_the_one_it_has_among_all_the_others(values: list[int]) -> None:
    assert list(ranks(values)) == [rank_with(mine, values[:at] + values[at + 1 :]) for at, mine in enumerate(values)]


def test_nobody_has_no_rank_and_whoever_is_alone_is_first() -> None:
    assert (ranks([]), ranks([7])) == ((), (1,))


@given(_values, st.randoms())
def test_the_order_of_candidates_never_shows(values: list[int], dice: Callable[..., object]) -> None:
    scored = [(_candidate(n), _score(value)) for n, value in enumerate(values)]
    shuffled = list(scored)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert order(JOB, scored) == order(JOB, shuffled)


def test_a_tie_is_broken_without_names_ids_or_paths() -> None:
    scored = [(_candidate(n), _score(1)) for n in range(12)]
    renamed = [
        (one._replace(id=f"z{99 - n}", name=f"Z{99 - n}", documents=(one.documents[0]._replace(name=f"{99 - n}.md"),)), score)
        for n, (one, score) in enumerate(scored)
    ]
    assert [one.candidate.text for one in order(JOB, scored).standings] == [
        one.candidate.text for one in order(JOB, renamed).standings
    ]


def test_the_length_of_a_masked_name_does_not_break_a_tie() -> None:
    short = _candidate(1)._replace(profile=Profile("██ led RLHF", ()))
    long = _candidate(1)._replace(profile=Profile("█████████ led RLHF", ()))
    others = [(_candidate(n), _score(1)) for n in range(2, 12)]
    places = [[one.candidate.id for one in order(JOB, [*others, (mine, _score(1))]).standings] for mine in (short, long)]
    assert places[0] == places[1]


def test_a_tie_falls_otherwise_for_another_job() -> None:
    scored = [(_candidate(n), _score(1)) for n in range(12)]
    other = JOB._replace(sha256="1")
    assert [one.candidate.id for one in order(JOB, scored).standings] != [
        one.candidate.id for one in order(other, scored).standings
    ]


def test_a_shortlist_keeps_whoever_shares_the_last_rank() -> None:
    ranking = order(JOB, [(_candidate(n), _score(value)) for n, value in enumerate([5, 3, 3, 1])])
    assert [one.rank for one in shortlist(ranking, 2).standings] == [1, 2, 2]
    assert [one.rank for one in shortlist(ranking, 3).standings] == [1, 2, 2]
    assert shortlist(ranking, None) == ranking
