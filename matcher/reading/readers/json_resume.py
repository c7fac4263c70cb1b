"""JSON Resume (schema 1.x) → Parsed. Values of a wrong type and no plain meaning are flagged; everything else counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from matcher.gate import admit
from matcher.model import Entry, Flag, Period, Section
from matcher.reading import loose_json, resume_builder, resume_items
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.provenance import Provenance, provenance
from matcher.reading.records import KEPT
from matcher.reading.resume_builder import ResumeBuilder
from matcher.reading.resume_items import ResumeItem
from matcher.reading.source import Source
from matcher.reading.words import isodates

_Plan = tuple[tuple[str, Section], ...]
_PERIOD, _NO_DATE = ("startDate", "endDate"), ("", "")
_LONGEST = 20_000
"""Characters of contacts that are read."""
_WHOLE = {"name", "position", "department", "studyType", "area", "title", "level", "language", "fluency", "publisher"}
"""Keys whose text is one passage, however many full stops it has."""


def _plan(section: Section, fields: str) -> _Plan:
    """Return the keys that hold text, each with its section: the one written behind a colon, else that of the entry."""
    pairs = (field.partition(":") for field in fields.split())
    return tuple((key, cast("Section", other or section)) for key, _, other in pairs)


class _Dated(NamedTuple):
    """What a profile says of its documents, and the latest month in it."""

    provenance: Provenance
    latest: int | None


_BASICS = _plan("summary", "label:title summary")
_ENTRIES: dict[str, tuple[Section, tuple[str, str], _Plan]] = {
    "work": (
        "work",
        _PERIOD,
        _plan("work", "position:title department:title description:employer summary highlights keywords:skills"),
    ),
    "volunteer": ("volunteer", _PERIOD, _plan("volunteer", "position:title summary highlights")),
    "projects": ("project", _PERIOD, _plan("project", "name description summary highlights keywords:skills roles:title")),
    "education": ("education", _PERIOD, _plan("education", "studyType area focus summary highlights courses:course")),
    "awards": ("award", ("date", "date"), _plan("award", "title summary")),
    "certificates": ("certificate", ("date", "date"), _plan("certificate", "name")),
    "publications": ("publication", ("releaseDate", "releaseDate"), _plan("publication", "name publisher summary")),
    "skills": ("skills", _NO_DATE, _plan("skills", "name level keywords")),
    "languages": ("language", _NO_DATE, _plan("language", "language fluency")),
    "interests": ("interests", _NO_DATE, _plan("interests", "name keywords")),
}
"""For each list of a profile: its section, its date keys, and which keys hold text of which section."""
_KEYS = ("basics", *_ENTRIES)


def read(source: Source) -> Parsed:
    """Return what a JSON Resume says; raise `ValueError` where it is no JSON or no JSON Resume."""
    text, raised = source.text()
    parsed = parse(text)
    return parsed._replace(flags=(*parsed.flags, *raised), source=text)


def parse(source: str) -> Parsed:
    """Return what the text of a JSON Resume says; raise `ValueError` where it is no JSON or no JSON Resume."""
    flags: dict[str, Flag] = {}
    data = _json(source, flags)
    if not isinstance(data, dict) or not is_one(data):
        raise ValueError("not a JSON Resume: it has none of " + ", ".join(_KEYS))
    if flag := resume_items.useless_values_flag(data, flags.get("json_suspicious")):
        flags["json_suspicious"] = flag
    latest = isodates.latest({key: [item.table for item in resume_items.items(data, key)] for key in _ENTRIES})
    dated = _Dated(provenance(loose_json.table(data.get("meta"))), latest)
    parsed, basics = _passages(data, dated), loose_json.table(data.get("basics"))
    return parsed._replace(
        name=_name(basics),
        organisations=tuple(_organisations(data, dated)),
        institutions=tuple(_named(data, "education", "institution")),
        publications=tuple(_named(data, "publications", "name")),
        as_of=dated.provenance.stated[0],
        as_of_from=dated.provenance.stated[1],
        flags=tuple({flag.kind: flag for flag in (*dated.provenance.flags, *flags.values(), *parsed.flags)}.values()),
        contacts=_contacts(basics),
        origins=dated.provenance.origins,
    )


def is_one(data: dict[str, Any]) -> bool:
    """Return whether a JSON object has anything of a JSON Resume."""
    return any(isinstance(data.get(key), (dict, list)) for key in _KEYS)


def _passages(data: dict[str, Any], dated: _Dated) -> Parsed:
    """Return the text of a profile with passages, entries and facts, and its claims too where it was read from documents."""
    if not dated.provenance.places:
        return _filled(ResumeBuilder(), data, dated).parsed()
    from matcher.reading.structure.sections import prose_claims  # other profiles need none

    parsed = _filled(ResumeBuilder(prose_claims.pieces), data, dated).parsed()
    degrees = prose_claims.more_degrees(parsed.text, parsed.passages, parsed.degrees)
    tongues = prose_claims.more_tongues(parsed.text, parsed.passages, parsed.tongues)
    return parsed._replace(degrees=(*parsed.degrees, *degrees), tongues=(*parsed.tongues, *tongues))


def _name(basics: dict[str, Any]) -> str | None:
    """Return the name as it is stated, or None."""
    name = basics.get("name")
    return " ".join(admit(name).text.split()) or None if isinstance(name, str) else None


def _filled(builder: ResumeBuilder, data: dict[str, Any], dated: _Dated) -> ResumeBuilder:
    """Return the builder with the text of a profile, its passages, entries and facts."""
    _basics(builder, loose_json.table(data.get("basics")))
    for key in _ENTRIES:
        for item in resume_items.items(data, key):
            if key != "work" or not resume_items.is_away(item):
                _entry(builder, key, item, dated)
                continue
            for pointer, text in resume_items.deeds(item):
                builder.add(text, "other", None, pointer, whole=False)
    _kept(builder, loose_json.table(loose_json.table(data.get("meta")).get("matcher")))
    return builder


def _json(source: str, flags: dict[str, Flag]) -> object:
    """Return the parsed JSON; NaN and infinities become null, and raise a flag as doubled keys do."""

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        table = dict(items)
        if len(table) != len(items):
            flags["json_suspicious"] = Flag("json_suspicious", "", "a key stands twice in one object")
        return table

    def constant(word: str) -> None:
        flags["json_suspicious"] = Flag("json_suspicious", "", word)

    try:
        return json.loads(source, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise ValueError(f"not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise ValueError("not valid JSON: too deeply nested") from None
    except ValueError:
        raise ValueError("not valid JSON: a number of too many digits") from None


def _basics(builder: ResumeBuilder, basics: dict[str, Any]) -> None:
    for key, section in _BASICS:
        if isinstance(basics.get(key), str):
            builder.add(basics[key], section, None, f"/basics/{key}", whole=key == "label")


def _entry(builder: ResumeBuilder, key: str, item: ResumeItem, dated: _Dated) -> None:
    section, (start, end), plan = _ENTRIES[key]
    entry, table, built_before = None, item.table, len(builder.passages)
    if start:
        entry = len(builder.entries)
        builder.entries.append(Entry(section, _period(table, (start, end), item.pointer, dated)))
    first: dict[str, int] = {}
    for field, field_section in plan:
        for tail, text in _texts(table[field]) if field in table else ():
            passage = builder.add(text, field_section, entry, f"{item.place(field)}{tail}", whole=field in _WHOLE or bool(tail))
            if passage is not None:
                first.setdefault(field, passage)
    _facts(builder, item, (key, first))
    if key in ("work", "volunteer") and "position" not in first and isinstance(table.get(start), str):
        builder.add(table[start], "title", entry, item.place(start), whole=True)
    if entry is not None and len(builder.passages) == built_before:
        builder.entries.pop()  # of which nothing can be quoted


def _kept(builder: ResumeBuilder, kept: dict[str, Any]) -> None:
    """Add what the person's documents say that the standard has no place for."""
    for key, section in KEPT.items():
        for index, text in loose_json.strings(kept.get(key)):
            builder.add(text, section, None, f"/meta/matcher/{key}/{index}", whole=False)


