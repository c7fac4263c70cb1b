"""The columns of a segment as numpy arrays, and the words that stand in its passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.index.columns import HEAD, Columns, column_sections, encoded, end_number, word_number

Numbers = NDArray[Any]

Rows = tuple[Numbers, Numbers, Numbers]
"""Rows of three columns, the first of which are people, in order."""

_SIZES = {"I": "<u4", "Q": "<u8", "H": "<u2", "B": "u1"}

Near = Callable[[str], bool]

_MANY = 8
"""Part of the people from which on it is faster to mark them than to add at each place."""

_key = lru_cache(maxsize=4096)(word_number)


class Sections(Protocol):
    """Where columns lie: a segment on the disk, or in memory."""

    def section(self, name: str) -> memoryview:
        """Return a section as it was written."""

    def part(self, name: str, start: int, stop: int) -> memoryview:
        """Return the bytes of a stretch of a section."""

    def row(self, name: str, at: int) -> bytes:
        """Return a row of a section of rows."""


class SegmentColumns:
    """The columns of one segment; those that a job does not ask for are not read."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._like: dict[tuple[str, Near], list[str]] = {}

    def numbers(self, name: str, size: str) -> Numbers:
        """Return a whole column; `size` is that of its numbers, as `array` has it."""
        return np.frombuffer(self._sections.section(name), _SIZES[size])

    def stretch(self, name: str, size: str, span: tuple[int, int]) -> Numbers:
        """Return the numbers from one place of a column to another."""
        dtype = np.dtype(_SIZES[size])
        return np.frombuffer(self._sections.part(name, span[0] * dtype.itemsize, span[1] * dtype.itemsize), dtype)

    def texts(self, name: str) -> list[str]:
        """Return a list of texts."""
        return bytes(self._sections.section(name)).decode("utf-8", "surrogatepass").split("\n")[:-1]

    @cached_property
    def people(self) -> int:
        """Return how many people there are."""
        return len(self.first_passages) - 1

    @cached_property
    def passages(self) -> int:
        """Return how many passages all people have together."""
        return int(self.first_passages[-1])

    @cached_property
    def first_passages(self) -> Numbers:
        """Return for each person the number of the first passage, and after the last how many there are."""
        return self.numbers("passages", "I").astype(np.int64)

    @cached_property
    def owners(self) -> Numbers:
        """Return the person of each passage."""
        return np.repeat(np.arange(self.people, dtype=np.uint32), np.diff(self.first_passages))

    @cached_property
    def codes(self) -> Numbers:
        """Return for each passage the code of the most that its words can say."""
        return self.numbers("passages.code", "H")

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""
        return self.numbers("worked", "H")

    def stated(self, name: str) -> Rows:
        """Return the rows of "degrees" or "tongues", as columns: whose, of which level, and the number of the text."""
        return tuple(self.numbers(f"{name}.{column}", size) for column, size in enumerate("IBI"))  # type: ignore[return-value]

    @cached_property
    def signals(self) -> dict[str, int]:
        """Return the number of each signal that anybody shows."""
        return {signal: at for at, signal in enumerate(self.texts("signals"))}

    def of_signal(self, name: str, signal: str) -> Rows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""
        if signal not in self.signals:
            return tuple(np.zeros(0, np.uint32) for _ in "IIH")  # type: ignore[return-value]
        at = self.signals[signal]
        starts = self.numbers(f"{name}.at", "Q")
        span = int(starts[at]), int(starts[at + 1])
        return tuple(self.stretch(f"{name}.{column}", size, span) for column, size in enumerate("IIH"))  # type: ignore[return-value]

    def standing(self, words: Iterable[str]) -> Numbers:
        """Return the passages in which any of the words stands, in order for one word."""
        numbers = [number for word in words if (number := self.number_of(word)) is not None]
        passages = [self.stretch("words.passage", "I", self._span(number)) for number in numbers]
        return np.concatenate(passages) if passages else np.zeros(0, np.uint32)

    def gained(self, weights: Mapping[str, int]) -> Numbers:
        """Return for each person the sum of the weights of the words that stand in any passage of theirs."""
        gained = np.zeros(self.people, np.int64)
        for word, weight in weights.items():
            _give(gained, self.owners[self.standing([word])], weight)
        return gained

    def row_of_words(self, person: int) -> bytes:
        """Return the words of a person, as `rows_of_words` writes them."""
        return self._sections.row("said", person)

    def like(self, word: str, near: Near) -> list[str]:
        """Return the words that share their beginning or end with a word, and are near."""
        if (word, near) not in self._like:
            self._like[word, near] = [one for one in map(self._word, self._close(word)) if near(one)]
        return self._like[word, near]

    def _close(self, word: str) -> list[int]:
        """Return the numbers of the words that share their beginning or end with a word, and are not much longer or shorter."""
        shared = np.flatnonzero((self._heads == end_number(word[:HEAD])) | (self._tails == end_number("…" + word[-HEAD:])))
        long, length = len(encoded(word)), (self._letters[shared + 1] - self._letters[shared]).astype(np.int64) - 1
        close: Numbers = shared[(length * 3 >= long * 2) & (length * 2 <= long * 3)] if word.isascii() else shared
        return [int(one) for one in close]

    def beginning(self, letters: str) -> list[str]:
        """Return the words that begin with letters."""
        if len(letters) < HEAD:
            return [one for one in self.texts("words") if one.startswith(letters)]
        heads = np.flatnonzero(self._heads == end_number(letters[:HEAD]))
        return [one for one in map(self._word, heads.tolist()) if one.startswith(letters)]

    def _span(self, at: int) -> tuple[int, int]:
        return int(self._at[at]), int(self._at[at + 1])

    def number_of(self, word: str) -> int | None:
        """Return the number of a word, or None where nobody says it."""
        (at,) = self.numbers_of([word]).tolist()
        return at if at >= 0 else None

    def numbers_of(self, words: Sequence[str]) -> Numbers:
        """Return the numbers of words, -1 for those that nobody says."""
        wanted = np.array([_key(word) for word in words], np.uint64)
        at = np.searchsorted(self._keys, wanted)
        there = at < len(self._keys)
        there[there] = self._keys[at[there]] == wanted[there]
        return np.where(there, at, -1)

    def _word(self, at: int) -> str:
        low, high = int(self._letters[at]), int(self._letters[at + 1]) - 1
        return bytes(self._sections.part("words", low, high)).decode("utf-8", "surrogatepass")

    @cached_property
    def _keys(self) -> Numbers:
        return self.numbers("words.key", "Q")

    @cached_property
    def _at(self) -> Numbers:
        return self.numbers("words.at", "Q")

    @cached_property
    def _letters(self) -> Numbers:
        return self.numbers("words.from", "Q")

    @cached_property
    def _heads(self) -> Numbers:
        return self.numbers("words.head", "I")

    @cached_property
    def _tails(self) -> Numbers:
        return self.numbers("words.tail", "I")


