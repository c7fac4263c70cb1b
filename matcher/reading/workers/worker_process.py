"""One process that reads, as its parent sees it: started, asked, ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from types import ModuleType

from matcher.reading.workers import child_process
from matcher.reading.workers.worker import ANSWERED

resource: ModuleType | None = None
with suppress(ImportError):  # Windows has none
    import resource

_LARGEST = 64_000_000
"""Bytes of the longest answer; the longest allowed text makes a tenth of them."""

BEGIN = (
    "import json, sys; sys.path[:], asked = json.loads(sys.argv[1]); from matcher.reading.workers.worker import main; main(asked)"
)
"""The code that a new process runs."""


def started(suffixes: list[str]) -> subprocess.Popen[bytes]:
    """Return a new process, with the same modules within reach as here, except those in the current folder.

    It does not hear the keyboard: this process is interrupted, and ends it.
    """
    plain = ["-B"] if sys.dont_write_bytecode else []
    return subprocess.Popen(  # noqa: S603  # our own code, told nothing that a document says
        [sys.executable, "-I", "-S", *plain, "-c", BEGIN, json.dumps([child_process.module_folders(), suffixes])],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def answer(process: subprocess.Popen[bytes], question: bytes = b"") -> bytes:
    """Return what a process answers, empty where it died or answers too much."""
    assert process.stdin and process.stdout
    with suppress(BrokenPipeError):
        process.stdin.write(question)
        process.stdin.flush()
    head = process.stdout.read(ANSWERED.size)
    length = ANSWERED.unpack(head)[0] if len(head) == ANSWERED.size else 0
    reply = process.stdout.read(length) if length <= _LARGEST else b""
    return reply if len(reply) == length else b""


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and its children."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def own_megabytes() -> float:
    """Return the peak megabytes of this process, which Linux counts for its children too, for they begin as a copy of it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 if resource else 0.0


def ended(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    """End a process, if it is not dead; return its exit code, and its peak megabytes."""
    assert process.stdin and process.stdout
    kill(process)
    megabytes = 0.0
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode, megabytes = os.waitstatus_to_exitcode(status), usage.ru_maxrss / 1024
    with suppress(BrokenPipeError), process.stdin:
        process.stdout.close()
    return process.wait(), megabytes
