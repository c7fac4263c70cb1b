"""docs/privacy.md: what commands leave behind is what the page says, and nothing goes over a network."""

from __future__ import annotations

import ast
import json
import os
import re
import socket
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher import shelf

Run = Callable[..., Any]
Rows = list[dict[str, str]]
JOB = "data/adverts/pretraining-engineer.toml"
NAME, CONTACT = "Abelwhite", "ashgrove.example.com"
_NETWORK = {
    "socket",
    "urllib.request",
    "http",
    "ssl",
    "requests",
    "httpx",
    "asyncio",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "webbrowser",
}


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("privacy.md")


@pytest.fixture
def rank(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what ranks a few invented people; whoever opens a connection fails."""

    def refused(*_: Any, **__: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    Path("data").symlink_to(root / "data")
    Path("people").mkdir()
    for name in ("corin-abelwhite.json", "ashgrove.md", "percival-dunmoor.txt", "wen-jingcheng.html"):
        Path("people", name).write_bytes((root / "data/documents" / name).read_bytes())
    return lambda *more: run("rank", JOB, "--profiles", "people", "--as-of", "2026-11-21", *more)


def _kept() -> set[str]:
    """Return the files and shelves in .matcher/, as the page calls them."""
    paths = [path.relative_to(".").as_posix() for path in Path(".matcher").rglob("*") if path.is_file()]
    return {"/".join(path.split("/")[:3]) + "/" if "/cache/" in path else path for path in paths}


def _open_to_others() -> list[Path]:
    """Return what in .matcher/ others than its owner may read, where a system knows owners."""
    paths = [path for path in (Path(".matcher"), *Path(".matcher").rglob("*")) if path.exists()]
    return [path for path in paths if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_what_is_kept_is_what_the_page_lists_and_its_owners_only(
    rank: Run, run: Run, text: str, table: Callable[..., Rows]
) -> None:
    assert rank().code == rank("-o", "ranking.json").code == 0
    assert run("shortlist", JOB, "-p", "people", "add", "corin", "--by", "Eva Muster", "--why", "Seen.").code == 0
    assert run("people", "-p", "people", "--join", "corin-abelwhite", "percival-dunmoor").code == 0
    listed = {row["place"].strip("`") for row in table(text, "place")}
    assert _kept() == listed - {".matcher/settings.toml"}
    assert _open_to_others() == []


def _said(path: str) -> str:
    """Return all that a file, or the files of a folder, say."""
    files = sorted(Path(path).rglob("*")) if Path(path).is_dir() else [Path(path)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


def test_who_stands_in_what_is_kept_is_what_the_page_says(rank: Run, run: Run) -> None:
    rank()
    run("shortlist", JOB, "-p", "people", "add", "corin", "--by", "Eva Muster", "--why", "Seen.")
    assert "ashgrove.example.com" in _said(".matcher/cache/documents")
    assert "Percival" in _said(".matcher/cache/documents")
    assert not re.search("Percival|ashgrove.example.com", _said(".matcher/cache/readings"))
    assert "corin-abelwhite" in _said(".matcher/last-ranking.json")
    assert "Eva Muster" in _said(".matcher/shortlist.jsonl")
    assert not re.search("(?i)corin|abelwhite|eva muster|people|pretraining", _said(".matcher/log.jsonl"))
    rank("--blind")
    assert "corin" not in _said(".matcher/last-ranking.json")


def test_deleting_a_document_leaves_what_was_kept_of_it(rank: Run) -> None:
    rank()
    Path("people/percival-dunmoor.txt").unlink()
    rank()
    assert "Percival" in _said(".matcher/cache/documents")


@pytest.mark.parametrize(
    ("options", "left"), [(("--no-state",), set()), (("--no-cache",), {".matcher/last-ranking.json", ".matcher/log.jsonl"})]
)
def test_without_state_or_cache_nothing_is_left_but_what_the_page_says(
    rank: Run, options: tuple[str, ...], left: set[str]
) -> None:
    rank(*options)
    assert (_kept(), _open_to_others()) == (left, [])


def test_a_drawer_holds_as_many_values_as_the_page_says(text: str) -> None:
    assert f"at most {shelf.MOST} values in each of 256 drawers" in text


def _written(form: str, *more: str) -> str:
    path = Path(f"ranking.{form}")
    if form != "xlsx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())


@pytest.mark.parametrize(
    ("form", "named", "quoted", "whole"),
    [("md", True, True, False), ("csv", True, True, False), ("xlsx", True, True, False), ("json", True, True, False),
     ("html", True, True, True), ("trec", False, False, False)],
)  # fmt: skip
def test_an_export_holds_what_the_page_says_and_blind_ones_name_nobody(
    rank: Run, form: str, named: bool, quoted: bool, whole: bool
) -> None:
    rank("-o", f"ranking.{form}")
    written = _written(form)
    assert (NAME in written, "Contributed to the pretraining" in written, CONTACT in written) == (named, quoted, whole)
    assert "corin-abelwhite" in written
    rank("-o", f"ranking.{form}", "--blind")
    assert not re.search(rf"(?i){NAME}|corin|ashgrove|percival", _written(form))


def test_a_bundle_names_nobody_unless_it_is_asked_to(rank: Run) -> None:
    rank("--bundle", "run.bundle.json")
    assert not re.search("(?i)corin|abelwhite|percival|ashgrove|contributed to", _said("run.bundle.json"))
    rank("--bundle", "run.bundle.json", "--bundle-names")
    assert "corin-abelwhite" in _said("run.bundle.json")


def test_no_module_of_the_package_can_open_a_connection(root: Path) -> None:
    def imported(node: ast.AST) -> list[str]:
        if isinstance(node, ast.Import):
            return [one.name for one in node.names]
        return [f"{node.module}.{one.name}" for one in node.names] if isinstance(node, ast.ImportFrom) else []

    for path in (root / "matcher").rglob("*.py"):
        names = [name for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for name in imported(node)]
        assert not [name for name in names if any(f"{name}.".startswith(f"{one}.") for one in _NETWORK)], path


def test_the_settings_shown_are_settings(rank: Run, text: str, blocks: Callable[..., list[str]]) -> None:
    Path(".matcher").mkdir()
    old = {"when": "2001-01-01T00:00:00+00:00", "command": "rank"}
    Path(".matcher/log.jsonl").write_text(json.dumps(old) + "\n")
    Path(".matcher/settings.toml").write_text(blocks(text, "toml")[0])
    assert "settings" not in rank().err
    assert "2001" not in _said(".matcher/log.jsonl")
