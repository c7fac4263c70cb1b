"""Candidates × the day on which their documents came in → work that goes on counted up to that month."""

from __future__ import annotations

from matcher.model import Candidate, Document, Entry, Pool

FROM = "received"
"""Where the date of such a document comes from."""


def received(pool: Pool, month: int | None) -> Pool:
    """Return a pool whose documents speak at a month, counted from year 0, where they do not say when they were written.

    Nobody can send in a document before it is written, so whoever knows when it came knows how far "to date" goes at most.
    """
    if month is None:
        return pool
    return pool._replace(candidates=tuple(_at(one, month) for one in pool.candidates))


def _at(candidate: Candidate, month: int) -> Candidate:
    undated = [one for one in candidate.documents if one.as_of is None]
    if not undated:
        return candidate
    theirs = {one.entry for one in candidate.profile.passages if any(each.start <= one.start < each.end for each in undated)}
    entries = tuple(_until(one, month) if at in theirs else one for at, one in enumerate(candidate.profile.entries))
    documents = tuple(_dated(one, month) for one in candidate.documents)
    return candidate._replace(profile=candidate.profile._replace(entries=entries), documents=documents)


def _until(entry: Entry, month: int) -> Entry:
    """Return an entry that is still going on as one that lasted to a month, and no shorter than it proves itself."""
    period = entry.period
    if period is None or not period.current:
        return entry
    return entry._replace(period=period._replace(end=max(period.end or 0, month + 1), current=False))


def _dated(document: Document, month: int) -> Document:
    return document if document.as_of is not None else document._replace(as_of=month, as_of_from=FROM)
