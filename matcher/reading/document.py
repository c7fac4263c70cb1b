"""A file → its reader, by name and content, and what that makes of it, with what reads as a trick."""

from __future__ import annotations

from pathlib import PurePath

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.readers import for_suffix
from matcher.reading.source import MOST_TEXT, Source

_DOCUMENTS = {".doc", ".docm", ".tex", ".pages", ".xml", ".yaml", ".yml", ".eml", ".msg", ".wps", ".wpd", ".mht", ".epub"}
"""Suffixes of files that may well be somebody's CV, though no reader knows them."""
_HEAD = 1000
"""Bytes at the beginning of a file that show what it is."""
_BEGINNINGS = ((b"%pdf-", ".pdf"), (b"{\\rtf", ".rtf"), (b"<!doctype html", ".html"), (b"<html", ".html"))
_ZIP, _TEXT_WITHIN = b"PK\x03\x04", ((b"word/document.xml", ".docx"), (b"application/vnd.oasis.opendocument.text", ".odt"))


def read(reader: Reader, source: Source) -> Parsed:
    """Return what a document says.

    Raises:
        ValueError: where a person must look at it, even because its reader is at fault.
    """
    try:
        return _with_suspicions(_within_bounds(reader.read(source)))
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # a reader with a mistake in it must not stop the run of all others
        raise ValueError(f"its reader failed: {type(error).__name__}") from error


def _within_bounds(parsed: Parsed) -> Parsed:
    """Return a document that is neither empty nor longer than any CV; raise `ValueError` for any other."""
    if len(parsed.text) > MOST_TEXT:
        raise ValueError(f"more text than any CV has: {len(parsed.text):,} characters")
    if not parsed.passages:
        raise ValueError("no text that could be ranked")
    return parsed


def _with_suspicions(parsed: Parsed) -> Parsed:
    """Return a document with flags for what reads as a trick; orders to its reader, and words of mixed alphabets, are hidden."""
    from matcher.reading import orders, suspicions  # what was read before needs none

    flags = {flag.kind: flag for flag in (*suspicions.suspicion_flags(parsed), *parsed.flags)}
    honest = orders.without_orders(parsed) if "instruction_text" in flags else parsed
    unread = sorted([*honest.hidden, *suspicions.mixed_words(parsed.text)])
    return honest._replace(flags=tuple(flags[kind] for kind in sorted(flags)), hidden=tuple(unread))


class NoDocumentError(Exception):
    """A file that is skipped, for it holds nobody's profile; the message says why."""


def has_document_name(name: str) -> bool:
    """Return whether a file is named as documents are: with the suffix of a known format, whether or not it can be read, or none.

    >>> has_document_name("cv.PDF"), has_document_name("old.doc"), has_document_name("cv"), has_document_name("photo.jpg")
    (True, True, True, False)
    """
    suffix = PurePath(name).suffix.lower()
    return not suffix or suffix in _DOCUMENTS or for_suffix(suffix) is not None


def reader_of(name: str, raw: bytes) -> Reader:
    """Return the reader of a document.

    Raises:
        ValueError: where it may be somebody's profile, and no reader knows its format.
        NoDocumentError: where it is not a document.
    """
    suffix = PurePath(name).suffix.lower()
    by_name, by_content = for_suffix(suffix), for_suffix(_suffix_by_content(raw))
    if by_content and (by_name is None or ".zip" not in by_content.suffixes):
        return by_content
    if by_name:
        return by_name
    if suffix:
        raise ValueError(f"no reader for {suffix} files; save it as .pdf or .docx")
    if not raw.strip() or b"\x00" in raw[:_HEAD]:
        raise NoDocumentError("not a document")
    return _plain_text_reader()


def _suffix_by_content(raw: bytes) -> str:
    """Return the suffix that fits the content of a file, empty where the content does not show one."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if raw.startswith(_ZIP):
        return next((suffix for mark, suffix in _TEXT_WITHIN if mark in raw), ".zip")
    return next((suffix for mark, suffix in _BEGINNINGS if head.startswith(mark)), "")


def _plain_text_reader() -> Reader:
    reader = for_suffix(".txt")
    assert reader
    return reader
