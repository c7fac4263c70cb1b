"""JSON that anybody may have written → the values of the right type; others are left out."""

from __future__ import annotations

from typing import Any


def table(value: object) -> dict[str, Any]:
    """Return an object, or an empty one for a value of another type."""
    return value if isinstance(value, dict) else {}


def many(value: object) -> list[Any]:
    """Return a list, or an empty one for a value of another type."""
    return value if isinstance(value, list) else []


def tables(value: object) -> list[tuple[int, dict[str, Any]]]:
    """Return the objects in a list, each with its index.

    >>> tables([{"name": "a"}, "b", {}]), tables("c")
    ([(0, {'name': 'a'}), (2, {})], [])
    """
    return [(number, item) for number, item in enumerate(many(value)) if isinstance(item, dict)]


def strings(value: object) -> list[tuple[int, str]]:
    """Return the strings in a list, each with its index."""
    return [(number, item) for number, item in enumerate(many(value)) if isinstance(item, str)]
