"""docs/indexes.md: what the page says of an index, in words and tables, is so."""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Rows = list[dict[str, str]]
DAY = ("--as-of", "2026-11-21", "--no-state")


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("indexes.md")


@pytest.fixture
def add(run: Run, samples: Path) -> Run:
    """Return what adds to an index of people, who lie in a folder of their own."""
    shutil.copytree(samples, "people")
    return lambda *more: run("index", "add", *more, "--engine", "local", "--index", "people.index")


def test_every_word_that_add_may_say_is_in_the_table(
    add: Run, run: Run, root: Path, text: str, table: Callable[..., Rows]
) -> None:
    listed = [add("people").out]
    Path("people/jonah-pellwick.json").write_bytes((root / "data/documents/corin-abelwhite.json").read_bytes())
    Path("people/scan.pdf").write_bytes((root / "data/documents/scan.pdf").read_bytes())
    listed.append(add("people").out)
    assert run("index", "forget", "freya-lindqvarn", "--index", "people.index").code == 0
    listed.append(add("people").out)
    lines = {re.sub(r"[^a-z ]|(?<=before).*", "", part).strip() for one in listed for part in one.partition(": ")[2].split(", ")}
    lines = {re.sub("^documents? ", "", part) for part in lines if not part.startswith("the last")}
    assert lines == {row["you see"] for row in table(text, "you see")}


def test_the_files_are_those_of_the_table_and_their_owners_alone(add: Run, text: str, table: Callable[..., Rows]) -> None:
    add("people")
    paths = [Path("people.index"), *Path("people.index").iterdir()]
    listed = {row["file"].strip("`") for row in table(text, "file")}
    assert {re.sub(r"\d+", "N", path.name) for path in paths[1:]} == listed
    assert "(0700)" in text
    assert "(0600)" in text
    if os.name == "posix":
        assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o700, *[0o600] * (len(paths) - 1)]


def test_the_three_ways_to_name_an_index_give_the_same(
    add: Run, run: Run, spec: Path, text: str, blocks: Callable[[str, str], list[str]]
) -> None:
    add("people")
    job = spec.read_text(encoding="utf-8").partition("[pool]")[0]
    Path("job.toml").write_text(f"{job}\n{blocks(text, 'toml')[0]}", encoding="utf-8")
    listed = [
        run("rank", "job.toml", *where, "--top", "2", *DAY)
        for where in ((), ("--index", "people.index"), ("--profiles", "people.index"))
    ]
    assert listed[0].code == 0
    assert {one.out for one in listed} == {listed[0].out}
    assert "8 documents: 8 ranked" in listed[0].out


def test_a_copy_of_the_folder_is_an_index_and_the_copied_one_may_go(add: Run, run: Run, spec: Path) -> None:
    add("people")
    before = run("rank", spec, "--index", "people.index", "--top", "3", *DAY).out
    shutil.copytree("people.index", "backup.index")
    shutil.rmtree("people.index")
    assert run("index", "doctor", "--index", "backup.index").code == 0
    assert run("rank", spec, "--index", "backup.index", "--top", "3", *DAY).out == before


def test_what_is_gone_from_the_folder_stays_in_the_index(add: Run, run: Run) -> None:
    add("people")
    Path("people/jonah-pellwick.json").unlink()
    add("people")
    assert "jonah-pellwick" in run("index", "list", "--people", "--index", "people.index").out
