"""Parsed ↔ JSON, for a pipe or a file: nothing that comes back is trusted before it is checked.

A process that reads a hostile document may have become hostile itself. Its answer is plain values, each of the type the fields
declare, gated, and every span of it lies within the text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate, chain, pairwise
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from matcher.gate import passes, untouched
from matcher.reading.parsed import Parsed

Declared = TypeVar("Declared")
_Column = Sequence[Any]
"""Values that are to be of one type: looked at together, a type is asked once for all."""
_Check = Callable[[_Column], _Column]

_LARGEST = 1 << 40
"""Of a whole number: offsets and months are far below."""


def packed(parsed: Parsed) -> bytes:
    """Return a document that was read as JSON."""
    return json.dumps(parsed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpacked(raw: bytes) -> Parsed:
    """Return a document from its JSON; `ValueError` where it is not one, or was not gated.

    >>> unpacked(packed(Parsed("Led RLHF.", None, ()))).text
    'Led RLHF.'
    """
    try:
        return from_values(json.loads(raw))
    except RecursionError:
        raise ValueError("too deeply nested") from None


def from_values(value: Any) -> Parsed:
    """Return a document from the plain values of its JSON; `ValueError` where they are not one."""
    parsed = checked(Parsed, value)
    if not _within(parsed):
        raise ValueError("a place that is not in the text")
    return parsed


def checked(declared: type[Declared], value: Any) -> Declared:
    """Return a value of a declared type from plain JSON; `ValueError` where it is of another, or was not gated."""
    (from_values,) = _checked(cast("Any", declared))([value])
    return cast("Declared", from_values)


@cache
def _checked(declared: Any) -> _Check:
    """Return what makes values of a declared type from plain JSON, many at once, and raises `ValueError` for anything else."""
    kind, inner = get_origin(declared), get_args(declared)
    if declared in _PLAIN:
        return _PLAIN[declared]
    if kind is Literal:
        return _some_of(frozenset(inner))
    if kind in (Union, UnionType):
        return _or_none(next(_checked(one) for one in inner if one is not NoneType))
    if kind is tuple:
        return _many(_checked(inner[0])) if inner[-1] is Ellipsis else _rows(tuple, [_checked(one) for one in inner])
    hints = get_type_hints(declared)
    return _rows(declared._make, [_checked(hints[name]) for name in declared._fields])


def _texts(values: _Column) -> _Column:
    if not _are(str, values) or not (untouched("\n".join(values)) or all(map(passes, values))):
        raise ValueError("not a gated text")
    return values


def _numbers(values: _Column) -> _Column:
    if not _are(int, values) or not -_LARGEST < min(values, default=0) <= max(values, default=0) < _LARGEST:
        raise ValueError("not a number")
    return values


def _truths(values: _Column) -> _Column:
    if not _are(bool, values):
        raise ValueError("neither true nor false")
    return values


_PLAIN: dict[Any, _Check] = {str: _texts, int: _numbers, bool: _truths}


def _are(wanted: type, values: _Column) -> bool:
    """Return whether all values are of a type, and of none that is made from it."""
    return set(map(type, values)) <= {wanted}


def _some_of(words: frozenset[str]) -> _Check:
    def check(values: _Column) -> _Column:
        if not _are(str, values) or not words.issuperset(values):
            raise ValueError("none of the words")
        return values

    return check


def _or_none(check: _Check) -> _Check:
    def checks(values: _Column) -> _Column:
        there = iter(check([one for one in values if one is not None]))
        return [None if one is None else next(there) for one in values]

    return checks


def _many(check: _Check) -> _Check:
    """Return what checks lists of any length: all that is in them together, which then is parted again."""

    def checks(values: _Column) -> _Column:
        whole = check(list(chain.from_iterable(_lists(values))))
        ends = [0, *accumulate(map(len, values))]
        return [tuple(whole[start:end]) for start, end in pairwise(ends)]

    return checks


def _rows(make: Callable[[Iterable[Any]], Any], checks: list[_Check]) -> _Check:
    """Return what checks rows of one length, column by column."""

    def check(values: _Column) -> _Column:
        if not set(map(len, _lists(values))) <= {len(checks)}:
            raise ValueError("too many values in a row, or too few")
        columns = (one(column) for one, column in zip(checks, zip(*values, strict=True), strict=False))
        return list(map(make, zip(*columns, strict=True)))

    return check


def _lists(values: _Column) -> _Column:
    if not _are(list, values):
        raise ValueError("not a list")
    return values


def _within(parsed: Parsed) -> bool:
    """Return whether all spans lie in the text, and all that count passages or entries count existing ones."""
    facts = ((fact.start, fact.end) for record in parsed.records for fact in record.facts)
    passages = ((one.start, one.end) for one in parsed.passages)
    degrees = [span for one in parsed.degrees for span in (one.span, one.denial or one.span)]
    tongues = [span for one in parsed.tongues for span in (one.span, one.denial or one.span)]
    entries = [one.entry for one in parsed.passages] + [record.entry for record in parsed.records]
    told = [*(at for one in parsed.degrees for at in (one.passage, one.field_at or 0)), *(one.passage for one in parsed.tongues)]
    length = len(parsed.text)
    return (
        all(0 <= start <= end <= length for spans in (passages, parsed.hidden, facts, degrees, tongues) for start, end in spans)
        and all(0 <= page <= length for page in parsed.pages)
        and all(entry is None or 0 <= entry < len(parsed.entries) for entry in entries)
        and all(0 <= passage < len(parsed.passages) for passage in told)
    )
