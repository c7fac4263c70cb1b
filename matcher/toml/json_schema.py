"""Fields → JSON Schema (draft-07), by which editors complete and check a user's files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from matcher.toml.field import CONTROLS, Field, FileShape

Schema = dict[str, Any]
Rows = tuple[Field, ...]
TYPES = {"yes or no": "boolean", "whole number": "integer", "number": "number"}


def schema(shape: FileShape, title: str, about: str, more: Callable[[Rows], Schema] = lambda _: {}) -> Schema:
    """Return the schema of a sort of file; `more` is what a table says beyond its single keys."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, "description": about}
    return head | _Drawing(more).table(shape.rows)


def printed(shape: Schema) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(shape, indent=2, ensure_ascii=False) + "\n"


class _Drawing:
    """The way through the tables of one sort of file."""

    def __init__(self, more: Callable[[Rows], Schema]) -> None:
        self._more = more

    def table(self, rows: Rows) -> Schema:
        """Return the schema of a table; keys that differ by kind are distinguished by conditions."""
        names = dict.fromkeys(row.name for row in rows)
        known: Schema = {
            "type": "object",
            "additionalProperties": False,
            "required": [row.name for row in rows if row.required and not row.kinds],
            "properties": {name: self._key([row for row in rows if row.name == name]) for name in names},
        }
        return known | self._more(rows)

    def _key(self, rows: list[Field]) -> Schema:
        """Return the schema of a key: of its only row, or what is true of all its rows."""
        merged = {"description": _about(rows), **self._value(rows[0])}
        if rows[0].choices:
            merged["enum"] = list(dict.fromkeys(choice for row in rows for choice in row.choices))
        if len(rows) == 1 and rows[0].default is not None:
            merged["default"] = rows[0].default
        return merged

    def _value(self, field: Field) -> Schema:
        """Return the schema of a value."""
        if field.type == "table":
            return self.table(field.rows)
        if field.type == "tables":
            return {"type": "array", "items": self.table(field.rows)}
        if field.type == "named tables":
            most = {"maxProperties": field.most} if field.most else {}
            return {"type": "object", **most, "additionalProperties": self.table(field.rows)}
        if field.type == "numbers":
            return {"type": "object", "additionalProperties": _number("number", field)}
        return _number(TYPES[field.type], field) if field.type in TYPES else _texts(field)


def _about(rows: list[Field]) -> str:
    """Return the description of a key, with the kinds of each row where there are several."""
    if not rows[0].kinds:
        return rows[0].about
    return " ".join(f"For kind {' or '.join(row.kinds)}: {row.about}" for row in rows)


def _number(type: str, field: Field) -> Schema:
    low, high = field.bounds
    return {"type": type} | ({"minimum": low, "maximum": high} if high else {})


def _texts(field: Field) -> Schema:
    most = {"maxItems": field.most} if field.most else {}
    array = {"type": "array", "minItems": 1, **most, "items": _text(field)}
    return {"text": _text(field), "texts": array, "text or texts": {"anyOf": [_text(field), array]}}[field.type]


def _text(field: Field) -> Schema:
    """Return the schema of a text; a pattern that must not match stands under `not`."""
    if field.choices:
        return {"type": "string", "enum": list(field.choices)}
    unwanted = "|".join(pattern for pattern in (CONTROLS, field.reserved) if pattern)
    longest = {"maxLength": field.longest} if field.longest else {}
    filled = {"pattern": r"\S"} if field.filled else {}
    return {"type": "string", **longest, **filled, "not": {"pattern": unwanted}}
