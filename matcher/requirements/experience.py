"""How long has the person worked, by the dated positions? No month counts twice."""

from __future__ import annotations

from matcher.evidence import lasted
from matcher.model import Evidence, Mention, Observation
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.signals.readings import NOTHING, Reading
from matcher.strength import FULL, union_months


def prepare(asked: Asked) -> Observe:
    """Return what adds up the months of a profile's work, of all or of the entries that show one of the signals."""
    wanted = frozenset(asked.lore.taxonomy.credits(asked.requirement.signals))

    def look(reading: Reading) -> Observation:
        entries = _entries(reading, wanted)
        evidence = tuple(_evidence(reading, entry, asked.requirement.months) for entry in entries)
        months = union_months([one.period for one in evidence if one.period])
        reached = FULL * min(months, asked.requirement.months) // asked.requirement.months
        state = lasted(months, asked.requirement.months, [one.period for one in evidence])
        return Observation(reached, evidence if reached else (), (), state, months, _note(evidence))

    return look


def _entries(reading: Reading, wanted: frozenset[str]) -> list[int]:
    """Return the work entries, those that show a wanted signal where any is wanted."""
    work = [number for number, entry in enumerate(reading.profile.entries) if entry.section == "work"]
    if not wanted:
        return work
    passages = reading.profile.passages
    shown = {passages[one.passage].entry for one in reading.mentions if one.signal in wanted and _shows(reading, one)}
    return [number for number in work if number in shown]


def _shows(reading: Reading, one: Mention) -> bool:
    """Return whether a mention tells what an entry was about: a title does, a denial, a copy and an unfounded claim do not."""
    titled = one.status == "other" and one.cue is None and reading.profile.passages[one.passage].section == "title"
    return one.founded and (one.status not in NOTHING or titled)


def _evidence(reading: Reading, entry: int, asked: int) -> Evidence:
    """Return the heading of a position as evidence of its months."""
    at = next(number for number, passage in enumerate(reading.profile.passages) if passage.entry == entry)
    passage, period = reading.profile.passages[at], reading.profile.entries[entry].period
    months = period.months() if period else 0
    return Evidence(passage.start, passage.end, at, months=months, period=period, strength=FULL * min(months, asked) // asked)


def _note(evidence: tuple[Evidence, ...]) -> str:
    undated = sum(not one.months for one in evidence)
    return f"{undated} of {len(evidence)} position{'s' * (len(evidence) != 1)} undated" if undated else ""


KIND = Kind("experience", "How many months of work does the profile state?", prepare)
