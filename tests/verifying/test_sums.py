"""Whatever does not add up in a ranking file is told, with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import job as jobs
from matcher import pipeline, reading
from matcher.lore import Lore
from matcher.report import record
from matcher.verifying.sums import sum_faults

NUMBERS = ("rank", "score_milli", "worth_milli", "value_milli", "milli", "documents", "ranked", "needs_review", "skipped")


@pytest.fixture(scope="module")
def ranking(spec: Path, samples: Path, known: Lore) -> dict[str, Any]:
    run = pipeline.rank(jobs.load(spec, known.taxonomy.cards), reading.load((samples,)), known)
    shown = record.ranking(run, record.RecordOptions(tiers=True))
    return dict(json.loads(json.dumps(shown)))


@pytest.fixture
def wrong(ranking: dict[str, Any]) -> Callable[..., list[str]]:
    """Return the places at which a ranking fails once a change is made to it."""

    def make(change: Callable[[dict[str, Any]], object]) -> list[str]:
        changed = deepcopy(ranking)
        change(changed)
        return [one.where for one in sum_faults(changed)]

    return make


def numbers(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the ways to all numbers that stand in sums, orders and counts."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    here = [way] if type(value) is int and way[-1] in NUMBERS and "set_aside" not in way else []
    return [*here, *(found for name, one in inner for found in numbers(one, (*way, name)))]


def test_a_ranking_adds_up(ranking: dict[str, Any]) -> None:
    assert list(sum_faults(ranking)) == []


@given(st.data())
def test_no_number_can_be_changed_unseen(ranking: dict[str, Any], data: st.DataObject) -> None:
    way = data.draw(st.sampled_from(numbers(ranking)))
    changed = deepcopy(ranking)
    place: Any = changed
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] += data.draw(st.integers(-100_000, 100_000).filter(bool))
    assert list(sum_faults(changed))


def test_one_number_off_is_told_at_its_place(wrong: Callable[..., list[str]]) -> None:
    assert wrong(lambda value: value["candidates"][1].update(score_milli=value["candidates"][1]["score_milli"] + 1)) == [
        "/candidates/1/score_milli"
    ]
    assert wrong(lambda value: value["counts"].update(documents=9)) == ["/counts/documents"]
    assert wrong(lambda value: value["candidates"][0].update(rank=2)) == ["/candidates/0/rank"]


def test_a_value_above_0_needs_evidence(wrong: Callable[..., list[str]]) -> None:
    assert wrong(lambda value: value["candidates"][0]["contributions"][0].update(evidence=[])) == [
        "/candidates/0/contributions/0/evidence"
    ]


def test_nobody_can_be_left_out_or_put_in_twice(wrong: Callable[..., list[str]]) -> None:
    assert wrong(lambda value: value["candidates"].append(value["candidates"][-1]))[:1] == ["/counts/ranked"]
    assert "/counts/documents" not in wrong(lambda value: value["candidates"].pop())  # as with --top
    assert wrong(lambda value: (value["candidates"].pop(), value["counts"].update(ranked=7))) == ["/counts/documents"]


def test_requirements_and_must_haves_are_the_jobs(wrong: Callable[..., list[str]]) -> None:
    assert wrong(lambda value: value["candidates"][0]["contributions"].reverse()) == ["/candidates/0/contributions"]
    assert wrong(lambda value: value["candidates"][0]["musts"].clear()) == ["/candidates/0/musts", "/candidates/0/tier"][:1]
    assert wrong(lambda value: value["candidates"][0]["musts"].update(RLHF="perhaps"))[0] == "/candidates/0/musts"
    assert wrong(lambda value: value["candidates"][0].update(tier="not met")) == ["/candidates/0/tier"]


def test_ids_dates_and_digests_are_sound(wrong: Callable[..., list[str]]) -> None:
    assert wrong(lambda value: value["candidates"][1].update(id=value["candidates"][0]["id"])) == ["/candidates/1/id"]
    assert wrong(lambda value: value.update(as_of="tomorrow")) == ["/as_of"]
    assert wrong(lambda value: value["candidates"][0].update(document_sha256=[])) == ["/candidates/0/document_sha256"]
    assert wrong(lambda value: value["candidates"][0].update(document_sha256=["x"])) == ["/candidates/0/document_sha256"]


def test_values_strengths_and_months_stay_in_their_range(wrong: Callable[..., list[str]]) -> None:
    def beyond(table: dict[str, Any]) -> None:
        candidate = table["candidates"][0]
        part = candidate["contributions"][0]
        more = part["worth_milli"] * 2 - part["milli"]
        part.update(value_milli=2000, milli=part["milli"] + more)
        candidate["score_milli"] += more

    assert wrong(beyond) == ["/candidates/0/contributions/0/value_milli"]
    piece = "/candidates/0/contributions/0/evidence/0"
    for name, number in (("strength_milli", 1001), ("strength_milli", -1), ("months", -1)):
        assert wrong(
            lambda value, name=name, number=number: value["candidates"][0]["contributions"][0]["evidence"][0].update(
                {name: number}
            )
        ) == [f"{piece}/{name}"]


def test_words_that_only_months_rest_on_stay_in_their_range(wrong: Callable[..., list[str]]) -> None:
    def lasting(table: dict[str, Any]) -> None:
        part = table["candidates"][0]["contributions"][0]
        part["lasting"] = [part["evidence"][0], part["evidence"][0] | {"months": -1}]

    assert wrong(lasting) == ["/candidates/0/contributions/0/lasting/1/months"]


def test_the_file_has_the_order_of_the_scores(wrong: Callable[..., list[str]]) -> None:
    assert "/candidates/1" in wrong(lambda value: value["candidates"].insert(1, value["candidates"].pop(0)))


def test_the_terms_of_a_similarity_share_its_points_out(wrong: Callable[..., list[str]]) -> None:
    faults = wrong(lambda value: value["candidates"][0]["contributions"][-1]["evidence"].pop())
    assert faults == ["/candidates/0/contributions/8/evidence"]


def test_worths_add_up_and_are_none_below_0(wrong: Callable[..., list[str]]) -> None:
    def moved(table: dict[str, Any]) -> None:
        for asked in (table["job"]["requirements"], *(one["contributions"] for one in table["candidates"])):
            asked[0]["worth_milli"] += asked[1]["worth_milli"] + 5
            asked[1]["worth_milli"] = -5

    assert "/job/requirements/1" in wrong(moved)
    assert wrong(lambda value: value["job"]["requirements"][0].update(worth_milli=1))[0] == "/job/requirements"
    assert "/job/requirements/1/name" in wrong(lambda value: value["job"]["requirements"][1].update(name="RLHF"))
