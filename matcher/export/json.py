"""JSON: the record, for programs."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any

from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Report

_plain = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def draw(report: Report, _: Looks) -> str:
    """Return the record, pretty-printed; lone surrogates cannot occur, the gate replaced them."""
    return _drawn(report.record) + "\n"


def _drawn(value: Any, line: str = "\n") -> str:
    """Return a value as `json.dumps` with an indent of two does, which is pure Python and takes twice as long.

    >>> _drawn({"a": [1, None], "b": ()}) == json.dumps({"a": [1, None], "b": ()}, indent=2)
    True
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or type(value) is int:
        return "null" if value is None else str(value)
    inner, between = f"{line}  ", f",{line}  "
    if value and isinstance(value, dict):
        fields = [f"{encode_basestring(name)}: {_drawn(one, inner)}" for name, one in value.items()]
        return f"{{{inner}{between.join(fields)}{line}}}"
    if value and isinstance(value, (list, tuple)):
        return f"[{inner}{between.join([_drawn(one, inner) for one in value])}{line}]"
    return _plain(value)


EXPORTER = Exporter("json", (".json",), draw)
