"""Sections that are written and read again, and damage that is noticed where it is touched."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import MatcherError
from matcher.store import Blocks, Manifest, Rows, Segment, Store
from matcher.store.layout import BLOCK
from tests.laboratory import SOAK, Quick
from tests.store.small import sections


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Callable[[dict[str, Any]], Segment]]:
    """Give what writes sections and opens them again."""
    opened = []

    def keep(sections: dict[str, Any]) -> Segment:
        store = Store(tmp_path / "index", Quick())
        with store.writing() as writing:
            listed = writing.add(sections, {})
            writing.commit({}, [listed])
        opened.append(store.segment(listed))
        return opened[-1]

    yield keep
    for each in opened:
        each.close()


def test_sections_are_read_as_they_were_written(kept: Callable[..., Segment]) -> None:
    numbers = array("Q", range(1000))
    segment = kept({"text": b"one", "numbers": numbers, "pieces": (b"ab" for _ in range(3)), "nothing": b"", "many": []})
    assert set(segment.names()) == {"text", "numbers", "pieces", "nothing", "many"}
    assert "text" in segment
    assert "other" not in segment
    assert [bytes(segment.section(one)) for one in ("text", "pieces", "nothing", "many")] == [b"one", b"ababab", b"", b""]
    assert segment.section("numbers").cast("Q").tolist() == numbers.tolist()
    assert segment.size("numbers") == 8000


def test_arrays_may_lie_over_sections(kept: Callable[..., Segment]) -> None:
    import numpy as np

    numbers = np.arange(12, dtype="<f8").reshape(3, 4)
    segment = kept({"a": b"x", "numbers": numbers, "b": Blocks(np.arange(5, dtype="<u2"))})
    read = np.frombuffer(segment.section("numbers"), "<f8")
    assert read.ctypes.data % 64 == 0
    assert (read.reshape(3, 4) == numbers).all()
    assert np.frombuffer(segment.part("b", 2, 8), "<u2").tolist() == [1, 2, 3]
    segment.close()
    assert read.tolist() == list(range(12))


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_rows_are_read_one_at_a_time(tmp_path_factory: pytest.TempPathFactory, values: list[bytes]) -> None:
    store = Store(tmp_path_factory.mktemp("rows") / "index", Quick())
    with store.writing() as writing:
        writing.commit({}, [writing.add({"rows": Rows(iter(values))}, {})])
    with store.snapshot() as snapshot:
        (segment,) = snapshot.segments
        assert [segment.row("rows", at) for at in range(segment.rows("rows"))] == values


@pytest.mark.parametrize("size", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7])
def test_parts_of_a_large_section_are_read_where_they_lie(kept: Callable[..., Segment], size: int) -> None:
    whole = Random(size).randbytes(size)
    cut = [whole[at : at + 40_000] for at in range(0, size, 40_000)]
    segment = kept({"one": Blocks(whole), "cut": Blocks(cut)})
    for start, stop in ((0, 0), (0, size), (size // 3, size // 2), (max(0, size - 2), size), (BLOCK - 1, BLOCK + 1)):
        if start <= stop <= size:
            assert segment.part("one", start, stop) == segment.part("cut", start, stop) == whole[start:stop]
    assert segment.section("one") == whole


@pytest.mark.parametrize("ask", [
    lambda item: item.section("other"),
    lambda item: item.section("rows"),
    lambda item: item.part("plain", 0, 1),
    lambda item: item.part("blocks", 0, 1 << 40),
    lambda item: item.part("blocks", -1, 1),
    lambda item: item.part("blocks", 2, 1),
    lambda item: item.row("rows", 3),
    lambda item: item.row("rows", -1),
    lambda item: item.rows("blocks"),
])  # fmt: skip
def test_what_is_not_there_is_an_error(kept: Callable[..., Segment], ask: Callable[[Segment], object]) -> None:
    segment = kept(sections([1, 2, 3]))
    with pytest.raises(MatcherError, match=r"segment: damaged: section .*; run `matcher index doctor`"):
        ask(segment)


def test_a_part_is_checked_with_its_block_and_not_with_others(kept: Callable[..., Segment], tmp_path: Path) -> None:
    segment = kept({"large": Blocks(bytes(4 * BLOCK))})
    _flip(tmp_path / "index" / segment.listed.name, 64 + 2 * BLOCK + 5, 3)
    assert segment.part("large", 0, 2 * BLOCK) == bytes(2 * BLOCK)
    with pytest.raises(MatcherError):
        segment.part("large", 2 * BLOCK - 1, 2 * BLOCK + 1)
    with pytest.raises(MatcherError):
        segment.section("large")


def test_a_row_is_checked_by_itself(kept: Callable[..., Segment], tmp_path: Path) -> None:
    segment = kept({"rows": Rows([b"ab", b"cd", b"ef"])})
    _flip(tmp_path / "index" / segment.listed.name, 64 + 2, 0)
    assert (segment.row("rows", 0), segment.row("rows", 2)) == (b"ab", b"ef")
    with pytest.raises(MatcherError, match="section rows, row 1"):
        segment.row("rows", 1)


def test_no_bit_that_flips_goes_unnoticed(tmp_path: Path) -> None:
    store = _sample(tmp_path / "index")
    manifest, outcome = store.manifest(), _read(store)
    random, unseen, flips = Random(8), 0, 10_000 if SOAK else 1_000
    files = [tmp_path / "index" / "manifest"] + [tmp_path / "index" / one.name for one in manifest.segments]
    for _ in range(flips):
        path = random.choice(files)
        at, bit = random.randrange(path.stat().st_size), random.randrange(8)
        _flip(path, at, bit)
        read = _read(store)
        assert all(one == two or two is None for one, two in zip(outcome, read, strict=True)), (path.name, at, bit)
        unseen += read == outcome
        assert path.name in {one.file for one in store.doctor()}, (path.name, at, bit)
        _flip(path, at, bit)
    assert _read(store) == outcome
    assert unseen < flips / 10


@pytest.mark.parametrize("damage", [
    lambda raw: raw[:-1],
    lambda raw: raw + b"\0",
    lambda raw: b"",
    lambda raw: raw[: len(raw) // 2],
    lambda raw: bytes(len(raw)),
    lambda raw: raw[:-8] + (1 << 60).to_bytes(8, "little"),
    lambda raw: raw[:-8] + bytes(8),
])  # fmt: skip
def test_a_file_that_is_cut_or_overwritten_is_not_opened(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    store = _sample(tmp_path / "index")
    path = tmp_path / "index" / store.manifest().segments[0].name
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(MatcherError, match="damaged"):
        store.snapshot()
    assert path.name in {one.file for one in store.doctor()}


def test_a_sound_file_in_the_place_of_another_is_not_opened(tmp_path: Path) -> None:
    store = Store(tmp_path / "index", Quick())
    with store.writing() as writing:
        writing.commit({}, [writing.add(sections([number]), {}) for number in range(10, 20)])
    by_size = {listed.size: tmp_path / "index" / listed.name for listed in store.manifest().segments}
    segment = store.manifest().segments[0]
    assert by_size[segment.size].name != segment.name
    (tmp_path / "index" / segment.name).write_bytes(by_size[segment.size].read_bytes())
    with pytest.raises(MatcherError, match="its table of contents is another"):
        store.snapshot()


def _sample(folder: Path) -> Store:
    store = Store(folder, Quick())
    with store.writing() as writing:
        writing.commit({}, [writing.add({"large": Blocks(Random(1).randbytes(2 * BLOCK)), **sections([*range(9)])}, {})])
        small = [writing.add(sections([*range(first, first + 60)]), {"first": first}) for first in (9, 69)]
        writing.commit({"numbers": 129}, [*writing.manifest.segments, *small])
    return store


def _read(store: Store) -> list[object]:
    """Return all that can be read of a store, piece by piece; None for a piece that is known to be damaged."""
    manifest = _unless_damaged(store.manifest)
    items: list[object] = [manifest]
    listed = manifest.segments if isinstance(manifest, Manifest) else ()
    for number, many in enumerate((9, 60, 60)):
        segment = _unless_damaged(lambda at=number: store.segment(listed[at]) if listed else None)
        items += _pieces(segment, many, large=number == 0)
    return items


def _pieces(segment: Any, rows: int, *, large: bool) -> Iterator[object]:
    yield _unless_damaged(lambda: bytes(segment.section("plain"))) if segment else None
    yield _unless_damaged(lambda: bytes(segment.part("blocks", 3, 50))) if segment else None
    for at in range(2 if large else 0):
        yield _unless_damaged(lambda at=at: bytes(segment.part("large", at * BLOCK, (at + 1) * BLOCK))) if segment else None
    for at in range(rows):
        yield _unless_damaged(lambda at=at: segment.row("rows", at)) if segment else None
    if segment:
        segment.close()


def _unless_damaged(read: Callable[[], object]) -> object:
    try:
        return read()
    except MatcherError:
        return None


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))
