"""Keeping: what is kept is what was made, and no file there can hurt."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matcher
from matcher import shelf
from matcher.signals import card_cache
from matcher.signals.card_cache import kept

_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
_bytes = st.binary(max_size=60) | st.builds(lambda item: json.dumps(item).encode(), _plain)


PACKAGE = Path(matcher.__file__).parent


def ran(folder: Path, options: Sequence[str] = ()) -> None:
    """Load the cards in another process, with the package in a folder."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *(one for one in sys.path if one)])}
    code = "from matcher.signals import taxonomy; taxonomy.load()"
    subprocess.run([sys.executable, *options, "-c", code], env=environment, cwd=folder, check=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(card_cache, "CACHE", tmp_path / "kept")
    return tmp_path / "kept"


class Maker:
    """Makes a value, and counts how often."""

    def __init__(self, value: Any) -> None:
        self.value, self.times = value, 0

    def __call__(self) -> Any:
        self.times += 1
        return self.value


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def full(handle: int, mode: str) -> IO[bytes]:
    """Return a file on a disk that has room for half of what is written."""
    file: Any = open(handle, mode)  # noqa: SIM115

    def half(raw: bytes) -> int:
        raise OSError(28, f"no space left on device after {io.BufferedWriter.write(file, raw[: len(raw) // 2])} bytes")

    file.write = half
    return cast("IO[bytes]", file)


def test_what_is_kept_is_made_once_and_read_after(folder: Path) -> None:
    make = Maker({"a": [1, "é\n大", None]})
    assert [kept("x", "d", make) for _ in range(3)] == [make.value] * 3
    assert make.times == 1
    assert left(folder) == ["x.json"]


@given(st.text(max_size=10), _plain)
def test_what_is_kept_is_read_back_equal(digest: str, value: Any) -> None:
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(card_cache, "CACHE", Path(place))
        first, make = kept("x", digest, lambda: value), Maker(None)
        record = kept("x", digest, make)
        assert (record, make.times) == (first, 0)
        assert json.dumps(record) == json.dumps(value)


def test_another_digest_makes_it_anew_and_keeps_that(folder: Path) -> None:
    assert kept("x", "old", lambda: 1) == 1
    assert kept("x", "new", lambda: 2) == 2
    assert kept("x", "new", lambda: 3) == 2
    assert kept("x", "old", lambda: 4) == 4
    assert left(folder) == ["x.json"]


def test_names_are_kept_apart(folder: Path) -> None:
    assert (kept("x", "d", lambda: 1), kept("y", "d", lambda: 2), kept("x", "d", lambda: 3)) == (1, 2, 1)
    assert left(folder) == ["x.json", "y.json"]


@given(_bytes)
@settings(max_examples=50)
def test_whatever_lies_there_is_read_or_made_anew(raw: bytes) -> None:
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(card_cache, "CACHE", Path(place))
        (Path(place) / "x.json").write_bytes(raw)
        assert kept("x", "the digest", lambda: ["made"]) == ["made"]
        assert json.loads((Path(place) / "x.json").read_bytes())["value"] == ["made"]
        assert left(Path(place)) == ["x.json"]


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"null", b"[]", b'"digest"', b"\xff\xfe\x00", b"9" * 5000, b'{"digest":"d"}', b'{"digest":null,"value":0}',
        b'{"digest":["d"],"value":0}', b'{"value":0}', b"\xef\xbb\xbf{}", b"\x00" * 9, b'{"digest":"d","value":NaN', b"PK\x03\x04",
    ],
)  # fmt: skip
def test_a_file_that_is_broken_or_of_another_shape_is_made_anew(raw: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / "x.json").write_bytes(raw)
    assert kept("x", "d", lambda: ["made"]) == ["made"]
    assert kept("x", "d", lambda: ["again"]) == ["made"]


def test_a_file_cut_anywhere_is_made_anew(folder: Path) -> None:
    kept("x", "d", lambda: ["é", {"a": 1}])
    whole = (folder / "x.json").read_bytes()
    for length in range(len(whole)):
        (folder / "x.json").write_bytes(whole[:length])
        assert kept("x", "d", lambda: ["made"]) == ["made"]


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"digest":"d","value":' + b'{"a":' * 100_000], ids=["list", "table"])
def test_a_file_nested_without_end_is_made_anew(raw: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / "x.json").write_bytes(raw)
    assert kept("x", "d", lambda: ["made"]) == ["made"]


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "above").write_text("a file")
    monkeypatch.setattr(card_cache, "CACHE", tmp_path / "above" / "kept")
    assert [kept("x", "d", lambda: ["made"]) for _ in range(2)] == [["made"]] * 2
    assert left(tmp_path) == ["above"]