def _facts(builder: ResumeBuilder, item: ResumeItem, passages: tuple[str, dict[str, int]]) -> None:
    """Note the degree or the languages that an entry states, with the passages that state them."""
    (key, first), table = passages, item.table
    if key == "education" and "studyType" in first:
        builder.degrees += resume_builder.stated_degrees(table, builder, first)
    if key == "languages" and "language" in first:
        builder.tongues += resume_builder.stated_languages(table, builder, first)


def _period(table: dict[str, Any], keys: tuple[str, str], pointer: str, dated: _Dated) -> Period | None:
    """Return the period of an entry; one without an end goes on to the date of the document it was read from."""
    start, end = keys
    return isodates.period(table.get(start), table.get(end), dated.provenance.reach(f"{pointer}/{start}", dated.latest))


def _organisations(data: dict[str, Any], dated: _Dated) -> Iterator[tuple[str, Period | None]]:
    for item in resume_items.items(data, "work"):
        if isinstance(item.table.get("name"), str) and not resume_items.is_away(item):
            yield admit(item.table["name"]).text, _period(item.table, _PERIOD, item.pointer, dated)


def _contacts(basics: dict[str, Any]) -> tuple[str, ...]:
    """Return what belongs to the person alone: the addresses, numbers and accounts in the basics."""
    accounts = (account for _, account in loose_json.tables(basics.get("profiles")))
    profiles = [f"{account.get('network')}: {account.get('username')}\n{account.get('url')}" for account in accounts]
    lines = [f"{key}: {basics[key]}" for key in ("email", "phone", "url") if isinstance(basics.get(key), str)]
    if not (lines or profiles):
        return ()
    from matcher.reading.structure.head import contacts  # here, for most pools hold none

    return contacts.found(admit("\n".join(["Contact", *lines, *profiles])[:_LONGEST]).text).keys


def _named(data: dict[str, Any], key: str, name: str) -> Iterator[str]:
    for table in (item.table for item in resume_items.items(data, key)):
        if isinstance(table.get(name), str) and table[name].strip():
            yield admit(table[name]).text.strip()


def _texts(value: object) -> list[tuple[str, str]]:
    """Return a string, or the strings of a list, each with the end of its pointer."""
    if isinstance(value, str):
        return [("", value)]
    return [(f"/{index}", text) for index, text in loose_json.strings(value)]


READER = Reader("JSON Resume", (".json",), read, own_worker=False)
