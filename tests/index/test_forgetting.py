"""Somebody who is forgotten is in no byte of the index, whatever stopped the run; everybody else is as before."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.index import Index, adding, compacting, deriving, forgetting, tombstones
from matcher.index.adding import AddOptions
from matcher.index.forgetting import Leaving
from matcher.lore import Lore
from matcher.reading.persons import corrections
from matcher.store import Disk, Store
from tests.index.conftest import Documents, documents, everything, made, placed, readings
from tests.laboratory import SOAK, Experiment, Promise, Quick, killed, quick_folder, refused
from tests.power_loss import unpowered
from tests.searching import held

Make = Callable[..., Any]
DAY = date(2026, 11, 21)
CANARIES = ("zilpha", "quaxworthy", "frumious", "slithytove", "xenoglossia", "canarymail", "plovercrest", "klöpperig", "brillig")


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    with quick_folder(tmp_path) as folder:
        yield folder


@pytest.fixture(scope="module")
def given(profile: Make) -> Documents:
    """Return documents of three people: of Zilpha two that are joined, one of which took the place of another."""
    canary = {"basics": {"name": "Zilpha Quaxworthy", "email": "z@canarymail.example.com", "phone": "+1 202 555 0147"}}
    degree = [{"institution": "Plovercrest School", "area": "Xenoglossia", "studyType": "PhD", "courses": ["Brillig reading"]}]
    return [
        *documents(profile("Led RLHF.", name="Ada Example"), profile("Trained tokenizers.", name="Bo Sample")),
        ("zilpha-quaxworthy.json", json.dumps(profile("Led a frumious RLHF run.", **canary, education=degree)).encode()),
        ("old.json", json.dumps(profile("Wrote slithytove kernels.", **canary)).encode()),
        ("old.json", json.dumps(profile("Wrote klöpperig kernels.", **canary)).encode()),
    ]


@pytest.fixture
def store(tmp_path: Path, given: Documents, known: Lore) -> Store:
    """Return an index of them, a segment for each document."""
    made(tmp_path / "index", given, known, batch=1)
    return Store(tmp_path / "index", Quick())


def nobody(leaving: Iterator[Leaving]) -> None:
    """Do nothing with those who go, but look at each."""
    assert all(one.documents for one in leaving)


def forget(store: Store, *ids: str) -> tombstones.Tombstone:
    return forgetting.forget(store, ids, DAY, nobody)


def test_no_byte_of_a_person_stays_in_the_index(store: Store) -> None:
    assert set(held([store.folder], CANARIES)) == set(CANARIES)
    assert forget(store, "zilpha-quaxworthy")[2:4] == (1, 2)
    assert held([store.folder], CANARIES) == {}
    assert store.doctor() == []


def test_everybody_else_is_as_before_with_the_same_readings(store: Store) -> None:
    before = everything(Index.open(store.folder)), readings(Index.open(store.folder))
    forget(store, "zilpha-quaxworthy")
    index = Index.open(store.folder)
    assert everything(index)[:-1] == before[0][:2]
    assert readings(index) == {id: one for id, one in before[1].items() if id != "zilpha-quaxworthy"}


def test_who_goes_is_told_while_all_of_them_is_there(store: Store) -> None:
    seen: list[Leaving] = []
    forgetting.forget(store, ["zilpha-quaxworthy"], DAY, seen.extend)
    [only] = seen
    assert (only.candidate.name, sorted(two.name for two in only.documents)) == (
        "Zilpha Quaxworthy",
        ["old.json", "zilpha-quaxworthy.json"],
    )
    assert only.slug == "zilpha-quaxworthy"


def test_somebody_of_the_same_name_stays_and_takes_the_id(tmp_path: Path, profile: Make, known: Lore) -> None:
    made(tmp_path / "index", documents(profile("Led RLHF."), profile("Ran GPUs.", start="2001-01", end="2002-01")), known)
    seen: list[Leaving] = []
    forgotten = forgetting.forget(Store(tmp_path / "index"), ["ada-example-2"], DAY, seen.extend)
    assert (forgotten.people, seen[0].slug) == (1, "")
    assert [one.id for one in Index.open(tmp_path / "index").pool().candidates] == ["ada-example"]


def test_a_number_behind_a_name_is_not_an_id_of_who_goes_where_it_is_the_name_of_who_stays(tmp_path: Path, known: Lore) -> None:
    names = "Jo Sample", "Jo Sample", "Jo Sample 2"
    made(tmp_path / "index", documents(*({"basics": {"name": one, "label": f"{n}"}} for n, one in enumerate(names))), known)
    seen: list[Leaving] = []
    forgetting.forget(Store(tmp_path / "index"), ["jo-sample", "jo-sample-3"], DAY, seen.extend)
    assert [(one.candidate.name, one.slug) for one in seen] == [("Jo Sample", "")] * 2
    assert [(one.id, one.name) for one in Index.open(tmp_path / "index").pool().candidates] == [("jo-sample-2", "Jo Sample 2")]


def test_what_cannot_be_cleaned_elsewhere_leaves_the_person_whole(store: Store) -> None:
    before = everything(Index.open(store.folder))

    def fail(_: Iterator[Leaving]) -> None:
        raise MatcherError("cannot be cleaned")

    with pytest.raises(MatcherError, match="cannot be cleaned"):
        forgetting.forget(store, ["zilpha-quaxworthy"], DAY, fail)
    assert everything(Index.open(store.folder)) == before


@pytest.mark.parametrize("name", ["Zilpha Quaxworthy", "zilpha  QUAXWORTHY"])
def test_a_whole_name_that_one_has_alone_will_do_for_the_id(store: Store, name: str) -> None:
    assert forget(store, name).people == 1
    assert sorted(one.id for one in Index.open(store.folder).pool().candidates) == ["ada-example", "bo-sample"]


@pytest.mark.parametrize("name", ["Zilpha", "Zilpha Quaxworth", "Zilpha-Quaxworthy", "zilpha_quaxworthy"])
def test_nobody_is_forgotten_by_a_part_of_a_name_or_a_slip(store: Store, name: str) -> None:
    before = store.manifest()
    with pytest.raises(MatcherError, match="nobody has this id, or this whole name"):
        forget(store, name)
    assert store.manifest() == before


def test_a_name_of_two_names_their_ids_and_nobody_is_forgotten(tmp_path: Path, profile: Make, known: Lore) -> None:
    made(tmp_path / "index", documents(profile("Led RLHF."), profile("Ran GPUs.", start="2001-01", end="2002-01")), known)
    with pytest.raises(MatcherError, match="several people have this name: ada-example, ada-example-2"):
        forget(Store(tmp_path / "index"), "Ada Example")
    assert len(Index.open(tmp_path / "index").pool().candidates) == 2


def test_ids_that_nobody_has_are_all_told_and_nobody_is_forgotten(store: Store) -> None:
    before = store.manifest()
    with pytest.raises(MatcherError, match=r"(?s)“nobody”.*“bo”"):
        forget(store, "zilpha-quaxworthy", "nobody", "bo")
    assert store.manifest() == before


def test_a_tombstone_names_nobody_and_knows_the_documents(store: Store) -> None:
    stone = forget(store, "zilpha-quaxworthy")
    assert tombstones.tombstones(store.manifest()) == [stone]
    assert (stone.day, len(stone.id), len(stone.digests), stone.settled) == ("2026-11-21", 16, 2, True)
    assert "zilpha" not in (store.folder / "manifest").read_text(encoding="ascii")


def test_a_forgotten_document_is_added_again_only_where_that_is_asked_for(store: Store, given: Documents) -> None:
    before = everything(Index.open(store.folder))
    forget(store, "zilpha-quaxworthy")
    more = list(placed([given[2], given[4], ("copy.json", given[2][1])]))
    [added] = adding.add(store, more, corrections.NONE)
    assert (added.new, added.forgotten, added.forgotten_on) == (0, 3, "2026-11-21")
    [added] = adding.add(store, more[:2], corrections.NONE, AddOptions(DAY, again=True))
    assert (added.new, added.forgotten) == (2, 0)
    assert everything(Index.open(store.folder)) == before
    [added] = adding.add(store, more[:2], corrections.NONE)
    assert (added.known, added.forgotten) == (2, 0)


def test_digests_in_a_tombstone_are_those_of_this_index_only(store: Store, tmp_path: Path, given: Documents, known: Lore) -> None:
    made(tmp_path / "other", given, known)
    first, other = forget(store, "zilpha-quaxworthy"), forget(Store(tmp_path / "other"), "zilpha-quaxworthy")
    assert not set(first.digests) & set(other.digests)


def test_everybody_can_be_forgotten(store: Store, profile: Make, known: Lore) -> None:
    assert forget(store, "ada-example", "bo-sample", "zilpha-quaxworthy").people == 3
    assert [one.name for one in store.folder.iterdir() if one.suffix == ".segment"] == []
    assert len(Index.open(store.folder).pool().candidates) == 0
    [added] = adding.add(store, placed(documents(profile("Led DPO."))), corrections.NONE)
    assert added.new == 1


@pytest.mark.parametrize(("older", "left"), [
    (date(2025, 1, 1), ["ada-example", "bo-sample"]),
    (date(2025, 1, 2), ["ada-example", "bo-sample"]),
    (date(2026, 1, 2), ["ada-example"]),
    (date(2026, 6, 2), []),
])  # fmt: skip
@pytest.mark.parametrize("size", [None, 100])
def test_whoever_had_no_document_added_of_late_is_purged(
    tmp_path: Path, profile: Make, older: date, left: list[str], size: int | None
) -> None:
    store, mail = Store(tmp_path / "index", Quick()), {"basics": {"name": "Ada Example", "email": "ada@example.com"}}
    for number, (day, resume) in enumerate((
        (date(2025, 1, 1), profile("Led RLHF.", **mail)),
        (date(2026, 1, 1), profile("Ran GPUs.", name="Bo Sample")),
        (date(2026, 6, 1), profile("Led DPO.", **mail)),
    )):  # fmt: skip
        both = (f"{number}.json", json.dumps(resume).encode())
        list(adding.add(store, placed([both]), corrections.NONE, AddOptions(day)))
    if size:
        compacting.compact(store, size=size)
    assert forgetting.counted(store, older) == 2 - len(left)
    assert (forgetting.purge(store, older, DAY, nobody) is None) == (len(left) == 2)
    assert [one.id for one in Index.open(store.folder).pool().candidates] == left
    assert store.doctor() == []


@pytest.fixture(scope="module")
def experiment(tmp_path_factory: pytest.TempPathFactory, given: Documents, known: Lore) -> Experiment:
    """Return the forgetting of one of three people, who has two documents and the remains of a third."""
    whole = everything(made(tmp_path_factory.mktemp("whole") / "index", given, known, batch=2))
    canaries = ("quaxworthy", "slithytove", "frumious")

    def work(folder: Path, disk: Disk, promise: Promise) -> None:
        forgetting.forget(Store(folder / "index", disk), ["zilpha-quaxworthy"], DAY, nobody)
        promise()

    def check(folder: Path, promises: int) -> None:
        store = Store(folder / "index", Quick())
        there = Index.open(folder / "index").with_id("zilpha-quaxworthy") is not None
        pending = bool(tombstones.pending(store.manifest()))
        assert not (there and (pending or promises))
        assert not promises or held([folder], canaries) == {}
        assert list(adding.add(store, [], corrections.NONE)) == []
        after = everything(Index.open(folder / "index"))
        assert after == whole if there else (after[:-1] == whole[:2] and held([folder], canaries) == {})
        assert store.doctor() == []
        assert tombstones.pending(store.manifest()) == []

    return Experiment(work, check, lambda folder: made(folder / "index", given, known, batch=2))


def test_a_kill_at_any_call_leaves_the_person_whole_or_the_next_run_ends_it(scratch: Path, experiment: Experiment) -> None:
    assert killed(experiment, scratch) >= 25


def test_a_disk_that_refuses_leaves_the_person_whole_or_the_next_run_ends_it(scratch: Path, experiment: Experiment) -> None:
    assert refused(experiment, scratch, errno.EIO) >= 25


def test_a_loss_of_power_leaves_the_person_whole_or_the_next_run_ends_it(scratch: Path, experiment: Experiment) -> None:
    assert unpowered(experiment, scratch, 2_000 if SOAK else 60).bad == []


def test_the_kill_test_notices_that_nothing_is_resumed(
    scratch: Path, experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding.compacting, "settle", lambda *_: None)
    with pytest.raises(AssertionError):
        killed(experiment, scratch)


def test_the_search_notices_rows_that_are_dead_and_still_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compacting, "settle", lambda *_: None)
    forget(store, "zilpha-quaxworthy")
    assert Index.open(store.folder).with_id("zilpha-quaxworthy") is None
    assert set(held([store.folder], CANARIES)) == set(CANARIES)


def test_a_run_that_was_interrupted_is_ended_by_compacting_too(store: Store, known: Lore) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compacting, "settle", lambda *_: None)
        forget(store, "zilpha-quaxworthy")
    assert len(tombstones.pending(store.manifest())) == 1
    compacting.compact(store)
    assert (held([store.folder], CANARIES), tombstones.pending(store.manifest())) == ({}, [])
    assert list(deriving.refresh(store, known)) == []
