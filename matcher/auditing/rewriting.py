"""A document as it was read × what is to be swapped → the same document of somebody else, read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from matcher.auditing import edits, standins
from matcher.auditing.edits import Edit, Kind, Who
from matcher.reading import document
from matcher.reading.parsed import Parsed, ReadDocument, Reader
from matcher.reading.persons import singular_they
from matcher.reading.persons.people import SECTIONS_OF_THINGS
from matcher.reading.readers import json_resume, plain
from matcher.reading.records import KEPT
from matcher.reading.source import Source

_TEXTS = ("plain text", "Markdown")
"""Readers of formats whose text is the document itself."""


class Swapped(NamedTuple):
    """A document with words swapped and read again, and the kinds of which there were any."""

    given: ReadDocument
    kinds: frozenset[Kind]


def whole(given: ReadDocument) -> bool:
    """Return whether a document can be written anew: JSON, Markdown or plain text; of others only the text that was read."""
    return bool(given.parsed.source) or _own_reader(given) is not None


def swapped(given: ReadDocument, who: Who, wanted: Collection[Kind]) -> Swapped:
    """Return a document with the wanted kinds of words swapped.

    Raises:
        ValueError: where nothing can be read of it any more.
    """
    if given.parsed.source:
        text, of_kinds = _of_json(given.parsed, who, wanted)
        reader = json_resume.READER
    else:
        text, of_kinds = _of_text(given.parsed, who, wanted)
        reader = _own_reader(given) or plain.READER
    parsed = document.read(reader, Source(text.encode("utf-8", "replace"), "utf-8"))
    return Swapped(replace(given, parsed=parsed), frozenset(of_kinds))


def _own_reader(given: ReadDocument) -> Reader | None:
    """Return the reader of a document whose text is all there is to it."""
    try:
        reader = document.reader_of(given.name, given.parsed.text.encode("utf-8", "replace"))
    except (ValueError, document.NoDocumentError):
        return None
    return reader if reader.name in _TEXTS else None


def _of_text(parsed: Parsed, who: Who, wanted: Collection[Kind]) -> tuple[str, set[Kind]]:
    """Return a text with words swapped, and the kinds of which it had any."""
    who = who._replace(lists=tuple((one.start, one.end) for one in parsed.passages if one.section in SECTIONS_OF_THINGS))
    by_kind = {kind: _of_kind(parsed, who, kind) for kind in edits.KINDS if kind in wanted}
    swaps = [edit for of_kind in by_kind.values() for edit in of_kind]
    return edits.swapped(parsed.text, swaps), {kind for kind, of_kind in by_kind.items() if of_kind}


def _of_kind(parsed: Parsed, who: Who, kind: Kind) -> list[Edit]:
    """Return what reading understood to be of a kind, and what else of it stands in a text."""
    return [*_stated(parsed, who, kind), *edits.edits_of(kind, parsed.text, who)]


def _stated(parsed: Parsed, who: Who, kind: Kind) -> Iterator[Edit]:
    """Yield what reading understood to be of a kind, where it stands."""
    for record in parsed.records:
        for fact in record.facts:
            new = _OF_FACTS.get((record.list, fact.key))
            words = parsed.text[fact.start : fact.end]
            if new and new[0] == kind and words.strip() and "\n" not in words:
                yield Edit(fact.start, fact.end, new[1](words, who))


_New = Callable[[str, Who], str]


def _place(words: str, _: Who) -> str:
    return standins.like(words, standins.PLACE, standins.HAN_PLACE)


def _years(words: str, _: Who) -> str:
    return standins.earlier(words)


_OF_FACTS: dict[tuple[str, str], tuple[Kind, _New]] = {
    ("basics", "name"): ("names", edits.new_name),
    ("basics", "phone"): ("contact", lambda *_: standins.PHONE),
    ("basics", "location"): ("address", _place),
    ("education", "startDate"): ("study years", _years),
    ("education", "endDate"): ("study years", _years),
}

_OF_FIELDS: dict[tuple[str, ...], tuple[Kind, _New]] = {
    ("basics", "name"): ("names", edits.new_name),
    ("basics", "email"): ("contact", lambda *_: standins.EMAIL),
    ("basics", "phone"): ("contact", lambda *_: standins.PHONE),
    ("basics", "url"): ("contact", lambda *_: standins.URL),
    ("basics", "image"): ("contact", lambda *_: standins.URL),
    ("basics", "profiles", "username"): ("contact", lambda *_: "sample"),
    ("basics", "profiles", "url"): ("contact", lambda *_: standins.URL),
    ("basics", "location", "address"): ("address", lambda words, _: standins.address(words)),
    ("basics", "location", "postalCode"): ("address", lambda *_: standins.POSTCODE),
    ("basics", "location", "city"): ("address", _place),
    ("basics", "location", "region"): ("address", _place),
    ("basics", "location", "countryCode"): ("nationality", lambda *_: "NG"),
    ("basics", "nationality"): ("nationality", lambda *_: standins.PEOPLE),
    ("basics", "gender"): ("age", lambda words, _: standins.aged(words)),
    ("basics", "birthDate"): ("age", lambda words, _: standins.aged(words)),
    ("basics", "pronouns"): ("pronouns", lambda words, _: "/".join(map(standins.other, words.split("/")))),
    ("education", "institution"): ("schools", lambda words, who: standins.school(who.lot, words)),
    ("education", "startDate"): ("study years", _years),
    ("education", "endDate"): ("study years", _years),
}
"""Fields of a JSON Resume, wherever in a list they stand."""

_KEPT = tuple(("meta", "matcher", key) for key in KEPT)
"""What `meta` holds of a person's own words; the rest of it are names of files and places."""


def _of_json(parsed: Parsed, who: Who, wanted: Collection[Kind]) -> tuple[str, set[Kind]]:
    """Return the JSON of a profile with fields and words swapped, and the kinds of which it had any."""
    within = {kind for kind in wanted if edits.edits_of(kind, parsed.text, who)}
    text = f"{parsed.text}\n"
    theys = frozenset(text[low : text.index("\n", low)] for low, _ in singular_they.spans(text))
    writing = _Writing(who._replace(theys=theys), wanted, sorted(within))
    rewritten = writing.anew(json.loads(parsed.source), ())
    return json.dumps(rewritten), writing.seen


class _Writing:
    """A profile as it is written anew."""

    def __init__(self, who: Who, wanted: Collection[Kind], within: Iterable[Kind]) -> None:
        self._who, self._wanted, self._within = who, wanted, tuple(within)
        self.seen = set(self._within)

    def anew(self, value: Any, path: tuple[str, ...]) -> Any:
        """Return a value with the wanted kinds swapped; `path` is where it stands, without the indices in lists."""
        if isinstance(value, dict):
            return {key: self.anew(one, (*path, key)) for key, one in value.items()}
        if isinstance(value, list):
            return [self.anew(one, path) for one in value]
        return self._text(value, path) if isinstance(value, str) and value.strip() else value

    def _text(self, text: str, path: tuple[str, ...]) -> str:
        if field := _OF_FIELDS.get(path):
            return self._field(text, *field)
        if path[:1] == ("meta",) and path[:3] not in _KEPT:
            return text
        return edits.swapped(text, [edit for kind in self._within for edit in edits.edits_of(kind, text, self._who)])

    def _field(self, text: str, kind: Kind, new: _New) -> str:
        if kind not in self._wanted:
            return text
        self.seen.add(kind)
        return new(text, self._who)
