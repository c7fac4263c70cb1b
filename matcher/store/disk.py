"""The disk under a store: the calls that change it, the files that are there, how they are read, and what errors say.

Every call that changes the disk is a method of `Disk`, so that a test can kill, fail or record at any of them.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher import files
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.regex import regex

SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
"""How every file is opened: never through a link, never handed to another program."""

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


class Disk:
    """The disk as it is. Each method is one call, or the same call until all bytes are written."""

    def make_folder(self, path: Path) -> None:
        """Make a folder that is its owner's alone."""
        path.mkdir(mode=0o700, exist_ok=True)

    def own(self, path: Path) -> None:
        """Make a folder that is there its owner's alone."""
        path.chmod(0o700)

    def create(self, path: Path) -> int:
        """Return the handle of a new file, its owner's alone."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | SAFELY, 0o600)

    def open_lock(self, path: Path) -> int:
        """Return the handle of a lock file, which is made where there is none."""
        return os.open(path, os.O_RDWR | os.O_CREAT | SAFELY, 0o600)

    def write(self, handle: int, data: bytes | bytearray | memoryview) -> None:
        """Write all bytes."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]

    def sync(self, handle: int) -> None:
        """Make the content of a file survive a loss of power."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Move a file to the name of another one, which it replaces."""
        source.replace(target)

    def sync_folder(self, path: Path) -> None:
        """Make the names in a folder survive a loss of power, if its file system can."""
        files.sync_folder(path)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()


def is_of_store(name: str) -> bool:
    """Return whether a file of this name is one of a store."""
    return name in (MANIFEST, NEXT, LOCK) or bool(SEGMENT.fullmatch(name))


def names(folder: Path) -> list[str]:
    """Return the names of the files in a folder, in order."""
    return sorted(one.name for one in folder.iterdir())


def damaged(path: Path, what: str) -> MatcherError:
    """Return the error for a file that is not as it was written."""
    return MatcherError(f"damaged: {what}", shown(str(path)), _DOCTOR)


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into an error that says what, where, and what to do about it.

    Raises:
        MatcherError: where the disk refuses anything.
    """
    try:
        yield
    except OSError as error:
        place = shown(str(error.filename or path))
        fix = _FIXES.get(error.errno or 0, f"see to the disk {_KEPT}")
        raise MatcherError(f"the disk says: {shown(error.strerror or 'failed')}", place, fix) from None


@contextmanager
def opened(path: Path) -> Iterator[tuple[int, os.stat_result]]:
    """Give the handle of a regular file for reading, and its state.

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
    """Return the bytes of a file.

    Raises:
        MatcherError: where it is longer than it may be.
    """
    with opened(path) as (handle, state), os.fdopen(handle, "rb", closefd=False) as file:
        if state.st_size > most:
            raise damaged(path, f"more than {most} bytes")
        return file.read(state.st_size)
