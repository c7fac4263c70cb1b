"""Readings → columns: what any job may ask of many people at once, as plain arrays.

A column says at least as much as the readings do, so that no score is higher than what the columns of its requirements allow:
words count where they stand in any passage, denied or not; evidence counts without a look at what it repeats. What depends on
the job or on the day is left to whoever asks: statuses and months are kept, no strengths.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import NamedTuple

from matcher.by_section import DURABLE, UNCOUNTED
from matcher.evidence import dated, tells_of_entry
from matcher.model import DEGREES, Entry, Mention, Passage, Period, Profile, Status
from matcher.signals.own_statements import own_and_others
from matcher.signals.readings import Reading
from matcher.strength import GIVING, union_months
from matcher.text import view
from matcher.words import terms

UNDATED, CURRENT, FIRST = 0, 1, 2
"""Of a month in a code: that of undated evidence, that of evidence which is current, and the number of the month `BEGIN`."""

BEGIN, MONTHS = 1900 * 12, 4096
"""The first month that is told apart, and how many numbers there are: what is before or after counts as the first or last."""

HEAD = 4
"""Letters at either end of a word that one which is a slip away shares with it."""

TITLED = 65535
"""Stands for the code of a passage whose words are the person's, but tell of no deed: a job title."""

_MOST = 65535
_UNHEARD = frozenset({"skills", "language", "course", "certificate"})
"""Sections whose verbs do not count: they say what was taught at most."""


class Columns(NamedTuple):
    """Sections of a segment, by their names, each an array of numbers of one size or a list of texts."""

    numbers: dict[str, array[int]]
    texts: dict[str, list[str]]


class BothReadings(NamedTuple):
    """Two readings of one person: as the words stand, and without what is only claimed."""

    plain: Reading
    founded: Reading


def code(status: Status, period: Period | None) -> int:
    """Return the status and the month of a piece of evidence as one number, 0 to 24 575.

    >>> code("did", None), code("led", Period(24000, 24012)) % MONTHS == FIRST + 24011 - BEGIN
    (4096, True)
    """
    return GIVING.index(status) * MONTHS + month(period)


def month(period: Period | None) -> int:
    """Return the number of the last month of a period, as codes have it."""
    if period is None or period.end is None:
        return CURRENT if period is not None and period.current else UNDATED
    return CURRENT if period.current else FIRST + min(max(period.end - 1 - BEGIN, 0), MONTHS - FIRST - 1)


def word_number(word: str) -> int:
    """Return the number that a word is looked up by: the same on every machine, and hardly ever that of another word."""
    return int.from_bytes(blake2b(encoded(word), digest_size=8).digest(), "little")


def columns(people: Iterable[BothReadings]) -> Columns:
    """Return the columns of a segment, in which people are numbered in the order given."""
    built = _Building()
    for number, person in enumerate(people):
        built.add(number, person)
    return built.columns()


class _Building:
    """Columns as they grow."""

    def __init__(self) -> None:
        self._words: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._pieces: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._lasting: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._passages, self._codes = array("I", [0]), array("H")
        self._worked = array("H")
        self._degrees: list[tuple[int, int, str]] = []
        self._tongues: list[tuple[int, int, str]] = []

    def add(self, number: int, seen: BothReadings) -> None:
        """Take the next person."""
        self._add_words(seen.plain)
        self._add_pieces(number, seen.founded)
        profile = seen.founded.profile
        self._worked.append(_union([one for one in profile.entries if one.section == "work"]))
        degrees, tongues = own_and_others(seen.founded, profile.degrees).own, own_and_others(seen.founded, profile.tongues).own
        self._degrees += [(number, DEGREES.index(one.level), view(one.field).text) for one in degrees]
        self._tongues += [(number, one.level, one.code) for one in tongues]

    def _add_words(self, reading: Reading) -> None:
        text, first = reading.view.text, self._passages[-1]
        passages = zip(reading.profile.passages, reading.spans, strict=True)
        for number, (passage, (low, high)) in enumerate(passages, first):
            self._codes.append(_highest_code(reading.profile, passage))
            if passage.section not in UNCOUNTED:
                for word in set(terms(text[low:high])):
                    self._words[word].append(number)
        self._passages.append(first + len(reading.spans))

    def _add_pieces(self, number: int, reading: Reading) -> None:
        by_signal: dict[str, list[Mention]] = defaultdict(list)
        for mention in reading.mentions:
            if mention.founded:
                by_signal[mention.signal].append(mention)
        for signal, mentions in by_signal.items():
            pieces = {(number, one.passage, _code(reading.profile, one)) for one in mentions if one.status in GIVING}
            self._pieces[signal] += sorted(pieces)
            months, worked = _lasting(reading.profile, mentions), _worked(reading.profile, mentions)
            if months or worked:
                self._lasting[signal].append((number, months, worked))

    def columns(self) -> Columns:
        """Return the columns of all who were added."""
        numbers = {"passages": self._passages, "passages.code": self._codes, "worked": self._worked}
        texts = {"signals": sorted({signal for table in (self._pieces, self._lasting) for signal, rows in table.items() if rows})}
        for name, table in (("pieces", self._pieces), ("lasting", self._lasting)):
            rows = [table.get(signal, []) for signal in texts["signals"]]
            numbers[f"{name}.at"] = array("Q", accumulate(map(len, rows), initial=0))
            numbers |= _as_columns(name, (row for part in rows for row in part), "IIH")
        for name, listed in (("degrees", self._degrees), ("tongues", self._tongues)):
            texts[f"{name}.texts"] = distinct = sorted({text for *_, text in listed})
            numbered = {text: at for at, text in enumerate(distinct)}
            numbers |= _as_columns(name, ((*row, numbered[text]) for *row, text in listed), "IBI")
        return Columns(numbers | self._dictionary(texts), texts)

    def _dictionary(self, texts: dict[str, list[str]]) -> dict[str, array[int]]:
        """Return the postings in the order of the words' numbers, and the columns by which words are found."""
        texts["words"] = words = [word for _, word in sorted((word_number(word), word) for word in self._words)]
        postings = [self._words[word] for word in words]
        flat = array("I")
        for passages in postings:
            flat.extend(passages)
        return word_index(words) | {"words.at": array("Q", accumulate(map(len, postings), initial=0)), "words.passage": flat}


