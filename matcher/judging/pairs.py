"""Answers about pairs → tiers of candidates, and the two to be compared next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

Tiers = tuple[tuple[str, ...], ...]
"""Candidates who suit a job alike, those who suit it better first."""

Better = Literal["1", "2", "="]


class Answer(NamedTuple):
    """Which of two suits the job better, the first or the second; or neither."""

    first: str
    second: str
    better: Better


class Placed(NamedTuple):
    """The tiers so far, and the two to be compared next: a newcomer and somebody placed; none where everybody is."""

    tiers: Tiers
    question: tuple[str, str] | None


def place(order: Iterable[str], answers: Sequence[Answer]) -> Placed:
    """Return where the answers place the candidates, one after the other, each by binary insertion.

    At most Σ ⌈log₂ k⌉ questions for n candidates, k from 2 to n: 17 for 8, 119 for 30. As the answers alone decide, it goes on
    where it was left; whoever is in an answer comes first, so that newcomers to the pool reopen nothing.

    Source: Knuth 1998, "The Art of Computer Programming" 3, 5.3.1.

    >>> place(["ada", "bo", "cy"], [Answer("bo", "ada", "1")])
    Placed(tiers=(('bo',), ('ada',)), question=('cy', 'ada'))
    """
    said, tiers = _said(answers), list[list[str]]()
    wanted = set(order := list(order))
    known = [id for one in answers for id in (one.second, one.first) if id in wanted]
    for id in dict.fromkeys([*known, *order]):
        asked = _insert(id, tiers, said)
        if asked is not None:
            return Placed(_frozen(tiers), (id, asked))
    return Placed(_frozen(tiers), None)


def _insert(id: str, tiers: list[list[str]], answers: Mapping[tuple[str, str], int]) -> str | None:
    """Put somebody where the answers say; return whom to compare with where they do not."""
    low, high = 0, len(tiers)
    while low < high:
        middle = (low + high) // 2
        other = tiers[middle][0]
        if (id, other) not in answers:
            return other
        better = answers[id, other]
        if not better:
            tiers[middle].append(id)
            return None
        low, high = (low, middle) if better > 0 else (middle + 1, high)
    tiers.insert(low, [id])
    return None


def _said(answers: Sequence[Answer]) -> dict[tuple[str, str], int]:
    """Return 1 for each two of whom the first suits better, -1 where the second does, 0 for neither; both ways round."""
    told = {"1": 1, "2": -1, "=": 0}
    one_way = {(one.first, one.second): told[one.better] for one in answers}
    return {(second, first): -better for (first, second), better in one_way.items()} | one_way


def _frozen(tiers: list[list[str]]) -> Tiers:
    return tuple(map(tuple, tiers))


def most(number: int) -> int:
    """Return the most questions that so many candidates can take.

    >>> most(1), most(8), most(30)
    (0, 17, 119)
    """
    return sum((k - 1).bit_length() for k in range(2, number + 1))


def grades(tiers: Tiers, highest: int) -> dict[str, int]:
    """Return a grade for everybody: `highest` for the first tier, evenly down to 0 for the last; half of it for a single tier.

    >>> grades((("ada",), ("bo", "cy"), ("di",)), 3)
    {'ada': 3, 'bo': 2, 'cy': 2, 'di': 0}
    """
    steps = len(tiers) - 1
    levels = [(highest * (steps - at) * 2 + steps) // (2 * steps) if steps else highest // 2 for at in range(len(tiers))]
    return {id: level for level, tier in zip(levels, tiers, strict=True) for id in tier}
