"""Every call that changes the disk, in one place, so that a test can kill, fail or record at any of them."""

from __future__ import annotations

import os
from pathlib import Path

from matcher import files

SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
"""How every file is opened: never through a link, never handed to another program."""


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
        """Return when what a file holds outlives a loss of power."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another, which is gone then."""
        source.replace(target)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in a folder outlive a loss of power, or its file system has no such call."""
        files.sync_folder(path)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()
