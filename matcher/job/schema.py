"""Fields → JSON Schema of job files.

It leaves out what it cannot say: known signals (cards are data), repeated names, decimals, NaN, regular expressions.
`python -m matcher.job.schema` prints the file that is shipped.
"""

from __future__ import annotations

import sys

from matcher.job.fields import JOB, JOB_FILE, KINDS, POOL, REQUIREMENT, SHOWN_BY
from matcher.toml import json_schema as drawing
from matcher.toml.field import Field
from matcher.toml.json_schema import Rows, Schema


def schema() -> Schema:
    """Return the schema of a job file."""
    about = "What a job asks for and how much each thing weighs. Messages count requirements from 1."
    return drawing.schema(JOB_FILE, "Job file of matcher", about, _more)


def printed() -> str:
    """Return the schema as its file holds it."""
    return drawing.printed(schema())


def _more(rows: Rows) -> Schema:
    """Return what the tables of a job file say beyond their single keys."""
    if rows is REQUIREMENT:
        anything = [{"required": [key]} for key in ("kind", *SHOWN_BY)]
        return {"anyOf": anything, "allOf": [{"if": _is(kind), "then": _then(rows, kind)} for kind in KINDS]}
    if rows is POOL:
        return {"anyOf": [{"required": ["profiles"]}, {"required": ["database", "query"]}],
                "dependentRequired": {"database": ["query"], "query": ["database"]}}  # fmt: skip
    if rows is JOB:
        filled: Schema = {"required": ["requirement"], "properties": {"requirement": {"minItems": 1}}}
        return {"anyOf": [filled, {"required": ["similarity"]}]}
    return {}


def _is(kind: str) -> Schema:
    """Return the condition that a requirement is of a kind, stated or shown by its keys."""
    stated: Schema = {"required": ["kind"], "properties": {"kind": {"const": kind}}}
    keys = list(SHOWN_BY)
    shown = [
        {"required": [key], "properties": dict.fromkeys(("kind", *keys[:at]), False)}
        for at, key in enumerate(keys)
        if SHOWN_BY[key] == kind
    ]
    return {"anyOf": [stated, *shown]} if shown else stated


def _then(rows: Rows, kind: str) -> Schema:
    """Return what a kind needs, allows and, with false, forbids."""
    own = [row for row in rows if row.kinds and kind in row.kinds]
    forbidden = dict.fromkeys((row.name for row in rows if not row.of(kind) and row.name not in {one.name for one in own}), False)
    narrowed = {row.name: {"enum": list(row.choices)} | _defaulted(row) for row in own if row.choices}
    return {"required": [row.name for row in own if row.required], "properties": {**narrowed, **forbidden}}


def _defaulted(row: Field) -> Schema:
    return {} if row.default is None else {"default": row.default}


if __name__ == "__main__":
    sys.stdout.write(printed())
