"""Table × its fields → the mistakes a single value or key can make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.regex import regex
from matcher.toml.field import CONTROLS, Field, FileShape, of_any_kind
from matcher.toml.scanning import KeyPath
from matcher.toml.suggestions import nearest, remedy, ticked, wrong

PLACES_AFTER_POINT = 3
"""Decimals of a number: it is kept in thousandths."""
_CONTROLS = regex(CONTROLS)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a path, and how to mend it."""

    path: KeyPath
    what: str
    fix: str
    of_key: bool = False
    """True where the key is wrong, not its value."""


def _text(field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    fault = _text_fault(field, value)
    if fault is not None:
        yield Mistake(path, *fault)


def _text_fault(field: Field, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a text and its remedy, if anything is."""
    if not isinstance(value, str):
        return f"must be text in quotes, not {wrong(value)}", f"write, for instance, {field.example}"
    if field.choices:
        known = value in field.choices
        return None if known else (f"{ticked(value)} is not one of the choices", remedy(value, field.choices, field.example))
    faults = (
        (field.filled and not value.strip(), "must not be empty", f"write, for instance, {field.example}"),
        (_CONTROLS.search(value), "has control characters", "remove them"),
        (0 < field.longest < len(value), f"is longer than {field.longest} characters", "shorten it"),
        (field.reserved and re.search(field.reserved, value), "is reserved for columns of a ranking", "choose another name"),
    )
    return next(((what, fix) for found, what, fix in faults if found), None)


def _texts(field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    if not isinstance(value, list):
        yield Mistake(path, f"must be an array of texts, not {wrong(value)}", f"write, for instance, {_array(field.example)}")
    elif not value:
        yield Mistake(path, "must have at least one entry", f"write, for instance, {_array(field.example)}, or remove the key")
    elif 0 < field.most < len(value):
        yield Mistake(path, f"has {len(value):,} entries, more than {field.most:,}", "keep those that tell most")
    else:
        for index, item in enumerate(value):
            yield from _text(field, item, (*path, index))


def _array(example: str) -> str:
    return example if example.startswith("[") else f"[{example}]"


def _text_or_texts(field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    check_value = _texts if isinstance(value, list) else _text
    yield from check_value(field, value, path)


def _yes_or_no(_: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield Mistake(path, f"must be true or false, not {wrong(value)}", "write true or false, without quotes")


def _number(field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    low, high = field.bounds
    fix = f"write, for instance, {field.example}"
    whole = field.type == "whole number"
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or not low <= value <= high:
        sort = "whole number" if whole else "number"
        yield Mistake(path, f"must be a {sort} from {low} to {high}, not {wrong(value)}", fix)
    elif round(value, PLACES_AFTER_POINT) != value:
        yield Mistake(path, f"must have at most three decimals, not {wrong(value)}", f"write {round(value, PLACES_AFTER_POINT)}")


def _numbers(field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield Mistake(path, f"must be a table of numbers, not {wrong(value)}", f"write, for instance, {field.example}")
        return
    for name, number in value.items():
        yield from _number(field, number, (*path, name))


VALUES: dict[str, Callable[[Field, object, KeyPath], Iterator[Mistake]]] = {
    "text": _text,
    "texts": _texts,
    "text or texts": _text_or_texts,
    "yes or no": _yes_or_no,
    "whole number": _number,
    "number": _number,
    "numbers": _numbers,
}
"""What checks a value of each type that holds no tables."""


def check(table: dict[str, Any], shape: FileShape) -> Iterator[Mistake]:
    """Return the mistakes of a file: keys unknown, misplaced or missing, and values that are not what they should be."""
    return _Checking(shape).table(table, shape.rows, ())


class _Checking:
    """The way through the tables of one file."""

    def __init__(self, shape: FileShape) -> None:
        self._shape = shape

    def table(self, table: dict[str, Any], rows: tuple[Field, ...], path: KeyPath) -> Iterator[Mistake]:
        """Yield the mistakes of a table and of all tables in it."""
        kind = self._shape.kind_of(table)
        for key, value in table.items():
            named = [row for row in rows if row.name == key]
            field = (
                next((row for row in named if row.of(kind)), None) if kind or not named else _of_likely_kind(named, table, rows)
            )
            if field is not None:
                yield from self._value(field, value, (*path, key))
            elif not named:
                yield self._unknown(key, rows, (*path, key))
            else:
                yield _misplaced(named, kind, (*path, key))
        yield from (_missing(row, path) for row in rows if row.required and row.of(kind) and row.name not in table)

    def _value(self, field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
        if field.type == "table":
            yield from self._table(field, value, path)
        elif field.type == "tables":
            yield from self._tables(field, value, path)
        elif field.type == "named tables":
            yield from self._named_tables(field, value, path)
        else:
            yield from VALUES[field.type](field, value, path)

    def _table(self, field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
        if isinstance(value, dict):
            yield from self.table(value, field.rows, path)
        else:
            fix = f"write {field.example} and below it the keys: {', '.join(row.name for row in field.rows)}"
            yield Mistake(path, f"must be a table, not {wrong(value)}", fix)

    def _tables(self, field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
        if not isinstance(value, list):
            yield Mistake(path, f"must be an array of tables, not {wrong(value)}", f"write {field.example} with two brackets")
            return
        for index, item in enumerate(value):
            yield from self._table(field, item, (*path, index))

    def _named_tables(self, field: Field, value: object, path: KeyPath) -> Iterator[Mistake]:
        if not isinstance(value, dict):
            fix = f"write {field.example}, with a name of its own, for each"
            yield Mistake(path, f"must be a table of tables, not {wrong(value)}", fix)
            return
        if 0 < field.most < len(value):
            yield Mistake(path, f"has {len(value):,} tables, more than {field.most:,}", "keep those that tell most")
        for name, item in list(value.items())[: field.most or None]:
            yield from self._table(field, item, (*path, name))

    def _unknown(self, key: str, rows: tuple[Field, ...], path: KeyPath) -> Mistake:
        """Return the mistake of a key that this table does not have, with the table that has it, if any does."""
        top = self._shape.rows
        homes = [("the top of the file", top), *((_home(row), row.rows) for row in top)]
        for home, inside in homes:
            if any(row.name == key for row in inside):
                return Mistake(path, "is not a key of this table", f"it belongs to {home}", of_key=True)
        return Mistake(path, "is not a known key", _meant(key, rows), of_key=True)


def _of_likely_kind(named: Sequence[Field], table: dict[str, Any], rows: Sequence[Field]) -> Field:
    """Return a key as a table of unknown kind has it.

    What may be right for some kind is right; else its choices are those of the kinds that have the other keys, or a like name.
    """
    whole = of_any_kind(named)
    if table.get(whole.name) in whole.choices:
        return whole
    likely = {kind for row in named for kind in row.kinds}
    for key in table if len(named) > 1 else ():
        others = {kind for row in rows if row.name == key for kind in row.kinds}
        likely = likely & others or likely
    stated = table.get("kind")
    meant = nearest(stated, likely) if isinstance(stated, str) and len(likely) > 1 else []
    return of_any_kind([row for row in named if likely.intersection(meant or likely, row.kinds)] or named)


def _meant(key: str, rows: Sequence[Field]) -> str:
    """Return which key was probably meant: one that is called so elsewhere, else one that is alike."""
    row = next((row for row in rows if key in row.also), None)
    return f"write {row.name} = {row.example}" if row else remedy(key, list(dict.fromkeys(row.name for row in rows)))


def _home(row: Field) -> str:
    return {"tables": f"[[{row.name}]]", "named tables": row.example}.get(row.type, f"[{row.name}]")


def _missing(row: Field, path: KeyPath) -> Mistake:
    return Mistake((*path, row.name), "is missing", f"write, for instance, {row.name} = {row.example}")


def _misplaced(named: list[Field], kind: str, path: KeyPath) -> Mistake:
    kinds = " or ".join(f'"{one}"' for row in named for one in row.kinds)
    what = f'belongs to a requirement of kind {kinds}, and this is one of kind "{kind}"'
    return Mistake(path, what, "remove it, or give it a requirement of its own", of_key=True)
