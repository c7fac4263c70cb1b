"""A JSON file that `record` wrote, or somebody else → plain data of the expected shape, or every place where it is not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.verifying import Fault

MOST = 200_000_000
"""Bytes of the largest file that is looked at: a ranking of ten thousand candidates has half of it."""

_DEEPEST = 30
"""Values in one another; a ranking has nine."""


class Or(NamedTuple):
    """A value of a shape, or none; in a mapping, one that may be left out too."""

    shape: Any


class Each(NamedTuple):
    """A mapping of any keys to values of one shape."""

    shape: Any


_QUOTED = {
    "quote": str, "document": str, "line": Or(int), "column": Or(int), "pointer": Or(str), "page": Or(int),
    "source": Or({"document": str, "line": int, "column": int, "page": Or(int)}),
    "signal": Or(str), "status": Or(str), "cue": Or(str), "repairs": Or([{"words": str, "read_as": str}]),
}  # fmt: skip
_EVIDENCE = _QUOTED | {"milli": Or(int), "term": Or(str), "counts_for": Or(str), "months": int, "strength_milli": int}
_CONTRIBUTION = {
    "requirement": str, "worth_milli": int, "value_milli": int, "milli": int, "evidence": [_EVIDENCE],
    "at_least": Or(bool), "lasting": Or([_EVIDENCE]),
}  # fmt: skip
_FLAG = {"kind": str, "document": str, "quote": str, "line": Or(int), "column": Or(int), "pointer": Or(str), "page": Or(int)}
_CANDIDATE = {
    "rank": int, "id": str, "name": Or(str), "documents": [str], "document_sha256": Or([str]), "score_milli": int,
    "musts": Each(str), "tier": Or(str), "contributions": [_CONTRIBUTION],
    "set_aside": [_QUOTED | {"requirement": str}], "flags": [_FLAG],
}  # fmt: skip
_PROBLEM = {"document": str, "reason": str}
_OPTIONS = {"encoding": Or(str), "ocr": Or(bool)}
RANKING = {
    "schema": str, "as_of": str, "options": Or(_OPTIONS),
    "job": {"title": str, "requirements": [{"name": str, "kind": str, "worth_milli": int, "must": bool}]},
    "counts": {"documents": int, "ranked": int, "needs_review": int, "skipped": int},
    "candidates": [_CANDIDATE], "needs_review": [_PROBLEM], "skipped": [_PROBLEM],
    "manifest": {
        "matcher": str, "job_sha256": str, "cards_sha256": str, "reference_sha256": str, "run_digest": str,
        "similarity": Or(str), "common_cards_sha256": Or(str),
    },
}  # fmt: skip
"""What a ranking must hold; it may hold more."""

_NAMES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object"}


_WRITERS = {"ranking": "matcher rank JOB --output ranking.json", "bundle": "matcher rank JOB --bundle bundle.json"}


def remedy(schema: str) -> str:
    """Return what to name instead of a file that is not of that schema."""
    return f"name a file that `{_WRITERS[_noun(schema)]}` wrote"


def _noun(schema: str) -> str:
    return schema.partition(".")[2].partition("/")[0]


def parsed(raw: bytes, where: str, schema: str) -> dict[str, Any]:
    """Return the object that a file holds, whose schema is the one named; all else in it may be anything.

    Raises:
        MatcherError: where it holds no such thing.
    """
    noun, fix = _noun(schema), remedy(schema)
    if len(raw) > MOST:
        raise MatcherError(f"larger than {MOST // 1_000_000} MB", where, fix)
    try:
        plain = json.loads(raw, object_pairs_hook=_once, parse_constant=_never)
        _shallow(plain)
    except RecursionError:
        raise MatcherError(f"not a {noun}: nested too deep", where, fix) from None
    except ValueError as error:
        raise MatcherError(f"not a {noun}: not sound JSON: {shown(str(error), 80)}", where, fix) from None
    if not isinstance(plain, dict) or plain.get("schema") != schema:
        raise MatcherError(f"not a {noun}", where, fix)
    return plain


def _shallow(value: Any) -> None:
    """Look through all that is in a value, without going into itself, so that whatever does may."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return
    raise RecursionError


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a key that stands there twice, readers would see different ones."""
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return whole


def _never(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def faults(value: Any, shape: Any, where: str = "") -> Iterator[Fault]:
    """Yield every place where a value is not of a shape: a type, a list of one shape, a mapping of names to shapes.

    >>> list(faults({"rank": "1"}, {"rank": int, "id": str, "name": Or(str)}))
    [Fault(where='/rank', what='should be a whole number'), Fault(where='/id', what='is missing')]
    """
    if isinstance(shape, Or):
        yield from () if value is None else faults(value, shape.shape, where)
    elif not _is(value, shape):
        yield Fault(where, f"should be {_NAMES[dict if isinstance(shape, Each) else _kind(shape)]}")
    elif isinstance(shape, dict):
        yield from _of_object(value, shape, where)
    elif not isinstance(shape, type):
        yield from _of_many(value, shape, where)


def _of_object(value: Mapping[str, Any], shape: Mapping[str, Any], where: str) -> Iterator[Fault]:
    for name, inside in shape.items():
        if name in value:
            yield from faults(value[name], inside, f"{where}/{name}")
        elif not isinstance(inside, Or):
            yield Fault(f"{where}/{name}", "is missing")


def _of_many(value: Any, shape: Any, where: str) -> Iterator[Fault]:
    """Yield what is wrong in a list, or a mapping of any names, whose values are all of one shape."""
    inner, named = (shape.shape, value.items()) if isinstance(shape, Each) else (shape[0], enumerate(value))
    for name, inside in named:
        yield from faults(inside, inner, f"{where}/{escaped(str(name))}")


def _kind(shape: Any) -> type:
    return shape if isinstance(shape, type) else type(shape)


def _is(value: Any, shape: Any) -> bool:
    """Return whether a value is of the outer kind of a shape; true is no whole number."""
    kind = dict if isinstance(shape, Each) else _kind(shape)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def escaped(name: str) -> str:
    """Return a name as a step of a JSON pointer (RFC 6901).

    >>> escaped("C/C++ ~")
    'C~1C++ ~0'
    """
    return name.replace("~", "~0").replace("/", "~1")
