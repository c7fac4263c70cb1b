"""`matcher robust`: how far each rank can be relied on, the same bytes for the same seed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def ask(run: Callable[..., Any], samples: Path, spec: Path) -> Callable[..., Any]:
    return lambda *more: run("robust", spec, "--profiles", samples, *DAY, *more)


def test_every_rank_has_its_range(ask: Callable[..., Any]) -> None:
    ended = ask()
    assert (ended.code, ended.err) == (0, "")
    text = " ".join(ended.out.split())
    assert "0 of 7 neighbours are practically tied; 2 of 8 ranks never move." in text
    assert "8 Jonah Pellwick 7.2 6–8 ······━━━● 8 0 %" in text
    assert "similarity – – Jonah Pellwick 8 → 6" in text
    assert (
        "420 rankings: this one, 400 with weights up to ± 20 %, 9 with one requirement left out, 10 with other strengths" in text
    )
    assert max(map(len, ended.out.split("\n"))) <= 80


def test_the_same_seed_gives_the_same_bytes_and_another_one_other_draws(ask: Callable[..., Any]) -> None:
    first, same, other = (
        ask("--format", "json", "--vary", "60", "--samples", "5", "--seed", seed).out for seed in ("7", "7", "8")
    )
    assert first == same
    assert json.loads(first)["candidates"] != json.loads(other)["candidates"]


def test_a_wider_variation_never_narrows_a_range(ask: Callable[..., Any]) -> None:
    ends = [
        [
            (one["best"], one["worst"])
            for one in json.loads(ask("--format", "json", "--samples", "5", "--vary", vary).out)["candidates"]
        ]
        for vary in ("0", "7", "20", "50")
    ]
    for narrow, wide in pairwise(ends):
        assert all(more[0] <= less[0] and less[1] <= more[1] for less, more in zip(narrow, wide, strict=True))
    assert ends[0] != ends[-1]


def test_the_record_has_every_candidate_with_what_moves_the_rank(ask: Callable[..., Any]) -> None:
    record = json.loads(ask("--format", "json", "--top", "2", "--samples", "3", "--vary", "10").out)
    assert record["schema"] == "matcher.robust/1"
    assert (record["vary"], record["samples"], record["seed"], record["top"]) == (10, 3, 1, 2)
    assert record["rankings"] == {"all": 45, "weights": 30, "left_out": 9, "strengths": 5}
    last = record["candidates"][-1]
    assert (last["id"], last["best"], last["worst"], last["next"]) == ("jonah-pellwick", 6, 8, None)
    assert last["left_out"]["similarity"] == 6
    assert last["by_weights"] == last["by_strengths"] == [8, 8]
    assert record["candidates"][0]["inside"] == 45
    assert record["candidates"][0]["inside_share"] == 1.0


def test_the_grid_has_the_rank_without_each_requirement(ask: Callable[..., Any]) -> None:
    rows = list(csv.DictReader(StringIO(ask("--format", "csv").out)))
    assert len(rows) == 8
    assert (rows[1]["rank"], rows[1]["without RLHF"], rows[1]["without English"]) == ("2", "3", "2")
    assert (rows[-1]["best"], rows[-1]["worst"], rows[-1]["rankings"], rows[-1]["tied"]) == ("6", "8", "420", "no")


def test_who_shares_a_score_is_practically_tied(run: Callable[..., Any], spec: Path, tmp_path: Path) -> None:
    for name in ("Ada Example", "Ben Sample"):
        about = {"basics": {"name": name}, "work": [{"position": "Engineer", "highlights": ["Led RLHF."]}]}
        (tmp_path / f"{name}.json").write_text(json.dumps(about), encoding="utf-8")
    ended = run("robust", spec, "-p", tmp_path, *DAY, "--no-cache")
    assert "1 of 1 neighbours is practically tied; 2 of 2 ranks never move." in ended.out
    assert " equal" in ended.out


def test_who_leaves_and_enters_the_first_is_named(ask: Callable[..., Any]) -> None:
    text = " ".join(ask("--top", "2").out.split())
    assert "RLHF 林示远 周例文 林示远 2 → 3" in text


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_blind_leaves_out_who_it_is(ask: Callable[..., Any], form: str) -> None:
    page = ask("--blind", "--format", form, "--top", "2").out
    assert "Jonah" not in page
    assert "jonah" not in page
    assert "林示远" not in page


@pytest.mark.parametrize("options", [("--vary", "91"), ("--vary", "-1"), ("--samples", "0"), ("--top", "0"), ("--seed", "-1")])
def test_an_option_out_of_range_is_an_error(ask: Callable[..., Any], options: tuple[str, str]) -> None:
    ended = ask(*options)
    assert (ended.code, ended.out) == (2, "")
    assert options[0] in ended.err


def test_what_could_not_be_read_is_named_and_counts_with_strict(
    run: Callable[..., Any], spec: Path, tmp_path: Path, samples: Path
) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    ended = run("robust", spec, "-p", tmp_path, "-p", samples, *DAY, "--strict", "--format", "csv")
    assert ended.code == 3
    assert "broken.json" in ended.err


def test_the_first_are_five_or_half_of_a_small_pool(
    ask: Callable[..., Any], run: Callable[..., Any], root: Path, spec: Path
) -> None:
    assert json.loads(ask("-f", "json").out)["top"] == 4  # of eight
    assert json.loads(ask("-f", "json", "--top", "5").out)["top"] == 5
    alone = ("-p", root / "data" / "samples" / "anselm-okwuosa.json")
    assert json.loads(run("robust", spec, *alone, *DAY, "-f", "json").out)["top"] == 1
    assert (
        json.loads(run("robust", spec, "-p", root / "data/samples", "-p", root / "data/documents", *DAY, "-f", "json").out)["top"]
        == 5
    )
