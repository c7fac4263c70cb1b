"""matcher compare: whom, for which job, and how it fails."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def compare(run: Run, spec: Path, samples: Path) -> Run:
    return lambda *names: run("compare", *names, "--job", spec, "-p", samples, *DAY)


def test_the_first_line_tells_what_decides_the_order(compare: Run) -> None:
    ended = compare("okwuosa", "shiyuan")
    assert (ended.code, ended.err) == (0, "")
    first = ended.out.replace("\n", " ", 1).split(" points against ")[0]
    assert (
        first == "Anselm Okwuosa is 39.1 points ahead of 林示远. RLHF alone outweighs everything in which 林示远 is ahead: 12.1"
    )


def test_a_misspelt_name_is_compared_as_the_one_that_is_meant(compare: Run) -> None:
    record = json.loads(compare("Anselm Okwosa", "marisol-etxarri", "-f", "json").out)
    assert [one["id"] for one in record["candidates"]] == ["anselm-okwuosa", "marisol-etxarri"]


def test_every_pair_adds_up_to_the_gap_of_the_ranking(compare: Run, run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--no-state").out)["candidates"]
    for each, other in list(combinations(ranked, 2))[::7]:
        record = json.loads(compare(other["id"], each["id"], "-f", "json").out)
        assert [who["score_milli"] for who in record["candidates"]] == [other["score_milli"], each["score_milli"]]
        assert sum(asked["difference_milli"][1] for asked in record["requirements"]) == other["score_milli"] - each["score_milli"]
        assert record["decisions"][0]["ahead"] == each["id"]


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_shows_both_quotes(compare: Run, form: str) -> None:
    ended = compare("okwuosa", "shiyuan", "-f", form)
    assert (ended.code, ended.err) == (0, "")
    text = " ".join(ended.out.split())
    assert "Trained the reward models for two chat releases" in text
    assert "协助对齐团队排查奖励模型训练中的数值溢出问题。" in text
    assert "lin-shiyuan.json" in text


def test_the_csv_has_a_row_a_requirement(compare: Run) -> None:
    rows = list(csv.DictReader(compare("okwuosa", "shiyuan", "-f", "csv").out.splitlines()))
    assert [row["requirement"] for row in rows][-2:] == ["English", "similarity"]
    assert sum(round(1000 * float(row["worth"])) for row in rows) == 100_000


def test_without_a_job_it_is_that_of_the_last_ranking(run: Run, spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples, "--as-of", "2040-01-01")
    record = json.loads(run("compare", "okwuosa", "shiyuan", "-f", "json").out)
    assert (record["job"]["title"], record["as_of"]) == ("RLHF and alignment engineer", "2040-01-01")


def test_without_a_job_or_a_ranking_the_mistake_is_told(run: Run, samples: Path) -> None:
    ended = run("compare", "okwuosa", "shiyuan", "-p", samples)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "--job: no job is named, and none was ranked here; name a job file, or rank first\n"


def test_nobody_is_compared_with_himself(compare: Run) -> None:
    ended = compare("okwuosa", "anselm-okwuosa", "shiyuan", "shiyuan")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == [
        "“anselm-okwuosa”: is the same person as “okwuosa”; name another candidate",
        "“shiyuan”: is named twice; name another candidate",
    ]


def test_every_unknown_name_is_told_at_once(compare: Run) -> None:
    ended = compare("Ansgar Okafor", "okwuosa", "Nobody Atall")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(": no such candidate")[0] for line in ended.err.splitlines()] == ["“Ansgar Okafor”", "“Nobody Atall”"]


@pytest.mark.parametrize("many", [1, 9])
def test_too_few_and_too_many_are_told(compare: Run, many: int) -> None:
    ended = compare(*["okwuosa"] * many)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"CANDIDATE: {many} named; 2 to 8 can be compared; name two, or a few more\n"


def test_a_run_file_is_not_to_be_had(compare: Run) -> None:
    ended = compare("okwuosa", "shiyuan", "-f", "trec")
    assert (ended.code, ended.out, ended.err[:14]) == (2, "", "--format trec:")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_blind_shows_no_name_no_id_of_a_name_and_no_file(compare: Run, form: str) -> None:
    ended = compare("okwuosa", "marisol", "--blind", "-f", form)
    assert ended.code == 0
    assert not [one for one in ("Anselm", "kwuosa", "arisol", "txarri") if one in ended.out]


def test_a_blind_mistake_names_nobody(compare: Run) -> None:
    assert "Anselm" not in compare("Ansgar Okafor", "shiyuan", "--blind").err


@pytest.mark.parametrize(
    ("command", "fix"),
    [
        (("compare", "anselm", "job.toml"), "name one job, after the candidates"),
        (("explain",), "name the candidate first, and then the job"),
        (("whatif", "--to-rank", "1"), "name the candidate first, and then the job"),
    ],
)
def test_a_job_file_in_the_place_of_a_candidate_is_told_where_it_belongs(run: Run, command: tuple[str, ...], fix: str) -> None:
    Path("job.toml").write_text("no look is taken at what it says")
    ended = run(*command, "job.toml", "-p", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"“job.toml”: is a job file, not a candidate; {fix}\n"


def test_the_job_may_stand_behind_the_candidates_and_these_may_be_ranks(
    compare: Run, run: Run, spec: Path, samples: Path
) -> None:
    named = compare("anselm-okwuosa", "林示远", "-f", "json").out
    assert run("compare", "1", "2", spec, "-p", samples, *DAY, "-f", "json").out == named
