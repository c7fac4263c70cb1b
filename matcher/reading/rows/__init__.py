"""Files that hold many documents, one a row. A new format is a file here and a line below; `sql.py` asks databases."""

from __future__ import annotations

from pathlib import PurePath

from matcher.reading.rows import json_lines, parquet
from matcher.reading.rows.holder import Holder

HOLDERS: tuple[Holder, ...] = (
    json_lines.HOLDER,
    parquet.HOLDER,
)


def for_name(name: str) -> Holder | None:
    """Return how the rows of a file are read, or None where it is one document."""
    suffix = PurePath(name).suffix.lower()
    return next((one for one in HOLDERS if suffix in one.suffixes), None)
