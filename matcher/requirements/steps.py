"""Requirement by status × what a profile has of it → the facts that would add to it, one status after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matcher.model import Observation, Period, Profile, Section, Status
from matcher.phrasing import count
from matcher.requirements.added_facts import AddedFact, with_facts
from matcher.requirements.kind import Asked, Gap, Observe, Steps
from matcher.strength import FRESH

SAYING: dict[Status, tuple[str, Section]] = {
    "listed": ("{}", "skills"),
    "exposed": ("{}", "course"),
    "assisted": ("Assisted with {}.", "project"),
    "contributed": ("Contributed to {}.", "project"),
    "did": ("Worked on {}.", "project"),
    "led": ("Led work on {}.", "project"),
}
"""How a status is stated, and where: in a project, for its months are no months of employment. Weakest first."""
_NOBODY = Profile("", ())


def by_status(prepare: Callable[[Asked], Observe]) -> Callable[[Gap], Steps]:
    """Return a function that yields, for each status, the facts about a signal or term that are read with that status.

    A fact is undated, of the last two years, and with months where they are asked for.
    """

    def steps(gap: Gap) -> Steps:
        look = prepare(Asked(gap.requirement, 0, gap.job, gap.lore))
        things, either = list(names(gap)), len((*gap.requirement.signals, *gap.requirement.terms)) > 1
        for status, (saying, section) in SAYING.items():
            basis = AddedFact(gap.requirement.name, gap.requirement.kind, (), section, status=status, either=either)
            plain = (basis._replace(said=(saying.format(words),), what=what) for what, words in things)
            read = (fact for fact in plain if _read_as(status, look(gap.lore.finder.read(with_facts(_NOBODY, [fact])))))
            fact = next(read, None)
            yield _dated(fact, gap) if fact else ()

    return steps


def _read_as(status: Status, observation: Observation) -> bool:
    return any(piece.status == status and piece.strength for piece in observation.evidence)


def names(gap: Gap) -> Iterator[tuple[str, str]]:
    """Yield what a requirement asks for, for people, and words that may be read as it, the plainest first."""
    yield from ((term, term) for term in gap.requirement.terms)
    for id in gap.requirement.signals:
        card = gap.lore.taxonomy.cards[id]
        patterns = (" ".join(part.split("|")[0].strip() for part in _parts(pattern)) for pattern in card.patterns)
        words = (card.label, *card.acronyms, *card.aliases, *patterns, *card.ambiguous)
        yield from ((card.label, word.replace("*", "")) for word in words)


def _parts(pattern: str) -> list[str]:
    return pattern.replace(">", "+").split("+")


def _dated(fact: AddedFact, gap: Gap) -> tuple[AddedFact, ...]:
    """Return a fact undated, dated to the last months, and with each number of months that could be asked for."""
    if fact.section != "project":
        return (fact,)
    until = gap.lore.month + 1
    lasting = (Period(until - months, until) for months in range(1, gap.requirement.months + 1))
    return (fact, *(fact._replace(period=period) for period in (Period(None, until), *lasting)))


def status_and_time(fact: AddedFact) -> tuple[str, ...]:
    """Return the status that a fact states, and when it was."""
    return fact.status or "", _when(fact)


def _when(fact: AddedFact) -> str:
    if fact.months:
        return f"over the last {count(fact.months, 'month')}"
    return f"within the last {FRESH} months" if fact.dated else "undated"
