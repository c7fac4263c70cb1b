"""What stands near a form: context in its entry or passage, exceptions in its sentence."""

from __future__ import annotations

import pytest

from matcher.model import Card, Entry, Passage, Profile, Section
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.taxonomy import Taxonomy

ZEPPELIN = Card("zeppelin", "", "", aliases=("zeppelin",), acronyms=("ZEP",), traps=("zeppelin lounge", "zep lounge"))
BLIMP = Card("blimp", "", "", aliases=("blimp",), broader=("zeppelin",))
FLOAT = Card("float", "", "", ambiguous=("float",), context=("@zeppelin", "hangar"), unless=("milk",))
RIG = Card("rig", "", "", ambiguous=("rig",), context=("zep",))
PLOUGH = Card("plough", "", "", ambiguous=("plough",), context=("harrow",))
HARROW = Card("harrow", "", "", ambiguous=("harrow",), context=("plough",))
CARDS = (ZEPPELIN, BLIMP, FLOAT, RIG, PLOUGH, HARROW)
FINDER = Finder(Taxonomy({one.id: one for one in CARDS}, taxonomy.load().cues, ""))

Told = tuple[str, int | None, Section]
"""Words of a passage, the entry that it stands in, and its section."""


def seen(*outcome: Told) -> list[str]:
    """Return the signals seen in passages, in order."""
    passages, at = list[Passage](), 0
    for words, entry, section in outcome:
        passages.append(Passage(at, at + len(words), section, entry))
        at += len(words) + 1
    profile = Profile("\n".join(words for words, _, _ in outcome), tuple(passages), (Entry("work", None), Entry("work", None)))
    return [one.signal for one in FINDER.read(profile).mentions]


def one(words: str, entry: int | None = 0, section: Section = "work") -> Told:
    return words, entry, section


@pytest.mark.parametrize("words", ["hangar", "zeppelin", "blimp"])
def test_context_is_heard_in_the_whole_entry_and_in_no_other(words: str) -> None:
    assert "float" in seen(one("Built the float."), one("Kept the books."), one(f"Saw a {words}."))
    assert "float" not in seen(one("Built the float."), one(f"Saw a {words}.", 1))
    assert "float" not in seen(one("Built the float."), one("Saw bread."))


def test_a_passage_of_no_entry_hears_itself_alone() -> None:
    assert "float" in seen(one("Built the float. Saw a hangar.", None))
    assert "float" not in seen(one("Built the float.", None), one("Saw a hangar.", None))


def test_what_an_employer_says_of_itself_is_context_for_nothing_but_itself() -> None:
    assert "float" not in seen(one("Built the float."), one("We own a hangar.", 0, "employer"))
    assert "float" in seen(one("We float in a hangar.", 0, "employer"))


def test_an_exception_rules_a_signal_out_of_its_sentence_only() -> None:
    assert "float" not in seen(one("Built the milk float. Saw a hangar."))
    assert "float" in seen(one("Drank milk. Built the float. Saw a hangar."))
    assert seen(one("Saw a zeppelin with milk.")) == ["zeppelin"]


def test_an_abbreviation_that_lies_in_a_trap_is_no_context_and_a_name_is() -> None:
    assert "rig" in seen(one("Built the rig for a ZEP."))
    assert "rig" not in seen(one("Built the rig for a ZEP lounge."))
    assert seen(one("Built the float for a zeppelin lounge.")) == ["float"]


def test_an_abbreviation_without_its_capitals_is_no_context() -> None:
    assert "rig" not in seen(one("Built the rig for a zep."))


def test_a_word_of_everybodys_is_context_only_beside_a_name_of_a_signal() -> None:
    assert not {"plough", "harrow"} & set(seen(one("Saw a plough and a harrow.")))
    assert {"plough", "harrow"} <= set(seen(one("Saw a plough, a harrow and a blimp.")))
    assert "plough" in seen(one("Saw a plough and a Harrow."))


@pytest.mark.parametrize(
    "denial",
    [
        "Built no hangar.",
        "Never worked on a hangar.",
        "No experience with a hangar.",
        "Hangar: none.",
        "Without any hangar.",
        "Keine Erfahrung mit hangar.",
    ],
)
def test_a_word_that_is_denied_is_context_for_nothing_but_what_is_denied_too(denial: str) -> None:
    assert "float" not in seen(one("Built the float."), one(denial))
    assert "float" not in seen(one("Built the float. " + denial))
    assert "float" in seen(one("Never built a float."), one(denial))
    assert "float" in seen(one("Built the float."), one(denial), one("Painted the hangar."))


@pytest.mark.parametrize("words", ["No hangar was too small.", "Never swept the old hangar.", "Not with a zeppelin.", "No ZEP."])
def test_a_name_is_context_though_denied_and_so_is_a_word_of_which_something_else_is_denied(words: str) -> None:
    assert {"float", "rig"} & set(seen(one("Built the float, and the rig."), one(words)))
