"""Job × pool → run: what is known, who is ranked, what an engine maps, and how far it tells that it is."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from matcher import lore, pipeline
from matcher.engine import Crew
from matcher.errors import MatcherError
from matcher.lore import Lore, lore_of_job, make_lore
from matcher.model import Card, Job, Pool, Profile
from matcher.pipeline import Run, Scoring
from matcher.reference import ReferenceTable
from matcher.shelf import Shelf
from matcher.signals.memory import Remembering
from matcher.signals.readings import Finds, Reading
from tests.conftest import DAY

Make = Callable[..., Any]


@dataclass(eq=False)
class Counting:
    """Finds what another does, and counts the profiles that it reads."""

    finder: Finds
    read_: list[Profile] = field(default_factory=list)

    def read(self, profile: Profile) -> Reading:
        self.read_.append(profile)
        return self.finder.read(profile)


@pytest.fixture(scope="module")
def people(pool: Make, profile: Make) -> Pool:
    return pool(*(profile(f"{verb} RLHF.", name=name) for verb, name in
                  (("Baked bread, assisted with", "Ada Example"), ("Led", "Bo Sample"), ("Contributed to", "Cy Test"))))  # fmt: skip


@pytest.fixture(scope="module")
def asked(job: Callable[..., Job]) -> Job:
    return job({"name": "RLHF", "signals": ("rlhf",)})


def names(run: Run) -> list[str | None]:
    return [standing.candidate.name for standing in run.ranking.standings]


def test_a_run_has_everybody_the_strongest_first_and_what_it_depended_on(asked: Job, people: Pool, known: Lore) -> None:
    run = pipeline.rank(asked, people, known)
    assert names(run) == ["Bo Sample", "Cy Test", "Ada Example"]
    assert (run.pool, run.as_of, run.ranking.job) == (people, DAY, asked)


def test_each_job_has_the_ranking_that_it_has_alone(asked: Job, people: Pool, known: Lore, job: Callable[..., Job]) -> None:
    own = job({"signals": ("bread",)}, cards=(Card("bread", "Bread", "Baking bread.", ("bread",)),))
    runs = pipeline.rank_each([asked, own, asked], people, known)
    assert runs[0].ranking == runs[2].ranking == pipeline.rank(asked, people, known).ranking
    assert runs[1].ranking == pipeline.rank(own, people, known).ranking
    assert [names(run)[0] for run in runs] == ["Bo Sample", "Ada Example", "Bo Sample"]
    assert [("bread" in run.lore.taxonomy.cards) for run in runs] == [False, True, False]


def test_a_profile_is_read_once_for_all_jobs_without_cards_of_their_own(asked: Job, people: Pool, known: Lore) -> None:
    finder = Counting(known.finder)
    pipeline.rank_each([asked, asked._replace(title="Another"), asked], people, known._replace(finder=finder))
    assert len(finder.read_) == len(people.candidates)


def test_a_standing_is_found_by_the_candidate(asked: Job, people: Pool, known: Lore) -> None:
    run = pipeline.rank(asked, people, known)
    assert [pipeline.standing(run, who).candidate for who in people.candidates] == list(people.candidates)
    assert [pipeline.standing(run, who).rank for who in people.candidates] == [3, 1, 2]


def test_whoever_stands_alone_has_their_score_and_no_rank(asked: Job, people: Pool, known: Lore) -> None:
    run, whole = pipeline.alone(asked, people.candidates[0], people, known), pipeline.rank(asked, people, known)
    (only,) = run.ranking.standings
    assert (only.rank, only.score) == (0, pipeline.standing(whole, people.candidates[0]).score)
    assert run.pool is people


@pytest.mark.parametrize("cut", [(0, []), (3, [1, 1, 1]), (300, [2] * 150), (20_000, [64] * 312 + [32])])
def test_a_pool_is_cut_into_shards_none_too_large_and_it_is_told_how_many_are_done(
    asked: Job, people: Pool, known: Lore, monkeypatch: pytest.MonkeyPatch, cut: tuple[int, list[int]]
) -> None:
    many, shards = cut
    sizes, steps = list[int](), list[tuple[int, int]]()

    def over(task: Scoring, pieces: Any, crew: Crew) -> Any:
        for piece in pieces:
            sizes.append(len(piece))
            yield [()] * len(piece)

    monkeypatch.setattr(pipeline.engine, "over", over)
    candidates = [people.candidates[0]] * many
    assert len(list(pipeline._scores(Scoring((asked,), known), candidates, Crew(), lambda *step: steps.append(step)))) == many
    assert sizes == shards
    assert steps == [(sum(shards[:done]), many) for done in range(len(shards) + 1)]


def test_the_task_goes_to_another_process_as_it_is_and_scores_alike(asked: Job, people: Pool, known: Lore) -> None:
    task = Scoring((asked,), known)
    profiles = [who.profile for who in people.candidates]
    scores = task(profiles)
    assert pickle.loads(pickle.dumps(task))(profiles) == scores


def test_what_is_known_goes_to_another_process_whole_and_is_found_there_anew(known: Lore, tmp_path: Path) -> None:
    here = make_lore(DAY, known.taxonomy, memory=Shelf(tmp_path))._replace(common="a" * 64)
    there = pickle.loads(pickle.dumps(here))
    assert there._replace(finder=here.finder, memory=here.memory) == here
    assert isinstance(there.finder, Remembering)


def test_a_worker_with_another_version_says_so() -> None:
    with pytest.raises(MatcherError, match=r"a worker: matcher .* runs there, and 0\.0\.0 here; install the same everywhere"):
        lore._arrived("0.0.0", {})


def test_cards_of_a_job_are_known_beside_the_shipped_ones(known: Lore, job: Callable[..., Job]) -> None:
    own = lore_of_job(job({"signals": ("bread",)}, cards=(Card("bread", "Bread", "Baking bread.", ("bread",)),)), known)
    assert {"bread", "rlhf"} <= own.taxonomy.cards.keys()
    assert (own.as_of, own.reference, own.common) == (known.as_of, known.reference, known.taxonomy.sha256)


def test_a_job_without_cards_or_a_similarity_of_its_own_needs_nothing_more(asked: Job, known: Lore) -> None:
    assert lore_of_job(asked, known) is known
    with pytest.raises(MatcherError, match="letters"):
        lore_of_job(asked._replace(by="letters"), known)


def test_shipped_cards_and_reference_are_known_where_no_others_are_given(known: Lore) -> None:
    table = ReferenceTable(b"", (9000, 8000), "a" * 64)
    assert make_lore(DAY).reference.sha256 == known.reference.sha256
    assert make_lore(DAY, idf=table).reference is table
    assert make_lore(DAY, known.taxonomy).taxonomy is known.taxonomy


def test_what_was_read_is_remembered_and_not_read_again(
    asked: Job, people: Pool, known: Lore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pipeline.rank(asked, people, make_lore(DAY, memory=Shelf(tmp_path)))
    monkeypatch.setattr("matcher.signals.mentions.finder", lambda *_: pytest.fail("no card is compiled"))
    again = pipeline.rank(asked, people, make_lore(DAY, memory=Shelf(tmp_path)))
    assert again.ranking == first.ranking == pipeline.rank(asked, people, known).ranking


def test_what_is_supposed_is_not_remembered(asked: Job, people: Pool, known: Lore, tmp_path: Path) -> None:
    remembering = pipeline.rank(asked, people, make_lore(DAY, memory=Shelf(tmp_path)))
    assert isinstance(remembering.lore.finder, Remembering)
    assert pipeline.supposing(remembering).finder is not remembering.lore.finder
    plain = pipeline.rank(asked, people, known)
    assert pipeline.supposing(plain) == plain.lore
