"""Text → lines of columns with their places, for the files that other evaluation programs write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.phrasing import count
from matcher.regex import regex
from matcher.toml.suggestions import shown

_WORD = regex(r"\S+")
_CELL = regex(r"[^\t]+")
_LEAST = 3
"""Columns of a line that tells a grade."""


class Column(NamedTuple):
    """One word of a line, and where it stands: `file:line:column`."""

    text: str
    where: str

    def wrong(self, what: str, fix: str) -> MatcherError:
        """Return the mistake of what it says: “what, not `text`”."""
        return MatcherError(f"{what}, not {shown(self.text)}", self.where, fix)


def miscounted(columns: Sequence[Column], fix: str) -> MatcherError:
    """Return the mistake of a line that has more or fewer columns than it should."""
    return MatcherError(count(len(columns), "column"), columns[0].where, fix)


def lines(text: str, where: str) -> Iterator[tuple[Column, ...]]:
    r"""Return the lines that say something, in columns: between tabs where a line has three or more, else between spaces.

    Blank lines, and those that begin with #, say nothing.

    >>> [[column.text for column in line] for line in lines("# grades\nml\tada lovelace.pdf\t2\n\nml 0 bo 1\n", "qrels")]
    [['ml', 'ada lovelace.pdf', '2'], ['ml', '0', 'bo', '1']]
    """
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            found = (_CELL if line.strip().count("\t") >= _LEAST - 1 else _WORD).finditer(line)
            yield tuple(_column(one, f"{where}:{number}") for one in found if one[0].strip())


def _column(match: re.Match[str], line: str) -> Column:
    """Return a column without the spaces around it."""
    text = match[0]
    return Column(text.strip(), f"{line}:{match.start() + len(text) - len(text.lstrip()) + 1}")
