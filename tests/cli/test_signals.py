"""matcher signals list, matcher signals show"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from matcher.signals import taxonomy

Run = Callable[..., Any]


def test_the_list_has_every_signal(run: Run) -> None:
    ids = set(taxonomy.load().cards)
    assert {one["id"] for one in json.loads(run("signals", "list", "-f", "json").out)["signals"]} == ids
    assert {row["id"] for row in csv.DictReader(StringIO(run("signals", "list", "-f", "csv").out, newline=""))} == ids
    assert run("signals", "list").out.startswith(f"{len(ids)} signals\n")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_signal_can_be_shown(run: Run, form: str) -> None:
    for id in taxonomy.load().cards:
        ended = run("signals", "show", id, "-f", form)
        assert (ended.code, ended.err) == (0, "")


def test_what_counts_for_a_signal_is_told(run: Run) -> None:
    out = run("signals", "show", "rlhf").out
    assert "ppo, reward-modeling" in out
    assert "dpo (0.5)" in out


def test_an_unknown_signal_is_one_line(run: Run) -> None:
    ended = run("signals", "show", "rl\x1b[2Jxx")
    assert (ended.code, ended.out, ended.err) == (2, "", "“rlxx”: no such signal; see `matcher signals list`\n")


@pytest.mark.parametrize("arguments", [("list", "-f", "pdf"), ("show", "rlhf", "-o", "x.pdf"), ("show", "rlhf", "-o", "no/x.md")])
def test_a_mistake_is_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run("signals", *arguments)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
