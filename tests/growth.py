"""Whether time grows in line with what is given: a comparison within one run, never a limit on a clock."""

import time
from collections.abc import Callable

from matcher import reading
from matcher.model import Job
from matcher.pipeline import rank
from matcher.reading.persons.people import people
from matcher.reading.profiles import profiles
from tests.strategies import LORE

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


HEAD = "Ada Example\nada@example.com\n\nExperience\n\nEngineer, Sample Labs, Jan 2020 - Dec 2023\n"


def documents_of_one(line: Callable[[int], str], documents: int, lines: int, head: str = HEAD) -> list[tuple[str, bytes]]:
    """Return so many documents of one person, each with so many lines, no two of which need be alike.

    A document has limits, the documents of a person have none: whatever looks at a person must be linear in both.
    """
    texts = (head + "".join(f"{line(at * lines + number)}\n" for number in range(lines)) for at in range(documents))
    return [(f"{at}.txt", text.encode()) for at, text in enumerate(texts)]


def ranks_in_line(job: Job, line: Callable[[int], str], documents: int = 16, lines: int = 60) -> bool:
    """Return whether ranking somebody takes time in line with the number of their documents."""
    pools = {many: reading.pool(documents_of_one(line, many, lines)) for many in (documents, documents // SHARE)}
    assert all(len(pool.candidates) == 1 for pool in pools.values())
    return in_line(lambda many: rank(job, pools[many], LORE), documents)


def is_written_in_line(line: Callable[[int], str], documents: int = 16, lines: int = 40, head: str = HEAD) -> bool:
    """Return whether writing somebody's profile takes time in line with the number of their documents."""
    given = {many: documents_of_one(line, many, lines, head) for many in (documents, documents // SHARE)}
    persons = {many: people(each for one in given[many] for each in reading.read((), one).given).persons for many in given}
    assert all(len(everybody) == 1 for everybody in persons.values())
    return in_line(lambda many: profiles.written(persons[many][0]), documents)
