"""Ranking → the documents that do not say when they were written, and of which that costs months."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.model import Candidate, Ranking


def undated(ranking: Ranking) -> list[str]:
    """Return how many documents tell of work that goes on and not when they were written, and what to do; nothing of none."""
    many = sum(1 for one in ranking.standings for _ in _open(one.candidate))
    if not many:
        return []
    lead = f"{many} documents do not say when they were" if many > 1 else "1 document does not say when it was"
    counted = (
        f"work “to date” counts only up to the latest date of other work in {'each of them' if many > 1 else 'it'} (“at least”)"
    )
    mend = f'If you know when {"they" if many > 1 else "it"} came, write `received = "2026-11-20"` at the top of the job file'
    return [f"{lead} written, so {counted}. {mend}."]


def _open(candidate: Candidate) -> Iterator[str]:
    """Yield the documents of a candidate that have no date and an entry without an end."""
    entries = candidate.profile.entries
    current = {at for at, one in enumerate(entries) if one.section == "work" and one.period and one.period.current}
    starts = [one.start for one in candidate.profile.passages if one.entry in current] if current else []
    for document in candidate.documents:
        if document.as_of is None and any(document.start <= start < document.end for start in starts):
            yield document.name
