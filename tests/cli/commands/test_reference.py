"""matcher reference fit"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher import reference

Run = Callable[..., Any]


def test_a_fitted_table_can_be_ranked_with(run: Run, samples: Path, spec: Path) -> None:
    ended = run("reference", "fit", samples, "-o", "own.tsv")
    assert (ended.code, ended.out) == (0, "")
    warning, told = ended.err.splitlines()
    assert warning.startswith("documents of 8 people say little about how rare a word is; fit on about 300, ")
    assert told.startswith("own.tsv: ")
    assert reference.load(Path("own.tsv")).idf("the") > 0
    assert run("rank", spec, "-p", samples, "--reference", "own.tsv", "--no-state").code == 0


def test_a_table_goes_to_standard_output_where_a_dash_is_named(run: Run, samples: Path) -> None:
    run("reference", "fit", samples, "-o", "own.tsv")
    ended = run("reference", "fit", samples, "-o", "-")
    assert (ended.code, ended.out) == (0, Path("own.tsv").read_text(encoding="utf-8"))
    assert "\nstandard output: " in ended.err
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("void", "-o", "own.tsv"), "void: no document in it"),
        (("gone", "-o", "own.tsv"), "gone: no such file or folder"),
        (("few", "-o", "own.tsv"), "few: 1 person is too few to fit a reference"),
    ],
)
def test_a_mistake_is_one_line_and_leaves_no_table(run: Run, arguments: tuple[str, ...], message: str) -> None:
    Path("void").mkdir()
    Path("few").mkdir()
    Path("few/a.json").write_text('{"basics": {"summary": "Builds tools."}}')
    ended = run("reference", "fit", *arguments)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith(message)
    assert not Path("own.tsv").exists()


def test_of_enough_people_nothing_is_warned(run: Run, tmp_path: Path) -> None:
    lines = (f'{{"basics": {{"name": "Ada {n:03}", "summary": "Builds tools."}}}}\n' for n in range(300))
    (tmp_path / "all.jsonl").write_text("".join(lines))
    ended = run("reference", "fit", "all.jsonl", "-o", "own.tsv")
    assert ended.err == "own.tsv: 2 terms of 300 people\n"


def test_an_output_in_no_folder_is_told(run: Run, samples: Path) -> None:
    ended = run("reference", "fit", samples, "-o", "no/own.tsv")
    assert (ended.code, ended.err[:28]) == (2, "no/own.tsv: cannot be writte")
