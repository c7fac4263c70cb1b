"""Table × its fields → the mistakes a single value or key can make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from matcher.job.fields import CONTROLS, JOB, Field, kind_of
from matcher.job.scanning import Path
from matcher.job.spelling import remedy, shown, wrong

PLACES_AFTER_POINT = 3
"""Decimals of a number: it is kept in thousandths."""

_CONTROLS = re.compile(CONTROLS)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a path, and how to mend it."""

    path: Path
    what: str
    fix: str
    of_key: bool = False
    """True where the key is wrong, not its value."""


def check(table: dict[str, Any], rows: tuple[Field, ...] = JOB, path: Path = ()) -> Iterator[Mistake]:
    """Return the mistakes of a table: keys unknown, misplaced or missing, and values that are not what they should be."""
    kind = kind_of(table)
    for key, value in table.items():
        named = [row for row in rows if row.name == key]
        field = next((row for row in named if row.of(kind)), None)
        if field is not None:
            yield from _VALUES[field.type](field, value, (*path, key))
        elif not named:
            yield _unknown(key, rows, (*path, key))
        elif kind:
            yield _misplaced(named, kind, (*path, key))
    yield from _missing(table, rows, path)


def _missing(table: dict[str, Any], rows: tuple[Field, ...], path: Path) -> Iterator[Mistake]:
    kind = kind_of(table)
    for row in rows:
        if row.required and row.of(kind) and row.name not in table:
            yield Mistake((*path, row.name), "is missing", f"write, for instance, {row.name} = {row.example}")


def _unknown(key: str, rows: tuple[Field, ...], path: Path) -> Mistake:
    """Return the mistake of a key that this table does not have, with the table that has it, if any does."""
    homes = [(f"[[{top.name}]]" if top.type == "tables" else f"[{top.name}]", top.rows) for top in JOB]
    for home, inside in [("the top of the file", JOB), *homes]:
        if any(row.name == key for row in inside):
            return Mistake(path, "is no key of this table", f"it belongs to {home}", of_key=True)
    return Mistake(path, "is no known key", remedy(key, list(dict.fromkeys(row.name for row in rows))), of_key=True)


def _misplaced(named: list[Field], kind: str, path: Path) -> Mistake:
    kinds = " or ".join(f'"{kind}"' for row in named for kind in row.kinds)
    what = f'belongs to a requirement of kind {kinds}, and this is one of kind "{kind}"'
    return Mistake(path, what, "remove it, or give it a requirement of its own", of_key=True)


def _text(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    fault = _text_fault(field, value)
    if fault is not None:
        yield Mistake(path, *fault)


def _text_fault(field: Field, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a text and its remedy, if anything is."""
    if not isinstance(value, str):
        return f"must be text in quotes, not {wrong(value)}", f"write, for instance, {field.example}"
    if field.choices:
        known = value in field.choices
        return None if known else (f"{shown(value)} is not one of the choices", remedy(value, field.choices, field.example))
    faults = (
        (field.filled and not value.strip(), "must not be empty", f"write, for instance, {field.example}"),
        (_CONTROLS.search(value), "has control characters", "remove them"),
        (0 < field.longest < len(value), f"is longer than {field.longest} characters", "shorten it"),
        (field.reserved and re.search(field.reserved, value), "is reserved for [similarity]", "choose another name"),
    )
    return next(((what, fix) for wrong, what, fix in faults if wrong), None)


def _texts(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, list):
        yield Mistake(path, f"must be an array of texts, not {wrong(value)}", f"write, for instance, {_array(field.example)}")
    elif not value:
        yield Mistake(path, "must have at least one entry", f"write, for instance, {_array(field.example)}, or remove the key")
    else:
        for index, item in enumerate(value):
            yield from _text(field, item, (*path, index))


def _array(example: str) -> str:
    return example if example.startswith("[") else f"[{example}]"


def _text_or_texts(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    yield from (_texts if isinstance(value, list) else _text)(field, value, path)


def _yes_or_no(_: Field, value: object, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield Mistake(path, f"must be true or false, not {wrong(value)}", "write true or false, without quotes")


def _number(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    low, high = field.bounds
    fix = f"write, for instance, {field.example}"
    whole = field.type == "whole number"
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or not low <= value <= high:
        yield Mistake(path, f"must be a {field.type} from {low} to {high}, not {wrong(value)}", fix)
    elif round(value, PLACES_AFTER_POINT) != value:
        yield Mistake(path, f"must have at most three decimals, not {wrong(value)}", f"write {round(value, PLACES_AFTER_POINT)}")


def _table(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    if isinstance(value, dict):
        yield from check(value, field.rows, path)
    else:
        fix = f"write {field.example} and below it the keys: {', '.join(row.name for row in field.rows)}"
        yield Mistake(path, f"must be a table, not {wrong(value)}", fix)


def _tables(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, list):
        yield Mistake(path, f"must be an array of tables, not {wrong(value)}", f"write {field.example} with two brackets")
        return
    for index, item in enumerate(value):
        yield from _table(field, item, (*path, index))


_VALUES: dict[str, Callable[[Field, object, Path], Iterator[Mistake]]] = {
    "text": _text,
    "texts": _texts,
    "text or texts": _text_or_texts,
    "yes or no": _yes_or_no,
    "whole number": _number,
    "number": _number,
    "table": _table,
    "tables": _tables,
}
