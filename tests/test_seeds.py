"""The documents of the first pool as they are, beside the profiles made of them by hand; runs where they are (MATCHER_SEEDS)."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import matcher
from matcher.reading.profiles import profiles
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.words import degrees
from matcher.text import view

ROOT = Path(__file__).parents[1]
POOL, SEEDS = ROOT / "data" / "profiles", Path(os.environ.get("MATCHER_SEEDS", "nowhere"))
NAMELESS = "efficient-llm-student"
DAY = date(2026, 11, 21)

pytestmark = pytest.mark.skipif(
    not (SEEDS.is_dir() and POOL.is_dir()), reason="MATCHER_SEEDS names no folder of the first pool's documents"
)

Profile = dict[str, Any]


@cache
def read() -> dict[str, Profile]:
    """Return the profiles read from the documents, by the id of the one made by hand."""
    told = profiles.read_people((SEEDS,), None, ReadingOptions())
    assert not told.needs_review
    found = {name: json.loads(profiles.written(one)) for name, one in profiles.file_names(told.persons)}
    return {name if (POOL / f"{name}.json").is_file() else NAMELESS: one for name, one in found.items()}


@cache
def by_hand() -> dict[str, Profile]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in POOL.glob("*.json")}


def words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", view(text or "").text)) - {
        "inc",
        "university",
        "of",
        "the",
        "and",
        "lab",
        "group",
        "department",
    }


def dated(profile: Profile, list: str) -> Iterator[tuple[str, str, str]]:
    for one in profile.get(list, []):
        name = one.get("name") or one.get("institution") or one.get("organization") or ""
        yield name, one.get("startDate", ""), one.get("endDate", "")


def missing(list: str, id: str) -> list[tuple[str, str, str]]:
    """Return the dated entries made by hand for which none was read with the same dates, up to their precision."""
    mine = [*dated(read()[id], list)]
    if list == "projects":
        mine += [*dated(read()[id], "work")]
    return [one for one in dated(by_hand()[id], list) if (one[1] or one[2]) and not any(_is_one(one, other) for other in mine)]


def _is_one(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    dates = all(mine.startswith(yours) or yours.startswith(mine) for mine, yours in zip(one[1:], other[1:], strict=True))
    return dates and bool(one[1]) == bool(other[1]) and (not words(one[0]) or bool(words(one[0]) & words(other[0])))


IDS = sorted(path.stem for path in POOL.glob("*.json")) if POOL.is_dir() else []


def test_the_five_documents_are_four_people() -> None:
    assert sorted(read()) == IDS
    assert [read()[id]["basics"].get("name") if "basics" in read()[id] else None for id in IDS] == [
        by_hand()[id]["basics"].get("name") for id in IDS
    ]


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("list", ["work", "education"])
def test_every_dated_position_and_degree_is_read(list: str, id: str) -> None:
    assert missing(list, id) == []


@pytest.mark.parametrize("id", IDS)
def test_every_publication_is_read(id: str) -> None:
    mine = [words(one.get("name")) for one in read()[id].get("publications", [])]
    lost = [
        one["name"] for one in by_hand()[id].get("publications", []) if not any(_like(words(one["name"]), two) for two in mine)
    ]
    assert lost == []


def _like(one: set[str], other: set[str]) -> bool:
    return len(one & other) * 10 >= 6 * min(len(one), len(other))


@pytest.mark.parametrize(
    "spec", sorted(path.stem for path in (ROOT / "job_specs").glob("*-*.toml") if path.stem != "example-minimal")
)
def test_a_job_orders_the_documents_as_it_orders_the_profiles(spec: str) -> None:
    asked = matcher.load_job(ROOT / "job_specs" / f"{spec}.toml")
    orders = []
    for pool in (SEEDS, POOL):
        standings = matcher.rank(asked, matcher.load_profiles(pool), as_of=DAY).ranking.standings
        orders.append([one.candidate.id if one.candidate.name else NAMELESS for one in standings])
    assert orders[0] == orders[1]


@pytest.mark.parametrize("id", IDS)
def test_every_dated_position_has_its_title_and_every_degree_its_level(id: str) -> None:
    untold = [*_untold(id, "work", "position", words), *_untold(id, "education", "studyType", level)]
    assert [one for one in untold if one not in NO_TITLE] == []


def level(said: str | None) -> set[str]:
    """Return the level of a degree; of an exchange or a school there is none."""
    return {*(degrees.stated(said or "") or ())[:1]}


NO_TITLE = {"SRT (Student Research Training)"}
"""A programme that the person who made the profile took for a position; the document names it beside the dates."""


def _untold(id: str, list: str, key: str, meaning: Callable[[str | None], set[str]]) -> Iterator[str]:
    """Yield what the profile made by hand tells of a dated entry and the one read does not."""
    for one in by_hand()[id].get(list, []):
        ((entry,), told) = dated({list: [one]}, list), meaning(one.get(key))
        alike = (two for two in read()[id].get(list, []) if _is_one(entry, *dated({list: [two]}, list)))
        if told and (entry[1] or entry[2]) and not any(told <= meaning(two.get(key)) for two in alike):
            yield one[key]
