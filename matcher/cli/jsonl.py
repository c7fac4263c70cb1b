"""Files that are kept line by line, mostly as JSON: lines are appended, removed and rewritten, by one process at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from matcher.cli.outputs import put_in_place


def now() -> datetime:
    """Return the time, for logs and for what is old enough to be removed; no ranking depends on it."""
    return datetime.now(UTC).astimezone()


def append(path: Path, line: str, days: int | None = None) -> None:
    """Append a line to a file in one write, also after a line that was never ended, and remove lines that are too old."""
    if days is not None and path.is_file():
        _shorten(path, now() - timedelta(days=days))
    with locked(path) as handle:
        os.write(handle, (f"\n{line}" if _is_torn(handle) else line).encode())


def _is_torn(handle: int) -> bool:
    """Return whether the last line of an open file was never ended."""
    if os.lseek(handle, 0, os.SEEK_END) == 0:
        return False
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) != b"\n"


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Yield a handle to append to a file by, which no other process has at the time."""
    handle = opened(path)
    while not _is_in_place(handle, path):
        os.close(handle)
        handle = opened(path)
    try:
        yield handle
    finally:
        os.close(handle)


def _is_in_place(handle: int, path: Path) -> bool:
    """Return whether an open file still lies at its path; it may have been replaced or removed meanwhile."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def opened(path: Path) -> int:
    """Return a handle to append to a file by, which is locked as long as it is open."""
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with suppress(ImportError):  # where there are no such locks, one write is whole all the same
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def _shorten(path: Path, before: datetime) -> None:
    """Remove the lines of a file that are older than a time; lines without a time stay."""
    with path.open("rb") as file:
        oldest = next((when for when in map(_time_of, file) if when), before)
    if oldest < before:
        rewrite(path, lambda line: line if not is_older(line, before) else None)


def is_older(line: str, before: datetime) -> bool:
    """Return whether the time of a line lies before another."""
    return (_time_of(line) or before) < before


def rewrite(path: Path, change: Callable[[str], str | None]) -> int:
    """Change lines of a file, or remove them where `change` returns None; return how many. No other process writes meanwhile."""
    if not path.is_file():
        return 0
    with locked(path):
        both = [(line, change(line)) for line in read(path) if line]
        changed = sum(old != new for old, new in both)
        if changed:
            put_in_place(path, "".join(f"{line}\n" for _, line in both if line is not None))
    return changed


def _time_of(line: str | bytes) -> datetime | None:
    """Return the time of a line, or None where it has none."""
    with suppress(ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return datetime.fromisoformat(json.loads(line)["when"]).astimezone(UTC)
    return None


def read(path: Path) -> list[str]:
    """Return the lines of a file; none where there is no file."""
    if not path.is_file():
        return []
    with suppress(OSError):
        return path.read_bytes().decode("utf-8", "replace").split("\n")
    return []
