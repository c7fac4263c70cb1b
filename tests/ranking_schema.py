"""What a ranking file may hold, by the schema that is shipped; and by the same schema with no room for more."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SHIPPED = Path(__file__).parents[1] / "matcher" / "schemas" / "ranking.schema.json"


def check(ranking: dict[str, Any]) -> None:
    """Fail where a ranking is not of the shipped schema, or has a field that is not in it."""
    faults = [f"/{'/'.join(map(str, one.absolute_path))}: {one.message[:300]}" for one in validator(True).iter_errors(ranking)]
    assert not faults, faults[:5]
    assert validator(False).is_valid(ranking)


@cache
def validator(closed: bool) -> Draft202012Validator:
    """Return what the shipped schema accepts; closed, only with the fields that are in it."""
    schema = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return Draft202012Validator(_closed(schema) if closed else schema)


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    by_name = {name: _closed(one) for name, one in schema.items()}
    return by_name | {"additionalProperties": False} if by_name.get("additionalProperties") is True else by_name
