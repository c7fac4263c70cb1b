"""Patterns: signals that several forms name together, in one sentence and close to each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from matcher.signals.finding.compiling import Pattern
from matcher.signals.finding.forms import Roles, Seen
from matcher.signals.readings import Spot

REACH = 120
"""Characters within which all parts of a pattern must stand."""
GAP = 30
"""Characters that may stand between parts that follow one another: about five words."""

_PARTS, _START = attrgetter("roles.parts"), attrgetter("start")


class _Rest(NamedTuple):
    """What must stand beside the first part of a pattern."""

    signal: str
    others: list[int]
    needed: frozenset[int]
    ordered: bool


class _Begun(NamedTuple):
    """The patterns that begin with a form, and the last parts of them all."""

    rests: list[_Rest]
    lasts: frozenset[int]


class Patterns(dict[Roles, _Begun]):
    """Form → the patterns that begin with it; looked up when the form is first seen, for few begin any."""

    def __init__(self, patterns: Iterable[tuple[int, list[Pattern]]]) -> None:
        super().__init__()
        self._patterns = dict(patterns)

    def __missing__(self, roles: Roles) -> _Begun:
        patterns = [pattern for part in roles.anchors for pattern in self._patterns[part]]
        rests = [_Rest(signal, parts[1:], frozenset(parts[1:]), ordered) for signal, parts, ordered in patterns]
        self[roles] = begun = _Begun(rests, frozenset(parts[-1] for _, parts, _ in patterns))
        return begun

    def among(self, roles: Set[Roles]) -> Chances:
        """Return the patterns all of whose parts are among some forms."""
        present = frozenset[int]().union(*[one.parts for one in roles])
        begun = [one for one in roles if one.anchors and not present.isdisjoint(self[one].lasts)]
        return Chances([(one, rest) for one in begun for rest in self[one].rests if rest.needed <= present])


class Chances:
    """The patterns that the forms of one text may make."""

    def __init__(self, begun: list[tuple[Roles, _Rest]]) -> None:
        self.begun: dict[Roles, list[_Rest]] = {}
        """By the forms that they begin with."""
        for roles, rest in begun:
            self.begun.setdefault(roles, []).append(rest)
        self._needed = frozenset[int]().union(*(rest.needed for _, rest in begun))

    def useful(self, roles: Set[Roles]) -> set[Roles]:
        """Return the forms that can lead to anything: not those that are only parts of patterns which lack another part."""
        return {one for one in roles if one.alone or one in self.begun or not self._needed.isdisjoint(one.parts)}

    def within(self, anchors: Iterable[Seen], others: Sequence[Seen]) -> Iterator[Spot]:
        """Yield what the forms of one sentence name together, beginning with its anchors."""
        present = frozenset[int]().union(*map(_PARTS, others))
        for anchor in anchors:
            near = _near(anchor, others)
            for signal, rest, needed, ordered in self.begun[anchor.roles]:
                if not needed <= present:
                    continue
                if ordered:
                    yield from _in_order(signal, anchor, _candidates(rest, others))
                else:
                    yield from _together(signal, anchor, _candidates(rest, near))


def _candidates(parts: Iterable[int], forms: Sequence[Seen]) -> list[list[Seen]]:
    """Return for each part of a pattern the forms that may fill it."""
    return [[form for form in forms if part in form.roles.parts] for part in parts]


def _near(anchor: Seen, others: Sequence[Seen]) -> Sequence[Seen]:
    """Return the forms that begin within reach of a first part, of those that stand in order: few of a long sentence."""
    first, last = anchor.start - REACH, anchor.start + REACH
    return others[bisect_left(others, first, key=_START) : bisect_right(others, last, key=_START)]


def _together(signal: str, anchor: Seen, slots: list[list[Seen]]) -> Iterator[Spot]:
    """Yield the tightest span around a first part that holds all parts."""
    start, end = anchor.start, anchor.end
    for others in slots:
        close = [one for one in others if one.end <= anchor.start or anchor.end <= one.start]
        if not close:
            return
        nearest = min(close, key=lambda one: abs(one.start - anchor.start))
        start, end = min(start, nearest.start), max(end, nearest.end)
    if end - start <= REACH:
        yield Spot(signal, start, end)


def _in_order(signal: str, anchor: Seen, slots: list[list[Seen]]) -> Iterator[Spot]:
    """Yield the span from a first part over all others, each close behind the one before."""
    end = anchor.end
    for others in slots:
        following = next((one for one in others if end <= one.start <= end + GAP), None)
        if following is None:
            return
        end = following.end
    yield Spot(signal, anchor.start, end)
