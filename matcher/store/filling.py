"""Sections → the file of a segment, as a stream: a segment may be larger than memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zlib import crc32

from matcher.store.disk import Disk
from matcher.store.layout import ALIGNED, CHECK, LENGTH, OFFSET, Blocks, Place, Rows, aligned, contents, flat, pieces, sums
from matcher.store.manifest import FORMAT

if TYPE_CHECKING:
    from typing_extensions import Buffer

    Section: TypeAlias = Buffer | Iterable[Buffer] | Rows | Blocks

HEAD = f"matcher segment {FORMAT}\n".encode().ljust(ALIGNED, b"\0")
_AT_ONCE = 1 << 20
"""Bytes that are gathered before the disk is asked to write them."""


class Filled(NamedTuple):
    """What came of a file: its size, its digest, the digest of its table of contents."""

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
    table = contents({name: _section(stream, one) for name, one in sections.items()})
    stream.align()
    stream.put(table + LENGTH.pack(len(table)))
    return Filled(stream.size, stream.end(), sha256(table).hexdigest())


def _section(stream: Stream, section: Section) -> Place:
    start = stream.align()
    if isinstance(section, Rows):
        return _rows(stream, start, section)
    return _blocks(stream, start, section) if isinstance(section, Blocks) else _plain(stream, start, section)


def _plain(stream: Stream, start: int, data: Buffer | Iterable[Buffer]) -> Place:
    check = 0
    for piece in pieces(data):
        check = crc32(piece, check)
        stream.put(piece)
    return Place("plain", start, stream.size - start, crc32=check)


def _blocks(stream: Stream, start: int, section: Blocks) -> Place:
    checks = bytearray()
    for part, check in sums(pieces(section.data)):
        stream.put(part)
        checks += b"" if check is None else CHECK.pack(check)
    place = Place("blocks", start, stream.size - start)
    stream.align()
    stream.put(checks)
    return place


def _rows(stream: Stream, start: int, section: Rows) -> Place:
    offsets, checks = bytearray(OFFSET.pack(0)), bytearray()
    for at, value in enumerate(section.values):
        row = flat(value)
        stream.put(row)
        offsets += OFFSET.pack(stream.size - start)
        checks += CHECK.pack(crc32(row, at))
    place = Place("rows", start, stream.size - start, len(checks) // CHECK.size)
    stream.align()
    stream.put(offsets + checks)
    return place
