"""The five families and the commands: every file is listed, every member describes itself."""

from __future__ import annotations

import ast
import importlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import app
from matcher.engine import ENGINES
from matcher.export import EXPORTERS
from matcher.job.fields import KINDS as ASKED
from matcher.reading.readers import READERS
from matcher.reading.rows import HOLDERS
from matcher.requirements import KINDS

FAMILIES: dict[str, tuple[str, list[Any]]] = {
    "reading.readers": ("READER", list(READERS)),
    "reading.rows": ("HOLDER", list(HOLDERS)),
    "requirements": ("KIND", list(KINDS.values())),
    "engine": ("ENGINE", list(ENGINES.values())),
    "export": ("EXPORTER", list(EXPORTERS.values())),
}


def _folder(root: Path, package: str) -> Path:
    return root / "matcher" / package.replace(".", "/")


def _members(folder: Path, value: str) -> set[str]:
    """Return the files of a folder that define a member."""
    return {
        path.stem
        for path in folder.glob("*.py")
        if any(value in _targets(node) for node in ast.parse(path.read_text(encoding="utf-8")).body)
    }


def _targets(node: ast.stmt) -> set[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {one.id for one in targets if isinstance(one, ast.Name)}


def _listed(folder: Path, value: str) -> set[str]:
    """Return the files whose member the folder's list names."""
    tree = ast.walk(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    return {
        node.value.id
        for node in tree
        if isinstance(node, ast.Attribute) and node.attr == value and isinstance(node.value, ast.Name)
    }


@pytest.mark.parametrize("package", FAMILIES)
def test_every_member_is_listed(root: Path, package: str) -> None:
    value, members = FAMILIES[package]
    stems = _members(_folder(root, package), value)
    assert stems == _listed(_folder(root, package), value) != set()
    assert {id(getattr(importlib.import_module(f"matcher.{package}.{stem}"), value)) for stem in stems} == {
        id(one) for one in members
    }


@pytest.mark.parametrize("package", FAMILIES)
def test_a_new_file_that_is_not_listed_would_be_noticed(root: Path, tmp_path: Path, package: str) -> None:
    value, _ = FAMILIES[package]
    copy = shutil.copytree(_folder(root, package), tmp_path / "copy")
    (copy / "brandnew.py").write_text(f"{value}: object = 1\n")
    assert _members(copy, value) - _listed(copy, value) == {"brandnew"}


@pytest.mark.parametrize("package", FAMILIES)
def test_every_member_describes_itself_under_a_name_of_its_own(package: str) -> None:
    _, members = FAMILIES[package]
    assert len({one.name for one in members}) == len(members)
    assert all(one.name.strip() for one in members)


@pytest.mark.parametrize("package", ["reading.readers", "reading.rows", "export"])
def test_a_suffix_belongs_to_one_member(package: str) -> None:
    suffixes = [suffix for one in FAMILIES[package][1] for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(one.startswith(".") and one == one.lower() for one in suffixes)


def test_every_kind_a_job_file_may_name_has_a_file_and_the_similarity_its_own_table() -> None:
    assert set(KINDS) == {*ASKED, "similarity"}


def _modules() -> set[str]:
    """Return the files of all registered commands."""
    commands = [
        *app.registered_commands,
        *(one for group in app.registered_groups if group.typer_instance for one in group.typer_instance.registered_commands),
    ]
    return {one.callback.__module__.rpartition(".")[2] for one in commands if one.callback}


def test_every_file_of_a_command_is_registered(root: Path) -> None:
    stems = {path.stem for path in _folder(root, "cli.commands").glob("*.py")} - {"__init__"}
    assert stems == _modules()


def test_every_command_says_what_it_does_and_gives_an_example() -> None:
    groups = [group.typer_instance for group in app.registered_groups]
    for each in [*app.registered_commands, *(command for group in groups if group for command in group.registered_commands)]:
        assert "Example: matcher " in (each.callback.__doc__ or "")
