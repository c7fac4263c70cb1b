"""The candidate that a command is given: alone where they come from an index, by rank where nobody is called by the number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli.candidate_names import candidate_named, no_job_file, run_with
from matcher.cli.command_setting import CommandSetting
from matcher.errors import MatcherError
from matcher.lore import Lore
from tests.index.conftest import documents, made

Make = Callable[..., Any]
SETTING = CommandSetting(as_of="2026-11-21")


def test_of_an_index_a_candidate_stands_alone(job: Make, profile: Make, known: Lore, tmp_path: Path) -> None:
    people = documents(profile("Led RLHF."), profile("Led PPO.", name="Bo Sample"))
    pool = made(tmp_path / "index", people, known).pool()
    run = run_with(pool.candidates[1], job({"signals": ("rlhf",)}), pool, SETTING)
    assert [(one.candidate.name, one.rank) for one in run.ranking.standings] == [("Bo Sample", 0)]


@pytest.mark.parametrize(("first", "meant"), [("Ada Example", "Bo Sample"), ("2", "2")])
def test_a_number_is_a_rank_unless_somebody_is_called_so(job: Make, profile: Make, pool: Make, first: str, meant: str) -> None:
    people = pool(profile("Led RLHF.", name=first), profile("Wrote poems.", name="Bo Sample"))
    assert candidate_named("2", people, SETTING, job({"signals": ("rlhf",)})).name == meant


def test_a_number_too_long_for_a_rank_is_a_name(job: Make, profile: Make, pool: Make) -> None:
    with pytest.raises(MatcherError, match="no such candidate"):
        candidate_named("0000001", pool(profile("Led RLHF.")), SETTING, job({"signals": ("rlhf",)}))


def test_a_job_file_is_nobody(tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text("")
    with pytest.raises(MatcherError, match="is a job file, not a candidate; name somebody"):
        no_job_file(str(tmp_path / "job.toml"), "name somebody")
    no_job_file("Ada Example", "name somebody")
