"""Documents, candidates and readings ↔ rows of an index: compressed JSON, so that nothing in it runs."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import ne
from typing import Any, NamedTuple, TypeVar

from matcher.model import MASK, Candidate, Degree, Document, Entry, Flag, Origin, Passage, Period, Place, Profile, Tongue
from matcher.reading.parsed import Parsed, ReadDocument
from matcher.reading.persons.shared_facts import Facts
from matcher.reading.workers import parsed_json
from matcher.text import Span, blanked

_Stated = TypeVar("_Stated", Degree, Tongue)

_LEVEL = 1
"""Of the compression: a third of the size for a thirtieth of a millisecond; more would cost more than it saves."""

_LARGEST = 500_000_000
"""Bytes of an unpacked row: a document may have twenty million, each of which JSON may write as six."""


class RowAddress(NamedTuple):
    """Where a row stands: the name of the segment, and the number of the row."""

    segment: str
    row: int


class Stored(NamedTuple):
    """A candidate as it is kept: its id is only the slug of its name, because who else has the name changes with the pool."""

    candidate: Candidate
    documents: tuple[RowAddress, ...]
    """The rows of the documents that it was read from."""


def packed(value: Any) -> bytes:
    """Return a plain value as the bytes of a row."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), _LEVEL)


def unpacked(row: bytes | memoryview) -> Any:
    """Return the plain value of a row."""
    plain = zlib.decompressobj().decompress(row, _LARGEST)
    return json.loads(plain.decode("utf-8", "surrogatepass"))


def document_row(given: ReadDocument) -> bytes:
    """Return a document as a row."""
    return packed([given.name, given.sha256, given.parsed])


def document_of(row: bytes | memoryview) -> ReadDocument:
    """Return the document of a row."""
    name, sha256, parsed = unpacked(row)
    document: Parsed = parsed_json.from_values(_current(parsed))
    return ReadDocument(name, sha256, document)


def _current(parsed: list[Any]) -> list[Any]:
    """Return the plain value of a document as it is written now: older rows do not say where a degree or a language stands."""
    values = dict(zip(Parsed._fields, parsed, strict=True))
    for name, fields in (("degrees", Degree._fields), ("tongues", Tongue._fields)):
        values[name] = [_spanned(one, values["passages"], len(fields)) for one in values[name]]
    return list(values.values())


def facts_row(known: Facts) -> bytes:
    """Return the facts that could join a document with others as a row, without the words that state them."""
    employers = [[sorted(words), period] for words, period, _ in known.employers]
    return packed([known.name, employers, [title for title, _ in known.titles]])


def facts_of(row: bytes | memoryview) -> Facts:
    """Return the facts of a row."""
    name, employers, titles = unpacked(row)
    worked = ((frozenset(words), Period(*period), "") for words, period in employers)
    return Facts(tuple(name), tuple(worked), tuple((tuple(title), "") for title in titles))


def person_row(kept: Stored) -> bytes:
    """Return a candidate as a row."""
    who = kept.candidate
    about = who.id, who.name, who.text, list(_masks(who)), who.profile[1:]
    return packed([*about, who.documents, who.flags, who.schools, kept.documents])


def person_of(row: bytes | memoryview) -> Stored:
    """Return the candidate of a row."""
    slug, name, text, masks, seen, documents, flags, *schools, rows = unpacked(row)
    profile = Profile(blanked(text, masks, MASK), *_facts(*seen))
    shorts = tuple((low, high) for spans in schools for low, high in spans)  # rows of an older index have none
    who = Candidate(slug, name, profile, text, tuple(map(_document, documents)), tuple(_flag(*one) for one in flags), shorts)
    return Stored(who, tuple(RowAddress(*one) for one in rows))


def with_documents_at(row: bytes, place: Callable[[RowAddress], RowAddress]) -> bytes:
    """Return the row of a candidate whose documents stand elsewhere now."""
    *about, documents = unpacked(row)
    places = [place(RowAddress(*one)) for one in documents]
    return row if [list(one) for one in places] == documents else packed([*about, places])


def _masks(who: Candidate) -> Iterator[Span]:
    """Yield the spans of the text that scoring does not see."""
    if who.profile.text == who.text:
        return
    at = 0
    for masked, run in groupby(map(ne, who.profile.text, who.text)):
        length = sum(1 for _ in run)
        if masked:
            yield at, at + length
        at += length


def _facts(passages: list[Any], entries: list[Any], degrees: list[Any], tongues: list[Any]) -> tuple[Any, ...]:
    return (
        tuple(Passage(*one) for one in passages),
        tuple(Entry(section, period and Period(*period)) for section, period in entries),
        tuple(_stated(Degree, one, passages) for one in degrees),
        tuple(_stated(Tongue, one, passages) for one in tongues),
    )


def _stated(kind: type[_Stated], values: list[Any], passages: list[Any]) -> _Stated:
    """Return a degree or a language."""
    made = kind(*_spanned(values, passages, len(kind._fields)))
    return made._replace(span=_span(made.span), denial=made.denial and _span(made.denial))


def _spanned(values: list[Any], passages: list[Any], fields: int) -> list[Any]:
    """Return the plain value of a degree or a language; one of an older row stands in the whole of its passage."""
    return values if len(values) == fields else [*values[:3], passages[values[2]][:2], *values[3:], None]


def _span(values: Sequence[int]) -> Span:
    start, end = values
    return start, end


def _document(values: list[Any]) -> Document:
    name, sha256, start, end, as_of, as_of_from, pages, origins = values
    places = tuple((pointer, Origin(*origin)) for pointer, origin in origins)
    return Document(name, sha256, start, end, as_of, as_of_from, tuple(pages), places)


def _flag(kind: str, document: str, quote: str, place: list[Any] | None) -> Flag:
    return Flag(kind, document, quote, Place(*place) if place else None)
