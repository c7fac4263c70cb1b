"""What a section says by itself, and lines that only name a position under no known heading."""

from __future__ import annotations

import pytest

from matcher.by_section import as_said
from tests.signals.sentences import said


@pytest.mark.parametrize(
    "line",
    [
        "Example Labs — Lead RLHF Engineer",
        "RLHF Engineer",
        "Senior Research Engineer, RLHF — Example Labs",
        "Head of RLHF",
        "RLHF Engineer at Example Labs",
        "RLHF算法工程师",
    ],
)
def test_a_position_says_the_same_under_no_heading_as_in_an_entry(line: str) -> None:
    assert said(line, "other") == said(line, "title") == ("other", None)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Engineer who has done RLHF.", "did"),
        ("Research Engineer: built RLHF pipelines", "did"),
        ("RLHF Engineer, built pipelines", "did"),
        ("Built RLHF with a Research Engineer", "contributed"),
        ("RLHF, PPO, DPO", "listed"),
        ("RLHF Engineer | DPO | PPO", "listed"),
        ("Led RLHF.", "led"),
    ],
)
def test_a_line_that_tells_more_than_a_position_is_read_as_before(line: str, status: str) -> None:
    assert said(line, "other")[0] == status


def test_only_what_stands_under_no_known_heading_becomes_a_title() -> None:
    assert as_said("work", "RLHF Engineer") == "work"
    assert as_said("summary", "RLHF Engineer") == "summary"
