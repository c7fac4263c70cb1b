"""Some of the people of a segment: their columns, without a look at those of everybody.

Postings say for a word in which passages it stands; a row of "said" says for a person which words stand in which passage, and
what that can say. A few people in a thousand come near the first ranks, so few rows are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeAlias

import numpy as np

from matcher.index.arrays import PASSAGE, WORD, NumberedPeople, Numbers, SegmentColumns, TableRows

_NONE = np.zeros(0, WORD)


class SomePeople(NumberedPeople):
    """Some of the people of a segment; they and their passages are numbered in the order in which they are given."""

    def __init__(self, segment: SegmentColumns, people: Numbers) -> None:
        self._segment, self._chosen = segment, people
        self._lengths = segment.first_passages[people + 1] - segment.first_passages[people]
        self.texts, self.like, self.beginning = segment.texts, segment.like, segment.beginning
        super().__init__(np.concatenate([[0], np.cumsum(self._lengths)]))

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""
        months: Numbers = self._segment.worked[self._chosen]
        return months

    def rows(self, table: str) -> TableRows:
        """Return the rows of a table that belong to these people, as columns."""
        return self._theirs(self._segment.rows(table))

    def of_signal(self, table: str, signal: str) -> TableRows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""
        return self._theirs(self._segment.of_signal(table, signal))

    def _theirs(self, rows: TableRows) -> TableRows:
        """Return the rows that belong to these people."""
        wanted, (whose, *others) = self._chosen.astype(rows[0].dtype), rows
        places, people = _stretches(np.searchsorted(whose, wanted), np.searchsorted(whose, wanted, "right"))
        return people, others[0][places], others[1][places]

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
        people = self.owners[self._postings[places] & PASSAGE]
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
        rows = [np.frombuffer(self._segment.row_of_words(row), WORD) for row in self._chosen.tolist()]
        both = zip(rows, self._lengths.tolist(), strict=True)
        return [(row[:length], row[length : 2 * length], row[2 * length :]) for row, length in both]


PeopleColumns: TypeAlias = SegmentColumns | SomePeople
"""What people show, state and say: all of a segment, or some."""

Bound = Callable[[PeopleColumns], Numbers]
"""What people show, state and say → the highest value of each person, 0 to 1000."""


def _stretches(lows: Numbers, highs: Numbers) -> tuple[Numbers, Numbers]:
    """Return all places of stretches, one after another, and the number of the stretch of each.

    >>> [one.tolist() for one in _stretches(np.array([4, 9, 0]), np.array([6, 9, 1]))]
    [[4, 5, 0], [0, 0, 2]]
    """
    counts = highs - lows
    places: Numbers = np.repeat(lows - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return places, np.repeat(np.arange(len(counts)), counts)
