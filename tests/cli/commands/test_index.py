from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.index import compacting

_DAY = ("--as-of", "2026-11-21")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the index of the samples is kept for the next test, once there is one."""
    return tmp_path_factory.mktemp("kept") / "people"


@pytest.fixture
def made(run: Callable[..., Any], samples: Path, kept: Path) -> str:
    """Return the folder of an index of the samples, a copy of the one that was made first."""
    if not kept.exists():
        assert run("index", "add", samples, "--index", "people", "--engine", "local").out == "people: 8 documents new\n"
        shutil.move("people", kept)
    shutil.copytree(kept, "people")
    return "people"


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("more", ["--top 3", "", "--top 2 --blind", "--top 2 --tiers"])
def test_an_index_is_ranked_as_its_files_are(run: Callable[..., Any], made: str, samples: Path, form: str, more: str) -> None:
    from_index, from_files = (
        run("rank", _spec(samples), *where, *_DAY, *more.split(), "--format", form, "--no-state")
        for where in (("--index", made), ("--profiles", samples))
    )
    assert (from_index.code, from_index.out) == (0, from_files.out)


def _spec(samples: Path) -> Path:
    return samples.parents[1] / "job_specs" / "rlhf-alignment.toml"


def test_an_index_may_be_named_as_a_pool_and_the_next_command_knows_it(run: Callable[..., Any], made: str, spec: Path) -> None:
    run("rank", spec, "--profiles", made, "--top", "1", *_DAY)
    assert "one of 8" in run("explain", "anselm-okwuosa").out
    assert "rank 1" not in run("explain", "Anselm Okwuosa", "--for-candidate").out


@pytest.mark.parametrize(
    "command",
    [("compare", "anselm-okwuosa", "jonah-pellwick", "--job"), ("whatif", "anselm-okwuosa"), ("funnel",), ("robust",), ("check",), ("matrix",),
     ("audit",)],
)  # fmt: skip
def test_other_commands_read_an_index_as_they_read_files(
    run: Callable[..., Any], made: str, samples: Path, spec: Path, command: tuple[str, ...]
) -> None:
    goal = ("--to-rank", "2") if command[0] == "whatif" else ()
    listed = [run(*command, spec, *goal, *where, *_DAY) for where in (("--index", made), ("--profiles", samples))]
    assert listed[0].out == listed[1].out.replace(str(samples), made)
    assert listed[0].code == listed[1].code


@pytest.mark.parametrize("command", [("people", "-p"), ("read", "--text"), ("read", "-o", "profiles")])
def test_documents_are_told_as_they_were_read_from_their_files(
    run: Callable[..., Any], made: str, samples: Path, command: tuple[str, ...]
) -> None:
    rows = [(run(*command, where, "--no-state"), _written()) for where in (samples, made)]
    assert rows[0][0].code == 0
    assert rows[0] == rows[1]


def _written() -> dict[str, bytes]:
    """Return the profiles that were written, and remove them."""
    written = {path.name: path.read_bytes() for path in Path("profiles").glob("*")}
    shutil.rmtree("profiles", ignore_errors=True)
    return written


def test_an_index_that_is_named_as_a_pool_forgets_as_one(run: Callable[..., Any], made: str) -> None:
    assert run("index", "forget", "jonah-pellwick", "--profiles", made).out.startswith(
        f"{made}: 1 person and 1 document forgotten\n"
    )
    assert "jonah" not in run("index", "list", "--people", "--index", made).out


def test_what_is_in_an_index_can_be_told(run: Callable[..., Any], made: str) -> None:
    record = json.loads(run("index", "list", "--index", made, "--format", "json").out)
    assert (record["people"], record["documents"], record["segments"], record["derived"]) == (8, 8, 1, 1)
    rows = run("index", "list", "--index", made, "--format", "csv").out.splitlines()
    assert rows[0] == "what,how many"
    assert rows[-1] == f"bytes,{record['bytes']}"
    assert "jonah-pellwick.json" in run("index", "list", "--people", "--index", made).out
    assert "jonah" not in run("index", "list", "--people", "--blind", "--index", made).out


def test_adding_again_changes_nothing_and_one_more_document_is_one_more(
    run: Callable[..., Any], made: str, samples: Path, tmp_path: Path
) -> None:
    before = (tmp_path / made / "manifest").read_bytes()
    assert run("index", "add", samples, "--index", made).out == "people: 0 documents new, 8 known already\n"
    assert (tmp_path / made / "manifest").read_bytes() == before
    (tmp_path / "more.md").write_text("# Jo Sample\n\n## Work\n\n- Led RLHF.\n")
    assert run("index", "add", "more.md", "--index", made).out == "people: 1 document new\n"


def test_many_small_segments_are_told_of_until_they_are_put_together(
    run: Callable[..., Any], made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compacting, "MANY", 2)
    text = "2 segments are small: `matcher index compact` makes rankings faster"
    Path("one.txt").write_text("Ada Example\n\nLed RLHF.\n", encoding="utf-8")
    assert text in run("index", "add", "one.txt", "--index", made).err
    assert text in run("index", "list", "--index", made).out
    run("index", "compact", "--index", made)
    assert "small" not in run("index", "list", "--index", made).out


def test_a_damaged_index_is_told_by_the_doctor_and_never_ranked_otherwise(
    run: Callable[..., Any], made: str, spec: Path, tmp_path: Path
) -> None:
    assert run("index", "doctor", "--index", made).code == 0
    segment = max((tmp_path / made).glob("*.segment"), key=lambda path: path.stat().st_size)
    whole = bytearray(segment.read_bytes())
    whole[len(whole) // 3] ^= 4
    segment.write_bytes(whole)
    ended = run("index", "doctor", "--index", made)
    assert (ended.code, segment.name in ended.out) == (1, True)


@pytest.mark.parametrize(("damage", "expected"), [("manifest", "its digest is another"), ("*.segment", "it is missing")])
def test_the_doctor_looks_at_an_index_that_cannot_be_opened(
    run: Callable[..., Any], made: str, tmp_path: Path, damage: str, expected: str
) -> None:
    for file in (tmp_path / made).glob(damage):
        file.write_bytes(file.read_bytes()[:-1]) if file.name == "manifest" else file.unlink()
    ended = run("index", "doctor", "--index", made)
    assert (ended.code, expected in ended.out) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("rank", "SPEC", "--index", "nowhere"),
            "nowhere: there is no index; make one: matcher index add PATH --index nowhere\n",
        ),
        (("rank", "SPEC", "--index", "other"), "other: not an index; make one of it: matcher index add other\n"),
        (("rank", "SPEC", "--index", "my cvs"), "my cvs: there is no index; make one: matcher index add PATH --index 'my cvs'\n"),
        (
            ("index", "list", "--index", "nowhere"),
            "nowhere: there is no index; make one: matcher index add PATH --index nowhere\n",
        ),
        (("rank", "SPEC", "--index", "people", "--profiles", "people"), "--index: an index cannot be combined with --profiles; "),
        (
            ("rank", "SPEC", "--profiles", "people", "--profiles", "other"),
            "people: an index cannot be combined with other documents; ",
        ),
        (("index", "add", "nowhere", "--index", "people"), "nowhere: no such file or folder; "),
        (
            ("index", "add", "people", "--index", "more"),
            "people: this is an index, not documents; name the documents that it was made of\n",
        ),
    ],
)
def test_mistakes_are_told_in_one_line(
    run: Callable[..., Any], made: str, samples: Path, arguments: tuple[str, ...], message: str
) -> None:
    shutil.copytree(samples, "other")
    ended = run(*(_spec(samples) if one == "SPEC" else one for one in arguments))
    assert (ended.code, ended.err[: len(message)], ended.err.count("\n")) == (2, message, 1)


def test_documents_of_an_index_are_dated_when_they_are_added(run: Callable[..., Any]) -> None:
    Path("cv.txt").write_text("Ada Example\n\nExperience\nEngineer, Example Labs, March 2024 - present\n- Led RLHF.\n")
    asked = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nmonths = 36\nweight = 1\n'
    Path("plain.toml").write_text(f'title = "x"\n{asked}')
    Path("received.toml").write_text(f'title = "x"\nreceived = "2026-11-20"\n{asked}')
    assert run("index", "add", "cv.txt", "--index", "dated", "--received", "2026-11-20").code == 0
    ended = run("rank", "received.toml", "--profiles", "cv.txt", *_DAY, "--format", "csv")
    assert run("rank", "plain.toml", "--index", "dated", *_DAY, "--format", "csv").out == ended.out
    assert run("rank", "plain.toml", "--profiles", "cv.txt", *_DAY, "--format", "csv").out != ended.out


def test_the_day_on_which_documents_came_in_is_told_of_documents_and_not_of_an_index(run: Callable[..., Any], made: str) -> None:
    asked = 'title = "x"\nreceived = "2026-11-20"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n'
    Path("job.toml").write_text(asked)
    ended = run("rank", "job.toml", "--index", made, *_DAY)
    assert ended.code == 0
    assert ended.err.startswith("received: an index keeps the dates that documents were added with; `matcher index add --rec")


def test_what_an_index_was_put_together_from_changes_no_byte(run: Callable[..., Any], made: str, samples: Path) -> None:
    Path("more.md").write_text("# Jo Sample\n\n## Work\n\n- Led RLHF.\n")
    run("index", "add", "more.md", "--index", made)
    before = run("rank", _spec(samples), "--index", made, "--top", "4", *_DAY, "--format", "json").out
    assert run("index", "compact", "--index", made).out.startswith("people: from 2 segments to 1, from ")
    assert run("rank", _spec(samples), "--index", made, "--top", "4", *_DAY, "--format", "json").out == before


def test_a_job_file_may_name_an_index(run: Callable[..., Any], made: str, samples: Path) -> None:
    Path("job.toml").write_text(_spec(samples).read_text() + f'\n[pool]\nindex = "{made}"\n')
    assert "8 documents: 8 ranked." in run("rank", "job.toml", "--top", "1", *_DAY).out


def test_of_one_person_it_is_said_as_of_one(run: Callable[..., Any], samples: Path) -> None:
    run("index", "add", samples / "lin-shiyuan.json", "--index", "people")
    Path("cards").mkdir()
    Path("cards/bread.toml").write_text('id = "bread"\nlabel = "Bread"\nwhat = "Baking."\naliases = ["bread"]\n')
    error = run("rank", _spec(samples), "--index", "people", "--cards", "cards", *_DAY).err
    assert error.startswith("1 person is read again each time, ")


@pytest.mark.parametrize(("people", "typed"), [("my people", "'my people'"), ("my  people", r"$'my \x20people'")])
def test_names_with_spaces_are_told_as_they_are_typed(run: Callable[..., Any], samples: Path, people: str, typed: str) -> None:
    run("index", "add", samples, "--index", people)
    Path("my cards").mkdir()
    Path("my cards/bread.toml").write_text('id = "bread"\nlabel = "Bread"\nwhat = "Baking."\naliases = ["bread"]\n')
    error = run("rank", _spec(samples), "--index", people, "--cards", "my cards", *_DAY).err
    assert error.endswith(f": matcher index add --index {typed} --cards 'my cards'\n")
    assert run("index", "add", "--index", people, "--cards", "my cards").code == 0
    assert run("rank", _spec(samples), "--index", people, "--cards", "my cards", *_DAY).err == ""


def test_an_index_that_nobody_is_in_is_told_with_what_adds_to_it(run: Callable[..., Any], samples: Path) -> None:
    Path("void").mkdir()
    run("index", "add", "void", "--index", "my people")
    error = run("rank", _spec(samples), "-p", "my people").err
    assert error == "my people: nobody is in the index; add documents: matcher index add PATH --index 'my people'\n"


def test_whoever_was_seen_by_other_cards_is_read_anew_and_that_is_said(run: Callable[..., Any], made: str, samples: Path) -> None:
    card = Path("cards") / "bread.toml"
    card.parent.mkdir()
    card.write_text('id = "bread"\nlabel = "Bread"\nwhat = "Baking."\naliases = ["bread"]\n')
    ended = run("rank", _spec(samples), "--index", made, "--top", "1", "--cards", "cards", *_DAY)
    assert (ended.code, ended.err.partition(" each")[0]) == (0, "8 people are read again")
    run("index", "add", "--index", made, "--cards", "cards")
    assert run("rank", _spec(samples), "--index", made, "--top", "1", "--cards", "cards", *_DAY).err == ""


def test_what_was_not_read_is_said_to_be_listed(run: Callable[..., Any]) -> None:
    Path("cvs").mkdir()
    Path("cvs/bare.md").write_text("")
    ended = run("index", "add", "cvs", "--index", "my people")
    assert ended.out == "my people: 0 documents new, 1 not read\n"
    assert ended.err == "which were not read, and why: matcher index list --index 'my people'\n"
    assert "bare.md: " in run("index", "list", "--index", "my people").out
