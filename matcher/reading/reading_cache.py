"""What was read is kept for the next run: documents by their content, and pools of which no document has changed.

It lies under a digest of the content, of how it was read, and of the code that read it. In a pool that is kept whole, documents
that could not be read are tried again each time: one that can be read by now is a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from matcher import shelf
from matcher.model import Candidate
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.reading_options import Decoding, ReadingOptions
from matcher.reading.source import Source
from matcher.shelf import Shelf

_HERE = Path(__file__).parent
_READING_CODE = (_HERE.parent, _HERE.parent / "model", *(path.parent for path in sorted(_HERE.rglob("__init__.py"))))
_LIBRARIES = ("pypdfium2", "rapidfuzz", "selectolax")
_SIGNALS = Path(__file__).parents[1] / "signals"
_SIGNAL_CODE = (*shelf.rooms(_SIGNALS), _SIGNALS / "cards")
"""What people depend on beside the code that reads: the words that a card looks for are no name of a school."""
MOST = 2_000
"""Documents of the largest pool that is kept whole, for a kept pool must load in a moment."""


class DocumentCache:
    """The documents that were read before, kept in a folder, or nowhere; what was decoded otherwise is kept apart."""

    def __init__(self, folder: Path | None, decoding: Decoding) -> None:
        self._shelf, self._decoding = Shelf(folder / "documents") if folder else None, decoding

    def get(self, reader: Reader, source: Source) -> Parsed | None:
        """Return a document as it was read, or None where it was not, or where what was kept is damaged."""
        kept = self._shelf.get(self._key(reader, source)) if self._shelf else None
        if kept is None:
            return None
        from matcher.reading.workers import parsed_json

        with suppress(ValueError):
            parsed = parsed_json.from_values(kept)
            return parsed._replace(source=source.text()[0]) if _is_its_source(reader) else parsed
        return None

    def put(self, reader: Reader, source: Source, parsed: Parsed) -> Parsed:
        """Return a document, kept for the next time."""
        if self._shelf:
            self._shelf.put(self._key(reader, source), parsed._replace(source=""))
        return parsed

    def _key(self, reader: Reader, source: Source) -> str:
        decoding = self._decoding._replace(encoding=source.encoding, ocr=self._decoding.ocr and reader.own_worker)
        return shelf.digest(_basis(), reader.name, repr(decoding), source.raw)


def _is_its_source(reader: Reader) -> bool:
    """Return whether the source of a document is its raw content, as that of JSON is: it need not be kept twice."""
    return ".json" in reader.suffixes


def basis(*parts: str) -> str:
    """Return a digest of the code that reads, and of how it is to read."""
    return shelf.digest(_basis(), *parts)


@cache
def _basis() -> str:
    """Return a digest of all code that takes part in reading; libraries count by the times of their files."""
    return shelf.digest(shelf.code(*_READING_CODE), *map(shelf.library, _LIBRARIES))


class SeenDocument(NamedTuple):
    """A document as it was found: its name in the pool, its own file name, and the digest of its content."""

    name: str
    called: str
    sha256: str


class PoolSnapshot(NamedTuple):
    """The documents that people were made of, the names of those that could not be read, and the people."""

    documents: tuple[SeenDocument, ...]
    unread: tuple[str, ...]
    candidates: tuple[Candidate, ...]


class PoolCache:
    """The pool of some paths as it was when it was last read, kept in a folder."""

    def __init__(self, paths: Sequence[Path], folder: Path, how: ReadingOptions) -> None:
        self._shelf = Shelf(folder / "pools")
        self._key = shelf.digest(*(str(path.absolute()) for path in paths))
        self._basis = basis(shelf.code(*_SIGNAL_CODE), repr(how.decoding), repr(how.corrections))

    def get(self) -> PoolSnapshot | None:
        """Return the kept pool, or None where there is none, where it was read with other options, or where it is damaged."""
        stored = self._shelf.get(self._key)
        if not isinstance(stored, list) or len(stored) != 2 or stored[0] != self._basis:
            return None
        from matcher.reading.workers import parsed_json

        with suppress(ValueError):
            snapshot = parsed_json.checked(PoolSnapshot, stored[1])
            return snapshot if all(map(_is_sound, snapshot.candidates)) else None
        return None

    def put(self, pool: PoolSnapshot) -> None:
        """Keep a pool, unless nobody is in it or it is too large."""
        if pool.candidates and len(pool.documents) + len(pool.unread) <= MOST:
            self._shelf.put(self._key, [self._basis, pool])


def _is_sound(candidate: Candidate) -> bool:
    """Return whether every span lies in the text, and every index of a passage or an entry is one of an existing one."""
    profile, length = candidate.profile, len(candidate.text)
    entries = (passage.entry for passage in profile.passages)
    degrees = (index for degree in profile.degrees for index in (degree.passage, degree.field_at or 0))
    passages = [*degrees, *(tongue.passage for tongue in profile.tongues)]
    return (
        len(profile.text) == length
        and all(0 <= start <= end <= length for start, end in _spans(candidate))
        and all(entry is None or 0 <= entry < len(profile.entries) for entry in entries)
        and all(0 <= passage < len(profile.passages) for passage in passages)
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
