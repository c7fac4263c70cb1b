"""TOML source → the place of every key and value: what editors call line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from matcher.toml.scanning import Path, Scanner


@dataclass(frozen=True, slots=True)
class Places:
    """Offsets by path, and the way from an offset to line and column."""

    keys: dict[Path, int]
    values: dict[Path, int]
    lines: list[int]
    """Offset of the start of every line."""

    def of(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of a value or its key; of what holds it where it has no place of its own."""
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
