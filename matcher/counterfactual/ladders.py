"""Requirement × what a profile has of it → the facts that would add to it, from the least to the most that can be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from matcher.counterfactual.facts import AddedFact, with_facts
from matcher.model import CEFR, DEGREES, Job, Observation, Period, Profile, Requirement, Section, Status
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Lore
from matcher.requirements.language import rung
from matcher.requirements.similarity import squares, vocabulary
from matcher.strength import FULL
from matcher.text import view
from matcher.words import terms

Ladder = tuple[tuple[AddedFact, ...], ...]
"""Statuses, or levels, from the weakest on; in each the facts from the least to the most: undated, dated, with more months."""

_SAYING: dict[Status, tuple[str, Section]] = {
    "listed": ("{}", "skills"),
    "exposed": ("{}", "course"),
    "assisted": ("Assisted with {}.", "project"),
    "contributed": ("Contributed to {}.", "project"),
    "did": ("Worked on {}.", "project"),
    "led": ("Led work on {}.", "project"),
}
"""How a status is stated, and where: in a project, for its months are no months of employment. Weakest first."""

_NOBODY = Profile("", ())


class Gap(NamedTuple):
    """A requirement of a job that a profile does not meet in full, with what it has of it."""

    requirement: Requirement
    has: Observation
    profile: Profile
    job: Job
    lore: Lore


def ladder(gap: Gap) -> Ladder:
    """Return the facts that would add to a requirement; none where it has full value, or nothing is read as what is meant."""
    if gap.has.value >= FULL:
        return ()
    return tuple(group for group in _LADDERS[gap.requirement.kind](gap) if group)


def _by_status(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield for each status the facts of a signal or a term: undated, of the last two years, and with months where asked."""
    look = KINDS[gap.requirement.kind].prepare(Asked(gap.requirement, 0, gap.job, gap.lore))
    names, either = list(_names(gap)), len((*gap.requirement.signals, *gap.requirement.terms)) > 1
    for status, (saying, section) in _SAYING.items():
        basis = AddedFact(gap.requirement.name, gap.requirement.kind, (), section, status=status, either=either)
        plain = (basis._replace(said=(saying.format(words),), what=what) for what, words in names)
        read = (fact for fact in plain if _read_as(status, look(gap.lore.finder.read(with_facts(_NOBODY, [fact])))))
        fact = next(read, None)
        yield _dated(fact, gap) if fact else ()


def _read_as(status: Status, observation: Observation) -> bool:
    return any(piece.status == status and piece.strength for piece in observation.evidence)


def _names(gap: Gap) -> Iterator[tuple[str, str]]:
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


def _experience(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield the months of work that are missing, before all other work, for no month counts twice."""
    starts = [entry.period.start for entry in gap.profile.entries if entry.period and entry.period.start is not None]
    before = min([*starts, gap.lore.month + 1])
    what, words = next(_names(gap), ("", "Engineer"))
    fact = AddedFact(gap.requirement.name, "experience", (_SAYING["did"][0].format(words),), "work", what)
    missing = max(0, gap.requirement.months - gap.has.months)
    yield tuple(fact._replace(period=Period(before - months, before)) for months in range(1, missing + 1))


def _education(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield for each level up to the one asked for a degree in a field that is not stated, and in the one asked for."""
    fields = ("", *gap.requirement.fields[:1])
    for level in DEGREES[: DEGREES.index(gap.requirement.level) + 1]:
        yield tuple(
            AddedFact(gap.requirement.name, "education", (f"{level} {field}",), "education", level=level, field=field)
            for field in fields
        )


def _language(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield the levels of a language up to the one asked for."""
    code = gap.requirement.code
    for level in CEFR[: rung(gap.requirement.level)]:
        yield (AddedFact(gap.requirement.name, "language", (f"{code} {level}",), "language", code, level=level),)


def _coverage(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield the items that are covered least, more and more of them, each in a passage of its own."""
    has = {piece.signal: piece.strength for piece in gap.has.evidence}
    missing = [term for term in sorted(gap.requirement.terms, key=lambda term: has.get(term, 0)) if has.get(term, 0) < FULL]
    plain = [term for term in missing if terms(view(term).text)]  # a mere sign, as C, counts where work is told only
    yield _growing(AddedFact(gap.requirement.name, "coverage", (), "title"), plain)
    if len(plain) < len(missing):
        yield _growing(AddedFact(gap.requirement.name, "coverage", (), "project"), missing)


def _similarity(gap: Gap) -> Iterator[tuple[AddedFact, ...]]:
    """Yield the words of the advert that are missing, more and more of them, the most telling first.

    They stand in titles, which say nothing of what the person did: so nothing but the similarity is moved. What would add to the
    similarity of another package nobody can tell beforehand.
    """
    if gap.lore.likeness:
        return
    stated = {piece.signal for piece in gap.has.evidence}
    weights = squares([term for term in vocabulary(gap.job) if term not in stated], gap.lore.reference)
    words = sorted(weights, key=lambda term: (-weights[term], term))
    yield _growing(AddedFact(gap.requirement.name, "similarity", (), "title"), words)


def _growing(fact: AddedFact, words: list[str]) -> tuple[AddedFact, ...]:
    return tuple(fact._replace(said=tuple(words[:count])) for count in range(1, len(words) + 1))


_LADDERS: dict[str, Callable[[Gap], Iterator[tuple[AddedFact, ...]]]] = {
    "signal": _by_status,
    "terms": _by_status,
    "coverage": _coverage,
    "experience": _experience,
    "education": _education,
    "language": _language,
    "similarity": _similarity,
}
