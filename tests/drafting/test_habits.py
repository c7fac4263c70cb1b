"""What no document shows is not asked for: how somebody is, that something is done, and what for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft
from matcher.drafting.drafts import Ask


@pytest.mark.parametrize(
    "line",
    [
        "Enjoy pair programming and clear writing",
        "Are results-oriented, with a bias towards flexibility and impact",
        "Can clearly articulate the motivations behind your work",
        "You write things down",
        "Strong sense of ownership",
        "Good judgement under pressure",
        "You're fine with ambiguity",
        "Teamfähigkeit und eine selbstständige Arbeitsweise",
        "Esprit d'équipe et sens de l'initiative",
        "具备良好的沟通能力和团队合作精神",
        "有责任心,学习能力强",
    ],
)
def test_a_line_that_says_only_how_somebody_is_is_left_out_and_counted(drafted: Callable[..., JobDraft], line: str) -> None:
    draft = drafted(f"Baker\n\nRequirements:\n- Sourdough\n- {line}")
    assert [one.want.terms for one in draft.asks if one.name != "Job title"] == [("Sourdough",)]
    assert (dict(draft.left)["habits"], [one.text for one in draft.unsure]) == (1, [])


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("熟悉Linux环境,有良好的编程习惯", ["Linux环境"]),
        ("Enjoy writing Python", ["Python"]),
        ("Write excellent Python", ["Python"]),
        ("Communication protocols", ["Communication protocols"]),
    ],
)
def test_what_stands_beside_a_habit_is_asked_for(asked: Callable[..., list[Ask]], line: str, terms: list[str]) -> None:
    assert [term for one in asked(line) for term in one.want.terms] == terms


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Write clean, well tested Python that others want to build on", ["Python"]),
        ("Measure latency and cost under real traffic", ["latency and cost under real traffic"]),
        ("Build ovens so that the whole team can bake faster", ["ovens"]),
        ("Define recipes, set up monitoring with Prometheus and Grafana, and lead incident response", ["Prometheus", "Grafana"]),
    ],
)
def test_a_task_asks_for_what_is_done_and_not_that_or_what_for(
    asked: Callable[..., list[Ask]], line: str, terms: list[str]
) -> None:
    assert [term for one in asked(line, heading="What you'll do") for term in one.want.terms] == terms
