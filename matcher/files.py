"""Files of the user: read safely, for anybody may have written them, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown

LARGEST = 100_000_000
"""Bytes of a file that has one thing on each line, such as grades or a run: some two million lines."""


class Fixes(NamedTuple):
    """What to do about a file that cannot be read; by default the same if it is missing, not a regular file, or too large."""

    unreadable: str
    missing: str = ""
    irregular: str = ""
    larger: str = ""


def content(path: Path, most: int, fixes: Fixes) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        MatcherError: where there are none, or more than so many.
    """
    name = shown(str(path))
    try:
        raw = regular(path, most)
    except (OSError, ValueError) as error:
        if fixes.missing and isinstance(error, FileNotFoundError):
            raise MatcherError("no such file", name, fixes.missing) from error
        reason = getattr(error, "strerror", None) or str(error)
        raise MatcherError(f"cannot be read: {reason}", name, fixes.unreadable) from error
    if raw is None:
        raise MatcherError("not a regular file", name, fixes.irregular or fixes.unreadable)
    if len(raw) > most:
        raise MatcherError(f"larger than {most:,} bytes", name, fixes.larger or fixes.unreadable)
    return raw


def regular(path: Path, most: int) -> bytes | None:
    """Return the bytes of a regular file, at most one more than `most`; None for anything else.

    A pipe is not even opened, as it could hold the program.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        return None
    with path.open("rb") as file:
        return file.read(most + 1)


def is_folder(path: Path) -> bool:
    """Return whether a path leads to a folder; one too long for any file leads nowhere, where `Path.is_dir` raises."""
    return os.path.isdir(path)  # noqa: PTH112


def is_there(path: Path) -> bool:
    """Return whether there is anything at a path, even a link that leads nowhere."""
    return os.path.lexists(path)


def text(path: Path) -> str:
    """Return the text of a file that has one thing on each line.

    Raises:
        MatcherError: where it cannot be read.
    """
    fixes = Fixes("name a text file that you may read", larger="keep the lines that you need")
    return decoded(content(path, LARGEST, fixes), str(path))


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


def write(path: Path, raw: bytes, *, private: bool = True, durable: bool = False) -> None:
    """Write a file whole or not at all: a reader sees either the old content or the new.

    A private one is for its owner only; a durable one is still there after a loss of power.

    Raises:
        OSError: where it cannot be written.
    """
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(8).hex()}")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666), "wb") as file:
            file.write(raw)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
        if durable:
            with suppress(PermissionError):  # a folder that may be written to and not listed; any folder on Windows
                sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def sync_folder(path: Path) -> None:
    """Make the names in a folder survive a loss of power, if its file system can."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
