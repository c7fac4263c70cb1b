"""Readings → columns: what any job may ask of many people at once, as plain arrays.

A column says at least as much as the readings do, so that no score is higher than what the columns of its requirements allow:
words count where they stand in any passage, denied or not; evidence counts without a look at what it repeats. What depends on
the job or on the day is left to whoever asks: statuses and months are kept, no strengths.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from matcher.by_section import DURABLE, UNCOUNTED
from matcher.evidence import dated, tells_of_entry
from matcher.index.column_sections import (
    SIZES,
    Columns,
    Row,
    Statement,
    column,
    in_order,
    lines,
    starts,
    statement_columns,
    table_columns,
    word_columns,
)
from matcher.model import DEGREES, GIVING, Entry, Mention, Passage, Period, Profile, Status
from matcher.signals.own_statements import own_and_others
from matcher.signals.readings import Reading
from matcher.strength import union_months
from matcher.text import view
from matcher.words import terms

UNDATED, CURRENT, FIRST = 0, 1, 2
"""Of a month in a code: that of undated evidence, that of evidence which is current, and the number of the month `BEGIN`."""

BEGIN, MONTHS = 1900 * 12, 4096
"""The first month that is told apart, and how many numbers there are: what is before or after counts as the first or last."""

TITLED = 65535
"""Stands for the code of a passage whose words are the person's, but tell of no deed: a job title."""

_MOST = 65535
_UNHEARD = frozenset({"skills", "language", "course", "certificate"})
"""Sections whose verbs do not count: they say what was taught at most."""


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


def columns(people: Iterable[BothReadings]) -> Columns:
    """Return the columns of a segment, in which people are numbered in the order given."""
    built = _Building()
    for number, person in enumerate(people):
        built.add(number, person)
    return built.columns()


class _Building:
    """Columns as they grow."""

    def __init__(self) -> None:
        self._words: dict[str, array[int]] = defaultdict(lambda: array(SIZES["words.passage"]))
        self._pieces, self._lasting = defaultdict[str, list[Row]](list), defaultdict[str, list[Row]](list)
        self._passages, self._codes, self._worked = [0], list[int](), list[int]()
        self._degrees, self._tongues = list[Statement](), list[Statement]()

    def add(self, number: int, seen: BothReadings) -> None:
        """Take the next person."""
        self._add_words(seen.plain)
        self._add_pieces(number, seen.founded)
        profile = seen.founded.profile
        self._worked.append(_union([entry for entry in profile.entries if entry.section == "work"]))
        degrees, tongues = own_and_others(seen.founded, profile.degrees).own, own_and_others(seen.founded, profile.tongues).own
        self._degrees += [(number, DEGREES.index(degree.level), view(degree.field).text) for degree in degrees]
        self._tongues += [(number, tongue.level, tongue.code) for tongue in tongues]

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
            given = [mention for mention in mentions if mention.status in GIVING]
            if given:
                self._pieces[signal] += sorted({(number, mention.passage, _code(reading.profile, mention)) for mention in given})
            months, worked = _lasting(reading.profile, mentions), _worked(reading.profile, mentions)
            if months or worked:
                self._lasting[signal].append((number, months, worked))

    def columns(self) -> Columns:
        """Return the columns of all who were added."""
        by_person = {"passages": self._passages, "passages.code": self._codes, "worked": self._worked}
        signals = sorted({*self._pieces, *self._lasting})
        made = {name: column(name, numbers) for name, numbers in by_person.items()} | {"signals": lines(signals)}
        for table, by_signal in (("pieces", self._pieces), ("lasting", self._lasting)):
            rows = [by_signal.get(signal, []) for signal in signals]
            made |= starts(table, rows) | table_columns(table, [*chain.from_iterable(rows)])
        stated = statement_columns("degrees", self._degrees) | statement_columns("tongues", self._tongues)
        return made | stated | self._dictionary()

    def _dictionary(self) -> Columns:
        """Return the postings in the order of the words' numbers, and the columns by which words are found."""
        words = in_order(self._words)
        postings = [self._words[word] for word in words]
        passages = column("words.passage", chain.from_iterable(postings))
        return word_columns(words) | starts("words", postings) | {"words.passage": passages}


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
