"""Parsed ↔ JSON, for a pipe or a file: nothing that comes back is trusted before it is checked.

A process that reads a hostile document may have become hostile itself. Its answer must be plain values of the declared types, its
texts gated, and every span within the text.
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
"""Values of one declared type, which are checked together, so that the type is looked up once."""
_Check = Callable[[_Column], _Column]

_LARGEST = 1 << 40
"""No whole number is larger: offsets and months are far below."""


def packed(parsed: Parsed) -> bytes:
    """Return the JSON of a document that was read."""
    return json.dumps(parsed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpacked(raw: bytes) -> Parsed:
    """Return a document from its JSON; raise `ValueError` where it is not one, or was not gated.

    >>> unpacked(packed(Parsed("Led RLHF.", None, ()))).text
    'Led RLHF.'
    """
    try:
        return from_values(json.loads(raw))
    except RecursionError:
        raise ValueError("too deeply nested") from None


def from_values(value: Any) -> Parsed:
    """Return a document from the plain values of its JSON; raise `ValueError` where they are not one."""
    parsed = checked(Parsed, value)
    if not _is_sound(parsed):
        raise ValueError("a place that is not in the text")
    return parsed


def checked(declared: type[Declared], value: Any) -> Declared:
    """Return a value of a declared type from plain JSON; raise `ValueError` where it is of another type, or was not gated."""
    (value_made,) = _check_of(cast("Any", declared))([value])
    return cast("Declared", value_made)


@cache
def _check_of(declared: Any) -> _Check:
    """Return the check that makes values of a declared type from plain JSON, many at once, or raises `ValueError`."""
    kind, inner = get_origin(declared), get_args(declared)
    if declared in _PLAIN:
        return _PLAIN[declared]
    if kind is Literal:
        return _check_of_words(frozenset(inner))
    if kind in (Union, UnionType):
        return _check_of_optional(next(_check_of(kind_of_part) for kind_of_part in inner if kind_of_part is not NoneType))
    if kind is tuple:
        return (
            _check_of_lists(_check_of(inner[0]))
            if inner[-1] is Ellipsis
            else _check_of_rows(tuple, [_check_of(kind_of_part) for kind_of_part in inner])
        )
    hints = get_type_hints(declared)
    return _check_of_rows(declared._make, [_check_of(hints[name]) for name in declared._fields])


def _texts(values: _Column) -> _Column:
    if not _all_of_type(str, values) or not (untouched("\n".join(values)) or all(map(passes, values))):
        raise ValueError("not a gated text")
    return values


def _numbers(values: _Column) -> _Column:
    if not _all_of_type(int, values) or not -_LARGEST < min(values, default=0) <= max(values, default=0) < _LARGEST:
        raise ValueError("not a number")
    return values


def _truths(values: _Column) -> _Column:
    if not _all_of_type(bool, values):
        raise ValueError("neither true nor false")
    return values


_PLAIN: dict[Any, _Check] = {str: _texts, int: _numbers, bool: _truths}


def _all_of_type(wanted: type, values: _Column) -> bool:
    """Return whether all values are of a type, subtypes excluded."""
    return set(map(type, values)) <= {wanted}


def _check_of_words(words: frozenset[str]) -> _Check:
    def check(values: _Column) -> _Column:
        if not _all_of_type(str, values) or not words.issuperset(values):
            raise ValueError("none of the words")
        return values

    return check


def _check_of_optional(check: _Check) -> _Check:
    def checks(values: _Column) -> _Column:
        checked_values = iter(check([item for item in values if item is not None]))
        return [None if item is None else next(checked_values) for item in values]

    return checks


def _check_of_lists(check: _Check) -> _Check:
    """Return the check of lists of any length: all their items are checked together, then parted again."""

    def checks(values: _Column) -> _Column:
        whole = check(list(chain.from_iterable(_lists(values))))
        ends = [0, *accumulate(map(len, values))]
        return [tuple(whole[start:end]) for start, end in pairwise(ends)]

    return checks


def _check_of_rows(make: Callable[[Iterable[Any]], Any], checks: list[_Check]) -> _Check:
    """Return the check of rows of one length, column by column."""

    def check(values: _Column) -> _Column:
        if not set(map(len, _lists(values))) <= {len(checks)}:
            raise ValueError("too many values in a row, or too few")
        columns = (column_check(column) for column_check, column in zip(checks, zip(*values, strict=True), strict=False))
        return list(map(make, zip(*columns, strict=True)))

    return check


def _lists(values: _Column) -> _Column:
    if not _all_of_type(list, values):
        raise ValueError("not a list")
    return values


def _is_sound(parsed: Parsed) -> bool:
    """Return whether every span lies in the text, and every index of a passage or an entry is one of an existing one."""
    facts = ((fact.start, fact.end) for record in parsed.records for fact in record.facts)
    passages = ((item.start, item.end) for item in parsed.passages)
    degrees = [span for item in parsed.degrees for span in (item.span, item.denial or item.span)]
    tongues = [span for item in parsed.tongues for span in (item.span, item.denial or item.span)]
    entries = [item.entry for item in parsed.passages] + [record.entry for record in parsed.records]
    passages_counted = [
        *(at for item in parsed.degrees for at in (item.passage, item.field_at or 0)),
        *(item.passage for item in parsed.tongues),
    ]
    length = len(parsed.text)
    return (
        all(0 <= start <= end <= length for spans in (passages, parsed.hidden, facts, degrees, tongues) for start, end in spans)
        and all(0 <= page <= length for page in parsed.pages)
        and all(entry is None or 0 <= entry < len(parsed.entries) for entry in entries)
        and all(0 <= passage < len(parsed.passages) for passage in passages_counted)
    )
