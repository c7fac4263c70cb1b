"""Forms × Reading → whether any of them may stand in it: few readings have to be scanned for the few words of a job."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.finding.forms import Book
from matcher.signals.readings import Reading
from matcher.signals.words import words

_RUN = regex(r"[^\W_]+|$")
_REMEMBERED = 100_000
"""Words of which it is remembered that no form begins with them."""


class Begun:
    """Tells by the first word of each form; where ideographs stand, of which any may begin one, it says that one may."""

    def __init__(self, wanted: Book) -> None:
        heads = [found[0] for literal in wanted.literals if (found := _RUN.search(literal))]
        self._whole = {word for head in heads for word in (head, f"{head}s")}
        self._beginnings = tuple(head for head, begins in zip(heads, wanted.beginning, strict=True) if begins)
        self._strange, self._signs = set[str](), "" in heads

    def __call__(self, reading: Reading) -> bool:
        """Return whether a form may stand in a reading; if not, none does."""
        told = words(reading)
        left = told.distinct - self._strange
        begun = {word for word in left if word in self._whole or word.startswith(self._beginnings)}
        if len(self._strange) < _REMEMBERED:
            self._strange |= left - begun
        return bool(begun) or self._signs or not told.plain
