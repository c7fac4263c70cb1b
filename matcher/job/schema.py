"""Fields → JSON Schema (draft-07), by which editors complete and check job files.

It leaves out what it cannot say: known signals (cards are data), names told twice, decimals, NaN. `python -m matcher.job.schema`
prints the file that is shipped.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from matcher.job.fields import CONTROLS, JOB, KINDS, REQUIREMENT, Field

Schema = dict[str, Any]

TYPES = {"yes or no": "boolean", "whole number": "integer", "number": "number"}


def schema() -> Schema:
    """Return the schema of a job file."""
    filled: Schema = {"required": ["requirement"], "properties": {"requirement": {"minItems": 1}}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Job file of matcher",
        "description": "What a job asks for and how much each thing weighs. Messages count requirements from 1.",
        **_object(JOB),
        "anyOf": [filled, {"required": ["similarity"]}],
    }


def printed() -> str:
    """Return the schema as its file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _object(rows: tuple[Field, ...]) -> Schema:
    """Return the schema of a table; keys that differ by kind are told apart by conditions."""
    names = dict.fromkeys(row.name for row in rows)
    known: Schema = {
        "type": "object",
        "additionalProperties": False,
        "required": [row.name for row in rows if row.required and not row.kinds],
        "properties": {name: _merged([row for row in rows if row.name == name]) for name in names},
    }
    if rows is REQUIREMENT:
        known["anyOf"] = [{"required": [key]} for key in ("kind", "signals", "terms")]
        known["allOf"] = [{"if": _is(kind), "then": _then(rows, kind)} for kind in KINDS]
    return known


def _merged(rows: list[Field]) -> Schema:
    """Return the schema of a key: of its only row, or what is true of all its rows."""
    merged = {"description": _about(rows), **_value(rows[0])}
    if rows[0].choices:
        merged["enum"] = list(dict.fromkeys(choice for row in rows for choice in row.choices))
    if len(rows) == 1 and rows[0].default is not None:
        merged["default"] = rows[0].default
    return merged


def _about(rows: list[Field]) -> str:
    """Return the description of a key, with the kinds of each row where there are several."""
    if not rows[0].kinds:
        return rows[0].about
    return " ".join(f"For kind {' or '.join(row.kinds)}: {row.about}" for row in rows)


def _value(field: Field) -> Schema:
    """Return the schema of a value."""
    if field.type in TYPES:
        low, high = field.bounds
        return {"type": TYPES[field.type]} | ({"minimum": low, "maximum": high} if high else {})
    if field.type == "table":
        return _object(field.rows)
    if field.type == "tables":
        return {"type": "array", "items": _object(field.rows)}
    array = {"type": "array", "minItems": 1, "items": _text(field)}
    return {"text": _text(field), "texts": array, "text or texts": {"anyOf": [_text(field), array]}}[field.type]


def _text(field: Field) -> Schema:
    """Return the schema of a text; a pattern that must not be found stands under `not`."""
    if field.choices:
        return {"type": "string", "enum": list(field.choices)}
    unwanted = "|".join(pattern for pattern in (CONTROLS, field.reserved) if pattern)
    longest = {"maxLength": field.longest} if field.longest else {}
    filled = {"pattern": r"\S"} if field.filled else {}
    return {"type": "string", **longest, **filled, "not": {"pattern": unwanted}}


def _is(kind: str) -> Schema:
    """Return the condition that a requirement is of a kind, stated or shown by its keys."""
    stated: Schema = {"required": ["kind"], "properties": {"kind": {"const": kind}}}
    if kind == "signal":
        return {"anyOf": [stated, {"required": ["signals"], "properties": {"kind": False}}]}
    if kind == "terms":
        return {"anyOf": [stated, {"required": ["terms"], "properties": {"kind": False, "signals": False}}]}
    return stated


def _then(rows: tuple[Field, ...], kind: str) -> Schema:
    """Return what a kind needs, allows and, with false, forbids."""
    own = [row for row in rows if row.kinds and kind in row.kinds]
    forbidden = dict.fromkeys((row.name for row in rows if not row.of(kind) and row.name not in {one.name for one in own}), False)
    narrowed = {row.name: {"enum": list(row.choices)} | _defaulted(row) for row in own if row.choices}
    return {"required": [row.name for row in own if row.required], "properties": {**narrowed, **forbidden}}


def _defaulted(row: Field) -> Schema:
    return {} if row.default is None else {"default": row.default}


if __name__ == "__main__":
    sys.stdout.write(printed())
