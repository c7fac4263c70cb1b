"""One writer at a time: a lock that the kernel takes back when its holder ends, in whatever way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import Disk
from matcher.store.files import content, opened, told

_PAUSE = 0.01
_LINE = 120
_held: set[int] = set()


@contextmanager
def locked(path: Path, disk: Disk, wait: float) -> Iterator[None]:
    """Hold a lock, which is waited for this many seconds.

    Raises:
        MatcherError: where another holds it still.
    """
    with told(path):
        handle = _waited(path, disk, wait)
    try:
        yield
    finally:
        _let_go(handle)


def holder(path: Path) -> str:
    """Return who holds a lock, in words; nothing where nobody does."""
    try:
        with opened(path) as (handle, _):
            _ask(handle, shared=True)
    except BlockingIOError:
        return _named(path)
    except FileNotFoundError:
        return ""
    return ""


def _waited(path: Path, disk: Disk, wait: float) -> int:
    for left in range(max(0, round(wait / _PAUSE)), -1, -1):
        handle = _taken(path, disk)
        if handle is not None:
            return handle
        sleep(_PAUSE if left else 0)
    what = f"{_named(path) or 'another process'} is writing"
    raise MatcherError(what, shown(str(path.parent)), "wait until it has ended and run the command again")


def _taken(path: Path, disk: Disk) -> int | None:
    """Return the handle of the lock, None where another holds it."""
    handle = disk.open_lock(path)
    try:
        _ask(handle, shared=False)
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
    """Return whether a lock is that of the file of this name; where another has taken its place, it keeps nobody out."""
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def _ask(handle: int, *, shared: bool) -> None:
    """Take a lock or raise BlockingIOError."""
    try:
        import fcntl
    except ImportError:
        raise MatcherError("an index needs Linux or macOS", fix="name the folder of documents with --profiles") from None
    fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _let_go(handle: int) -> None:
    if handle in _held:
        _held.remove(handle)
        os.close(handle)


def _named(path: Path) -> str:
    return shown(content(path, 4 * _LINE).decode("utf-8", "replace"), _LINE)


def _in_child() -> None:
    """Close a child's share of every lock, for a lock lasts as long as anybody has it open."""
    for handle in tuple(_held):
        _let_go(handle)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