def test_a_change_of_the_code_makes_it_anew(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card_cache, "CODE", (tmp_path,))
    made = []
    for text in ("a = 1\n", "a = 12\n"):
        (tmp_path / "code.py").write_text(text)
        shelf.folder_digest.cache_clear()  # as a new run begins
        made += [kept("x", "d", lambda: text) for _ in range(2)]  # noqa: B023
    assert made == ["a = 1\n"] * 2 + ["a = 12\n"] * 2


@pytest.mark.parametrize("elsewhere", [True, False])
def test_it_stands_where_the_interpreter_keeps_the_code(elsewhere: bool, tmp_path: Path) -> None:
    """A copy, because the package itself is used by other tests at the same time."""
    shutil.copytree(PACKAGE, tmp_path / "matcher", ignore=shutil.ignore_patterns("__pycache__"))
    prefix = tmp_path / "prefix"
    ran(tmp_path, ["-X", f"pycache_prefix={prefix}"] if elsewhere else [])
    beside = {one.parent for one in tmp_path.rglob("card_cache.*.pyc")}
    assert beside == {one.parent for one in tmp_path.rglob("tables.json")}
    assert all(one.is_relative_to(prefix) for one in beside) == elsewhere


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_no_error(folder: Path) -> None:
    folder.mkdir(mode=0o500)
    assert kept("x", "d", lambda: ["made"]) == ["made"]
    assert left(folder) == []


@pytest.mark.parametrize(("owner", "name"), [(os, "open"), (Path, "replace"), (Path, "mkdir")])
def test_a_disk_that_refuses_is_no_error_and_leaves_the_old_file(
    owner: Any, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept("x", "old", lambda: 1)

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(owner, name, refuse)
    assert kept("x", "new", lambda: 2) == 2
    monkeypatch.undo()
    monkeypatch.setattr(card_cache, "CACHE", folder)
    assert kept("x", "old", lambda: 3) == 1


def test_a_full_disk_leaves_the_old_file_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept("x", "old", lambda: list(range(100)))
    monkeypatch.setattr(os, "fdopen", full)
    assert kept("x", "new", lambda: 2) == 2
    assert json.loads((folder / "x.json").read_bytes())["value"] == list(range(100))


@pytest.mark.parametrize("failing", ["a full disk", "a folder in the way"])
def test_a_write_that_failed_leaves_nothing_behind(failing: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    if failing == "a full disk":
        monkeypatch.setattr(os, "fdopen", full)
    else:
        (folder / "x.json").mkdir()
    assert kept("x", "d", lambda: 2) == 2
    assert [one for one in left(folder) if one != "x.json"] == []


def test_what_making_raises_is_raised_and_nothing_is_kept(folder: Path) -> None:
    def fail() -> Any:
        raise ValueError("no such card")

    with pytest.raises(ValueError, match="no such card"):
        kept("x", "d", fail)
    assert not folder.exists()


_WRITER = """
import sys; from pathlib import Path; from matcher.signals import card_cache
card_cache.CACHE = Path(sys.argv[1])
for turn in range(12): assert card_cache.kept("x", f"{sys.argv[2]} {turn}", lambda: [sys.argv[2]] * 20000) == [sys.argv[2]] * 20000
"""


def test_two_writers_at_once_leave_a_whole_file_at_any_time(folder: Path) -> None:
    folder.mkdir()
    paths = os.pathsep.join(one for one in sys.path if one)
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(folder), who], env={**os.environ, "PYTHONPATH": paths})
        for who in ("one", "two")
    ]
    seen = set()
    while any(one.poll() is None for one in writers):
        if (folder / "x.json").exists():
            record = json.loads((folder / "x.json").read_bytes())
            who = record["value"][0]
            assert record["value"] == [who] * 20000
            seen.add(who)
    assert [one.wait() for one in writers] == [0, 0]
    assert seen
    assert left(folder) == ["x.json"]
