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


def test_a_list_weighs_by_its_items_and_never_less_than_one_thing() -> None:
    assert (
        draft_weights.weight("asked", Fraction(1, 2))
        == draft_weights.weight("asked", Fraction(1))
        == draft_weights.ASKED["asked"]
    )
    assert draft_weights.weight("asked", 12 * draft_weights.ITEM) == 12 * draft_weights.ITEM * draft_weights.ASKED["asked"]


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
