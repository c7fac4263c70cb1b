"""How a person is reached, in what any command shows blind: nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.reached import REACHED, bare

Run = Callable[..., Any]

JOB = 'title = "RLHF engineer"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 20\n'
CV = "# Ada Quill\n\n{0}\n\n## Experience\n\nEngineer, Sample Labs, 2020 – 2022\n\n- Trained reward models with RLHF, asked at {0}\n"
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """Return a folder with a person for each way to be reached."""
    folder = tmp_path / "pool"
    folder.mkdir()
    for number, example in enumerate(REACHED):
        (folder / f"{number}.md").write_text(
            CV.format(example).replace("Ada Quill", f"Ada Quill{chr(97 + number // 26)}{chr(97 + number % 26)}"), encoding="utf-8"
        )
    (tmp_path / "job.toml").write_text(JOB, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("form", "times"), [("table", 1), ("json", 1), ("html", 3)])
def test_no_format_of_rank_shows_how_somebody_is_reached(run: Run, pool: Path, form: str, times: int) -> None:
    shown = run("rank", "job.toml", "-p", pool, *DAY, "--blind", "-f", form, "--no-state").out
    assert shown.count("asked at") == times * len(REACHED)
    assert [example for example in REACHED if bare(example) in shown] == []


def test_the_quote_of_a_blind_ranking_has_a_mark_where_the_contact_stands(run: Run, pool: Path) -> None:
    ranked = json.loads(run("rank", "job.toml", "-p", pool, *DAY, "--blind", "-f", "json", "--no-state").out)
    quotes = [piece["quote"] for one in ranked["candidates"] for part in one["contributions"] for piece in part["evidence"]]
    assert len(quotes) == len(REACHED)
    assert {quote for quote in quotes if not quote.endswith(("asked at […]", ": […]", "@[…]", "：[…]", "Tel […]"))} == set()
