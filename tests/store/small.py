"""A small store for the tests of safety: every generation holds one number more, and every third lays all segments together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from matcher.store import Blocks, Disk, Rows, Store, Writing
from tests.laboratory import Experiment, Promise, Quick

FOLDER = Path("kept") / "index"


def filled(folder: Path, disk: Disk, promise: Promise, upto: int) -> None:
    """Write until the store holds so many numbers, and promise each."""
    store = Store(folder / FOLDER, disk)
    while not store.exists() or store.manifest().generation < upto:
        with store.writing(wait=0) as writing:
            one_more(store, writing)
        promise()


def one_more(store: Store, writing: Writing) -> None:
    """Commit one number more."""
    number, listed = writing.manifest.generation, list(writing.manifest.segments)
    values = [number]
    if number % 3 == 2:
        values, listed = [*numbers(store), number], []
    writing.commit({"numbers": number + 1}, [*listed, writing.add(sections(values), {"numbers": len(values)})])


def sections(values: Sequence[int]) -> dict[str, object]:
    """Return a section of each kind that tells the same numbers."""
    listed = [b"number %d" % one for one in values]
    return {"plain": b"\n".join(listed), "blocks": Blocks(one + b"\n" for one in listed), "rows": Rows(listed)}


def numbers(store: Store) -> list[int]:
    """Return the numbers that a store holds, read in each way, which must agree."""
    with store.snapshot() as snapshot:
        read: list[int] = []
        for segment in snapshot.segments:
            listed = [segment.row("rows", at) for at in range(segment.rows("rows"))]
            assert bytes(segment.section("plain")).split(b"\n") == listed
            assert bytes(segment.part("blocks", 0, segment.size("blocks"))) == b"".join(one + b"\n" for one in listed)
            assert segment.listed.about == {"numbers": len(listed)}
            read += [int(one.removeprefix(b"number ")) for one in listed]
        assert snapshot.manifest.about.get("numbers", 0) == len(read)
        return read


def looked_at(folder: Path, promises: int, unpromised: int = 1) -> None:
    """Assert that a complete state is there, which holds all that was promised, and that work goes on without any repair."""
    store = Store(folder / FOLDER, Quick())
    before = numbers(store) if store.exists() else []
    assert before == list(range(len(before)))
    assert promises <= len(before) <= promises + unpromised
    with store.writing(wait=0) as writing:
        one_more(store, writing)
    assert numbers(store) == [*before, len(before)]
    assert store.doctor() == []


def experiment(upto: int, unpromised: int = 1) -> Experiment:
    """Return the experiment that writes so many numbers; so many may be kept and not promised when it ends."""
    return Experiment(partial(filled, upto=upto), partial(looked_at, unpromised=unpromised))
