"""A small index for the tests of safety: who is in it, what it is asked, and all that it answers in one text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from matcher import pipeline, ranking, reading
from matcher.index import Index, top
from matcher.index.open_index import shelved
from matcher.lore import Lore, make_lore
from matcher.model import Job, Pool, Requirement
from matcher.report import record
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy
from tests.conftest import DAY
from tests.index.conftest import Documents

_SHIPPED = taxonomy.load()
_FEW = ("agents", "dpo", "llm-inference", "model-compression", "nlp", "quantization", "rlhf")
LORE = make_lore(DAY, Taxonomy({id: _SHIPPED.cards[id] for id in _FEW}, _SHIPPED.cues, "5" * 64, _SHIPPED.phrases))
"""What is known of RLHF and its kin: of the thousands of states that are looked at, each holds all cards."""
ASKED = Job(
    "RLHF engineer",
    "We train models with human feedback.",
    (Requirement("RLHF", "signal", 20, signals=("rlhf",), must=True), Requirement("Kernels", "coverage", 10, terms=("CUDA kernels",))),
    3,
)  # fmt: skip
MOST = 2


def resume(name: str, *bullets: str) -> bytes:
    """Return the JSON Resume of somebody, who is one person wherever the name is the same."""
    mail = f"{name.partition(' ')[0].lower()}@example.com"
    work = [{"name": "Example Labs", "position": "Engineer", "startDate": "2023-01", "highlights": list(bullets)}]
    return json.dumps({"basics": {"name": name, "email": mail}, "work": work}).encode()


_ADA = ("ada.json", resume("Ada Example", "Led RLHF for a chat model."))
BATCHES: tuple[Documents, ...] = (
    [_ADA, ("bo.json", resume("Bo Sample", "Sold bread.")), ("bad.json", b"{")],
    [_ADA, ("more.json", resume("Ada Example", "Wrote CUDA kernels.")), ("bo.json", resume("Bo Sample", "Assisted with RLHF."))],
    [("cy.json", resume("Cy Test", "Wrote CUDA kernels for RLHF."))],
)
"""Two people and trouble; a known document, one more of the first person, another content for the second; one person more."""


def holding(batches: int) -> Documents:
    """Return the documents that are there after so many batches."""
    return list(dict(one for batch in BATCHES[:batches] for one in batch).items())


def files(given: Documents) -> str:
    """Return all that a pool of files answers."""
    pool = reading.pool(given)
    full = pipeline.rank(ASKED, pool, LORE)
    first = full._replace(ranking=ranking.shortlist(full.ranking, MOST))
    return _told(pool, full, first)


def index(folder: Path, known: Lore = LORE, *, opened: Index | None = None) -> str:
    """Return all that an index answers."""
    pool = (opened or Index.open(folder)).pool()
    lore = shelved(pool.candidates, known)
    return _told(pool, pipeline.rank(ASKED, pool, lore), top.rank(ASKED, pool, lore, MOST))


def _told(pool: Pool, *runs: pipeline.Run) -> str:
    listed: list[Any] = [record.ranking(run, record.RecordOptions(top=at)) for run, at in zip(runs, (None, MOST), strict=True)]
    return json.dumps([*listed, list(pool.candidates), pool.needs_review, pool.skipped, pool.documents])
