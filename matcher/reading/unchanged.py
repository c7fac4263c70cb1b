"""A pool that was read before, as one value: where none of its documents changed, its people are looked up all at once.

Documents that could not be read are tried again each time: one that can be read by now is a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from matcher import shelf
from matcher.model import Candidate
from matcher.reading import keeping
from matcher.reading.how import How
from matcher.shelf import Shelf

_SIGNALS = Path(__file__).parents[1] / "signals"
_CODE = (*shelf.rooms(_SIGNALS), _SIGNALS / "cards")
"""What has a part in people beside the code that reads: what a card looks for is no name of a school."""

MOST = 2_000
"""Documents of a pool that is kept whole: one value holds no more than can be read in a moment."""


class Document(NamedTuple):
    """A document as it was found: how the pool names it, what it is called itself, and the digest of its content."""

    name: str
    called: str
    sha256: str


class Unchanged(NamedTuple):
    """The documents that people were made of, the names of those that could not be read, and the people."""

    documents: tuple[Document, ...]
    unread: tuple[str, ...]
    candidates: tuple[Candidate, ...]


class KeptPool:
    """What the pool at some places was when it was last read, in a folder."""

    def __init__(self, paths: Sequence[Path], folder: Path, how: How) -> None:
        self._shelf = Shelf(folder / "pools")
        self._place = shelf.digest(*(str(one.absolute()) for one in paths))
        self._basis = keeping.basis(shelf.code(*_CODE), repr(how.encoding), repr(how.ocr), repr(how.corrections))

    def get(self) -> Unchanged | None:
        """Return what was kept, or None where it was read in another way, or what lies there is not sound."""
        told = self._shelf.get(self._place)
        if not isinstance(told, list) or len(told) != 2 or told[0] != self._basis:
            return None
        from matcher.reading.workers import carrying

        with suppress(ValueError):
            kept = carrying.checked(Unchanged, told[1])
            return kept if all(map(_within, kept.candidates)) else None
        return None

    def put(self, pool: Unchanged) -> None:
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
