"""What the one writer of a store does: add files that nobody sees yet, then commit them by replacing the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import Disk
from matcher.store.files import MANIFEST, NEXT, content, told
from matcher.store.filling import Stream, fill
from matcher.store.manifest import MOST, Listed, Manifest, packed, unpacked

if TYPE_CHECKING:
    from matcher.store.filling import Section


class Writing:
    """A store that is being written; `manifest` is its last committed state."""

    def __init__(self, folder: Path, disk: Disk, manifest: Manifest) -> None:
        self.manifest = manifest
        self._folder, self._disk = folder, disk
        self._added: list[str] = []

    def add(self, sections: Mapping[str, Section], about: Mapping[str, Any]) -> Listed:
        """Return a new segment, which is safely on the disk, and seen by nobody until it is committed.

        Raises:
            MatcherError: where the disk refuses; what was committed is whole.
        """
        path = self._folder / f"{self.manifest.generation + 1}-{len(self._added) + 1}.segment"
        self._added.append(path.name)
        with told(path):
            with _new(path, self._disk) as handle:
                filled = fill(Stream(self._disk, handle), sections)
            self._disk.sync_folder(self._folder)
        return Listed(path.name, *filled, dict(about))

    def commit(self, about: Mapping[str, Any], segments: Sequence[Listed]) -> Manifest:
        """Return the new state, which is what every reader sees from now on; segments no longer listed are removed.

        Raises:
            MatcherError: where the disk refuses. Readers see the state before, whole, or the new one, whole.
        """
        before, kept = self.manifest, {one.name for one in segments}
        if not kept <= {one.name for one in before.segments} | set(self._added):
            raise ValueError("a segment that is not in the store")
        if committed(self._folder) != before:
            what = "was changed by another process while this one was writing"
            raise MatcherError(what, shown(str(self._folder)), "run the command again")
        self.manifest = put(self._folder, self._disk, Manifest(before.generation + 1, dict(about), tuple(segments)))
        remove(self._folder, self._disk, [one.name for one in before.segments if one.name not in kept])
        return self.manifest


def committed(folder: Path) -> Manifest:
    """Return the state that was committed last.

    Raises:
        MatcherError: where there is none, or it is damaged.
    """
    path = folder / MANIFEST
    with told(path):
        try:
            return unpacked(content(path, MOST), path)
        except FileNotFoundError:
            raise MatcherError("not an index", shown(str(folder)), "name the folder of one") from None


def put(folder: Path, disk: Disk, manifest: Manifest) -> Manifest:
    """Commit a state, and return it as it will be read."""
    raw, path = packed(manifest), folder / NEXT
    after = unpacked(raw, path)
    if len(raw) > MOST:
        raise MatcherError(f"more than {MOST} bytes to keep", shown(str(path)), "run `matcher index compact`")
    with told(path):
        with _new(path, disk) as handle:
            disk.write(handle, raw)
        disk.replace(path, folder / MANIFEST)
        disk.sync_folder(folder)
    return after


def remove(folder: Path, disk: Disk, names: Iterable[str]) -> None:
    """Remove files for good: a loss of power does not bring them back."""
    gone = sorted(names)
    with told(folder):
        for name in gone:
            disk.unlink(folder / name)
        if gone:
            disk.sync_folder(folder)


@contextmanager
def _new(path: Path, disk: Disk) -> Iterator[int]:
    """Give the handle of a new file, which is safely on the disk at the end, or gone where anything failed."""
    handle = disk.create(path)
    try:
        try:
            yield handle
            disk.sync(handle)
        finally:
            disk.close(handle)
    except BaseException:
        with suppress(OSError):
            disk.unlink(path)
        raise
