"""Builders for tests: people with documents, and jobs beside grades."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from matcher.evaluation.evaluating import LENGTH, OTHER, OURS, GradedRanking
from matcher.evaluation.names import Graded
from matcher.model import Candidate, Document, Profile


@pytest.fixture(scope="session")
def person() -> Callable[..., Candidate]:
    """Return a candidate of an id whose documents have these names: person("ada", "cvs/ada.pdf")."""

    def make(id: str, *documents: str, text: str = "") -> Candidate:
        return Candidate(id, None, Profile(text, ()), text, tuple(Document(name, "", 0, 0) for name in documents))

    return make


@pytest.fixture(scope="session")
def task() -> Callable[..., GradedRanking]:
    """Return a job with our order, the order by length, grades, and another order where one is given."""

    def make(
        ours: Sequence[str], grades: Mapping[str, int], length: Sequence[str] = (), other: Sequence[str] | None = None
    ) -> GradedRanking:
        orders = {OURS: ours, LENGTH: length or tuple(reversed(ours))} | ({} if other is None else {OTHER: other})
        placed = tuple((name, 1000 - n) for n, name in enumerate(ours))
        return GradedRanking("ml", "ML engineer", placed, orders, Graded(grades, 0, 0, 0), {})

    return make
