"""The level that a profile states of a skill apart from its name."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from matcher.signals.status.case import Case
from matcher.signals.status.deciding import decision
from tests.signals.sentences import FINDER


def status(skill: str, *cells: tuple[str, str]) -> tuple[str, str]:
    """Return the status of a skill among the cells of a profile's list, and what decided it."""
    text, passages = "", list[Passage]()
    for words, pointer in cells:
        passages.append(Passage(len(text), len(text) + len(words), "skills", pointer=f"/skills/{pointer}"))
        text += f"{words}\n"
    at = [words for words, _ in cells].index(skill)
    made = decision(Case(FINDER.read(Profile(text, tuple(passages))), at, passages[at].start, passages[at].end))
    return made.said.status, made.by


@pytest.mark.parametrize("level", ["Basic", "beginner", "Grundkenntnisse", "notions", "了解", "入门", "Familiar with it"])
def test_a_slight_level_behind_a_skill_is_what_is_said_of_it(level: str) -> None:
    assert status("RLHF", ("RLHF", "0/name"), (level, "0/level")) == ("exposed", "the level of a skill")


@pytest.mark.parametrize("level", ["Expert", "advanced", "10 years", "精通"])
def test_any_other_level_says_no_more_than_the_list(level: str) -> None:
    assert status("RLHF", ("RLHF", "0/name"), (level, "0/level"))[0] == "listed"


def test_a_level_is_that_of_all_skills_of_its_item_and_of_no_other() -> None:
    group = ("Basics", "0/level"), ("RLHF", "0/keywords/0"), ("DPO", "0/keywords/1"), ("PPO", "1/name"), ("Expert", "1/level")
    assert [status(skill, *group)[0] for skill in ("RLHF", "DPO", "PPO")] == ["exposed", "exposed", "listed"]
