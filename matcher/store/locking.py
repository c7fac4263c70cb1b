"""One writer at a time: a lock that the kernel takes back when its holder ends, in whatever way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import Disk, content, disk_errors, opened

_PAUSE = 0.01
_LINE = 120
_held: set[int] = set()


@contextmanager
def locked(path: Path, disk: Disk, wait: float) -> Iterator[None]:
    """Hold a lock, which is waited for this many seconds.

    Raises:
        MatcherError: where another holds it still.
    """
    with disk_errors(path):
        handle = _wait_for_lock(path, disk, wait)
    try:
        yield
    finally:
        _let_go(handle)


def holder(path: Path) -> str:
    """Return in words who holds a lock; empty where nobody does."""
    try:
        with opened(path) as (handle, _):
            _flock(handle, shared=True)
    except BlockingIOError:
        return _holder_line(path)
    except FileNotFoundError:
        return ""
    return ""


def _wait_for_lock(path: Path, disk: Disk, wait: float) -> int:
    for left in range(max(0, round(wait / _PAUSE)), -1, -1):
        handle = _try_lock(path, disk)
        if handle is not None:
            return handle
        sleep(_PAUSE if left else 0)
    what = f"{_holder_line(path) or 'another process'} is writing"
    raise MatcherError(what, shown(str(path.parent)), "wait until it has ended and run the command again")


def _try_lock(path: Path, disk: Disk) -> int | None:
    """Return the handle of the lock, None where another holds it."""
    handle = disk.open_lock(path)
    try:
        _flock(handle, shared=False)
        if not _still_there(handle, path):
            raise BlockingIOError
        disk.write(handle, f"process {os.getpid()} on {os.uname().nodename}"[:_LINE].ljust(_LINE).encode() + b"\n")
    except BaseException as error:
        os.close(handle)
        if isinstance(error, BlockingIOError):
            return None
        raise
    _held.add(handle)
    return handle


def _still_there(handle: int, path: Path) -> bool:
    """Return whether a locked file still has its name; a lock on one whose place another file took keeps nobody out."""
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def _flock(handle: int, *, shared: bool) -> None:
    """Take a lock.

    Raises:
        BlockingIOError: where another holds it.
        MatcherError: where the system has no such locks.
    """
    try:
        import fcntl
    except ImportError:
        raise MatcherError("an index needs Linux or macOS", fix="name the folder of documents with --profiles") from None
    fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _let_go(handle: int) -> None:
    if handle in _held:
        _held.remove(handle)
        os.close(handle)


def _holder_line(path: Path) -> str:
    return shown(content(path, 4 * _LINE).decode("utf-8", "replace"), _LINE)


def _in_child() -> None:
    """Close a child's share of every lock, for a lock lasts as long as anybody has it open."""
    for handle in tuple(_held):
        _let_go(handle)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
