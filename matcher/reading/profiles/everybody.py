"""Paths → people, with the documents of each, before candidates are all that is left of them."""

from __future__ import annotations

from pathlib import Path

from matcher import reading
from matcher.model import Query
from matcher.reading.persons import people
from matcher.reading.persons.people import People
from matcher.reading.reading_options import ReadingOptions


def read(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None, how: ReadingOptions) -> People:
    """Return everybody whose documents lie below the paths; `more` is one document by name and content.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    outcome = reading.read(paths, more, how)
    joined = people.people(outcome.given, how.corrections)
    return joined._replace(needs_review=outcome.needs_review, skipped=outcome.skipped)
