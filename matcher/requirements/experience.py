"""How long has the person worked, by the dated positions? No month counts twice."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.evidence import is_open, lasted, tells, untold
from matcher.model import Evidence, Observation, Period
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.signals.readings import Reading
from matcher.strength import FULL, union_months


def prepare(asked: Asked) -> Observe:
    """Return what adds up the months of a profile's work, of all or of the entries that show one of the signals."""
    wanted, today = frozenset(asked.lore.taxonomy.credits(asked.requirement.signals)), asked.lore.month

    def look(reading: Reading) -> Observation:
        entries = _entries(reading, wanted)
        stated = [reading.profile.entries[entry].period for entry in entries]
        seen = [period and period.until(today) for period in stated]
        evidence = tuple(
            _evidence(reading, entry, period, asked.requirement.months) for entry, period in zip(entries, seen, strict=True)
        )
        months = union_months([period for period in seen if period])
        reached = FULL * min(months, asked.requirement.months) // asked.requirement.months
        begun = [one for one, period in zip(seen, stated, strict=True) if not (period and period.is_to_come(today))]
        state = lasted(months, asked.requirement.months, begun)
        return Observation(
            reached,
            evidence if reached else (),
            state=state,
            months=months,
            note=_note(stated, today),
            at_least=months > 0 and is_open(begun),
        )

    return look


def _entries(reading: Reading, wanted: frozenset[str]) -> list[int]:
    """Return the work entries of which something can be quoted, those that show a wanted signal where any is wanted."""
    passages = reading.profile.passages
    told = {passage.entry for passage in passages}
    work = [number for number, entry in enumerate(reading.profile.entries) if entry.section == "work" and number in told]
    if not wanted:
        return work
    seen = (one for one in reading.mentions if one.signal in wanted and one.founded)
    shown = {passages[one.passage].entry for one in seen if tells(reading.profile, one)}
    return [number for number in work if number in shown]


def _evidence(reading: Reading, entry: int, period: Period | None, asked: int) -> Evidence:
    """Return the heading of a position as evidence of its months."""
    at = next(number for number, passage in enumerate(reading.profile.passages) if passage.entry == entry)
    passage = reading.profile.passages[at]
    months = period.months() if period else 0
    return Evidence(passage.start, passage.end, at, months=months, period=period, strength=FULL * min(months, asked) // asked)


def _note(stated: Sequence[Period | None], today: int) -> str:
    """Return what the dates of so many positions leave open."""
    undated = sum(period is None or period.start is None or period.end is None for period in stated)
    told = [f"{undated} of {len(stated)} position{'s' * (len(stated) != 1)} undated"] if undated else []
    return "; ".join([*told, *untold([period for period in stated if period], today)])


KIND = Kind("experience", "How many months of work does the profile state?", prepare)
