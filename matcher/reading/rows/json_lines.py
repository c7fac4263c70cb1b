"""JSON Lines → rows: each line a JSON Resume, or {"name": …, "text": …}; one line is in memory at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from matcher.reading.document_files import LARGEST, TOO_LARGE
from matcher.reading.readers import json_resume
from matcher.reading.rows.holder import DocumentRow, Holder, row_of_text
from matcher.reading.source import decoded

_PIECE = 1_000_000
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def rows(file: BinaryIO, encoding: str | None = None) -> Iterator[DocumentRow]:
    """Yield the documents of a file, named by the number of their line; blank lines are skipped."""
    for number, line in enumerate(_lines(file), 1):
        if number == 1 and line.startswith(_WIDE):
            raise ValueError("its lines are UTF-16; save it as UTF-8")
        if len(line) > LARGEST:
            yield DocumentRow(str(number), refused=TOO_LARGE)
        elif content := line.strip():
            yield _row(str(number), content, encoding)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines; of a line that is too long, only as much as shows that."""
    line = file.readline(LARGEST + 1).removeprefix(b"\xef\xbb\xbf")
    while line:
        yield line
        if len(line) > LARGEST:
            _pass_over(file, line)
        line = file.readline(LARGEST + 1)


def _pass_over(file: BinaryIO, line: bytes) -> None:
    """Read to the end of a line, and keep nothing of it."""
    while line and not line.endswith(b"\n"):
        line = file.readline(_PIECE)


def _row(number: str, line: bytes, encoding: str | None) -> DocumentRow:
    """Return the document of a line; what is no JSON is left to the reader of profiles, which says why."""
    if b'"text"' in line:
        value = _json(line, encoding)
        if isinstance(value, dict) and isinstance(value.get("text"), str) and not json_resume.is_one(value):
            return row_of_text(number, value["text"], value.get("name"))
    return DocumentRow(number, content=line)


def _json(line: bytes, encoding: str | None) -> object:
    try:
        return json.loads(decoded(line, encoding)[0])
    except (ValueError, RecursionError):
        return None


HOLDER = Holder("JSON Lines", (".jsonl", ".ndjson"), rows)
