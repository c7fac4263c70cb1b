"""What each process apart is given: the modules within reach of this one, and limits that it sets itself before it reads."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from pathlib import Path

LATE = getattr(signal, "SIGPROF", None)
"""The signal that ends a process which took too much of the processor; None where a system cannot tell."""


def module_folders() -> list[str]:
    """Return the folders of this process's modules, and our own; none that is relative to the current folder."""
    ours, paths = str(Path(__file__).parents[3]), [path for path in sys.path if Path(path).is_absolute()]
    return [*paths, *([] if ours in paths else [ours])]


def limit_space(megabytes: int) -> None:
    """Limit the address space of this process, and forbid it to write files or core dumps."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        for limit, most in (
            (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, megabytes << 20)
        ):  # fmt: skip
            resource.setrlimit(limit, (most, most))


def limit_seconds(seconds: float) -> None:
    """Limit the processor time of this process from now on: by the clock, other programs would decide what can be read."""
    if LATE is not None:
        signal.signal(LATE, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)
