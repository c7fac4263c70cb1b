"""What `matcher signals list` and `show` tell."""

from __future__ import annotations

from matcher.model import Card
from matcher.report import signals
from matcher.signals import taxonomy
from matcher.signals.taxonomy import with_cards

SHIPPED = taxonomy.load()
OWN = with_cards(
    SHIPPED, [Card("rlhf", "RLHF", "Mine.", aliases=("x1",)), Card("zz", "Zed", "", aliases=("x2",), related={"rlhf": 0.5})]
)


def test_where_all_cards_are_shipped_it_is_not_said_whose_they_are() -> None:
    assert signals.listing(SHIPPED).grid.columns == ("id", "what it is", "counts for")
    assert "card" not in signals.listing(SHIPPED).record["signals"][0]


def test_whose_card_each_is_is_said_where_some_are_the_users() -> None:
    whose = {row[0]: row[-1] for row in signals.listing(OWN).grid.rows}
    assert (whose["rlhf"], whose["zz"], whose["dpo"]) == ("yours, instead of the shipped one", "yours", "shipped")
    assert {one["id"]: one["card"] for one in signals.listing(OWN).record["signals"]} == whose
    assert signals.details(OWN, "zz").sheets[0].notes == ("The card is yours.",)


def test_a_card_without_a_sentence_is_listed_by_its_label() -> None:
    assert next(row for row in signals.listing(OWN).grid.rows if row[0] == "zz")[1] == "Zed"


def test_it_is_told_for_what_a_signal_counts_in_part() -> None:
    assert (
        "counts partly for",
        "dpo (0.5), reinforcement-learning (0.5), rlaif (0.3), zz (0.5)",
    ) in signals.details(OWN, "rlhf").grid.rows


def test_the_book_has_a_chapter_for_every_signal_with_long_lists_cut_short() -> None:
    tables = signals.book(SHIPPED).sheets[0].tables
    assert [table.title.split(" · ")[0] for table in tables] == list(SHIPPED.cards)
    assert all(dict(table.rows).get("what it is") for table in tables)
    assert max(str(row[1]).count(", ") for table in tables for row in table.rows) < 40
    some = next(dict(table.rows)["known by"] for table in tables if table.title.startswith("agents"))
    assert str(some).endswith(" more")


def test_every_column_of_a_spreadsheet_has_a_name() -> None:
    for expected in (signals.listing(SHIPPED), signals.details(SHIPPED, "rlhf"), signals.book(SHIPPED)):
        assert all(expected.grid.columns)
