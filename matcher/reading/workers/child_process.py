"""What each process apart is given: the modules within reach of this one, and limits that it sets itself before it reads."""

from __future__ import annotations

import math
import sys
import time
from contextlib import suppress
from pathlib import Path


def module_folders() -> list[str]:
    """Return the folders of this process's modules, and our own; none that depends on where somebody happens to be."""
    ours, paths = str(Path(__file__).parents[3]), [one for one in sys.path if Path(one).is_absolute()]
    return [*paths, *([] if ours in paths else [ours])]


def limit_space(megabytes: int) -> None:
    """Bound the address space, and forbid files to write and traces of a crash."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        for limit, most in (
            (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, megabytes << 20)
        ):  # fmt: skip
            resource.setrlimit(limit, (most, most))


def limit_seconds(many: int) -> None:
    """Give what is read next its share of the processor; the clock is watched by whoever asks."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        most = math.ceil(time.process_time()) + many
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
