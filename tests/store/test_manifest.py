"""The manifest: the one file that commits, and what is believed of it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import MatcherError
from matcher.store import ListedSegment, Manifest, Store
from matcher.store.manifest import packed, unpacked
from tests.laboratory import Quick

SUM = "0" * 64
ONE = {"name": "1-1.segment", "size": 100, "sha256": SUM, "contents": SUM, "about": {}}
TEXT = st.text('a"\n\0é😀\ud800', max_size=9)
ABOUT = st.dictionaries(TEXT, st.none() | st.booleans() | st.integers() | TEXT | st.lists(TEXT, max_size=3), max_size=4)


@given(st.integers(0, 1 << 50), ABOUT, ABOUT)
def test_a_manifest_is_read_as_it_was_written(generation: int, about: dict[str, Any], record: dict[str, Any]) -> None:
    manifest = Manifest(generation, about, (ListedSegment("2-13.segment", 99, SUM, "f" * 64, record),))
    assert unpacked(packed(manifest), Path("manifest")) == manifest


def _planted(fields: object, first: str = "matcher store 1") -> bytes:
    raw = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
    return f"{first} {sha256(raw).hexdigest()}\n".encode() + raw


@pytest.mark.parametrize("change", [
    {"name": "../1-1.segment"}, {"name": "manifest"}, {"name": "1-1.segment\n"}, {"name": "١-1.segment"}, {"name": 1}, {"size": -1},
    {"size": True}, {"size": 1.5}, {"size": 1 << 70}, {"sha256": "0"}, {"sha256": SUM + "\n"}, {"contents": None}, {"about": []},
])  # fmt: skip
def test_a_planted_segment_is_not_believed(change: dict[str, object]) -> None:
    with pytest.raises(MatcherError, match="not what a manifest holds"):
        unpacked(_planted({"generation": 1, "about": {}, "segments": [ONE | change]}), Path("manifest"))


@pytest.mark.parametrize("fields", [
    [], {}, None, 1, {"generation": 1, "about": {}}, {"generation": "1", "about": {}, "segments": []},
    {"generation": 1, "about": {}, "segments": [ONE, ONE]}, {"generation": 1, "about": {}, "segments": {"a": 1}},
    {"generation": 1, "about": {}, "segments": 5}, {"generation": -1, "about": {}, "segments": []},
    b"[" * 100_000, b"\xff\xfe", b"", b'{"generation":' + b"9" * 10_000 + b"}",
])  # fmt: skip
def test_what_is_no_manifest_is_damage(fields: object) -> None:
    with pytest.raises(MatcherError, match="manifest: damaged: not what a manifest holds; run `matcher index doctor`"):
        unpacked(_planted(fields), Path("manifest"))


@pytest.mark.parametrize(("raw", "what"), [
    (b"", "does not begin as a store does"),
    (b"{}", "does not begin as a store does"),
    (b"x" * 5000, "does not begin as a store does"),
    (_planted({}, "matcher segment 1"), "does not begin as a store does"),
    (_planted({}) + b" ", "its digest is another"),
])  # fmt: skip
def test_damage_is_told(raw: bytes, what: str) -> None:
    with pytest.raises(MatcherError, match=what):
        unpacked(raw, Path("manifest"))


def test_another_format_is_told_with_what_to_do() -> None:
    text = "of format 2; this version of matcher reads format 1; use the version that wrote it, or make the index again"
    with pytest.raises(MatcherError, match=text):
        unpacked(_planted({}, "matcher store 2"), Path("manifest"))


def test_a_segment_of_another_format_is_told_with_what_to_do(tmp_path: Path) -> None:
    store = Store(tmp_path / "index", Quick())
    with store.writing() as writing:
        writing.commit({}, [writing.add({"a": b"b"}, {})])
    path = tmp_path / "index" / "1-1.segment"
    path.write_bytes(path.read_bytes().replace(b"segment 1\n", b"segment 7\n"))
    with pytest.raises(MatcherError, match="of format 7; this version of matcher reads format 1"):
        store.snapshot()


def test_a_manifest_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    store = Store(tmp_path / "index", Quick())
    with store.writing():
        pass
    with (tmp_path / "index" / "manifest").open("r+b") as file:
        file.truncate(1 << 40)
    with pytest.raises(MatcherError, match="more than 268435456 bytes"):
        store.manifest()
