"""The line that carries most: nothing else costs more when its words are gone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import costliest_line as module
from matcher import reading
from matcher.costliest_line import CostliestLine, costliest_line, without_passage
from matcher.lore import Lore
from matcher.model import Job, Pool, Requirement
from matcher.scoring import prepare

_said = st.lists(st.sampled_from(["Led RLHF.", "Built PPO.", "Knows DPO.", "Built billing.", "Led quantization."]), max_size=5)
JOB = Job("RLHF engineer", "quantization of models", (Requirement("r", "signal", 10, signals=("rlhf",)),), 5)


@given(_said, st.booleans())
@settings(max_examples=30)
def test_no_other_line_costs_more(known: Lore, names: list[str], taught: bool) -> None:
    resume = {"work": [{"position": "Engineer", "startDate": "2024-01", "endDate": "2026-01", "highlights": names}]}
    resume |= {"education": [{"studyType": "PhD", "area": "RLHF"}]} if taught else {}
    profile, score = reading.pool([("a.json", json.dumps(resume).encode())]).candidates[0].profile, prepare(JOB, known)
    rows = costliest_line(profile, score)
    scores = [score(without_passage(profile, at)).milli for at in range(len(profile.passages))]
    if rows.costliest is None:
        assert min(scores) >= score(profile).milli
    else:
        assert rows.costliest.milli == min(scores) == scores[rows.costliest.passage] < score(profile).milli


def test_a_line_that_is_told_twice_costs_nothing(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    who = pool(profile("Led RLHF.", "Led RLHF.", "Built billing.")).candidates[0]
    assert costliest_line(who.profile, prepare(job({"signals": ("rlhf",)}), known)).costliest is None


def test_a_degree_goes_with_its_line_and_the_dates_of_an_entry_stay(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    who = pool({"education": [{"studyType": "PhD", "area": "physics"}], "work": [{"position": "Engineer", "startDate": "2020-01", "endDate": "2022-01"}]})  # fmt: skip
    profile = who.candidates[0].profile
    asked = job({"kind": "education", "level": "doctor"}, {"kind": "experience", "months": 24})
    rows = costliest_line(profile, prepare(asked, known))
    assert rows.costliest
    assert rows.costliest.passage == profile.degrees[0].passage
    assert not without_passage(profile, rows.costliest.passage).degrees
    blank = [prepare(asked, known)(without_passage(profile, at)).contributions[1].milli for at in range(len(profile.passages))]
    assert blank == [50_000] * len(profile.passages)


def test_without_the_line_of_its_field_a_degree_has_none(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> None:
    profile = pool({"education": [{"studyType": "PhD", "area": "physics"}]}).candidates[0].profile
    scored = prepare(job({"kind": "education", "level": "doctor", "fields": ("physics",)}), known)
    assert [scored(without_passage(profile, at)).milli for at in range(2)] == [0, 50_000]


def test_evidence_is_tried_first_where_there_are_too_many_lines(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    who = pool(profile("Built billing.", "Kept books.", "Led RLHF.")).candidates[0]
    rows = costliest_line(who.profile, prepare(job({"signals": ("rlhf",)}), known))
    assert rows.costliest
    span = who.profile.passages[rows.costliest.passage]
    assert (who.text[span.start : span.end], rows.tried, rows.costliest.milli) == ("Led RLHF.", 1, 0)


def test_a_line_that_only_months_rest_on_is_tried_with_the_evidence(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "READ", 1)
    work = [
        {"startDate": "2026-01", "endDate": "2026-10", "highlights": ["Led RLHF for a chat model.", "Kept books."]},
        {"startDate": "2015-01", "endDate": "2019-12", "highlights": ["Assisted the RLHF work on a legal model."]},
    ]
    rows = costliest_line(pool({"work": work}).candidates[0].profile, prepare(job({"signals": ("rlhf",), "months": 60}), known))
    assert rows.tried == 2


def test_of_a_long_profile_fewer_lines_are_tried_but_all_that_are_evidence(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "READ", 12)
    plain = pool(profile("Built billing.", "Kept books.", "Wrote reports.", "Led RLHF.")).candidates[0].profile
    asked = prepare(job({"signals": ("rlhf",)}, {"signals": ("quantization",)}, {"signals": ("speech",)}), known)
    assert costliest_line(plain, asked).tried == 12 // len(plain.passages) == 2
    rich = pool(profile("Led RLHF.", "Built quantization of models.", "Built speech recognition.", "Kept books.")).candidates[0]
    assert costliest_line(rich.profile, asked).tried == 3


def test_a_profile_without_a_line_has_none_that_carries_anything(known: Lore, job: Callable[..., Job]) -> None:
    empty = reading.pool([("a.json", b'{"basics": {"summary": "x"}}')]).candidates[0].profile._replace(text="", passages=())
    assert costliest_line(empty, prepare(job({"signals": ("rlhf",)}), known)) == CostliestLine(None, 0)
