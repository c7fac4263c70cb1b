"""JSON: the record, for programs."""

from __future__ import annotations

import json

from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Report


def draw(report: Report, _: Looks) -> str:
    """Return the record, pretty-printed; lone surrogates cannot occur, the gate replaced them."""
    return json.dumps(report.record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


EXPORTER = Exporter("json", (".json",), draw)
