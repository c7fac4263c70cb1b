from __future__ import annotations

import json
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import reading
from matcher.errors import MatcherError
from matcher.index import Index, adding, sections
from matcher.index.adding import Added
from matcher.index.packing import RowAddress
from matcher.lore import Lore
from matcher.model import Candidate, Pool
from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.reading_options import ReadingOptions
from matcher.store import Store
from tests.index.conftest import Documents, documents, made, placed
from tests.laboratory import Quick

_NAMES = ["Ada Example", "A. Example", "李示例", "Jo Sample", "Ada Sample"]
_MAILS = [None, "ada@example.com", "jo@example.com"]
_FIRMS = ["Example Labs", "Sample Works", "示例科技", "北京示例科技有限公司"]


def _resume(name: str, mail: str | None, firm: str, year: int, text: str) -> dict[str, Any]:
    work = [{"name": firm, "position": "Engineer", "startDate": f"{year}-01", "endDate": f"{year + 2}-01", "highlights": [text]}]
    paper = {"name": f"A study of {firm} and of its many bakeries", "releaseDate": str(year)}
    return {"basics": {"name": name, "email": mail} if mail else {"name": name}, "work": work, "publications": [paper]}


_people = st.lists(
    st.builds(
        _resume,
        st.sampled_from(_NAMES), st.sampled_from(_MAILS), st.sampled_from(_FIRMS), st.sampled_from([2015, 2016]), st.sampled_from(["Led RLHF.", "Sold bread."]),
    ),
    min_size=1, max_size=9,
)  # fmt: skip


def _as_files(given_: Documents, corrected: Corrections = corrections.NONE) -> Pool:
    return reading.pool(given_, ReadingOptions(corrections=corrected))


def _same(index: Index, pool: Pool) -> bool:
    everybody = index.pool()
    return (tuple(everybody.candidates), *everybody[1:3], everybody.documents) == (*pool[:3], pool.documents)


@settings(max_examples=40)
@given(resumes=_people, batch=st.integers(1, 4), order=st.randoms())
def test_people_are_joined_as_in_a_folder_whatever_comes_first(
    tmp_path_factory: pytest.TempPathFactory, known: Lore, resumes: list[dict[str, Any]], batch: int, order: Any
) -> None:
    given_ = documents(*resumes)
    order.shuffle(given_)
    store = Store(tmp_path_factory.mktemp("index") / "i", Quick())
    list(adding.add(store, placed(given_), corrections.NONE, batch=batch))
    assert _same(Index.open(store.folder), _as_files(given_))


def test_of_those_who_share_a_name_only_who_shares_two_facts_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [_resume("李示例", f"p{year}@example.com", "示例科技", year, "Led RLHF.") for year in (2010, 2014, 2018)]
    for each in listed:
        del each["publications"]
    other = _resume("李示例", None, "示例科技", 2018, "Sold bread.")
    other["publications"] = listed[2]["publications"] = [{"name": "A study of bakeries", "releaseDate": "2018"}]
    _added(tmp_path / "i", documents(*listed))
    read, before = list[RowAddress](), adding._Batch._document
    monkeypatch.setattr(adding._Batch, "_document", lambda self, at: (read.append(at), before(self, at))[1])
    assert _added(tmp_path / "i", [("9.json", json.dumps(other).encode())]) == Added(new=1)
    assert [at.row for at in read] == [2]


def _added(folder: Path, given_: Documents, corrected: Corrections = corrections.NONE) -> Added:
    return reduce(Added.and_more, adding.add(Store(folder, Quick()), placed(given_), corrected), Added())


def test_what_is_there_is_not_added_again(tmp_path: Path, profile: Callable[..., Any]) -> None:
    given_ = documents(profile("Led RLHF."), profile("Sold bread.", name="Jo Sample"))
    assert _added(tmp_path / "i", given_) == Added(new=2)
    assert _added(tmp_path / "i", [*given_, ("9.json", b"{")]) == Added(known=2, troubles=1)
    assert _same(Index.open(tmp_path / "i"), _as_files([*given_, ("9.json", b"{")]))


