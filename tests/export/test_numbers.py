"""JSON → CSV → JSON: the numbers of a ranking are the same in both, to the last thousandth, whoever it is about."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from people import people

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.export import csv as to_csv
from matcher.export import json as to_json
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.pipeline import Run
from tests.conftest import ROOT
from tests.export.cells import uncell

HOSTILE = ("=1+1", "'=1", "@SUM(A1)", 'Ada, "the" Example', "林示远", "+cmd|' /C calc'!A0", "a;b", "''", "-", "1e5", "00012")


def _both(run: Run, **more: Any) -> tuple[dict[str, Any], list[dict[str, str]]]:
    record = report.ranking(run, **more)
    rows = csv.DictReader(StringIO(to_csv.draw(record, Looks()), newline=""))
    return json.loads(to_json.draw(record, Looks())), [{uncell(k): uncell(v) for k, v in row.items()} for row in rows]


def _milli(points: str) -> int:
    """Return points as they stand in a CSV in thousandths, without a float on the way."""
    whole, _, rest = points.partition(".")
    assert len(rest) == 3
    return 1000 * int(whole) + int(rest)


def _again(row: dict[str, str], asked: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what a row of a CSV says of a candidate, as a ranking file has it."""
    return {
        "rank": int(row["rank"]), "id": row["id"], "name": row["name"] or None, "score_milli": _milli(row["score"]),
        "musts": {one["name"]: row[f"{one['name']}: must"] for one in asked if one["must"]},
        "milli": [_milli(row[one["name"]]) for one in asked],
    }  # fmt: skip


def _same(run: Run, **more: Any) -> None:
    record, rows = _both(run, **more)
    wanted = [
        {name: one[name] for name in ("rank", "id", "name", "score_milli", "musts")} | {"milli": [part["milli"] for part in one["contributions"]]}
        for one in record["candidates"]
    ]  # fmt: skip
    listed = [_again(row, record["job"]["requirements"]) for row in rows]
    assert sorted(listed, key=lambda item: str(item["id"])) == sorted(wanted, key=lambda item: str(item["id"]))
    assert all(sum(one["milli"]) == one["score_milli"] for one in listed)


@pytest.mark.parametrize("more", [{}, {"blind": True}, {"tiers": True}, {"top": 7}])
def test_the_numbers_of_generated_people_come_back(known: Lore, more: dict[str, Any]) -> None:
    asked = jobs.load(ROOT / "job_specs/rlhf-alignment.toml", known.taxonomy.cards)
    pool = reading.pool((f"{one.id}.json", json.dumps(one.profile).encode()) for one in people(3, 60))
    _same(pipeline.rank(asked, pool, known), **more)


def test_hostile_names_change_no_number(
    pool: Callable[..., Any], profile: Callable[..., Any], job: Callable[..., Any], known: Lore
) -> None:
    asked = job(*({"signals": ("rlhf",), "name": name, "must": True, "weight": 7} for name in ("=RLHF", 'a, "b"')), similarity=5)
    given = pool(*(profile("Led RLHF." * (at % 2), "Wrote it.", name=name) for at, name in enumerate(HOSTILE)))
    _same(pipeline.rank(asked, given, known))
