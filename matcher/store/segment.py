"""A segment that is read: mapped, so that opening costs nothing, and checked where it is touched, so that damage never passes."""

from __future__ import annotations

import mmap
import struct
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import damaged, opened
from matcher.store.layout import BLOCK, CHECK, HEAD, LENGTH, OFFSET, SectionPlace, places
from matcher.store.manifest import ListedSegment, check_format

_FROM_TO = struct.Struct("<QQ")
_SMALLEST = len(HEAD) + LENGTH.size
_LONGEST = 1 << 26
"""Bytes of a table of contents."""


class Segment:
    """The sections of one file, as views of the mapped bytes. They outlive the file's removal."""

    def __init__(self, path: Path, listed: ListedSegment) -> None:
        self.listed, self._path = listed, path
        self._map = _mapped(path, listed.size)
        self._view = memoryview(self._map)
        self._places = self._contents()
        self._whole: set[str] = set()
        self._checked: dict[str, bytearray] = {}

    def __contains__(self, name: str) -> bool:
        """Return whether there is a section of this name."""
        return name in self._places

    def names(self) -> tuple[str, ...]:
        """Return the names of the sections, in order."""
        return tuple(self._places)

    def kind(self, name: str) -> str:
        """Return "plain", "blocks" or "rows"."""
        return self._place(name).kind

    def size(self, name: str) -> int:
        """Return the number of bytes of a section."""
        return self._place(name).size

    def rows(self, name: str) -> int:
        """Return the number of rows of a section of rows."""
        return self._place(name, "rows").rows

    def section(self, name: str) -> memoryview:
        """Return the bytes of a plain section, or of one of blocks, checked as a whole.

        Raises:
            MatcherError: where they are not as they were written.
        """
        place = self._place(name, "plain", "blocks")
        if place.kind == "blocks":
            return self.part(name, 0, place.size)
        view = self._view[place.start : place.start + place.size]
        if name not in self._whole:
            if crc32(view) != place.crc32:
                raise self.damaged(name)
            self._whole.add(name)
        return view

    def part(self, name: str, start: int, stop: int) -> memoryview:
        """Return bytes of a section of blocks, checked with the blocks they lie in.

        Raises:
            MatcherError: where they are not as they were written, or not there.
        """
        place = self._place(name, "blocks")
        if not 0 <= start <= stop <= place.size:
            raise self.damaged(name)
        checked = self._checked.setdefault(name, bytearray(place.blocks))
        for block in range(start // BLOCK, -(-stop // BLOCK)):
            if not checked[block]:
                self._check_block(name, place, block)
                checked[block] = 1
        return self._view[place.start + start : place.start + stop]

    def row(self, name: str, at: int) -> bytes:
        """Return one row of a section of rows, checked by itself.

        Raises:
            MatcherError: where it is not as it was written, or not there.
        """
        place = self._place(name, "rows")
        if not 0 <= at < place.rows:
            raise self.damaged(name)
        start, stop = _FROM_TO.unpack_from(self._map, place.table + at * OFFSET.size)
        row = self._map[place.start + start : place.start + stop]
        if len(row) != stop - start or crc32(row, at) != self._sum(place, place.rows + 1, at):
            raise self.damaged(f"{name}, row {at}")
        return row

    def close(self) -> None:
        """Let go of the file; what others still look at stays until they let go of it."""
        with suppress(BufferError):
            self._view.release()
            self._map.close()

    def _place(self, name: str, *kinds: str) -> SectionPlace:
        place = self._places.get(name)
        if place is None or (kinds and place.kind not in kinds):
            raise self.damaged(name)
        return place

    def _check_block(self, name: str, place: SectionPlace, block: int) -> None:
        start = place.start + block * BLOCK
        if crc32(self._view[start : min(start + BLOCK, place.start + place.size)]) != self._sum(place, 0, block):
            raise self.damaged(name)

    def _sum(self, place: SectionPlace, offsets: int, at: int) -> int:
        (check,) = CHECK.unpack_from(self._map, place.table + offsets * OFFSET.size + at * CHECK.size)
        return int(check)

    def damaged(self, name: str) -> MatcherError:
        """Return the error that something in a section is not as it was written."""
        return damaged(self._path, f"section {shown(name, 80)}")

    def _contents(self) -> dict[str, SectionPlace]:
        check_format(self._map[: len(HEAD)].split(b"\n")[0].decode("ascii", "replace").split(" "), self._path, "segment")
        end = len(self._map) - LENGTH.size
        start = end - LENGTH.unpack_from(self._map, end)[0]
        if not len(HEAD) <= start or end - start > _LONGEST:
            raise damaged(self._path, "its table of contents")
        raw = self._map[start:end]
        if sha256(raw).hexdigest() != self.listed.contents:
            raise damaged(self._path, "its table of contents is another")
        try:
            return places(raw, start)
        except (ValueError, TypeError, RecursionError):
            raise damaged(self._path, "its table of contents") from None


def _mapped(path: Path, size: int) -> mmap.mmap:
    with opened(path) as (handle, state):
        if state.st_size != size or size < _SMALLEST:
            raise damaged(path, f"{state.st_size} bytes in place of {size}")
        return mmap.mmap(handle, size, access=mmap.ACCESS_READ)
