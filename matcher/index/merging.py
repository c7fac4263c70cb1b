"""Columns of segments → those of some of their people together: the same as if they had been made of these people alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from matcher.index.arrays import Numbers, SegmentColumns, as_columns
from matcher.index.column_sections import Columns, Statement, in_order, lines, statement_columns, word_columns


class _Taken(NamedTuple):
    """What is taken of a segment: for each of its people and passages the new number, or -1."""

    segment: SegmentColumns
    people: Numbers
    passages: Numbers


class _Lists(NamedTuple):
    """Rows that belong to texts: for each the number of its text, and columns, the first of which are people or passages."""

    texts: list[str]
    whose: Numbers
    columns: dict[str, Numbers]


def merged(segments: Mapping[int, SegmentColumns], people: Sequence[tuple[int, int]]) -> Columns:
    """Return the columns of people in this order, each named by the number of a segment and the row in it."""
    firsts, taken = _taken(segments, people)
    by_word = [_words(part) for part in taken]
    pieces, lasting = ([_signals(part, table) for part in taken] for table in ("pieces", "lasting"))
    words, signals = in_order(_used(by_word)), sorted(_used([*pieces, *lasting]))
    return {
        **_by_number(firsts, taken),
        "signals": lines(signals),
        **_together("pieces", pieces, signals),
        **_together("lasting", lasting, signals),
        **word_columns(words),
        **_together("words", by_word, words),
        **_stated("degrees", taken),
        **_stated("tongues", taken),
    }


def _taken(segments: Mapping[int, SegmentColumns], people: Sequence[tuple[int, int]]) -> tuple[Numbers, list[_Taken]]:
    """Return the first passage of each of the people, and what is taken of each segment."""
    numbers, rows = np.array(people, np.int64).reshape(-1, 2).T
    chosen = [(segment, np.flatnonzero(numbers == number)) for number, segment in segments.items()]
    lengths = np.zeros(len(people), np.int64)
    for segment, here in chosen:
        lengths[here] = np.diff(segment.first_passages)[rows[here]]
    firsts = np.concatenate([[0], np.cumsum(lengths)])
    return firsts, [_of_segment(segment, rows[here], here, firsts) for segment, here in chosen]


def _of_segment(segment: SegmentColumns, rows: Numbers, into: Numbers, firsts: Numbers) -> _Taken:
    people = np.full(segment.people, -1, np.int64)
    people[rows] = into
    whose = people[segment.owners]
    passages = firsts[whose] + np.arange(segment.passages) - segment.first_passages[segment.owners]
    return _Taken(segment, people, np.where(whose >= 0, passages, -1))


def _by_number(firsts: Numbers, taken: Sequence[_Taken]) -> Columns:
    """Return the columns that have a number for each person, or each passage."""
    codes, worked = np.zeros(firsts[-1], np.int64), np.zeros(len(firsts) - 1, np.int64)
    for part in taken:
        codes[part.passages[part.passages >= 0]] = part.segment.codes[part.passages >= 0]
        worked[part.people[part.people >= 0]] = part.segment.worked[part.people >= 0]
    return as_columns({"passages": firsts, "passages.code": codes, "worked": worked})


def _words(taken: _Taken) -> _Lists:
    """Return the words of those who are taken, with the new numbers of the passages in which they stand."""
    passages = taken.passages[taken.segment.numbers("words.passage")]
    return _lists(taken.segment, "words", "words", {"words.passage": passages})


def _signals(taken: _Taken, table: str) -> _Lists:
    """Return the rows of all signals of those who are taken, by their new numbers."""
    people, *others = taken.segment.rows(table)
    columns = (taken.people[people], *others)
    return _lists(taken.segment, table, "signals", {f"{table}.{at}": numbers for at, numbers in enumerate(columns)})


def _lists(segment: SegmentColumns, of: str, texts: str, columns: dict[str, Numbers]) -> _Lists:
    """Return the rows of those who are taken."""
    starts = segment.numbers(f"{of}.at").astype(np.int64)
    whose = np.repeat(np.arange(len(starts) - 1, dtype=np.uint32), np.diff(starts))
    taken = _first(columns) >= 0
    return _Lists(segment.texts(texts), whose[taken], {name: column[taken].astype(np.uint32) for name, column in columns.items()})


def _first(columns: dict[str, Numbers]) -> Numbers:
    return next(iter(columns.values()))


def _used(many: Sequence[_Lists]) -> set[str]:
    """Return the texts that have any rows."""
    return {lists.texts[number] for lists in many for number in np.flatnonzero(np.bincount(lists.whose)).tolist()}


def _together(of: str, many: Sequence[_Lists], texts: Sequence[str]) -> Columns:
    """Return the columns of several lists together: rows in the order of the texts, those of each text by the first column."""
    numbers = {text: number for number, text in enumerate(texts)}
    renumbered = (np.array([numbers.get(text, -1) for text in lists.texts], np.int64)[lists.whose] for lists in many)
    keys = np.concatenate(list(renumbered))
    starts = np.cumsum(np.bincount(keys + 1, minlength=len(texts) + 1))
    columns = {name: np.concatenate([lists.columns[name] for lists in many]) for name in many[0].columns}
    keys <<= 32
    keys |= _first(columns)
    order = np.argsort(keys, kind="stable")
    return as_columns({f"{of}.at": starts, **{name: column[order] for name, column in columns.items()}})


def _stated(table: str, taken: Sequence[_Taken]) -> Columns:
    """Return the degrees or languages of those who are taken."""
    statements = (statement for part in taken for statement in _statements(table, part))
    return statement_columns(table, sorted(statements, key=itemgetter(0)))


def _statements(table: str, taken: _Taken) -> Iterator[Statement]:
    texts, (people, levels, numbers) = taken.segment.texts(f"{table}.texts"), taken.segment.rows(table)
    for person, level, number in zip(taken.people[people].tolist(), levels.tolist(), numbers.tolist(), strict=True):
        if person >= 0:
            yield person, level, texts[number]
