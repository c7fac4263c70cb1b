"""Numbers of things and lists of names as a sentence has them, in singular or plural."""

from __future__ import annotations

from collections.abc import Sequence

_MANY = {"person": "people", "entry": "entries"}


def count(number: int, noun: str) -> str:
    """Return a number with its noun, in singular or plural.

    >>> count(1, "job"), count(3000, "job"), count(2, "person")
    ('1 job', '3,000 jobs', '2 people')
    """
    return f"{number:,} {noun if number == 1 else _MANY.get(noun, f'{noun}s')}"


def verb(number: int, singular: str = "is", plural: str = "are") -> str:
    """Return the form of a verb that goes with a number of things.

    >>> verb(1), verb(0), verb(2, "was", "were")
    ('is', 'are', 'were')
    """
    return singular if number == 1 else plural


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return names one after the other, `last` before the last of them; empty where there is none.

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or"), listed(["a"]), listed([])
    ('a, b and c', 'a or b', 'a', '')
    """
    *first, end = names or [""]
    return f"{', '.join(first)} {last} {end}" if first else end
