"""`Job` × cards → the requirements that count the same thing, and the terms that are signals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from matcher.job.findings import Finding
from matcher.model import Job, Requirement
from matcher.phrasing import listed
from matcher.signals.finding.spelling import variants
from matcher.signals.kinship import Kinship
from matcher.signals.taxonomy import Taxonomy
from matcher.text import folded


class Counted(NamedTuple):
    """A requirement and what counts in full for it."""

    name: str
    sort: tuple[str, ...]
    """What two have in common before what they count is compared: that both list words; else kind, code, level of a degree."""
    things: frozenset[str]
    wide: bool
    """Whether it asks for a whole field, of which narrower requirements are a part by their nature."""

    def same(self, other: Counted) -> bool:
        """Return whether another counts just the same."""
        return (self.sort, self.things) == (other.sort, other.things)

    def holds(self, other: Counted) -> bool:
        """Return whether all that counts for another counts for this one too, and more does."""
        return self.sort == other.sort and not self.wide and frozenset() < other.things < self.things


def doubles(job: Job, known: Taxonomy) -> Iterator[Finding]:
    """Yield the requirements that count the same as one before, and those for which all that counts for others counts too."""
    counted = [_counted(one, known) for one in job.requirements]
    for at, one in enumerate(counted):
        same = [other.name for other in counted[:at] if one.same(other)]
        inside = [other.name for other in counted if one.holds(other)]
        if same:
            yield Finding("M104", ("requirement", at), f"counts the same as `{same[0]}`")
        if inside:
            yield Finding("M105", ("requirement", at), f"`{one.name}` counts all that counts for {_listed(inside)}")


def _counted(requirement: Requirement, known: Taxonomy) -> Counted:
    level = requirement.level if requirement.kind == "education" else ""
    sort = ("words",) if requirement.terms else (requirement.kind, requirement.code, level)
    wide = not Kinship(known).wide.isdisjoint(requirement.signals)
    return Counted(requirement.name, sort, _things(requirement, known), wide)


def _things(requirement: Requirement, known: Taxonomy) -> frozenset[str]:
    """Return signals with all narrower ones, else terms or fields as they are searched."""
    if requirement.signals:
        return frozenset(below for signal in requirement.signals for below in known.narrower[signal])
    return frozenset(map(folded, requirement.terms + requirement.fields))


def familiar(job: Job, known: Taxonomy) -> Iterator[Finding]:
    """Yield the requirements whose terms are signals: by id or label, or all of them names that one card knows."""
    if any(one.terms for one in job.requirements):
        called, names = _called(known), _names(known)
        for at, one in enumerate(job.requirements):
            terms, signals = _signals(one, called, names)
            if signals:
                what = f"{_listed(terms)}: known as the signal{'s' * (len(signals) > 1)} {_listed(signals)}"
                yield Finding("M106", ("requirement", at, "terms", one.terms.index(terms[0])), what)


def _signals(requirement: Requirement, called: _Names, names: _Names) -> tuple[list[str], list[str]]:
    """Return which terms of a requirement are signals, and which ones: all terms together, else each by its own name."""
    shared = frozenset.intersection(*(_of(term, names) for term in requirement.terms)) if requirement.terms else frozenset[str]()
    if shared:
        return list(requirement.terms), [min(shared)]
    own = {term: min(ids) for term in requirement.terms if (ids := _of(term, called))}
    return list(own), list(dict.fromkeys(own.values()))


_Names = Mapping[str, frozenset[str]]
"""The signals of every spelling of a name."""


def _of(term: str, names: _Names) -> frozenset[str]:
    return frozenset(id for spelling in variants(term) for id in names.get(spelling, ()))


@lru_cache(maxsize=2)
def _called(known: Taxonomy) -> _Names:
    """Return the signals by id and label."""
    return _spelled((name, id) for id, card in known.cards.items() for name in (id, card.label))


@lru_cache(maxsize=2)
def _names(known: Taxonomy) -> _Names:
    """Return the signals by all names that need no context."""
    return _spelled((name, id) for id, card in known.cards.items() for name in (*card.aliases, *card.acronyms))


def _spelled(named: Iterator[tuple[str, str]]) -> _Names:
    found: dict[str, set[str]] = {}
    for name, id in named:
        for spelling in variants(name.rstrip("*")):
            found.setdefault(spelling, set()).add(id)
    return {spelling: frozenset(ids) for spelling, ids in found.items()}


def _listed(names: list[str]) -> str:
    """Return names one after the other.

    >>> _listed(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    return listed([f"`{name}`" for name in names])
