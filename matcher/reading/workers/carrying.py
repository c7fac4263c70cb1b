"""Parsed ↔ JSON, for a pipe or a file: nothing that comes back is trusted before it is checked.

A process that reads a hostile document may have become hostile itself. Its answer is plain values, each of the type the fields
declare, gated, and every span of it lies within the text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from matcher.gate import admit
from matcher.reading.parsed import Parsed

_Check = Callable[[Any], Any]

_LARGEST = 1 << 40
"""Of a whole number: offsets and months are far below."""


def packed(parsed: Parsed) -> bytes:
    """Return a document that was read as JSON."""
    return json.dumps(parsed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpacked(raw: bytes) -> Parsed:
    """Return a document from its JSON; `ValueError` where it is none, or was not gated.

    >>> unpacked(packed(Parsed("Led RLHF.", None, ()))).text
    'Led RLHF.'
    """
    try:
        return made(json.loads(raw))
    except RecursionError:
        raise ValueError("too deeply nested") from None


def made(value: Any) -> Parsed:
    """Return a document from the plain values of its JSON; `ValueError` where they are none."""
    parsed: Parsed = _checked(Parsed)(value)
    if not _within(parsed):
        raise ValueError("a place that is not in the text")
    return parsed


@cache
def _checked(declared: Any) -> _Check:
    """Return what makes a value of a declared type from plain JSON, and raises `ValueError` for anything else."""
    kind, inner = get_origin(declared), get_args(declared)
    if declared in _PLAIN:
        return _PLAIN[declared]
    if kind is Literal:
        return _one_of(frozenset(inner))
    if kind in (Union, UnionType):
        return _or_none(next(_checked(one) for one in inner if one is not NoneType))
    if kind is tuple:
        return _many(_checked(inner[0])) if inner[-1] is Ellipsis else _row(tuple, [_checked(one) for one in inner])
    hints = get_type_hints(declared)
    return _row(lambda values: declared(*values), [_checked(hints[name]) for name in declared._fields])


def _text(value: Any) -> str:
    if type(value) is not str or admit(value).text != value:
        raise ValueError("not a gated text")
    return value


def _number(value: Any) -> int:
    if type(value) is not int or not -_LARGEST < value < _LARGEST:
        raise ValueError("not a number")
    return value


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("neither true nor false")
    return value


_PLAIN: dict[Any, _Check] = {str: _text, int: _number, bool: _truth}


def _one_of(words: frozenset[str]) -> _Check:
    def check(value: Any) -> Any:
        if type(value) is not str or value not in words:
            raise ValueError("none of the words")
        return value

    return check


def _or_none(check: _Check) -> _Check:
    return lambda value: None if value is None else check(value)


def _many(check: _Check) -> _Check:
    return lambda value: tuple(map(check, _list(value)))


def _row(make: Callable[[Iterable[Any]], Any], checks: list[_Check]) -> _Check:
    return lambda value: make([check(one) for check, one in zip(checks, _list(value), strict=True)])


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise ValueError("not a list")
    return value


def _within(parsed: Parsed) -> bool:
    """Return whether all spans lie in the text, and all that count passages or entries count existing ones."""
    facts = ((fact.start, fact.end) for record in parsed.records for fact in record.facts)
    passages = ((one.start, one.end) for one in parsed.passages)
    entries = [one.entry for one in parsed.passages] + [record.entry for record in parsed.records]
    told = [degree.passage for degree in parsed.degrees] + [tongue.passage for tongue in parsed.tongues]
    length = len(parsed.text)
    return (
        all(0 <= start <= end <= length for spans in (passages, parsed.hidden, facts) for start, end in spans)
        and all(0 <= page <= length for page in parsed.pages)
        and all(entry is None or 0 <= entry < len(parsed.entries) for entry in entries)
        and all(0 <= passage < len(parsed.passages) for passage in told)
    )
