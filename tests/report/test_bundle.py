"""What a bundle holds: all that a replay needs, the same bytes each time, and no name unless it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline
from matcher.lore import Lore
from matcher.model import Problem
from matcher.pipeline import Run
from matcher.report.bundle import RunBasis, bundle, digest, replay, replayed

Make = Callable[..., Any]
ON = RunBasis("job.toml", 'title = "ML"')


@pytest.fixture
def run(pool: Make, profile: Make, job: Make, known: Lore) -> Run:
    people = pool(
        profile("Led RLHF with Ada.", basics={"name": "Ada Example", "email": "ada@example.com"}), "# Bo Sample\n\n- Led RLHF.\n"
    )
    people = people._replace(needs_review=(Problem("cy-sample.pdf", "no text"),))
    return pipeline.rank(job({"signals": ("rlhf",)}), people, known)


def test_it_says_what_the_run_rests_on_and_what_came_of_it(run: Run) -> None:
    told = bundle(run, ON)
    assert told["cards"]["sha256"] == run.lore.taxonomy.sha256
    assert told["job"]["text"] == ON.text
    assert [one["score_milli"] for one in told["candidates"]] == [one.score.milli for one in run.ranking.standings]
    assert sorted(one["sha256"] for one in told["documents"]) == sorted(
        document.sha256 for one in run.pool.candidates for document in one.documents
    )


def test_it_names_nobody_unless_it_is_asked_to(run: Run) -> None:
    shown = json.dumps(bundle(run, ON)).casefold()
    assert not any(word in shown for word in ("example.com", "sample", "ada ", ".json", ".md", ".pdf"))
    named = bundle(run, ON, names=True)
    assert {one["name"] for one in named["candidates"]} == {"Ada Example", "Bo Sample"}
    assert {one["name"] for one in named["documents"]} == {"0.json", "1.md"}
    assert named["problems"] == [{"document": "cy-sample.pdf", "reason": "no text"}]


def test_the_same_run_gives_the_same_bundle(run: Run) -> None:
    turned = run._replace(pool=run.pool._replace(candidates=run.pool.candidates[::-1]))
    assert bundle(run, ON) == bundle(turned, ON)


def test_a_name_and_a_place_in_the_ranking_change_no_digest_of_a_candidate(run: Run) -> None:
    def digests(run: Run) -> list[str]:
        return [one["digest"] for one in bundle(run, ON)["candidates"]]

    moved = tuple(one._replace(rank=one.rank + 5, candidate=one.candidate._replace(id="other")) for one in run.ranking.standings)
    assert digests(run._replace(ranking=run.ranking._replace(standings=moved))) == digests(run)


def test_a_bundle_changed_by_hand_is_told(run: Run) -> None:
    told = bundle(run, ON)
    assert told["digest"] == digest(told)
    forged = told | {"as_of": "2026-01-01"}
    assert [one.where for one in replayed(forged, told, {})] == ["/digest"]


def test_identical_and_the_first_difference_are_the_first_words(run: Run) -> None:
    told = bundle(run, ON)
    same, other = replay(told, replayed(told, told, {}), "cvs"), replay(told, replayed(told, told | {"matcher": "9"}, {}), "")
    assert (same.sheets[0].title, same.record["identical"]) == ("Identical", True)
    assert other.sheets[0].title.startswith("Not identical: matcher ")
    assert other.record["differences"][0]["where"] == "/matcher"


def test_blind_leaves_out_the_names_of_a_bundle_that_has_them(run: Run) -> None:
    told = bundle(run, ON, names=True)
    made = told | {"documents": told["documents"][1:], "problems": []}
    assert any(told["documents"][0]["name"] in one.what for one in replayed(told, made, {}))
    shown = str(replayed(told, made, {}, blind=True))
    assert not any(word in shown for word in (".json", ".md", ".pdf", "Ada", "Bo"))
