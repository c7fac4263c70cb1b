"""Mentions × Requirement → Observation: the common part of `signal` and `terms`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import cast

from matcher.by_section import DURABLE, LISTS
from matcher.model import Entry, Evidence, Mention, Observation, Passage, Period, Profile, Requirement, State, Status
from matcher.phrasing import verb
from matcher.pieces import Piece, Saying, near_identical, value_of, value_of_many
from matcher.signals.readings import NOTHING, Reading
from matcher.strength import FULL, STATUSES, Scale, for_months, union_months
from matcher.words import terms

DEFAULT_MUST: Status = "contributed"
"""The level that meets a must-have where the job file names none."""

TIERS: tuple[State, ...] = ("met", "not stated", "not met")
"""The states of must-haves in the order in which `--tiers` groups by them."""

_MANY = 40
"""Pieces from which on it pays to compare the words of all at once; of fewer, hardly any two need comparing."""

_UNTOLD = frozenset({"wished", "other", "hidden", "listed"})
"""Statuses that leave open at what level the person did it: a list names a thing and says no more of it."""

_Label = tuple[int | None, str]
"""What stands before the colon of a passage, and the entry that it belongs to."""

Credits = Mapping[str, tuple[int, str]]
"""Signal → its credit in thousandths, and the asked-for signal that it counts for."""


def observe(
    reading: Reading, mentions: Iterable[Mention], credits: Credits, requirement: Requirement, scale: Scale
) -> Observation:
    """Return the value of what the mentions say for a requirement, the evidence that counts, and what was set aside."""
    seen = [mention for mention in mentions if mention.signal in credits]
    if not seen:
        return Observation(0)
    weighed = [weigh(reading.profile, mention, credits, scale) for mention in seen]
    strongest = _by_passage(weighed)
    reached, chosen = _value(reading, strongest)
    own = [one for one in weighed if _is_own(one, credits)]
    evidence, lasting = tuple(strongest[i] for i in chosen), _lasting(reading.profile, own, scale.as_of)
    periods = [one.period for one in lasting]
    months = union_months([one for one in periods if one])
    return Observation(
        value=for_months(reached, months, requirement.months),
        evidence=evidence,
        set_aside=tuple(_by_passage([one for one in own if not one.strength])),
        state=_state(own, requirement, months, periods),
        months=months,
        note=_note(reading.profile, evidence, months, requirement.months, scale.as_of),
        at_least=months > 0 and is_open(periods),
        lasting=_further_evidence(evidence, lasting) if requirement.months else (),
    )


def _value(reading: Reading, evidence: Sequence[Evidence]) -> tuple[int, tuple[int, ...]]:
    """Return the value of at most three distinct passages together, and their indices."""
    pieces = [Piece(one.strength, cast("Status", one.status)) for one in evidence]
    distinct = _DistinctPieces(reading, evidence)
    return value_of_many(pieces, distinct.sayings()) if len(pieces) > _MANY else value_of(pieces, distinct)


def _note(profile: Profile, chosen: Sequence[Evidence], months: int, asked: int, as_of: int) -> str:
    """Return why no months count, where any are asked for, and what the dates of the chosen evidence cannot tell."""
    entries = {profile.passages[one.passage].entry for one in chosen}
    periods = [period for at in sorted(at for at in entries if at is not None) if (period := profile.entries[at].period)]
    related = ", of related work only" if any(one.months for one in chosen) else ""
    unknown = [f"duration not stated{related}"] if asked and chosen and not months else []
    return "; ".join([*unknown, *uncounted(periods, as_of, clipped=bool(asked))])


def uncounted(periods: Sequence[Period], as_of: int, *, clipped: bool = True) -> list[str]:
    """Return notes on what dates say that is not counted: what is to come, and what ends before it begins.

    >>> uncounted([Period(0, 24), Period(30, 36), Period(12, 6)], 20)
    ['months after the as-of date not counted', '1 entry begins after the as-of date', '1 entry ends before it begins']
    """
    notes = []
    backwards = sum(one.is_reversed() for one in periods)
    later = sum(one.until(as_of) is None for one in periods) - backwards
    if clipped and any((seen := one.until(as_of)) and seen.end != one.end for one in periods):
        notes.append("months after the as-of date not counted")
    if later:
        notes.append(f"{later} {verb(later, 'entry begins', 'entries begin')} after the as-of date")
    if backwards:
        notes.append(f"{backwards} {verb(backwards, 'entry ends before it begins', 'entries end before they begin')}")
    return notes


def weigh(profile: Profile, mention: Mention, credits: Credits, scale: Scale) -> Evidence:
    """Return a mention with the strength it has for a requirement."""
    credit, goal = credits[mention.signal]
    stated = dated(profile, profile.passages[mention.passage])
    period = stated and stated.until(scale.as_of)
    listed = profile.passages[mention.passage].section in LISTS
    strength = scale.strength(mention.status, period, credit, listed=listed) if mention.founded else 0
    months = period.months() if period and _entry(profile, mention.passage, DURABLE) else 0
    return Evidence.of(mention, goal)._replace(strength=strength, months=months, period=period)


def tells_of_entry(profile: Profile, mention: Mention) -> bool:
    """Return whether a mention tells what its entry was about: a title does; a denial, a copy and a bare list do not."""
    in_title = profile.passages[mention.passage].section == "title"
    titled = in_title and (mention.status == "listed" or (mention.status == "other" and mention.cue is None))
    return titled or mention.status not in {*NOTHING, "listed"}


def dated(profile: Profile, passage: Passage) -> Period | None:
    """Return the period of a passage's entry; what stands in an education entry is undated."""
    entry: Entry | None = None if passage.entry is None else profile.entries[passage.entry]
    return None if entry is None or entry.section == "education" else entry.period


