"""Two rankings as plain data → what changed between them, each change shared out among what may have caused it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from matcher.model import FULL
from matcher.reading.reading_options import Decoding
from matcher.requirements import KINDS

PlainData = Mapping[str, Any]

DOCUMENTS, JOB, REFERENCE, DAY, IGNORED = "documents", "job", "reference", "as-of date", "ignored must-haves"
SIMILARITY = "similarity"
"""Another package's text similarity: the name of the kind of requirement that it moves, too."""


class Input(NamedTuple):
    """Something that both rankings rest on, as it was and as it is."""

    name: str
    old: str
    new: str

    @property
    def changed(self) -> bool:
        """Return whether it differs."""
        return self.old != self.new

    @property
    def moves(self) -> bool:
        """Return whether it may have moved a score; another day of the same month does not, as all reckoning is by month."""
        return self.changed and (self.name != DAY or self.old[: len("2026-11")] != self.new[: len("2026-11")])


class ScorePart(NamedTuple):
    """A share of a change of score: the requirement, what may have caused it, and thousandths of a point.

    One cause is the cause; of several, the files cannot tell which. With none, nothing that is recorded explains it.
    """

    requirement: str
    causes: tuple[str, ...]
    milli: int


class MustChange(NamedTuple):
    """A must-have of a candidate whose state changed, and what may have caused that."""

    requirement: str
    old: str
    new: str
    causes: tuple[str, ...]


class RankSteps(NamedTuple):
    """The shares of a change of rank, in places; below 0 is upwards."""

    own: int
    departures: int
    others: int
    arrivals: int


class CandidateChange(NamedTuple):
    """What became of a candidate: in the old ranking, in the new one, or none where it is not in one of them."""

    old: PlainData | None
    new: PlainData | None
    parts: tuple[ScorePart, ...] = ()
    steps: RankSteps = RankSteps(0, 0, 0, 0)
    turns: tuple[MustChange, ...] = ()

    @property
    def stayed(self) -> bool:
        """Return whether the candidate is in both rankings."""
        return self.old is not None and self.new is not None

    @property
    def last(self) -> PlainData:
        """Return the candidate in the new ranking, else in the old one."""
        return self.new or self.old or {}

    @property
    def other_documents(self) -> bool:
        """Return whether the candidate is in both rankings with other documents."""
        return bool(self.old and self.new) and _documents(self.old or {}) != _documents(self.new or {})

    @property
    def unexplained(self) -> bool:
        """Return whether a part of the score or a must-have changed though nothing that it rests on did, which must not be."""
        return not (all(one.causes for one in self.parts) and all(one.causes for one in self.turns))


class Difference(NamedTuple):
    """Everything that changed: what rankings rest on, what requirements are worth, and candidates in their new order."""

    inputs: tuple[Input, ...]
    worths: tuple[tuple[str, int | None, int | None], ...]
    musts: tuple[tuple[str, bool], ...]
    """Requirements that are must-haves in one of the two only, and whether in the new one."""
    changes: tuple[CandidateChange, ...]


def differ(old: PlainData, new: PlainData) -> Difference:
    """Return what changed between two rankings; parts of a score, and of a rank, add up to its change.

    A requirement that gave worth₀ × value₀ and gives worth₁ × value₁ changes by worth₁ × value₀ − worth₀ × value₀, for which the
    job alone can be the cause, and by the rest, for which whatever else changed can be; all in whole thousandths. A requirement
    that came or went is the job's. A rank changes by its own score among the old others, by those who went, by the changes of
    those who stayed, and by those who came, in this order.
    """
    inputs, pairs = tuple(_inputs(old, new)), matched(old["candidates"], new["candidates"])
    wide = [one.name for one in inputs if one.moves]
    kinds = {one["name"]: one["kind"] for side in (old, new) for one in side["job"]["requirements"]}
    steps = _steps(pairs)
    changes = [
        CandidateChange(was, now, tuple(_parts(was, now, wide, kinds)), steps(was, now), tuple(_turns(was, now, wide)))
        if was and now
        else CandidateChange(was, now)
        for was, now in pairs
    ]
    return Difference(inputs, tuple(_worths(old, new)), tuple(_musts(old, new)), tuple(changes))


def _inputs(old: PlainData, new: PlainData) -> Iterator[Input]:
    digests = {name: f"{name}_sha256" for name in (JOB, "cards", REFERENCE)}
    keys = digests | {"version": "matcher", SIMILARITY: "similarity"}
    yield from (Input(name, *(side["manifest"].get(key) or "" for side in (old, new))) for name, key in keys.items())
    yield Input(DAY, old["as_of"], new["as_of"])
    yield Input("reading", _reading(old), _reading(new))
    yield Input(IGNORED, *(", ".join((side.get("options") or {}).get("ignore_must") or ()) for side in (old, new)))


def _reading(side: PlainData) -> str:
    """Return the options that change what is read of a document, in words."""
    return Decoding.of_plain(side.get("options") or {}).in_words()


def _worths(old: PlainData, new: PlainData) -> Iterator[tuple[str, int | None, int | None]]:
    """Yield the requirements whose worth changed: those of the new job, then those that are gone."""
    was, now = ({one["name"]: one["worth_milli"] for one in side["job"]["requirements"]} for side in (old, new))
    for name in dict.fromkeys([*now, *was]):
        if was.get(name) != now.get(name):
            yield name, was.get(name), now.get(name)


