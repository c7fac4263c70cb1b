"""Measures: an order of candidates beside their grades → how well the two agree. Values as trec_eval defines them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import log2, sqrt
from typing import Literal, NamedTuple, Protocol

from matcher.errors import MatcherError
from matcher.evaluation import random_order
from matcher.regex import regex
from matcher.toml.suggestions import ticked

DEPTH = 10
"""Ranks that nDCG, P and R look at where none is said: what a person reads of a ranking."""

_ALL = 10**6
"""A depth that no ranking has."""


class ValueOfOrder(Protocol):
    """What gives a value."""

    def __call__(self, order: Sequence[str], grades: Mapping[str, int], rel: int = 1) -> float:
        """Return the value of an order, the first name first, beside its grades; relevant is a grade of `rel` or more."""
        ...


class Measure(NamedTuple):
    """A measure by its name; `of` an order, and what `chance` gives: the mean over all orders of the same candidates."""

    name: str
    of: ValueOfOrder
    chance: ValueOfOrder


def ndcg(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    """Return the discounted gain of the first `k` as a share of the highest possible, 0 to 1; 0 where no grade is above 0.

    Σ grade / log₂(rank + 1), over the same sum for all graded, in the order of their grades. The gain is linear, as in trec_eval.

    Source: Järvelin & Kekäläinen 2002, doi:10.1145/582415.582418.

    >>> round(ndcg(["ada", "bo", "cy"], {"ada": 1, "cy": 2}), 6)
    0.760188
    """
    return _share(_gain([grades.get(name, 0) for name in order[:k]]), _ideal(grades, k))


def _ndcg_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    return _share(random_order.expected_gain(_grades_in_order(order, grades), k), _ideal(grades, k))


def average_precision(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    """Return the mean, over all relevant candidates, of the precision at the rank of each, 0 to 1; 0 for whoever is not ranked.

    Source: Buckley & Voorhees 2000, doi:10.1145/345508.345543. Its mean over jobs is called MAP.

    >>> average_precision(["ada", "bo", "cy"], {"ada": 1, "cy": 1})
    0.8333333333333333
    """
    return _share(sum(n / rank for n, rank in enumerate(_ranks(order, grades, rel, k), start=1)), _relevant(grades, rel))


def _average_precision_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    return _share(random_order.expected_precisions(_grades_in_order(order, grades), rel, k), _relevant(grades, rel))


def reciprocal_rank(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    """Return 1 / the rank of the first relevant candidate, 0 to 1; 0 where none is ranked. Its mean over jobs is called MRR.

    Source: Voorhees 1999, "The TREC-8 question answering track report".

    >>> reciprocal_rank(["bo", "ada"], {"ada": 1})
    0.5
    """
    return 1 / next(iter(_ranks(order, grades, rel, k)), float("inf"))


def _reciprocal_rank_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int = _ALL) -> float:
    return random_order.expected_reciprocal(_grades_in_order(order, grades), rel, k)


def precision(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int) -> float:
    """Return the share of relevant candidates in the first `k` ranks, 0 to 1; ranks that nobody holds count as well.

    >>> precision(["ada", "bo"], {"ada": 1}, k=10)
    0.1
    """
    return len(_ranks(order, grades, rel, k)) / k


def _precision_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int) -> float:
    return random_order.expected_relevant(_grades_in_order(order, grades), rel, k) / k


def recall(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int) -> float:
    """Return the share of the relevant candidates that stand in the first `k` ranks, 0 to 1; 0 where nobody is relevant.

    >>> recall(["ada", "bo", "cy"], {"ada": 1, "cy": 1}, k=2)
    0.5
    """
    return _share(len(_ranks(order, grades, rel, k)), _relevant(grades, rel))


def _recall_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1, *, k: int) -> float:
    return _share(random_order.expected_relevant(_grades_in_order(order, grades), rel, k), _relevant(grades, rel))


def tau(order: Sequence[str], grades: Mapping[str, int], rel: int = 1) -> float:
    """Return Kendall's tau-b between the order and the grades, -1 to 1; whoever has no grade is left out.

    (C − D) / √(pairs × pairs of unequal grade), C and D the pairs in the order of the grades and against it. 0 where all grades
    are equal: such grades say nothing of an order.

    Source: Kendall 1945, "The treatment of ties in ranking problems", doi:10.1093/biomet/33.3.239.

    >>> tau(["ada", "bo", "cy"], {"ada": 2, "bo": 0, "cy": 1})
    0.3333333333333333
    """
    graded = [grades[name] for name in order if name in grades]
    seen = dict.fromkeys(graded, 0)
    agreeing = against = 0
    for grade in graded:
        agreeing += sum(number for other, number in seen.items() if other > grade)
        against += sum(number for other, number in seen.items() if other < grade)
        seen[grade] += 1
    return _share(agreeing - against, sqrt(len(graded) * (len(graded) - 1) // 2 * (agreeing + against)))


def _none_at_random(order: Sequence[str], grades: Mapping[str, int], rel: int = 1) -> float:
    return 0.0


def _grades_in_order(order: Sequence[str], grades: Mapping[str, int]) -> list[int]:
    return [grades.get(name, 0) for name in order]


def _gain(gains: Sequence[int]) -> float:
    return sum(one / log2(rank + 1) for rank, one in enumerate(gains, start=1))


def _ideal(grades: Mapping[str, int], k: int) -> float:
    return _gain(sorted(grades.values(), reverse=True)[:k])


def _ranks(order: Sequence[str], grades: Mapping[str, int], rel: int, k: int) -> list[int]:
    """Return the ranks of the relevant candidates in the first `k`."""
    return [rank for rank, name in enumerate(order[:k], start=1) if grades.get(name, 0) >= rel]


def _relevant(grades: Mapping[str, int], rel: int) -> int:
    return sum(grade >= rel for grade in grades.values())


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


class _MeasureFamily(NamedTuple):
    """Measures of one name, and how deep they look: to a depth, to one if it is said, or always to the end."""

    names: tuple[str, ...]
    """How it is called; the first is the one that is shown."""
    of: Callable[..., float]
    chance: Callable[..., float]
    deep: Literal["always", "if said", "never"] = "always"


_FAMILIES = (
    _MeasureFamily(("nDCG",), ndcg, _ndcg_at_random),
    _MeasureFamily(("MAP", "AP"), average_precision, _average_precision_at_random, "if said"),
    _MeasureFamily(("MRR", "RR"), reciprocal_rank, _reciprocal_rank_at_random, "if said"),
    _MeasureFamily(("P",), precision, _precision_at_random),
    _MeasureFamily(("R",), recall, _recall_at_random),
    _MeasureFamily(("tau",), tau, _none_at_random, "never"),
)
_KNOWN = {name.casefold(): one for one in _FAMILIES for name in one.names}
_NAME = regex(r"\s*([A-Za-z]{1,8})(?:@([1-9][0-9]{0,5}))?\s*")
NAMES = "nDCG@10, MAP, MRR, P@10, R@10, tau"
"""The measures to choose from, as a user writes them."""


def measure(name: str, k: int = DEPTH, where: str = "--measures") -> Measure:
    """Return the measure of a name; where nDCG, P or R do not say how deep they look, it is `k`.

    Raises:
        MatcherError: where there is none; `where` says who named it.

    >>> measure("nDCG@5").name, measure("ap").name, measure("p").name
    ('nDCG@5', 'MAP', 'P@10')
    """
    found = _NAME.fullmatch(name)
    family = _KNOWN.get(found[1].casefold()) if found else None
    if not found or not family or (family.deep == "never" and found[2]):
        raise MatcherError(f"no measure {ticked(name)}", where, f"choose from {NAMES}")
    if not found[2] and family.deep != "always":
        return Measure(family.names[0], family.of, family.chance)
    depth = int(found[2]) if found[2] else k
    return Measure(f"{family.names[0]}@{depth}", partial(family.of, k=depth), partial(family.chance, k=depth))


def measures(names: str, k: int = DEPTH) -> tuple[Measure, ...]:
    """Return the measures of names between commas, each once.

    >>> [one.name for one in measures("nDCG, MAP, ndcg@10")]
    ['nDCG@10', 'MAP']
    """
    return tuple({one.name: one for one in (measure(name, k) for name in names.split(","))}.values())