def word_index(words: Sequence[str]) -> dict[str, array[int]]:
    """Return the columns by which words are found, which are given in the order of their numbers."""
    return {
        "words.key": array("Q", map(word_number, words)),
        "words.head": array("I", [end_number(word[:HEAD]) for word in words]),
        "words.tail": array("I", [end_number("…" + word[-HEAD:]) for word in words]),
        "words.from": array("Q", accumulate((len(encoded(word)) + 1 for word in words), initial=0)),
    }


def end_number(letters: str) -> int:
    """Return the number of a beginning or an end of a word."""
    return word_number(letters) & 0xFFFFFFFF


def _code(profile: Profile, mention: Mention) -> int:
    return code(mention.status, dated(profile, profile.passages[mention.passage]))


def _highest_code(profile: Profile, passage: Passage) -> int:
    """Return the highest code that any words of a passage can have."""
    if passage.section == "title":
        return TITLED
    return code("exposed" if passage.section in _UNHEARD else "led", dated(profile, passage))


def _lasting(profile: Profile, mentions: list[Mention]) -> int:
    """Return the months of the entries that show a signal, at most those that can count for it."""
    return _months(profile, (one for one in mentions if one.status in GIVING), DURABLE)


def _worked(profile: Profile, mentions: list[Mention]) -> int:
    """Return the months of the positions that a signal may tell about."""
    return _months(profile, (one for one in mentions if tells_of_entry(profile, one)), {"work"})


def _months(profile: Profile, telling: Iterable[Mention], counted: set[str]) -> int:
    """Return the months of the entries that mentions stand in, those of some sections."""
    shown = {profile.passages[one.passage].entry for one in telling}
    entries = [profile.entries[at] for at in shown if at is not None]
    return _union([one for one in entries if one.section in counted])


def _union(entries: Iterable[Entry]) -> int:
    """Return the months that entries cover together, as a column can hold them."""
    return min(_MOST, union_months([one.period for one in entries if one.period]))


def _as_columns(name: str, rows: Iterable[tuple[int, ...]], sizes: str) -> dict[str, array[int]]:
    """Return rows as columns, each of numbers of one size."""
    made = [array(size) for size in sizes]
    for row in rows:
        for column, number in zip(made, row, strict=True):
            column.append(number)
    return {f"{name}.{at}": column for at, column in enumerate(made)}


def little_endian(numbers: array[int]) -> bytes:
    """Return an array as bytes, the least first on every machine."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def column_sections(made: Columns) -> Iterator[tuple[str, bytes]]:
    """Yield the columns as sections: texts one a line, for none of them has a line end."""
    for name, numbers in made.numbers.items():
        yield name, little_endian(numbers)
    for name, texts in made.texts.items():
        yield name, encoded("".join(f"{one}\n" for one in texts))


def encoded(text: str) -> bytes:
    """Return a text as bytes, whatever is in it."""
    return text.encode("utf-8", "surrogatepass")
