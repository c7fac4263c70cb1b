"""matcher verify: a ranking holds beside its documents, or every failure is listed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.reading.reading_cache import DocumentCache

Run = Callable[..., Any]


@pytest.fixture
def given(run: Run, root: Path, spec: Path) -> Run:
    """Write a ranking of documents of several formats, which lie in a folder of their own."""
    Path("people").mkdir()
    for each in ("data/documents/ashgrove.md", "data/documents/percival-dunmoor.txt", "data/samples/xu-xiaoyang.json"):
        Path("people", Path(each).name).write_bytes((root / each).read_bytes())

    def make(*more: object) -> None:
        assert run("rank", spec, "-p", "people", "--as-of", "2026-11-21", "--no-state", "-o", "r.json", *more).code == 0

    return make


@pytest.mark.parametrize("more", [("--blind",), ("--top", "1", "--tiers"), ("--encoding", "cp1252")])
def test_a_ranking_holds(run: Run, given: Run, more: tuple[str, ...]) -> None:
    given(*more)
    ended = run("verify", "r.json", "-p", "people")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Everything holds\n\nChecked: ")


def test_documents_of_every_format_are_looked_at(run: Run, root: Path, spec: Path) -> None:
    documents = ("-p", root / "data" / "documents")
    run("rank", spec, *documents, "--as-of", "2026-11-21", "--no-state", "--blind", "-o", "r.json")
    record = json.loads(run("verify", "r.json", *documents, "-f", "json").out)
    assert (record["holds"], record["checked"]["documents"]) == (True, 10)


def test_every_failure_is_listed_with_its_place_and_the_exit_code_is_1(run: Run, given: Run) -> None:
    given()
    record = json.loads(Path("r.json").read_text())
    record["candidates"][0]["score_milli"] += 1
    record["candidates"][0]["contributions"][0]["evidence"][0]["quote"] += "!"
    Path("r.json").write_text(json.dumps(record))
    ended = run("verify", "r.json", "-p", "people", "-f", "json")
    assert ended.code == 1
    assert [one["where"] for one in json.loads(ended.out)["failures"]] == [
        "/manifest/run_digest",
        "/candidates/0/score_milli",
        "/candidates/0/contributions/0/evidence/0",
    ]
    assert run("verify", "r.json", "-p", "people").out.startswith("3 things in it do not hold")


def test_a_document_that_changed_and_one_that_is_gone(run: Run, given: Run) -> None:
    given()
    Path("people/ashgrove.md").write_text("# Teodor Ashgrove\n\n## Experience\n\n- Led RLHF.\n")
    Path("people/xu-xiaoyang.json").unlink()
    ended = run("verify", "r.json", "-p", "people", "-f", "csv")
    assert ended.code == 1
    assert "ashgrove.md,the content is another by now" in ended.out
    assert "xu-xiaoyang.json,there is no such document here" in ended.out


def test_documents_are_read_anew_whatever_was_kept(run: Run, given: Run, spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given("--bundle", "b.json")
    run("rank", spec, "-p", "people")
    kept: list[Path | None] = []
    monkeypatch.setattr(
        "matcher.reading.outcomes.DocumentCache", lambda cache, decoding: kept.append(cache) or DocumentCache(cache, decoding)
    )
    assert run("verify", "r.json").code == 0  # the folder is that of the last ranking
    assert run("replay", "b.json", "-p", "people").code == 0
    assert kept == [None, None]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "matcher.diff/1"}', "[" * 100_000, "id,name\n"])
def test_what_is_no_ranking_is_one_line_and_exit_code_2(run: Run, text: str) -> None:
    Path("r.json").write_text(text)
    ended = run("verify", "r.json", "-p", "people")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("r.json: not a ranking")
    assert ended.err.count("\n") == 1


def test_what_cannot_be_read_is_one_line(run: Run) -> None:
    os.mkfifo("pipe")
    for name, what in (
        ("gone.json", "cannot be read: No such file"),
        (".", "not a regular file"),
        ("pipe", "not a regular file"),
    ):
        ended = run("verify", name)
        assert ended.code == 2
        assert what in ended.err


@pytest.mark.parametrize("name", ["punycode", "IDNA", "no-such", "a\u0000b", "zip"])
def test_an_encoding_that_a_file_names_cannot_hold_the_program_up(run: Run, given: Run, name: str) -> None:
    given()
    record = json.loads(Path("r.json").read_text())
    record["options"]["encoding"] = name
    Path("r.json").write_text(json.dumps(record))
    ended = run("verify", "r.json", "-p", "people")
    assert (ended.code, ended.out) == (2, "")
    assert "no encoding" in ended.err


def test_a_ranking_of_another_shape_fails_and_no_document_is_read(run: Run) -> None:
    Path("r.json").write_text('{"schema": "matcher.ranking/1", "as_of": 3}')
    ended = run("verify", "r.json", "-p", "nowhere")
    assert ended.code == 1
    assert "/as_of" in ended.out
    assert "should be a text" in ended.out


DAY = ("--as-of", "2026-11-21", "--no-state")
OWN = """title = "Own"
[signals.own-one]
aliases = ["chat model"]
[[requirement]]
name = "Chat"
signals = ["own-one"]
weight = 1
"""


def test_cards_of_the_job_are_no_others_than_those_at_hand(run: Run, given: Run) -> None:
    given()
    Path("own.toml").write_text(OWN)
    assert run("rank", "own.toml", "-p", "people", *DAY, "-o", "own.json").code == 0
    ended = run("verify", "own.json", "-p", "people")
    assert (ended.code, "cards" in ended.out) == (0, False)


def test_other_cards_than_those_beside_the_job_are_told(run: Run, given: Run) -> None:
    given()
    Path("own.toml").write_text(OWN)
    Path("cards").mkdir()
    Path("cards/other.toml").write_text('id = "other"\nlabel = "Other"\nwhat = "A pot."\naliases = ["teapot"]\n')
    assert run("rank", "own.toml", "-p", "people", "--cards", "cards", *DAY, "-o", "own.json").code == 0
    assert "The cards differ here" in run("verify", "own.json", "-p", "people").out
    assert "The cards differ here" not in run("verify", "own.json", "-p", "people", "--cards", "cards").out
