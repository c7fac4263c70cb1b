"""Codes of evidence → the value of each person's three strongest pieces, for many people at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from matcher.index.arrays import Numbers
from matcher.index.columns import BEGIN, FIRST, MONTHS
from matcher.model import FULL, GIVING, Period
from matcher.strength import SECOND, SLIGHT, THIRD, Scale, recency

_SLIGHT = np.array([status in SLIGHT for status in GIVING]).repeat(MONTHS)
"""Whether the status of each code is one of which a second piece says no more than the first."""

_BITS, _STRENGTH = np.uint64(10), np.uint64(1023)
"""What a strength takes of a number; the other 54 bits hold people times the passages of one, as many as a disk has room for."""


class Pieces(NamedTuple):
    """Pieces of evidence: whose, in which of their passages, and of what strength; those that only list apart."""

    people: Numbers
    places: Numbers
    strengths: Numbers
    slight: Numbers


def pieces(people: Numbers, places: Numbers, codes: Numbers, table: Numbers) -> Pieces:
    """Return pieces of evidence with the strengths that a table gives to their codes."""
    return Pieces(people.astype(np.uint64), places.astype(np.uint64), table[codes].astype(np.uint64), _SLIGHT[codes])


def strengths(scale: Scale, credit: int) -> Numbers:
    """Return the strength of every code, 0 to 1000."""
    fresh = _fresh(scale.as_of) if scale.recent else np.full(MONTHS, FULL, np.int64)
    parts = [scale._replace(recent=False).strength(status, None, FULL) for status in GIVING]
    return np.concatenate([part * fresh * credit // 1_000_000 for part in parts])


@lru_cache(maxsize=8)
def _fresh(as_of: int) -> Numbers:
    """Return the recency of every number of a month."""
    periods = [None, Period(None, None, current=True), *(Period(None, BEGIN + at + 1) for at in range(MONTHS - FIRST))]
    return np.array([recency(period, as_of) for period in periods], np.int64)


def values_of_three(number: int, columns: Sequence[Pieces]) -> Numbers:
    """Return for each of so many people the value of the three strongest pieces, at most one of which only lists.

    It is that of `pieces.value_of`, or more: near-identical pieces are not told apart here.
    """
    whole = np.zeros(number, np.int64)
    if columns:
        people, places, gained, slight = (np.concatenate(column) for column in zip(*columns, strict=True))
        shown = np.zeros(number, bool)
        shown[people] = True
        whose, numbers = np.flatnonzero(shown), (np.cumsum(shown) - 1).astype(np.uint64)  # most people show nothing
        deeds, lists = (_strongest(len(whose), numbers[people[kind]], places[kind], gained[kind]) for kind in (~slight, slight))
        whole[whose] = _values(deeds, lists[0])
    return whole


def value_if_thrice(table: Numbers) -> Numbers:
    """Return the value of each code as the strongest piece, if two more pieces were as strong."""
    value: Numbers = table + (FULL - table) * (SECOND + THIRD) * table // 1_000_000
    return value


def _values(deeds: Sequence[Numbers], listed: Numbers) -> Numbers:
    """Return the values of three strengths in falling order and one more."""
    first, second, third = deeds
    first, other = np.maximum(first, listed), np.minimum(first, listed)
    second, other = np.maximum(second, other), np.minimum(second, other)
    third = np.maximum(third, other)
    value: Numbers = first + (FULL - first) * (SECOND * second + THIRD * third) // 1_000_000
    return value


def _strongest(number: int, people: Numbers, places: Numbers, gained: Numbers) -> list[Numbers]:
    """Return the three highest strengths of each person, each of another passage, 0 where there are fewer."""
    best = [np.zeros(number, np.int64) for _ in range(3)]
    if not len(people):
        return best
    most = places.max() + np.uint64(1)
    by_place = np.sort((people * most + places) << _BITS | gained)
    last = np.append(by_place[1:] >> _BITS != by_place[:-1] >> _BITS, True)
    ordered = np.sort((by_place[last] >> _BITS) // most << _BITS | (by_place[last] & _STRENGTH))
    whose, strength = (ordered >> _BITS).astype(np.int64), (ordered & _STRENGTH).astype(np.int64)
    ends = np.flatnonzero(np.append(whose[1:] != whose[:-1], True))
    for nth, into in enumerate(best):
        at = ends - nth
        there = (at >= 0) & (whose[np.maximum(at, 0)] == whose[ends])
        into[whose[ends[there]]] = strength[at[there]]
    return best
