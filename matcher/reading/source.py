"""A file as given → its text, decoded and gated."""

from __future__ import annotations

from typing import NamedTuple

from matcher.gate import admit
from matcher.model import Flag
from matcher.reading.files import decoded

MOST_TEXT = 300_000
"""Characters of a document: a hundred dense pages. A million of unknown words cost 11 s to search."""


class ScanError(ValueError):
    """A document that holds pictures of text, and no text."""


class Source(NamedTuple):
    """The content of a file, before anything is known of it."""

    raw: bytes
    encoding: str | None = None
    """How the user says it is written; None where the content is to tell."""

    def text(self) -> tuple[str, tuple[Flag, ...]]:
        """Return the text of a textual format, gated, and what that raised; `ValueError` where it is no text, or empty."""
        decoded_text, guessed = decoded(self.raw, self.encoding)
        gated = admit(decoded_text)
        if not gated.text.strip():
            raise ValueError("empty")
        return gated.text, (*gated.removed, *([Flag("encoding_guessed", "", "")] if guessed else []))
