"""A ranking that is asked for again: the same bytes where nothing changed, made anew where anything did."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher import pipeline, shelf
from matcher.cli import kept_page, shell, state

Run = Callable[..., Any]
JOB = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\nmust = true\n\n[[requirement]]\nname = "Serving"\nterms = ["vLLM"]\nweight = 2\n'
JOINED = '[[join]]\ndocuments = [{ name = "ada.json" }, { name = "bo.json" }]\n'
RANK = ("rank", "job.toml", "--profiles", "pool", "--as-of", "2026-11-21")
CARD = 'id = "zeta"\naliases = ["vLLM server"]\n'


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many people were ranked, each time that anybody was."""
    counted: list[int] = []
    honest = pipeline.rank_each

    def counting(jobs: Any, pool: Any, *known: Any, **more: Any) -> Any:
        counted.append(len(pool.candidates))
        return honest(jobs, pool, *known, **more)

    monkeypatch.setattr(pipeline, "rank_each", counting)
    return counted


@pytest.fixture(autouse=True)
def given(run: Run, profile: Callable[..., Any]) -> None:
    """Write `job.toml` and the folder `pool`, with two people and a photo."""
    Path("job.toml").write_text('title = "Engineer"\n' + JOB)
    Path("pool").mkdir()
    Path("pool", "ada.json").write_text(json.dumps(profile("Led RLHF for a chat model.")))
    Path("pool", "bo.json").write_text(json.dumps(profile("Built a vLLM server.", name="Bo Sample")))
    Path("pool", "photo.jpg").write_bytes(b"\xff\xd8")


def pages() -> list[Path]:
    return [one for one in state.PAGES.rglob("*") if one.is_file()]


def test_what_is_asked_for_again_is_the_same_and_nobody_is_scored(run: Run, made: list[int]) -> None:
    first, second = run(*RANK), run(*RANK)
    assert first == second == run(*RANK, "--no-state")
    assert made == [2, 2]


def test_a_page_that_is_shown_again_is_logged_and_remembered_as_the_first(run: Run) -> None:
    run(*RANK)
    remembered = state.LAST.read_bytes()
    state.LAST.unlink()
    run(*RANK)
    first, second = (json.loads(line) for line in state.LOG.read_text().splitlines())
    assert first.pop("when") <= second.pop("when")
    assert first == second
    assert state.LAST.read_bytes() == remembered


def rewritten(name: str, old: str, new: str) -> None:
    text = Path(name).read_text()
    assert old in text
    Path(name).write_text(text.replace(old, new))


def another(name: str) -> None:
    Path("pool", name).write_bytes(Path("pool", "ada.json").read_bytes().replace(b"Ada", b"Cy"))


