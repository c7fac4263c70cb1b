"""JSON that anybody may have written → what of it has the right type; the rest is left out."""

from __future__ import annotations

from typing import Any


def table(value: object) -> dict[str, Any]:
    """Return an object, an empty one where it is something else."""
    return value if isinstance(value, dict) else {}


def many(value: object) -> list[Any]:
    """Return a list, an empty one where it is something else."""
    return value if isinstance(value, list) else []


def tables(value: object) -> list[tuple[int, dict[str, Any]]]:
    """Return the objects of a list, each with its number in it.

    >>> tables([{"name": "a"}, "b", {}]), tables("c")
    ([(0, {'name': 'a'}), (2, {})], [])
    """
    return [(number, one) for number, one in enumerate(many(value)) if isinstance(one, dict)]


def strings(value: object) -> list[tuple[int, str]]:
    """Return the strings of a list, each with its number in it."""
    return [(number, one) for number, one in enumerate(many(value)) if isinstance(one, str)]
