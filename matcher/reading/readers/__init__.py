"""The readers, one file a format. A new one is a file here and a line below."""

from __future__ import annotations

from matcher.reading.parsed import Reader
from matcher.reading.readers import json_resume, markdown, plain

READERS: tuple[Reader, ...] = (json_resume.READER, markdown.READER, plain.READER)


def for_suffix(suffix: str) -> Reader | None:
    """Return the reader of a file suffix, none where there is none."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)