def _musts(old: PlainData, new: PlainData) -> Iterator[tuple[str, bool]]:
    """Yield the requirements that are must-haves in one of two rankings only, and whether in the new one."""
    was, now = ({one["name"] for one in side["job"]["requirements"] if one.get("must")} for side in (old, new))
    yield from ((name, name in now) for name in sorted(was ^ now))


def matched(old: Sequence[PlainData], new: Sequence[PlainData]) -> list[tuple[PlainData | None, PlainData | None]]:
    """Return the candidates in pairs, by the same documents, else the id, else a common document; new ones, then those gone."""
    was_at: dict[int, int] = {}
    for same in (_documents, _id, _each):
        taken = set(was_at.values())
        free = {key: at for at, one in enumerate(old) if at not in taken for key in same(one)}
        for at in (at for at in range(len(new)) if at not in was_at):
            was = next((free[key] for key in same(new[at]) if key in free and free[key] not in taken), None)
            if was is not None:
                was_at[at] = was
                taken.add(was)
    gone = [(old[at], None) for at in sorted({*range(len(old))} - {*was_at.values()})]
    return [*((old[was_at[at]] if at in was_at else None, one) for at, one in enumerate(new)), *gone]


def _documents(candidate: PlainData) -> list[tuple[str, ...]]:
    return [tuple(sorted(digests))] if (digests := candidate.get("document_sha256")) else []


def _id(candidate: PlainData) -> list[str]:
    return [candidate["id"]]


def _each(candidate: PlainData) -> Iterable[str]:
    return candidate.get("document_sha256") or ()


def _parts(old: PlainData, new: PlainData, wide: Sequence[str], kinds: Mapping[str, str]) -> Iterator[ScorePart]:
    """Yield the shares of one candidate's change that are not 0, requirement by requirement."""
    was, now = ({one["requirement"]: one for one in side["contributions"]} for side in (old, new))
    causes = _causes(old, new, wide)
    for name in dict.fromkeys([*now, *was]):
        job, rest = _split(was.get(name), now.get(name))
        alone = (JOB,) if JOB in wide else tuple(one for one in wide if one != IGNORED)
        parts = (ScorePart(name, alone, job), ScorePart(name, tuple(one for one in causes if _can_move(one, kinds[name])), rest))
        yield from (part for part in parts if part.milli)


def _turns(old: PlainData, new: PlainData, wide: Sequence[str]) -> Iterator[MustChange]:
    """Yield the must-haves of one candidate whose state changed."""
    was, now = old.get("musts") or {}, new.get("musts") or {}
    causes = tuple(_causes(old, new, [one for one in wide if one != IGNORED]))
    yield from (MustChange(name, was[name], now[name], causes) for name in now if name in was and was[name] != now[name])


def _causes(old: PlainData, new: PlainData, wide: Sequence[str]) -> list[str]:
    """Return the inputs of a candidate's points that are not the same in both rankings."""
    same = bool(_documents(old)) and _documents(old) == _documents(new)
    return [*([] if same else [DOCUMENTS]), *wide]


def _split(old: PlainData | None, new: PlainData | None) -> tuple[int, int]:
    """Return the change by the job, at the old value, and the change by the value, at the new worth."""
    if old is None or new is None:
        return (new["milli"] if new else 0) - (old["milli"] if old else 0), 0
    between = new["worth_milli"] * old["value_milli"] // FULL
    return between - old["milli"], new["milli"] - between


def _can_move(cause: str, name: str) -> bool:
    """Return whether a cause can move the value of a requirement of a kind; a file may name a kind that is not known here."""
    kind = KINDS.get(name)
    if cause == REFERENCE:
        return kind is not None and kind.by_reference
    if cause in (SIMILARITY, IGNORED):
        return cause == name == SIMILARITY
    return cause != DAY or kind is None or kind.by_date


class _ScoresAbove:
    """How many of a group have a higher score than one of them."""

    def __init__(self, scores: Iterable[int]) -> None:
        self._sorted = sorted(scores)

    def __call__(self, score: int, own: int) -> int:
        """Return how many others are above a score; `own` is the candidate's own score in the group, which is left out."""
        return len(self._sorted) - bisect_right(self._sorted, score) - (own > score)


def _steps(pairs: Sequence[tuple[PlainData | None, PlainData | None]]) -> Callable[[PlainData, PlainData], RankSteps]:
    """Return a function from the two standings of a candidate who is in both rankings to the shares of the change of rank."""
    both = [(was, now) for was, now in pairs if was and now]
    before = _ScoresAbove(was["score_milli"] for was, _ in pairs if was)
    stayed, moved = _ScoresAbove(was["score_milli"] for was, _ in both), _ScoresAbove(now["score_milli"] for _, now in both)
    after = _ScoresAbove(now["score_milli"] for _, now in pairs if now)

    def steps(was: PlainData, now: PlainData) -> RankSteps:
        """Return the steps from the old rank to the new one."""
        old, new = was["score_milli"], now["score_milli"]
        way = before(old, old), before(new, old), stayed(new, old), moved(new, new), after(new, new)
        return RankSteps(*(there - here for here, there in pairwise(way)))

    return steps
