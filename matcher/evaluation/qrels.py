"""People's grades, as TREC writes them: which candidate or document suits which topic, and how well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.columns import Column, lines, miscounted
from matcher.regex import regex

Qrels = Mapping[str, Mapping[str, int]]
"""Topic → candidate or document → grade, 0 or more; a topic is a job."""

_GRADE = regex(r"[+-]?[0-9]{1,9}")


class _Line(NamedTuple):
    """One grade of a file."""

    topic: str
    docno: str
    grade: int
    name: Column


def parse(text: str, where: str) -> Qrels:
    r"""Return the grades that a text states, in lines of `topic iteration docno grade` or of `topic docno grade`.

    A grade below 0 counts as 0. The iteration is not looked at. Blank lines, and those that begin with #, are passed over.

    Source: the format of trec_eval (NIST); Voorhees & Harman 2005, "TREC: Experiment and Evaluation in Information Retrieval".

    Raises:
        Mistakes: all of the text, with line and column.

    >>> parse("ml 0 ada 2\nml 0 bo -1\n", "qrels.txt")
    {'ml': {'ada': 2, 'bo': 0}}
    """
    mistakes: list[MatcherError] = []
    grades: dict[str, dict[str, int]] = {}
    for columns in lines(text, where):
        one = _read(columns)
        fault = one if isinstance(one, MatcherError) else _taken(one, grades)
        mistakes += [fault] if fault else []
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return grades


def _read(columns: tuple[Column, ...]) -> _Line | MatcherError:
    """Return what a line says, or what is wrong with it."""
    if len(columns) not in (3, 4):
        return miscounted(columns, "write `topic 0 docno grade` or `topic docno grade`")
    topic, name, grade = columns[0], columns[-2], columns[-1]
    if not _GRADE.fullmatch(grade.text):
        return grade.wrong("a grade must be a whole number", "write 0 for unsuitable, 1 or more for suitable")
    return _Line(topic.text, name.text, max(0, int(grade.text)), name)


def _taken(row: _Line, grades: dict[str, dict[str, int]]) -> MatcherError | None:
    """Note a grade; return that it contradicts an earlier one, where it does."""
    before = grades.setdefault(row.topic, {}).setdefault(row.docno, row.grade)
    if before == row.grade:
        return None
    what = f"grade {row.grade}, but {before} above, for the same candidate"
    return MatcherError(what, row.name.where, "keep one of the two lines")


def form(qrels: Qrels) -> str:
    r"""Return the grades as lines of four columns between tabs, in the order given; `parse` reads them back.

    >>> form({"ml": {"ada": 2}})
    'ml\t0\tada\t2\n'
    """
    return "".join(f"{topic}\t0\t{name}\t{grade}\n" for topic, grades in qrels.items() for name, grade in grades.items())
