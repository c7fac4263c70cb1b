"""The files that TREC programs read and write: people's grades (qrels), and rankings (runs).

Grades say which candidate or document suits which topic, and how well. A run is, for each topic, names in the order of falling
scores. Mistakes name the line and the column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.phrasing import count
from matcher.regex import regex
from matcher.toml.suggestions import ticked

Qrels = Mapping[str, Mapping[str, int]]
"""Topic → candidate or document → grade, 0 or more; a topic is a job."""

RunOrders = Mapping[str, Sequence[str]]
"""Topic → the names of its candidates, the first first."""

_WORD = regex(r"\S+")
_CELL = regex(r"[^\t]+")

_LEAST = 3
"""Columns of a line of grades, without the iteration; so many between tabs are told from words between spaces."""

_GRADE = regex(r"[+-]?[0-9]{1,9}")

_RUN_COLUMNS = 6
"""Columns of a line of a run."""

_FINE = 100_000
"""Parts of a point that scores are told apart by."""

_SCORE = regex(r"[+-]?(?:[0-9]{1,15}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?")


class TrecCell(NamedTuple):
    """One word of a line, and where it stands: `file:line:column`."""

    text: str
    where: str

    def wrong(self, what: str, fix: str) -> MatcherError:
        """Return the mistake of what it says: “what, not `text`”."""
        return MatcherError(f"{what}, not {ticked(self.text)}", self.where, fix)


def miscounted(columns: Sequence[TrecCell], fix: str) -> MatcherError:
    """Return the mistake of a line that has more or fewer columns than it should."""
    return MatcherError(count(len(columns), "column"), columns[0].where, fix)


def lines(text: str, where: str) -> Iterator[tuple[TrecCell, ...]]:
    r"""Yield the lines that say something, in columns: between tabs where a line has three or more, else between spaces.

    Blank lines, and those that begin with #, say nothing.

    >>> [[column.text for column in line] for line in lines("# grades\nml\tada lovelace.pdf\t2\n\nml 0 bo 1\n", "qrels")]
    [['ml', 'ada lovelace.pdf', '2'], ['ml', '0', 'bo', '1']]
    """
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            column = _CELL if line.strip().count("\t") >= _LEAST - 1 else _WORD
            yield tuple(_cell(match, f"{where}:{number}") for match in column.finditer(line) if match[0].strip())


def _cell(match: re.Match[str], line: str) -> TrecCell:
    """Return a column without the spaces around it."""
    text = match[0]
    return TrecCell(text.strip(), f"{line}:{match.start() + len(text) - len(text.lstrip()) + 1}")


class _GradeLine(NamedTuple):
    """One grade of a file."""

    topic: str
    docno: str
    grade: int
    name: TrecCell


def parse_qrels(text: str, where: str) -> Qrels:
    r"""Return the grades that a text states, in lines of `topic iteration docno grade` or of `topic docno grade`.

    A grade below 0 counts as 0. The iteration is not looked at. Blank lines, and those that begin with #, are passed over.

    Source: the format of trec_eval (NIST); Voorhees & Harman 2005, "TREC: Experiment and Evaluation in Information Retrieval".

    Raises:
        Mistakes: all of the text, with line and column.

    >>> parse_qrels("ml 0 ada 2\nml 0 bo -1\n", "qrels.txt")
    {'ml': {'ada': 2, 'bo': 0}}
    """
    mistakes: list[MatcherError] = []
    grades: dict[str, dict[str, int]] = {}
    for columns in lines(text, where):
        line = _grade_line(columns)
        fault = line if isinstance(line, MatcherError) else _note_grade(line, grades)
        if fault:
            mistakes.append(fault)
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return grades


def _grade_line(columns: tuple[TrecCell, ...]) -> _GradeLine | MatcherError:
    """Return the grade of a line, or the mistake in it."""
    if len(columns) not in (3, 4):
        return miscounted(columns, "write `topic 0 docno grade` or `topic docno grade`")
    topic, name, grade = columns[0], columns[-2], columns[-1]
    if not _GRADE.fullmatch(grade.text):
        return grade.wrong("a grade must be a whole number", "write 0 for unsuitable, 1 or more for suitable")
    return _GradeLine(topic.text, name.text, max(0, int(grade.text)), name)


def _note_grade(line: _GradeLine, grades: dict[str, dict[str, int]]) -> MatcherError | None:
    """Note a grade; return the mistake of one that contradicts an earlier one, else None."""
    before = grades.setdefault(line.topic, {}).setdefault(line.docno, line.grade)
    if before == line.grade:
        return None
    what = f"grade {line.grade}, but {before} above, for the same candidate"
    return MatcherError(what, line.name.where, "keep one of the two lines")


def qrels_lines(qrels: Qrels) -> str:
    r"""Return the grades as lines of four columns between tabs, in the order given; `parse_qrels` reads them back.

    >>> qrels_lines({"ml": {"ada": 2}})
    'ml\t0\tada\t2\n'
    """
    return "".join(f"{topic}\t0\t{name}\t{grade}\n" for topic, grades in qrels.items() for name, grade in grades.items())


def parse_run(text: str, where: str) -> RunOrders:
    r"""Return the orders that a text states in lines of `topic Q0 docno rank score tag`.

    As trec_eval does: the highest score first, of equal ones the name that is last in the alphabet; the rank is not looked at.

    Raises:
        Mistakes: all of the text, with line and column.

    >>> parse_run("ml Q0 ada 1 70.5 mine\nml Q0 bo 2 71 mine\n", "base.run")
    {'ml': ('bo', 'ada')}
    """
    mistakes: list[MatcherError] = []
    scores: dict[str, dict[str, float]] = {}
    for columns in lines(text, where):
        fault = _run_fault(columns, scores)
        if fault:
            mistakes.append(fault)
        else:
            scores.setdefault(columns[0].text, {})[columns[2].text] = float(columns[4].text)
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return {topic: tuple(sorted(own, key=lambda name: (own[name], name), reverse=True)) for topic, own in scores.items()}


def _run_fault(columns: tuple[TrecCell, ...], scores: Mapping[str, Mapping[str, float]]) -> MatcherError | None:
    """Return the mistake of a line of a run, or None."""
    if len(columns) != _RUN_COLUMNS:
        return miscounted(columns, "write `topic Q0 docno rank score tag`")
    topic, name, score = columns[0], columns[2], columns[4]
    if not _SCORE.fullmatch(score.text):
        return score.wrong("a score must be a number", "write it as 71.432")
    if name.text in scores.get(topic.text, {}):
        return MatcherError("ranked above already", name.where, "keep one line for each candidate of a topic")
    return None


def run_lines(topic: str, ranked: Sequence[tuple[str, int]], tag: str) -> str:
    r"""Return the lines of one topic, of names and scores in thousandths of a point, in their order; `parse_run` reads them back.

    >>> run_lines("ml", [("ada", 71432), ("bo", 71432)], "matcher")
    'ml Q0 ada 1 71.43200 matcher\nml Q0 bo 2 71.43199 matcher\n'
    """
    scores = _falling(score for _, score in ranked)
    rows = enumerate(zip(ranked, scores, strict=True), start=1)
    return "".join(f"{topic} Q0 {name} {rank} {score:.5f} {tag}\n" for rank, ((name, _), score) in rows)


def _falling(scores: Iterable[int]) -> Iterator[float]:
    """Yield scores in points, each below the one before: an equal one by .00001.

    Else programs would order equal ones by name. No finer, for trec_eval keeps a score in 32 bits: of 100 points the last bit is
    .000008. Behind more than a hundred equal scores, lower ones give way.
    """
    last = inf
    for score in scores:
        last = min(score * (_FINE // 1000), last - 1)
        yield last / _FINE
