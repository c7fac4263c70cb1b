"""TOML source × known signals → `Job`, or all its mistakes in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Collection
from hashlib import sha256
from typing import Any

import tomli

from matcher.errors import MatcherError, Mistakes
from matcher.job.building import build
from matcher.job.checking import Mistake, check
from matcher.job.crossing import cross_check
from matcher.job.places import places
from matcher.job.scanning import Path
from matcher.job.spelling import shown
from matcher.model import Job

_HUGE = re.compile(r"[+-]?[0-9][0-9_]{4000,}")


def parse(source: str, name: str, signals: Collection[str]) -> Job:
    """Return the job a source states.

    Raises: MatcherError where it is no TOML; Mistakes, all at once, where it is no job. Requirements count from 1 in messages.
    """
    job = _tables(source, name)
    mistakes = [*check(job), *cross_check(job, frozenset(signals))]
    if mistakes:
        raise _located(mistakes, source, name)
    return build(job, sha256(source.encode()).hexdigest())


def _tables(source: str, name: str) -> dict[str, Any]:
    """Return the tables of the source; a `MatcherError` stands for every way in which tomli gives up."""
    try:
        return tomli.loads(source)
    except tomli.TOMLDecodeError as error:
        fix = "write `key = value`, texts in quotes, each key and [table] once"
        raise MatcherError(f"not valid TOML: {error.msg}", f"{name}:{error.lineno}:{error.colno}", fix) from error
    except RecursionError as error:
        raise MatcherError("nested too deep", name, "a job file needs no more than three levels") from error
    except ValueError as error:
        what = "not valid TOML: a number of thousands of digits"
        raise MatcherError(what, f"{name}:{_huge(source)}", "write a smaller number") from error


def _huge(source: str) -> str:
    """Return line:column of the first number too long to read."""
    found = places(source)
    huge = (offset for offset in found.values.values() if _HUGE.match(source, offset))
    return _coordinates(found.at(min(huge, default=0)))


def _located(mistakes: list[Mistake], source: str, name: str) -> Mistakes:
    """Return the mistakes with their lines and columns."""
    found = places(source)
    at = [(found.of(mistake.path, key=mistake.of_key), mistake) for mistake in mistakes]
    at.sort(key=lambda pair: pair[0])
    return Mistakes(tuple(MatcherError(_named(one), f"{name}:{_coordinates(place)}", one.fix) for place, one in at))


def _coordinates(place: tuple[int, int]) -> str:
    return f"{place[0]}:{place[1]}"


def _named(mistake: Mistake) -> str:
    """Return what is wrong after the path to it."""
    return f"{_label(mistake.path)}: {mistake.what}" if mistake.path else mistake.what


def _label(path: Path) -> str:
    """Return a path as messages write it, indices from 1.

    >>> _label(("requirement", 0, "weight"))
    'requirement[1].weight'
    """
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{shown(step)[1:-1]}" for step in path)
    return "".join(steps).removeprefix(".")
