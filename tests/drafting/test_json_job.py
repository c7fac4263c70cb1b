"""The JSON of a job → advert."""

from __future__ import annotations

import json
from typing import Any

import pytest

from matcher import drafting
from matcher.drafting import Draft, json_job
from matcher.errors import MatcherError
from matcher.lore import Lore

JOB = {
    "title": "Baker",
    "company": "Example Ovens",
    "description": "You bake bread in a stone oven.",
    "salary": "3000",
    "responsibilities": ["Shape loaves of every size by hand before the sun rises"],
    "qualifications": ["A hygiene certificate is required", "Fluent English", 7, {"x": 1}],
    "skills": [{"name": "Bread", "keywords": ["sourdough", "rye"]}, {"name": "Pastry"}, "Ovens"],
}


def read(known: Lore, **more: Any) -> Draft:
    return drafting.draft(json_job.advert(json.dumps(JOB | more), "job.json"), known.taxonomy, known.reference)


def test_each_field_is_what_it_is_called(known: Lore) -> None:
    draft = read(known)
    assert (draft.title, draft.description.split(" in ")[0]) == ("Baker", "You bake bread")
    assert [(one.role, one.want.terms) for one in draft.asks if one.want.kind == "coverage"][1:3] == [
        ("must", ("hygiene certificate",)),
        ("asked", ("sourdough", "rye", "Pastry", "Ovens")),
    ]
    assert [one.role for one in draft.asks][-1] == "work"
    assert dict(draft.left) == {"benefits": 1, "company": 1}


def test_quotes_name_the_pointer(known: Lore) -> None:
    assert "# job.json#/skills/0: “sourdough, rye”\n" in drafting.written(read(known))


@pytest.mark.parametrize("source", ["{", "[]", "{}", '"x"', '{"title": ""}', "[" * 100_000, '{"a": NaN}', "1" * 5000])
def test_what_is_no_job_is_one_error(source: str) -> None:
    with pytest.raises(MatcherError, match=r"^x.json: "):
        json_job.advert(source, "x.json")


def test_a_profile_is_told_from_a_job() -> None:
    with pytest.raises(MatcherError, match="the profile of a person, not a job"):
        json_job.advert('{"basics": {"name": "Ada Example"}, "skills": []}', "x.json")


def test_wrong_types_are_left_out(known: Lore) -> None:
    assert read(known, responsibilities="x", skills={"a": 1}, description=[1], experience=None).title == "Baker"
