"""Profile × Taxonomy → Mentions. They do not depend on the job: found once, every job is arithmetic over them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from matcher.model import Mention, Profile, Status
from matcher.signals import forms
from matcher.signals.assertion import Clauses, Cue, status
from matcher.signals.forms import Forms, Seen
from matcher.signals.taxonomy import Taxonomy
from matcher.text import View, view

NOTHING: frozenset[Status] = frozenset({"wished", "other", "negated", "hidden"})
"""Statuses that give nothing, in similarity too."""

_PATTERN_REACH = 120
"""Characters within which all parts of a pattern must stand."""


Neighbours = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Spot:
    """A signal seen at a half-open span of the view."""

    signal: str
    start: int
    end: int


class Reading:
    """A profile with its view and the cues in it: what a signal, a term or a job's word says can be asked of it."""

    def __init__(self, profile: Profile, seen: View, cues: Sequence[Cue]) -> None:
        self.profile, self.view = profile, seen
        self._clauses = Clauses(seen.text, cues)
        self._cue_starts = [cue.start for cue in cues]
        self.spans = [(seen.offset(passage.start), seen.offset(passage.end)) for passage in profile.passages]
        self._starts = [low for low, _ in self.spans]
        self.mentions: tuple[Mention, ...] = ()

    def passage_at(self, start: int, end: int) -> int | None:
        """Return the index of the passage that holds the span of the view, if one does."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and end <= self.spans[at][1] else None

    def mention(self, spot: Spot) -> Mention | None:
        """Return what its passage says of a spot; none where it lies in no passage."""
        passage = self.passage_at(spot.start, spot.end)
        if passage is None:
            return None
        said, cue = self._said(passage, spot.start, spot.end)
        span = (self.view.source(cue.start), self.view.source(cue.end - 1) + 1) if cue else None
        start, end = self.view.source(spot.start), self.view.source(spot.end - 1) + 1
        return Mention(spot.signal, start, end, passage, said, span)

    def _said(self, passage: int, start: int, end: int) -> tuple[Status, Cue | None]:
        section = self.profile.passages[passage].section
        return status(self._clauses.at(section, self.spans[passage], start), start, end)

    def sentence(self, passage: int, start: int) -> tuple[int, int]:
        """Return the span of the view that is the sentence around an offset of a passage."""
        return self._clauses.sentence(self.spans[passage], start)

    def counts(self, start: int, end: int) -> bool:
        """Return whether words of the view are the person's own: not denied, wished for or somebody else's."""
        passage = self.passage_at(start, end)
        if passage is None:
            return False
        section = self.profile.passages[passage].section
        if section in ("wishes", "interests", "employer"):
            return False
        low, high = self.spans[passage]
        if section == "title" or bisect_left(self._cue_starts, low) == bisect_left(self._cue_starts, high):
            return True
        return self._said(passage, start, end)[0] not in NOTHING


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
    spots = [Spot(term, one.start, one.end) for one in own.scan(reading.view.text) for term in one.roles.aliases]
    spots.sort(key=lambda spot: (spot.start, -spot.end))
    return tuple(mention for spot in spots if (mention := reading.mention(spot)))


_BRACKETED = re.compile(r"\((\w{2,6}?)s?\)")
_EXPANSION = 80
"""Characters before a bracket in which the words it abbreviates may stand."""
_SMALL = {"of", "and", "the", "for", "in", "on", "to", "with", "a"}


def _expanded_otherwise(text: str, found: Sequence[Seen]) -> set[str]:
    """Return the abbreviations that the text itself expands to something no card knows: "margin of error (MoE)"."""
    known = [one for one in found if one.roles.aliases or one.roles.anchors or one.roles.parts or one.roles.context]
    others: set[str] = set()
    for match in _BRACKETED.finditer(text):
        low = max(0, match.start() - _EXPANSION)
        start = _expansion(text[low : match.start()], match[1], low)
        if start is not None and not any(start < one.end and one.start < match.start() for one in known):
            others.add(match[1])
    return others


def _expansion(words: str, abbreviation: str, offset: int) -> int | None:
    """Return where the words begin whose initials spell the abbreviation, none where they do not."""
    spans = [(found.start(), found[0]) for found in re.finditer(r"\w+", words.rpartition(".")[2].rjust(len(words)))]
    for keep_small in (True, False):
        kept = [(at, word) for at, word in spans if keep_small or word not in _SMALL][-len(abbreviation) :]
        if "".join(word[0] for _, word in kept) == abbreviation:
            return offset + kept[0][0]
    return None


class _Sight:
    """Forms seen in one view, told apart: what swallows, what needs its surroundings, what decides a status."""

    def __init__(self, profile: Profile, seen: View, found: Sequence[Seen], neighbours: Neighbours) -> None:
        foreign = _expanded_otherwise(seen.text, found) if "(" in seen.text else set()
        self._profile, self._view, self._neighbours = profile, seen, neighbours
        self._found = [one for one in found if seen.text[one.start : one.end].rstrip("s") not in foreign] if foreign else found
        self._swallowers = _longest((one.start, one.end) for one in self._found if self._swallows(one))
        self._traps = _longest((one.start, one.end) for one in self._found if one.roles.trap)

    def _swallows(self, one: Seen) -> bool:
        """Return whether a form takes the words it covers from shorter forms."""
        roles = one.roles
        return bool(roles.trap or roles.aliases or (roles.acronyms and any(self._spelled(one, form) for _, form in roles.acronyms)))

    def _spelled(self, one: Seen, form: str) -> bool:
        """Return whether an acronym stands in the capitals its card gives it."""
        source = self._profile.text[self._view.source(one.start) : self._view.source(one.end - 1) + 1]
        return source.startswith(form)

    def cues(self) -> list[Cue]:
        """Return the cues in order: those inside the name of a signal, and shorter ones at the same place, are none."""
        told = [one for one in self._found if one.roles.cues]
        pseudo = _longest((one.start, one.end) for one in told if any(kind == "pseudo" for _, kind in one.roles.cues))
        cues: list[Cue] = []
        for one in told:
            if _inside(self._swallowers, one) or _inside(pseudo, one):
                continue
            if cues and one.end <= cues[-1].end and (one.start, one.end) != (cues[-1].start, cues[-1].end):
                continue
            cues += [Cue(said, kind, one.start, one.end) for said, kind in one.roles.cues if kind != "pseudo"]
        return cues

    def spots(self, reading: Reading) -> list[Spot]:
        """Return the signals seen, in order, each span and signal once."""
        near = _Surroundings(reading, self._found, self._neighbours)
        spots = set(self._named(near)) | set(self._patterns(near))
        ordered = sorted(spots, key=lambda spot: (spot.start, -spot.end, spot.signal))
        return _without_overlaps(ordered)

    def _named(self, near: _Surroundings) -> Iterator[Spot]:
        for one in self._found:
            roles = one.roles
            if not (roles.aliases or roles.acronyms or roles.ambiguous) or _inside(self._swallowers, one):
                continue
            signals = [*roles.aliases, *(signal for signal, form in roles.acronyms if self._spelled(one, form))]
            signals += [signal for signal in roles.ambiguous if near.speaks_of(signal, one)]
            for signal in signals:
                yield Spot(signal, one.start, one.end)

    def _patterns(self, near: _Surroundings) -> Iterator[Spot]:
        """Yield a spot for every pattern whose parts all stand in one sentence, close together."""
        slots: dict[tuple[str, int], list[list[Seen]]] = {}
        for one in self._found:
            for signal, number, _, count in one.roles.anchors:
                if (signal, number) not in slots:
                    slots[signal, number] = [[] for _ in range(count)]
                slots[signal, number][0].append(one)
        for one in self._found:
            for signal, number, place, _ in one.roles.parts:
                if (signal, number) in slots:
                    slots[signal, number][place].append(one)
        for (signal, _), parts in slots.items():
            if all(parts):
                anchors = [one for one in parts[0] if not _inside(self._swallowers, one)]
                others = [[one for one in part if not _inside(self._traps, one)] for part in parts[1:]]
                yield from _together(signal, anchors, others, near)


def _together(signal: str, anchors: list[Seen], slots: list[list[Seen]], near: _Surroundings) -> Iterator[Spot]:
    """Yield the tightest span around each first part that holds all parts in its sentence."""
    for anchor in anchors:
        low, high = near.sentence(anchor)
        chosen = [anchor]
        for others in slots:
            near_by = _within(others, max(low, anchor.start - _PATTERN_REACH), min(high, anchor.end + _PATTERN_REACH))
            close = [one for one in near_by if not _overlap(one, anchor)]
            if not close:
                break
            chosen.append(min(close, key=lambda one: abs(one.start - anchor.start)))
        start, end = min(one.start for one in chosen), max(one.end for one in chosen)
        if len(chosen) > len(slots) and end - start <= _PATTERN_REACH and not near.excludes(signal, anchor):
            yield Spot(signal, start, end)


class _Surroundings:
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
        passage = self._reading.passage_at(one.start, one.end)
        if passage is None:
            return []
        entry = self._reading.profile.passages[passage].entry
        return [("passage", passage)] + ([("entry", entry)] if entry is not None else [])

    def speaks_of(self, signal: str, one: Seen) -> bool:
        """Return whether the passage or entry of a form has a word of the card's context, and its sentence no exception."""
        places = self._context.get(signal)
        return bool(places and not places.isdisjoint(self._places(one)) and not self.excludes(signal, one))

    def excludes(self, signal: str, one: Seen) -> bool:
        """Return whether the form's sentence holds an exception of its card."""
        low, high = self.sentence(one)
        return bool(_within(self._unless.get(signal, []), low, high))

    def sentence(self, one: Seen) -> tuple[int, int]:
        """Return the span of the sentence a form stands in; empty outside every passage."""
        passage = self._reading.passage_at(one.start, one.end)
        return (0, 0) if passage is None else self._reading.sentence(passage, one.start)


