"""Spans of forms: which lie inside which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matcher.signals.finding.forms import Seen


def longest(ordered: Iterable[Seen]) -> list[Seen]:
    """Return the forms that lie in no other one, of forms by their start, the longest first."""
    kept: list[Seen] = []
    reached = -1
    for one in ordered:
        if one[1] > reached:
            kept.append(one)
            reached = one[1]
    return kept


def free(ordered: Sequence[Seen], holders: Sequence[Seen]) -> list[bool]:
    """Return for each form whether it lies in no longer one of the holders; both by their start, no holder in another."""
    if not holders:
        return [True] * len(ordered)
    outside: list[bool] = []
    at, following = -1, holders[0][0]
    low = high = -1
    for start, end, _ in ordered:
        while start >= following:
            at += 1
            low, high = holders[at][0], holders[at][1]
            following = holders[at + 1][0] if at + 1 < len(holders) else 1 << 62
        outside.append(end > high or end - start >= high - low)
    return outside


def overlap(form: Seen, other: Seen) -> bool:
    """Return whether two forms share a character."""
    return form.start < other.end and other.start < form.end
