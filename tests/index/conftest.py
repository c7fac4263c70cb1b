"""An index of documents given as tables, made in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from matcher import reading
from matcher.index import Index, adding, deriving
from matcher.index.arrivals import Placed
from matcher.index.open_index import PersonRow
from matcher.index.sections import REVIEW, SKIPPED, Trouble
from matcher.lore import Lore
from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections
from matcher.store import Store
from tests.laboratory import Quick

Documents = list[tuple[str, bytes]]


def documents(*resumes: dict[str, Any] | str) -> Documents:
    """Return JSON Resumes, and texts, as documents with names."""
    return [
        (f"{number}.md", one.encode()) if isinstance(one, str) else (f"{number}.json", json.dumps(one).encode())
        for number, one in enumerate(resumes)
    ]


def placed(given: Documents) -> Iterable[Placed]:
    """Yield documents as they are read, each lying where its name says."""
    for name, raw in given:
        parsed = reading.read((), (name, raw))
        yield from (Placed(one.name, one) for one in parsed.given)
        for kind, problems in ((REVIEW, parsed.needs_review), (SKIPPED, parsed.skipped)):
            yield from (Placed(one.document, Trouble(kind, one)) for one in problems)


def made(folder: Path, given: Documents, known: Lore, *, batch: int = 100, corrected: Corrections = corrections.NONE) -> Index:
    """Return an index into which the documents were put, so many at once."""
    store = Store(folder, Quick())
    list(adding.add(store, placed(given), corrected, batch=batch))
    list(deriving.refresh(store, known))
    return Index.open(folder)


def everything(index: Index) -> list[str]:
    """Return everybody, and what could not be read, in words."""
    pool = index.pool()
    return [*map(json.dumps, pool.candidates), json.dumps([pool.needs_review, pool.skipped, pool.documents])]


def readings(index: Index) -> dict[str, bytes]:
    """Return the reading of everybody, as it lies there."""
    found: dict[str, bytes] = {}
    for number, part in enumerate(index.parts):
        seen = index.readings(number)
        assert seen
        found |= {index.candidate(PersonRow(number, row)).id: seen.segment.row("reading", row) for row in part.persons()}
    return found


@pytest.fixture
def index(tmp_path: Path, known: Lore) -> Callable[..., Index]:
    """Return an index of JSON Resumes and texts: index(profile("Led RLHF."), batch=1)."""

    def make(*resumes: dict[str, Any] | str, **how: Any) -> Index:
        return made(tmp_path / "index", documents(*resumes), known, **how)

    return make
