"""The sentences of a profile with the forms in them, and whether what stands near a form makes it speak of its signal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from matcher.model import Passage
from matcher.signals.forms import Roles, Seen
from matcher.signals.readings import Reading

Place = tuple[str, int]


class Speaking(dict[Roles, frozenset[str]]):
    """Form → the signals for which it is context: its own card's, and those that listen to the one it names; told once each."""

    def __init__(self, neighbours: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._neighbours = neighbours

    def __missing__(self, roles: Roles) -> frozenset[str]:
        told = frozenset(roles.context).union(roles.aliases, *(self._neighbours[signal] for signal in roles.aliases))
        self[roles] = told
        return told


class Sentence(NamedTuple):
    """A sentence in which forms stand: its passage, and the forms from `first` up to `last`."""

    passage: int
    first: int
    last: int


class Surroundings:
    """What stands near a form: words of its card's context in its passage or entry, its exceptions in its sentence."""

    def __init__(self, reading: Reading, found: Sequence[Seen], speaking: Speaking) -> None:
        self._passages: tuple[Passage, ...] = reading.profile.passages
        self._found, self._speaking, self._heard = found, speaking, dict[Place, set[str]]()
        self.sentences = list(_sentences(reading, found))

    @cached_property
    def _telling(self) -> dict[Place, set[Roles]]:
        """Return for each passage and entry the forms in it that are context."""
        telling: dict[Place, set[Roles]] = {}
        for sentence in self.sentences:
            told = [one.roles for one in self._found[sentence.first : sentence.last] if one.roles.tells]
            for place in self._places(sentence.passage) if told else ():
                telling.setdefault(place, set()).update(told)
        return telling

    def _places(self, passage: int) -> list[Place]:
        """Return a passage, and its entry: what an employer says of itself is no context for the person's work."""
        stands = self._passages[passage]
        if stands.entry is None or stands.section == "employer":
            return [("passage", passage)]
        return [("passage", passage), ("entry", stands.entry)]

    def spoken(self, sentence: Sentence) -> set[str]:
        """Return the signals that doubtful words of a sentence speak of: context in its passage or entry, no exception in it."""
        near = set[str]().union(*map(self._heard_at, self._places(sentence.passage)))
        return near - self.excluded(sentence)

    def _heard_at(self, place: Place) -> set[str]:
        """Return the signals whose context stands in a passage or entry."""
        if place not in self._heard:
            self._heard[place] = set().union(*map(self._speaking.__getitem__, self._telling.get(place, ())))
        return self._heard[place]

    def excluded(self, sentence: Sentence) -> set[str]:
        """Return the signals that exceptions of their cards rule out of a sentence."""
        return {signal for one in self._found[sentence.first : sentence.last] for signal in one.roles.unless}


def _sentences(reading: Reading, found: Sequence[Seen]) -> Iterator[Sentence]:
    """Yield the sentences in which forms stand, in order."""
    at, count = 0, len(found)
    for low, high, passage in reading.sentences():
        while at < count and found[at][0] < low:
            at += 1
        first = at
        while at < count and found[at][0] < high:
            at += 1
        if at > first:
            yield Sentence(passage, first, at)
