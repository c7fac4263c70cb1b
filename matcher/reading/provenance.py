"""`meta.matcher` of a profile → what `read` kept there: its documents, places, flags; nothing in it is trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from matcher.gate import admit
from matcher.model import Flag, Origin, Place
from matcher.reading import loose_json
from matcher.reading.words import isodates
from matcher.reading.words.isodates import Reach


class SourceDocument(NamedTuple):
    """A document that a profile was read from: its name, and the month it says it speaks at."""

    name: str
    as_of: int | None
    as_of_from: str


class Provenance(NamedTuple):
    """What the profile itself says of where it comes from."""

    sources: tuple[SourceDocument, ...]
    places: dict[str, tuple[int, ...]]
    """By JSON pointer: document, line, column, and the page where there is one."""
    flags: tuple[Flag, ...]
    stated: tuple[int | None, str]
    """The month the profile speaks at, and where that comes from."""

    @property
    def origins(self) -> tuple[tuple[str, Origin], ...]:
        """Return where the words at each pointer stood."""
        return tuple((pointer, Origin(self.sources[at].name, *rest)) for pointer, (at, *rest) in sorted(self.places.items()))

    def reach(self, pointer: str, latest: int | None) -> Reach:
        """Return the month that the document speaks at from which an entry was read, and the latest month stated."""
        place = self.places.get(pointer)
        return (self.stated[0] if place is None else self.sources[place[0]].as_of), latest


def provenance(meta: dict[str, Any]) -> Provenance:
    """Return what stands in `meta`, as far as it is sound."""
    told = loose_json.table(meta.get("matcher"))
    documents = [loose_json.table(one) for one in loose_json.many(told.get("documents"))]
    sources = tuple(_source(one) for one in documents)
    places = {
        admit(pointer).text: tuple(place)
        for pointer, place in loose_json.table(told.get("places")).items()
        if _is_place(place, len(sources))
    }
    return Provenance(sources, places, tuple(_flags(told)), _stated(meta, sources))


def _source(document: dict[str, Any]) -> SourceDocument:
    stated = document.get("as_of_stated", True) is True
    as_of = isodates.month(document.get("as_of")) if stated else None
    return SourceDocument(_text(document.get("name")), as_of, _text(document.get("as_of_from")))


def _stated(meta: dict[str, Any], sources: tuple[SourceDocument, ...]) -> tuple[int | None, str]:
    stated = [(one.as_of, one.as_of_from) for one in sources if one.as_of is not None]
    if stated:
        return max(stated)
    modified = meta.get("lastModified")
    month = isodates.month(modified[:10]) if isinstance(modified, str) else None
    return month, "meta.lastModified" if month is not None else ""


def _is_place(place: Any, documents: int) -> bool:
    sound = isinstance(place, list) and len(place) in (3, 4) and all(type(one) is int and 0 <= one < 1 << 31 for one in place)
    return sound and place[0] < documents


def _flags(table: dict[str, Any]) -> Iterator[Flag]:
    """Yield what was raised when the documents were read; its place is where it stands now."""
    for at, one in enumerate(loose_json.many(table.get("flags"))):
        if isinstance(one, dict) and isinstance(one.get("kind"), str):
            yield Flag(_text(one["kind"])[:40], "", _text(one.get("quote")), Place(pointer=f"/meta/matcher/flags/{at}"))


def _text(value: object) -> str:
    return admit(value).text if isinstance(value, str) else ""
