"""Profile × Taxonomy → Mentions. They do not depend on the job: found once, every job is arithmetic over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matcher import reference
from matcher.model import Mention, Profile
from matcher.signals.abbreviations import expanded_otherwise
from matcher.signals.assertion import Cue
from matcher.signals.compiling import Pattern, wording
from matcher.signals.forms import Forms, Seen
from matcher.signals.readings import Reading, Spot
from matcher.signals.repairs import Repairs
from matcher.signals.spans import longest, overlap, within
from matcher.signals.surroundings import Surroundings
from matcher.signals.taxonomy import Taxonomy
from matcher.text import View, view

_PATTERN_REACH = 120
"""Characters within which all parts of a pattern must stand."""


class Finder:
    """Finds the mentions of all cards of a taxonomy in one pass over the text.

    `known` tells the words that there are, which no repair touches; by default those of the shipped reference.
    """

    def __init__(self, taxonomy: Taxonomy, known: Callable[[str], bool] | None = None) -> None:
        sought = wording(taxonomy)
        self._repairs = Repairs(sought.words, sought.beginnings, known or reference.load().knows)
        self._forms, self._patterns, self._neighbours = Forms(sought.book), dict(sought.patterns), taxonomy.neighbours

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        seen, repairs = self._repairs.of(profile.text, view(profile.text))
        sight = _Sight(profile, seen, self._forms.scan(seen.text))
        reading = Reading(profile, seen, sight.cues(), repairs)
        spots = sight.spots(Surroundings(reading, sight.found, self._neighbours), self._patterns)
        reading.mentions = tuple(mention for spot in spots if (mention := reading.mention(spot)))
        return reading


def find_terms(reading: Reading, own: Forms) -> tuple[Mention, ...]:
    """Return the mentions of a job's own terms; the role's signal is the term."""
    spots: list[Spot] = []
    for one in own.scan(reading.view.text):
        terms = [*one.roles.aliases, *(term for term, form in one.roles.acronyms if reading.spelled(one.start, one.end, form))]
        spots += [Spot(term, one.start, one.end) for term in terms]
    return tuple(mention for spot in spots if (mention := reading.mention(spot)))


class _Sight:
    """Forms seen in one view, told apart: what swallows, what needs its surroundings, what decides a status."""

    def __init__(self, profile: Profile, seen: View, found: list[Seen]) -> None:
        foreign = expanded_otherwise(seen.text, found) if "(" in seen.text else set()
        self._profile, self._view = profile, seen
        self.found = [one for one in found if seen.text[one.start : one.end].rstrip("s") not in foreign] if foreign else found
        self._swallowers = longest(one for one in self.found if one.roles.swallows or self._acronyms(one))
        self._traps = longest(one for one in self.found if one.roles.trap)

    def _acronyms(self, one: Seen) -> list[str]:
        """Return the signals whose acronyms stand in the capitals their cards give them."""
        if not one.roles.acronyms:
            return []
        source = self._profile.text[self._view.source(one.start) : self._view.source(one.end - 1) + 1]
        return [signal for signal, form in one.roles.acronyms if source.startswith(form)]

    def cues(self) -> list[Cue]:
        """Return the cues in order: those inside the name of a signal, and shorter ones at the same place, are none."""
        told = [one for one in self.found if one.roles.cues]
        pseudo = longest(one for one in told if any(kind == "pseudo" for _, kind in one.roles.cues))
        cues: list[Cue] = []
        for one in told:
            if self._swallowers.hold(one) or pseudo.hold(one):
                continue
            if cues and one.end <= cues[-1].end and (one.start, one.end) != (cues[-1].start, cues[-1].end):
                continue
            cues += [Cue(said, kind, one.start, one.end) for said, kind in one.roles.cues if kind != "pseudo"]
        return cues

    def spots(self, near: Surroundings, patterns: dict[int, list[Pattern]]) -> list[Spot]:
        """Return the signals seen, in order, each span and signal once."""
        spots = {*self._named(near), *self._patterned(near, patterns)}
        return _without_overlaps(sorted(spots, key=_by_place))

    def _named(self, near: Surroundings) -> Iterator[Spot]:
        for one in self.found:
            if one.roles.named and not self._swallowers.hold(one):
                ambiguous = [signal for signal in one.roles.ambiguous if near.speaks_of(signal, one)]
                for signal in (*one.roles.aliases, *self._acronyms(one), *ambiguous):
                    yield Spot(signal, one.start, one.end)

    def _patterned(self, near: Surroundings, patterns: dict[int, list[Pattern]]) -> Iterator[Spot]:
        """Yield a spot for every pattern whose parts all stand in one sentence, close together."""
        places: dict[int, list[Seen]] = {}
        for one in self.found:
            for part in one.roles.parts:
                places.setdefault(part, []).append(one)
        for part, first in places.items():
            for signal, parts in patterns.get(part, ()):
                if all(other in places for other in parts):
                    anchors = [one for one in first if not self._swallowers.hold(one)]
                    others = [[one for one in places[other] if not self._traps.hold(one)] for other in parts[1:]]
                    yield from _together(signal, anchors, others, near)


def _by_place(spot: Spot) -> tuple[int, int, str]:
    return spot.start, -spot.end, spot.signal


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
