"""Keeping: what was read is not read again, and nothing that lies there can hurt."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher import reading, shelf
from matcher.model import Pool
from matcher.reading import document, keeping
from matcher.reading.how import How
from matcher.reading.keeping import Kept
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.readers import READERS, for_suffix
from matcher.reading.source import Source
from matcher.reading.workers.warming import MADE

LINES = ("Ada Example", "Experience", "Engineer, Example Labs, 2019 - 2021", "Led RLHF for a chat model.")


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    (tmp_path / "cvs").mkdir()
    for number, suffix in enumerate((".txt", ".md", ".pdf")):
        (tmp_path / "cvs" / f"{number}{suffix}").write_bytes(MADE[suffix]([f"Person {'ABC'[number]}", *LINES[1:]]))
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
    return reading.load((pool,), how=How(encoding, cache, 1))


def test_a_second_run_gives_the_same_and_reads_nothing(
    pool: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load(pool, tmp_path / "cache")
    assert (len(first.candidates), sorted(reads)) == (3, ["Markdown", "plain text"])
    monkeypatch.setattr("matcher.reading.workers.sandbox.each", None)
    assert load(pool, tmp_path / "cache") == first == reading.load((pool,), how=How(cache=tmp_path / "cache"))
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
        monkeypatch.setattr(keeping, "_basis", lambda: "other")
    if change == "reader":
        (tmp_path / "cvs" / "cv.txt").rename(tmp_path / "cvs" / "cv.md")
    load(tmp_path / "cvs", tmp_path / "cache", "utf-8" if change == "encoding" else None)
    assert len(reads) == 2


def test_the_digest_of_the_code_knows_every_file_that_reads() -> None:
    folders = set(keeping._CODE)
    house = Path(reading.__file__).parent
    assert {one.parent for one in house.rglob("*.py")} | {house.parent} <= folders
    keeping._basis.cache_clear()
    assert len(keeping._basis()) == 64
    assert all(shelf.library(one) for one in keeping._LIBRARIES)
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
    kept, source, reader = Kept(tmp_path, ocr=False), Source(b"Led RLHF."), for_suffix(".txt")
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
    kept, reader = Kept(tmp_path, ocr=False), for_suffix(".json")
    assert reader
    source = Source(json.dumps(profile("Led RLHF by itself.")).encode())
    parsed = kept.put(reader, source, document.read(reader, source))
    assert kept.get(reader, source) == parsed
    assert parsed.source
    assert not any(b"basics" in one.read_bytes() for one in files(tmp_path))
    assert [one.name for one in READERS if keeping._is_its_source(one)] == ["JSON Resume"]
