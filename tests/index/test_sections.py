"""A manifest that is whole, and that somebody else wrote: one error, and never a traceback, whatever it says."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.index import Index, forgetting
from matcher.store import ListedSegment, Store
from tests.index import small
from tests.index.conftest import made
from tests.laboratory import Quick

_OTHER = ("gone", None, "x", -1, 1 << 90, [], {}, [["x"]], 1.5)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return an index of which the manifest says all that one can: somebody was forgotten, and rows are dead."""
    store = Store(tmp_path / "index", Quick())
    made(store.folder, small.BATCHES[2], small.LORE)
    forgetting.forget(store, ["cy-test"], date(2026, 11, 21), list)
    for batch in small.BATCHES[:2]:
        made(store.folder, batch, small.LORE)
    return store


def _places(record: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value in another."""
    yield from [at] * bool(at)
    if isinstance(record, dict | list):
        for key in record if isinstance(record, dict) else range(len(record)):
            yield from _places(record[key], (*at, key))


def _planted(record: Any) -> Iterator[Any]:
    """Yield a value with one thing in it that is other, or gone."""
    for *way, last in _places(record):
        for new in _OTHER:
            whole = within = copy.deepcopy(record)
            for key in way:
                within = within[key]
            if new == "gone":
                del within[last]
            else:
                within[last] = new
            yield whole


def _commit(store: Store, about: Any, text: list[Any]) -> None:
    with store.writing() as writing:
        segments = [ListedSegment(*one[:4], about) for one, about in zip(writing.manifest.segments, text, strict=True)]
        writing.commit(about, segments)


def test_what_no_index_says_of_itself_ends_in_one_error(store: Store) -> None:
    manifest, before = store.manifest(), small.index(store.folder)
    whole = [manifest.about, [one.about for one in manifest.segments]]
    refused = 0
    for about, text in _committable(whole):
        _commit(store, about, text)
        try:
            assert list(Index.open(store.folder).pool().candidates)
        except MatcherError as error:
            assert (error.what, error.where) == ("damaged: not what an index says about itself", str(store.folder / "manifest"))
            refused += 1
    _commit(store, *whole)
    assert small.index(store.folder) == before
    assert refused > 200


def _committable(whole: Any) -> Iterator[Any]:
    """Yield what a store would commit: about the index, and about each segment, a table each."""
    for each in _planted(whole):
        tables = [each[0], *each[1]] if len(each) == 2 and isinstance(each[1], list) else []
        if len(tables) == len(whole[1]) + 1 and all(isinstance(table, dict) for table in tables):
            yield each
