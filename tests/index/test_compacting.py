"""Segments laid together: fewer files, the same people, and columns as if they had been made anew."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher.index import Index, adding, compacting, deriving, open_index, top
from matcher.lore import Lore
from matcher.reading.persons import corrections
from matcher.report import record
from matcher.store import Disk, Store
from tests.index.conftest import documents, everything, made, placed, readings
from tests.laboratory import SOAK, Experiment, Promise, Quick, killed, quick_folder, refused
from tests.power_loss import unpowered

Make = Callable[..., Any]
DAY = date(2026, 11, 21)


def _given(profile: Make) -> list[dict[str, Any] | str]:
    """Return seven documents of five people, one of which cannot be read; two people have a document more that comes later."""
    mail = {"basics": {"name": "Ada Example", "email": "ada@example.com"}}
    degree = {"education": [{"institution": "Sample School", "area": "Computer Science", "studyType": "PhD"}]}
    return [
        profile("Led RLHF for a 7B model.", **mail, **degree),
        profile("Trained tokenizers for German.", name="Bo Sample"),
        " ",
        profile(
            "Assisted with quantization of 70B models.", name="Cy Test", languages=[{"language": "German", "fluency": "Native"}]
        ),
        profile("Ran evaluations of reward models.", **mail),
        profile("Wrote CUDA kernels in 2021.", name="Bo Sample", section="projects"),
        "# Di Placeholder\n\nBuilt data pipelines for LLM pretraining.\n",
    ]


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    with quick_folder(tmp_path) as folder:
        yield folder


@pytest.fixture
def index(tmp_path: Path, profile: Make, known: Lore) -> Index:
    """Return an index of many small segments, in which rows are dead."""
    made(tmp_path / "index", documents(*_given(profile)), known, batch=1)
    changed = documents(profile("Led RLHF, and DPO after it.", name="Cy Test"))
    store = Store(tmp_path / "index", Quick())
    list(adding.add(store, ((one._replace(place="3.json")) for one in placed(changed)), corrections.NONE))
    list(deriving.refresh(store, known))
    return Index.open(tmp_path / "index")


def _sections(index: Index, number: int) -> dict[str, object]:
    seen = index.readings(number)
    assert seen
    return {name: _section(seen.segment, name) for name in seen.segment.names()}


def _section(segment: Any, name: str) -> object:
    return (
        [segment.row(name, at) for at in range(segment.rows(name))]
        if segment.kind(name) == "rows"
        else bytes(segment.section(name))
    )


def test_people_and_their_readings_are_the_same_in_fewer_segments(index: Index, tmp_path: Path) -> None:
    before = everything(index), readings(index)
    done = compacting.compact(Store(tmp_path / "index"))
    after = Index.open(tmp_path / "index")
    assert (everything(after), readings(after)) == before
    assert done.segments == (8, 1)
    assert done.bytes[1] < done.bytes[0]
    assert all(part.clean for part in after.parts)
    assert Store(tmp_path / "index").doctor() == []


def test_a_segment_that_is_written_anew_has_every_section_of_a_new_one(index: Index, tmp_path: Path) -> None:
    store = Store(tmp_path / "index")
    before = _names(store)
    compacting.compact(store)
    assert len(before) == 1
    assert _names(store) == before


def _names(store: Store) -> set[frozenset[str]]:
    """Return the names of the sections of each segment of people."""
    with store.snapshot() as snapshot:
        return {frozenset(one.names()) for one in snapshot.segments if one.listed.about["kind"] == "people"}


@pytest.mark.parametrize(("size", "people"), [(1, [1] * 5), (2, [1] * 5), (3, [3, 2]), (4, [4, 1]), (100, [5])])
def test_columns_are_those_that_would_be_made_anew(
    index: Index, tmp_path: Path, known: Lore, size: int, people: list[int]
) -> None:
    compacting.compact(Store(tmp_path / "index"), size=size)
    after = Index.open(tmp_path / "index")
    assert sorted((part.people for part in after.parts), reverse=True) == people
    merged = [_sections(after, number) for number in range(len(after.parts))]
    store = Store(tmp_path / "index")
    with store.writing() as writing:
        writing.commit(writing.manifest.about, [one for one in writing.manifest.segments if one.about["kind"] == "people"])
    list(deriving.refresh(store, known))
    anew = Index.open(tmp_path / "index")
    assert merged == [_sections(anew, number) for number in range(len(anew.parts))]


def test_rankings_have_the_same_bytes(index: Index, tmp_path: Path, job: Make, known: Lore) -> None:
    asked = job({"signals": ("rlhf",)}, {"terms": ("CUDA",), "weight": 5}, similarity=10)
    before = _ranked(asked, index, known)
    compacting.compact(Store(tmp_path / "index"), size=2)
    assert _ranked(asked, Index.open(tmp_path / "index"), known) == before


def _ranked(asked: Any, index: Index, known: Lore) -> str:
    pool = index.pool()
    run = top.rank(asked, pool, open_index.shelved(pool.candidates, known), 3)
    return json.dumps(record.ranking(run, record.RecordOptions(top=3)))


def test_who_and_which_document_is_found_as_before(index: Index, tmp_path: Path, profile: Make) -> None:
    store = Store(tmp_path / "index", Quick())
    compacting.compact(store)
    again = list(adding.add(store, placed(documents(*_given(profile))), corrections.NONE))
    assert [(one.new, one.replaced, one.known, one.troubles) for one in again] == [(0, 1, 5, 1)]
    assert [Index.open(tmp_path / "index").with_id(one) is not None for one in ("ada-example", "cy-test", "nobody")] == [
        True,
        True,
        False,
    ]


def test_a_document_more_joins_its_person_afterwards(index: Index, tmp_path: Path, profile: Make, known: Lore) -> None:
    store = Store(tmp_path / "index", Quick())
    compacting.compact(store)
    more = json.dumps(profile("Taught RLHF.", basics={"name": "Ada Example", "email": "ada@example.com"})).encode()
    list(adding.add(store, placed([("more.json", more)]), corrections.NONE))
    after = Index.open(tmp_path / "index")
    at = after.with_id("ada-example")
    assert at
    assert [one.name for one in after.candidate(at).documents] == ["0.json", "4.json", "more.json"]
    before = everything(after)
    compacting.compact(store)
    assert everything(Index.open(tmp_path / "index")) == before


def test_what_is_clean_and_large_enough_is_not_touched(index: Index, tmp_path: Path) -> None:
    store = Store(tmp_path / "index")
    compacting.compact(store)
    before = store.manifest()
    assert compacting.compact(store).segments == (1, 1)
    assert store.manifest() == before


def test_people_of_whom_no_columns_are_known_stay_apart_from_others(tmp_path: Path, profile: Make, known: Lore) -> None:
    made(tmp_path / "index", documents(profile("Led RLHF."), profile("Ran GPUs.", name="Bo Sample")), known, batch=1)
    store = Store(tmp_path / "index", Quick())
    list(adding.add(store, placed(documents(" ", profile("Wrote CUDA.", name="Cy Test"))), corrections.NONE))
    compacting.compact(store)
    after = Index.open(tmp_path / "index")
    assert sorted((part.people, after.readings(number) is not None) for number, part in enumerate(after.parts)) == [
        (1, False),
        (1, True),
    ]


def test_an_index_of_nothing_but_troubles_keeps_them(tmp_path: Path, known: Lore) -> None:
    index = made(tmp_path / "index", documents(" ", "  "), known, batch=1)
    compacting.compact(Store(tmp_path / "index"))
    after = Index.open(tmp_path / "index")
    assert (len(after.parts), everything(after)) == (1, everything(index))


def test_a_document_that_is_nobodys_stops_it_and_is_not_lost(index: Index, tmp_path: Path) -> None:
    store = Store(tmp_path / "index")
    with store.writing() as writing:
        listed = list(writing.manifest.segments)
        listed[1] = listed[1]._replace(about={**listed[1].about, "gone": {"documents": [], "people": [0], "troubles": []}})
        writing.commit(writing.manifest.about, listed)
    before = store.manifest()
    with pytest.raises(Exception, match="documents, of which people have"):
        compacting.compact(store)
    assert store.manifest() == before


@pytest.fixture(scope="module")
def experiment(tmp_path_factory: pytest.TempPathFactory, profile: Make, known: Lore) -> Experiment:
    """Return the laying together of three segments, one of them with a dead row."""
    given = documents(*_given(profile)[:2], profile("Tuned RLHF.", basics={"name": "Ada Example", "email": "ada@example.com"}))
    whole = everything(made(tmp_path_factory.mktemp("whole") / "index", given, known, batch=1))

    def work(folder: Path, disk: Disk, promise: Promise) -> None:
        compacting.compact(Store(folder / "index", disk))
        promise()

    def check(folder: Path, promises: int) -> None:
        assert everything(Index.open(folder / "index")) == whole
        store = Store(folder / "index", Quick())
        assert promises == 0 or all(part.clean for part in Index.open(folder / "index").parts)
        compacting.compact(store)
        assert everything(Index.open(folder / "index")) == whole
        assert store.doctor() == []

    return Experiment(work, check, lambda folder: made(folder / "index", given, known, batch=1))


def test_a_kill_at_any_call_leaves_the_index_as_it_was_or_laid_together(scratch: Path, experiment: Experiment) -> None:
    assert killed(experiment, scratch) >= 15


def test_a_disk_that_refuses_leaves_the_index_as_it_was_or_laid_together(scratch: Path, experiment: Experiment) -> None:
    assert refused(experiment, scratch, errno.ENOSPC) > 15


def test_a_loss_of_power_leaves_the_index_as_it_was_or_laid_together(scratch: Path, experiment: Experiment) -> None:
    assert unpowered(experiment, scratch, 2000 if SOAK else 60).bad == []
