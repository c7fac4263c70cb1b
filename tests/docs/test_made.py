"""Pages that the program makes of itself are what it makes now, whatever the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from made import commands, flags, job_file
from typer.main import get_command

from matcher import job
from matcher.cli import app
from matcher.job.fields import JOB, KINDS
from matcher.signals import taxonomy
from matcher.toml.field import Field

Page = Callable[[str], str]
PAGES = {"commands.md": commands.printed, "job-file.md": job_file.printed, "flags.md": flags.printed}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("columns", ["40", "200"])
def test_a_page_is_the_one_that_the_program_makes(name: str, columns: str, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert page(name) == PAGES[name](), "make it anew: make docs"


def _options(group: Any, name: str) -> Iterator[tuple[str, set[str]]]:
    for word, item in group.commands.items():
        if hasattr(item, "commands"):
            yield from _options(item, f"{name} {word}")
        else:
            yield f"{name} {word}", {option for each in item.params for option in each.opts if option.startswith("--")}


def test_every_command_stands_on_its_page_with_all_its_options_and_an_example(page: Page) -> None:
    parts = dict(part.split("\n", 1) for part in page("commands.md").split("\n## ")[1:])
    for name, options in _options(get_command(app), "matcher"):
        items = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", parts[name]))
        assert options <= items, name
        assert f"```sh\n{name}" in parts[name].split("Example:")[1], name


def _names(rows: tuple[Field, ...]) -> Iterator[str]:
    for row in rows:
        yield row.name
        yield from _names(row.rows)


def test_every_key_of_a_job_file_stands_on_its_page(page: Page) -> None:
    assert set(_names(JOB)) <= set(re.findall(r"^\| `(\w+)` \|", page("job-file.md"), re.MULTILINE))


def test_every_example_of_a_requirement_is_a_job_file(page: Page, blocks: Callable[[str, str], list[str]]) -> None:
    whole, _, *examples = blocks(page("job-file.md"), "toml")
    cards = taxonomy.load().cards
    assert job.parse(whole, "job.toml", cards).requirements[0].must
    kinds = [job.parse(f'title = "Job"\n{one}', "job.toml", cards).requirements[0].kind for one in examples]
    assert kinds == list(KINDS)


def test_places_within_a_made_page_exist(page: Page) -> None:
    for name in PAGES:
        text = page(name)
        anchors = {
            re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        }
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors, name
