"""Paths → people, with the documents of each, before candidates are all that is left of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from matcher import reading
from matcher.model import Problem, Query
from matcher.reading.how import How
from matcher.reading.persons import people
from matcher.reading.persons.people import People


class Everybody(NamedTuple):
    """Whose documents these are, and what could not be read."""

    people: People
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None, how: How) -> Everybody:
    """Return everybody whose documents lie below the paths; `more` is one document by name and content.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    told = reading.read(paths, more, how)
    return Everybody(people.people(told.given, how.corrections), told.needs_review, told.skipped)
