"""Carrying: what was read comes back equal, and nothing else comes in."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Degree, Entry, Flag, Passage, Period, Place, Tongue
from matcher.reading.parsed import Parsed
from matcher.reading.records import Fact, Record
from matcher.reading.workers import parsed_json

TEXT = "Ada Example\nEngineer, Example Labs\n- Led RLHF. 工具 \u0645\u06cc\u200c\u0631\u0648\u0645"
FULL = Parsed(
    text=TEXT,
    name="Ada Example",
    passages=(Passage(12, 20, "title", 0, "/work/0/position"), Passage(36, 45, "work", 0)),
    entries=(Entry("work", Period(24_000, 24_012, current=True)), Entry("project", None)),
    degrees=(Degree("master", "Physics", 1, (0, 3), denial=(4, 6)),),
    tongues=(Tongue("en", 5, 0, (0, 3)),),
    organisations=(("Example Labs", Period(None, 24_012)), ("Sample", None)),
    institutions=("Example University",),
    publications=("A title",),
    as_of=24_100,
    as_of_from="stated",
    flags=(Flag("control_characters", "", "Led", Place(3, 1, None, 1)), Flag("mixed_script", "", "")),
    hidden=((0, 3),),
    pages=(0, 12),
    contacts=("mail:ada@example.com",),
    records=(Record("work", (Fact("position", "Engineer", 12, 20),), 0), Record("basics", ())),
    source="{}",
)


def test_what_was_read_comes_back_equal() -> None:
    again = parsed_json.unpacked(parsed_json.packed(FULL))
    assert again == FULL
    assert type(again.entries[0].period) is Period
    assert type(again.records[0].facts[0]) is Fact
    assert type(again.flags[0].place) is Place


def _with(**fields: Any) -> Parsed:
    return FULL._replace(**fields)


@pytest.mark.parametrize(
    "wrong",
    [
        _with(text=3),
        _with(text=None),
        _with(name=["Ada"]),
        _with(as_of="2024"),
        _with(as_of=True),
        _with(as_of=1.5),
        _with(as_of=10**30),
        _with(passages=((0, 3, "work", None),)),
        _with(passages=((0, 3, "nowhere", None, None),)),
        _with(passages=((0, 3, ["work"], None, None),)),
        _with(passages="work"),
        _with(passages=({"start": 1},)),
        _with(entries=(("work", (1, 2, 1)),)),
        _with(flags=None),
    ],
)
def test_a_value_of_another_type_is_refused(wrong: Parsed) -> None:
    with pytest.raises(ValueError):
        parsed_json.unpacked(parsed_json.packed(wrong))


LONG = len(TEXT) + 1


@pytest.mark.parametrize(
    "wrong",
    [
        _with(passages=(Passage(-1, 3, "work"),)),
        _with(passages=(Passage(5, 3, "work"),)),
        _with(passages=(Passage(5, LONG, "work"),)),
        _with(passages=(*FULL.passages, Passage(0, 3, "work", 2))),
        _with(passages=(*FULL.passages, Passage(0, 3, "work", -1))),
        _with(degrees=(Degree("master", "", 2, (0, 3)),)),
        _with(degrees=(Degree("master", "Physics", 1, (0, 3), 2),)),
        _with(degrees=(Degree("master", "Physics", 1, (0, 3), -1),)),
        _with(tongues=(Tongue("en", 1, -1, (0, 3)),)),
        _with(tongues=(Tongue("en", 1, 0, (0, 1 << 20)),)),
        _with(tongues=(Tongue("en", 1, 0, (3, 0)),)),
        _with(degrees=(Degree("master", "", 1, (0, 3), denial=(-1, 3)),)),
        _with(hidden=((0, LONG),)),
        _with(pages=(LONG,)),
        _with(records=(Record("work", (Fact("name", "x", 0, LONG),)),)),
        _with(records=(Record("work", (), 2),)),
    ],
)
def test_a_place_outside_the_text_is_refused(wrong: Parsed) -> None:
    with pytest.raises(ValueError, match="not in the text"):
        parsed_json.unpacked(parsed_json.packed(wrong))


@pytest.mark.parametrize("bad", ["\x1b[2J", "\x9b2J", "\u202e", "\u200b", "\x00", "a\r\nb", "\ue000"])
@pytest.mark.parametrize(
    "put",
    [
        lambda bad: _with(text=TEXT + bad),
        lambda bad: _with(name=bad),
        lambda bad: _with(contacts=(bad,)),
        lambda bad: _with(records=(Record(bad, ()),)),
        lambda bad: _with(flags=(Flag("control_characters", "", bad),)),
        lambda bad: _with(passages=(Passage(0, 1, "work", None, bad),)),
    ],
)
def test_what_was_not_gated_is_refused(put: Callable[[str], Parsed], bad: str) -> None:
    with pytest.raises(ValueError, match="gated"):
        parsed_json.unpacked(parsed_json.packed(put(bad)))


@pytest.mark.parametrize("raw", [b"", b"{", b"null", b"[]", b"{}", b"\xff", b"[" * 100_000, b"9" * 5000, b'"text"', b"[NaN]"])
def test_what_is_no_document_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError):
        parsed_json.unpacked(raw)


def test_no_change_of_a_byte_gives_anything_but_a_document_or_a_refusal() -> None:
    whole, chance = parsed_json.packed(FULL), random.Random(5)
    for _ in range(3000):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        try:
            outcome = parsed_json.unpacked(bytes(raw))
        except ValueError:
            continue
        assert parsed_json.unpacked(parsed_json.packed(outcome)) == outcome


def test_every_field_is_checked() -> None:
    plain = json.loads(parsed_json.packed(FULL))
    for number in range(len(plain)):
        wrong = [*plain[:number], {"no": "such"}, *plain[number + 1 :]]
        with pytest.raises(ValueError):
            parsed_json.from_values(wrong)
    with pytest.raises(ValueError):
        parsed_json.from_values(plain[:-1])


def test_a_soft_hyphen_that_marks_of_emphasis_kept_apart_is_carried() -> None:
    parsed = FULL._replace(name="C\u00adUDA")
    assert parsed_json.unpacked(parsed_json.packed(parsed)).name == "C\u00adUDA"
