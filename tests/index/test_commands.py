"""Commands over an index say what they say of the same documents as files, to the byte."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.index import small
from tests.index.conftest import Documents, made
from tests.strategies import LORE

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")
_JOB = """title = "RLHF engineer"
description = "We train models with human feedback."
[similarity]
weight = 3
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
must = true
[[requirement]]
name = "Kernels"
terms = ["CUDA kernels"]
weight = 10
"""
_OWN = """[[requirement]]
name = "Bread"
signals = ["bread"]
weight = 5
[signals.bread]
label = "Bread"
aliases = ["bread"]
"""
_MORE: Documents = [
    ("di.json", small.resume("Di Test", "Led RLHF.")),
    ("eve.json", small.resume("Eve Test", "Trained reward models with RLHF.")),
    ("fay.json", small.resume("Fay Test", "Baked bread.")),
    ("other fay.json", small.resume("Fay Test", "Sold houses.").replace(b"fay@", b"other.fay@")),
    ("notes.xyz", b"no document"),
]


class World(NamedTuple):
    """The same people as documents and as an index, what they are ranked for, and where."""

    folder: Path

    def wheres(self) -> tuple[tuple[object, ...], tuple[object, ...]]:
        """Return the options that name the index, and those that name the documents."""
        return ("--index", self.folder / "index"), ("-p", self.folder / "people")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, root: Path) -> World:
    folder = tmp_path_factory.mktemp("world")
    (folder / "people").mkdir()
    for name, raw in [*small.holding(3), *_MORE]:
        (folder / "people" / name).write_bytes(raw)
    for batch in (*small.BATCHES, _MORE):
        made(folder / "index", batch, LORE)
    (folder / "job.toml").write_text(_JOB)
    (folder / "own.toml").write_text(_JOB + _OWN)
    (folder / "cards").mkdir()
    card = (root / "matcher" / "signals" / "cards" / "rlhf.toml").read_text()
    (folder / "cards" / "rlhf.toml").write_text(card.replace("aliases = [", 'aliases = ["bread", ', 1))
    return World(folder)


@pytest.fixture
def both(run: Run, world: World, tmp_path: Path) -> Run:
    """Return what a command says of the index, which is what it says of the documents; names of files are those of the world."""

    def make(*arguments: str, output: str = "", stdin: bytes = b"") -> Any:
        listed = []
        for where in world.wheres():
            given = [world.folder / one if (world.folder / one).exists() else one for one in arguments]
            ended = run(*given, *where, *(("--output", output) if output else ()), stdin=stdin)
            listed.append((ended.code, ended.out, ended.err, _written(tmp_path / output) if output else {}))
        assert listed[0] == listed[1]
        return ended

    return make


def _written(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    by_name = {one.name: one.read_bytes() for one in files}
    for file in files:
        file.unlink()
    return by_name


FIRST = pytest.mark.parametrize("first", [(), ("--top", "2")], ids=["all", "the first"])


@FIRST
def test_every_format_has_the_same_bytes(both: Run, first: tuple[str, ...]) -> None:
    for form in ("table", "json", "csv", "markdown", "trec") if first else ("json", "trec"):
        assert both("rank", "job.toml", *DAY, "--format", form, "--no-state", *first).code == 0
    for output in ("o.html", "o.xlsx"):
        assert both("rank", "job.toml", *DAY, "--no-state", *first, output=output).code == 0


@FIRST
@pytest.mark.parametrize(
    "more", [("--blind", "--tiers"), ("--ignore-must", "RLHF"), ("--engine", "processes", "-j", "2"), ("--strict",)]
)
def test_every_option_of_a_ranking_gives_the_same_bytes(both: Run, first: tuple[str, ...], more: tuple[str, ...]) -> None:
    assert both("rank", "job.toml", *DAY, "--format", "json", "--no-state", *first, *more).code == 3 * (more == ("--strict",))


def test_a_job_with_signals_of_its_own_another_reference_and_several_jobs_too(both: Run, run: Run, world: World) -> None:
    assert run("reference", "fit", world.folder / "people", "--output", "fitted.tsv").code == 0
    assert both("rank", "job.toml", "--reference", "fitted.tsv", *DAY, "--format", "json", "--no-state", "--top", "2").code == 0
    Path("out").mkdir()
    for first in ((), ("--top", "2")):
        assert both("rank", "job.toml", "own.toml", *DAY, "--no-state", *first, output="out").code == 0


@FIRST
def test_cards_of_ones_own_change_the_same_and_it_is_said_that_people_are_read_anew(
    run: Run, world: World, first: tuple[str, ...]
) -> None:
    given = ("rank", world.folder / "job.toml", "--cards", world.folder / "cards", *DAY, "--format", "json", "--no-state", *first)
    index, files = (run(*given, *where) for where in world.wheres())
    assert (index.code, index.out) == (0, files.out)
    assert index.err.removesuffix(files.err).startswith("7 people are read again each time, ")
    assert ("Baked bread." in index.out) == (not first)


@pytest.mark.parametrize(
    "command",
    [
        ("explain", "ada-example", "job.toml", "--signal", "rlhf"),
        ("explain", "ada exmaple", "job.toml", "--for-candidate"),
        ("explain", "Nobody Here", "job.toml"),
        ("explain", "Fay Test", "job.toml"),
        ("compare", "ada-example", "nobody", "--job", "job.toml"),
        ("whatif", "bo-sample", "job.toml", "--to-rank", "1"),
        ("funnel", "job.toml"),
        ("robust", "job.toml", "--blind"),
        ("audit", "job.toml"),
        ("matrix", "job.toml", "own.toml", "--blind", "--format", "json"),
    ],
)
def test_other_commands_say_the_same(both: Run, command: tuple[str, ...]) -> None:
    ended = both(*command, *DAY)
    assert ended.code == 2 * (command[1] == "Nobody Here" or "nobody" in command or command[1] == "Fay Test")


def _without_rank(out: str) -> str:
    return "".join(line for line in out.splitlines(keepends=True) if " of 7" not in line and "one of" not in line)


@pytest.mark.parametrize("query", ["ada-example", "Ada Example", "ada exmaple", "bo", "fay-test-2", "BLIND"])
def test_an_explanation_says_the_same_but_for_the_rank(run: Run, world: World, query: str) -> None:
    job, blind = world.folder / "job.toml", ("--blind",) if query == "BLIND" else ()
    if blind:
        ranked = run("rank", job, *DAY, *blind, "--format", "json", "--no-state", "--top", "1", *world.wheres()[0])
        query = json.loads(ranked.out)["candidates"][0]["id"]
    index, files = (run("explain", query, job, *DAY, *blind, *where) for where in world.wheres())
    assert (index.code, index.err, _without_rank(index.out)) == (0, "", _without_rank(files.out))
    assert len(files.out.splitlines()) - len(_without_rank(files.out).splitlines()) <= 1


def test_a_ranking_of_an_index_is_verified_and_replayed_with_either(run: Run, world: World) -> None:
    given = ("rank", world.folder / "job.toml", *DAY, "--format", "json", "--no-state")
    for first in ((), ("--top", "2")):
        assert run(*given, *world.wheres()[0], *first, "--output", "r.json", "--bundle", "b.json").code == 0
        for where in world.wheres():
            assert run("verify", "r.json", *where).out.startswith("Everything holds\n")
            assert run("replay", "b.json", *where).out.startswith("Identical\n")


def test_what_an_addition_changes_is_told_by_diff_and_by_replay(run: Run, world: World) -> None:
    shutil.copytree(world.folder / "index", "index")
    given = ("rank", world.folder / "job.toml", *DAY, "--format", "json", "--no-state", "--index", "index")
    run(*given, "--output", "before.json", "--bundle", "b.json")
    Path("zoe.json").write_bytes(small.resume("Zoe New", "Led RLHF."))
    assert run("index", "add", "zoe.json", "--index", "index", "--engine", "local").out == "index: 1 document new\n"
    run(*given, "--output", "after.json")
    assert "Zoe New" in run("diff", "before.json", "after.json").out
    replayed = run("replay", "b.json", "--index", "index")
    assert (replayed.code, "zoe.json) is new" in replayed.out) == (1, True)
    assert run("verify", "before.json", "--index", "index").code == 0


def test_people_are_judged_and_listed_from_an_index(both: Run, run: Run, world: World) -> None:
    graded = []
    for at, where in enumerate(world.wheres()):
        run("judge", world.folder / "job.toml", "-q", f"{at}.qrels", *DAY, "--no-state", *where, stdin=b"3\n1\nq\n")
        graded.append(Path(f"{at}.qrels").read_text())
    assert graded[0] == graded[1] != ""
    assert both("evaluate", "job.toml", "-q", "0.qrels", *DAY).code == 0
    assert run("rank", world.folder / "job.toml", *DAY, "--top", "1", *world.wheres()[0]).code == 0
    listed = run("shortlist", world.folder / "job.toml", "add", "Bo Sample", "--by", "Eva Muster", "--why", "Seen.")
    assert (listed.code, "bo-sample" in listed.out) == (0, True)
    shown = run("rank", world.folder / "job.toml", *DAY, *world.wheres()[0]).out
    assert shown == run("rank", world.folder / "job.toml", *DAY, *world.wheres()[1]).out


def test_an_index_of_nobody_says_so(run: Run, world: World) -> None:
    Path("nothing").mkdir()
    assert run("index", "add", "nothing", "--index", "index", "--engine", "local").out == "index: 0 documents new\n"
    assert run("index", "list", "--index", "index").code == 0
    ended = run("rank", world.folder / "job.toml", "--index", "index")
    assert (ended.code, ended.err) == (2, "index: nobody is in the index; add documents: matcher index add PATH --index index\n")


@pytest.mark.parametrize("where", ["--index", "-p"])
def test_an_index_whose_manifest_begins_otherwise_is_still_known_to_be_one(run: Run, world: World, where: str) -> None:
    shutil.copytree(world.folder / "index", "index")
    raw = Path("index", "manifest").read_bytes()
    Path("index", "manifest").write_bytes(b"n" + raw[1:])
    ended = run("rank", world.folder / "job.toml", where, "index")
    assert (ended.code, ended.err[:38]) == (2, "index/manifest: damaged: does not begi")


def test_rows_of_different_queries_do_not_take_each_others_places(run: Run) -> None:
    database = sqlite3.connect("people.db")
    database.execute("CREATE TABLE people (cv TEXT, year INTEGER)")
    database.executemany(
        "INSERT INTO people VALUES (?, ?)",
        [(f"# {name}\n\n## Work\n\n- Led RLHF.", year) for year, name in enumerate(("Ada Example", "Bo Sample"))],
    )
    database.commit()
    database.close()
    for year in (0, 1):
        query = f"SELECT cv AS text FROM people WHERE year = {year}"
        Path(f"{year}.toml").write_text(f'[pool]\ndatabase = "sqlite:///people.db"\nquery = "{query}"\n')
    for given, text in (
        ("0.toml", "1 document new"),
        ("1.toml", "1 document new"),
        ("0.toml", "0 documents new, 1 known already"),
    ):
        assert run("index", "add", given, "--index", "index", "--engine", "local").out == f"index: {text}\n"
    assert json.loads(run("index", "list", "--index", "index", "--format", "json").out)["people"] == 2


def test_what_is_named_twice_is_added_once(run: Run, world: World) -> None:
    ended = run("index", "add", world.folder / "people", world.folder / "people", "--index", "index", "--engine", "local")
    assert ended.out == "index: 8 documents new, 2 not read\n"
