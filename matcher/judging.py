"""What a person says of candidates: in which order they are shown, which two are compared next, how answers are kept. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Literal, NamedTuple, cast

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation import trec
from matcher.evaluation.trec import TrecCell, lines, miscounted
from matcher.model import Candidate

Tiers = tuple[tuple[str, ...], ...]
"""Candidates who suit a job alike, those who suit it better first."""

Better = Literal["1", "2", "="]
"""The first of two suits a job better, the second does, or neither."""

_COLUMNS = 4
"""Of a line that holds an answer: topic, first, second, answer."""


def in_random_order(candidates: Iterable[Candidate], topic: str, seed: int) -> tuple[Candidate, ...]:
    """Return the candidates in a random order, made from the seed, the topic and the masked texts.

    Others who join or leave the pool do not change the order of the rest, so that judging can go on where it was left.
    """
    return tuple(sorted(candidates, key=lambda one: _drawn(one, topic, seed)))


def _drawn(candidate: Candidate, topic: str, seed: int) -> str:
    documents = "\0".join(sorted(document.sha256 for document in candidate.documents))
    return sha256(f"{seed}\0{topic}\0{candidate.profile.text}\0{documents}".encode("utf-8", "replace")).hexdigest()


def sides(this: str, other: str, seed: int) -> tuple[str, str]:
    """Return two in the order in which they are shown: whoever stands first has an edge, so nobody always does."""
    first, second = sorted((this, other))
    swapped = sha256(f"{seed}\0{first}\0{second}".encode("utf-8", "replace")).digest()[0] & 1
    return (second, first) if swapped else (first, second)


class PairAnswer(NamedTuple):
    """Which of two suits the job better, the first or the second; or neither."""

    first: str
    second: str
    better: Better


class Placement(NamedTuple):
    """The tiers so far, and the two to be compared next: a newcomer and somebody placed; none where everybody is."""

    tiers: Tiers
    question: tuple[str, str] | None


def placement(order: Iterable[str], answers: Sequence[PairAnswer]) -> Placement:
    """Return where the answers place the candidates, one after the other, each by binary insertion.

    At most Σ ⌈log₂ k⌉ questions for n candidates, k from 2 to n: 17 for 8, 119 for 30. As the answers alone decide, it goes on
    where it was left; whoever is in an answer comes first, so that newcomers to the pool reopen nothing.

    Source: Knuth 1998, "The Art of Computer Programming" 3, 5.3.1.

    >>> placement(["ada", "bo", "cy"], [PairAnswer("bo", "ada", "1")])
    Placement(tiers=(('bo',), ('ada',)), question=('cy', 'ada'))
    """
    answered, tiers = _by_pair(answers), list[list[str]]()
    wanted = set(order := list(order))
    known = [id for one in answers for id in (one.second, one.first) if id in wanted]
    for id in dict.fromkeys([*known, *order]):
        asked = _inserted(id, tiers, answered)
        if asked is not None:
            return Placement(_frozen(tiers), (id, asked))
    return Placement(_frozen(tiers), None)


def _inserted(id: str, tiers: list[list[str]], answers: Mapping[tuple[str, str], int]) -> str | None:
    """Insert somebody where the answers say; return the one to compare with where they do not say, else None."""
    low, high = 0, len(tiers)
    while low < high:
        middle = (low + high) // 2
        other = tiers[middle][0]
        if (id, other) not in answers:
            return other
        better = answers[id, other]
        if not better:
            tiers[middle].append(id)
            return None
        low, high = (low, middle) if better > 0 else (middle + 1, high)
    tiers.insert(low, [id])
    return None


def _by_pair(answers: Sequence[PairAnswer]) -> dict[tuple[str, str], int]:
    """Return for each two, both ways round, 1 if the first suits better, -1 if the second does, 0 for neither."""
    signs = {"1": 1, "2": -1, "=": 0}
    one_way = {(one.first, one.second): signs[one.better] for one in answers}
    return {(second, first): -better for (first, second), better in one_way.items()} | one_way


def _frozen(tiers: list[list[str]]) -> Tiers:
    return tuple(map(tuple, tiers))


def most_questions(number: int) -> int:
    """Return the most questions that so many candidates can take.

    >>> most_questions(1), most_questions(8), most_questions(30)
    (0, 17, 119)
    """
    return sum((k - 1).bit_length() for k in range(2, number + 1))


def grades_of_tiers(tiers: Tiers, highest: int) -> dict[str, int]:
    """Return a grade for everybody: `highest` for the first tier, evenly down to 0 for the last; half of it for a single tier.

    >>> grades_of_tiers((("ada",), ("bo", "cy"), ("di",)), 3)
    {'ada': 3, 'bo': 2, 'cy': 2, 'di': 0}
    """
    steps = len(tiers) - 1
    levels = [(highest * (steps - at) * 2 + steps) // (2 * steps) if steps else highest // 2 for at in range(len(tiers))]
    return {id: level for level, tier in zip(levels, tiers, strict=True) for id in tier}


def with_grades(text: str, topic: str, grades: Mapping[str, int]) -> str:
    r"""Return a text of grades with some more; what stands in it stays as it is.

    >>> with_grades("# mine\nml 0 bo 1", "ml", {"ada": 2})
    '# mine\nml 0 bo 1\nml\t0\tada\t2\n'
    """
    return _ended(text) + trec.qrels_lines({topic: grades})


def without_grades(text: str, topic: str, names: Iterable[str] | None = None) -> str:
    """Return a text of grades without those that a topic has for some names; for all where none are named."""
    gone = None if names is None else frozenset(names)
    return "".join(line for line in _ended(text).splitlines(keepends=True) if not _is_about(line, topic, gone))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _is_about(line: str, topic: str, names: frozenset[str] | None) -> bool:
    return any(
        found[0].text == topic and (names is None or found[-2].text in names) for found in lines(line, "") if len(found) > 1
    )


def answer_lines(answers: Mapping[str, Sequence[PairAnswer]]) -> str:
    r"""Return answers about pairs as lines `topic first second answer` between tabs; `parse_answers` reads them back.

    >>> answer_lines({"ml": [PairAnswer("ada", "bo", "1")]})
    'ml\tada\tbo\t1\n'
    """
    return "".join("\t".join((topic, *one)) + "\n" for topic, told in answers.items() for one in told)


def parse_answers(text: str, where: str) -> dict[str, tuple[PairAnswer, ...]]:
    """Return the answers about pairs that a text states, by topic, in their order.

    Raises:
        Mistakes: all of the text, with line and column.
    """
    told: dict[str, tuple[PairAnswer, ...]] = {}
    mistakes = []
    for columns in lines(text, where):
        fault = _fault(columns)
        if fault:
            mistakes.append(fault)
        else:
            topic, first, second, better = (column.text for column in columns)
            told[topic] = (*told.get(topic, ()), PairAnswer(first, second, cast("Better", better)))
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return told


def _fault(columns: tuple[TrecCell, ...]) -> MatcherError | None:
    """Return the mistake of a line, or None."""
    if len(columns) != _COLUMNS:
        return miscounted(columns, "write `topic first second answer`")
    if columns[3].text not in ("1", "2", "="):
        return columns[3].wrong("an answer must be 1, 2 or =", "write the one who suits the job better, or = for neither")
    return None


def same_grades(first: Mapping[str, int], again: Mapping[str, int]) -> tuple[int, int]:
    """Return how many of those graded twice got the same grade, and how many were graded twice.

    >>> same_grades({"ada": 2, "bo": 1, "cy": 0}, {"ada": 2, "bo": 3})
    (1, 2)
    """
    both = first.keys() & again.keys()
    return sum(first[id] == again[id] for id in both), len(both)
