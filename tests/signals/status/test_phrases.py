"""Cues that no fixed words tell: how they are looked for, and that each of them stands in its own example."""

from __future__ import annotations

import pytest

from matcher.signals import taxonomy
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import LEXICON, data
from matcher.signals.status.phrases import Phrase, Phrases, resolved
from matcher.text import view
from tests.signals.sentences import said

WRITTEN = data("phrases.toml")
PHRASES = Phrases(taxonomy.load().phrases)


@pytest.mark.parametrize("written", WRITTEN["phrase"], ids=lambda item: item["example"])
def test_a_phrase_stands_in_its_example_and_says_what_it_says(written: dict[str, str]) -> None:
    text = view(written["example"]).text
    alone = Phrases(resolved(WRITTEN | {"phrase": [written]}, LEXICON.lists))
    assert [(cue.status, cue.kind) for cue, _ in alone.cues_in(text)] == [(written["status"], written["kind"])]
    assert said(written["example"])[0] == written["status"]


@pytest.mark.parametrize("wrong", [{"status": "ledd"}, {"kind": "verbs"}])
def test_a_phrase_of_no_known_status_or_kind_is_an_error(wrong: dict[str, str]) -> None:
    phrase = {"near": ["a"], "expression": ["a"], "status": "led", "kind": "verb"} | wrong
    with pytest.raises(ValueError, match=f'"{next(iter(wrong.values()))}" is none of: '):
        resolved({"pieces": {}, "phrase": [phrase]}, {})


def test_every_piece_is_used() -> None:
    listed = [*WRITTEN["pieces"].values(), *(one[key] for one in WRITTEN["phrase"] for key in ("near", "expression"))]
    written = "\n".join("".join(one) for one in listed)
    assert [name for name in WRITTEN["pieces"] if f"<{name}>" not in written] == []


def test_no_piece_bears_the_name_of_a_list() -> None:
    assert WRITTEN["pieces"].keys() & LEXICON.lists.keys() == set()


def test_a_phrase_is_found_whatever_stands_in_its_gap() -> None:
    text = "he was part of the small search team that shipped it, 三名核心成员之一"
    assert [(text[cue.start : cue.end], cue.status) for cue, _ in PHRASES.cues_in(text)] == [
        ("part of the small search team", "contributed"),
        ("三名核心成员之一", "contributed"),
    ]


def test_a_phrase_ends_with_its_line() -> None:
    assert not list(PHRASES.cues_in("covered rlhf in tests\nmade the plots for a paper"))
    assert [cue.start for cue, _ in PHRASES.cues_in("tests\nrlhf lead\nplots")] == [10]


def test_a_long_number_is_read_once() -> None:
    assert not list(PHRASES.cues_in(f"之一 {'1' * 200_000} 之一"))


def test_inside_of_a_cue_a_phrase_is_none_and_it_takes_its_place_only_where_it_says_so() -> None:
    beside, within = Phrase(["led"], "led many of", "did", "verb"), Phrase(["many"], "many", "exposed", "verb")
    text = "took part in a class, led many of them"
    cues = [Cue("contributed", "verb", 0, 12), Cue("led", "verb", 22, 30)]
    assert Phrases([beside, within]).among(cues, text) == [cues[0], Cue("did", "verb", 22, 33), cues[1]]
    silent = Phrase(["class"], "in a class, led many", "did", "pseudo")
    assert Phrases([silent]).among(cues, text) == [cues[0]]
    course = Phrase(["took"], "took part in", "exposed", "verb")
    assert Phrases([course]).among(cues, text) == cues
    assert Phrases([course._replace(instead=True)]).among(cues, text) == [Cue("exposed", "verb", 0, 12), cues[1]]


def test_a_phrase_takes_the_place_of_cues_whatever_stands_before_it() -> None:
    text = "Raised the budget for it. " + "I completed an online course on RLHF."
    assert (said(text), said(text.partition(". ")[2])) == (("exposed", "completed"), ("exposed", "completed"))
