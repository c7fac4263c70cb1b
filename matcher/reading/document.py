"""One document: its content → what its reader makes of it, with what reads as a trick."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import MOST_TEXT, Source


def read(reader: Reader, source: Source) -> Parsed:
    """Return what a document says; `ValueError` where it needs a person's eyes, whatever its reader makes of it."""
    try:
        return _suspected(_bounded(reader.read(source)))
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # a reader with a mistake in it must not stop the run of all others
        raise ValueError(f"its reader failed: {type(error).__name__}") from error


def _bounded(parsed: Parsed) -> Parsed:
    if len(parsed.text) > MOST_TEXT:
        raise ValueError(f"more text than any CV has: {len(parsed.text):,} characters")
    if not parsed.passages:
        raise ValueError("no text that could be ranked")
    return parsed


def _suspected(parsed: Parsed) -> Parsed:
    """Return a document with what reads as a trick in it; words that mix alphabets, and orders, are to mean nothing."""
    from matcher.reading import orders, suspicions  # what was read before needs none

    flags = {flag.kind: flag for flag in (*suspicions.seen(parsed), *parsed.flags)}
    own = orders.without(parsed) if "instruction_text" in flags else parsed
    unread = sorted([*own.hidden, *suspicions.mixed_words(parsed.text)])
    return own._replace(flags=tuple(flags[kind] for kind in sorted(flags)), hidden=tuple(unread))
