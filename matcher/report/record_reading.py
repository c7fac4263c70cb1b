"""JSON that `record`, or anybody else, wrote → plain data of the expected shape, or every place where it is not of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.report.record_fields import PARTS, TOP, VALUES, WHOLE, Key, RecordObject, Value
from matcher.verifying import Fault

MOST = 200_000_000
"""Bytes of the largest file that is read; a ranking of ten thousand candidates has half as many."""

_DEEPEST = 30
"""Levels of nesting; a ranking has nine."""


class Or(NamedTuple):
    """A value of a shape, or null; in a mapping, the key may be missing too."""

    shape: Any


class Each(NamedTuple):
    """A mapping from any keys to values of one shape."""

    shape: Any


_PLAIN: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool}


def _shape(part: RecordObject) -> dict[str, Any]:
    """Return the keys of an object that are read, each with its shape."""
    return {key.name: _of_key(key) for key in part.keys if key.read}


def _of_key(key: Key) -> Any:
    """Return the shape of the value of a key; a key that not every file has may be missing."""
    shape = _of_value(key.value) if key.value else _shape(TOP[key.name])
    return Or(shape) if (key.older or not key.always) and not isinstance(shape, Or) else shape


def _of_value(value: Value) -> Any:
    """Return the shape of a value: its type, with the shapes of what is in it."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return _shape(PARTS[name]) if name in PARTS else _of_value(VALUES[name])
    if "anyOf" in value:
        return Or(_of_value(value["anyOf"][-1]))
    if "const" in value:
        return type(value["const"])
    if "enum" in value:
        return Or(str) if None in value["enum"] else str
    return _of_type(value)


def _of_type(value: Value) -> Any:
    match value["type"]:
        case [name, "null"]:
            return Or(_PLAIN[name])
        case "array":
            return [_of_value(value["items"])]
        case "object":
            return Each(_of_value(value["additionalProperties"]))
        case name:
            return _PLAIN[name]


RANKING = _shape(WHOLE)
"""What a ranking must hold; it may hold more."""

_NAMES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object"}


_WRITERS = {"ranking": "matcher rank JOB --output ranking.json", "bundle": "matcher rank JOB --bundle bundle.json"}


def remedy(schema: str) -> str:
    """Return what to do about a file that is not of that schema."""
    return f"name a file that `{_WRITERS[_noun(schema)]}` wrote"


def _noun(schema: str) -> str:
    return schema.partition(".")[2].partition("/")[0]


def parsed(raw: bytes, where: str, schema: str) -> dict[str, Any]:
    """Return the object in a file, which has that schema by name; all else in it may be anything.

    Raises:
        MatcherError: where the file holds no such object.
    """
    noun, fix = _noun(schema), remedy(schema)
    if len(raw) > MOST:
        raise MatcherError(f"larger than {MOST // 1_000_000} MB", where, fix)
    try:
        plain = json.loads(raw, object_pairs_hook=_unique, parse_constant=_refused)
        _check_depth(plain)
    except RecursionError:
        raise MatcherError(f"not a {noun}: nested too deep", where, fix) from None
    except ValueError as error:
        raise MatcherError(f"not a {noun}: not sound JSON: {shown(str(error), 80)}", where, fix) from None
    if not isinstance(plain, dict) or plain.get("schema") != schema:
        raise MatcherError(f"not a {noun}", where, fix)
    return plain


def _check_depth(value: Any) -> None:
    """Check that a value is not nested too deep, without recursion, so that others may recurse.

    Raises:
        RecursionError: where it is.
    """
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return
    raise RecursionError


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, after a check that no key stands there twice: of two, readers see different ones.

    Raises:
        ValueError: where one does.
    """
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return whole


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def faults(value: Any, shape: Any, where: str = "") -> Iterator[Fault]:
    """Yield every place where a value is not of a shape: a type, a list of one shape, or a mapping of names to shapes.

    >>> list(faults({"rank": "1"}, {"rank": int, "id": str, "name": Or(str)}))
    [Fault(where='/rank', what='should be a whole number'), Fault(where='/id', what='is missing')]
    """
    if isinstance(shape, Or):
        yield from () if value is None else faults(value, shape.shape, where)
    elif not _has_kind(value, shape):
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
    inner, items = (shape.shape, value.items()) if isinstance(shape, Each) else (shape[0], enumerate(value))
    for name, inside in items:
        yield from faults(inside, inner, f"{where}/{escaped(str(name))}")


def _kind(shape: Any) -> type:
    return shape if isinstance(shape, type) else type(shape)


def _has_kind(value: Any, shape: Any) -> bool:
    """Return whether a value has the type of a shape, whatever is in it; true is no whole number."""
    kind = dict if isinstance(shape, Each) else _kind(shape)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def escaped(name: str) -> str:
    """Return a name as a step of a JSON pointer (RFC 6901).

    >>> escaped("C/C++ ~")
    'C~1C++ ~0'
    """
    return name.replace("~", "~0").replace("/", "~1")
