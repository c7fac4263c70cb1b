"""Parquet unpacked by pyarrow, in a process of its own with limits: its standard input is the file, its output the rows.

It reads a batch at a time: the column `profile` or `text`, and `id` or `name` where there is one.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from matcher.reading.rows.holder import DocumentRow, document_columns, row_of_cells
from matcher.reading.workers import child_process

SECONDS = 20
"""Seconds of the processor that one batch may take; an honest one takes a hundredth of a second."""
MEGABYTES = 4096
"""Megabytes of address space that the process may have; a third goes to libraries."""
HEAD = struct.Struct("!II")
"""Lengths in front of a row: what is said of it, and its content. The last one says why there are no more, and has no content."""

_BATCH = 64
"""Rows that are held in memory at once."""
_PIECE = 1 << 20
_LARGEST_GROUP = 1_000_000_000
"""Bytes of a row group, of which a page may have to be unpacked as a whole."""


def main() -> None:
    """Write the rows of the file on standard input to standard output, and then why they end."""
    child_process.limit_space(MEGABYTES)
    with os.fdopen(os.dup(1), "wb") as outward, open(0, "rb", closefd=False) as file, suppress(BrokenPipeError):
        ended = ""
        try:
            child_process.limit_seconds(SECONDS)
            for row in rows(file):
                child_process.limit_seconds(SECONDS)
                _write(outward, (row.name, row.called, row.refused, row.decoded), row.content)
        except ValueError as reason:
            ended = str(reason)
        _write(outward, (ended,), b"")


def _write(outward: BinaryIO, about: tuple[str | bool, ...], content: bytes) -> None:
    header = json.dumps(about).encode("ascii")
    outward.write(HEAD.pack(len(header), len(content)) + header + content)


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
    wanted = document_columns(whole.schema_arrow.names)
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
        return row_of_cells(number, {key: one.as_py() for key, one in scalars.items()})
    except UnicodeDecodeError:
        return DocumentRow(str(number), refused="not UTF-8")
