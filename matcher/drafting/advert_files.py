"""A file, or bytes → the advert in it, read as safely as every other document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matcher import reading
from matcher.drafting.advert import AdvertLine, AdvertLines, of_lines, of_text
from matcher.errors import MatcherError
from matcher.files import is_folder
from matcher.gate import admit, shown
from matcher.reading import document, document_files
from matcher.reading.loose_json import many
from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.source import MOST_TEXT, Source
from matcher.reading.words import dates
from matcher.text import blanked

_FIX = "name the advert of a job as text, Markdown, HTML, PDF, Word or JSON"
_TEXTS = frozenset({"plain text", "Markdown"})
"""Readers that keep the lines of a document as they are; the others write a paragraph a line."""
_KEYS = ("title", "description", "responsibilities", "qualifications", "skills")
_PERSON = ("basics", "work", "education")
_LISTS = (("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"))
_JSON_FIX = "name a job as JSON Resume writes it: title, description, responsibilities, qualifications, skills"

_MANY_PERIODS = 2
"""Periods of different beginnings from which on a text is rather of a candidate: of 46 adverts none has more than one."""
_LONGEST_LINE = 500
"""Characters of a line that are looked at."""


def load(path: Path, how: ReadingOptions | None = None) -> AdvertLines:
    """Return the advert in a file.

    Raises:
        MatcherError: where it cannot be read, or holds no text.
    """
    where = shown(str(path))
    if is_folder(path):
        raise MatcherError("a folder", where, "name one advert")
    try:
        raw = document_files.content(next(document_files.walk((path,))))
    except ValueError as reason:
        raise MatcherError(f"cannot be read: {reason}", where, _FIX) from None
    return opened(path.name, raw, how)


def opened(name: str, raw: bytes, how: ReadingOptions | None = None) -> AdvertLines:
    """Return the advert that a document is, by its name and content.

    Raises:
        MatcherError: where it cannot be read, or holds no text.
    """
    called, how = shown(name), how or ReadingOptions()
    try:
        source = Source(raw, how.decoding.encoding)
        if raw.lstrip()[:1] == b"{" or name.lower().endswith(".json"):
            return of_json(source.text()[0], called)
        if document.reader_of(name, raw).name in _TEXTS:
            return of_text(_seen(source), called)
    except (ValueError, document.NoDocumentError) as reason:
        raise MatcherError(f"cannot be read: {reason}", called, _FIX) from None
    parsed = _parsed(name, raw, how)
    return of_lines(blanked(parsed.text, parsed.hidden), parsed.setting, called)


def _seen(source: Source) -> str:
    """Return a text as its reader sees it, comments blanked; `ValueError` where it is too long."""
    text = source.text()[0]
    if len(text) > MOST_TEXT:
        raise ValueError(f"more text than any advert has: {len(text):,} characters")
    return blanked(text, hidden.spans(text))


def _parsed(name: str, raw: bytes, how: ReadingOptions) -> Parsed:
    """Return the document as its reader sees it, in a process apart where that is called for."""
    pool = reading.read((), (name, raw), how)
    problem = next((one for one in (*pool.needs_review, *pool.skipped)), None)
    if problem:
        raise MatcherError(f"cannot be read: {problem.reason}", problem.document, _FIX)
    return pool.given[0].parsed


def of_json(source: str, name: str) -> AdvertLines:
    """Return the advert that the JSON of a job is; places are JSON pointers.

    Raises:
        MatcherError: where it is no JSON, or no job.
    """
    try:
        data = json.loads(source)
    except (ValueError, RecursionError):
        raise MatcherError("not valid JSON", name, _JSON_FIX) from None
    person = isinstance(data, dict) and any(key in data for key in _PERSON)
    keys = [key for key in _KEYS if not (person and key == "skills")]  # people have skills as jobs do
    if not isinstance(data, dict) or not any(data.get(key) for key in keys):
        raise MatcherError("the profile of a person, not a job" if person else "not the JSON of a job", name, _JSON_FIX)
    return AdvertLines(name, tuple(_lines(data)))


def _lines(data: dict[str, Any]) -> Iterator[AdvertLine]:
    """Yield the lines of a job, each list under a heading."""
    yield from (AdvertLine(text, "/title", role="title") for text in _texts(data.get("title")))
    yield from (AdvertLine(text, "/company", role="company") for text in _texts(data.get("company")))
    for key in ("type", "remote", "salary"):
        yield from (
            AdvertLine(text, f"/{key}", role="benefits" if key == "salary" else "place") for text in _texts(data.get(key))
        )
    for text in _texts(data.get("description")):
        yield _heading("About the role", "/description")
        yield from (line._replace(place="/description") for line in of_text(text).lines)
    for key, heading in _LISTS:
        items = enumerate(many(data.get(key)))
        yield from _listed(heading, [(text, f"/{key}/{at}") for at, one in items for text in _texts(one)])
    yield from _listed("Experience", [(text, "/experience") for text in _texts(data.get("experience"))])
    skills = [(text, f"/skills/{at}") for at, one in enumerate(many(data.get("skills"))) for text in _skill(one)]
    yield from _listed("Skills", skills)


def _listed(heading: str, items: list[tuple[str, str]]) -> Iterator[AdvertLine]:
    if items:
        yield _heading(heading, items[0][1])
        yield from (AdvertLine(text, place, "bullet") for text, place in items)


def _heading(text: str, place: str) -> AdvertLine:
    return AdvertLine(text, place, "heading", 2, gap=True)


def _skill(skill: Any) -> list[str]:
    """Return a skill as a line: its keywords, else its name."""
    if not isinstance(skill, dict):
        return _texts(skill)
    words = [word for one in many(skill.get("keywords")) for word in _texts(one)]
    return [", ".join(words)] if words else _texts(skill.get("name"))


def _texts(value: Any) -> list[str]:
    """Return a text, gated; nothing for what is not a text, or is empty."""
    text = admit(value).text.strip() if isinstance(value, str) else ""
    return [text] if text else []


def of_candidate(advert: AdvertLines) -> bool:
    """Return whether what was given as an advert looks like the document of a candidate: it dates several periods.

    >>> from matcher.drafting.advert import of_text
    >>> of_candidate(of_text("Baker 2019 - 2022; miller 2015 - 2018")), of_candidate(of_text("Contract: 2026 - 2028"))
    (True, False)
    """
    periods = (one for line in advert.lines for one in dates.find(line.text[:_LONGEST_LINE]) if one.ranged)
    return len({one.first for one in periods}) >= _MANY_PERIODS
