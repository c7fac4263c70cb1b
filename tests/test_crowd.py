"""The crowd of the benchmarks of many: always the same people, told of as people tell of themselves."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from statistics import median, quantiles

import crowd

from matcher import job as jobs
from matcher import reading
from matcher.lore import make_lore

DAY = date(2026, 11, 21)


def words(people: list[dict[str, object]]) -> set[str]:
    return set(re.findall(r"[A-Z][a-z]+", crowd_text(people)))


def crowd_text(people: list[dict[str, object]]) -> str:
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in people)


def test_a_person_is_the_same_in_every_crowd() -> None:
    whole = list(crowd.people(0, 60))
    assert list(crowd.people(0, 25)) == whole[:25]
    assert list(crowd.people(40, 60)) == whole[40:]


def test_another_seed_gives_other_people() -> None:
    assert not [one for one, other in zip(crowd.people(0, 20), crowd.people(0, 20, seed=2), strict=True) if one == other]


def test_one_in_ten_writes_chinese() -> None:
    assert sum(bool(re.search("[\u4e00-\u9fff]", one["basics"]["name"])) for one in crowd.people(0, 200)) == 20


def test_there_are_always_new_names() -> None:
    people = list(crowd.people(0, 800))
    few, many = words(people[:400]), words(people)
    assert len(many) > 1.4 * len(few)


def test_nobody_is_taken_for_somebody_else() -> None:
    documents = [(f"{at}.json", json.dumps(one).encode()) for at, one in enumerate(crowd.people(0, 300))]
    pool = reading.pool(documents)
    assert (len(pool.candidates), pool.needs_review, pool.skipped) == (300, (), ())
    assert len([flag for one in pool.candidates for flag in one.flags]) < 6
    assert 2000 < median(len(one.text) for one in pool.candidates) < 5000


def test_most_do_little_ai_work_and_a_few_do_much() -> None:
    finder = make_lore(DAY).finder
    pool = reading.pool((f"{at}.json", json.dumps(one).encode()) for at, one in enumerate(crowd.people(0, 200)))
    listed = [finder.read(one.profile).mentions for one in pool.candidates]
    shares = quantiles(map(len, listed), n=20)
    assert (shares[9] < 8, shares[18] > 30) == (True, True), shares
    assert {one.status for mentions in listed for one in mentions} >= {
        "led",
        "did",
        "contributed",
        "assisted",
        "listed",
        "wished",
    }


def test_the_job_is_as_long_as_an_advert_and_asks_for_everything(root: Path) -> None:
    job = jobs.load(root / "benchmarks/crowd-job.toml", make_lore(DAY).taxonomy.cards)
    assert (290 < len(job.description.split()) < 310, len(job.requirements), job.similarity > 0) == (True, 12, True)
    assert {one.kind for one in job.requirements} == {"signal", "terms", "coverage", "experience", "education", "language"}
