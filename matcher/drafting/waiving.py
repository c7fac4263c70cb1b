"""A line of an advert → its parts, those apart that say what is not asked for: "no degree needed", 无需经验, "no travel"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import Span, blanked, folded, view

_ITEM, _ITEMS = 5, 8
"""Words of an item of a list, and items beside the one that "not needed" is said of."""
_WORD, _LONG = 16, 200
"""Characters in which "and" stands before "no … needed", and of its clause that are looked at on either side."""

_STOP = regex(r"[.!?](?=\s|$)|[;；。！？]|\n")
_BREAK = regex(rf"{_STOP.pattern}|[,，()（）]|\s[-–—]+\s")
_HARD = regex(r"[.!?;；。！？:：()（）]|\s[-–—]+\s")
"""What "no … needed" does not reach over."""
_COLON = regex(r"\s{0,3}[:：]")
_OTHER = ("must", "needed", "nice", "copulas", "pronouns", "condition", "only", "equal", "apply", "conditions", "benefits")
"""What says something else of a thing than that it is not to be."""
_AFTER = regex(r"[\s'’]")
"""What stands between "no" and what is not to be: "no-code" is one word."""
_MARKS = " .,:;!?()*_\"'，。：；！？（）、–—"


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
    """Whether it names nothing itself, and so is said of what stands before it: "but welcome"."""


def parts(text: str) -> list[LinePart]:
    """Return the parts of a line in order; together they are the line.

    >>> line = "No PhD required, but you must know Rust"
    >>> [(line[part.start : part.end], part.waived) for part in parts(line)]
    [('No PhD required, ', True), ('but you must know Rust', False)]
    """
    denied = _denied(text)
    found: list[LinePart] = []
    for group in _groups(_listed(text, denied, _clauses(text, denied))) if denied else ():
        waived = any(one.waived for one in group) and not any(one.nice for one in group)
        start = found.pop().start if found and found[-1].waived == waived else group[0].start
        found.append(LinePart(start, group[-1].end, waived))
    return found or [LinePart(0, len(text), waived=False)]


def waives(text: str) -> bool:
    """Return whether a text says of all it names that it is not asked for."""
    return all(part.waived for part in parts(text))


def without(text: str) -> str:
    """Return a text without the words that say that something is not asked for.

    >>> without("Rust is not required, but welcome")
    'Rust is             , but welcome'
    """
    return blanked(text, _denied(text))


def leads(text: str) -> bool:
    """Return whether a heading says that what stands under it is not asked for.

    >>> leads("What you don't need"), leads("Nicht erforderlich:"), leads("No degree needed")
    (True, True, False)
    """
    return bool(_denied(text)) and names_nothing(text)


def _denied(text: str) -> list[Span]:
    """Return the words that say that something is not asked for, with what stands between them."""
    seen = view(text)
    spans = [seen.span(*one.span()) for one in _denial().finditer(seen.text)]
    found = [(start, end) for start, end in spans if not _HARD.search(text, start, end - 1)]
    return sorted([*found, *(one for one in _refused(text) if not any(start <= one[0] < end for start, end in found))])


def _refused(text: str) -> Iterator[Span]:
    """Yield the words with which a clause says no more than that something is not to be: "no travel", "keine Reisen"."""
    edges = [0, *(one.end() for one in _BREAK.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        low = end - len(text[start:end].lstrip(_MARKS))
        seen = view(text[low:end])
        if (found := _refusal().match(seen.text)) and len(seen.text.split()) <= _ITEM and not _tells_else(seen.text):
            behind = low + seen.span(*found.span())[1]
            yield from [(low, behind)] if _AFTER.match(text, behind) else []


def _tells_else(seen: str) -> bool:
    """Return whether a folded clause says something else than that a thing is not to be."""
    return ":" in seen or any(cue(name).search(seen) for name in _OTHER)


@cache
def _denial() -> re.Pattern[str]:
    """Return what finds "unneeded", "no … needed", "not really needed" and "need no" in a folded text."""
    none, negator, needed = _any("none"), _any("not"), _any("must", "needed")
    other = _any("copulas", "pronouns", "contrast", "condition")
    adverbs = rf"(?:\s(?!{_any('joining', 'contrast', 'condition', 'only')})[^\s,.;:!?()]{{1,30}}){{0,3}}?"
    denials = (
        _any("unneeded", "lacking"),
        rf"{none}(?:\s(?!{other})[^\s.;:!?()]{{1,40}}){{0,12}}?(?:\s{_any('copulas')}){{0,3}}\s{needed}",
        rf"{negator}{adverbs}\s{needed}",
        rf"{_any('needing')}(?:\s{_any('pronouns')})?\s(?:{none}|{negator})(?!\s{_any('only')})",
    )
    return re.compile(rf"(?!{_any('counted')})(?:{'|'.join(denials)})")


@cache
def _refusal() -> re.Pattern[str]:
    """Return what finds, where a folded clause begins, "no" before what is not to be."""
    return re.compile(rf"(?!{_any('counted', 'affirmed')}){_any('refused')}(?=[\s']\w)")


def _any(*names: str) -> str:
    return f"(?:{'|'.join(cue(name).pattern for name in names)})"


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
    ends = {one.end(): bool(_STOP.match(one[0])) for one in _BREAK.finditer(text)}
    ends |= {seen.span(*one.span())[0]: False for one in cue("contrast").finditer(seen.text)}
    ends |= {start: False for start, _ in denied if _joins(" ".join(text[max(0, start - _WORD) : start].split()[-1:]))}
    first, starts = len(text) - len(text.lstrip(_MARKS)), [start for start, _ in denied]
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
    words = (word.strip(_MARKS) for word in rest.split())
    return not any(word and not any(one.fullmatch(word) for one in small) for word in words)


def _groups(clauses: Sequence[_Clause]) -> Iterator[list[_Clause]]:
    """Yield the clauses, each with those behind it that are said of it."""
    group: list[_Clause] = []
    for one in clauses:
        if group and not one.empty:
            yield group
            group = []
        group.append(one)
    yield group


def _listed(text: str, denied: Sequence[Span], clauses: Sequence[_Clause]) -> list[_Clause]:
    """Return the clauses; where one of a list is not asked for, the others are not: "Java, Scala or Go is not needed"."""
    found, starts = list(clauses), [one.start for one in clauses]
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
        for other in others:
            found[other] = found[other]._replace(waived=True)
    return [one._replace(waived=one.waived or _qualifies(text, found, at)) for at, one in enumerate(found)]


def _qualifies(text: str, clauses: Sequence[_Clause], at: int) -> bool:
    """Return whether a clause only says when what stands beside it is not asked for: "if you know Go, no degree is needed"."""
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
    found: list[int] = []
    for other in _to_the_end(clauses, at):
        if len(found) == _ITEMS or not _is_item(text, clauses[other]):
            break
        found.append(other)
    joined = [other for other in found if _joins(text[clauses[other].start : clauses[other].end])]
    return found[: found.index(joined[-1]) + 1] if joined else []


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
