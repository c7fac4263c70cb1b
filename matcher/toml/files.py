"""Path → the bytes and the text of a user's file."""

from __future__ import annotations

import stat
from pathlib import Path

from matcher.errors import MatcherError
from matcher.toml.fields import Shape

LARGEST = 1_000_000
"""Bytes of a file that a user writes by hand; a long one has a few thousand."""


def regular(path: Path, most: int) -> bytes | None:
    """Return the bytes of a regular file, one more than so many where it has them; none of anything else.

    A pipe is not even opened, as it could hold the program.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        return None
    with path.open("rb") as file:
        return file.read(most + 1)


def content(path: Path, shape: Shape) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        MatcherError: where there are none; the shape is what the file should have.
    """
    noun = shape.noun
    try:
        raw = regular(path, LARGEST)
    except FileNotFoundError as error:
        raise MatcherError("no such file", str(path), f"name an existing {noun}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MatcherError(f"cannot be read: {reason}", str(path), f"name a {noun} that you may read") from error
    if raw is None:
        raise MatcherError("not a regular file", str(path), f"name a {noun}{shape.source and f'; {shape.source}'}")
    if len(raw) > LARGEST:
        raise MatcherError(f"larger than {LARGEST:,} bytes", str(path), f"name a {noun}; profiles do not belong in it")
    return raw


def decoded(raw: bytes, name: str) -> str:
    """Return the text, without a byte order mark.

    Raises:
        MatcherError: where it is not UTF-8.
    """
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = raw[: error.start].decode("utf-8-sig", "replace").split("\n")
        raise MatcherError("not UTF-8", f"{name}:{len(lines)}:{len(lines[-1]) + 1}", "save the file as UTF-8") from error
