"""Name and content → the reader of a document: what a file is, whatever it is called."""

from __future__ import annotations

from pathlib import PurePath

from matcher.reading.parsed import Reader
from matcher.reading.readers import for_suffix

_DOCUMENTS = {".doc", ".docm", ".tex", ".pages", ".xml", ".yaml", ".yml", ".eml", ".msg", ".wps", ".wpd", ".mht", ".epub"}
"""Suffixes of files that may well be somebody's CV, though no reader knows them."""

_HEAD = 1000
"""Bytes that tell what a file is."""
_BEGINNINGS = ((b"%pdf-", ".pdf"), (b"{\\rtf", ".rtf"), (b"<!doctype html", ".html"), (b"<html", ".html"))
_ZIP, _TEXT_WITHIN = b"PK\x03\x04", ((b"word/document.xml", ".docx"), (b"application/vnd.oasis.opendocument.text", ".odt"))


class NoDocumentError(Exception):
    """Why a file is passed over: nobody's profile is in it."""


def suspected(name: str) -> bool:
    """Return whether a file is called as documents are: by the suffix of a reader or of a format without one, or by none.

    >>> suspected("cv.PDF"), suspected("old.doc"), suspected("cv"), suspected("photo.jpg")
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
    by_name, by_content = for_suffix(suffix), for_suffix(_told(raw))
    if by_content and (by_name is None or ".zip" not in by_content.suffixes):
        return by_content
    if by_name:
        return by_name
    if suffix:
        raise ValueError(f"no reader for {suffix} files; save it as .pdf or .docx")
    if not raw.strip() or b"\x00" in raw[:_HEAD]:
        raise NoDocumentError("not a document")
    return _plain()


def _told(raw: bytes) -> str:
    """Return the suffix that files of this content should have, nothing where the content does not tell."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if raw.startswith(_ZIP):
        return next((suffix for mark, suffix in _TEXT_WITHIN if mark in raw), ".zip")
    return next((suffix for mark, suffix in _BEGINNINGS if head.startswith(mark)), "")


def _plain() -> Reader:
    reader = for_suffix(".txt")
    assert reader
    return reader
