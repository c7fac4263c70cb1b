"""A TOML file of word lists → expressions that name them, where <list> stands for any word of a list.

A word may be an expression ("mrs?"), and may name lists above it. A table of lists, such as one per language, is one list too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Self

import tomli

from matcher.regex import pieces, put_in, regex


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The word lists of a file, which is read when one of them is first needed."""

    file: Path

    @classmethod
    def beside(cls, module: str) -> Self:
        """Return the lists of the file beside a module that is called as it is."""
        return cls(Path(module).with_suffix(".toml"))

    def expression(self, written: str, flags: int = 0, /, **parts: str) -> re.Pattern[str]:
        """Return an expression in which <name> stands for a part, or for any word of a list; assembled when it is first used.

        A part is given as a keyword (its hyphens as underscores), may name lists and the parts before it, and is a group.
        """
        return regex(written, flags, whole=lambda _: self._whole(written, parts))

    def listed(self, name: str) -> tuple[str, ...]:
        """Return the words of a list as they are written."""
        return self.lists[name]

    def words(self, name: str) -> frozenset[str]:
        """Return the words of a list for whoever looks one up; they are no expressions."""
        return self._sets[name]

    def _whole(self, written: str, parts: dict[str, str]) -> str:
        whole = self._pieces
        for name, part in parts.items():
            whole = whole | {name.replace("_", "-"): f"(?:{put_in(part, whole)})"}
        return put_in(written, whole)

    @cached_property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """Return the words of all lists, by name."""
        written = tomli.loads(self.file.read_text(encoding="utf-8"))
        return {name: _flat(words) for name, words in written.items()}

    @cached_property
    def _sets(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.lists.items()}

    @cached_property
    def _pieces(self) -> dict[str, str]:
        return pieces(self.lists)


def _flat(words: str | list[str] | dict[str, list[str]]) -> tuple[str, ...]:
    """Return the words of a list as it may be written: plain ones in one text, too."""
    if isinstance(words, str):
        return tuple(words.split())
    return tuple(words if isinstance(words, list) else chain.from_iterable(words.values()))
