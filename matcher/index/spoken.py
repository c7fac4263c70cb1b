"""Some of the people of a segment: what tells of a few of them without a look at what is known of everybody.

Postings say for a word in which passages it stands; a row of "said" says for a person which words stand in which passage, and
what that can say. A few people in a thousand come near the first ranks, so few rows are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

import numpy as np

from matcher.index.columns import Columns
from matcher.index.ground import Ground, Near, Numbers, Rows

_WORD, _PASSAGE = np.dtype("<u4"), 0xFFFFFFFF
_NONE = np.zeros(0, _WORD)


class Told(Protocol):
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


class Spoken(Protocol):
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


class Some:
    """Some of the people of a segment, numbered as they are given, and so are their passages."""

    def __init__(self, ground: Ground, rows: Numbers) -> None:
        self._ground, self._rows, self.people = ground, rows, len(rows)
        self.texts, self.like, self.beginning = ground.texts, ground.like, ground.beginning

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""
        months: Numbers = self._ground.worked[self._rows]
        return months

    def of_signal(self, name: str, signal: str) -> Rows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""
        return self._theirs(self._ground.of_signal(name, signal))

    def stated(self, name: str) -> Rows:
        """Return the rows of "degrees" or "tongues", as columns: whose, of which level, and the number of the text."""
        return self._theirs(self._ground.stated(name))

    def _theirs(self, rows: Rows) -> Rows:
        """Return those of rows that are of these people."""
        wanted, (whose, *others) = self._rows.astype(rows[0].dtype), rows
        places, people = _stretches(np.searchsorted(whose, wanted), np.searchsorted(whose, wanted, "right"))
        return people, others[0][places], others[1][places]

    @cached_property
    def _lengths(self) -> Numbers:
        lengths: Numbers = self._ground.first_passages[self._rows + 1] - self._ground.first_passages[self._rows]
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
        return np.concatenate([_NONE, *(codes for _, codes, _ in self._said)])

    def standing(self, words: Iterable[str]) -> Numbers:
        """Return the passages in which any of the words stands, in order for one word."""
        words = self._ground.places(list(words))
        places, _ = _stretches(*self._spans(words[words >= 0]))
        return self._postings[places].astype(np.uint32)

    def gained(self, weights: Mapping[str, int]) -> Numbers:
        """Return for each person the sum of the weights of the words that stand in any passage."""
        gained, words = np.zeros(self.people, np.int64), self._ground.places(list(weights))
        places, which = _stretches(*self._spans(words))
        people = self.owners[self._postings[places] & _PASSAGE]
        first = np.append(True, (people[1:] != people[:-1]) | (which[1:] != which[:-1]))[: len(people)]
        np.add.at(gained, people[first], np.fromiter(weights.values(), np.int64, len(weights))[which[first]])
        return gained

    def _spans(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """Return where the passages of words begin among the postings, and where they end."""
        lows, highs = np.searchsorted(self._postings, (words << 32, words + 1 << 32))
        return lows, highs

    @cached_property
    def _postings(self) -> Numbers:
        """Return the words with the passages in which they stand, each as one number, in order."""
        counts = np.concatenate([_NONE, *(counts for counts, _, _ in self._said)])
        words = np.concatenate([_NONE, *(words for _, _, words in self._said)])
        together: Numbers = np.sort(words.astype(np.int64) << 32 | np.repeat(np.arange(self.passages), counts))
        return together

    @cached_property
    def _said(self) -> list[tuple[Numbers, Numbers, Numbers]]:
        """Return what each says: how many words there are in each passage, the codes of these, and the words."""
        rows = [np.frombuffer(self._ground.said(row), _WORD) for row in self._rows.tolist()]
        both = zip(rows, self._lengths.tolist(), strict=True)
        return [(row[:length], row[length : 2 * length], row[2 * length :]) for row, length in both]


def said(columns: Columns) -> Iterator[bytes]:
    """Yield for each person the words of all passages, by their numbers, behind the codes of these and how many each has."""
    names = ("passages", "passages.code", "words.at", "words.passage")
    firsts, codes, starts, places = (np.asarray(columns.numbers[name]) for name in names)
    words = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts).astype(np.int64))
    ordered = (np.sort(places.astype(np.int64) << 32 | words) & _PASSAGE).astype(_WORD)
    counts, coded = np.bincount(places, minlength=int(firsts[-1])).astype(_WORD), codes.astype(_WORD)
    ends = np.append(0, np.cumsum(counts, dtype=np.int64))
    for low, high in zip(firsts[:-1].tolist(), firsts[1:].tolist(), strict=True):
        yield counts[low:high].tobytes() + coded[low:high].tobytes() + ordered[ends[low] : ends[high]].tobytes()


def _stretches(lows: Numbers, highs: Numbers) -> tuple[Numbers, Numbers]:
    """Return all places of stretches, one after another, and of which stretch each is.

    >>> [one.tolist() for one in _stretches(np.array([4, 9, 0]), np.array([6, 9, 1]))]
    [[4, 5, 0], [0, 0, 2]]
    """
    counts = highs - lows
    places: Numbers = np.repeat(lows - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return places, np.repeat(np.arange(len(counts)), counts)
