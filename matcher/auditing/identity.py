"""Candidates × who else they could be → what that changes in their scores: nothing, or each change by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.auditing import rewriting
from matcher.auditing.edits import KINDS, Kind, Who
from matcher.model import MASK, Candidate, Profile, Score, State
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import people
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.persons.people import Person

ALL = "all of these at once"

PointsAndStates = tuple[tuple[int, State], ...]
"""Of every requirement its points in thousandths, and the state of a must-have."""


class Move(NamedTuple):
    """A requirement that gives other points, or is in another state, because somebody is somebody else."""

    what: str
    candidate: Candidate
    requirement: str
    before: tuple[int, State]
    after: tuple[int, State]


class Swap(NamedTuple):
    """What one kind of swap changed, over all candidates."""

    what: str
    tried: int
    absent: int
    """Candidates whose documents say nothing of that kind."""
    changed: int
    largest: int
    """The change of a score that is farthest from 0, in thousandths of a point."""


class Identity(NamedTuple):
    """What all swaps changed."""

    swaps: tuple[Swap, ...]
    moves: tuple[Move, ...]
    as_text: int
    """Documents that can only be written anew as the text that was read of them."""
    untried: int
    """Candidates whose documents could not be read again once words were swapped, or say nothing of who they are."""


class Tried(NamedTuple):
    """One candidate: what was stated, and what each kind changed where it was swapped by itself."""

    stated: frozenset[Kind]
    moved: dict[str, list[Move]]


def audit(trials: Sequence[Tried | None], documents: Iterable[ReadDocument]) -> Identity:
    """Return what the swaps changed, kind by kind; a trial is None for a candidate that could not be tried."""
    all_tried = [one for one in trials if one]
    all_moves = [move for one in all_tried for several in one.moved.values() for move in several]
    as_text = sum(not rewriting.whole(one) for one in documents)
    return Identity(tuple(_swaps(all_tried)), tuple(all_moves), as_text, len(trials) - len(all_tried))


def _swaps(all_tried: Sequence[Tried]) -> Iterator[Swap]:
    for kind in KINDS:
        yield swap(kind, [one.moved.get(kind, ()) for one in all_tried if kind in one.stated], len(all_tried))
    yield swap(ALL, [one.moved.get(ALL, ()) for one in all_tried if one.stated], len(all_tried))


def swap(what: str, moved: Sequence[Sequence[Move]], everybody: int) -> Swap:
    """Return the result of one kind of swap, from the moves of everybody for whom it was tried."""
    changes = [sum(move.after[0] - move.before[0] for move in of_candidate) for of_candidate in moved if of_candidate]
    return Swap(what, len(moved), everybody - len(moved), len(changes), max(changes, key=abs, default=0))


def tried(person: Person, score: Score, scored: Callable[[Profile], Score], is_word: Callable[[str], bool]) -> Tried | None:
    """Return what the swaps change in one candidate, whose score is given, or None where the documents cannot be read again.

    All kinds are swapped at once first. Where the blind profile stays the same, but for the length of what is masked, and every
    requirement gives what it gave, no kind by itself is tried: none left a trace. Else each is, by itself.
    """
    trial = _Trial(person, scored, is_word)
    try:
        return trial.tried(score)
    except ValueError:
        return None


class _Trial:
    """One candidate as given, and as somebody else."""

    def __init__(self, person: Person, scored: Callable[[Profile], Score], is_word: Callable[[str], bool]) -> None:
        self._person, self._scored = person, scored
        self._who = who(person.documents, is_word)

    def tried(self, score: Score) -> Tried:
        """Return what was stated, and what each kind changed."""
        self._before, self._gave = self._person.candidate.profile, points_and_states(score)
        if not all(map(rewriting.whole, self._person.documents)):
            self._before = self._made(())[0]
            self._gave = points_and_states(self._scored(self._before))
        after, stated = self._made(KINDS)
        moved = self._moved(ALL, after)
        if not moved and form(after) == form(self._before):
            return Tried(stated, {})
        apart: dict[str, list[Move]] = {kind: self._moved(kind, self._made((kind,))[0]) for kind in KINDS if kind in stated}
        return Tried(stated, {what: of_kind for what, of_kind in (apart | {ALL: moved}).items() if of_kind})

    def _made(self, kinds: Collection[Kind]) -> tuple[Profile, frozenset[Kind]]:
        """Return the blind profile with kinds of words swapped, and those of which there were any."""
        documents = [rewriting.swapped(one, self._who, kinds) for one in self._person.documents]
        known = tuple(Known(one.given.name, one.given.sha256) for one in documents)
        made = people.candidates([one.given for one in documents], Corrections(joins=(known,) if len(known) > 1 else ()))
        return made[0].profile, frozenset().union(*(one.kinds for one in documents))

    def _moved(self, what: str, after: Profile) -> list[Move]:
        """Return the requirements that give something else; equal profiles give the same, for a score depends on nothing else."""
        if after == self._before:
            return []
        return list(moves_between(what, self._person.candidate, self._gave, self._scored(after)))


def moves_between(what: str, candidate: Candidate, before: PointsAndStates, after: Score) -> Iterator[Move]:
    """Yield the requirements that give other points, or are in another state."""
    for contribution, was, now in zip(after.contributions, before, points_and_states(after), strict=True):
        if was != now:
            yield Move(what, candidate, contribution.requirement.name, was, now)


def points_and_states(score: Score) -> PointsAndStates:
    """Return the points and the state of each requirement."""
    return tuple((one.milli, one.observation.state) for one in score.contributions)


def who(documents: Sequence[ReadDocument], is_word: Callable[[str], bool]) -> Who:
    """Return what a person is known by; the choice of stand-ins depends on their own documents alone."""
    names = tuple(dict.fromkeys(one.parsed.name for one in documents if one.parsed.name))
    schools = tuple(dict.fromkeys(school for one in documents for school in one.parsed.institutions))
    return Who(names, schools, int(documents[0].sha256[:8] or "0", 16), is_word)


_ANYWHERE = (0, 0)
"""In place of where words stand, which is further on behind a longer mask."""


def form(profile: Profile) -> tuple[object, ...]:
    """Return all that a profile says, except the length of what is masked in it."""
    passages = tuple((_squeezed(profile.text[one.start : one.end]), one[2:]) for one in profile.passages)
    degrees = tuple(one._replace(span=_ANYWHERE, denial=one.denial and _ANYWHERE) for one in profile.degrees)
    tongues = tuple(one._replace(span=_ANYWHERE, denial=one.denial and _ANYWHERE) for one in profile.tongues)
    return (_squeezed(profile.text), passages, *profile._replace(degrees=degrees, tongues=tongues)[2:])


def _squeezed(text: str) -> str:
    return re.sub(f"{MASK}+", MASK, text) if MASK in text else text
