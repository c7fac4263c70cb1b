"""Columns as sections of a segment: which there are, the size of their numbers, and how rows and words become columns."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence, Sized
from hashlib import blake2b
from itertools import accumulate

Columns = dict[str, bytes]
"""Sections of a segment by their names: numbers of one size, the least byte first, or texts one a line."""

Statement = tuple[int, int, str]
"""A degree or a language: whose, of which level, and in what."""

Row = tuple[int, int, int]
"""A row of a table, which is three columns: whose, and two numbers more."""

SIZES = {
    "passages": "I", "passages.code": "H", "worked": "H",
    "pieces.at": "Q", "pieces.0": "I", "pieces.1": "I", "pieces.2": "H",
    "lasting.at": "Q", "lasting.0": "I", "lasting.1": "I", "lasting.2": "H",
    "degrees.0": "I", "degrees.1": "B", "degrees.2": "I",
    "tongues.0": "I", "tongues.1": "B", "tongues.2": "I",
    "words.key": "Q", "words.head": "I", "words.tail": "I", "words.from": "Q", "words.at": "Q", "words.passage": "I",
}  # fmt: skip
"""The size of the numbers of each column, as `array` has it. All other sections are texts.

"passages" is the first passage of each person, "X.at" is where the rows of each signal or word begin; both end with how many
passages or rows there are.
"""

IN_STRETCHES = frozenset({"words", "words.passage", "pieces.0", "pieces.1", "pieces.2", "lasting.0", "lasting.1", "lasting.2"})
"""Sections of which a job touches a few stretches."""

HEAD = 4
"""Letters at either end of a word that one which is a slip away shares with it."""


def column(name: str, numbers: Iterable[int]) -> bytes:
    """Return numbers as a column."""
    return little_endian(array(SIZES[name], numbers))


def starts(of: str, lists: Iterable[Sized]) -> Columns:
    """Return the column of where each of some lists begins among all their rows, and how many rows there are."""
    return {f"{of}.at": column(f"{of}.at", accumulate(map(len, lists), initial=0))}


def table_columns(table: str, rows: Sequence[Row]) -> Columns:
    """Return the columns of a table."""
    return {f"{table}.{at}": column(f"{table}.{at}", (row[at] for row in rows)) for at in range(3)}


def statement_columns(table: str, statements: Sequence[Statement]) -> Columns:
    """Return the columns of degrees or languages, and what these are in, each text once."""
    texts = sorted({text for *_, text in statements})
    numbers = {text: number for number, text in enumerate(texts)}
    rows = [(person, level, numbers[text]) for person, level, text in statements]
    return {f"{table}.texts": lines(texts), **table_columns(table, rows)}


def in_order(words: Iterable[str]) -> list[str]:
    """Return words in the order of the numbers that they are looked up by."""
    return sorted(words, key=lambda word: (word_number(word), word))


def word_columns(words: Sequence[str]) -> Columns:
    """Return the words, which are given in the order of their numbers, and the columns by which they are found."""
    lengths = (len(encoded(word)) + 1 for word in words)
    return {
        "words": lines(words),
        "words.key": column("words.key", map(word_number, words)),
        "words.head": column("words.head", (end_number(word[:HEAD]) for word in words)),
        "words.tail": column("words.tail", (end_number("…" + word[-HEAD:]) for word in words)),
        "words.from": column("words.from", accumulate(lengths, initial=0)),
    }


def end_number(letters: str) -> int:
    """Return the number of a beginning or an end of a word."""
    return word_number(letters) & 0xFFFFFFFF


def word_number(word: str) -> int:
    """Return the number that a word is looked up by: the same on every machine, and hardly ever that of another word."""
    return int.from_bytes(blake2b(encoded(word), digest_size=8).digest(), "little")


def little_endian(numbers: array[int]) -> bytes:
    """Return an array as bytes, the least first on every machine."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def lines(texts: Iterable[str]) -> bytes:
    """Return texts as a section, one a line, for none of them has a line end."""
    return encoded("".join(f"{text}\n" for text in texts))


def encoded(text: str) -> bytes:
    """Return a text as bytes, whatever is in it."""
    return text.encode("utf-8", "surrogatepass")
