"""How long has the person worked, by the dated positions? No month counts twice."""

from __future__ import annotations

from collections.abc import Container, Sequence

from matcher.evidence import duration_state, is_open, tells_of_entry, uncounted
from matcher.model import FULL, Evidence, Observation, Period, Requirement
from matcher.phrasing import count
from matcher.requirements.added_facts import AddedFact
from matcher.requirements.kind import Asked, Cards, Gap, Kind, Observe, Steps, things
from matcher.requirements.steps import SAYING, names
from matcher.signals.readings import Reading
from matcher.strength import union_months


def prepare(asked: Asked) -> Observe:
    """Return a function that adds up the months of work, of all entries or of those that show one of the signals."""
    wanted, today = frozenset(asked.lore.taxonomy.credits(asked.requirement.signals)), asked.lore.month

    def look(reading: Reading) -> Observation:
        headings = _headings(reading)
        entries = _entries(reading, wanted, headings)
        stated = [reading.profile.entries[entry].period for entry in entries]
        seen = [period and period.until(today) for period in stated]
        evidence = tuple(
            _evidence(reading, headings[entry], period, asked.requirement.months)
            for entry, period in zip(entries, seen, strict=True)
        )
        months = union_months([period for period in seen if period])
        reached = FULL * min(months, asked.requirement.months) // asked.requirement.months
        begun = [one for one, period in zip(seen, stated, strict=True) if not (period and period.is_to_come(today))]
        state = duration_state(months, asked.requirement.months, begun)
        return Observation(
            reached,
            tuple(sorted(evidence, key=lambda one: -one.strength)) if reached else (),
            state=state,
            months=months,
            note=_note(stated, today),
            at_least=months > 0 and is_open(begun),
        )

    return look


def _headings(reading: Reading) -> dict[int | None, int]:
    """Return for each entry that can be quoted the number of its first passage."""
    numbered = list(enumerate(reading.profile.passages))
    return {passage.entry: number for number, passage in reversed(numbered)}


def _entries(reading: Reading, wanted: frozenset[str], quotable: Container[int | None]) -> list[int]:
    """Return the work entries that can be quoted; where signals are asked for, those that show one of them."""
    passages = reading.profile.passages
    work = [number for number, entry in enumerate(reading.profile.entries) if entry.section == "work" and number in quotable]
    if not wanted:
        return work
    seen = (one for one in reading.mentions if one.signal in wanted and one.founded)
    shown = {passages[one.passage].entry for one in seen if tells_of_entry(reading.profile, one)}
    return [number for number in work if number in shown]


def _evidence(reading: Reading, at: int, period: Period | None, asked: int) -> Evidence:
    """Return the heading of a position as evidence of its months."""
    passage = reading.profile.passages[at]
    months = period.months() if period else 0
    return Evidence(passage.start, passage.end, at, months=months, period=period, strength=FULL * min(months, asked) // asked)


def _note(stated: Sequence[Period | None], today: int) -> str:
    """Return what the dates of the positions leave open; empty where nothing is open."""
    undated = sum(period is None or period.start is None or period.end is None for period in stated)
    notes = [f"{undated} of {len(stated)} position{'s' * (len(stated) != 1)} undated"] if undated else []
    return "; ".join([*notes, *uncounted([period for period in stated if period], today)])


def _says(requirement: Requirement, cards: Cards) -> str:
    """Return the months asked for, and the kind of work."""
    fields = things(requirement, cards, "or")
    return f"{count(requirement.months, 'month')} of work" + (f" in {fields}" if fields else "")


def _steps(gap: Gap) -> Steps:
    """Yield the months of work that are missing, before all other work, for no month counts twice."""
    starts = [entry.period.start for entry in gap.profile.entries if entry.period and entry.period.start is not None]
    before = min([*starts, gap.lore.month + 1])
    what, words = next(names(gap), ("", "Engineer"))
    fact = AddedFact(gap.requirement.name, "experience", (SAYING["did"][0].format(words),), "work", what)
    missing = max(0, gap.requirement.months - gap.has.months)
    yield tuple(fact._replace(period=Period(before - months, before)) for months in range(1, missing + 1))


def _fact_says(fact: AddedFact) -> tuple[str, ...]:
    """Return how many months of work a fact adds, and the kind of work."""
    return (f"{count(fact.months, 'more month')} of work" + (f" with {fact.what}" if fact.what else ""),)


KIND = Kind(
    "experience",
    "Months of dated work, each counted once. Education is not experience.",
    prepare,
    Requirement("Experience", "experience", 10, months=36, signals=("nlp",)),
    says=_says,
    steps=_steps,
    fact_says=_fact_says,
    by_date=True,
)