def _entry(profile: Profile, passage: int, sections: set[str]) -> bool:
    entry = profile.passages[passage].entry
    return entry is not None and profile.entries[entry].section in sections


def _by_passage(weighed: Iterable[Evidence]) -> list[Evidence]:
    """Return the strongest mention of every passage, in the order of the text."""
    best: dict[int, Evidence] = {}
    for evidence in weighed:
        if evidence.passage not in best or evidence.strength > best[evidence.passage].strength:
            best[evidence.passage] = evidence
    return sorted(best.values(), key=attrgetter("passage"))


def _lasting(profile: Profile, own: Iterable[Evidence], as_of: int) -> list[Evidence]:
    """Return the evidence from entries that have begun by the as-of date; undated entries are among them."""
    shown = (one for one in own if one.strength and _entry(profile, one.passage, DURABLE))
    stated = ((one, dated(profile, profile.passages[one.passage])) for one in shown)
    return [one for one, period in stated if not (period and period.is_to_come(as_of))]


def _further_evidence(evidence: Sequence[Evidence], lasting: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the further evidence whose entries add months that the evidence does not cover."""
    stated = ((one.period, at) for at, one in enumerate(lasting))
    dated = [(one.start, one.end, at) for one, at in stated if one and one.start is not None and one.end is not None]
    order = sorted((start, -end, lasting[at] not in evidence, -lasting[at].strength, end, at) for start, end, at in dated)
    more, reached = [], -1
    for _, _, is_further, _, end, at in order:
        if is_further and end > reached:
            more.append(at)
        reached = max(reached, end)
    return tuple(lasting[at] for at in sorted(more))


def _state(own: Sequence[Evidence], requirement: Requirement, months: int, periods: Sequence[Period | None]) -> State:
    """Return the state of a must-have, by own evidence at the level, and the months where asked; unknown is not no."""
    level = STATUSES.index(cast("Status", requirement.level or DEFAULT_MUST))
    founded = [one for one in own if one.founded]
    if any(STATUSES.index(cast("Status", one.status)) <= level for one in founded):
        return duration_state(months, requirement.months, periods)
    return "not met" if any(one.status not in _UNTOLD for one in founded) else "not stated"


def duration_state(months: int, asked: int, periods: Sequence[Period | None]) -> State:
    """Return the state of a duration that is asked for; where one period is undated or open, fewer months are not yet too few.

    >>> year = Period(0, 12)
    >>> cases = (24, []), (12, [year]), (12, [year, None]), (12, [year._replace(current=True)])
    >>> tuple(duration_state(months, 24, periods) for months, periods in cases)
    ('met', 'not met', 'not stated', 'not stated')
    """
    if months >= asked:
        return "met"
    return "not met" if months and not is_open(periods) else "not stated"


def tier_of(states: Iterable[str]) -> State:
    """Return the state of must-haves together: "not met" where any is, else "not stated" where any is, else "met"."""
    present = set(states)
    return next((state for state in reversed(TIERS) if state in present), "met")


def is_open(periods: Sequence[Period | None]) -> bool:
    """Return whether the time may be longer than the periods say: one is undated, or goes on in a document without a date."""
    return any(period is None or period.current or not period.months() for period in periods)


def _is_own(evidence: Evidence, credits: Credits) -> bool:
    """Return whether evidence is of the asked-for signal, or of a narrower one; time with a related one is not time with it."""
    return credits[cast("str", evidence.signal)][0] == FULL


class _DistinctPieces:
    """Compares pieces: two are distinct if their labels differ, and their passages in more than a word here and there."""

    def __init__(self, reading: Reading, pieces: Sequence[Evidence]) -> None:
        self._reading, self._pieces = reading, pieces
        self._words_read, self._labels = dict[int, frozenset[str]](), dict[int, _Label | None]()

    def __call__(self, piece: int, other: int) -> bool:
        """Return whether two pieces are distinct."""
        if self._label(piece) is not None and self._label(piece) == self._label(other):
            return False
        mine, yours = self._words(piece), self._words(other)
        return not near_identical(len(mine & yours), len(mine) + len(yours))

    def sayings(self) -> list[Saying]:
        """Return the words and the label of each piece, in their order."""
        return [Saying(self._words(piece), self._label(piece)) for piece in range(len(self._pieces))]

    def _words(self, piece: int) -> frozenset[str]:
        if piece not in self._words_read:
            low, high = self._reading.spans[self._pieces[piece].passage]
            self._words_read[piece] = frozenset(terms(self._reading.view.text[low:high]))
        return self._words_read[piece]

    def _label(self, piece: int) -> _Label | None:
        """Return the label before a piece ("LLM pretraining: …") with its entry; bullets under one label tell one thing."""
        if piece not in self._labels:
            self._labels[piece] = self._label_of(piece)
        return self._labels[piece]

    def _label_of(self, piece: int) -> _Label | None:
        one = self._pieces[piece]
        passage = self._reading.profile.passages[one.passage]
        label, colon, _ = self._reading.profile.text[passage.start : passage.end].partition(":")
        inside = colon and one.end <= passage.start + len(label)
        return (passage.entry, label) if inside else None
