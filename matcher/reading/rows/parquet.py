"""Parquet → rows, unpacked by a process apart: a damaged file ends that process and no other."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, BinaryIO

from matcher.gate import shown
from matcher.reading.document_files import LARGEST
from matcher.reading.rows.holder import DocumentRow, Holder
from matcher.reading.rows.parquet_worker import HEAD, SECONDS
from matcher.reading.workers import child_process

if TYPE_CHECKING:
    import subprocess

_BEGIN = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from matcher.reading.rows.parquet_worker import main; main()"
_FEW = {"ARROW_DEFAULT_MEMORY_POOL": "system", "ARROW_IO_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Settings that keep pyarrow from taking more memory than it needs."""
_LONGEST = 10_000
"""Bytes of what may be said of a row besides its content."""
_PATIENCE = 2
"""Seconds in which a process that has closed its output should end."""


def rows(file: BinaryIO, _: str | None = None) -> Iterator[DocumentRow]:
    """Yield the documents of a file, named by their row, else by its number from 1."""
    if reason := missing():
        raise ValueError(reason)
    with _unpacking(file) as process:
        assert process.stdout
        while isinstance(answer := _next_row(process.stdout), DocumentRow):
            yield answer
        if answer is None:
            raise ValueError(_death(process))
    if answer:
        raise ValueError(answer)


@contextmanager
def _unpacking(file: BinaryIO) -> Iterator[subprocess.Popen[bytes]]:
    """Give the process that unpacks a file; it does not hear the keyboard, and does not outlive its use."""
    import subprocess  # here, for most pools need none

    with subprocess.Popen(  # noqa: S603  # our own code, told nothing that a document says
        [sys.executable, "-I", "-S", "-c", _BEGIN, json.dumps(child_process.module_folders())],
        stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, env=os.environ | _FEW,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def _next_row(output: IO[bytes]) -> DocumentRow | str | None:
    """Return the next row, or why there are no more (empty where all is well), or None where the process died or misbehaves."""
    head = output.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    about, content = HEAD.unpack(head)
    if about > _LONGEST or content > LARGEST:
        return None
    try:
        match json.loads(output.read(about)):
            case [str(reason)]:
                return shown(reason)
            case [str(name), str(called), str(refused), bool(decoded)]:
                raw = output.read(content)
                return DocumentRow(shown(name), called, raw, shown(refused), decoded) if len(raw) == content else None
    except ValueError:
        pass
    return None


def _death(process: subprocess.Popen[bytes]) -> str:
    """Return why a process died without saying why."""
    import subprocess

    with suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE)
    return f"took longer than {SECONDS} s" if -process.returncode == child_process.LATE else "its reader died"


def missing() -> str:
    """Return what must be installed, empty where everything is."""
    return "" if find_spec("pyarrow") else "reading Parquet needs pyarrow: pip install 'candidate-matcher[parquet]'"


HOLDER = Holder("Parquet", (".parquet",), rows, missing)
