"""A CSV of what people say of themselves → who belongs to which group. Read here and nowhere else, and never kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.names import Names
from matcher.gate import admit
from matcher.model import Pool
from matcher.toml.suggestions import nearest, ticked

_FIX = "the first line names the columns: id (or document), then what people said of themselves, such as gender,age"
_KINDS = 12
"""Columns of groups at most: more is a table of something else."""


class Groups(NamedTuple):
    """For each kind of group, such as gender, the group of every candidate who reported one."""

    kinds: Mapping[str, Mapping[str, str]]
    """Kind → id of the candidate → group."""
    not_ranked: int
    """Rows of documents that could not be ranked."""


class _SurveyRow(NamedTuple):
    """One line of the file."""

    line: int
    cells: tuple[str, ...]


def parse(text: str, where: str, pool: Pool) -> Groups:
    """Return the groups that a CSV states: one row a candidate, by id or document; an empty cell is "not reported".

    Raises:
        Mistakes: all of the file, with line numbers.
    """
    survey = _Survey(where, pool)
    rows = survey.rows(text)
    kinds = survey.kinds(rows[0]) if rows else ()
    if not kinds and not survey.mistakes:
        survey.wrong(1, "it states no groups", _FIX)
    answers = [(id, row) for row in rows[1:] if kinds for id in survey.candidate(row, len(kinds))]
    if survey.mistakes:
        raise Mistakes(tuple(survey.mistakes))
    return Groups({kind: dict(_column(answers, at)) for at, kind in enumerate(kinds, start=1)}, survey.not_ranked)


def _column(answers: Sequence[tuple[str, _SurveyRow]], at: int) -> Iterator[tuple[str, str]]:
    """Yield who reported which group; the same word in other capitals is the same group, as it is first written."""
    written: dict[str, str] = {}
    for id, row in answers:
        if group := " ".join(row.cells[at].split()):
            yield id, written.setdefault(group.casefold(), group)


class _Survey:
    """A reader of the file, which keeps the mistakes that it finds."""

    def __init__(self, where: str, pool: Pool) -> None:
        self.where, self.mistakes, self.not_ranked = where, list[MatcherError](), 0
        self._names = Names(pool.candidates)
        self._ids = [one.id for one in pool.candidates]
        unread = {one.document for one in (*pool.needs_review, *pool.skipped)}
        self._unread = unread | {name.rpartition("/")[2] for name in unread}
        self._rows = dict[str, _SurveyRow]()

    def wrong(self, line: int, what: str, fix: str) -> None:
        """Note a mistake."""
        self.mistakes.append(MatcherError(what, f"{self.where}:{line}", fix))

    def rows(self, text: str) -> list[_SurveyRow]:
        """Return the lines that say something, gated, with their numbers."""
        rows, line = list[_SurveyRow](), 1
        reader = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""))
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    rows.append(_SurveyRow(line, tuple(admit(cell).text.strip() for cell in cells)))
                line = reader.line_num + 1
        except csv.Error as error:
            self.wrong(line, f"this is not CSV: {error}", "write one row a line, with commas between")
        return rows

    def kinds(self, head: _SurveyRow) -> tuple[str, ...]:
        """Return the names of the kinds of groups, as the first line states them."""
        first, *kinds = head.cells
        if first.casefold() not in ("id", "document"):
            self.wrong(head.line, f"the first column is {ticked(first)}", _FIX)
        if len(kinds) > _KINDS:
            self.wrong(head.line, f"{len(kinds)} columns of groups", f"name at most {_KINDS}")
        for at, kind in enumerate(kinds):
            if not kind:
                self.wrong(head.line, f"column {at + 2} has no name", "name what people said there, or leave it out")
            elif kind.casefold() in {one.casefold() for one in kinds[:at]}:
                self.wrong(head.line, f"{ticked(kind)} stands twice", "give every column a name of its own")
        return tuple(kinds)

    def candidate(self, row: _SurveyRow, kinds: int) -> Iterator[str]:
        """Yield the candidate that a row is about, if there is one and nothing is wrong with it."""
        name, ids = row.cells[0], self._names.of(row.cells[0])
        if len(row.cells) != kinds + 1:
            self.wrong(row.line, f"{len(row.cells)} cells, {kinds + 1} in the first line", "write a comma for every column")
        elif len(ids) > 1:
            self.wrong(row.line, f"{ticked(name)} names {len(ids)} candidates", f"write the id, one of {', '.join(ids[:3])}")
        elif not ids and name in self._unread:
            self.not_ranked += 1
        elif not ids:
            guesses = [f"did you mean {ticked(one)}?" for one in nearest(name, self._ids)]
            fix = guesses[0] if guesses else "write an id, as `matcher rank --format csv` shows them"
            self.wrong(row.line, f"nobody ranked is called {ticked(name)}", fix)
        elif (before := self._rows.setdefault(ids[0], row)) is row:
            yield ids[0]
        elif before.cells[1:] != row.cells[1:]:
            fix = "keep one row a candidate"
            self.wrong(row.line, f"{ticked(name)} is the candidate of line {before.line}, where something else is said", fix)
