"""Rankings as TREC writes them: a run is, for each topic, names in the order of falling scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.columns import Column, lines, miscounted
from matcher.regex import regex

Orders = Mapping[str, Sequence[str]]
"""Topic → the names of its candidates, the first first."""

_COLUMNS = 6
_FINE = 100_000
"""Parts of a point that scores are told apart by."""
_SCORE = regex(r"[+-]?(?:[0-9]{1,15}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?")


def parse(text: str, where: str) -> Orders:
    r"""Return the orders that a text states in lines of `topic Q0 docno rank score tag`.

    As trec_eval does: the highest score first, of equal ones the name that is last in the alphabet; the rank is not looked at.

    Raises:
        Mistakes: all of the text, with line and column.

    >>> parse("ml Q0 ada 1 70.5 mine\nml Q0 bo 2 71 mine\n", "base.run")
    {'ml': ('bo', 'ada')}
    """
    mistakes: list[MatcherError] = []
    scores: dict[str, dict[str, float]] = {}
    for columns in lines(text, where):
        fault = _fault(columns, scores)
        if fault:
            mistakes.append(fault)
        else:
            scores.setdefault(columns[0].text, {})[columns[2].text] = float(columns[4].text)
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return {topic: tuple(sorted(found, key=lambda name: (found[name], name), reverse=True)) for topic, found in scores.items()}


def _fault(columns: tuple[Column, ...], scores: Mapping[str, Mapping[str, float]]) -> MatcherError | None:
    """Return what is wrong with a line, if anything is."""
    if len(columns) != _COLUMNS:
        return miscounted(columns, "write `topic Q0 docno rank score tag`")
    topic, name, score = columns[0], columns[2], columns[4]
    if not _SCORE.fullmatch(score.text):
        return score.wrong("a score must be a number", "write it as 71.432")
    if name.text in scores.get(topic.text, {}):
        return MatcherError("ranked above already", name.where, "keep one line for each candidate of a topic")
    return None


def form(topic: str, ranked: Sequence[tuple[str, int]], tag: str) -> str:
    r"""Return the lines of one topic, of names and scores in thousandths of a point, in the order given; `parse` reads them back.

    >>> form("ml", [("ada", 71432), ("bo", 71432)], "matcher")
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
