"""People and bodies of whom a sentence tells."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said


@pytest.mark.parametrize(
    ("sentence", "status", "cue"),
    [
        ("Joined an institute in Turin that does RLHF.", "other", "institute in Turin that"),
        ("Ported code, left by a team that had gone, to RLHF.", "did", "Ported"),
        ("Researcher and tech lead who designs RLHF.", "led", "tech lead"),
        ("I was part of the alignment team, which ran RLHF.", "contributed", "part of the alignment team"),
        ("Later, the platform group soon red-teamed the RLHF model.", "other", "the platform group"),
    ],
)
def test_what_is_told_of_others_is_theirs_until_the_person_acts(sentence: str, status: str, cue: str) -> None:
    assert said(sentence) == (status, cue)
