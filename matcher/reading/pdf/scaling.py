"""Words as they are set → as if most of a document were set in ten points: what a distance means depends on the print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from matcher.reading.pdf.words import Ink, Word

USUAL = 10.0
"""Points that most letters are read as set in."""


def factor(words: Iterable[Word]) -> float:
    """Return by how much words are scaled."""
    sizes = Counter[float]()
    for word in words:
        sizes[word.ink.size] += len(word.text)
    return USUAL / max(1.0, sizes.most_common(1)[0][0]) if sizes else 1.0


def scaled(word: Word, by: float) -> Word:
    """Return a word as it is at a scale."""
    ink = _ink(word.ink, by)
    return Word(word.text, by * word.left, by * word.right, by * word.base, ink, word.glued)


@lru_cache(256)
def _ink(ink: Ink, by: float) -> Ink:
    return ink._replace(size=round(by * ink.size, 1))
