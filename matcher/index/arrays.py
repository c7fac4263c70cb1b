"""The columns of a segment as numpy arrays, and the words that stand in its passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.index.column_sections import HEAD, SIZES, Columns, encoded, end_number, word_number

Numbers = NDArray[Any]

TableRows = tuple[Numbers, Numbers, Numbers]
"""TableRows of three columns, the first of which are people, in order."""

WORD, PASSAGE = np.dtype("<u4"), 0xFFFFFFFF
"""Of a row of words: the type of its numbers, and the bits of a posting that are the passage, or in another order the word."""

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


class NumberedPeople:
    """People and their passages, both numbered through."""

    def __init__(self, first_passages: Numbers) -> None:
        """Take the number of the first passage of each person, and after the last how many there are."""
        self.first_passages, self.people, self.passages = first_passages, len(first_passages) - 1, int(first_passages[-1])

    @cached_property
    def owners(self) -> Numbers:
        """Return for each passage whose it is."""
        return np.repeat(np.arange(self.people, dtype=np.uint32), np.diff(self.first_passages))


class SegmentColumns(NumberedPeople):
    """The columns of one segment; those that a job does not ask for are not read."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._numbers, self._like = dict[str, Numbers](), dict[tuple[str, Near], list[str]]()
        super().__init__(self.numbers("passages").astype(np.int64))

    def numbers(self, name: str) -> Numbers:
        """Return a whole column."""
        if name not in self._numbers:
            self._numbers[name] = np.frombuffer(self._sections.section(name), _dtype(name))
        return self._numbers[name]

    def stretch(self, name: str, start: int, stop: int) -> Numbers:
        """Return the numbers from one place of a column to another."""
        dtype = _dtype(name)
        return np.frombuffer(self._sections.part(name, start * dtype.itemsize, stop * dtype.itemsize), dtype)

    def texts(self, name: str) -> list[str]:
        """Return a list of texts."""
        return bytes(self._sections.section(name)).decode("utf-8", "surrogatepass").split("\n")[:-1]

    @property
    def codes(self) -> Numbers:
        """Return for each passage the code of the most that its words can say."""
        return self.numbers("passages.code")

    @property
    def worked(self) -> Numbers:
        """Return for each person the months of all work."""
        return self.numbers("worked")

    def rows(self, table: str) -> TableRows:
        """Return all rows of a table; those of "degrees" and "tongues" are whose, of which level, and the number of the text."""
        return self.numbers(f"{table}.0"), self.numbers(f"{table}.1"), self.numbers(f"{table}.2")

    @cached_property
    def signals(self) -> dict[str, int]:
        """Return the number of each signal that anybody shows."""
        return {signal: at for at, signal in enumerate(self.texts("signals"))}

    def of_signal(self, table: str, signal: str) -> TableRows:
        """Return the rows that a signal has in "pieces" or "lasting", as columns."""
        at = self.signals.get(signal)
        start, stop = (0, 0) if at is None else self.numbers(f"{table}.at")[at : at + 2].tolist()
        whose, first, second = (self.stretch(f"{table}.{number}", start, stop) for number in range(3))
        return whose, first, second

    def standing(self, words: Iterable[str]) -> Numbers:
        """Return the passages in which any of the words stands, in order for one word."""
        numbers, starts = self.numbers_of(list(words)), self.numbers("words.at")
        known = numbers[numbers >= 0].tolist()
        passages = [self.stretch("words.passage", *starts[number : number + 2].tolist()) for number in known]
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
        heads, tails, starts = (self.numbers(f"words.{name}") for name in ("head", "tail", "from"))
        shared = np.flatnonzero((heads == end_number(word[:HEAD])) | (tails == end_number("…" + word[-HEAD:])))
        long, length = len(encoded(word)), (starts[shared + 1] - starts[shared]).astype(np.int64) - 1
        close: Numbers = shared[(length * 3 >= long * 2) & (length * 2 <= long * 3)] if word.isascii() else shared
        return [int(one) for one in close]

    def beginning(self, letters: str) -> list[str]:
        """Return the words that begin with letters."""
        if len(letters) < HEAD:
            return [word for word in self.texts("words") if word.startswith(letters)]
        heads = np.flatnonzero(self.numbers("words.head") == end_number(letters[:HEAD]))
        return [word for word in map(self._word, heads.tolist()) if word.startswith(letters)]

    def numbers_of(self, words: Sequence[str]) -> Numbers:
        """Return the numbers of words, -1 for those that nobody says."""
        keys, wanted = self.numbers("words.key"), np.array([_key(word) for word in words], np.uint64)
        at = np.searchsorted(keys, wanted)
        there = at < len(keys)
        there[there] = keys[at[there]] == wanted[there]
        return np.where(there, at, -1)

    def _word(self, number: int) -> str:
        start, stop = self.numbers("words.from")[number : number + 2].tolist()
        return bytes(self._sections.part("words", start, stop - 1)).decode("utf-8", "surrogatepass")


def _give(shared: Numbers, people: Numbers, weight: int) -> None:
    """Add a weight once for each person who is among these, however often."""
    if len(people) * _MANY < len(shared):
        shared[people] += weight  # of several additions at one place, numpy makes one
    else:
        here = np.zeros(len(shared), bool)
        here[people] = True
        shared += here * np.int64(weight)


def _dtype(name: str) -> np.dtype[Any]:
    """Return the type of the numbers of a column."""
    return np.dtype(f"<{SIZES[name]}")


def as_columns(numbers: Mapping[str, Numbers]) -> Columns:
    """Return arrays as the columns of their names."""
    return {name: column.astype(_dtype(name)).tobytes() for name, column in numbers.items()}


def rows_of_words(columns: Columns) -> Iterator[bytes]:
    """Yield for each person the words of all passages, by their numbers, behind the codes of these and how many each has."""
    names = ("passages", "passages.code", "words.at", "words.passage")
    firsts, codes, starts, places = (np.frombuffer(columns[name], _dtype(name)) for name in names)
    words = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts).astype(np.int64))
    ordered = (np.sort(places.astype(np.int64) << 32 | words) & PASSAGE).astype(WORD)
    counts, coded = np.bincount(places, minlength=int(firsts[-1])).astype(WORD), codes.astype(WORD)
    ends = np.append(0, np.cumsum(counts, dtype=np.int64))
    for low, high in zip(firsts[:-1].tolist(), firsts[1:].tolist(), strict=True):
        yield counts[low:high].tobytes() + coded[low:high].tobytes() + ordered[ends[low] : ends[high]].tobytes()


class ColumnsInMemory:
    """Columns in memory, which are read as those of a segment on the disk are."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    @cached_property
    def _rows(self) -> list[bytes]:
        return list(rows_of_words(self._columns))

    def section(self, name: str) -> memoryview:
        """Return a section as it would be written."""
        return memoryview(self._columns[name])

    def part(self, name: str, start: int, stop: int) -> memoryview:
        """Return the bytes of a stretch of a section."""
        return self.section(name)[start:stop]

    def row(self, name: str, at: int) -> bytes:
        """Return a row of "said", the only section of rows."""
        return {"said": self._rows}[name][at]
