"""What stands near a form, and whether it makes an ambiguous one speak of its signal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matcher.signals.forms import Roles, Seen
from matcher.signals.readings import Reading
from matcher.signals.spans import within

Neighbours = Mapping[str, frozenset[str]]
"""Signal → the signals for which its mentions nearby are a context."""

Place = tuple[str, int]


class Surroundings:
    """What stands near a form: words of its card's context in its passage or entry, its exceptions in its sentence."""

    def __init__(self, reading: Reading, found: Sequence[Seen], neighbours: Neighbours) -> None:
        self._reading, self._neighbours = reading, neighbours
        self._telling = [one for one in found if one.roles.context or one.roles.aliases]
        self._unless: dict[str, list[Seen]] = {}
        for one in found:
            for signal in one.roles.unless:
                self._unless.setdefault(signal, []).append(one)
        self._said: dict[Place, set[Roles]] | None = None
        self._spoken: dict[Place, set[str]] = {}

    def _context(self, place: Place) -> set[str]:
        """Return the signals whose context stands in a passage or entry."""
        if place not in self._spoken:
            self._spoken[place] = {signal for roles in self._heard().get(place, ()) for signal in self._speaks(roles)}
        return self._spoken[place]

    def _heard(self) -> dict[Place, set[Roles]]:
        """Return for each passage and entry what the words of context there may mean; gathered when first asked for."""
        if self._said is None:
            self._said = {}
            for one in self._telling:
                for place in self._places(one):
                    self._said.setdefault(place, set()).add(one.roles)
        return self._said

    def _speaks(self, roles: Roles) -> Iterator[str]:
        """Yield the cards for which a word is context: its own, and those that listen to the signal it names."""
        yield from roles.context
        yield from roles.aliases
        for signal in roles.aliases:
            yield from self._neighbours[signal]

    def _places(self, one: Seen) -> list[Place]:
        """Return the passage of a form, and its entry: what an employer says of itself is no context for the person's work."""
        passage = self._reading.passage_at(one.start, one.end)
        if passage is None:
            return []
        stands = self._reading.profile.passages[passage]
        if stands.entry is None or stands.section == "employer":
            return [("passage", passage)]
        return [("passage", passage), ("entry", stands.entry)]

    def speaks_of(self, signal: str, one: Seen) -> bool:
        """Return whether the passage or entry of a form has a word of the card's context, and its sentence no exception."""
        return any(signal in self._context(place) for place in self._places(one)) and not self.excludes(signal, one)

    def excludes(self, signal: str, one: Seen) -> bool:
        """Return whether the form's sentence holds an exception of its card."""
        if signal not in self._unless:
            return False
        low, high = self.sentence(one)
        return bool(within(self._unless[signal], low, high))

    def sentence(self, one: Seen) -> tuple[int, int]:
        """Return the span of the sentence a form stands in; empty outside every passage."""
        passage = self._reading.passage_at(one.start, one.end)
        return (0, 0) if passage is None else self._reading.sentence(passage, one.start)
