"""Words that were set with their letters apart → whole words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from matcher.reading.pdf.page_words import Word

_LEAST, _SHARE, _ALL = 3, 0.3, 0.6
"""Single letters of a spaced run at least; their share in it; their share in a run that is one word."""
_JUMP = 0.12
"""Share of the size by which a gap between words is wider than one between letters."""
_BLANK = 0.3
"""Share of the size that a blank is wide."""


def letters_closed(words: list[Word]) -> list[Word]:
    """Return the words, those with spaced letters made whole: a gap is judged by the others of its line.

    >>> from matcher.reading.pdf.page_words import Ink
    >>> ink = Ink(10, False, "", (0, 0, 0), False)
    >>> spaced = [Word(letter, x, x + 6, 700, ink) for letter, x in zip("ONESUM", (0, 8, 16, 30, 38, 46))]
    >>> [word.text for word in letters_closed(spaced)]
    ['ONE', 'SUM']
    """
    if sum(map(_is_letter, words)) < _LEAST:
        return words
    return [word for run in _runs(words) for word in _closed_run(run)]


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalnum()


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield runs of words on one baseline and in one font, small capitals included."""
    run = [words[0]]
    for last, word in pairwise(words):
        alike = word.ink.font == last.ink.font and abs(word.base - last.base) < 0.5
        if not alike or not -1 < word.left - last.right < 2 * word.ink.size:
            yield run
            run = []
        run.append(word)
    yield run


def _closed_run(run: list[Word]) -> list[Word]:
    """Return the words that a run of letters makes, or the run as it is where it makes none."""
    letters = sum(map(_is_letter, run))
    if letters < max(_LEAST, _SHARE * len(run)):
        return run
    gaps = sorted(word.left - last.right for last, word in pairwise(run))
    jump, index = max(((high - low, index) for index, (low, high) in enumerate(pairwise(gaps))), default=(0.0, 0))
    has_gaps = jump > _JUMP * run[0].ink.size
    if not has_gaps and letters < _ALL * len(run):
        return run
    return _words_of_run(run, (gaps[index] + gaps[index + 1]) / 2 if has_gaps else gaps[-1] + 1)


def _words_of_run(run: list[Word], widest: float) -> list[Word]:
    """Return the words of a run, with those that stand no further apart than letters joined."""
    words = [run[0]]
    for last, word in pairwise(run):
        close = word.left - last.right < widest
        if close and word.ink != last.ink:
            words.append(word._replace(glued=True))
        elif close:
            words[-1] = words[-1]._replace(text=words[-1].text + word.text, right=word.right)
        else:
            words[-1] = words[-1]._replace(right=max(last.right, word.left - _BLANK * word.ink.size))  # no wider than a blank
            words.append(word)
    return words
