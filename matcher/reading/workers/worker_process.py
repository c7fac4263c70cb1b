"""One process that reads: started, asked, ended."""

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
"""Bytes of an answer; the longest text that is allowed makes a tenth of them."""

BEGIN = (
    "import json, sys; sys.path[:], asked = json.loads(sys.argv[1]); from matcher.reading.workers.worker import main; main(asked)"
)
"""What a new process runs."""


def started(suffixes: list[str]) -> subprocess.Popen[bytes]:
    """Return a new process, with the same modules in reach as here, but none that lie in the folder somebody happens to be in.

    It is deaf to the keyboard: whoever asks is interrupted, and ends it.
    """
    plain = ["-B"] if sys.dont_write_bytecode else []
    return subprocess.Popen(  # noqa: S603  # our own code, told nothing that a document says
        [sys.executable, "-I", "-S", *plain, "-c", BEGIN, json.dumps([child_process.module_folders(), suffixes])],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def answer(process: subprocess.Popen[bytes], asked: bytes = b"") -> bytes:
    """Return what a process answers, nothing where it died or says too much."""
    assert process.stdin and process.stdout
    with suppress(BrokenPipeError):
        process.stdin.write(asked)
        process.stdin.flush()
    head = process.stdout.read(ANSWERED.size)
    length = ANSWERED.unpack(head)[0] if len(head) == ANSWERED.size else 0
    said = process.stdout.read(length) if length <= _LARGEST else b""
    return said if len(said) == length else b""


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, and what it began."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def own_megabytes() -> float:
    """Return the megabytes that this process had at most: Linux counts them as its children's, for those begin as its image."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 if resource else 0.0


def ended(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    """Return the exit code of a process that is dead or is killed now, and the megabytes it had at most."""
    assert process.stdin and process.stdout
    kill(process)
    megabytes = 0.0
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode, megabytes = os.waitstatus_to_exitcode(status), usage.ru_maxrss / 1024
    with suppress(BrokenPipeError), process.stdin:
        process.stdout.close()
    return process.wait(), megabytes
