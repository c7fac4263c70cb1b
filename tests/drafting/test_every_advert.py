"""Every invented advert gives a job that can be ranked by, each requirement with the line it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import drafting, reference
from matcher.signals import taxonomy
from tests.drafting.invented import ADVERTS, drafted

_KNOWN, _REFERENCE = taxonomy.load(), reference.load()


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_an_advert_becomes_a_job(path: Path) -> None:
    made = drafted(path)
    asked = drafting.job_of(made, _KNOWN.cards)
    assert asked.title
    assert [one.name for one in asked.requirements] == [one.name for one in made.asks]
    assert all(ask.quotes for ask in made.asks)
    assert len(made.asks) >= 3


def test_the_words_of_a_sentence_are_one_item_and_those_of_a_list_are_several() -> None:
    made = drafting.draft(
        "Baker\n\nRequirements:\n- sourdough, brioche, focaccia\n- shaping of rustic loaves before the dawn shift\n",
        _KNOWN,
        _REFERENCE,
    )
    asked = {term for ask in made.asks for term in ask.want.terms}
    assert {"sourdough", "brioche", "focaccia"} <= asked
    assert any("loaves" in term and "rustic" in term for term in asked)
