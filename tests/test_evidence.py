"""What the mentions of a profile come to for one requirement: pieces, what is set aside, months and the state of a must-have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import evidence
from matcher.lore import Lore
from matcher.model import Entry, Evidence, Mention, Observation, Passage, Period, Pool, Profile, Requirement, Section, Status
from matcher.signals.readings import Reading
from matcher.strength import TABLE, Scale
from tests.growth import in_line

NOW = 2026 * 12 + 10
LATELY = Period(NOW - 11, NOW + 1)
CREDITS = {"rlhf": (1000, "rlhf"), "ppo": (1000, "rlhf"), "dpo": (500, "rlhf")}
SCALE = Scale(TABLE, "led", NOW)
Sees = Callable[..., Observation]
Reads = Callable[..., Reading]


def profile(*passages: tuple[str, Section], entry: Entry | None = None) -> Profile:
    """Return a profile of passages, all of one entry where one is given."""
    made, at = list[Passage](), 0
    for text, section in passages:
        made.append(Passage(at, at + len(text), section, 0 if entry else None))
        at += len(text) + 1
    return Profile("\n".join(text for text, _ in passages), tuple(made), (entry,) if entry else ())


def mention(passage: int = 0, status: Status = "did", **more: Any) -> Mention:
    return Mention(more.pop("signal", "rlhf"), *more.pop("span", (0, 4)), passage, status, **more)


@pytest.fixture(scope="session")
def reads(pool: Callable[..., Pool], known: Lore) -> Reads:
    """Return the reading of entries, each of bullets with a begin and an end: reads((["Led RLHF."], "2024-01", "2025-01"))."""

    def make(*entries: tuple[list[str], str | None, str | None]) -> Reading:
        work = [
            {"name": "Example Labs", "position": "Engineer", "startDate": start, "endDate": end, "highlights": bullets}
            for bullets, start, end in entries
        ]
        filled = [{key: cell for key, cell in entry.items() if cell} for entry in work]
        return known.finder.read(pool({"basics": {"name": "Ada Example"}, "work": filled}).candidates[0].profile)

    return make


@pytest.fixture(scope="session")
def sees(reads: Reads) -> Sees:
    """Return what a requirement of RLHF sees in entries."""

    def make(*entries: tuple[list[str], str | None, str | None], months: int = 0, level: str = "") -> Observation:
        reading = reads(*entries)
        return evidence.observe(reading, reading.mentions, CREDITS, Requirement("RLHF", "signal", 1, False, months, level), SCALE)

    return make


def test_without_a_mention_of_an_asked_for_signal_there_is_nothing(reads: Reads) -> None:
    reading = reads((["Led quantization of a 7B model."], "2024-01", "2025-01"))
    assert reading.mentions
    asked = Requirement("RLHF", "signal", 1, months=12)
    assert evidence.observe(reading, reading.mentions, CREDITS, asked, SCALE) == Observation(0)


def test_one_passage_gives_one_piece_that_of_its_strongest_mention(sees: Sees) -> None:
    seen = sees((["Trained DPO, then led RLHF for a chat model."], "2025-12", "2026-11"))
    assert [(piece.signal, piece.status, piece.strength) for piece in seen.evidence] == [("rlhf", "led", 1000)]


def test_the_value_is_that_of_at_most_three_pieces_that_tell_different_things(sees: Sees) -> None:
    bullets = [
        "Assisted with RLHF for a chat model.", "Assisted with RLHF of court rulings at night.",
        "Assisted with RLHF that plans meals in kitchens.", "Assisted with RLHF on songs of birds in summer.",
    ]  # fmt: skip
    values = [sees((bullets[:many], "2025-12", "2026-11")).value for many in (1, 2, 3, 4)]
    assert values == [500, 500 + 500 * 300 * 500 // 10**6, 500 + 500 * 450 * 500 // 10**6, values[2]]


@pytest.mark.parametrize(
    ("first", "second", "pieces"),
    [
        (
            "Built RLHF that answers long letters from customers about bread.",
            "Built RLHF that answers long letters from customers about milk.",
            1,
        ),
        ("Built RLHF for a chat model of the bank.", "Ran the RLHF work on summaries of case law.", 2),
        ("RLHF: ran it for a chat model.", "RLHF: built the trainer from the first line.", 1),
        ("RLHF: ran it for a chat model.", "RLHF at night: built the trainer from the first line.", 2),
    ],
)
def test_passages_of_nearly_the_same_words_or_of_one_label_are_one_piece(
    sees: Sees, first: str, second: str, pieces: int
) -> None:
    assert len(sees(([first, second], "2025-12", "2026-11")).evidence) == pieces


def test_what_stands_behind_a_label_is_not_named_by_it(sees: Sees) -> None:
    bullets = ["At night: ran RLHF for a chat model.", "At night: built the RLHF trainer from the first line."]
    assert len(sees((bullets, "2025-12", "2026-11")).evidence) == 2


def test_one_label_in_two_entries_tells_two_things(sees: Sees) -> None:
    first, second = ["RLHF: ran it for a chat model."], ["RLHF: built the trainer from the first line."]
    assert len(sees((first, "2025-12", "2026-11"), (second, "2024-12", "2025-11")).evidence) == 2


def test_of_very_many_passages_those_that_repeat_another_add_nothing(sees: Sees) -> None:
    repeated = [f"Assisted with RLHF for a chat model {'.' * many}" for many in range(1, evidence._MANY + 10)]
    other = "Ran the RLHF work on summaries of case law."
    many, few = (sees(([*bullets, other], "2025-12", "2026-11")) for bullets in (repeated, repeated[:1]))
    assert (many.value, len(many.evidence)) == (few.value, 2)


@pytest.mark.parametrize(
    "deeds",
    [
        ["Assisted with RLHF for chat number {} with the data tools of our team."],
        [
            "Assisted with RLHF for chat number {} with the data tools of our team.",
            "Wrote RLHF code that ranks model {} by people who grade songs in gardens.",
        ],
    ],
)
def test_very_many_deeds_are_weighed_in_time_in_line_with_their_number(reads: Reads, deeds: list[str]) -> None:
    bullets = [deeds[at % len(deeds)].format(f"x{at}") for at in range(1600)]
    readings = {size: reads((bullets[:size], "2012-01", "2015-01")) for size in (200, 1600)}
    asked = Requirement("RLHF", "signal", 1)
    seen = {size: evidence.observe(reading, reading.mentions, CREDITS, asked, SCALE) for size, reading in readings.items()}
    assert len(seen[1600].evidence) == len(deeds)
    assert in_line(lambda size: evidence.observe(readings[size], readings[size].mentions, CREDITS, asked, SCALE), 1600)


def test_of_what_repeats_another_word_for_word_the_strongest_is_kept(sees: Sees) -> None:
    bullets = ["Assisted with RLHF for a chat model."] * (evidence._MANY + 1)
    seen = sees((bullets, "2010-01", "2010-12"), (bullets[:1], "2025-12", "2026-11"), (bullets, "2011-01", "2011-12"))
    assert [piece.strength for piece in seen.evidence] == [500]


def test_what_gives_nothing_is_set_aside_unless_it_is_only_related(sees: Sees) -> None:
    seen = sees((["No experience with RLHF.", "No experience with DPO."], "2025-12", "2026-11"))
    assert (seen.value, seen.evidence) == (0, ())
    assert [(piece.signal, piece.status) for piece in seen.set_aside] == [("rlhf", "negated")]


@pytest.mark.parametrize(
    ("bullets", "level", "state"),
    [
        (["Contributed to RLHF."], "", "met"),
        (["Assisted with RLHF."], "", "not met"),
        (["Assisted with RLHF."], "assisted", "met"),
        (["Led RLHF."], "led", "met"),
        (["Built RLHF."], "led", "not met"),
        (["No experience with RLHF."], "", "not met"),
        (["Looking for a role in RLHF."], "", "not stated"),
        (["Led DPO for a chat model."], "", "not stated"),
        (["No experience with RLHF.", "Led RLHF."], "", "met"),
    ],
)
def test_a_must_have_is_met_by_own_evidence_at_its_level(sees: Sees, bullets: list[str], level: str, state: str) -> None:
    assert sees((bullets, "2025-12", "2026-11"), level=level).state == state


def test_a_claim_that_nothing_bears_out_leaves_a_must_have_open(reads: Reads) -> None:
    reading = reads((["Led RLHF."], "2025-12", "2026-11"))
    claimed = [found._replace(founded=False) for found in reading.mentions]
    assert evidence.observe(reading, claimed, CREDITS, Requirement("RLHF", "signal", 1), SCALE).state == "not stated"


def test_months_are_those_of_the_entries_that_show_the_signal_each_month_once(sees: Sees) -> None:
    seen = sees(
        (["Led RLHF."], "2024-01", "2024-12"), (["Built RLHF."], "2024-07", "2025-06"), (["Sold bread."], "2010-01", "2019-12"),
        months=36,
    )  # fmt: skip
    assert (seen.months, seen.at_least, seen.state) == (18, False, "not met")
    assert seen.value == 1000 * (600 * 36 + 400 * 18) // (1000 * 36)


def test_months_of_related_work_do_not_count_and_a_note_says_so(sees: Sees) -> None:
    seen = sees((["Led DPO for a chat model."], "2025-12", "2026-11"), months=12)
    assert (seen.months, seen.value, seen.note) == (0, 300, "duration not stated, of related work only")


def test_where_one_entry_has_no_dates_the_months_are_at_least_so_many(sees: Sees) -> None:
    seen = sees((["Led RLHF."], "2026-01", "2026-06"), (["Built RLHF for a shop."], None, None), months=24)
    assert (seen.months, seen.at_least, seen.state) == (6, True, "not stated")


def test_without_any_months_there_are_not_at_least_some(sees: Sees) -> None:
    seen = sees((["Led RLHF."], None, None), months=24)
    assert (seen.months, seen.at_least, seen.state, seen.note) == (0, False, "not stated", "duration not stated")


def test_an_entry_that_is_yet_to_begin_leaves_the_months_of_the_others_known(sees: Sees) -> None:
    seen = sees((["Led RLHF."], "2026-01", "2026-06"), (["Built RLHF for a shop."], "2027-01", "2027-06"), months=24)
    assert (seen.months, seen.at_least, seen.state) == (6, False, "not met")


def test_months_to_come_do_not_count_and_the_note_says_so(sees: Sees) -> None:
    seen = sees((["Led RLHF."], "2026-06", "2027-06"), months=24)
    assert (seen.months, seen.note) == (6, "months after the as-of date not counted")


def test_what_else_the_months_rest_on_is_what_adds_some_and_only_where_months_are_asked_for(sees: Sees) -> None:
    entries = (
        (["Led RLHF for a chat model."], "2025-01", "2025-12"),
        (["Led RLHF for a chat model!"], "2025-03", "2025-06"),
        (["Led RLHF for a chat model."], "2023-01", "2023-12"),
    )
    seen = sees(*entries, months=36)
    assert [piece.period for piece in seen.evidence] == [Period(2025 * 12, 2026 * 12)]
    assert [piece.period for piece in seen.lasting] == [Period(2023 * 12, 2024 * 12)]
    assert sees(*entries).lasting == ()


def test_a_mention_is_weighed_by_status_recency_and_credit() -> None:
    worked = profile(("RLHF", "work"), entry=Entry("work", LATELY))
    for signal, strength in (("rlhf", 888), ("dpo", 444)):
        weighed = evidence.weigh(worked, mention(signal=signal), CREDITS, SCALE)
        assert weighed == Evidence(0, 4, 0, signal, "rlhf", "did", months=12, period=LATELY, strength=strength)


@pytest.mark.parametrize(
    ("section", "entry", "more", "expected"),
    [
        ("work", Entry("work", LATELY), {"founded": False}, (0, 12)),
        ("skills", None, {}, (150, 0)),
        ("publication", Entry("publication", LATELY), {}, (888, 0)),
        ("education", Entry("education", LATELY), {}, (532, 0)),
        ("work", Entry("work", Period(NOW + 1, NOW + 13)), {}, (532, 0)),
        ("work", Entry("work", LATELY), {"status": "negated"}, (0, 12)),
    ],
    ids=["not founded", "a list", "a paper lasts no time", "a study is undated", "yet to begin", "denied"],
)
def test_what_is_in_the_way_of_strength_or_of_months(
    section: Section, entry: Entry | None, more: dict[str, Any], expected: tuple[int, int]
) -> None:
    weighed = evidence.weigh(profile(("RLHF", section), entry=entry), mention(**more), CREDITS, SCALE)
    assert (weighed.strength, weighed.months) == expected


@pytest.mark.parametrize(
    ("section", "status", "cue", "expected"),
    [
        ("work", "did", None, True), ("work", "listed", None, False), ("work", "negated", (0, 2), False),
        ("work", "wished", (0, 2), False), ("title", "listed", None, True), ("title", "other", None, True),
        ("title", "other", (0, 2), False),
    ],
)  # fmt: skip
def test_which_mentions_tell_what_an_entry_was_about(
    section: Section, status: Status, cue: tuple[int, int] | None, expected: bool
) -> None:
    assert evidence.tells_of_entry(profile(("RLHF", section)), mention(status=status, cue=cue)) is expected


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], "met"), (["met", "met"], "met"), (["met", "not stated"], "not stated"),
        (["not stated", "not met", "met"], "not met"),
    ],
)  # fmt: skip
def test_must_haves_stand_together_as_the_worst_of_them(states: list[str], expected: str) -> None:
    assert evidence.tier_of(states) == expected


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ([], False), ([LATELY], False), ([LATELY, None], True), ([LATELY._replace(current=True)], True),
        ([Period(NOW, None)], True), ([Period(NOW, NOW - 3)], True),
    ],
)  # fmt: skip
def test_time_is_open_where_any_period_may_have_been_longer(periods: list[Period | None], expected: bool) -> None:
    assert evidence.is_open(periods) is expected


def test_of_two_pieces_of_one_strength_the_one_that_says_who_did_it_comes_first(sees: Sees) -> None:
    bullets = ["That is RLHF and some PPO on chat models.", "I wrote the RLHF trainer that customers use."]
    seen = sees((bullets, "2024-01", "2026-10"))
    assert [(piece.strength, piece.cue is not None) for piece in seen.evidence] == [(888, True), (888, False)]
