"""Damage in any file of an index: what it answers has the same bytes as before, or is one error that names the file."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from matcher import pipeline, report
from matcher.errors import MatcherError
from matcher.index import Index, adding, compacting, deriving
from matcher.index.open_index import shelved
from matcher.lore import make_lore
from matcher.reading.persons import corrections
from matcher.report import index as pages
from matcher.signals import taxonomy
from matcher.store import Store, segment
from tests.index import small
from tests.index.conftest import made, placed
from tests.laboratory import SOAK, Quick, quick_folder

FLIPS = 10_000 if SOAK else 1_000
_LITTLE = 128 << 20
"""Bytes of address space that an answer may take in addition: no number in a damaged file is believed."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an index of three people in as many segments, with dead rows, and what cards saw in each."""
    with quick_folder(tmp_path) as folder:
        for batches in range(1, 4):
            made(folder / "index", small.BATCHES[batches - 1], small.LORE)
            (folder / f"manifest-{batches}").write_bytes((folder / "index" / "manifest").read_bytes())
        yield Store(folder / "index", Quick())


def answers(folder: Path) -> str:
    """Return both rankings, everybody and everything that is listed, and the explanation of one, in one text."""
    index = Index.open(folder)
    pool = index.pool()
    who = pool.candidates[0]
    run = pipeline.alone(small.ASKED, who, pool, shelved(pool.candidates, small.LORE))
    explained = report.explanation([(run, pipeline.standing(run, who))])
    both = (explained, pages.summary(index, "index"), pages.people(index, "index"))
    return small.index(folder, opened=index) + json.dumps([one.record for one in both])


class Hit(NamedTuple):
    """A file, and one bit in it."""

    path: Path
    byte: int
    bit: int

    def flip(self) -> None:
        """Flip the bit in its place."""
        handle = os.open(self.path, os.O_RDWR)
        os.pwrite(handle, bytes([os.pread(handle, 1, self.byte)[0] ^ 1 << self.bit]), self.byte)
        os.close(handle)


_OFTEN = 10_000
"""Bytes of a file beyond which it is not hit more often."""


def hits(folder: Path, many: int) -> Iterator[Hit]:
    """Yield bits anywhere in the files of an index; not ten times as often in the cards, which are ten times as large as the rest."""
    random = Random(many)
    everywhere = [(path, path.stat().st_size) for path in sorted(folder.iterdir())]
    for path, size in random.choices(everywhere, [min(size, _OFTEN) for _, size in everywhere], k=many):
        yield Hit(path, random.randrange(size), random.randrange(8))