def _give(shared: Numbers, people: Numbers, weight: int) -> None:
    """Add a weight once for each person who is among these, however often."""
    if len(people) * _MANY < len(shared):
        shared[people] += weight  # of several additions at one place, numpy makes one
    else:
        here = np.zeros(len(shared), bool)
        here[people] = True
        shared += here * np.int64(weight)


_WORD, _PASSAGE = np.dtype("<u4"), 0xFFFFFFFF


def rows_of_words(columns: Columns) -> Iterator[bytes]:
    """Yield for each person the words of all passages, by their numbers, behind the codes of these and how many each has."""
    names = ("passages", "passages.code", "words.at", "words.passage")
    firsts, codes, starts, places = (np.asarray(columns.numbers[name]) for name in names)
    words = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts).astype(np.int64))
    ordered = (np.sort(places.astype(np.int64) << 32 | words) & _PASSAGE).astype(_WORD)
    counts, coded = np.bincount(places, minlength=int(firsts[-1])).astype(_WORD), codes.astype(_WORD)
    ends = np.append(0, np.cumsum(counts, dtype=np.int64))
    for low, high in zip(firsts[:-1].tolist(), firsts[1:].tolist(), strict=True):
        yield counts[low:high].tobytes() + coded[low:high].tobytes() + ordered[ends[low] : ends[high]].tobytes()


class ColumnsInMemory:
    """Columns in memory, which are read as those of a segment on the disk are."""

    def __init__(self, columns: Columns) -> None:
        self._sections, self._rows = dict(column_sections(columns)), list(rows_of_words(columns))

    def section(self, name: str) -> memoryview:
        """Return a section as it would be written."""
        return memoryview(self._sections[name])

    def part(self, name: str, start: int, stop: int) -> memoryview:
        """Return the bytes of a stretch of a section."""
        return self.section(name)[start:stop]

    def row(self, name: str, at: int) -> bytes:
        """Return a row of "said", the only section of rows."""
        return {"said": self._rows}[name][at]
