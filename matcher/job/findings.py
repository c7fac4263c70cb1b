"""What a finding is, and where it stands in a job file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, NamedTuple

import tomli

from matcher.job.bias import groups
from matcher.job.codes import Code, codes
from matcher.model import Place
from matcher.toml.parsing import label
from matcher.toml.places import places
from matcher.toml.scanning import Path

BIASED = "biased_requirement"
"""The kind of a finding about words of who a person is."""


class Finding(NamedTuple):
    """Something to think twice about: its code, the keys and indices (from 0) that lead to it, and what it is."""

    code: str
    path: Path
    what: str
    quote: str = ""
    """The words that it is about, as the text has them."""

    @property
    def about(self) -> Code:
        """Return what the code means, and how to mend it."""
        return codes()[self.code]

    @property
    def kind(self) -> str | None:
        """Return the kind of flag that it is, or None where it is none."""
        return BIASED if any(self.code == group.code for group in groups()) else None

    @property
    def label(self) -> str:
        """Return the path as messages write it: `requirement[1].terms[2]`."""
        return label(self.path)


class Source:
    """The text of a job file, and where its values stand."""

    def __init__(self, text: str) -> None:
        self._text, self._tables, self._places = text, tomli.loads(text), places(text)
        self._starts = sorted({*self._places.values.values(), *self._places.keys.values(), len(text)})

    def place(self, finding: Finding) -> Place:
        """Return line and column, from 1, of a finding: of its words where they stand so in the value, else of the value."""
        path = self._as_written(finding.path)
        offset = self._places.values.get(path)
        words = offset is not None and finding.quote and self._words(finding.quote, offset)
        return Place(*(self._places.at(words) if words else self._places.of(path)))

    def _words(self, quote: str, offset: int) -> int | None:
        """Return the offset of words inside the value that begins at an offset."""
        pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
        end = self._starts[min(bisect_right(self._starts, offset), len(self._starts) - 1)]
        found = pattern.search(self._text, offset, end)
        return found.start() if found else None

    def _as_written(self, path: Path) -> Path:
        """Return a path with the index that a text has among all that are written; of those written twice, a job has one."""
        *above, last = path
        value: Any = self._tables
        for step in above:
            value = value[step]
        if not isinstance(last, int) or not all(isinstance(one, str) for one in value):
            return path
        distinct = list(dict.fromkeys(value))
        return (*above, value.index(distinct[last]))
