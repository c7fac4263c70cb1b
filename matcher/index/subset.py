"""Some of the people of a segment: their columns, without a look at those of everybody.

Postings say for a word in which passages it stands; a row of "said" says for a person which words stand in which passage, and
what that can say. A few people in a thousand come near the first ranks, so few rows are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

import numpy as np

from matcher.index.arrays import _PASSAGE, _WORD, Near, Numbers, Rows, SegmentColumns

_NONE = np.zeros(0, _WORD)


class FactColumns(Protocol):
    """What people show and state: of all of a segment, or of some."""

    @property
    def people(self) -> int:
        """Return how many people there are."""

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""

    def of_signal(self, name: str, signal: str) -> Rows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""

    def stated(self, name: str) -> Rows:
        """Return the rows of "degrees" or "tongues", as columns: whose, of which level, and the number of the text."""

    def texts(self, name: str) -> list[str]:
        """Return a list of texts."""


class WordColumns(Protocol):
    """Passages of people, and the words in them: of all of a segment, or of some."""

    @property
    def people(self) -> int:
        """Return how many people there are."""

    @property
    def passages(self) -> int:
        """Return how many passages all of them have together."""

    @property
    def first_passages(self) -> Numbers:
        """Return for each person the number of the first passage, and after the last how many there are."""

    @property
    def owners(self) -> Numbers:
        """Return for each passage whose it is."""

    @property
    def codes(self) -> Numbers:
        """Return for each passage the code of the most that its words can say."""

    def standing(self, words: Iterable[str]) -> Numbers:
        """Return the passages in which any of the words stands, in order for one word."""

    def gained(self, weights: Mapping[str, int]) -> Numbers:
        """Return for each person the sum of the weights of the words that stand in any passage."""

    def like(self, word: str, near: Near) -> list[str]:
        """Return the words that share their beginning or end with a word, and are near."""

    def beginning(self, letters: str) -> list[str]:
        """Return the words that begin with letters."""


class SomePeople:
    """Some of the people of a segment; they and their passages are numbered in the order in which they are given."""

    def __init__(self, segment: SegmentColumns, rows: Numbers) -> None:
        self._segment, self._rows, self.people = segment, rows, len(rows)
        self.texts, self.like, self.beginning = segment.texts, segment.like, segment.beginning

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""
        months: Numbers = self._segment.worked[self._rows]
        return months

    def of_signal(self, name: str, signal: str) -> Rows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""
        return self._theirs(self._segment.of_signal(name, signal))

    def stated(self, name: str) -> Rows:
        """Return the rows of "degrees" or "tongues", as columns: whose, of which level, and the number of the text."""
        return self._theirs(self._segment.stated(name))

    def _theirs(self, rows: Rows) -> Rows:
        """Return the rows that belong to these people."""
        wanted, (whose, *others) = self._rows.astype(rows[0].dtype), rows
        places, people = _stretches(np.searchsorted(whose, wanted), np.searchsorted(whose, wanted, "right"))
        return people, others[0][places], others[1][places]

    @cached_property
    def _lengths(self) -> Numbers:
        lengths: Numbers = self._segment.first_passages[self._rows + 1] - self._segment.first_passages[self._rows]
        return lengths

    @cached_property
    def first_passages(self) -> Numbers:
        """Return for each person the number of the first passage, and after the last how many there are."""
        return np.concatenate([[0], np.cumsum(self._lengths)])

    @property
    def passages(self) -> int:
        """Return how many passages all of them have together."""
        return int(self.first_passages[-1])

    @cached_property
    def owners(self) -> Numbers:
        """Return for each passage whose it is."""
        return np.repeat(np.arange(self.people, dtype=np.uint32), self._lengths)

    @cached_property
    def codes(self) -> Numbers:
        """Return for each passage the code of the most that its words can say."""
        return np.concatenate([_NONE, *(codes for _, codes, _ in self._rows_of_words)])

    def standing(self, words: Iterable[str]) -> Numbers:
        """Return the passages in which any of the words stands, in order for one word."""
        words = self._segment.numbers_of(list(words))
        places, _ = _stretches(*self._spans(words[words >= 0]))
        return self._postings[places].astype(np.uint32)

    def gained(self, weights: Mapping[str, int]) -> Numbers:
        """Return for each person the sum of the weights of the words that stand in any passage."""
        gained, words = np.zeros(self.people, np.int64), self._segment.numbers_of(list(weights))
        places, which = _stretches(*self._spans(words))
        people = self.owners[self._postings[places] & _PASSAGE]
        is_other = (people[1:] != people[:-1]) | (which[1:] != which[:-1])
        first = np.append(True, is_other)[: len(people)]
        np.add.at(gained, people[first], np.fromiter(weights.values(), np.int64, len(weights))[which[first]])
        return gained

    def _spans(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """Return where the passages of words begin among the postings, and where they end."""
        lows, highs = np.searchsorted(self._postings, (words << 32, words + 1 << 32))
        return lows, highs

    @cached_property
    def _postings(self) -> Numbers:
        """Return the words with the passages in which they stand, each as one number, in order."""
        counts = np.concatenate([_NONE, *(counts for counts, _, _ in self._rows_of_words)])
        words = np.concatenate([_NONE, *(words for _, _, words in self._rows_of_words)])
        together: Numbers = np.sort(words.astype(np.int64) << 32 | np.repeat(np.arange(self.passages), counts))
        return together

    @cached_property
    def _rows_of_words(self) -> list[tuple[Numbers, Numbers, Numbers]]:
        """Return for each person how many words each passage has, the codes of the passages, and the words."""
        rows = [np.frombuffer(self._segment.row_of_words(row), _WORD) for row in self._rows.tolist()]
        both = zip(rows, self._lengths.tolist(), strict=True)
        return [(row[:length], row[length : 2 * length], row[2 * length :]) for row, length in both]


def _stretches(lows: Numbers, highs: Numbers) -> tuple[Numbers, Numbers]:
    """Return all places of stretches, one after another, and the number of the stretch of each.

    >>> [one.tolist() for one in _stretches(np.array([4, 9, 0]), np.array([6, 9, 1]))]
    [[4, 5, 0], [0, 0, 2]]
    """
    counts = highs - lows
    places: Numbers = np.repeat(lows - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return places, np.repeat(np.arange(len(counts)), counts)
