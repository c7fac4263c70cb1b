"""`meta.matcher` of a profile → what `read` kept there: its documents, positions and flags; nothing in it is trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from matcher.gate import admit
from matcher.model import Flag, Origin, Place
from matcher.reading import loose_json
from matcher.reading.words import isodates
from matcher.reading.words.isodates import Reach


class SourceDocument(NamedTuple):
    """A document from which a profile was read: its name, the month at which it speaks, and where that is stated."""

    name: str
    as_of: int | None
    as_of_from: str


class Provenance(NamedTuple):
    """Where a profile comes from, by what it says itself."""

    sources: tuple[SourceDocument, ...]
    places: dict[str, tuple[int, ...]]
    """By JSON pointer: document, line, column, and the page where there is one."""
    flags: tuple[Flag, ...]
    stated: tuple[int | None, str]
    """The month at which the profile speaks, and where that is stated."""

    @property
    def origins(self) -> tuple[tuple[str, Origin], ...]:
        """Return where the words at each pointer stood in their document."""
        return tuple((pointer, Origin(self.sources[at].name, *rest)) for pointer, (at, *rest) in sorted(self.places.items()))

    def reach(self, pointer: str, latest: int | None) -> Reach:
        """Return the month at which the document of an entry speaks, and the latest month stated."""
        position = self.places.get(pointer)
        return (self.stated[0] if position is None else self.sources[position[0]].as_of), latest


def provenance(meta: dict[str, Any]) -> Provenance:
    """Return what `meta` says of it, as far as that is sound."""
    kept = loose_json.table(meta.get("matcher"))
    documents = [loose_json.table(document) for document in loose_json.many(kept.get("documents"))]
    sources = tuple(_source(document) for document in documents)
    places = {
        admit(pointer).text: tuple(position)
        for pointer, position in loose_json.table(kept.get("places")).items()
        if _is_position(position, len(sources))
    }
    return Provenance(sources, places, tuple(_flags(kept)), _stated(meta, sources))


def _source(document: dict[str, Any]) -> SourceDocument:
    is_stated = document.get("as_of_stated", True) is True
    as_of = isodates.month(document.get("as_of")) if is_stated else None
    return SourceDocument(_text(document.get("name")), as_of, _text(document.get("as_of_from")))


def _stated(meta: dict[str, Any], sources: tuple[SourceDocument, ...]) -> tuple[int | None, str]:
    dated = [(source.as_of, source.as_of_from) for source in sources if source.as_of is not None]
    if dated:
        return max(dated)
    modified = meta.get("lastModified")
    month = isodates.month(modified[:10]) if isinstance(modified, str) else None
    return month, "meta.lastModified" if month is not None else ""


def _is_position(value: Any, documents: int) -> bool:
    sound = (
        isinstance(value, list)
        and len(value) in (3, 4)
        and all(type(number) is int and 0 <= number < 1 << 31 for number in value)
    )
    return sound and value[0] < documents


def _flags(table: dict[str, Any]) -> Iterator[Flag]:
    """Yield the flags raised when the documents were read, placed where they stand in the profile."""
    for index, flag in enumerate(loose_json.many(table.get("flags"))):
        if isinstance(flag, dict) and isinstance(flag.get("kind"), str):
            yield Flag(_text(flag["kind"])[:40], "", _text(flag.get("quote")), Place(pointer=f"/meta/matcher/flags/{index}"))


def _text(value: object) -> str:
    return admit(value).text if isinstance(value, str) else ""
