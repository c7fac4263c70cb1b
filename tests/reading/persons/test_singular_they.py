"""They is the person where He or She would be, and others where others were named."""

from __future__ import annotations

import json

import pytest

from matcher import reading
from matcher.auditing import auditing
from matcher.model import Job, Requirement
from matcher.pipeline import rank
from matcher.reading.persons import people, singular_they
from tests.growth import in_line
from tests.strategies import LORE

JOB = Job("RLHF", "", (Requirement("RLHF", "signal", 1, signals=("rlhf",)),))
HEAD = "Ada Example\nada@example.com\n\n"
WORK = f"{HEAD}Experience\n\nEngineer, Sample Labs, Jan 2023 - Dec 2025\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}Summary\n\n{{}} trained the PPO loop of the chat model.\n",
        f"{HEAD}Summary\n{{}} led RLHF. {{}} trained the PPO loop of the chat model.\n",
        f"{WORK}- Led a team that wrote compilers\n- {{}} trained the PPO loop of the chat model\n",
        f"{WORK}- {{}} built the tools\n- {{}} trained the PPO loop of the chat model\n",
        json.dumps({"basics": {"name": "Ada Example", "summary": "{} trained the PPO loop of the chat model."}}),
    ],
)
def test_they_is_read_as_she_and_he_are_and_the_audit_finds_nothing_changed(text: str) -> None:
    name = "cv.json" if text.startswith("{") else "cv.txt"
    runs = [rank(JOB, reading.pool([(name, text.replace("{}", who).encode())]), LORE) for who in ("She", "He", "They")]
    scores = {run.ranking.standings[0].score.milli for run in runs}
    assert len(scores) == 1 and min(scores) > 0
    given = reading.read((), (name, text.replace("{}", "They").encode())).given
    swaps = auditing.audit(runs[2].ranking, people.people(given).persons, LORE, None, None).identity.swaps
    assert [(one.tried, one.changed) for one in swaps if one.what == "pronouns"] == [(1, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Summary\n\nWorked with a lab. They trained reward models.",
        "Summary\n\nI met people at Sample Labs, who had a plan.\nThey trained reward models.",
        "- Mentored two interns\n- They trained reward models",
        "- Managed vendors.\n\nThey trained reward models.",
        "Thorough: They trained reward models.",
    ],
)
def test_whoever_was_named_before_may_be_they(text: str) -> None:
    assert list(singular_they.spans(text)) == []


def test_profiles_are_swapped_only_where_what_stands_before_lets_they_be_the_person() -> None:
    work = [
        {"name": "Sample Labs", "position": "Engineer", "highlights": ["Mentored two interns.", "They trained the reward model."]}
    ]
    document = ("cv.json", json.dumps({"basics": {"name": "Ada Example"}, "work": work}).encode())
    ranking = rank(JOB, reading.pool([document]), LORE).ranking
    audited = auditing.audit(ranking, people.people(reading.read((), document).given).persons, LORE, None, None)
    assert audited.failures == []


def test_many_sentences_are_looked_at_in_line() -> None:
    assert in_line(lambda size: list(singular_they.spans("They led RLHF. " * size)), 20_000)
    assert in_line(lambda size: list(singular_they.spans("They led RLHF.\n" * size)), 20_000)
