"""Keeping: what was read is not read again, and nothing that lies there can hurt."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from matcher import reading, shelf
from matcher.model import Pool
from matcher.reading import document, outcomes, reading_cache
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.persons import people
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.readers import READERS, for_suffix
from matcher.reading.reading_cache import DocumentCache
from matcher.reading.reading_options import AS_DETECTED, Decoding, ReadingOptions
from matcher.reading.source import Source
from matcher.reading.workers.worker import SAMPLES
from matcher.signals import taxonomy

LINES = ("Ada Example", "Experience", "Engineer, Example Labs, 2019 - 2021", "Led RLHF for a chat model.")


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    (tmp_path / "cvs").mkdir()
    for number, suffix in enumerate((".txt", ".md", ".pdf")):
        (tmp_path / "cvs" / f"{number}{suffix}").write_bytes(SAMPLES[suffix]([f"Person {'ABC'[number]}", *LINES[1:]]))
    return tmp_path / "cvs"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the readers of whatever is read here, as it is read."""
    seen: list[str] = []
    honest = document.read

    def counted(reader: Reader, source: Source) -> Parsed:
        seen.append(reader.name)
        return honest(reader, source)

    monkeypatch.setattr(document, "read", counted)
    return seen


def files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())


def load(pool: Path, cache: Path | None, encoding: str | None = None) -> Pool:
    return reading.load((pool,), how=ReadingOptions(Decoding(encoding), cache, 1))


