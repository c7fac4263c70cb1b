"""A planted table of contents: nothing of it is believed before it is checked."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.store import ListedSegment, Segment
from matcher.store.layout import HEAD, LENGTH


def _planted(path: Path, table: bytes, filling: int = 640) -> ListedSegment:
    """Return a segment that is sound but for what its table of contents says."""
    raw = HEAD + bytes(filling) + table + LENGTH.pack(len(table))
    path.write_bytes(raw)
    return ListedSegment(path.name, len(raw), sha256(raw).hexdigest(), sha256(table).hexdigest(), {})


@pytest.mark.parametrize("place", [
    ["plain", 64, 1 << 50, 0, 0], ["plain", 65, 1, 0, 0], ["plain", -64, 1, 0, 0], ["plain", 64, 700, 0, 0], ["pickle", 64, 1, 0, 0],
    ["rows", 64, 1, 1 << 59, 0], ["rows", 64, 1, 60, 0], ["rows", 64, 1, -1, 0], ["blocks", 64, 640, 0, 0], ["blocks", 64, 1 << 59, 0, 0],
    ["plain", 64.0, 1, 0, 0], ["plain", True, 1, 0, 0], ["plain", 64, 1, 0], [], None, "plain", {"kind": "plain"}, ["plain", 64, 1, 0, 1 << 70],
    [["plain"], 64, 1, 0, 0],
])  # fmt: skip
def test_a_section_that_cannot_be_there_is_damage(tmp_path: Path, place: object) -> None:
    path = tmp_path / "1-1.segment"
    with pytest.raises(MatcherError, match="damaged: its table of contents"):
        Segment(path, _planted(path, json.dumps({"a": place}).encode()))


@pytest.mark.parametrize("table", [b"", b"[]", b"{", b"[" * 100_000, b"\xff", b"null", b'{"a":1}'])
def test_a_table_of_contents_that_is_none_is_damage(tmp_path: Path, table: bytes) -> None:
    path = tmp_path / "1-1.segment"
    with pytest.raises(MatcherError, match="damaged: its table of contents"):
        Segment(path, _planted(path, table))


@pytest.mark.parametrize("size", [1 << 40, 712, 8, 0])
def test_a_length_that_leads_elsewhere_is_damage(tmp_path: Path, size: int) -> None:
    path = tmp_path / "1-1.segment"
    listed = _planted(path, b"{}")
    path.write_bytes(path.read_bytes()[: -LENGTH.size] + LENGTH.pack(size))
    with pytest.raises(MatcherError, match="damaged: its table of contents"):
        Segment(path, listed)


def test_rows_whose_offsets_were_planted_are_damage_and_never_other_bytes(tmp_path: Path) -> None:
    path = tmp_path / "1-1.segment"
    for start, stop in ((1 << 62, 1 << 63), (9, 3), (0, 1 << 40), (5000, 5001)):
        table = json.dumps({"a": ["rows", 64, 64, 1, 0]}).encode()
        listed = _planted(path, table)
        raw = bytearray(path.read_bytes())
        raw[128:144] = LENGTH.pack(start) + LENGTH.pack(stop)
        path.write_bytes(raw)
        segment = Segment(path, listed)
        with pytest.raises(MatcherError, match="damaged: section a, row 0"):
            segment.row("a", 0)
        segment.close()


def test_a_name_that_was_planted_does_not_act_on_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "1-1.segment"
    segment = Segment(path, _planted(path, json.dumps({"\x1b[2J": ["plain", 64, 1, 0, 7]}).encode()))
    with pytest.raises(MatcherError) as raised:
        segment.section("\x1b[2J")
    assert "\x1b" not in str(raised.value)
    segment.close()
