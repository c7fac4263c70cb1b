"""How a segment is laid out: a head, sections one after another, a table of contents, and its length.

A section begins at a multiple of 64 bytes, so that an array of numbers may lie over it. There are three kinds. A plain one is
checked as a whole when it is first touched. One of blocks is followed by a checksum for every 64 KiB of it, so that touching a
place checks only that place. One of rows is followed by where each row begins and ends, and a checksum for each.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from matcher.store.manifest import FORMAT

if TYPE_CHECKING:
    from typing_extensions import Buffer

ALIGNED = 64
BLOCK = 1 << 16
LENGTH = struct.Struct("<Q")
"""The length of the table of contents: the last bytes of a segment."""
OFFSET, CHECK = struct.Struct("<Q"), struct.Struct("<I")
_AT_ONCE = 1 << 20
_MOST = 1 << 60

HEAD = f"matcher segment {FORMAT}\n".encode().ljust(ALIGNED, b"\0")
"""The first bytes of a segment."""


class SectionPlace(NamedTuple):
    """Where a section lies; `rows` counts those of a section of rows, `crc32` covers a plain one."""

    kind: str
    start: int
    size: int
    rows: int = 0
    crc32: int = 0

    @property
    def table(self) -> int:
        """Return where what is behind the section begins: its checksums, or the next section."""
        return aligned(self.start + self.size)

    @property
    def end(self) -> int:
        """Return where everything of the section ends."""
        if self.kind == "rows":
            return self.table + (self.rows + 1) * OFFSET.size + self.rows * CHECK.size
        return self.table + self.blocks * CHECK.size if self.kind == "blocks" else self.start + self.size

    @property
    def blocks(self) -> int:
        """Return the number of blocks.

        >>> SectionPlace("blocks", 0, BLOCK + 1).blocks
        2
        """
        return -(-self.size // BLOCK)


@dataclass(frozen=True)
class Rows:
    """A section of rows: each is read, and checked, by itself."""

    values: Iterable[Buffer]


@dataclass(frozen=True)
class Blocks:
    """A large section that is touched in places: what is touched is checked, not all of it."""

    data: Buffer | Iterable[Buffer]


def aligned(at: int) -> int:
    """Return the next multiple of 64.

    >>> aligned(1), aligned(64)
    (64, 64)
    """
    return -(-at // ALIGNED) * ALIGNED


def pieces(data: Buffer | Iterable[Buffer]) -> Iterator[memoryview]:
    """Yield bytes, or pieces of them, as views of single bytes, none of them large."""
    for part in _parts(data):
        view = flat(part)
        yield from (view[at : at + _AT_ONCE] for at in range(0, len(view), _AT_ONCE))


def _parts(data: Buffer | Iterable[Buffer]) -> Iterable[Buffer]:
    try:
        return (memoryview(data),)  # type: ignore[arg-type]
    except TypeError:
        return data  # type: ignore[return-value]


def flat(data: Buffer) -> memoryview:
    """Return bytes as a view of single bytes, arrays of numbers included.

    >>> len(flat(memoryview(bytes(8)).cast("Q")))
    8
    """
    view = memoryview(data)
    return view.cast("B") if view.nbytes else memoryview(b"")


def sums(data: Iterable[memoryview]) -> Iterator[tuple[memoryview, int | None]]:
    """Yield the data in pieces, none across the end of a block; one at such an end comes with the checksum of the block."""
    filled = check = 0
    for piece in data:
        at = 0
        while at < len(piece):
            part = piece[at : at + BLOCK - filled]
            check, filled, at = crc32(part, check), filled + len(part), at + len(part)
            yield part, check if filled == BLOCK else None
            if filled == BLOCK:
                filled = check = 0
    if filled:
        yield memoryview(b""), check


def contents(table: dict[str, SectionPlace]) -> bytes:
    """Return the table of contents."""
    return json.dumps(table, sort_keys=True, separators=(",", ":")).encode("ascii")


def places(raw: bytes, end: int) -> dict[str, SectionPlace]:
    """Return the sections that a table of contents lists, all of which lie before an end.

    Raises:
        ValueError: where it is anything else.
    """
    read = json.loads(raw)
    if not isinstance(read, dict):
        raise ValueError
    return {name: _place(one, end) for name, one in read.items()}


def _place(fields: Any, end: int) -> SectionPlace:
    kind, *numbers = fields
    if kind not in ("plain", "blocks", "rows") or len(numbers) != 4:
        raise ValueError
    if not all(type(one) is int and 0 <= one < _MOST for one in numbers):
        raise ValueError
    place = SectionPlace(kind, *numbers)
    if place.start % ALIGNED or place.end > end:
        raise ValueError
    return place