CHANGES: dict[str, Callable[[], object]] = {
    "a word of the job": lambda: rewritten("job.toml", "weight = 2", "weight = 3"),
    "a word of a document": lambda: rewritten("pool/bo.json", "vLLM", "vllm"),
    "a document more": lambda: another("cy.json"),
    "a document less": lambda: Path("pool", "bo.json").unlink(),
    "another name of a document": lambda: Path("pool", "bo.json").rename("pool/bo-sample.json"),
    "something that is no document": lambda: Path("pool", "logo.png").write_bytes(b""),
    "a document that cannot be read": lambda: Path("pool", "scan.doc").write_bytes(b"\xd0\xcf\x11\xe0"),
    "a correction": lambda: state.CORRECTIONS.write_text(JOINED),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(run: Run, made: list[int], change: str) -> None:
    run(*RANK)
    CHANGES[change]()
    shown = run(*RANK)
    assert len(made) == 2, "a page of before was shown"
    assert shown == run(*RANK, "--no-cache")


ASKED = (
    ("--as-of", "2026-11-20"),
    ("--top", "1"),
    ("--tiers",),
    ("--ignore-must", "RLHF"),
    ("--blind",),
    ("--format", "markdown"),
    ("--cards", "cards"),
    ("--encoding", "cp1252"),
    ("--profiles", "pool/ada.json"),
)


@pytest.mark.parametrize("more", ASKED, ids=" ".join)
def test_what_is_asked_for_otherwise_is_made_otherwise(run: Run, made: list[int], more: tuple[str, ...]) -> None:
    Path("cards").mkdir()
    Path("cards", "zeta.toml").write_text(CARD)
    run(*RANK)
    shown = run(*RANK, *more)
    assert (shown.code, len(made)) == (0, 2)
    assert shown == run(*RANK, *more, "--no-cache")
    assert run(*RANK, *more) == shown
    assert len(made) == 3


def test_tomorrow_is_another_page(run: Run, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (20, 21, 21):
        monkeypatch.setattr(shell, "day", lambda _, day=day: date(2026, 11, day))
        assert f"As of 2026-11-{day}." in run(*RANK[:-2]).out
    assert made == [2, 2]


def test_a_wider_terminal_is_another_page(run: Run, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    run(*RANK)
    monkeypatch.setenv("COLUMNS", "61")
    assert run(*RANK) == run(*RANK, "--no-cache")
    assert len(made) == 3


def test_colours_are_another_page(run: Run, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    run(*RANK)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run(*RANK).out
    assert len(made) == 2


def test_another_version_of_the_program_makes_its_own_page(run: Run, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    run(*RANK)
    monkeypatch.setattr(kept_page, "program_digest", lambda: "another")
    run(*RANK)
    assert made == [2, 2]


def test_a_changed_file_of_the_program_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "signals").mkdir()
    (tmp_path / "signals" / "cues.toml").write_text("")
    monkeypatch.setattr(kept_page, "_PACKAGE", tmp_path)
    before = kept_page.program_digest()
    shelf.folder_digest.cache_clear()
    assert kept_page.program_digest() == before
    (tmp_path / "signals" / "cues.toml").write_text("# more")
    shelf.folder_digest.cache_clear()
    assert kept_page.program_digest() != before


@pytest.mark.parametrize("more", [("--no-cache",), ("--no-state",), ("--output", "page.txt"), ("--format", "csv")], ids=" ".join)
def test_no_page_is_kept_where_none_is_shown_or_nothing_is_to_be_left(run: Run, more: tuple[str, ...]) -> None:
    assert run(*RANK, *more).code == 0
    assert pages() == []


def test_no_page_is_kept_beside_a_document_for_review(run: Run) -> None:
    Path("pool", "scan.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    assert run(*RANK, "--strict").code == 3
    assert run(*RANK, "--strict").code == 3
    assert pages() == []


def test_no_page_is_kept_beside_decisions(run: Run, made: list[int]) -> None:
    run(*RANK)
    decided = run("shortlist", "job.toml", "add", "ada-example", "-p", "pool", "--why", "RLHF", "--by", "Bo")
    assert decided.code == 0, decided.err
    assert "shortlist" in run(*RANK).out
    assert len(made) > 1


def test_no_page_is_kept_of_a_document_that_changed_while_it_was_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = kept_page.reading.listed

    def before(paths: tuple[Path, ...], how: Any) -> Any:
        found = honest(paths, how)
        rewritten("pool/bo.json", "vLLM", "vllm")
        return found

    monkeypatch.setattr(kept_page.reading, "listed", before)
    run(*RANK)
    assert pages() == []


@pytest.mark.parametrize("expected", [None, [], ["", "page"], [1], {"page": "x"}, [["page", [1], {}]]], ids=repr)
def test_what_is_no_page_is_made_anew(run: Run, made: list[int], expected: Any) -> None:
    first = run(*RANK)
    (page,) = pages()
    basis = shelf.Shelf(state.PAGES).get(page.name)[0]
    shelf.Shelf(state.PAGES).put(page.name, [basis, *expected] if isinstance(expected, list) else expected)
    assert run(*RANK) == first
    assert made == [2, 2]


def test_one_page_is_kept_for_a_job_and_a_pool(run: Run) -> None:
    for day in ("2026-11-19", "2026-11-20", "2026-11-21"):
        run(*RANK[:-1], day)
    assert len(pages()) == 1


def test_pages_go_with_whoever_is_forgotten(run: Run) -> None:
    run(*RANK)
    assert run("index", "forget", "ada-example", "--profiles", "pool").code == 0
    assert pages() == []
