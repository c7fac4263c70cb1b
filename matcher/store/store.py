"""A folder of segments under one manifest: read as a whole, written by one process at a time.

Writing begins with a folder that is a store's alone, and that holds what its manifest lists and nothing else.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import LOCK, MANIFEST, SEGMENT, Disk, content, damaged, disk_errors, is_of_store, names
from matcher.store.examining import StoreFinding, examined
from matcher.store.locking import locked
from matcher.store.manifest import MOST, ListedSegment, Manifest
from matcher.store.segment import Segment
from matcher.store.writing import Writing, committed, put, remove


class Snapshot(NamedTuple):
    """A complete state, which stays as it is whatever is written meanwhile."""

    manifest: Manifest
    segments: tuple[Segment, ...]

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, *_: object) -> None:
        for segment in self.segments:
            segment.close()


class Store:
    """Durable values in a folder; nothing is touched before it is asked for."""

    def __init__(self, folder: Path, disk: Disk = Disk()) -> None:
        self.folder, self._disk = folder, disk

    def exists(self) -> bool:
        """Return whether the folder is that of a store."""
        return os.path.lexists(self.folder / MANIFEST)

    def manifest(self) -> Manifest:
        """Return the state that was committed last.

        Raises:
            MatcherError: where there is none, or it is damaged.
        """
        return committed(self.folder)

    def segment(self, listed: ListedSegment) -> Segment:
        """Return a segment that a manifest lists, mapped.

        Raises:
            MatcherError: where it is missing or damaged.
        """
        path = self.folder / listed.name
        with disk_errors(path):
            try:
                return Segment(path, listed)
            except FileNotFoundError:
                raise damaged(path, "it is missing") from None

    def snapshot(self) -> Snapshot:
        """Return the last state with all its segments mapped, so that it stays readable whatever is written meanwhile.

        Raises:
            MatcherError: where anything is missing or damaged.
        """
        while True:
            manifest = self.manifest()
            try:
                return self._opened(manifest)
            except MatcherError:
                # What was replaced meanwhile is no loss.
                if self.manifest() == manifest:
                    raise

    @contextmanager
    def writing(self, *, wait: float = 10.0) -> Iterator[Writing]:
        """Give the one that may write; where another process is writing, wait for it this many seconds.

        A folder is made where there is none, and what an interrupted writer left is removed.

        Raises:
            MatcherError: where the folder cannot be written or is not a store's, or another process writes.
        """
        _prepare(self.folder, self._disk)
        with locked(self.folder / LOCK, self._disk, wait):
            yield Writing(self.folder, self._disk, _begin(self.folder, self._disk))

    def doctor(self) -> list[StoreFinding]:
        """Return all that is wrong in the folder; every byte is read.

        Raises:
            MatcherError: where there is no store, or the folder cannot be read.
        """
        if not self.folder.is_dir():
            self.manifest()
        while True:
            before = self._raw()
            with disk_errors(self.folder):
                findings = examined(self.folder)
            if not findings or self._raw() == before:
                return findings

    def _raw(self) -> bytes:
        """Return the manifest as it lies there, sound or not."""
        path = self.folder / MANIFEST
        with disk_errors(path):
            return content(path, MOST) if path.is_file() else b""

    def _opened(self, manifest: Manifest) -> Snapshot:
        with ExitStack() as stack:
            segments = tuple(self._mapped(one, stack) for one in manifest.segments)
            stack.pop_all()
        return Snapshot(manifest, segments)

    def _mapped(self, listed: ListedSegment, stack: ExitStack) -> Segment:
        segment = self.segment(listed)
        stack.callback(segment.close)
        return segment


def _prepare(folder: Path, disk: Disk) -> None:
    """Make the folder where there is none.

    Raises:
        MatcherError: where it is a link, or holds files of somebody else's and no store.
    """
    if folder.is_symlink():
        raise MatcherError("a link", shown(str(folder)), "name the folder that it leads to")
    if folder.exists() and not folder.is_dir():
        raise MatcherError("no folder", shown(str(folder)), "name a new or an empty folder")
    with disk_errors(folder):
        _make(folder, disk)
        foreign = [one for one in names(folder) if not is_of_store(one)]
    if foreign and not os.path.lexists(folder / MANIFEST):
        raise MatcherError(f"not an index, but other files ({len(foreign)})", shown(str(folder)), "name a new or an empty folder")


def _begin(folder: Path, disk: Disk) -> Manifest:
    """Return the state to go on from, and remove what an interrupted writer left; the lock is held.

    Raises:
        MatcherError: where the manifest is missing or damaged; then nothing is removed.
    """
    if not os.path.lexists(folder / MANIFEST):
        return _first(folder, disk)
    manifest = committed(folder)
    listed = {one.name for one in manifest.segments} | {MANIFEST, LOCK}
    _clear(folder, disk, _own_names(folder) - listed)
    return manifest


def _first(folder: Path, disk: Disk) -> Manifest:
    """Commit an empty state before anything is added, so that segments without a manifest are known to be a loss."""
    left = _own_names(folder) - {LOCK}
    if any(SEGMENT.fullmatch(one) for one in left):
        raise damaged(folder / MANIFEST, "it is missing, and segments are there")
    with disk_errors(folder):
        if stat.S_IMODE(folder.stat().st_mode) & 0o077:
            disk.own(folder)
        _sync_above(folder, disk)
    _clear(folder, disk, left)
    return put(folder, disk, Manifest(0, {}, ()))


def _clear(folder: Path, disk: Disk, left: set[str]) -> None:
    if left:
        with disk_errors(folder):
            # A writer that was killed may have committed without this; the files of the state before must not go first.
            disk.sync_folder(folder)
        remove(folder, disk, left)


def _make(folder: Path, disk: Disk) -> None:
    if not folder.is_dir():
        _make(folder.parent, disk)
        disk.make_folder(folder)


def _sync_above(folder: Path, disk: Disk) -> None:
    """Sync the folders above, so that this one is found again, even if the run that made them was killed at once."""
    for above in folder.absolute().parents:
        if os.access(above, os.R_OK | os.W_OK):
            disk.sync_folder(above)


def _own_names(folder: Path) -> set[str]:
    with disk_errors(folder):
        return set(filter(is_of_store, names(folder)))
