"""What a process that reads what strangers wrote may take, set by itself before it does; where the system can."""

from __future__ import annotations

import math
import time
from contextlib import suppress


def space(megabytes: int) -> None:
    """Bound the address space, and forbid files to write and traces of a crash."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        for limit, most in (
            (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, megabytes << 20)
        ):  # fmt: skip
            resource.setrlimit(limit, (most, most))


def seconds(many: int) -> None:
    """Give what is read next its share of the processor; the clock is watched by whoever asks."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        most = math.ceil(time.process_time()) + many
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
