"""A file, or bytes → the advert in it, read as safely as every other document."""

from __future__ import annotations

from pathlib import Path

from matcher import reading
from matcher.drafting import json_job
from matcher.drafting.advert import Advert, of_lines, of_text
from matcher.errors import MatcherError
from matcher.files import is_folder
from matcher.gate import shown
from matcher.reading import files, kinds
from matcher.reading.how import How
from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed
from matcher.reading.source import MOST_TEXT, Source
from matcher.text import blanked

_FIX = "name the advert of a job as text, Markdown, HTML, PDF, Word or JSON"
_TEXTS = frozenset({"plain text", "Markdown"})
"""Readers that keep the lines of a document as they are; the others write a paragraph a line."""


def load(path: Path, how: How | None = None) -> Advert:
    """Return the advert in a file.

    Raises:
        MatcherError: where it cannot be read, or holds no text.
    """
    where = shown(str(path))
    if is_folder(path):
        raise MatcherError("a folder", where, "name one advert")
    try:
        raw = files.content(next(files.walk((path,))))
    except ValueError as reason:
        raise MatcherError(f"cannot be read: {reason}", where, _FIX) from None
    return opened(path.name, raw, how)


def opened(name: str, raw: bytes, how: How | None = None) -> Advert:
    """Return the advert that a document is, by its name and content.

    Raises:
        MatcherError: where it cannot be read, or holds no text.
    """
    called, how = shown(name), how or How()
    try:
        source = Source(raw, how.encoding)
        if raw.lstrip()[:1] == b"{" or name.lower().endswith(".json"):
            return json_job.advert(source.text()[0], called)
        if kinds.reader_of(name, raw).name in _TEXTS:
            return of_text(_seen(source), called)
    except (ValueError, kinds.NoDocumentError) as reason:
        raise MatcherError(f"cannot be read: {reason}", called, _FIX) from None
    parsed = _parsed(name, raw, how)
    return of_lines(blanked(parsed.text, parsed.hidden), parsed.setting, called)


def _seen(source: Source) -> str:
    """Return a text as its reader sees it, comments blanked; `ValueError` where it is too long."""
    text = source.text()[0]
    if len(text) > MOST_TEXT:
        raise ValueError(f"more text than any advert has: {len(text):,} characters")
    return blanked(text, hidden.spans(text))


def _parsed(name: str, raw: bytes, how: How) -> Parsed:
    """Return the document as its reader sees it, in a process apart where that is called for."""
    pool = reading.read((), (name, raw), how)
    problem = next((one for one in (*pool.needs_review, *pool.skipped)), None)
    if problem:
        raise MatcherError(f"cannot be read: {problem.reason}", problem.document, _FIX)
    return pool.given[0].parsed
