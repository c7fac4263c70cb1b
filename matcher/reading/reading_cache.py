"""What was read is kept for the next run, under a digest of the content, how it was read, and the code that read it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from matcher import shelf
from matcher.model import Candidate
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.source import Source
from matcher.shelf import Shelf

_HERE = Path(__file__).parent
_READING_CODE = (_HERE.parent, _HERE.parent / "model", *(path.parent for path in sorted(_HERE.rglob("__init__.py"))))
_LIBRARIES = ("pypdfium2", "rapidfuzz", "selectolax")
_SIGNALS = Path(__file__).parents[1] / "signals"
_SIGNAL_CODE = (*shelf.rooms(_SIGNALS), _SIGNALS / "cards")
"""What has a part in people beside the code that reads: what a card looks for is no name of a school."""
MOST = 2_000
"""Documents of a pool that is kept whole: one value holds no more than can be read in a moment."""


class DocumentCache:
    """The documents that were read before, in a folder; with none, nothing is kept. Where scans are read, others are."""

    def __init__(self, folder: Path | None, *, ocr: bool) -> None:
        self._shelf, self._ocr = Shelf(folder / "documents") if folder else None, ocr

    def get(self, reader: Reader, source: Source) -> Parsed | None:
        """Return a document as it was read, or None where it was not, or what lies there is not sound."""
        told = self._shelf.get(self._key(reader, source)) if self._shelf else None
        if told is None:
            return None
        from matcher.reading.workers import parsed_json

        with suppress(ValueError):
            parsed = parsed_json.from_values(told)
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
    return shelf.digest(shelf.code(*_READING_CODE), *map(shelf.library, _LIBRARIES))


class SeenDocument(NamedTuple):
    """A document as it was found: how the pool names it, what it is called itself, and the digest of its content."""

    name: str
    called: str
    sha256: str


class PoolSnapshot(NamedTuple):
    """The documents that people were made of, the names of those that could not be read, and the people."""

    documents: tuple[SeenDocument, ...]
    unread: tuple[str, ...]
    candidates: tuple[Candidate, ...]


class PoolCache:
    """What the pool at some places was when it was last read, in a folder."""

    def __init__(self, paths: Sequence[Path], folder: Path, how: ReadingOptions) -> None:
        self._shelf = Shelf(folder / "pools")
        self._place = shelf.digest(*(str(one.absolute()) for one in paths))
        self._basis = basis(shelf.code(*_SIGNAL_CODE), repr(how.encoding), repr(how.ocr), repr(how.corrections))

    def get(self) -> PoolSnapshot | None:
        """Return what was kept, or None where it was read in another way, or what lies there is not sound."""
        told = self._shelf.get(self._place)
        if not isinstance(told, list) or len(told) != 2 or told[0] != self._basis:
            return None
        from matcher.reading.workers import parsed_json

        with suppress(ValueError):
            kept = parsed_json.checked(PoolSnapshot, told[1])
            return kept if all(map(_within, kept.candidates)) else None
        return None

    def put(self, pool: PoolSnapshot) -> None:
        """Keep a pool, unless nobody is in it or it is too large."""
        if pool.candidates and len(pool.documents) + len(pool.unread) <= MOST:
            self._shelf.put(self._place, [self._basis, pool])


def _within(candidate: Candidate) -> bool:
    """Return whether all spans lie in the text, and all that count passages or entries count existing ones."""
    seen, length = candidate.profile, len(candidate.text)
    entries = (passage.entry for passage in seen.passages)
    told = [*(at for one in seen.degrees for at in (one.passage, one.field_at or 0)), *(one.passage for one in seen.tongues)]
    return (
        len(seen.text) == length
        and all(0 <= start <= end <= length for start, end in _spans(candidate))
        and all(entry is None or 0 <= entry < len(seen.entries) for entry in entries)
        and all(0 <= passage < len(seen.passages) for passage in told)
        and bool(candidate.documents)
        and candidate.documents[0].start == 0
    )


def _spans(candidate: Candidate) -> Iterator[tuple[Any, Any]]:
    yield from ((passage.start, passage.end) for passage in candidate.profile.passages)
    for degree in candidate.profile.degrees:
        yield from (degree.span, degree.denial or degree.span)
    for tongue in candidate.profile.tongues:
        yield from (tongue.span, tongue.denial or tongue.span)
    yield from ((document.start, document.end) for document in candidate.documents)
    yield from candidate.schools
    yield from ((page, page) for document in candidate.documents for page in document.pages)
