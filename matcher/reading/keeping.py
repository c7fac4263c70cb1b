"""What was read is kept for the next run, under a digest of the content, how it was read, and the code that read it."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from pathlib import Path

from matcher import shelf
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source
from matcher.shelf import Shelf

_HERE = Path(__file__).parent
_CODE = (_HERE.parent, _HERE.parent / "model", *(path.parent for path in sorted(_HERE.rglob("__init__.py"))))
_LIBRARIES = ("pypdfium2", "rapidfuzz", "selectolax")


class Kept:
    """The documents that were read before, in a folder; with none, nothing is kept. Where scans are read, others are."""

    def __init__(self, folder: Path | None, *, ocr: bool) -> None:
        self._shelf, self._ocr = Shelf(folder / "documents") if folder else None, ocr

    def get(self, reader: Reader, source: Source) -> Parsed | None:
        """Return a document as it was read, or None where it was not, or what lies there is not sound."""
        told = self._shelf.get(self._key(reader, source)) if self._shelf else None
        if told is None:
            return None
        from matcher.reading.workers import carrying

        with suppress(ValueError):
            parsed = carrying.made(told)
            return parsed._replace(source=source.text()[0]) if _is_its_source(reader) else parsed
        return None

    def put(self, reader: Reader, source: Source, parsed: Parsed) -> Parsed:
        """Return a document, kept for the next time."""
        if self._shelf:
            self._shelf.put(self._key(reader, source), parsed._replace(source=""))
        return parsed

    def _key(self, reader: Reader, source: Source) -> str:
        how = [reader.name, json.dumps(source.encoding), *(["ocr"] if self._ocr and reader.own_worker else [])]
        return shelf.digest(_basis(), *how, source.raw)


def _is_its_source(reader: Reader) -> bool:
    """Return whether a document goes with its own text: that of JSON need not be kept beside it."""
    return ".json" in reader.suffixes


def basis(*parts: str) -> str:
    """Return a digest of the code that reads, and of how it is to read."""
    return shelf.digest(_basis(), *parts)


@cache
def _basis() -> str:
    """Return a digest of all code that has a part in reading: the libraries' by the times of their files."""
    return shelf.digest(shelf.code(*_CODE), *map(shelf.library, _LIBRARIES))
