"""docs/tutorial.md: what it shows of files is in them, and the commands that print nothing lasting can be typed as they stand."""

from __future__ import annotations

import csv
import re
import shlex
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Blocks = Callable[[str, str], list[str]]
EDITED = "data/adverts/pretraining-engineer.toml"


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("tutorial.md")


@pytest.fixture
def here(run: Run, root: Path) -> Run:
    """Return what runs a line of the page in a folder that sees the data."""
    Path("data").symlink_to(root / "data")
    return lambda line: run(*shlex.split(line)[1:])


def test_the_requirement_shown_is_one_of_the_draft_and_the_diff_leads_to_the_edited_file(
    here: Run, text: str, blocks: Blocks, root: Path
) -> None:
    assert here(f"matcher draft {EDITED.replace('.toml', '.txt')} -o job.toml").code == 0
    drafted = Path("job.toml").read_text(encoding="utf-8")
    assert blocks(text, "toml")[0] in drafted
    lines = blocks(text, "diff")[0].splitlines()
    before, after = ("".join(f"{line[1:]}\n" for line in lines if line[0] in f" {sign}") for sign in "-+")
    assert before in drafted
    assert after in (root / EDITED).read_text(encoding="utf-8")


def test_what_was_taken_out_is_what_the_page_says(text: str, here: Run, root: Path) -> None:
    here(f"matcher draft {EDITED.replace('.toml', '.txt')} -o job.toml")
    names = [
        re.findall(r'^name = "(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        for path in (Path("job.toml"), root / EDITED)
    ]
    part = text.partition("\n## 4. Edit it\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"\*([^*]+)\*", part)) == set(names[0]) - set(names[1])


def test_every_command_in_a_shell_block_runs_one_after_another(here: Run, text: str, blocks: Blocks) -> None:
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    assert len(lines) == 9
    for line in lines:
        assert here(line).code == 0, line
    rows = list(csv.DictReader(StringIO(Path("shortlist.csv").read_text(encoding="utf-8"))))
    assert [row["id"] for row in rows if row["decision"]] == ["nadia-brandvoll", "teodor-ashgrove"]
    assert "Brandvoll" in Path("report.html").read_text(encoding="utf-8")
    assert "Brandvoll" not in Path("blind.html").read_text(encoding="utf-8")


def test_every_step_of_the_list_has_its_heading(text: str) -> None:
    linked = re.findall(r"^\| \[(\d+\. [^\]]+)\]\(#([^)]+)\)", text, re.MULTILINE)
    assert [name for name, _ in linked] == re.findall(r"^## (\d+\. .+)$", text, re.MULTILINE)
    assert [re.sub(r"[^\w -]", "", name.lower()).replace(" ", "-") for name, _ in linked] == [anchor for _, anchor in linked]
