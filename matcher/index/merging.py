"""Columns of segments → those of some of their people together: the same as if they had been made of these people alone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from matcher.index.columns import Columns, key, named
from matcher.index.ground import Ground, Numbers


class Source(NamedTuple):
    """The columns of a segment, and the rows of the people that are taken from it, in order."""

    ground: Ground
    rows: Sequence[int]


class _Taken(NamedTuple):
    """What is taken of a source: which passages, and the new numbers of all people and passages."""

    ground: Ground
    rows: Numbers
    people: Numbers
    passages: Numbers
    held: Numbers


class _Lists(NamedTuple):
    """Rows in columns, a stretch of them for each of some texts."""

    texts: list[str]
    at: Numbers
    columns: tuple[Numbers, ...]


def merged(sources: Sequence[Source]) -> Columns:
    """Return the columns of the people of all sources, one after another."""
    taken = _taken(sources)
    found = [_words(one) for one in taken]
    words = _together(found, sorted({text for one in found for text in one.texts}, key=lambda text: (key(text), text)))
    pieces, lasting = ([_signals(one, name) for one in taken] for name in ("pieces", "lasting"))
    signals = sorted({text for one in (*pieces, *lasting) for text in one.texts})
    numbers, texts = _stated(taken)
    for name, lists in (("pieces", _together(pieces, signals)), ("lasting", _together(lasting, signals))):
        numbers |= {f"{name}.at": _array("Q", lists.at)}
        numbers |= {f"{name}.{at}": _array(size, one) for at, (size, one) in enumerate(zip("IIH", lists.columns, strict=True))}
    numbers |= named(words.texts) | {"words.at": _array("Q", words.at), "words.passage": _array("I", words.columns[0])}
    return Columns(_plain(taken) | numbers, {"signals": signals, "words": words.texts, **texts})


def _taken(sources: Sequence[Source]) -> list[_Taken]:
    """Return what is taken of each source, people and passages numbered through."""
    made, people, passages = list[_Taken](), 0, 0
    for ground, chosen in sources:
        rows = np.asarray(chosen, np.int64)
        numbers = np.full(ground.people, -1, np.int64)
        numbers[rows] = people + np.arange(len(rows))
        held = np.repeat(numbers >= 0, np.diff(ground.first_passages))
        made.append(_Taken(ground, rows, numbers, (passages + np.cumsum(held) - 1).astype(np.uint32), held))
        people, passages = people + len(rows), passages + int(held.sum())
    return made


def _plain(taken: Sequence[_Taken]) -> dict[str, array[int]]:
    """Return the columns that have a number for each person, or each passage."""
    lengths = np.concatenate([[0], *(np.diff(one.ground.first_passages)[one.rows] for one in taken)])
    codes = np.concatenate([one.ground.codes[one.held] for one in taken])
    worked = np.concatenate([one.ground.numbers("worked", "H")[one.rows] for one in taken])
    told = (("passages", "I", np.cumsum(lengths)), ("passages.code", "H", codes), ("worked", "H", worked))
    return {name: _array(size, numbers) for name, size, numbers in told}


def _words(one: _Taken) -> _Lists:
    """Return the words of those who are taken, with the new numbers of the passages in which they stand."""
    places = one.ground.numbers("words.passage", "I")
    lists = _Lists(one.ground.texts("words"), one.ground.numbers("words.at", "Q").astype(np.int64), (one.passages[places],))
    return _kept(lists, one.held[places])


def _signals(one: _Taken, name: str) -> _Lists:
    """Return what a signal tells of those who are taken, by their new numbers."""
    people, *rest = (one.ground.numbers(f"{name}.{at}", size) for at, size in enumerate("IIH"))
    lists = _Lists(
        one.ground.texts("signals"), one.ground.numbers(f"{name}.at", "Q").astype(np.int64), (one.people[people], *rest)
    )
    return _kept(lists, lists.columns[0] >= 0)


def _kept(lists: _Lists, held: Numbers) -> _Lists:
    """Return the rows that are held, and the texts that have any."""
    at = np.concatenate([[0], np.cumsum(held)])[lists.at]
    sizes = np.diff(at)
    texts = [text for text, size in zip(lists.texts, sizes.tolist(), strict=True) if size]
    return _Lists(texts, np.concatenate([[0], np.cumsum(sizes[sizes > 0])]), tuple(one[held] for one in lists.columns))


def _together(many: Sequence[_Lists], texts: list[str]) -> _Lists:
    """Return the rows of several lists by text, those of the first list before those of the next."""
    numbers = {text: number for number, text in enumerate(texts)}
    places = [np.array([numbers[text] for text in one.texts], np.int64) for one in many]
    sizes = np.zeros(len(texts), np.int64)
    for one, at in zip(many, places, strict=True):
        sizes[at] += np.diff(one.at)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    filled, columns = starts[:-1].copy(), tuple(np.empty(starts[-1], one.dtype) for one in many[0].columns)
    for one, at in zip(many, places, strict=True):
        targets = np.repeat(filled[at] - one.at[:-1], np.diff(one.at)) + np.arange(one.at[-1])
        for column, told in zip(columns, one.columns, strict=True):
            column[targets] = told
        filled[at] += np.diff(one.at)
    return _Lists(texts, starts, columns)


def _stated(taken: Sequence[_Taken]) -> tuple[dict[str, array[int]], dict[str, list[str]]]:
    """Return degrees and languages, and the texts that they name."""
    numbers: dict[str, array[int]] = {}
    texts: dict[str, list[str]] = {}
    for name in ("degrees", "tongues"):
        rows = [row for one in taken for row in _statements(one, name)]
        texts[f"{name}.texts"] = distinct = sorted({text for *_, text in rows})
        places = {text: at for at, text in enumerate(distinct)}
        numbers[f"{name}.0"] = array("I", [person for person, _, _ in rows])
        numbers[f"{name}.1"] = array("B", [level for _, level, _ in rows])
        numbers[f"{name}.2"] = array("I", [places[text] for *_, text in rows])
    return numbers, texts


def _statements(one: _Taken, name: str) -> list[tuple[int, int, str]]:
    texts = one.ground.texts(f"{name}.texts")
    people, levels, places = (one.ground.numbers(f"{name}.{at}", size) for at, size in enumerate("IBI"))
    held = one.people[people] >= 0
    told = (one.people[people][held].tolist(), levels[held].tolist(), places[held].tolist())
    return [(person, level, texts[place]) for person, level, place in zip(*told, strict=True)]


def _array(size: str, numbers: Numbers) -> array[int]:
    """Return numbers as an array of a size."""
    return array(size, numbers.astype(np.dtype(size)).tobytes())
