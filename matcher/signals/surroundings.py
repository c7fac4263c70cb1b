"""What stands near a form, and whether it makes an ambiguous one speak of its signal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.signals.forms import Seen
from matcher.signals.readings import Reading
from matcher.signals.spans import within

Neighbours = Mapping[str, frozenset[str]]
"""Signal → the signals for which its mentions nearby are a context."""


class Surroundings:
    """What stands near a form: words of its card's context in its passage or entry, its exceptions in its sentence."""

    def __init__(self, reading: Reading, found: Sequence[Seen], neighbours: Neighbours) -> None:
        self._reading = reading
        self._context: dict[str, set[tuple[str, int]]] = {}
        self._unless: dict[str, list[Seen]] = {}
        for one in found:
            for signal in one.roles.unless:
                self._unless.setdefault(signal, []).append(one)
            if one.roles.context or one.roles.aliases:
                self._hear(one, neighbours)

    def _hear(self, one: Seen, neighbours: Neighbours) -> None:
        """Note where a word of context stands: for its card, and for the cards that listen to the signal it names."""
        places = self._places(one)
        for signal in (*one.roles.context, *one.roles.aliases):
            self._context.setdefault(signal, set()).update(places)
        for signal in one.roles.aliases:
            for listener in neighbours[signal]:
                self._context.setdefault(listener, set()).update(places)

    def _places(self, one: Seen) -> list[tuple[str, int]]:
        """Return the passage of a form, and its entry: what an employer says of itself is no context for the person's work."""
        passage = self._reading.passage_at(one.start, one.end)
        if passage is None:
            return []
        stands = self._reading.profile.passages[passage]
        entry = None if stands.section == "employer" else stands.entry
        return [("passage", passage)] + ([("entry", entry)] if entry is not None else [])

    def speaks_of(self, signal: str, one: Seen) -> bool:
        """Return whether the passage or entry of a form has a word of the card's context, and its sentence no exception."""
        places = self._context.get(signal)
        return bool(places and not places.isdisjoint(self._places(one)) and not self.excludes(signal, one))

    def excludes(self, signal: str, one: Seen) -> bool:
        """Return whether the form's sentence holds an exception of its card."""
        low, high = self.sentence(one)
        return bool(within(self._unless.get(signal, []), low, high))

    def sentence(self, one: Seen) -> tuple[int, int]:
        """Return the span of the sentence a form stands in; empty outside every passage."""
        passage = self._reading.passage_at(one.start, one.end)
        return (0, 0) if passage is None else self._reading.sentence(passage, one.start)
