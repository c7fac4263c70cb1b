"""What differs between a bundle and the same run made again, causes first."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from matcher.verifying.replaying import differences

A, B, C = ("a" * 64, "b" * 64, "c" * 64)
NAMES = {A: "ada.md", B: "bo.md", C: "bo.md"}


@pytest.fixture
def kept() -> dict[str, Any]:
    person = {"rank": 1, "score_milli": 5000, "digest": "x", "points": [{"requirement": "RLHF", "milli": 5000}]}
    return {
        "matcher": "1", "job": {"sha256": "j"}, "cards": {"sha256": "k", "own": None}, "reference": {"sha256": "r", "own": None},
        "similarity": None, "corrections_sha256": None, "problems": [{"document": "scan.pdf", "reason": "no text"}],
        "documents": [{"sha256": A, "name": "ada.md"}, {"sha256": B, "name": "bo.md"}],
        "candidates": [person | {"id": "1", "documents": [A]}, person | {"id": "2", "documents": [B]}],
    }  # fmt: skip


def told(kept: dict[str, Any], names: dict[str, str] = NAMES, **changes: Any) -> list[str]:
    made = deepcopy(kept) | changes
    return [one.what for one in differences(kept, made, names)]


def test_the_same_is_identical(kept: dict[str, Any]) -> None:
    assert told(kept) == []


def test_what_it_rests_on_is_told(kept: dict[str, Any]) -> None:
    assert told(kept, matcher="2") == ["matcher 1 made it; this is 2"]
    assert told(kept, job={"sha256": "other"}) == ["is not the text of the job that was ranked for"]
    assert told(kept, cards={"sha256": "z", "own": None}) == ["the cards are others: k then, z here"]
    assert told(kept, similarity="tiny 1") == ["the similarity is another: our own then"]
    assert told(kept, corrections_sha256="c")[0].startswith("what .matcher/people.toml says")
    kept["reference"]["own"] = "my.tsv"
    assert told(kept, reference={"sha256": "z", "own": None})[0].endswith(
        "your own were used, from my.tsv: name them with --reference"
    )


def test_a_document_that_changed_is_missing_or_new(kept: dict[str, Any]) -> None:
    ada, bo = kept["documents"]
    assert told(kept, documents=[ada, {"sha256": C, "name": "bo.md"}]) == [
        f"the document bo.md ({B[:12]}) has another content here"
    ]
    assert told(kept, documents=[ada]) == [f"the document bo.md ({B[:12]}) is missing: no document here has that content"]
    assert told(kept, documents=[ada, bo, {"sha256": C}], names={}) == [f"the document {C[:12]} is new"]


def test_a_document_that_can_be_read_by_now(kept: dict[str, Any]) -> None:
    assert told(kept, problems=[]) == ["the document scan.pdf: no text then, read, or not there here"]


def test_candidates_whose_points_evidence_or_rank_differ(kept: dict[str, Any]) -> None:
    ada, bo = kept["candidates"]
    assert told(kept, candidates=[ada | {"points": [{"requirement": "RLHF", "milli": 4999}]}, bo]) == [
        "candidate 1 (ada.md): RLHF: 5.000 then, 4.999 here"
    ]
    assert told(kept, candidates=[ada | {"digest": "y"}, bo | {"rank": 2}]) == [
        "candidate 1 (ada.md): the points are the same, but not what they rest on",
        "candidate 2 (bo.md): rank 1 then, 2 here",
    ]
    assert told(kept, candidates=[ada, bo | {"id": "3"}]) == [
        "nobody here has just the documents of candidate 2 (bo.md)",
        "candidate 3 (bo.md) is new",
    ]


def test_what_caused_a_difference_is_told_before_the_candidates_it_changed(kept: dict[str, Any]) -> None:
    ada, bo = kept["candidates"]
    first, *_, last = told(kept, matcher="2", documents=[kept["documents"][0]], candidates=[ada, bo | {"rank": 3}])
    assert (first.split()[0], last.split()[0]) == ("matcher", "candidate")
