"""Path → the bytes of a file that a user wrote by hand."""

from __future__ import annotations

from pathlib import Path

from matcher import files
from matcher.files import Fixes
from matcher.toml.fields import Shape

LARGEST = 1_000_000
"""Bytes of a file that a user writes by hand; a long one has a few thousand."""


def content(path: Path, shape: Shape) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        MatcherError: where there are none; the shape is what the file should have.
    """
    fixes = Fixes(
        f"name a {shape.noun} that you may read",
        missing=f"name an existing {shape.noun}",
        irregular=f"name a {shape.noun}{shape.source and f'; {shape.source}'}",
        larger=f"name a {shape.noun}; profiles do not belong in it",
    )
    return files.content(path, LARGEST, fixes)
