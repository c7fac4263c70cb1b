"""A line of an advert → its parts, those apart that say what is not asked for: "no degree needed", 无需经验, "no travel"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.drafting import negations
from matcher.drafting.negations import BREAK, MARKS, STOP
from matcher.drafting.word_lists import cue
from matcher.regex import regex
from matcher.text import Span, blanked, folded, view

_ITEM, _ITEMS = 5, 8
"""Words of an item of a list, and the number of items besides the one that is called "not needed"."""
_WORD, _LONG = 16, 200
"""Characters in which "and" precedes "no … needed", and characters of its clause that are searched on either side."""
_COLON = regex(r"\s{0,3}[:：]")


class LinePart(NamedTuple):
    """A part of a line, and whether it says that something is not asked for."""

    start: int
    end: int
    waived: bool


class _Clause(NamedTuple):
    start: int
    end: int
    last: bool
    """Whether its sentence ends with it."""
    waived: bool
    nice: bool
    empty: bool
    """Whether it names nothing itself, and so concerns what precedes it: "but welcome"."""


def parts(text: str) -> list[LinePart]:
    """Return the parts of a line in order; together they are the line.

    >>> line = "No PhD required, but you must know Rust"
    >>> [(line[part.start : part.end], part.waived) for part in parts(line)]
    [('No PhD required, ', True), ('but you must know Rust', False)]
    """
    denied = negations.denied(text)
    if not denied:
        return [LinePart(0, len(text), waived=False)]
    line_parts: list[LinePart] = []
    for group in _groups(_listed(text, denied, _clauses(text, denied))):
        waived = any(one.waived for one in group) and not any(one.nice for one in group)
        start = line_parts.pop().start if line_parts and line_parts[-1].waived == waived else group[0].start
        line_parts.append(LinePart(start, group[-1].end, waived))
    return line_parts or [LinePart(0, len(text), waived=False)]


def waives(text: str) -> bool:
    """Return whether a text says of all it names that it is not asked for."""
    return all(part.waived for part in parts(text))


def without(text: str) -> str:
    """Return a text without the words that say that something is not asked for.

    >>> without("Rust is not required, but welcome")
    'Rust is             , but welcome'
    """
    return blanked(text, negations.denied(text))


def remarks(text: str) -> bool:
    """Return whether a text names something, and only remarks behind it, or as a label, that it is not asked for.

    >>> remarks("A PhD (not required)"), remarks("No PhD needed"), remarks("You don't need Rust")
    (True, False, False)
    """
    denied = negations.denied(text)
    led = bool(denied) and (not names_nothing(text[: denied[0][0]]) or bool(_COLON.match(text, denied[0][1])))
    return led and all(names_nothing(text[slice(*one)]) for one in denied) and not names_nothing(without(text))


def leads(text: str) -> bool:
    """Return whether a heading says that the things under it are not asked for.

    >>> leads("What you don't need"), leads("Nicht erforderlich:"), leads("No degree needed")
    (True, True, False)
    """
    return bool(negations.denied(text)) and names_nothing(text)


def _clauses(text: str, denied: Sequence[Span]) -> list[_Clause]:
    """Return the clauses of a line."""
    ends = _ends(text, denied)
    edges = [0, *sorted(at for at in ends if at < len(text)), len(text)]
    starts = [start for start, _ in denied]
    spans = [(start, end, bisect_left(starts, start) < bisect_left(starts, end)) for start, end in pairwise(edges)]
    return [_clause(text, start, end, last=ends.get(end, True), waived=waived) for start, end, waived in spans]


def _ends(text: str, denied: Sequence[Span]) -> dict[int, bool]:
    """Return where clauses end, and whether a sentence does there: none ends within the words that deny.

    Clauses begin with "but" too, and with "no … needed" behind "and".
    """
    seen = view(text)
    ends = {one.end(): bool(STOP.match(one[0])) for one in BREAK.finditer(text)}
    ends |= {seen.span(*one.span())[0]: False for one in cue("contrast").finditer(seen.text)}
    ends |= {start: False for start, _ in denied if _joins(" ".join(text[max(0, start - _WORD) : start].split()[-1:]))}
    first, starts = len(text) - len(text.lstrip(MARKS)), [start for start, _ in denied]
    reached = [0, *(end for _, end in denied)]
    return {at: last for at, last in ends.items() if at > first and at >= reached[bisect_left(starts, at)]}


def _clause(text: str, start: int, end: int, *, last: bool, waived: bool) -> _Clause:
    words = folded(text[start:end])
    nice = cue("nice").search(words) and not cue("lacking").search(words)
    return _Clause(start, end, last, waived, bool(nice), names_nothing(words))


def names_nothing(text: str) -> bool:
    """Return whether a text has only words that say how much something is asked for, or that point to it."""
    rest = folded(text)
    for name in ("unneeded", "not", "nice", "must", "needed", "needing"):
        rest = cue(name).sub(" ", rest)
    small = [cue(name) for name in ("none", "copulas", "pronouns", "contrast", "questions", "referring")]
    words = (word.strip(MARKS) for word in rest.split())
    return not any(word and not any(one.fullmatch(word) for one in small) for word in words)


def _groups(clauses: Sequence[_Clause]) -> Iterator[list[_Clause]]:
    """Yield the clauses, each with those behind it that concern it."""
    group: list[_Clause] = []
    for clause in clauses:
        if group and not clause.empty:
            yield group
            group = []
        group.append(clause)
    yield group


def _listed(text: str, denied: Sequence[Span], clauses: Sequence[_Clause]) -> list[_Clause]:
    """Return the clauses; where one of a list is not asked for, the others are not: "Java, Scala or Go is not needed"."""
    marked, starts = list(clauses), [one.start for one in clauses]
    for low, high in denied:
        at = bisect_right(starts, low) - 1
        before, behind = text[max(starts[at], low - _LONG) : low], text[high : min(clauses[at].end, high + _LONG)]
        others: Iterable[int] = ()
        if _COLON.match(text, high) and names_nothing(before):
            others = _to_the_end(clauses, at)
        elif not names_nothing(behind):
            others = _behind(text, clauses, at)
        elif _joins(before):
            others = _before(text, clauses, at)
        elif _is_remark(text, clauses, at):
            others = _before(text, clauses, at - 1)
        for other in others:
            marked[other] = marked[other]._replace(waived=True)
    return [one._replace(waived=one.waived or _qualifies(text, marked, at)) for at, one in enumerate(marked)]


def _is_remark(text: str, clauses: Sequence[_Clause], at: int) -> bool:
    """Return whether a clause is a bracket behind a list, and only says that the list is not asked for."""
    start = clauses[at].start
    return at > 0 and clauses[at].empty and text[start - 1] in "(（" and _joins(text[clauses[at - 1].start : start])


def _qualifies(text: str, clauses: Sequence[_Clause], at: int) -> bool:
    """Return whether a clause is only a condition of not being asked for: "if you know Go, no degree is needed"."""
    if not cue("condition").match(folded(text[clauses[at].start : clauses[at].end])):
        return False
    before = at > 0 and not clauses[at - 1].last and clauses[at - 1].waived
    return before or (not clauses[at].last and at + 1 < len(clauses) and clauses[at + 1].waived)


def _to_the_end(clauses: Sequence[_Clause], at: int) -> Iterator[int]:
    """Yield the numbers of the clauses behind one up to the end of the sentence."""
    while at + 1 < len(clauses) and not clauses[at].last:
        at += 1
        yield at


def _behind(text: str, clauses: Sequence[_Clause], at: int) -> list[int]:
    """Return the numbers of the clauses that go on with a list, up to the last that "or" leads in."""
    items: list[int] = []
    for other in _to_the_end(clauses, at):
        if len(items) == _ITEMS or not _is_item(text, clauses[other]):
            break
        items.append(other)
    joined = [other for other in items if _joins(text[clauses[other].start : clauses[other].end])]
    return items[: items.index(joined[-1]) + 1] if joined else []


def _before(text: str, clauses: Sequence[_Clause], at: int) -> Iterator[int]:
    """Yield the numbers of the clauses of the list that one ends."""
    for other in range(at - 1, max(-1, at - 1 - _ITEMS), -1):
        if clauses[other].last or not _is_item(text, clauses[other]):
            return
        yield other


def _is_item(text: str, clause: _Clause) -> bool:
    """Return whether a clause is only an item of a list."""
    words = folded(text[clause.start : clause.end])
    other = ("must", "needed", "nice", "copulas", "pronouns", "contrast", "condition", "only", "none", "not")
    return len(words.split()) <= _ITEM and not clause.waived and not any(cue(name).search(words) for name in other)


def _joins(text: str) -> bool:
    return any(cue("joining").fullmatch(word) for word in folded(text).split()) or any(sign in text for sign in "或和与及")
