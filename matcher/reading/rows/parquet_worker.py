"""Parquet unpacked by pyarrow, in a process of its own with limits: its file is the input, what it prints is rows.

A batch at a time: a column `profile` or `text`, and `id` or `name` where a row has one.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from matcher.reading.rows.holder import DocumentRow, columns, of_cells
from matcher.reading.workers import child_process

SECONDS = 20
"""Of the processor that one batch may take; an honest one takes a hundredth of one."""
MEGABYTES = 4096
"""Of address space that the process may have; a third goes to libraries."""
HEAD = struct.Struct("!II")
"""Lengths in front of a row: what is said of it, and its content. The last one says why there are no more, and has no content."""

_BATCH = 64
"""Rows that are held at once."""
_PIECE = 1 << 20
_LARGEST_GROUP = 1_000_000_000
"""Bytes of a row group, of which a page may have to be unpacked as a whole."""


def main() -> None:
    """Print the rows of the file that is the standard input, and why they end."""
    child_process.limit_space(MEGABYTES)
    with os.fdopen(os.dup(1), "wb") as outward, open(0, "rb", closefd=False) as file, suppress(BrokenPipeError):
        ended = ""
        try:
            child_process.limit_seconds(SECONDS)
            for row in rows(file):
                child_process.limit_seconds(SECONDS)
                _say(outward, (row.name, row.called, row.refused, row.decoded), row.content)
        except ValueError as reason:
            ended = str(reason)
        _say(outward, (ended,), b"")


def _say(outward: BinaryIO, about: tuple[str | bool, ...], content: bytes) -> None:
    told = json.dumps(about).encode("ascii")
    outward.write(HEAD.pack(len(told), len(content)) + told + content)


def rows(file: BinaryIO) -> Iterator[DocumentRow]:
    """Yield the documents of a file by what their row is called, else by its number from 1."""
    import pyarrow

    try:
        yield from _rows(file)
    except (pyarrow.ArrowException, OSError, MemoryError, OverflowError, KeyError, TypeError) as error:
        raise ValueError(f"damaged, or no Parquet: {type(error).__name__}") from None


def _rows(file: BinaryIO) -> Iterator[DocumentRow]:
    from pyarrow import parquet

    whole = parquet.ParquetFile(file, buffer_size=_PIECE, pre_buffer=False)
    wanted = columns(whole.schema_arrow.names)
    groups = (whole.metadata.row_group(at) for at in range(whole.metadata.num_row_groups))
    if max((one.total_byte_size for one in groups), default=0) > _LARGEST_GROUP:
        raise ValueError("a row group of more than 1 GB; write it in smaller ones")
    number = 0
    for batch in whole.iter_batches(_BATCH, columns=list(wanted.values()), use_threads=False):
        for at in range(batch.num_rows):
            number += 1
            yield _row(number, {key: batch.column(name)[at] for key, name in wanted.items()})


def _row(number: int, scalars: Mapping[str, Any]) -> DocumentRow:
    try:
        return of_cells(number, {key: one.as_py() for key, one in scalars.items()})
    except UnicodeDecodeError:
        return DocumentRow(str(number), refused="not UTF-8")
