"""Profile × Taxonomy → Mentions. They do not depend on the job: found once, every job is arithmetic over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.model import Mention, Profile
from matcher.signals import forms
from matcher.signals.abbreviations import expanded_otherwise
from matcher.signals.assertion import Cue
from matcher.signals.forms import Forms, Seen
from matcher.signals.readings import Reading, Spot
from matcher.signals.spans import longest, overlap, within
from matcher.signals.surroundings import Neighbours, Surroundings
from matcher.signals.taxonomy import Taxonomy
from matcher.text import View, view

_PATTERN_REACH = 120
"""Characters within which all parts of a pattern must stand."""


class Finder:
    """Finds the mentions of all cards of a taxonomy in one pass over the text."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._forms, self._neighbours = forms.of_taxonomy(taxonomy), taxonomy.neighbours

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        seen = view(profile.text)
        found = sorted(self._forms.scan(seen.text), key=lambda one: (one.start, -one.end))
        sight = _Sight(profile, seen, found, self._neighbours)
        reading = Reading(profile, seen, sight.cues())
        spots = sight.spots(reading)
        reading.mentions = tuple(mention for spot in spots if (mention := reading.mention(spot)))
        return reading


def find_terms(reading: Reading, own: Forms) -> tuple[Mention, ...]:
    """Return the mentions of a job's own terms; the role's signal is the term."""
    spots: list[Spot] = []
    for one in own.scan(reading.view.text):
        terms = [*one.roles.aliases, *(term for term, form in one.roles.acronyms if reading.spelled(one.start, one.end, form))]
        spots += [Spot(term, one.start, one.end) for term in terms]
    spots.sort(key=lambda spot: (spot.start, -spot.end))
    return tuple(mention for spot in spots if (mention := reading.mention(spot)))


class _Sight:
    """Forms seen in one view, told apart: what swallows, what needs its surroundings, what decides a status."""

    def __init__(self, profile: Profile, seen: View, found: Sequence[Seen], neighbours: Neighbours) -> None:
        foreign = expanded_otherwise(seen.text, found) if "(" in seen.text else set()
        self._profile, self._view, self._neighbours = profile, seen, neighbours
        self._found = [one for one in found if seen.text[one.start : one.end].rstrip("s") not in foreign] if foreign else found
        self._swallowers = longest((one.start, one.end) for one in self._found if self._swallows(one))
        self._traps = longest((one.start, one.end) for one in self._found if one.roles.trap)

    def _swallows(self, one: Seen) -> bool:
        """Return whether a form takes the words it covers from shorter forms."""
        roles = one.roles
        return bool(
            roles.trap or roles.aliases or (roles.acronyms and any(self._spelled(one, form) for _, form in roles.acronyms))
        )

    def _spelled(self, one: Seen, form: str) -> bool:
        """Return whether an acronym stands in the capitals its card gives it."""
        source = self._profile.text[self._view.source(one.start) : self._view.source(one.end - 1) + 1]
        return source.startswith(form)

    def cues(self) -> list[Cue]:
        """Return the cues in order: those inside the name of a signal, and shorter ones at the same place, are none."""
        told = [one for one in self._found if one.roles.cues]
        pseudo = longest((one.start, one.end) for one in told if any(kind == "pseudo" for _, kind in one.roles.cues))
        cues: list[Cue] = []
        for one in told:
            if self._swallowers.hold(one) or pseudo.hold(one):
                continue
            if cues and one.end <= cues[-1].end and (one.start, one.end) != (cues[-1].start, cues[-1].end):
                continue
            cues += [Cue(said, kind, one.start, one.end) for said, kind in one.roles.cues if kind != "pseudo"]
        return cues

    def spots(self, reading: Reading) -> list[Spot]:
        """Return the signals seen, in order, each span and signal once."""
        near = Surroundings(reading, self._found, self._neighbours)
        spots = set(self._named(near)) | set(self._patterns(near))
        ordered = sorted(spots, key=lambda spot: (spot.start, -spot.end, spot.signal))
        return _without_overlaps(ordered)

    def _named(self, near: Surroundings) -> Iterator[Spot]:
        for one in self._found:
            roles = one.roles
            if not (roles.aliases or roles.acronyms or roles.ambiguous) or self._swallowers.hold(one):
                continue
            signals = [*roles.aliases, *(signal for signal, form in roles.acronyms if self._spelled(one, form))]
            signals += [signal for signal in roles.ambiguous if near.speaks_of(signal, one)]
            for signal in signals:
                yield Spot(signal, one.start, one.end)

    def _patterns(self, near: Surroundings) -> Iterator[Spot]:
        """Yield a spot for every pattern whose parts all stand in one sentence, close together."""
        for (signal, _), parts in self._slots().items():
            if all(parts):
                anchors = [one for one in parts[0] if not self._swallowers.hold(one)]
                others = [[one for one in part if not self._traps.hold(one)] for part in parts[1:]]
                yield from _together(signal, anchors, others, near)

    def _slots(self) -> dict[tuple[str, int], list[list[Seen]]]:
        """Return for every pattern whose first part was seen the forms seen for each of its parts."""
        slots: dict[tuple[str, int], list[list[Seen]]] = {}
        for one in self._found:
            for signal, number, _, count in one.roles.anchors:
                slots.setdefault((signal, number), [[] for _ in range(count)])[0].append(one)
        for one in self._found:
            for signal, number, place, _ in one.roles.parts:
                if (signal, number) in slots:
                    slots[signal, number][place].append(one)
        return slots


def _together(signal: str, anchors: list[Seen], slots: list[list[Seen]], near: Surroundings) -> Iterator[Spot]:
    """Yield the tightest span around each first part that holds all parts in its sentence."""
    for anchor in anchors:
        low, high = near.sentence(anchor)
        chosen = [anchor]
        for others in slots:
            near_by = within(others, max(low, anchor.start - _PATTERN_REACH), min(high, anchor.end + _PATTERN_REACH))
            close = [one for one in near_by if not overlap(one, anchor)]
            if not close:
                break
            chosen.append(min(close, key=lambda one: abs(one.start - anchor.start)))
        start, end = min(one.start for one in chosen), max(one.end for one in chosen)
        if len(chosen) > len(slots) and end - start <= _PATTERN_REACH and not near.excludes(signal, anchor):
            yield Spot(signal, start, end)


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    """Return the spots without those that overlap an earlier or longer one of the same signal."""
    kept: list[Spot] = []
    reached: dict[str, int] = {}
    for spot in spots:
        if spot.start >= reached.get(spot.signal, 0):
            kept.append(spot)
            reached[spot.signal] = spot.end
    return kept
