"""Keys of a ranking file → its JSON Schema; `python -m matcher.report.schema` prints the file that is shipped."""

from __future__ import annotations

import sys
from typing import Any

from matcher.report.record import RANKING
from matcher.report.record_fields import PARTS, TOP, VALUES, WHOLE, Key, RecordObject
from matcher.toml.json_schema import printed as drawn

Schema = dict[str, Any]


def schema() -> Schema:
    """Return the schema of a ranking file."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{RANKING.replace('.', ':', 1)}",
        "title": RANKING,
    }
    return head | _object(WHOLE) | {"$defs": VALUES | {name: _object(part) for name, part in PARTS.items()}}


def printed() -> str:
    """Return the schema as its file holds it."""
    return drawn(schema())


def _object(part: RecordObject) -> Schema:
    return {
        "description": part.about,
        "type": "object",
        "additionalProperties": part.grows,
        "required": [key.name for key in part.keys if key.always],
        "properties": {key.name: _key(key) for key in part.keys},
    }


def _key(key: Key) -> Schema:
    """Return what stands under a key, with what it means where its value does not say that."""
    if not key.value:
        return _object(TOP[key.name])
    return ({"description": key.about} if key.about else {}) | key.value


if __name__ == "__main__":
    sys.stdout.write(printed())
