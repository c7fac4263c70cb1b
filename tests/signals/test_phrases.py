"""Cues that no fixed words tell: how they are looked for, and that each of them stands in its own example."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from matcher.signals import taxonomy
from matcher.signals.cue import Cue
from matcher.signals.phrases import Phrases, joined, resolved
from matcher.text import view
from tests.signals.test_assertion import said

WRITTEN = tomli.loads(Path(taxonomy.__file__).with_name("phrases.toml").read_text(encoding="utf-8"))
PHRASES = Phrases(taxonomy.load().phrases)


@pytest.mark.parametrize("written", WRITTEN["phrase"], ids=lambda one: one["example"])
def test_a_phrase_stands_in_its_example_and_says_what_it_says(written: dict[str, str]) -> None:
    text = view(written["example"]).text
    alone = Phrases(resolved(WRITTEN | {"phrase": [written]}))
    assert [(cue.status, cue.kind) for cue in alone.told(text)] == [(written["status"], written["kind"])]
    assert said(written["example"])[0] == written["status"]


def test_every_piece_is_used() -> None:
    told = [*WRITTEN["pieces"].values(), *(one[key] for one in WRITTEN["phrase"] for key in ("near", "expression"))]
    written = "\n".join("".join(one) for one in told)
    assert [name for name in WRITTEN["pieces"] if f"<{name}>" not in written] == []


def test_a_phrase_is_found_whatever_stands_in_its_gap() -> None:
    text = "he was part of the small search team that shipped it, 三名核心成员之一"
    assert [(text[cue.start : cue.end], cue.status) for cue in PHRASES.told(text)] == [
        ("part of the small search team", "contributed"),
        ("三名核心成员之一", "contributed"),
    ]


def test_a_long_number_is_read_once() -> None:
    assert not list(PHRASES.told(f"之一 {'1' * 200_000} 之一"))


def test_of_the_same_words_a_phrase_tells_more_and_inside_of_a_cue_it_is_none() -> None:
    took, course, led = Cue("contributed", "verb", 0, 9), Cue("exposed", "verb", 0, 9), Cue("led", "verb", 20, 30)
    assert joined([took, led], [course, Cue("did", "verb", 22, 30), Cue("did", "verb", 22, 31)]) == [course, led, Cue("did", "verb", 22, 31)]
