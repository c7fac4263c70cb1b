"""TOML source → its tables; mistakes → errors with line and column, in the order of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from matcher import files
from matcher.errors import MatcherError
from matcher.files import Fixes
from matcher.regex import regex
from matcher.toml.checking import Mistake
from matcher.toml.field import FileShape
from matcher.toml.scanning import KeyPath, Scanner
from matcher.toml.suggestions import ticked

LARGEST = 1_000_000
"""Bytes of a file that a user writes by hand; a long one has a few thousand."""

_HUGE = regex(r"[+-]?[0-9][0-9_]{4000,}")


def content(path: Path, shape: FileShape) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        MatcherError: where there are none; the shape is what the file should have.
    """
    fixes = Fixes(
        f"name a {shape.noun} that you may read",
        missing=f"name an existing {shape.noun}",
        irregular=f"name a {shape.noun}{shape.source and f'; {shape.source}'}",
        larger=f"name a {shape.noun}; profiles do not belong in it",
    )
    return files.content(path, LARGEST, fixes)


@dataclass(frozen=True, slots=True)
class Places:
    """Offsets by path, and the way from an offset to line and column."""

    keys: dict[KeyPath, int]
    values: dict[KeyPath, int]
    lines: list[int]
    """Offset of the start of every line."""

    def of(self, path: KeyPath, *, key: bool = False) -> tuple[int, int]:
        """Return the line and column, both from 1, of a value or its key, or of what contains it."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        while path and path not in first and path not in second:
            path = path[:-1]
        return self.at(first.get(path, second.get(path, 0)))

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def places(source: str) -> Places:
    r"""Return the places of all keys and values.

    >>> places("[[signal]]\nweight = 3").of(("signal", 0, "weight"))
    (2, 10)
    """
    scanner = Scanner(source)
    scanner.scan()
    return Places(scanner.keys, scanner.values, [0, *(end.end() for end in re.finditer("\n", source))])


def tables(source: str, name: str, shape: FileShape) -> dict[str, Any]:
    """Return the tables of a source; `name` is the file's, the shape what it should have.

    Raises:
        MatcherError: where it is no TOML, whatever the reason for which tomli gives up.
    """
    try:
        return tomli.loads(source)
    except tomli.TOMLDecodeError as error:
        what, fix = _explained(error.msg)
        raise MatcherError(f"not valid TOML: {what}", f"{name}:{error.lineno}:{error.colno}", fix) from error
    except RecursionError as error:
        raise MatcherError("nested too deep", name, f"a {shape.noun} needs no more than three levels") from error
    except ValueError as error:
        what = "not valid TOML: a number of thousands of digits"
        raise MatcherError(what, f"{name}:{_place_of_huge_number(source)}", "write a smaller number") from error


def _explained(message: str) -> tuple[str, str]:
    """Return what is wrong with a source, and how to mend it, by the message of the parser."""
    if r"Illegal character '\n'" in message:
        return "a text ends with the line it stands in", 'close its quotes, or write """ around a text of several lines'
    return message, "write `key = value`, texts in quotes, each key and [table] once"


def located(mistakes: Iterable[Mistake], source: str, name: str) -> tuple[MatcherError, ...]:
    """Return the mistakes as errors with their lines and columns, in the order of the file; indices count from 1."""
    known_places = places(source)
    at = [(known_places.of(mistake.path, key=mistake.of_key), mistake) for mistake in mistakes]
    at.sort(key=lambda pair: pair[0])
    return tuple(MatcherError(message_of(one), f"{name}:{_coordinates(place)}", one.fix) for place, one in at)


def _place_of_huge_number(source: str) -> str:
    """Return line:column of the first number too long to read."""
    known_places = places(source)
    huge = (offset for offset in known_places.values.values() if _HUGE.match(source, offset))
    return _coordinates(known_places.at(min(huge, default=0)))


def _coordinates(place: tuple[int, int]) -> str:
    return f"{place[0]}:{place[1]}"


def message_of(mistake: Mistake) -> str:
    """Return what is wrong after the path to it."""
    return f"{label(mistake.path)}: {mistake.what}" if mistake.path else mistake.what


def label(path: KeyPath) -> str:
    """Return a path as messages write it, indices from 1.

    >>> label(("requirement", 0, "weight"))
    'requirement[1].weight'
    """
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{ticked(step)[1:-1]}" for step in path)
    return "".join(steps).removeprefix(".")
