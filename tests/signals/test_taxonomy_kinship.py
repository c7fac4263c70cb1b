"""Which signals are kin: work on one bears out a claim of the other."""

from __future__ import annotations

import pytest

from matcher.lore import Lore
from matcher.model import Card
from matcher.signals.taxonomy import Kinship, Taxonomy


def kinship(*cards: Card, others: int = 12) -> Kinship:
    """Return the kinship of some cards among others that are nobody's kin."""
    everything = [*cards, *(Card(str(number), "", "") for number in range(others))]
    return Kinship(Taxonomy({one.id: one for one in everything}, {}, ""))


def below(id: str, above: str) -> Card:
    return Card(id, "", "", broader=(above,))


def test_kin_are_counted_once(known: Lore) -> None:
    kin = known.taxonomy.kinship
    assert kin.unrelated(["rlhf", "ppo", "dpo", "reward-modeling"]) == 1
    assert kin.unrelated(["rlhf", "quantization", "rag", "nlp"]) == 3
    assert kin.bears_out(["ppo"], "rlhf")
    assert not kin.bears_out(["nlp"], "rlhf")


def test_who_have_one_above_them_are_kin_in_either_direction() -> None:
    kin = kinship(Card("ship", "", ""), below("raft", "ship"), below("barge", "ship"))
    assert all(kin.bears_out([one], other) for one in ("ship", "raft", "barge") for other in ("ship", "raft", "barge"))
    assert not kin.bears_out(["ship", "raft"], "1")
    assert kin.unrelated(["raft", "barge", "1", "2"]) == 3


@pytest.mark.parametrize(("credit", "kin"), [(0.5, True), (0.499, False)])
def test_whatever_counts_by_half_is_kin(credit: float, kin: bool) -> None:
    outcome = kinship(Card("ship", "", "", related={"truck": credit}), Card("truck", "", ""))
    assert (outcome.bears_out(["truck"], "ship"), outcome.unrelated(["truck", "ship"])) == (kin, 1 if kin else 2)


@pytest.mark.parametrize(("others", "wide"), [(11, True), (12, False)])
def test_what_a_quarter_of_all_count_for_makes_nobody_kin_and_counts_for_none(others: int, wide: bool) -> None:
    kin = kinship(Card("all", "", ""), *(below(f"below {one}", "all") for one in range(3)), others=others)
    assert kin.wide == ({"all"} if wide else set())
    assert kin.bears_out(["below 0"], "below 1") != wide
    assert kin.unrelated(["all", "below 0", "below 1"]) == (2 if wide else 1)
