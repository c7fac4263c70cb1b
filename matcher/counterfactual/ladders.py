"""Requirement × what a profile has of it → the facts that would add to it, from the least to the most that can be asked."""

from __future__ import annotations

from matcher.requirements import KINDS
from matcher.requirements.added_facts import AddedFact
from matcher.requirements.kind import Gap
from matcher.strength import FULL

Ladder = tuple[tuple[AddedFact, ...], ...]
"""Statuses, or levels, from the weakest on; in each the facts from the least to the most: undated, dated, with more months."""


def ladder(gap: Gap) -> Ladder:
    """Return the facts that would add to a requirement; none where it has full value, or nothing is read as what is meant."""
    if gap.has.value >= FULL:
        return ()
    return tuple(group for group in KINDS[gap.requirement.kind].steps(gap) if group)
