"""docs/limits.md: the limits are those of the code, and what it says is not understood is not."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from matcher.lore import Lore
from matcher.pieces import Piece

Rows = list[dict[str, str]]
_UNITS = {"MB": 1_000_000, "s": 1, "characters": 1}


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("limits.md")


def _counted(limit: str) -> int:
    """Return the number that a limit on the page comes to."""
    number, _, unit = limit.partition(" ")
    return int(number.replace(",", "")) * _UNITS.get(unit, 1)


def test_every_limit_is_that_of_the_code(text: str, table: Callable[..., Rows]) -> None:
    rows = table(text, "what")
    assert len(rows) > 12
    for row in rows:
        module, _, name = row["where"].strip("`").rpartition(".")
        value = getattr(importlib.import_module(module), name)
        if name == "value_of":
            assert len(value([Piece(500, "did")] * 9, lambda item, other: True)[1]) == _counted(row["limit"])
        elif name == "MEGABYTES":
            assert row["limit"] == f"{value} MB"
        else:
            assert value == _counted(row["limit"]), row["what"]


def test_each_sentence_is_read_as_the_page_says(
    text: str, table: Callable[..., Rows], profile: Callable[..., Any], pool: Callable[..., Any], known: Lore
) -> None:
    for row in table(text, "language"):
        read = known.finder.read(pool(profile(row["sentence"])).candidates[0].profile)
        statuses = [one.status for one in read.mentions if one.signal == "llm-pretraining"] or ["not found"]
        assert statuses == [row["read as"]], row


def test_sentences_kept_apart_are_read_as_often_as_the_page_says(
    text: str, table: Callable[..., Rows], run: Callable[..., Any]
) -> None:
    apart = json.loads(run("signals", "test", "-f", "json").out)["apart"]
    measured = [(apart[name]["right"], apart[name]["of"]) for name in ("precision", "recall", "status")]
    assert [(int(row["right"]), int(row["of"])) for row in table(text, "kept apart")] == measured


def test_the_code_allows_what_the_page_says_is_listed_for_review(run: Callable[..., Any], root: Any) -> None:
    ended = run("rank", root / "job_specs/llm-pretraining.toml", "-p", root / "data/documents/scan.pdf", "--no-state")
    assert "it is a scan" in ended.out + ended.err


def test_figures_of_layouts_are_on_the_page_that_this_one_leads_to(text: str, page: Callable[[str], str]) -> None:
    assert "(documents.md#how-well-documents-are-read)" in text
    flat = re.sub(r"\s+", " ", page("documents.md"))
    assert ".93 for the one in one column, .96 to 1.00 for the five in two" in flat
