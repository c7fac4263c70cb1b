"""The documents are true: README's console blocks are run, commands and places exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matcher.cli import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n\$ matcher ([^\n]+)\n(.*?)```", re.DOTALL)


PAGES = [page for page in (README, *sorted((ROOT / "docs").glob("*.md"))) if _BLOCK.search(page.read_text(encoding="utf-8"))]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that sees the repository's data, which commands are run in, at 80 columns."""
    for name in ("job_specs", "data"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def told(command: str) -> str:
    """What a command prints."""
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print_one_after_another(page: Path, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    printed = _BLOCK.sub(lambda seen: f"```console\n$ matcher {seen[1]}\n{told(seen[1])}```", text)
    if request.config.getoption("--update-golden"):
        page.write_text(printed, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == printed


def test_readme_names_every_command() -> None:
    readme = README.read_text(encoding="utf-8")
    groups = [group.typer_instance for group in app.registered_groups if group.typer_instance]
    names = [str(one.name or one.callback.__name__) for one in app.registered_commands if one.callback]
    assert all(f"matcher {name}" in readme or f"`{name}`" in readme for name in names)
    assert all(f"matcher {group.name}" in readme for group in app.registered_groups)
    assert all(
        one.callback and "Example: matcher" in (one.callback.__doc__ or "")
        for group in groups
        for one in group.registered_commands
    )


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "data/README.md"])
def test_places_that_a_document_names_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:matcher|data|docs|job_specs|tests|benchmarks)/[\w./-]*\w)/?`", text))
    removable = {place for place in named if place.startswith("data/profiles")}
    missing = {place for place in named - removable if not (ROOT / place).exists() and "ID" not in place}
    assert not missing


def test_architecture_names_every_floor() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {one.stem for one in (ROOT / "matcher").iterdir() if one.suffix == ".py" or (one / "__init__.py").exists()}
    assert {
        room for room in rooms if not room.startswith("__") and room not in ("version", "schemas") and room not in text
    } == set()


def test_architecture_names_every_room_of_reading() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [f"{one.name}/" if one.is_dir() else one.name for one in (ROOT / "matcher" / "reading").glob("[a-z]*")]
    assert [room for room in rooms if f"`{room}" not in text] == []


@pytest.mark.usefixtures("folder")
def test_the_page_of_signals_is_the_one_that_the_cards_print() -> None:
    printed = told("signals list --long --format markdown")
    assert (ROOT / "docs" / "signals.md").read_text(encoding="utf-8") == printed, "print it anew: make docs"


def test_the_makefile_prints_it_so() -> None:
    assert "matcher signals list --long --format markdown > docs/signals.md" in (ROOT / "Makefile").read_text(encoding="utf-8")
