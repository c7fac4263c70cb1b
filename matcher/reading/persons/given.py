"""A document that was read, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.reading.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Given:
    """A document that was read."""

    name: str
    sha256: str
    parsed: Parsed
