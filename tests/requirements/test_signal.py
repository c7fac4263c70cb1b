"""Signals and must-haves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Observation

See = Callable[..., Observation]
Make = Callable[..., dict[str, Any]]
RLHF = ("rlhf",)


@pytest.mark.parametrize(
    ("text", "status", "value"),
    [
        ("Led RLHF for a chat model.", "led", 1000),
        ("Built the RLHF pipeline of a chat model.", "did", 888),
        ("Contributed to RLHF for a chat model.", "contributed", 722),
        ("Assisted the RLHF work on a chat model.", "assisted", 500),
    ],
)
def test_the_status_of_a_signal_decides_its_value(see: See, profile: Make, text: str, status: str, value: int) -> None:
    seen = see(profile(text), signals=RLHF)
    assert ([one.status for one in seen.evidence], seen.value) == ([status], value)


@pytest.mark.parametrize(
    "text", ["No experience with RLHF.", "Looking for a role in RLHF.", "没有RLHF经验。", "The company develops RLHF tools."]
)
def test_what_is_denied_wished_or_of_others_gives_nothing_and_is_set_aside(see: See, profile: Make, text: str) -> None:
    seen = see(profile(text), signals=RLHF)
    assert (seen.value, seen.evidence, len(seen.set_aside)) == (0, (), 1)


def test_a_list_gives_at_most_a_quarter(see: See, profile: Make) -> None:
    seen = see(profile("RLHF", "PPO", "reward modelling", "RLHF, PPO, LLM", section="skills"), signals=RLHF, level="assisted")
    assert 0 < seen.value <= 250


def test_who_knows_a_thing_a_little_gets_no_more_in_a_list_than_who_names_it(see: See, profile: Make) -> None:
    little, much = (see(profile(text, section="skills"), signals=RLHF) for text in ("Basic knowledge of RLHF", "RLHF"))
    assert (little.evidence[0].status, much.evidence[0].status) == ("exposed", "listed")
    assert 0 < little.value <= much.value


def test_a_narrower_signal_counts_in_full_and_a_related_one_in_part(see: See, profile: Make) -> None:
    narrower = see(profile("Led PPO fine-tuning of LLMs."), signals=RLHF)
    related = see(profile("Led direct preference optimization of a chat model."), signals=RLHF)
    assert (narrower.value, narrower.evidence[0].signal, narrower.evidence[0].counts_for) == (1000, "ppo", "rlhf")
    assert (related.value, related.evidence[0].signal) == (500, "dpo")


def test_a_broader_signal_does_not_count_for_a_narrower_one(see: See, profile: Make) -> None:
    assert see(profile("Led RLHF for a chat model."), signals=("ppo",)).value == 0


def test_a_repeated_bullet_changes_nothing(see: See, profile: Make) -> None:
    once = see(profile("Built the RLHF pipeline of a chat model."), signals=RLHF)
    often = see(profile(*["Built the RLHF pipeline of a chat model."] * 5), signals=RLHF)
    assert (often.value, len(often.evidence)) == (once.value, 1)


def test_three_pieces_count_and_a_fourth_does_not(see: See, profile: Make) -> None:
    bullets = [
        "Built the RLHF pipeline of a chat model.",
        "Wrote rollout workers for RLHF on 64 accelerators.",
        "Trained three RLHF policies against length exploitation.",
        "Published a study of RLHF in the Journal of Examples.",
    ]
    three, four = (see(profile(*bullets[:n]), signals=RLHF) for n in (3, 4))
    assert len(three.evidence) == len(four.evidence) == 3
    assert three.value == four.value


def test_old_evidence_counts_less_unless_recency_is_off(see: See, profile: Make) -> None:
    old = profile("Led RLHF for a chat model.", start="2015-01", end="2016-01")
    assert see(old, signals=RLHF).value == 600
    assert see(old, signals=RLHF, recency=False).value == 1000


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2024-11", "2026-10"), (1000, 24, "")),
        (("2025-11", "2026-10"), (800, 12, "")),
        (("", ""), (360, 0, "duration not stated")),
    ],
)
def test_asked_for_months_scale_the_value(
    see: See, profile: Make, dates: tuple[str, str], expected: tuple[int, int, str]
) -> None:
    seen = see(profile("Led RLHF for a chat model.", start=dates[0], end=dates[1]), signals=RLHF, months=24)
    assert (seen.value, seen.months, seen.note) == expected


def test_months_of_related_work_are_none_of_the_asked_for_and_that_is_said(see: See, profile: Make) -> None:
    seen = see(profile("Led DPO for a chat model."), signals=RLHF, months=24)
    assert (seen.months, seen.note) == (0, "duration not stated, of related work only")
    assert seen.evidence[0].months > 0


_OLD = {"startDate": "2015-01", "endDate": "2019-12", "highlights": ["Assisted the RLHF work on a legal model."]}
_STRONG = [
    {"startDate": "2026-01", "endDate": "2026-10", "highlights": ["Led RLHF for a chat model.", "Led a second round of RLHF."]},
    {"startDate": "2025-01", "endDate": "2025-12", "highlights": ["Led RLHF of a code model with three others."]},
]


def test_months_beside_those_of_the_strongest_evidence_rest_on_words_too(see: See) -> None:
    seen = see({"work": [*_STRONG, _OLD]}, signals=RLHF, months=60)
    assert (len(seen.evidence), seen.months) == (1, 82)
    assert [(one.status, one.months) for one in seen.lasting] == [("led", 12), ("assisted", 60)]
    assert see({"work": [*_STRONG, _OLD]}, signals=RLHF).lasting == ()


def test_words_that_add_no_month_are_none_that_months_rest_on(see: See) -> None:
    inside = {"startDate": "2016-01", "endDate": "2017-12", "highlights": ["Assisted with RLHF."]}
    undated, denied = {"highlights": ["Assisted with RLHF rounds."]}, _OLD | {"highlights": ["No experience with RLHF."]}
    related = _OLD | {"startDate": "2010-01", "highlights": ["Assisted with DPO of a chat model."]}
    seen = see({"work": [_STRONG[0], inside, _OLD, undated, denied, related]}, signals=RLHF, months=60)
    assert (seen.months, [one.months for one in seen.lasting]) == (70, [60])


@pytest.mark.parametrize(
    ("last", "at_least"),
    [
        ({"startDate": "2016-01", "highlights": ["Assisted the RLHF work on a legal model."]}, True),
        ({"highlights": ["Assisted the RLHF work on a legal model."]}, True),
        (_OLD, False),
        ({"startDate": "2016-01", "highlights": ["Assisted with DPO of a legal model."]}, False),
        ({"startDate": "2016-01", "highlights": ["No experience with RLHF."]}, False),
    ],
)
def test_months_are_at_least_so_many_where_any_entry_that_shows_it_is_open_or_undated(
    see: See, last: dict[str, Any], at_least: bool
) -> None:
    assert see({"work": [*_STRONG, last]}, signals=RLHF, months=60).at_least is at_least


def test_overlapping_positions_count_their_months_once(see: See, profile: Make) -> None:
    work = [
        {"startDate": start, "endDate": end, "highlights": [text]}
        for start, end, text in (("2024-01", "2024-12", "Led RLHF."), ("2024-07", "2025-06", "Built RLHF tools."))
    ]
    assert see({"work": work}, signals=RLHF, months=24).months == 18


@pytest.mark.parametrize(
    ("text", "asked", "state"),
    [
        ("Led RLHF for a chat model.", {}, "met"),
        ("Contributed to RLHF for a chat model.", {}, "met"),
        ("Assisted the RLHF work on a chat model.", {}, "not met"),
        ("No experience with RLHF.", {}, "not met"),
        ("Looking for a role in RLHF.", {}, "not stated"),
        ("Built tools.", {}, "not stated"),
        ("Built the RLHF pipeline.", {"level": "led"}, "not met"),
        ("Assisted the RLHF work on a chat model.", {"level": "assisted"}, "met"),
        ("Led RLHF for a chat model.", {"months": 34}, "met"),
        ("Led RLHF for a chat model.", {"months": 35}, "not met"),
        ("Led direct preference optimization of a chat model.", {}, "not stated"),
    ],
)
def test_a_must_have_is_met_not_met_or_not_stated(see: See, profile: Make, text: str, asked: dict[str, Any], state: str) -> None:
    assert see(profile(text), signals=RLHF, must=True, **asked).state == state


@pytest.mark.parametrize(
    ("expected", "state"),
    [
        ({"skills": [{"name": "Tools", "keywords": ["RLHF", "vLLM"]}]}, "not stated"),
        ({"skills": [{"name": "Tools", "keywords": ["Basic knowledge of RLHF", "vLLM"]}]}, "not met"),
        ({"skills": [{"name": "RLHF"}], "interests": [{"name": "RLHF"}]}, "not stated"),
        ({"skills": [{"name": "RLHF"}], "work": [{"name": "A", "highlights": ["No experience with RLHF."]}]}, "not met"),
        ({"skills": [{"name": "RLHF"}], "work": [{"name": "A", "highlights": ["Assisted the RLHF work."]}]}, "not met"),
        ({"skills": [{"name": "RLHF"}], "education": [{"studyType": "MSc", "courses": ["RLHF"]}]}, "not met"),
        ({"skills": [{"name": "RLHF"}], "work": [{"name": "A", "highlights": ["Built the RLHF pipeline."]}]}, "met"),
    ],
)
def test_a_list_leaves_a_must_have_not_stated_for_it_says_nothing_of_the_level(
    see: See, expected: dict[str, Any], state: str
) -> None:
    assert see(expected, signals=RLHF, must=True).state == state


def test_a_must_have_with_months_is_not_stated_where_no_duration_is(see: See, profile: Make) -> None:
    assert see(profile("Led RLHF for a chat model.", start="", end=""), signals=RLHF, must=True, months=12).state == "not stated"


_YEAR = {"startDate": "2024-01", "endDate": "2024-12", "highlights": ["Led RLHF for a chat model."]}


@pytest.mark.parametrize(
    ("other", "state"),
    [
        ({"highlights": ["Led the RLHF programme for years."]}, "not stated"),
        ({"startDate": "2026-03", "endDate": "2020-01", "highlights": ["Led the RLHF programme."]}, "not stated"),
        ({"startDate": "2030-01", "endDate": "2036-03", "highlights": ["Led the RLHF programme."]}, "not met"),
        ({"highlights": ["No experience with RLHF at scale."]}, "not met"),
        ({"highlights": ["Led direct preference optimization of a chat model."]}, "not met"),
    ],
)
def test_an_undated_position_beside_a_dated_one_leaves_open_how_long_it_was(see: See, other: dict[str, Any], state: str) -> None:
    seen = see({"work": [_YEAR, other]}, signals=RLHF, must=True, months=24)
    assert (seen.months, seen.state) == (12, state)


def test_an_undated_paper_beside_a_dated_position_leaves_nothing_open(see: See) -> None:
    table = {"work": [_YEAR], "publications": [{"name": "RLHF for chat models"}]}
    assert see(table, signals=RLHF, must=True, months=24).state == "not met"


def test_a_must_have_changes_no_points(see: See, profile: Make) -> None:
    resume = profile("Assisted the RLHF work on a chat model.")
    assert see(resume, signals=RLHF, must=True).value == see(resume, signals=RLHF).value


def test_what_another_team_did_in_a_relative_clause_gives_nothing(see: See, profile: Make) -> None:
    assert see(profile("Handed checkpoints to the alignment team, which ran RLHF on them."), signals=RLHF).value == 0


def test_thousands_of_equal_bullets_are_one_piece(see: See, profile: Make) -> None:
    once, often = (see(profile(*["Led RLHF."] * times), signals=("rlhf",)) for times in (1, 3000))
    assert (often.value, len(often.evidence)) == (once.value, 1)


LED = "Led RLHF for a chat model."


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2030-01", "2036-03", "1 entry begins after the as-of date"),
        ("2026-03", "2020-01", "1 entry ends before it begins"),
    ],
)
def test_dates_that_cannot_be_past_are_as_none_and_the_reason_is_told(
    see: See, profile: Make, start: str, end: str, why: str
) -> None:
    seen, undated = (see(profile(LED, start=one, end=other), signals=RLHF, months=24) for one, other in ((start, end), ("", "")))
    assert (seen.value, seen.months, seen.state) == (undated.value, 0, "not stated")
    assert (seen.note, undated.note) == (f"duration not stated; {why}", "duration not stated")
    assert see(profile(LED, start=start, end=end), signals=RLHF).note == why


def test_months_after_the_as_of_date_are_not_counted(see: See, profile: Make) -> None:
    seen = see(profile(LED, start="2026-01", end="2028-12"), signals=RLHF, months=24)
    assert (seen.months, seen.state, seen.note) == (11, "not met", "months after the as-of date not counted")
    assert seen.value == see(profile(LED, start="2026-01", end="2026-11"), signals=RLHF, months=24).value


def test_in_a_text_dates_that_end_before_they_begin_are_no_month(see: See) -> None:
    text = f"# Gerd Example\n\n## Experience\n**Research Engineer**, Foo, Mar 2026 - Jan 2020\n- {LED}\n"
    seen = see(text, signals=RLHF, months=24)
    assert (seen.months, seen.state) == (0, "not stated")
