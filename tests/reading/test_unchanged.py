"""A pool that was read before as one value: looked up where nothing changed, read anew where anything did."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from matcher import reading, shelf
from matcher.model import Pool
from matcher.reading import keeping, outcomes, unchanged
from matcher.reading.how import How
from matcher.reading.persons import people
from matcher.reading.persons.corrections import Corrections, Known
from matcher.signals import taxonomy

PERSON = "# {}\n\n## Experience\n\n**Engineer**, Example Labs, 2019 - 2021\n\n- Led RLHF for a chat model.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cvs").mkdir()
    for name in ("Ada Example", "Bo Sample", "Cy Test"):
        (tmp_path / "cvs" / f"{name[:2]}.md").write_text(PERSON.format(name))
    (tmp_path / "cvs" / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "cvs" / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    return tmp_path / "cvs"


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return of how many documents people were made, each time they were."""
    made: list[int] = []
    honest = people.candidates

    def counted(given: Any, corrections: Corrections) -> Any:
        made.append(len(given))
        return honest(given, corrections)

    monkeypatch.setattr(people, "candidates", counted)
    return made


def load(folder: Path, **how: Any) -> Pool:
    return reading.load((folder,), how=How(cache=folder.parent / "cache", workers=1)._replace(**how))


def kept(folder: Path) -> list[Path]:
    return [one for one in (folder.parent / "cache" / "pools").rglob("*") if one.is_file()]


def test_a_pool_that_nobody_changed_is_the_same_and_nobody_is_joined_again(folder: Path, joined: list[int]) -> None:
    first = load(folder)
    assert load(folder) == first == load(folder) == reading.load((folder,))
    assert joined == [3, 3]
    assert [one.document for one in (*first.needs_review, *first.skipped)] == ["old.doc", "photo.jpg"]


def _added(folder: Path) -> None:
    (folder / "Di.md").write_text(PERSON.format("Di Example"))


def _changed(folder: Path) -> None:
    (folder / "Ad.md").write_text(PERSON.format("Ada Else"))


def _removed(folder: Path) -> None:
    (folder / "Ad.md").unlink()


def _renamed(folder: Path) -> None:
    (folder / "Ad.md").rename(folder / "Aa.md")


def _copied(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "Ad.md").write_bytes((folder / "Ad.md").read_bytes())


def _readable(folder: Path) -> None:
    (folder / "old.doc").write_bytes(b"{\\rtf1 Ed Example\\par Led RLHF for a chat model.}")


def _unreadable(folder: Path) -> None:
    (folder / "Ad.md").write_bytes(b" \n")


@pytest.mark.parametrize("change", [_added, _changed, _removed, _renamed, _copied, _readable, _unreadable])
def test_a_pool_with_a_change_is_read_anew(change: Callable[[Path], None], folder: Path) -> None:
    load(folder)
    change(folder)
    fresh = reading.load((folder,), how=How(workers=1))
    assert load(folder) == fresh == load(folder)
    assert len(kept(folder)) == 1


def test_what_a_person_said_and_other_code_are_changes_too(
    folder: Path, joined: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    load(folder)
    corrected = Corrections(joins=((Known("Ad.md"), Known("Bo.md")),))
    assert len(load(folder, corrections=corrected).candidates) == 2
    load(folder, encoding="utf-8")
    monkeypatch.setattr(keeping, "_basis", lambda: "other")
    load(folder)
    assert joined == [3, 3, 3, 3]


def test_another_card_is_a_change_too(folder: Path, joined: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {Path(taxonomy.__file__).parent, Path(taxonomy.__file__).parent / "cards"} <= set(unchanged._CODE)
    (tmp_path / "cards").mkdir()
    monkeypatch.setattr(unchanged, "_CODE", (tmp_path / "cards",))
    for expected in ('aliases = ["Leeds"]', 'aliases = ["Leeds work"]'):
        (tmp_path / "cards" / "one.toml").write_text(expected)
        shelf.folder_digest.cache_clear()  # as a new run begins
        load(folder)
        load(folder)
    assert joined == [3, 3]


def test_a_document_that_was_not_read_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(reader: Any, source: Any) -> Any:
        raise ValueError("late")

    (folder / "Di.txt").write_text("Di Example\n\nExperience\n\nLed RLHF for a chat model.\n")
    with monkeypatch.context() as patch:
        patch.setattr(
            outcomes,
            "_here",
            lambda item, kept, how: fails(item, kept) if item.name == "Di.txt" else document_of(item, kept, how),
        )
        assert [one.reason for one in load(folder).needs_review] == ["late", "no reader for .doc files; save it as .pdf or .docx"]
    assert len(load(folder).candidates) == 4


document_of = outcomes._here


def test_too_many_documents_are_not_kept_in_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "MOST", 4)
    load(folder)
    assert kept(folder) == []


def _forged(path: Path, change: Callable[[Any], None]) -> None:
    """Write another value into the file of a pool, with the right checksum."""
    value = json.loads(path.read_bytes()[64:])
    change(value)
    raw = json.dumps(value).encode()
    path.write_bytes(sha256(raw).hexdigest().encode() + raw)


def _put(*way: int, value: Any) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        at = whole
        for step in way[:-1]:
            at = at[step]
        at[way[-1]] = value

    return change


FORGED = {
    "no list": lambda whole: whole.clear(),
    "too many values": lambda whole: whole[1].append(1),
    "a name that acts on the terminal": _put(1, 2, 0, 1, value="Ada\x1b[31m"),
    "a text that is not masked as long": _put(1, 2, 0, 2, 0, value="short"),
    "a passage behind the end": _put(1, 2, 0, 2, 1, 0, 1, value=1 << 30),
    "a passage of no entry": _put(1, 2, 0, 2, 1, 0, 3, value=99),
    "a section that there is not": _put(1, 2, 0, 2, 1, 0, 2, value="hobby"),
    "no documents": _put(1, 2, 0, 4, value=[]),
    "a truth for a number": _put(1, 2, 0, 2, 1, 0, 0, value=True),
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED)
def test_what_a_hostile_hand_wrote_there_is_not_taken(change: Callable[[Any], None], folder: Path, joined: list[int]) -> None:
    first = load(folder)
    (path,) = kept(folder)
    _forged(path, change)
    assert load(folder) == first
    assert joined == [3, 3]


@pytest.mark.parametrize("raw", [b"", b"{}", b"[" * 100_000, b"\x00" * 500])
def test_what_is_damaged_is_made_anew(raw: bytes, folder: Path) -> None:
    first = load(folder)
    (path,) = kept(folder)
    path.write_bytes(raw)
    assert load(folder) == first == load(folder)
