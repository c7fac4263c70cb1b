"""The table of a card's fields: it holds together, and every row can be written."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
import tomli

from matcher.model import Card
from matcher.signals import taxonomy
from matcher.signals.user_cards.fields import APART_FILE, CARD, CARD_FILE, ID, OWN, SLUG
from matcher.toml.checking import check
from matcher.toml.field import Field, FileShape


def test_a_card_has_the_keys_of_the_model_and_no_others() -> None:
    assert [ID.name, *(row.name for row in CARD)] == [field.name for field in fields(Card)]
    assert OWN.rows is CARD


@pytest.mark.parametrize("row", [row for shape in (CARD_FILE, APART_FILE) for top in shape.rows for row in (top, *top.rows) if not row.rows], ids=lambda row: row.name)  # fmt: skip
def test_the_example_of_a_field_is_a_value_it_allows(row: Field) -> None:
    assert not list(check(tomli.loads(f"{row.name} = {row.example}"), FileShape("file", (row,))))


def test_every_shipped_id_is_a_slug() -> None:
    assert all(re.search(SLUG, id) for id in taxonomy.load().cards)


@pytest.mark.parametrize("text", ["", "A", "a b", "a--b", "-a", "a-", "a_b", "ä", "a.b", "../a"])
def test_what_is_no_slug_is_none(text: str) -> None:
    assert not re.search(SLUG, text)
