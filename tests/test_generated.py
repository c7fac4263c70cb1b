"""A thousand generated people: every quote stands word for word at its place, and nobody is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from people import people

from matcher import job as jobs
from matcher import pipeline, reading
from matcher.lore import make_lore
from matcher.report import record
from tests.conftest import DAY, ROOT


def at(document: Any, pointer: str) -> Any:
    """Return what a JSON pointer leads to."""
    for step in pointer.split("/")[1:]:
        document = document[int(step)] if isinstance(document, list) else document[step.replace("~1", "/").replace("~0", "~")]
    return document


@pytest.mark.parametrize("part", range(4))
def test_every_quote_of_a_thousand_people_stands_at_its_place(part: int) -> None:
    documents = {f"{one.id}.json": one.profile for one in people(part, 250)}
    known = make_lore(DAY)
    asked = jobs.load(ROOT / "job_specs/rlhf-alignment.toml", known.taxonomy.cards)
    pool = reading.pool((name, json.dumps(one).encode()) for name, one in documents.items())
    shown = record.ranking(pipeline.rank(asked, pool, known))
    assert sorted(name for one in shown["candidates"] for name in one["documents"]) == sorted(documents)
    quotes = [
        (one["documents"], piece)
        for one in shown["candidates"]
        for piece in [*(piece for part in one["contributions"] for piece in part["evidence"]), *one["set_aside"]]
    ]
    assert len(quotes) > 1000
    for owned, piece in quotes:
        assert piece["document"] in owned
        words = at(documents[piece["document"]], piece["pointer"])
        assert " ".join(piece["quote"].split()) in " ".join(str(words).split())
        assert piece["cue"] is None or piece["cue"] in " ".join(str(words).split())
