"""Files of a store: what they are called, how they are read, and what is said where that fails."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.regex import regex
from matcher.store.disk import SAFELY

MANIFEST, NEXT, LOCK = "manifest", "manifest.next", "lock"
SEGMENT = regex(r"[0-9]{1,15}-[0-9]{1,9}\.segment", re.ASCII)
"""Names of segments: a counter, never anything of a person's."""

_READING = os.O_RDONLY | SAFELY | getattr(os, "O_NONBLOCK", 0)
_DOCTOR = "run `matcher index doctor`"
_KEPT = "and run the command again; what was kept before is whole"
_FIXES = {
    errno.ENOSPC: f"make room on the disk {_KEPT}",
    errno.EDQUOT: f"make room on the disk {_KEPT}",
    errno.EACCES: f"see to it that you may read and write there {_KEPT}",
    errno.EPERM: f"see to it that you may read and write there {_KEPT}",
    errno.EROFS: f"see to it that you may read and write there {_KEPT}",
    errno.ELOOP: "replace the link by a file",
}


def of_a_store(name: str) -> bool:
    """Return whether a store gives files this name."""
    return name in (MANIFEST, NEXT, LOCK) or bool(SEGMENT.fullmatch(name))


def names(folder: Path) -> list[str]:
    """Return the names of the files in a folder, in order."""
    return sorted(one.name for one in folder.iterdir())


def damaged(path: Path, what: str) -> MatcherError:
    """Return the error that a file is not as it was written."""
    return MatcherError(f"damaged: {what}", shown(str(path)), _DOCTOR)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Say what the disk refused, where, and what to do about it."""
    try:
        yield
    except OSError as error:
        place = shown(str(error.filename or path))
        fix = _FIXES.get(error.errno or 0, f"see to the disk {_KEPT}")
        raise MatcherError(f"the disk says: {shown(error.strerror or 'failed')}", place, fix) from None


@contextmanager
def opened(path: Path) -> Iterator[tuple[int, os.stat_result]]:
    """Give the handle of a regular file for reading, and what it is.

    Raises:
        MatcherError: where it is no regular file.
    """
    handle = os.open(path, _READING)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise damaged(path, "no ordinary file")
        yield handle, state
    finally:
        os.close(handle)


def content(path: Path, most: int) -> bytes:
    """Return what a file holds.

    Raises:
        MatcherError: where it is longer than it may be.
    """
    with opened(path) as (handle, state), os.fdopen(handle, "rb", closefd=False) as file:
        if state.st_size > most:
            raise damaged(path, f"more than {most} bytes")
        return file.read(state.st_size)
