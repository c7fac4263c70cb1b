"""Rankings of one pool for several jobs → candidates × jobs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.model import Candidate, Ranking, Standing


class MatrixRow(NamedTuple):
    """One candidate's standings, one a job, in the order of the jobs."""

    candidate: Candidate
    standings: tuple[Standing, ...]

    @property
    def highest(self) -> int:
        """Return the highest of the scores, in thousandths of a point."""
        return max(one.score.milli for one in self.standings)

    @property
    def strongest(self) -> tuple[int, ...]:
        """Return the indices of the jobs with the highest score; none where every score is 0."""
        return tuple(at for at, one in enumerate(self.standings) if one.score.milli == self.highest > 0)


class Matrix(NamedTuple):
    """Every candidate of a pool beside every job."""

    rankings: tuple[Ranking, ...]
    rows: tuple[MatrixRow, ...]


def matrix(rankings: Sequence[Ranking]) -> Matrix:
    """Return the candidates beside the jobs, at least one; every score is the one that its ranking has.

    In order of the highest score, then of the second highest, and so on; of equals, the one first in the first ranking that
    tells them apart, where lots decide.
    """
    by_id = [{one.candidate.id: one for one in ranking.standings} for ranking in rankings]
    rows = [MatrixRow(one.candidate, tuple(of[one.candidate.id] for of in by_id)) for one in rankings[0].standings]
    return Matrix(tuple(rankings), tuple(sorted(rows, key=_descending)))  # which leaves equals in their order


def _descending(row: MatrixRow) -> list[int]:
    return sorted(-one.score.milli for one in row.standings)


def first(table: Matrix, top: int | None) -> Matrix:
    """Return the first rows; whoever has the same highest score as the last of them is in it."""
    if top is None or top >= len(table.rows):
        return table
    least = table.rows[top - 1].highest
    return table._replace(rows=tuple(row for row in table.rows if row.highest >= least))