def _longest(spans: Iterable[tuple[int, int]]) -> dict[str, list[int]]:
    """Return the spans that lie in no other one: parallel lists of starts and ends, both ascending."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return {"starts": [start for start, _ in kept], "ends": [end for _, end in kept]}


def _inside(spans: dict[str, list[int]], one: Seen) -> bool:
    """Return whether a form lies within a longer span."""
    at = bisect_right(spans["starts"], one.start) - 1
    return at >= 0 and one.end <= spans["ends"][at] and one.end - one.start < spans["ends"][at] - spans["starts"][at]


def _within(ordered: Sequence[Seen], low: int, high: int) -> list[Seen]:
    """Return the forms that lie between two offsets."""
    first = bisect_left(ordered, low, key=_start)
    return [one for one in ordered[first : bisect_left(ordered, high, first, key=_start)] if one.end <= high]


def _start(one: Seen) -> int:
    return one.start


def _overlap(one: Seen, other: Seen) -> bool:
    return one.start < other.end and other.start < one.end


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    """Return the spots without those that overlap an earlier or longer one of the same signal."""
    kept: list[Spot] = []
    reached: dict[str, int] = {}
    for spot in spots:
        if spot.start >= reached.get(spot.signal, 0):
            kept.append(spot)
            reached[spot.signal] = spot.end
    return kept
