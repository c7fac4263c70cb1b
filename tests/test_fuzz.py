"""A few seconds of fuzzing: no reader answers a nearly sound document with anything but a profile or a reason."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.readers import READERS
from matcher.reading.source import Source
from matcher.reading.workers import sandbox
from matcher.reading.workers.sandbox import Ask

COUNT = 150


@pytest.fixture(scope="module")
def fuzz(root: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(root / "fuzz"))
    import harness

    yield harness
    sys.path.remove(str(root / "fuzz"))


def _told(reader: Reader, raws: list[bytes]) -> list[Parsed | ValueError]:
    def task(raw: bytes, ask: Ask) -> Parsed:
        return ask(reader, Source(raw))

    return sandbox.each([partial(task, raw) for raw in raws], [reader], 1, None)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.suffixes[0][1:])
def test_a_reader_refuses_with_a_reason_or_reads(reader: Reader, fuzz: ModuleType) -> None:
    raws = list(fuzz.mutations(reader, random.Random(11), COUNT))
    record = _told(reader, raws)
    found = {str(one): raw for one, raw in zip(record, raws, strict=True) if not isinstance(one, Parsed)}
    assert {reason: raw for reason, raw in found.items() if reason.startswith(("its reader", "took longer"))} == {}
    assert sum(isinstance(one, Parsed) for one in record) > COUNT // 20  # else the seeds are no documents


def test_every_line_of_a_file_of_many_is_a_row_that_is_read_or_refused(fuzz: ModuleType) -> None:
    items = list(fuzz.changed(fuzz.seeds_of_rows(), random.Random(11), COUNT))
    for raw in items:
        fuzz.ROWS["jsonl"](raw)
    assert len(set(items)) > COUNT // 2


def test_every_reader_has_a_harness_and_seeds_that_are_read(fuzz: ModuleType) -> None:
    assert len(fuzz.HARNESSES) == len(READERS)
    for reader, harness in zip(READERS, fuzz.HARNESSES.values(), strict=True):
        seed = fuzz.seeds(reader)[0]
        harness(seed)
        assert reader.read(Source(seed)).passages


def test_a_finding_is_raised(fuzz: ModuleType) -> None:
    def fail(_: Source) -> Parsed:
        raise KeyError("found")

    def wrong(_: Source) -> Parsed:
        return Parsed("Led \x1b[2J", None, ())

    for read in (fail, wrong):
        with pytest.raises((KeyError, ValueError)):
            fuzz.harness(READERS[0]._replace(read=read), b"x")
