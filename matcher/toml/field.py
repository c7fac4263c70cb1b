"""What a key of a user's file may say; the files themselves are declared where they belong (`job.fields`, `signals.fields`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Type = Literal[
    "text", "texts", "text or texts", "yes or no", "whole number", "number", "numbers", "table", "tables", "named tables",
]  # fmt: skip
"""What a value is, in the words of the messages; "texts" and "tables" are arrays, "numbers" and "named tables" go by name."""
CONTROLS = r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]"
"""Characters that command a terminal or turn the direction of writing; in Python's and in ECMA's pattern language."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of one table: what its value may be, and what it means."""

    name: str
    type: Type
    about: str
    example: str
    """A value as it is written in TOML."""
    kinds: tuple[str, ...] = ()
    """Kinds of table it belongs to; all where there are none. A key that differs by kind has a row for each."""
    required: bool = False
    default: object = None
    bounds: tuple[float, float] = (0, 0)
    """Lowest and highest number, both allowed."""
    choices: tuple[str, ...] = ()
    longest: int = 0
    """Most characters of a text; 0 for no limit."""
    most: int = 0
    """Most texts of an array, or named tables; 0 for no limit."""
    filled: bool = True
    """False where an empty text is allowed."""
    reserved: str = ""
    """Pattern of texts that are taken."""
    rows: tuple[Field, ...] = ()
    """Keys of the table, or of each of the tables."""
    also: tuple[str, ...] = ()
    """What people write instead by mistake, where it does not resemble the name; the message then names the right key."""

    def of(self, kind: str) -> bool:
        """Return whether the key belongs to a table of this kind."""
        return not self.kinds or kind in self.kinds


def of_any_kind(rows: Sequence[Field]) -> Field:
    """Return what is true of a key of several rows in a table of whatever kind: its choices are those of all of them."""
    return replace(rows[0], choices=tuple(dict.fromkeys(choice for row in rows for choice in row.choices)))


def _of_no_kind(_: Mapping[str, Any]) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class FileShape:
    """A sort of file: how it is called, the keys at its top, and how the kind of a table in it is known."""

    noun: str
    """What it is called, after "a"."""
    rows: tuple[Field, ...]
    kind_of: Callable[[Mapping[str, Any]], str] = _of_no_kind
    source: str = ""
    """How to come by one."""
