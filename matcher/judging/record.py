"""Answers ↔ text: grades in lines that TREC programs read, answers about pairs in lines beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation import qrels
from matcher.evaluation.columns import Column, lines, miscounted
from matcher.judging.pairs import Answer, Better

_COLUMNS = 4


def added(text: str, topic: str, grades: Mapping[str, int]) -> str:
    r"""Return a text of grades with some more; what stands in it stays as it is.

    >>> added("# mine\nml 0 bo 1", "ml", {"ada": 2})
    '# mine\nml 0 bo 1\nml\t0\tada\t2\n'
    """
    return _ended(text) + qrels.form({topic: grades})


def removed(text: str, topic: str, names: Iterable[str] | None = None) -> str:
    """Return a text of grades without those that a topic has for some names; for all where none are named."""
    gone = None if names is None else frozenset(names)
    return "".join(line for line in _ended(text).splitlines(keepends=True) if not _about(line, topic, gone))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _about(line: str, topic: str, names: frozenset[str] | None) -> bool:
    return any(
        found[0].text == topic and (names is None or found[-2].text in names) for found in lines(line, "") if len(found) > 1
    )


def form(answers: Mapping[str, Sequence[Answer]]) -> str:
    r"""Return answers about pairs as lines `topic first second answer` between tabs; `parse` reads them back.

    >>> form({"ml": [Answer("ada", "bo", "1")]})
    'ml\tada\tbo\t1\n'
    """
    return "".join("\t".join((topic, *one)) + "\n" for topic, told in answers.items() for one in told)


def parse(text: str, where: str) -> dict[str, tuple[Answer, ...]]:
    """Return the answers about pairs that a text states, by topic, in their order.

    Raises:
        Mistakes: all of the text, with line and column.
    """
    told: dict[str, tuple[Answer, ...]] = {}
    mistakes = []
    for columns in lines(text, where):
        fault = _fault(columns)
        if fault:
            mistakes.append(fault)
        else:
            topic, first, second, better = (column.text for column in columns)
            told[topic] = (*told.get(topic, ()), Answer(first, second, cast("Better", better)))
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return told


def _fault(columns: tuple[Column, ...]) -> MatcherError | None:
    """Return what is wrong with a line, if anything is."""
    if len(columns) != _COLUMNS:
        return miscounted(columns, "write `topic first second answer`")
    if columns[3].text not in ("1", "2", "="):
        return columns[3].wrong("an answer must be 1, 2 or =", "write the one who suits the job better, or = for neither")
    return None


def same(first: Mapping[str, int], again: Mapping[str, int]) -> tuple[int, int]:
    """Return how many of those graded twice got the same grade, and how many were graded twice.

    >>> same({"ada": 2, "bo": 1, "cy": 0}, {"ada": 2, "bo": 3})
    (1, 2)
    """
    both = first.keys() & again.keys()
    return sum(first[id] == again[id] for id in both), len(both)
