"""Decisions of people: kept in order, found again, never a score."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.shortlisting import ACTIONS, Decisions, ShortlistDecision, read, written

_text = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)
_decisions = st.builds(ShortlistDecision, _text, _text, _text, _text, _text, st.sampled_from(ACTIONS), _text, _text)
ADA = ShortlistDecision("2026-11-21T10:00:00+00:00", "ML", "j", "ada", "0f", "add", "Eva", "good")


@given(st.lists(_decisions, max_size=4))
@settings(max_examples=40)
def test_what_is_written_is_read(outcome: list[ShortlistDecision]) -> None:
    assert read("".join(map(written, outcome)).split("\n")) == Decisions(tuple(outcome))


@given(st.lists(_decisions, max_size=4), st.lists(st.text(max_size=30), max_size=4))
@settings(max_examples=40)
def test_damaged_lines_stop_nothing(outcome: list[ShortlistDecision], rubbish: list[str]) -> None:
    lines = [line for one in outcome for line in (*rubbish, written(one))]
    found = read(lines)
    assert [one for one in found.decisions if one in outcome] == outcome
    assert all(lines[number - 1].strip() for number in found.damaged)


def test_a_line_that_is_no_decision_is_named() -> None:
    other = written(ADA._replace(decision="hire"))
    assert read([written(ADA), "{", other, "[]", '{"when": 3}', "", "[" * 100_000]).damaged == (2, 3, 4, 5, 7)


def test_the_last_decision_counts() -> None:
    off = ADA._replace(decision="drop")
    decided = Decisions((ADA, off))
    assert decided.about("ada", "0f") == off
    assert list(decided.last()) == [off]


def test_somebody_is_known_by_content_or_by_id() -> None:
    decided = Decisions((ADA,))
    assert decided.about("ada", "other content") == ADA
    assert decided.about("another-id", "0f") == ADA
    assert decided.about("bo", "1e") is None
    blind = Decisions((ADA._replace(candidate=""),))
    assert blind.about("", "1e") is None


def test_decisions_are_about_one_job(job: Callable[..., Any]) -> None:
    decided = Decisions((ADA, ADA._replace(job="Other")))
    assert decided.of(job({"signals": ("rlhf",)}, title="ML")).decisions == (ADA,)


def test_what_changed_since_is_told(job: Callable[..., Any]) -> None:
    asked = job({"signals": ("rlhf",)}, title="ML", sha256="j")
    assert ADA.outdated(asked, "0f") == ""
    assert ADA.outdated(asked, "1e") == "documents changed since"
    assert ADA.outdated(asked._replace(sha256="k"), "1e") == "job file and documents changed since"
