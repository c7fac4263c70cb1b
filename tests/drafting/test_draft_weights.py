"""Weights of a draft."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from matcher import drafting, scoring
from matcher.drafting import JobDraft, draft_weights, requirement_names
from matcher.job import lint
from matcher.lore import Lore
from tests.drafting import invented


def test_a_line_weighs_as_much_as_any_other_however_long_its_list(drafted: Callable[..., JobDraft]) -> None:
    listed = drafted("Baker\n\nSkills:\n- rye\n- table formats (Iceberg, Delta Lake, Hudi)\n- wheat, spelt, emmer, oats, malt\n")
    assert [one.weight for one in listed.asks[1:]] == [draft_weights.ASKED["asked"]] * 3


def test_all_that_a_line_asks_for_weighs_no_more_than_two_things(drafted: Callable[..., JobDraft]) -> None:
    """Whatever another line asks for too weighs what it does there."""
    found = drafted("Engineer\n\nSkills:\n- RLHF, DPO, vLLM and tokenizers\n- DPO\n").asks[1:]
    assert {one.name: one.weight for one in found} == {
        "RLHF": Fraction(3, 2), "DPO": 3, "Serving engines": Fraction(3, 2), "Tokenizers": Fraction(3, 2),
    }  # fmt: skip


def test_lists_that_are_joined_weigh_half_as_much_each(drafted: Callable[..., JobDraft]) -> None:
    [found] = drafted("Baker\n\nSkills:\n" + "".join(f"- qz{letter}dough\n" for letter in "abcdefghijklmnopqrstuvwxyz")).asks[1:]
    assert found.weight == 26 * draft_weights.JOINED * draft_weights.ASKED["asked"]


def test_the_similarity_has_its_share_and_no_warning(drafted: Callable[..., JobDraft], known: Lore) -> None:
    for lines in (1, 3, 9):
        asked = drafting.job_of(
            drafted("Baker\n\nSkills:\n" + "".join(f"- rye{n} loaf\n" for n in range(lines))), known.taxonomy.cards
        )
        share = dict((one.name, worth) for one, worth in scoring.worths(asked))["similarity"]
        assert 12_000 <= share <= 25_000
        assert lint.findings(asked, known.taxonomy) == []


@pytest.mark.parametrize("path", invented.ADVERTS, ids=lambda path: path.name)
def test_words_alone_stay_below_what_a_check_allows_them(path: Path, known: Lore) -> None:
    asked = drafting.job_of(invented.drafted(path), known.taxonomy.cards)
    worth = {one.name: worth for one, worth in scoring.worths(asked)}
    assert worth["similarity"] + worth.get(requirement_names.TITLE, 0) <= 30_000
