"""What the one writer of a store does: add files that nobody sees yet, then commit them by replacing the manifest.

A segment is written as a stream, for it may be larger than memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from zlib import crc32

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import MANIFEST, NEXT, Disk, content, disk_errors
from matcher.store.layout import (
    CHECK,
    HEAD,
    LENGTH,
    OFFSET,
    Blocks,
    Rows,
    SectionPlace,
    aligned,
    contents,
    flat,
    pieces,
    sums,
)
from matcher.store.manifest import MOST, ListedSegment, Manifest, packed, unpacked

if TYPE_CHECKING:
    from typing_extensions import Buffer

    Section: TypeAlias = Buffer | Iterable[Buffer] | Rows | Blocks

_AT_ONCE = 1 << 20
"""Bytes that are gathered before the disk is asked to write them."""


class Filled(NamedTuple):
    """What was written: the size of the file, its digest, and the digest of its table of contents."""

    size: int
    sha256: str
    contents: str


class Stream:
    """Bytes on their way into a file, counted and digested."""

    def __init__(self, disk: Disk, handle: int) -> None:
        self._disk, self._handle = disk, handle
        self._gathered = bytearray()
        self._digest = sha256()
        self.size = 0

    def put(self, data: bytes | bytearray | memoryview) -> None:
        """Take bytes."""
        self.size += len(data)
        self._gathered += data
        if len(self._gathered) >= _AT_ONCE:
            self._flush()

    def align(self) -> int:
        """Return the next multiple of 64, with zeros up to it."""
        self.put(bytes(aligned(self.size) - self.size))
        return self.size

    def end(self) -> str:
        """Return the digest of everything, which the disk has been given."""
        self._flush()
        return self._digest.hexdigest()

    def _flush(self) -> None:
        gathered, self._gathered = self._gathered, bytearray()
        self._digest.update(gathered)
        self._disk.write(self._handle, gathered)


def fill(stream: Stream, sections: Mapping[str, Section]) -> Filled:
    """Write a segment of these sections."""
    stream.put(HEAD)
    table = contents({name: _filled_section(stream, one) for name, one in sections.items()})
    stream.align()
    stream.put(table + LENGTH.pack(len(table)))
    return Filled(stream.size, stream.end(), sha256(table).hexdigest())


def _filled_section(stream: Stream, section: Section) -> SectionPlace:
    start = stream.align()
    if isinstance(section, Rows):
        return _rows(stream, start, section)
    return _blocks(stream, start, section) if isinstance(section, Blocks) else _plain(stream, start, section)


def _plain(stream: Stream, start: int, data: Buffer | Iterable[Buffer]) -> SectionPlace:
    check = 0
    for piece in pieces(data):
        check = crc32(piece, check)
        stream.put(piece)
    return SectionPlace("plain", start, stream.size - start, crc32=check)


def _blocks(stream: Stream, start: int, section: Blocks) -> SectionPlace:
    checks = bytearray()
    for part, check in sums(pieces(section.data)):
        stream.put(part)
        checks += b"" if check is None else CHECK.pack(check)
    place = SectionPlace("blocks", start, stream.size - start)
    stream.align()
    stream.put(checks)
    return place


def _rows(stream: Stream, start: int, section: Rows) -> SectionPlace:
    offsets, checks = bytearray(OFFSET.pack(0)), bytearray()
    for at, value in enumerate(section.values):
        row = flat(value)
        stream.put(row)
        offsets += OFFSET.pack(stream.size - start)
        checks += CHECK.pack(crc32(row, at))
    place = SectionPlace("rows", start, stream.size - start, len(checks) // CHECK.size)
    stream.align()
    stream.put(offsets + checks)
    return place


class Writing:
    """A store that is being written; `manifest` is its last committed state."""

    def __init__(self, folder: Path, disk: Disk, manifest: Manifest) -> None:
        self.manifest = manifest
        self._folder, self._disk = folder, disk
        self._added: list[str] = []

    def add(self, sections: Mapping[str, Section], about: Mapping[str, Any]) -> ListedSegment:
        """Return a new segment, which is safely on the disk, and seen by nobody until it is committed.

        Raises:
            MatcherError: where the disk refuses; what was committed is whole.
        """
        path = self._folder / f"{self.manifest.generation + 1}-{len(self._added) + 1}.segment"
        self._added.append(path.name)
        with disk_errors(path):
            with _new(path, self._disk) as handle:
                filled = fill(Stream(self._disk, handle), sections)
            self._disk.sync_folder(self._folder)
        return ListedSegment(path.name, *filled, dict(about))

    def commit(self, about: Mapping[str, Any], segments: Sequence[ListedSegment]) -> Manifest:
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
    with disk_errors(path):
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
    with disk_errors(path):
        with _new(path, disk) as handle:
            disk.write(handle, raw)
        disk.replace(path, folder / MANIFEST)
        disk.sync_folder(folder)
    return after


def remove(folder: Path, disk: Disk, names: Iterable[str]) -> None:
    """Remove files for good: a loss of power does not bring them back."""
    gone = sorted(names)
    with disk_errors(folder):
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
