"""Every example of every card: a sentence, where it stands, and what a careful reader makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from matcher.model import Mention, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder

EXAMPLES = sorted((Path(taxonomy.__file__).parent / "examples").glob("*.toml"))
FINDER = Finder(taxonomy.load())


def mentions(text: str, section: str, signal: str) -> list[Mention]:
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return [one for one in FINDER.read(profile).mentions if one.signal == signal]


def examples(path: Path) -> list[dict[str, str]]:
    return tomli.loads(path.read_text(encoding="utf-8"))["example"]


def right(example: dict[str, str], found: list[Mention]) -> bool:
    if example["status"] == "none":
        return not found
    return example["status"] in {one.status for one in found}


def test_every_card_has_examples_and_every_example_a_card() -> None:
    assert {path.stem for path in EXAMPLES} == set(taxonomy.load().cards)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_card_is_right_about_its_examples(path: Path) -> None:
    told = [(one, mentions(one["text"], one["section"], path.stem)) for one in examples(path)]
    wrong = [
        f"{one['status']}: {one['text']} → {[mention.status for mention in found]}"
        for one, found in told
        if not right(one, found)
    ]
    false = [one["text"] for one, found in told if one["status"] == "none" and found]
    assert not false
    assert len(wrong) <= 1, wrong


def test_all_cards_together_are_right_about_nearly_all_examples() -> None:
    told = [right(one, mentions(one["text"], one["section"], path.stem)) for path in EXAMPLES for one in examples(path)]
    assert len(told) > 400
    assert sum(told) >= 0.97 * len(told)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_mention_quotes_the_words_it_was_seen_in(path: Path) -> None:
    for one in examples(path):
        for mention in mentions(one["text"], one["section"], path.stem):
            assert one["text"][mention.start : mention.end].strip()
            assert mention.cue is None or one["text"][slice(*mention.cue)].strip()
