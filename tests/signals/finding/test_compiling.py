"""Compiling: cards and cues become forms, patterns and words, the shipped ones once."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import matcher
from matcher.signals import card_cache, taxonomy
from matcher.signals.finding import compiling
from matcher.signals.finding.compiling import Pattern, compiled
from matcher.signals.finding.forms import Forms
from matcher.signals.taxonomy import Card, Taxonomy
from matcher.text import folded

TAXONOMY = taxonomy.load()
PACKAGE = Path(matcher.__file__).parent
FRESH = compiling._compiled(TAXONOMY)
OWN = Taxonomy(
    {
        "rlhf": Card("rlhf", "RLHF", "…", aliases=("human feedback",), acronyms=("RLHF",), patterns=("reward* + LLM", "reward* + PPO + LLM")),
        "ppo": Card("ppo", "PPO", "…", ambiguous=("PPO",), context=("@rlhf", "policy gradient*"), unless=("plan",), traps=("PPO plan",)),
    },
    {"led": {"verb": ["led"], "self": ["we"]}, "negated": {"before": ["no experience with"]}},
    "of my own",
)  # fmt: skip


_MADE_BY = """
import sys
from matcher.signals import taxonomy
from matcher.signals.finding import compiling
compiling._compiled(taxonomy.load())
print(*(module.__file__ for name, module in sys.modules.items() if name.startswith("matcher.")), sep="\\n")
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(card_cache, "CACHE", tmp_path)
    return tmp_path


def roles(text: str) -> dict[str, list[tuple[str, ...]]]:
    """What each form that stands in a text means."""
    seen = Forms(compiled(OWN).book).scan(text)
    uses = ("aliases", "acronyms", "ambiguous", "context", "unless", "cues", "parts", "trap")
    return {text[one.start : one.end]: [use for use in uses if getattr(one.roles, use)] for one in seen}


def test_every_list_of_a_card_becomes_forms_of_its_use() -> None:
    assert roles("human feedback, rlhf, ppo plan, policy gradients, led, we, no experience with") == {
        "human feedback": ["aliases"],
        "rlhf": ["acronyms"],
        "ppo plan": ["trap"],
        "ppo": ["ambiguous", "parts"],
        "plan": ["unless"],
        "policy gradients": ["context"],
        "led": ["cues"],
        "we": ["cues"],
        "no experience with": ["cues"],
    }


def test_cues_have_their_status_and_kind() -> None:
    distinct = {cue for one in Forms(compiled(OWN).book).scan("we led no experience with") for cue in one.roles.cues}
    assert distinct == {("led", "self"), ("led", "verb"), ("negated", "before")}


@pytest.mark.parametrize(("status", "kind", "wrong"), [("led", "verbs", "verbs"), ("leads", "verb", "leads")])
def test_a_cue_of_no_known_status_or_kind_is_an_error_that_names_it(status: str, kind: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=f'"{wrong}" is none of: .*(?:led|verb), '):
        compiled(replace(OWN, cues={status: {kind: ["heads up"]}}))


def test_a_context_that_names_a_signal_is_no_form() -> None:
    assert not any("rlhf" in one and "@" in one for one in compiled(OWN).book.literals)
    assert not Forms(compiled(OWN).book).scan("@ rlhfx")


def test_patterns_share_the_numbers_of_their_parts_and_stand_under_the_first() -> None:
    ((first, listed),) = compiled(OWN).patterns
    reward, llm, ppo = (next(iter(Forms(compiled(OWN).book).scan(word)[0].roles.parts)) for word in ("rewards", "llm", "ppo"))
    assert first == reward
    assert listed == [Pattern("rlhf", [reward, llm], ordered=False), Pattern("rlhf", [reward, ppo, llm], ordered=False)]


def test_words_and_beginnings_are_the_long_ones_of_all_forms() -> None:
    cards = compiled(OWN)
    assert cards.words == sorted({"feedback", "reward", "policy", "gradient", "experience"})
    assert set(cards.beginnings) == {"policy gradient", "reward"}


def test_every_form_of_every_shipped_card_is_found_where_it_stands_alone() -> None:
    seek = Forms(compiled(TAXONOMY).book)
    for card in TAXONOMY.cards.values():
        for form in (*card.aliases, *card.ambiguous, *card.traps, *card.acronyms):
            alone = folded(form.rstrip("*"))
            whole = [one.roles for one in seek.scan(alone) if (one.start, one.end) == (0, len(alone))]
            assert any(
                card.id in (*one.aliases, *one.ambiguous, *(signal for signal, _ in one.acronyms)) or one.trap for one in whole
            ), form


def test_no_part_of_what_is_kept_as_text_holds_a_tab_or_a_line_break_of_its_own() -> None:
    """Roles are kept as lines of tabbed words; a card's own tab would cut one in two."""
    for card in TAXONOMY.cards.values():
        assert not any(mark in word for word in (card.id, *card.acronyms) for mark in "\t\n")


def test_the_kept_form_book_is_the_one_freshly_made(folder: Path) -> None:
    made, again = compiled(TAXONOMY), compiled(TAXONOMY)
    assert made == again == FRESH
    assert [type(one) for _, listed in again.patterns for one in listed] == [Pattern] * sum(len(one) for _, one in FRESH.patterns)
    assert [one.name for one in folder.iterdir()] == ["forms.json"]


def test_the_shipped_forms_are_read_where_they_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(TAXONOMY)

    def never(_: Taxonomy) -> Any:
        raise AssertionError("made anew")

    monkeypatch.setattr(compiling, "_compiled", never)
    assert compiled(TAXONOMY) == FRESH


def test_other_cards_make_it_anew(folder: Path) -> None:
    digests = []
    for sha in ("a", "b"):
        compiled(replace(OWN, sha256=sha, shipped=True))
        digests.append((folder / "forms.json").read_text())
    assert len(set(digests)) == 2


def test_what_is_kept_depends_on_every_module_that_makes_it() -> None:
    lines = subprocess.check_output([sys.executable, "-c", _MADE_BY], text=True).splitlines()
    made_by = {Path(one).parent for one in lines}
    assert made_by - set(card_cache.CODE) == {PACKAGE / "toml"}  # it words the mistakes of cards that are unknown


def test_cards_of_one_s_own_are_never_kept(folder: Path) -> None:
    assert compiled(OWN) == compiling._compiled(OWN)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("value", ["null", "[[1],2,3]"])
def test_a_kept_form_book_of_another_shape_is_made_anew(value: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "_compiled", lambda _: FRESH)
    compiled(TAXONOMY)
    kept = (folder / "forms.json").read_text()
    head, key, _ = kept.partition('"value":')
    (folder / "forms.json").write_text(f"{head}{key}{value}}}")
    assert compiled(TAXONOMY) == FRESH
