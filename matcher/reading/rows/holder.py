"""What a file of many documents is, and a row of it: a document with a name, a format and content, as a file has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from matcher.gate import shown
from matcher.reading.document_files import LARGEST, TOO_LARGE

PROFILE, TEXT, NAMES = "profile", "text", ("id", "name")
"""Columns of a table: a JSON Resume or a text, and the name of the row."""

_TEXTUAL = {".txt", ".text", ".md", ".markdown", ".html", ".htm"}
"""Suffixes that show the format of a text by its name; a text that was taken out of a .pdf is not a PDF."""
_JSON, _MARKDOWN = "row.json", "row.md"
_LONGEST_NAME = 100


class DocumentRow(NamedTuple):
    """One document of many."""

    name: str
    """What distinguishes it from the others: its number, or what its row says."""
    called: str = _JSON
    """The name of a file with such content."""
    content: bytes = b""
    refused: str = ""
    """Why it is not read."""
    decoded: bool = False
    """Whether the content is UTF-8, whatever the encoding of the file."""

    def bytes(self) -> bytes:
        """Return the content; raise `ValueError` with the reason where there is none."""
        if self.refused:
            raise ValueError(self.refused)
        return self.content


class Holder(NamedTuple):
    """A format of many documents; `rows` raises `ValueError` with a reason where the file is damaged."""

    name: str
    suffixes: tuple[str, ...]
    rows: Callable[[BinaryIO, str | None], Iterator[DocumentRow]]
    """Yields the rows of a file in an encoding; None where it is to be detected for each text."""
    missing: Callable[[], str] = lambda: ""
    """Returns what must be installed to read it, empty where everything is."""


def row_of_text(name: str, text: str, called: object = None) -> DocumentRow:
    """Return the row of a text; its name may show the format, which else is Markdown."""
    suffix = PurePath(called).suffix.lower() if isinstance(called, str) else ""
    return _within_size(
        DocumentRow(name, f"row{suffix}" if suffix in _TEXTUAL else _MARKDOWN, text.encode("utf-8", "replace"), decoded=True)
    )


def document_columns(names: Sequence[str]) -> dict[str, str]:
    """Return the columns of documents and names, by what they hold; raise `ValueError` where none holds documents."""
    by_lower_case = {name.lower(): name for name in reversed(names)}
    columns = {purpose: by_lower_case[purpose] for purpose in (PROFILE, TEXT, *NAMES) if purpose in by_lower_case}
    if PROFILE not in columns and TEXT not in columns:
        raise ValueError(f"no column {PROFILE} or {TEXT}; it has {shown(', '.join(names)) or 'none'}")
    return columns


def row_of_cells(number: int, cells: Mapping[str, object]) -> DocumentRow:
    """Return a row of a table from its cells, by what their columns hold; one without a document says so."""
    name = next((_name(cells[key]) for key in NAMES if cells.get(key) is not None), "") or str(number)
    profile, text = cells.get(PROFILE), cells.get(TEXT)
    if profile is None and isinstance(text, str):
        return row_of_text(name, text, cells.get("name") or cells.get("id"))
    if profile is None and text is None:
        return DocumentRow(name, refused="empty")
    try:
        if profile is None:
            return _within_size(DocumentRow(name, _MARKDOWN, *_content(text)))
        return _within_size(DocumentRow(name, _JSON, *_content(profile)))
    except (ValueError, TypeError, RecursionError):
        return DocumentRow(name, refused="neither text nor JSON")


def _name(value: object) -> str:
    return shown(value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value), _LONGEST_NAME)


def _content(value: object) -> tuple[bytes, str, bool]:
    """Return the content of a cell, no refusal, and whether it is surely UTF-8; a database may hand out JSON as nested values."""
    if isinstance(value, (dict, list)):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, str):
        return value.encode("utf-8", "replace"), "", True
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value), "", False
    raise ValueError


def _within_size(row: DocumentRow) -> DocumentRow:
    return row if len(row.content) <= LARGEST else DocumentRow(row.name, refused=TOO_LARGE)
