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


def told(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command prints at 80 columns, run in a folder that sees the repository's data."""
    for name in ("job_specs", "data"):
        (folder / name).symlink_to(ROOT / name)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("command", [found[1] for found in _BLOCK.finditer(README.read_text(encoding="utf-8"))])
def test_readme_shows_what_a_command_prints(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    readme, printed = README.read_text(encoding="utf-8"), told(command, tmp_path, monkeypatch)
    block = next(found for found in _BLOCK.finditer(readme) if found[1] == command)
    if request.config.getoption("--update-golden"):
        README.write_text(readme.replace(block[0], f"```console\n$ matcher {command}\n{printed}```"), encoding="utf-8")
        return
    assert block[2] == printed


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


def test_the_page_of_signals_is_the_one_that_the_cards_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = told("signals list --long --format markdown", tmp_path, monkeypatch)
    assert (ROOT / "docs" / "signals.md").read_text(encoding="utf-8") == printed, "print it anew: make docs"


def test_the_makefile_prints_it_so() -> None:
    assert "matcher signals list --long --format markdown > docs/signals.md" in (ROOT / "Makefile").read_text(encoding="utf-8")
