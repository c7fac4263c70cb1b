"""The pages of docs/, and the blocks and tables in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def page() -> Callable[[str], str]:
    """Return the text of a page: page("score.md")."""
    return lambda name: (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def blocks() -> Callable[[str, str], list[str]]:
    """Return the blocks of a language in a text: blocks(text, "toml")."""
    return lambda text, language: re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="session")
def table() -> Callable[[str, str], list[dict[str, str]]]:
    """Return the rows of the table in a text whose first column is called so, each by the names of the columns."""

    def rows(text: str, first: str) -> list[dict[str, str]]:
        found = re.search(rf"^ *\| {re.escape(first)} \|.*\n(?: *\|.*\n)+", text, re.MULTILINE)
        assert found, f"no table with a column “{first}”"
        cells = [[cell.strip() for cell in line.strip().strip("|").split(" | ")] for line in found[0].splitlines()]
        return [dict(zip(cells[0], row, strict=True)) for row in cells[2:]]

    return rows
