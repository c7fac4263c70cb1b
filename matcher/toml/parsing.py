"""TOML source → its tables; mistakes → errors with line and column, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import tomli

from matcher.errors import MatcherError
from matcher.regex import regex
from matcher.toml.fields import Shape
from matcher.toml.places import places
from matcher.toml.scanning import Path
from matcher.toml.spelling import shown
from matcher.toml.values import Mistake

_HUGE = regex(r"[+-]?[0-9][0-9_]{4000,}")


def tables(source: str, name: str, shape: Shape) -> dict[str, Any]:
    """Return the tables of a source; `name` is the file's, the shape what it should have.

    Raises: MatcherError, for every way in which tomli gives up.
    """
    try:
        return tomli.loads(source)
    except tomli.TOMLDecodeError as error:
        what, fix = _told(error.msg)
        raise MatcherError(f"not valid TOML: {what}", f"{name}:{error.lineno}:{error.colno}", fix) from error
    except RecursionError as error:
        raise MatcherError("nested too deep", name, f"a {shape.noun} needs no more than three levels") from error
    except ValueError as error:
        what = "not valid TOML: a number of thousands of digits"
        raise MatcherError(what, f"{name}:{_huge(source)}", "write a smaller number") from error


def _told(message: str) -> tuple[str, str]:
    """Return what is wrong with a source, and how to mend it, by the message of the parser."""
    if r"Illegal character '\n'" in message:
        return "a text ends with the line it stands in", 'close its quotes, or write """ around a text of several lines'
    return message, "write `key = value`, texts in quotes, each key and [table] once"


def located(mistakes: Iterable[Mistake], source: str, name: str) -> tuple[MatcherError, ...]:
    """Return the mistakes as errors with their lines and columns, in the order of the file; indices count from 1."""
    found = places(source)
    at = [(found.of(mistake.path, key=mistake.of_key), mistake) for mistake in mistakes]
    at.sort(key=lambda pair: pair[0])
    return tuple(MatcherError(named(one), f"{name}:{_coordinates(place)}", one.fix) for place, one in at)


def _huge(source: str) -> str:
    """Return line:column of the first number too long to read."""
    found = places(source)
    huge = (offset for offset in found.values.values() if _HUGE.match(source, offset))
    return _coordinates(found.at(min(huge, default=0)))


def _coordinates(place: tuple[int, int]) -> str:
    return f"{place[0]}:{place[1]}"


def named(mistake: Mistake) -> str:
    """Return what is wrong after the path to it."""
    return f"{label(mistake.path)}: {mistake.what}" if mistake.path else mistake.what


def label(path: Path) -> str:
    """Return a path as messages write it, indices from 1.

    >>> label(("requirement", 0, "weight"))
    'requirement[1].weight'
    """
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{shown(step)[1:-1]}" for step in path)
    return "".join(steps).removeprefix(".")
