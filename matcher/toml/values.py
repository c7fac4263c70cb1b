"""Value × its field → the mistakes it makes by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matcher.regex import regex
from matcher.toml.fields import CONTROLS, Field
from matcher.toml.scanning import Path
from matcher.toml.spelling import remedy, shown, wrong

PLACES_AFTER_POINT = 3
"""Decimals of a number: it is kept in thousandths."""

_CONTROLS = regex(CONTROLS)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a path, and how to mend it."""

    path: Path
    what: str
    fix: str
    of_key: bool = False
    """True where the key is wrong, not its value."""


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
        (field.reserved and re.search(field.reserved, value), "is reserved for columns of a ranking", "choose another name"),
    )
    return next(((what, fix) for found, what, fix in faults if found), None)


def _texts(field: Field, value: object, path: Path) -> Iterator[Mistake]:
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
        sort = "whole number" if whole else "number"
        yield Mistake(path, f"must be a {sort} from {low} to {high}, not {wrong(value)}", fix)
    elif round(value, PLACES_AFTER_POINT) != value:
        yield Mistake(path, f"must have at most three decimals, not {wrong(value)}", f"write {round(value, PLACES_AFTER_POINT)}")


def _numbers(field: Field, value: object, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield Mistake(path, f"must be a table of numbers, not {wrong(value)}", f"write, for instance, {field.example}")
        return
    for name, number in value.items():
        yield from _number(field, number, (*path, name))


VALUES: dict[str, Callable[[Field, object, Path], Iterator[Mistake]]] = {
    "text": _text,
    "texts": _texts,
    "text or texts": _text_or_texts,
    "yes or no": _yes_or_no,
    "whole number": _number,
    "number": _number,
    "numbers": _numbers,
}
"""What checks a value of each type that holds no tables."""