@contextmanager
def little_memory() -> Iterator[None]:
    """Have every large allocation fail, where the system lets a process say so."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    now = int(statm.read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + _LITTLE, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def told_of(folder: Path, path: Path, before: str, ask: Callable[[Path], str] = answers) -> bool:
    """Return whether damage to a file is told of; else nothing that is answered is other than before."""
    try:
        after = ask(folder)
    except MatcherError as error:
        assert path.name in error.where, f"{error} names another file than {path.name}"
        return True
    assert after == before, f"damage to {path.name} changed what is answered"
    return False


def flipped(store: Store, many: int) -> int:
    """Return how many of so many flipped bits are told of."""
    before, count = answers(store.folder), 0
    with little_memory():
        for hit in hits(store.folder, many):
            hit.flip()
            count += told_of(store.folder, hit.path, before)
            hit.flip()
    assert answers(store.folder) == before
    return count


def test_a_flipped_bit_is_told_of_or_changes_nothing(store: Store) -> None:
    assert FLIPS / 4 < flipped(store, FLIPS) < FLIPS


class Whatever(int):
    """A checksum that agrees with every other."""

    __hash__ = int.__hash__

    def __ne__(self, other: object) -> bool:
        return False


def test_the_test_notices_that_nothing_is_checked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment, "crc32", lambda *_: Whatever())
    with pytest.raises(Exception) as ended:  # another answer, or a traceback
        flipped(store, FLIPS)
    assert not isinstance(ended.value, MatcherError)


def test_the_doctor_finds_every_flipped_bit(store: Store) -> None:
    for hit in hits(store.folder, FLIPS // 4):
        hit.flip()
        found = {one.file for one in store.doctor()}
        assert found == ({hit.path.name} if hit.path.name != "lock" else set())
        hit.flip()


def test_what_is_added_to_a_damaged_index_is_as_from_files_or_not_added(store: Store, tmp_path: Path) -> None:
    more = list(
        placed([("ada.json", small.resume("Ada Example", "Led RLHF twice.")), ("di.json", small.resume("Di Test", "Led RLHF."))])
    )

    def after(folder: Path) -> str:
        list(adding.add(Store(folder, Quick()), more, corrections.NONE))
        return small.index(folder)

    whole = after(Path(shutil.copytree(store.folder, tmp_path / "whole")))
    count = 0
    for hit in hits(store.folder, FLIPS // 10):
        hit.flip()
        folder = Path(shutil.copytree(store.folder, tmp_path / "copy"))
        count += told_of(folder, hit.path, whole, after)
        shutil.rmtree(folder)
        hit.flip()
    assert count > FLIPS / 40


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.7, 0.999, 1.001, 2])
def test_a_file_that_is_cut_or_longer_is_told_of(store: Store, share: float) -> None:
    before = answers(store.folder)
    for path in sorted(store.folder.iterdir()):
        whole = path.read_bytes()
        os.truncate(path, int(len(whole) * share) + (share > 1))
        assert told_of(store.folder, path, before) == (path.name != "lock")
        path.write_bytes(whole)


def test_a_file_that_is_gone_is_told_of(store: Store) -> None:
    before = answers(store.folder)
    for path in sorted(store.folder.glob("*.segment")):
        path.rename(store.folder / "away")
        assert told_of(store.folder, path, before)
        (store.folder / "away").rename(path)


def test_segments_that_have_changed_places_are_told_of(store: Store) -> None:
    before = answers(store.folder)
    paths = sorted(store.folder.glob("*.segment"))
    for each, other in pairwise(paths):
        raw = each.read_bytes(), other.read_bytes()
        each.write_bytes(raw[1]), other.write_bytes(raw[0])
        assert told_of(store.folder, each, before)
        each.write_bytes(raw[0]), other.write_bytes(raw[1])


def test_segments_of_another_index_of_the_same_people_are_told_of(store: Store, tmp_path: Path) -> None:
    for batch in small.BATCHES:
        made(tmp_path / "other", batch, small.LORE)
    before = answers(store.folder)
    for path in sorted(store.folder.glob("*.segment")):
        whole = path.read_bytes()
        path.write_bytes((tmp_path / "other" / path.name).read_bytes())
        told_of(store.folder, path, before)
        path.write_bytes(whole)


@pytest.mark.parametrize("batches", [1, 2])
def test_an_older_manifest_is_an_older_state_or_an_error(store: Store, batches: int) -> None:
    (store.folder / "manifest").write_bytes((store.folder.parent / f"manifest-{batches}").read_bytes())
    before = small.files(small.holding(batches))
    assert not told_of(store.folder, store.folder / "manifest", before, small.index)
    for batch in small.BATCHES:
        made(store.folder, batch, small.LORE)
    assert (small.index(store.folder), store.doctor()) == (small.files(small.holding(3)), [])


def test_a_manifest_of_a_state_whose_segments_are_gone_is_told_of(store: Store) -> None:
    compacting.compact(store)
    (store.folder / "manifest").write_bytes((store.folder.parent / "manifest-3").read_bytes())
    with pytest.raises(MatcherError, match="it is missing"):
        answers(store.folder)


def test_what_another_version_saw_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = small.index(store.folder)
    monkeypatch.setattr(Index, "_code", "another")
    assert Index.open(store.folder).stale(small.LORE.taxonomy) == 3
    assert small.index(store.folder) == before


def test_what_other_cards_saw_changes_nothing(store: Store) -> None:
    rlhf = small.LORE.taxonomy.cards["rlhf"]
    bread = replace(rlhf, id="rlhf", aliases=("bread",), acronyms=(), patterns=())
    own = make_lore(date(2026, 11, 21), taxonomy.with_cards(small.LORE.taxonomy, (bread,)))
    before = small.index(store.folder)
    list(deriving.refresh(store, own))
    assert Index.open(store.folder).stale(small.LORE.taxonomy) == 3
    assert small.index(store.folder) == before != small.index(store.folder, own)
