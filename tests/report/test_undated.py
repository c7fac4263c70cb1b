"""That a document does not say when it was written is told where that costs months."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from matcher.model import Candidate, Document, Entry, Job, Passage, Period, Profile, Ranking, Score
from matcher.ranking import order
from matcher.report.undated import undated


def _who(number: int, *, current: bool, as_of: int | None, section: str = "work") -> Candidate:
    entry = Entry(section, Period(24_000, 24_010, current))  # type: ignore[arg-type]
    profile = Profile("Built it.", (Passage(0, 9, section, 0),), (entry,))  # type: ignore[arg-type]
    return Candidate(f"id-{number}", None, profile, "", (Document("cv", f"{number:064}", 0, 9, as_of),))


@pytest.fixture
def ranked_names() -> Callable[[Sequence[Candidate]], list[str]]:
    def make(people: Sequence[Candidate]) -> list[str]:
        ranking: Ranking = order(Job("job", "", ()), [(one, Score(())) for one in people])
        return undated(ranking)

    return make


def test_documents_without_a_date_and_with_work_that_goes_on_are_counted(
    ranked_names: Callable[[Sequence[Candidate]], list[str]],
) -> None:
    candidate = _who(1, current=True, as_of=None)
    assert ranked_names([candidate]) == [
        "1 document does not say when it was written, so work “to date” counts only up to the latest date of other work in it "
        '(“at least”). If you know when it came, write `received = "2026-11-20"` at the top of the job file.'
    ]
    (two,) = ranked_names([candidate, _who(2, current=True, as_of=None)])
    assert two.startswith("2 documents do not say when they were written, so work “to date” counts only up to the latest ")
    assert "in each of them" in two


def test_nothing_is_told_where_it_costs_nothing(ranked_names: Callable[[Sequence[Candidate]], list[str]]) -> None:
    people = [
        _who(1, current=True, as_of=24_010),
        _who(2, current=False, as_of=None),
        _who(3, current=True, as_of=None, section="education"),
    ]
    assert ranked_names(people) == []
