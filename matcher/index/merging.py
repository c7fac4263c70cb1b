"""Columns of segments → those of some of their people together: the same as if they had been made of these people alone.

The people of one source stand after those of another, or at given numbers, so that some people of a segment can be read anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from matcher.index.arrays import Numbers, SegmentColumns
from matcher.index.columns import Columns, word_index, word_number


class MergeSource(NamedTuple):
    """The columns of a segment, and the rows of the people that are taken from it, in order."""

    segment: SegmentColumns
    rows: Sequence[int]
    numbers: Sequence[int] | None = None
    """Which people they become, of all sources together; by default those who follow the ones of the source before."""


class _TakenPeople(NamedTuple):
    """What is taken of a source: its people and passages, and their new numbers."""

    segment: SegmentColumns
    rows: Numbers
    into: Numbers
    people: Numbers
    passages: Numbers
    held: Numbers


class _Lists(NamedTuple):
    """Rows in columns, a stretch of them for each of some texts."""

    texts: list[str]
    at: Numbers
    columns: tuple[Numbers, ...]


def merged(sources: Sequence[MergeSource]) -> Columns:
    """Return the columns of the people of all sources, one after another."""
    starts, taken = _taken(sources)
    together = _together_in_order if any(one.numbers is not None for one in sources) else _together
    by_source = [_words(one) for one in taken]
    words = together(
        by_source, sorted({text for one in by_source for text in one.texts}, key=lambda text: (word_number(text), text))
    )
    pieces, lasting = ([_signals(one, name) for one in taken] for name in ("pieces", "lasting"))
    signals = sorted({text for one in (*pieces, *lasting) for text in one.texts})
    numbers, texts = _stated(taken)
    for name, lists in (("pieces", together(pieces, signals)), ("lasting", together(lasting, signals))):
        numbers |= {f"{name}.at": _array("Q", lists.at)}
        numbers |= {f"{name}.{at}": _array(size, one) for at, (size, one) in enumerate(zip("IIH", lists.columns, strict=True))}
    numbers |= word_index(words.texts) | {"words.at": _array("Q", words.at), "words.passage": _array("I", words.columns[0])}
    return Columns(_by_number(starts, taken) | numbers, {"signals": signals, "words": words.texts, **texts})


def _taken(sources: Sequence[MergeSource]) -> tuple[Numbers, list[_TakenPeople]]:
    """Return the first passage of each of all people, and what is taken of each source, people and passages numbered through."""
    ends = np.cumsum([len(one.rows) for one in sources])
    after = [np.arange(end - len(one.rows), end) for one, end in zip(sources, ends, strict=True)]
    into = [own if one.numbers is None else np.asarray(one.numbers, np.int64) for one, own in zip(sources, after, strict=True)]
    lengths = np.zeros(ends[-1], np.int64)
    for source, numbers in zip(sources, into, strict=True):
        lengths[numbers] = np.diff(source.segment.first_passages)[np.asarray(source.rows, np.int64)]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    return starts, [_of_source(one, numbers, starts) for one, numbers in zip(sources, into, strict=True)]


def _of_source(source: MergeSource, into: Numbers, starts: Numbers) -> _TakenPeople:
    segment, rows = source.segment, np.asarray(source.rows, np.int64)
    people = np.full(segment.people, -1, np.int64)
    people[rows] = into
    whose = people[segment.owners]
    passages = starts[whose] + np.arange(segment.passages) - segment.first_passages[segment.owners]
    return _TakenPeople(segment, rows, into, people, passages.astype(np.uint32), whose >= 0)


def _by_number(starts: Numbers, taken: Sequence[_TakenPeople]) -> dict[str, array[int]]:
    """Return the columns that have a number for each person, or each passage."""
    codes, worked = np.zeros(starts[-1], np.uint16), np.zeros(len(starts) - 1, np.uint16)
    for some in taken:
        codes[some.passages[some.held]] = some.segment.codes[some.held]
        worked[some.into] = some.segment.numbers("worked", "H")[some.rows]
    columns = (("passages", "I", starts), ("passages.code", "H", codes), ("worked", "H", worked))
    return {name: _array(size, numbers) for name, size, numbers in columns}


def _words(taken: _TakenPeople) -> _Lists:
    """Return the words of those who are taken, with the new numbers of the passages in which they stand."""
    places = taken.segment.numbers("words.passage", "I")
    lists = _Lists(
        taken.segment.texts("words"), taken.segment.numbers("words.at", "Q").astype(np.int64), (taken.passages[places],)
    )
    return _kept(lists, taken.held[places])


def _signals(taken: _TakenPeople, name: str) -> _Lists:
    """Return the rows of all signals of those who are taken, by their new numbers."""
    people, *rest = (taken.segment.numbers(f"{name}.{at}", size) for at, size in enumerate("IIH"))
    lists = _Lists(
        taken.segment.texts("signals"), taken.segment.numbers(f"{name}.at", "Q").astype(np.int64), (taken.people[people], *rest)
    )
    return _kept(lists, lists.columns[0] >= 0)


def _kept(lists: _Lists, held: Numbers) -> _Lists:
    """Return the rows that are kept, and the texts that have any."""
    at = np.concatenate([[0], np.cumsum(held)])[lists.at]
    sizes = np.diff(at)
    texts = [text for text, size in zip(lists.texts, sizes.tolist(), strict=True) if size]
    return _Lists(texts, np.concatenate([[0], np.cumsum(sizes[sizes > 0])]), tuple(one[held] for one in lists.columns))


def _together(many: Sequence[_Lists], texts: list[str]) -> _Lists:
    """Return the rows of several lists by text, those of the first list before those of the next."""
    numbers = {text: number for number, text in enumerate(texts)}
    places = [np.array([numbers[text] for text in one.texts], np.int64) for one in many]
    sizes = np.zeros(len(texts), np.int64)
    for lists, at in zip(many, places, strict=True):
        sizes[at] += np.diff(lists.at)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    filled, columns = starts[:-1].copy(), tuple(np.empty(starts[-1], one.dtype) for one in many[0].columns)
    for lists, at in zip(many, places, strict=True):
        targets = np.repeat(filled[at] - lists.at[:-1], np.diff(lists.at)) + np.arange(lists.at[-1])
        for column, values in zip(columns, lists.columns, strict=True):
            column[targets] = values
        filled[at] += np.diff(lists.at)
    return _Lists(texts, starts, columns)


def _together_in_order(many: Sequence[_Lists], texts: list[str]) -> _Lists:
    """Return the rows of several lists by text, each by its first column: people and passages may interleave."""
    rows = _together(many, texts)
    order = np.lexsort((rows.columns[0], np.repeat(np.arange(len(texts)), np.diff(rows.at))))
    return rows._replace(columns=tuple(one[order] for one in rows.columns))


def _stated(taken: Sequence[_TakenPeople]) -> tuple[dict[str, array[int]], dict[str, list[str]]]:
    """Return degrees and languages, and the texts that they name."""
    numbers: dict[str, array[int]] = {}
    texts: dict[str, list[str]] = {}
    for name in ("degrees", "tongues"):
        rows = sorted((row for one in taken for row in _statements(one, name)), key=itemgetter(0))
        texts[f"{name}.texts"] = distinct = sorted({text for *_, text in rows})
        places = {text: at for at, text in enumerate(distinct)}
        numbers[f"{name}.0"] = array("I", [person for person, _, _ in rows])
        numbers[f"{name}.1"] = array("B", [level for _, level, _ in rows])
        numbers[f"{name}.2"] = array("I", [places[text] for *_, text in rows])
    return numbers, texts


def _statements(taken: _TakenPeople, name: str) -> list[tuple[int, int, str]]:
    texts = taken.segment.texts(f"{name}.texts")
    people, levels, places = (taken.segment.numbers(f"{name}.{at}", size) for at, size in enumerate("IBI"))
    held = taken.people[people] >= 0
    rows = (taken.people[people][held].tolist(), levels[held].tolist(), places[held].tolist())
    return [(person, level, texts[at]) for person, level, at in zip(*rows, strict=True)]


def _array(size: str, numbers: Numbers) -> array[int]:
    """Return numbers as an array of a size."""
    return array(size, numbers.astype(np.dtype(size)).tobytes())