def test_a_second_run_gives_the_same_and_reads_nothing(
    pool: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load(pool, tmp_path / "cache")
    assert (len(first.candidates), sorted(reads)) == (3, ["Markdown", "plain text"])
    monkeypatch.setattr("matcher.reading.workers.sandbox.each", None)
    assert load(pool, tmp_path / "cache") == first == reading.load((pool,), how=ReadingOptions(cache=tmp_path / "cache"))
    assert len(reads) == 2


def test_without_a_cache_nothing_is_kept(pool: Path, tmp_path: Path, reads: list[str]) -> None:
    before = files(tmp_path)
    assert load(pool, None) == load(pool, None)
    assert (files(tmp_path), len(reads)) == (before, 4)


def test_what_is_kept_is_the_owners_alone(pool: Path, tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        load(pool, tmp_path / "state" / "cache")
    finally:
        os.umask(mask)
    kept = [tmp_path / "state", *(tmp_path / "state").rglob("*")]
    assert len(files(tmp_path / "state")) == 4
    assert [one for one in kept if one.stat().st_mode & 0o77] == []


def test_a_renamed_document_is_the_same(pool: Path, tmp_path: Path, reads: list[str]) -> None:
    load(pool, tmp_path / "cache")
    (pool / "0.txt").rename(pool / "9.txt")
    assert len(load(pool, tmp_path / "cache").candidates) == 3
    assert len(reads) == 2


@pytest.mark.parametrize("change", ["content", "encoding", "code", "reader"])
def test_whatever_has_a_part_in_reading_makes_it_anew(
    change: str, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs" / "cv.txt").write_text("\n".join(LINES))
    load(tmp_path / "cvs", tmp_path / "cache")
    if change == "content":
        (tmp_path / "cvs" / "cv.txt").write_text("\n".join(LINES[:-1]) + "\nLed DPO.")
    if change == "code":
        monkeypatch.setattr(reading_cache, "_basis", lambda: "other")
    if change == "reader":
        (tmp_path / "cvs" / "cv.txt").rename(tmp_path / "cvs" / "cv.md")
    load(tmp_path / "cvs", tmp_path / "cache", "utf-8" if change == "encoding" else None)
    assert len(reads) == 2


def test_the_digest_of_the_code_knows_every_file_that_reads() -> None:
    folders = set(reading_cache._READING_CODE)
    house = Path(reading.__file__).parent
    assert {one.parent for one in house.rglob("*.py")} | {house.parent} <= folders
    reading_cache._basis.cache_clear()
    assert len(reading_cache._basis()) == 64
    assert all(shelf.library(one) for one in reading_cache._LIBRARIES)
    assert shelf.library("no_such_library") == ""


def _damage(raw: bytes) -> list[bytes]:
    return [b"", raw[:-1], raw[:64], raw[: len(raw) // 2], raw.replace(b"RLHF", b"DPO!"), b"\x00" * len(raw), b"[" * 100_000]


def test_what_is_damaged_is_read_and_kept_anew(pool: Path, tmp_path: Path, reads: list[str]) -> None:
    first = load(pool, tmp_path / "cache")
    kept = files(tmp_path / "cache")
    sound = {one: one.read_bytes() for one in kept}
    for damage in range(len(_damage(b"x" * 100))):
        for each in kept:
            each.write_bytes(_damage(sound[each])[damage])
        assert load(pool, tmp_path / "cache") == first
        assert {one: one.read_bytes() for one in kept} == sound
    assert len(reads) == 2 + 2 * len(_damage(b"x" * 100))


@pytest.mark.parametrize("foreign", ["null", "[]", '{"a": 1}', '["text", null, [[5, 900, "work", null, null]]]', '"x"', "7"])
def test_what_is_sound_and_no_document_is_read_anew(foreign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, source, reader = DocumentCache(tmp_path, AS_DETECTED), Source(b"Led RLHF."), for_suffix(".txt")
    assert reader
    parsed = document.read(reader, source)
    assert kept.get(reader, source) is None
    assert kept.put(reader, source, parsed) == parsed
    assert kept.get(reader, source) == parsed
    kept._shelf.put(kept._key(reader, source), json.loads(foreign))  # type: ignore[union-attr]
    assert kept.get(reader, source) is None


def test_a_folder_that_cannot_be_written_is_no_error(pool: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    assert load(pool, tmp_path / "cache") == load(pool, None)


def test_what_could_not_be_read_is_tried_again(tmp_path: Path, reads: list[str]) -> None:
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs" / "cv.txt").write_text(" ")
    for _ in range(2):
        assert load(tmp_path / "cvs", tmp_path / "cache").needs_review[0].reason == "empty"
    assert len(reads) == 2
    assert not (tmp_path / "cache").exists()


def test_of_json_is_kept_what_it_says_and_its_source_is_the_file_itself(tmp_path: Path, profile: Callable[..., object]) -> None:
    kept, reader = DocumentCache(tmp_path, AS_DETECTED), for_suffix(".json")
    assert reader
    source = Source(json.dumps(profile("Led RLHF by itself.")).encode())
    parsed = kept.put(reader, source, document.read(reader, source))
    assert kept.get(reader, source) == parsed
    assert parsed.source
    assert not any(b"basics" in one.read_bytes() for one in files(tmp_path))
    assert [one.name for one in READERS if reading_cache._is_its_source(one)] == ["JSON Resume"]


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


def load_pool(folder: Path, **how: Any) -> Pool:
    return reading.load((folder,), how=ReadingOptions(cache=folder.parent / "cache", workers=1)._replace(**how))


def kept(folder: Path) -> list[Path]:
    return [one for one in (folder.parent / "cache" / "pools").rglob("*") if one.is_file()]


def test_a_pool_that_nobody_changed_is_the_same_and_nobody_is_joined_again(folder: Path, joined: list[int]) -> None:
    first = load_pool(folder)
    assert load_pool(folder) == first == load_pool(folder) == reading.load((folder,))
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
    load_pool(folder)
    change(folder)
    fresh = reading.load((folder,), how=ReadingOptions(workers=1))
    assert load_pool(folder) == fresh == load_pool(folder)
    assert len(kept(folder)) == 1


def test_what_a_person_said_and_other_code_are_changes_too(
    folder: Path, joined: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pool(folder)
    corrected = Corrections(joins=((Known("Ad.md"), Known("Bo.md")),))
    assert len(load_pool(folder, corrections=corrected).candidates) == 2
    load_pool(folder, decoding=Decoding("utf-8"))
    monkeypatch.setattr(reading_cache, "_basis", lambda: "other")
    load_pool(folder)
    assert joined == [3, 3, 3, 3]


def test_another_card_is_a_change_too(folder: Path, joined: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {Path(taxonomy.__file__).parent, Path(taxonomy.__file__).parent / "cards"} <= set(reading_cache._SIGNAL_CODE)
    (tmp_path / "cards").mkdir()
    monkeypatch.setattr(reading_cache, "_SIGNAL_CODE", (tmp_path / "cards",))
    for expected in ('aliases = ["Leeds"]', 'aliases = ["Leeds work"]'):
        (tmp_path / "cards" / "one.toml").write_text(expected)
        shelf.folder_digest.cache_clear()  # as a new run begins
        load_pool(folder)
        load_pool(folder)
    assert joined == [3, 3]


def test_a_document_that_was_not_read_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(reader: Any, source: Any) -> Any:
        raise ValueError("late")

    (folder / "Di.txt").write_text("Di Example\n\nExperience\n\nLed RLHF for a chat model.\n")
    with monkeypatch.context() as patch:
        patch.setattr(
            outcomes,
            "_read_here",
            lambda item, kept, how: fails(item, kept) if item.name == "Di.txt" else document_of(item, kept, how),
        )
        assert [one.reason for one in load_pool(folder).needs_review] == [
            "late",
            "no reader for .doc files; save it as .pdf or .docx",
        ]
    assert len(load_pool(folder).candidates) == 4


document_of = outcomes._read_here


def test_too_many_documents_are_not_kept_in_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_cache, "MOST", 4)
    load_pool(folder)
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
    first = load_pool(folder)
    (path,) = kept(folder)
    _forged(path, change)
    assert load_pool(folder) == first
    assert joined == [3, 3]


@pytest.mark.parametrize("raw", [b"", b"{}", b"[" * 100_000, b"\x00" * 500])
def test_what_is_damaged_is_made_anew(raw: bytes, folder: Path) -> None:
    first = load_pool(folder)
    (path,) = kept(folder)
    path.write_bytes(raw)
    assert load_pool(folder) == first == load_pool(folder)
