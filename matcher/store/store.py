"""A folder of segments under one manifest: read as a whole, written by one process at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.store.beginning import begun, prepare
from matcher.store.disk import Disk
from matcher.store.examining import Finding, examined
from matcher.store.files import LOCK, MANIFEST, content, damaged, told
from matcher.store.locking import locked
from matcher.store.manifest import MOST, Listed, Manifest
from matcher.store.segment import Segment
from matcher.store.writing import Writing, committed


class Snapshot(NamedTuple):
    """A complete state, which stays as it is whatever is written meanwhile."""

    manifest: Manifest
    segments: tuple[Segment, ...]

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self.segments:
            one.close()


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

    def segment(self, listed: Listed) -> Segment:
        """Return a segment that a manifest lists, mapped.

        Raises:
            MatcherError: where it is missing or damaged.
        """
        path = self.folder / listed.name
        with told(path):
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
        """Give what writes, to one process at a time, which is waited for this many seconds.

        A folder is made where there is none, and what an interrupted writer left is removed.

        Raises:
            MatcherError: where the folder cannot be written or is not a store's, or another process writes.
        """
        prepare(self.folder, self._disk)
        with locked(self.folder / LOCK, self._disk, wait):
            yield Writing(self.folder, self._disk, begun(self.folder, self._disk))

    def doctor(self) -> list[Finding]:
        """Return all that is wrong in the folder; every byte is read.

        Raises:
            MatcherError: where there is no store, or the folder cannot be read.
        """
        if not self.folder.is_dir():
            self.manifest()
        while True:
            before = self._raw()
            with told(self.folder):
                findings = examined(self.folder)
            if not findings or self._raw() == before:
                return findings

    def _raw(self) -> bytes:
        """Return the manifest as it lies there, sound or not."""
        path = self.folder / MANIFEST
        with told(path):
            return content(path, MOST) if path.is_file() else b""

    def _opened(self, manifest: Manifest) -> Snapshot:
        with ExitStack() as stack:
            segments = tuple(self._mapped(one, stack) for one in manifest.segments)
            stack.pop_all()
        return Snapshot(manifest, segments)

    def _mapped(self, listed: Listed, stack: ExitStack) -> Segment:
        segment = self.segment(listed)
        stack.callback(segment.close)
        return segment
