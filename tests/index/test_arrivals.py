from __future__ import annotations

import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.index.arrivals import gathered
from matcher.index.sections import REVIEW, SKIPPED, Trouble
from matcher.model import Problem
from matcher.reading import document
from matcher.reading.parsed import ReadDocument
from matcher.reading.reading_options import ReadingOptions


@pytest.fixture
def folder(tmp_path: Path, profile: Callable[..., Any]) -> Path:
    """Return a folder of a profile, of something that cannot be read, and of something that is no document."""
    (tmp_path / "cvs" / "old").mkdir(parents=True)
    (tmp_path / "cvs" / "old" / "ada.json").write_text(json.dumps(profile("Led RLHF.")))
    (tmp_path / "cvs" / "broken.json").write_text("{")
    (tmp_path / "cvs" / "photo.jpg").write_bytes(b"\xff\xd8")
    return tmp_path / "cvs"


def test_documents_are_told_with_the_places_where_they_lie(folder: Path) -> None:
    by_place = {one.place: one.outcome for one in gathered((folder,), ReadingOptions())}
    assert sorted(by_place) == [f"{folder}/{name}" for name in ("broken.json", "old/ada.json", "photo.jpg")]
    assert isinstance(by_place[f"{folder}/old/ada.json"], ReadDocument)
    assert by_place[f"{folder}/photo.jpg"] == Trouble(SKIPPED, Problem("photo.jpg", "not a document"))
    assert isinstance(broken := by_place[f"{folder}/broken.json"], Trouble) and broken.kind == REVIEW


def test_a_file_lies_at_one_place_however_it_is_named(folder: Path) -> None:
    (by_itself,) = gathered((folder / "old" / "ada.json",), ReadingOptions())
    assert by_itself.place in {one.place for one in gathered((folder,), ReadingOptions())}


def test_what_is_known_by_name_and_content_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "read", lambda *_: pytest.fail("it was read"))
    asked: list[tuple[str, str]] = []
    known = ReadingOptions(known=lambda name, sha256: bool(asked.append((name, sha256))) or len(sha256) == 64)
    assert [one.outcome for one in gathered((folder / "old",), known)] == [None]
    assert asked[0][0] == "ada.json"


def test_rows_are_read_one_after_the_other(tmp_path: Path, profile: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "people.jsonl").write_text(
        "".join(json.dumps(profile("Led RLHF.", name=f"Jo Sample {one}")) + "\n" for one in range(9))
    )
    read: list[object] = []
    monkeypatch.setattr(document, "read", lambda *given, before=document.read: (read.append(given), before(*given))[1])
    assert len(list(islice(gathered((tmp_path / "people.jsonl",), ReadingOptions()), 2))) == len(read) == 2


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="no such file or folder"):
        list(gathered((tmp_path / "nowhere",), ReadingOptions()))
