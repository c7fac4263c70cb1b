"""Mentions × Requirement → Observation: the common part of `signal` and `terms`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import cast

from matcher.by_section import DURABLE, LISTS
from matcher.model import (
    FULL,
    GIVING,
    STATUSES,
    Entry,
    Evidence,
    Mention,
    Observation,
    Passage,
    Period,
    Profile,
    Requirement,
    State,
    Status,
)
from matcher.phrasing import verb
from matcher.pieces import Piece, Saying, value_of, value_of_many
from matcher.signals.readings import Reading
from matcher.strength import Scale, for_months, union_months
from matcher.words import terms

DEFAULT_MUST: Status = "contributed"
"""The level that meets a must-have where the job file names none."""

TIERS: tuple[State, ...] = ("met", "not stated", "not met")
"""The states of must-haves in the order in which `--tiers` groups by them."""

_MANY = 40
"""Pieces from which on it pays to compare the words of all at once; of fewer, hardly any two need comparing."""

_UNTOLD = frozenset({"wished", "other", "hidden", "listed"})
"""Statuses that leave open at what level the person did it: a list names a thing and says no more of it."""

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
    strongest = sorted(_by_passage(weighed), key=lambda one: one.cue is None)  # of equals, the one whose words say who did it
    reached, chosen = _value(reading, strongest)
    own = [one for one in weighed if _is_own(one, credits)]
    evidence, begun = tuple(strongest[i] for i in chosen), _begun(reading.profile, own, scale.as_of)
    periods = [one.period for one in begun]
    months = union_months([one for one in periods if one])
    return Observation(
        value=for_months(reached, months, requirement.months),
        evidence=evidence,
        set_aside=tuple(_by_passage([one for one in own if not one.strength])),
        state=_state(own, requirement, months, periods),
        months=months,
        note=_note(reading.profile, evidence, months, requirement.months, scale.as_of),
        at_least=months > 0 and is_open(periods),
        lasting=_further_evidence(evidence, begun) if requirement.months else (),
    )


def _value(reading: Reading, evidence: Sequence[Evidence]) -> tuple[int, tuple[int, ...]]:
    """Return the value of at most three distinct passages together, and their indices."""
    pieces = [Piece(one.strength, cast("Status", one.status)) for one in evidence]
    saying = cache(lambda at: _saying(reading, evidence[at]))
    if len(pieces) > _MANY:
        return value_of_many(pieces, list(map(saying, range(len(pieces)))))
    return value_of(pieces, lambda first, other: saying(first).is_distinct_from(saying(other)))


def _saying(reading: Reading, piece: Evidence) -> Saying:
    """Return the words of a piece's passage, and the label before it with its entry: bullets under one label tell one thing."""
    passage, (low, high) = reading.profile.passages[piece.passage], reading.spans[piece.passage]
    label, colon, _ = reading.profile.text[passage.start : passage.end].partition(":")
    labelled = colon and piece.end <= passage.start + len(label)  # "LLM pretraining: …"
    return Saying(frozenset(terms(reading.view.text[low:high])), (passage.entry, label) if labelled else None)


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
    passage = profile.passages[mention.passage]
    stated = dated(profile, passage)
    period = stated and stated.until(scale.as_of)
    strength = scale.strength(mention.status, period, credit, listed=passage.section in LISTS) if mention.founded else 0
    months = period.months() if period and _lasts(profile, passage) else 0
    return Evidence.of(mention, goal)._replace(strength=strength, months=months, period=period)


def tells_of_entry(profile: Profile, mention: Mention) -> bool:
    """Return whether a mention tells what its entry was about: a title does; a denial, a copy and a bare list do not."""
    in_title = profile.passages[mention.passage].section == "title"
    titled = in_title and (mention.status == "listed" or (mention.status == "other" and mention.cue is None))
    return titled or (mention.status in GIVING and mention.status != "listed")


def dated(profile: Profile, passage: Passage) -> Period | None:
    """Return the period of a passage's entry; what stands in an education entry is undated."""
    entry = _entry(profile, passage)
    return None if entry is None or entry.section == "education" else entry.period


def _lasts(profile: Profile, passage: Passage) -> bool:
    """Return whether the period of a passage's entry is time spent on something."""
    entry = _entry(profile, passage)
    return entry is not None and entry.section in DURABLE


def _entry(profile: Profile, passage: Passage) -> Entry | None:
    return None if passage.entry is None else profile.entries[passage.entry]


def _by_passage(weighed: Iterable[Evidence]) -> list[Evidence]:
    """Return the strongest mention of every passage, in the order of the text."""
    best: dict[int, Evidence] = {}
    for evidence in weighed:
        if evidence.passage not in best or evidence.strength > best[evidence.passage].strength:
            best[evidence.passage] = evidence
    return sorted(best.values(), key=attrgetter("passage"))


def _begun(profile: Profile, own: Iterable[Evidence], as_of: int) -> list[Evidence]:
    """Return the evidence from entries whose time counts and that have begun by the as-of date, or are undated."""
    shown = ((one, profile.passages[one.passage]) for one in own if one.strength)
    periods = ((one, dated(profile, passage)) for one, passage in shown if _lasts(profile, passage))
    return [one for one, period in periods if not (period and period.is_to_come(as_of))]


def _further_evidence(evidence: Sequence[Evidence], begun: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the further evidence whose entries add months that the evidence does not cover."""
    periods = ((one.period, at) for at, one in enumerate(begun))
    whole = [(one.start, one.end, at) for one, at in periods if one and one.start is not None and one.end is not None]
    order = sorted((start, -end, begun[at] not in evidence, -begun[at].strength, end, at) for start, end, at in whole)
    more, reached = [], -1
    for _, _, is_further, _, end, at in order:
        if is_further and end > reached:
            more.append(at)
        reached = max(reached, end)
    return tuple(begun[at] for at in sorted(more))


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
