"""Whether time grows in line with what is given: a comparison within one run, never a limit on a clock."""

import time
from collections.abc import Callable

SHARE = 8
TRIES = 4
SMALLEST = 0.002
"""Seconds of processor time; what takes less is noise."""


def in_line(work: Callable[[int], object], most: int) -> bool:
    """Return whether `most` of something takes at most three times as long as eight times an eighth of it.

    In linear time it takes eight times as long as the eighth, in quadratic time 64 times; 24 lies between. Processor time,
    and a few tries, so that a busy machine fails nothing.
    """
    return any(_took(work, most) <= 3 * SHARE * max(_took(work, most // SHARE), SMALLEST) for _ in range(TRIES))


def _took(work: Callable[[int], object], size: int) -> float:
    begin = time.process_time()
    work(size)
    return time.process_time() - begin
