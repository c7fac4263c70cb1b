"""What a stranger tries first: every command in every format, and pools in which nothing, or next to nothing, can be ranked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.signals.memory import Remembering

DAY = ("--as-of", "2026-11-21")
RANKED = {
    "rank": ("rank", "{job}"),
    "explain": ("explain", "ada", "{job}"),
    "compare": ("compare", "ada", "ben", "--job", "{job}"),
    "whatif": ("whatif", "ben", "{job}", "--to-rank", "1"),
    "funnel": ("funnel", "{job}"),
    "robust": ("robust", "{job}", "--samples", "1"),
    "matrix": ("matrix", "{job}"),
    "audit": ("audit", "{job}"),
}
"""Commands that rank a pool of Ada Example and Ben Sample, as they are typed."""

Try = Callable[..., Any]


@pytest.fixture
def attempt(run: Try, spec: Path, tmp_path: Path) -> Try:
    """Return what runs a command over a folder of documents."""

    def ended(command: str, documents: dict[str, str], *more: object) -> Any:
        folder = tmp_path / "cvs"
        folder.mkdir(exist_ok=True)
        for name, text in documents.items():
            (folder / name).write_text(text, encoding="utf-8")
        typed = (str(spec) if word == "{job}" else word for word in RANKED[command])
        return run(*typed, "--profiles", folder, *DAY, *more)

    return ended


def _resume(name: str, *text: str) -> str:
    return json.dumps({"basics": {"name": name}, "work": [{"position": "Engineer", "highlights": text}]})


TWO = {"ada.json": _resume("Ada Example", "Led RLHF."), "ben.json": _resume("Ben Sample", "Built billing.")}
NOBODY = {"empty.txt": ""}


@pytest.mark.parametrize("command", RANKED)
@pytest.mark.parametrize("suffix", ["json", "csv", "md", "html", "xlsx"])
def test_every_command_writes_every_format(attempt: Try, tmp_path: Path, command: str, suffix: str) -> None:
    file = tmp_path / f"told.{suffix}"
    ended = attempt(command, TWO, "--output", file)
    assert (ended.code, ended.err) == (0, "")
    assert file.stat().st_size


@pytest.mark.parametrize("command", [name for name in RANKED if name not in {"explain", "compare", "whatif"}])
def test_who_could_not_be_read_is_named_by_every_command_over_a_pool(attempt: Try, command: str) -> None:
    ended = attempt(command, NOBODY)
    assert ended.code == 0
    assert "1 document: 0 ranked, 1 for a person to review." in ended.out
    assert "for review: empty.txt: empty" in ended.out


@pytest.mark.parametrize("command", ["explain", "compare", "whatif"])
def test_a_name_among_nobody_is_answered_with_what_to_do(attempt: Try, command: str) -> None:
    ended = attempt(command, NOBODY)
    assert ended.code == 2
    assert "nobody is ranked, because no document could be read; name documents with --profiles" in ended.err


@pytest.mark.parametrize(("command", "text"), [("funnel", "Nobody is ranked, so nobody is set apart."),
                                               ("robust", "Fewer than two candidates are ranked")])  # fmt: skip
def test_nothing_is_counted_of_nobody(attempt: Try, command: str, text: str) -> None:
    ended = attempt(command, NOBODY)
    assert text in ended.out
    assert "0 of 0" not in ended.out


def test_the_record_of_robust_names_what_could_not_be_read(attempt: Try) -> None:
    record = json.loads(attempt("robust", NOBODY, "--format", "json").out)
    assert record["counts"] == {"documents": 1, "ranked": 0, "needs_review": 1, "skipped": 0}
    assert record["needs_review"] == [{"document": "empty.txt", "reason": "empty"}]


def test_mistakes_of_all_job_files_make_no_page_and_no_traceback(run: Try, tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text("title = ", encoding="utf-8")
    ended = run("check", tmp_path / "job.toml", "--output", tmp_path / "checked.html")
    assert ended.code == 2
    assert "not valid TOML" in ended.err


def test_blind_candidates_of_a_difference_are_told_apart(attempt: Try, run: Try, tmp_path: Path) -> None:
    attempt("rank", TWO, "--blind", "--output", tmp_path / "old.json")
    attempt("rank", TWO | {"ben.json": _resume("Ben Sample", "Led RLHF.")}, "--blind", "--output", tmp_path / "new.json")
    ids = {one["id"] for one in json.loads((tmp_path / "new.json").read_text(encoding="utf-8"))["candidates"]}
    ended = run("diff", tmp_path / "old.json", tmp_path / "new.json")
    assert "name not stated" not in ended.out
    assert any(id in ended.out for id in ids)


def test_nothing_is_kept_of_what_documents_could_state(attempt: Try, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = list[int]()
    read = Remembering.read
    monkeypatch.setattr(Remembering, "read", lambda self, profile: kept.append(len(profile.passages)) or read(self, profile))
    monkeypatch.chdir(tmp_path)
    assert attempt("whatif", TWO).code == 0
    assert len(kept) <= len(TWO)


def test_the_terms_of_a_similarity_that_are_not_shown_have_the_points_that_they_add_up_to(
    run: Try, samples: Path, spec: Path
) -> None:
    ended = run("explain", "okwuosa", spec, "--profiles", samples, *DAY)
    (rest,) = [line.split() for line in ended.out.split("\n") if "more" in line.split()[1:2]]
    assert abs(float(rest[2]) - float(rest[3])) < 0.1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line(root: Path) -> None:
    command = [sys.executable, "-m", "matcher", "signals", "list"]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, cwd=root, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("standard output: cannot be written: ")
    assert ended.stderr.count(b"\n") == 1


def test_an_output_without_a_suffix_is_told_so(run: Callable[..., Any], samples: Path, spec: Path) -> None:
    ended = run("rank", spec, "-p", samples, "-o", "x")
    assert (ended.code, ended.err.split(";")[0]) == (2, "x: its name ends in no format")