def test_a_copy_of_the_same_name_is_known_wherever_it_lies(tmp_path: Path, profile: Callable[..., Any]) -> None:
    (only,) = placed(documents(profile("Led RLHF.")))
    store = Store(tmp_path / "i", Quick())
    copies = [only._replace(place=place) for place in ("a", "b", "c")]
    assert reduce(Added.and_more, adding.add(store, copies, corrections.NONE), Added()) == Added(new=1, known=2)
    (who,) = Index.open(store.folder).pool().candidates
    assert (len(who.documents), Index.open(store.folder).documents) == (1, 1)


def test_what_lies_where_another_document_lay_takes_its_place(tmp_path: Path, profile: Callable[..., Any]) -> None:
    before, after = documents(profile("Led RLHF."), profile("Sold bread.", name="Jo Sample")), documents(profile("Led DPO."))
    _added(tmp_path / "i", before)
    assert _added(tmp_path / "i", after) == Added(replaced=1)
    assert _same(Index.open(tmp_path / "i"), _as_files([*after, before[1]]))


def test_a_document_that_can_be_read_no_more_is_told_so_and_one_that_can_be_again_is_not(
    tmp_path: Path, profile: Callable[..., Any]
) -> None:
    sound = documents(profile("Led RLHF."))
    broken = [(sound[0][0], b"{")]
    for given_ in (sound, broken, sound, broken):
        _added(tmp_path / "i", given_)
        assert _same(Index.open(tmp_path / "i"), _as_files(given_))


@pytest.mark.parametrize("known_by", ["name", "content"])
def test_corrections_hold_from_the_next_addition_on_and_so_does_taking_them_back(
    tmp_path: Path, profile: Callable[..., Any], known_by: str
) -> None:
    given_ = documents(
        profile("Led RLHF."), profile("Sold bread.", name="Jo Sample"), profile("Ran a bakery.", name="Cy Instance")
    )
    digests = [
        one.documents[0].sha256 if known_by == "content" else "" for one in sorted(_as_files(given_).candidates, key=_first)
    ]
    joined = Corrections(joins=(tuple(Known(name, digest) for (name, _), digest in zip(given_[:2], digests, strict=False)),))
    for corrected in (corrections.NONE, joined, joined, corrections.NONE):
        _added(tmp_path / "i", given_, corrected)
        assert _same(Index.open(tmp_path / "i"), _as_files(given_, corrected))


def _first(candidate: Candidate) -> str:
    return candidate.documents[0].name


def test_everybody_is_found_by_the_id_and_by_the_name(index: Callable[..., Index], profile: Callable[..., Any]) -> None:
    same = [profile(f"Led project {one} of RLHF.", start=f"20{one}-01", end=f"20{one}-09") for one in (10, 12, 14)]
    opened = index(*same, profile("Sold bread.", name="Jo Sample"), batch=2)
    everybody = opened.pool().candidates
    assert [opened.candidate(at) for one in everybody if (at := opened.with_id(one.id))] == list(everybody)
    assert [one.id for one in everybody] == ["ada-example", "ada-example-2", "ada-example-3", "jo-sample"]
    assert [opened.with_id(one) for one in ("ada-example-1", "ada-example-4", "ada-example-0", "nobody", "")] == [None] * 5


def test_nothing_of_a_person_stands_in_the_manifest_or_in_a_file_name(
    tmp_path: Path, known: Lore, profile: Callable[..., Any]
) -> None:
    made(tmp_path / "i", [("ada-example.json", json.dumps(profile("Led RLHF.")).encode())], known)
    outcome = (tmp_path / "i" / "manifest").read_bytes().lower() + b"".join(
        str(one).encode() for one in (tmp_path / "i").iterdir()
    )
    assert not [word for word in (b"ada-ex", b"rlhf", b".json") if word in outcome]


def test_an_index_of_an_earlier_version_is_ranked_and_not_added_to(
    tmp_path: Path, profile: Callable[..., Any], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    people_sections = sections.people_sections

    def before(*record: Any) -> dict[str, Any]:
        return {name: one for name, one in people_sections(*record).items() if name != "fact"}

    monkeypatch.setattr(sections, "people_sections", before)
    index = made(tmp_path / "index", documents(profile("Led RLHF.")), known)
    monkeypatch.undo()
    assert len(index.pool().candidates) == 1
    with pytest.raises(MatcherError, match="an earlier version of matcher made it"):
        list(adding.add(Store(tmp_path / "index", Quick()), placed(documents("Led DPO.")), corrections.NONE))
