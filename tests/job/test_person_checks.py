"""[checks] of a job file: what is left to a person, and never scores."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import pipeline, reading
from matcher.errors import MatcherError
from matcher.job import parse
from matcher.lore import Lore
from matcher.report import record

JOB = """title = "Inference engineer in Zürich"
description = "You serve models, quantize them, and talk to people."
[[requirement]]
name = "Quantization"
signals = ["quantization"]
weight = 2
[similarity]
weight = 3
"""
KEYS = ("work_permission", "location", "availability")
BULLETS = [
    "Quantized models in Zürich.",
    "Serve people a week from March.",
    "Permit office, two days.",
    "Led RLHF.",
    "Quantized models.",
]


@pytest.fixture(scope="module")
def people() -> Any:
    work = [{"highlights": [one], "startDate": "2024-01", "endDate": "2026-01"} for one in BULLETS]
    twins = [{"basics": {"name": f"Twin {n}"}, "work": [{"highlights": [f"Sold tool {n}."]}]} for n in range(12)]
    documents = [{"basics": {"name": f"Person {n}"}, "work": [one]} for n, one in enumerate(work)] + twins
    return reading.pool((f"{n}.json", json.dumps(one).encode()) for n, one in enumerate(documents))


def told(source: str, people: Any, known: Lore) -> dict[str, Any]:
    return record.ranking(pipeline.rank(parse(source, "job.toml", known.taxonomy.cards), people, known))


@settings(max_examples=15)
@given(
    texts=st.dictionaries(
        st.sampled_from(KEYS),
        st.sampled_from([*BULLETS, "Zürich, two days a week", "quantization", "RLHF"])
        | st.text("abc é法", min_size=1).filter(str.strip),
        min_size=1,
    )
)
def test_scores_and_order_are_the_same_bits_with_and_without(texts: dict[str, str], people: Any, known: Lore) -> None:
    table = "[checks]\n" + "".join(f"{key} = {json.dumps(text[:200], ensure_ascii=False)}\n" for key, text in texts.items())
    without, with_ = told(JOB, people, known), told(JOB + table, people, known)
    assert json.dumps(with_["candidates"]) == json.dumps(without["candidates"])
    assert with_["job"].pop("checks").keys() == texts.keys()
    assert without["job"].pop("checks") == {}
    assert with_["job"] == without["job"]
    changed = {key for key in with_["manifest"] if with_["manifest"][key] != without["manifest"][key]}
    assert changed == {"job_sha256", "run_digest"}


def test_the_lot_inside_a_tie_falls_otherwise_for_another_job(people: Any, known: Lore) -> None:
    order = [
        [one["id"] for one in told(source, people, known)["candidates"]]
        for source in (JOB, JOB.replace("weight = 2", "weight = 4"))
    ]
    assert order[0] != order[1]


def test_they_are_kept_in_one_order_on_one_line_each(known: Lore) -> None:
    source = JOB + '[checks]\navailability = """from\n  March"""\nwork_permission = "a permit"\n'
    assert parse(source, "job.toml", {"quantization": known.taxonomy.cards["quantization"]}).checks == (
        ("work_permission", "a permit"), ("availability", "from March"),
    )  # fmt: skip


def test_an_empty_table_leaves_nothing_to_a_person(known: Lore) -> None:
    assert parse(JOB + "[checks]\n", "job.toml", known.taxonomy.cards).checks == ()


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ('salary = "much"', "10:1: checks.salary: is not a known key"),
        ("location = 7", "10:12: checks.location: must be text in quotes, not `7`"),
        ('location = ""', "10:12: checks.location: must not be empty"),
        (f'location = "{"x" * 201}"', "10:12: checks.location: is longer than 200 characters"),
        ('location = "\\u001b[2J"', "10:12: checks.location: has control characters"),
    ],
)
def test_a_mistake_in_them_is_told_with_its_place(line: str, mistake: str, known: Lore) -> None:
    with pytest.raises(MatcherError) as error:
        parse(f"{JOB}[checks]\n{line}\n", "job.toml", known.taxonomy.cards)
    assert f"job.toml:{mistake}" in str(error.value)
