"""`Job` → what a person should think twice about; a finding never stops a run and never changes a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from matcher.job.bias import spoken
from matcher.job.findings import JobFinding
from matcher.model import Card, Job, Requirement
from matcher.phrasing import listed
from matcher.regex import regex
from matcher.signals.finding.spelling import variants
from matcher.signals.taxonomy import Taxonomy
from matcher.signals.user_cards.fields import OWN
from matcher.text import folded
from matcher.toml.scanning import KeyPath

MUCH = 30
"""Percent of all weights; more for the similarity ranks by words instead of by what people did."""
LAWFUL = {"visa", "green card"}
"""Words of nationality that are what `checks.work_permission` is for."""
_WORD = r"(?<!\w)[A-Z0-9][\w&'’-]{0,30}"
_NAME = rf"({_WORD}(?: {_WORD}){{0,3}})"
_COMPANY = regex(
    rf"(?:^|[.!?]\s|\n)(?:Join|About)\s{_NAME}|\bto\sjoin\s{_NAME}|\b[Ww]e\sat\s{_NAME}|\b[Aa]t\s{_NAME},\s(?:we|our|you)\b"
    rf"|(?:^|[.!?]\s|\n){_NAME}\s(?:is\s(?:hiring|looking|seeking)|seeks|hires)\b"
    rf"|{_NAME}\s(?:Inc|Ltd|LLC|GmbH|AG|SA|Corp|PLC|plc|SE)\b"
)
"""How an advert says who is hiring; the name in capitals."""

_Names = Mapping[str, frozenset[str]]
"""The signals of every spelling of a name."""


def findings(job: Job, known: Taxonomy) -> list[JobFinding]:
    """Return what to think twice about in a job, in the order of the codes; `known` are all signals, the job's own among them."""
    alone = (*_heavy(job), *_named(job), *_all_must(job), *_words(job))
    return sorted((*alone, *doubles(job, known), *familiar(job, known)), key=lambda one: one.code)


def personal(job: Job) -> list[JobFinding]:
    """Return only the findings about who a person is, of which everybody who ranks by the job has to know."""
    return list(_words(job))


def card_findings(cards: Iterable[Card]) -> list[JobFinding]:
    """Return what to think twice about in somebody's own cards: words of who a person is, though they are looked for."""
    return [one for card in cards for one in _of_card(card)]


def _of_card(card: Card) -> Iterator[JobFinding]:
    for name in ("aliases", "acronyms", "ambiguous", "patterns"):
        for at, text in enumerate(getattr(card, name)):
            yield from _spoken((OWN.name, card.id, name, at), text)


def _heavy(job: Job) -> Iterator[JobFinding]:
    total = job.similarity + sum(requirement.weight for requirement in job.requirements)
    if job.similarity * 100 > MUCH * total:
        percent = job.similarity * 100 // total
        yield JobFinding("M101", ("similarity", "weight"), f"{percent} percent of all weights, and words alone prove little")


def _named(job: Job) -> Iterator[JobFinding]:
    """Yield the requirements that ask for the words of the title or have its name, or ask for the company of the description."""
    title, companies = folded(job.title), _companies(job.description)
    for at, requirement in enumerate(job.requirements):
        if requirement.kind != "coverage" and folded(requirement.name) == title and title not in map(folded, requirement.terms):
            yield JobFinding("M102", ("requirement", at, "name"), f"`{requirement.name}` is the title of the job")
        for number, term in enumerate(requirement.terms):
            path: KeyPath = ("requirement", at, "terms", number)
            if requirement.kind == "terms" and folded(term) == title:
                yield JobFinding("M102", path, f"`{term}` is the title of the job")
            if folded(term) in companies:
                yield JobFinding("M103", path, f"`{term}` is who is hiring")


def _companies(text: str) -> frozenset[str]:
    names = [name for found in _COMPANY.finditer(text) for name in found.groups() if name]
    return frozenset(map(folded, names))


def _all_must(job: Job) -> Iterator[JobFinding]:
    if len(job.requirements) > 1 and all(one.must for one in job.requirements):
        yield JobFinding("M107", ("requirement", 0, "must"), f"all {len(job.requirements)} requirements are must-haves")


def _words(job: Job) -> Iterator[JobFinding]:
    yield from _spoken(("title",), job.title)
    yield from _spoken(("description",), job.description)
    for at, requirement in enumerate(job.requirements):
        yield from _of_requirement(("requirement", at), requirement)
    for name, text in job.checks:
        yield from _spoken(("checks", name), text, LAWFUL if name == "work_permission" else set())
    yield from card_findings(job.cards)


def _of_requirement(path: KeyPath, requirement: Requirement) -> Iterator[JobFinding]:
    yield from _spoken((*path, "name"), requirement.name)
    for key, texts in (("terms", requirement.terms), ("fields", requirement.fields)):
        for at, text in enumerate(texts):
            yield from _spoken((*path, key, at), text)
    if requirement.level == "native":
        yield JobFinding("M114", (*path, "level"), "`native` refers to origin instead of a language level")


def _spoken(path: KeyPath, text: str, innocent: Iterable[str] = ()) -> Iterator[JobFinding]:
    """Yield a finding for each group of words of who a person is that a text speaks in."""
    for group, quotes in spoken(text):
        suspect = [one for one in quotes if one.casefold() not in innocent]
        if suspect:
            words = ", ".join(f"`{word}`" for word in suspect)
            yield JobFinding(group.code, path, f"{words} {group.about}", suspect[0])


class Counted(NamedTuple):
    """A requirement and what counts in full for it."""

    name: str
    sort: tuple[str, ...]
    """What two have in common before what they count is compared: that both list words; else kind, code, level of a degree."""
    things: frozenset[str]
    wide: bool
    """Whether it asks for a whole field, or for years of any of several things: both naturally include narrower requirements."""

    def same(self, other: Counted) -> bool:
        """Return whether exactly the same counts for another requirement."""
        return (self.sort, self.things) == (other.sort, other.things)

    def holds(self, other: Counted) -> bool:
        """Return whether all that counts for another counts for this one too, and more does."""
        return self.sort == other.sort and not self.wide and frozenset() < other.things < self.things


def doubles(job: Job, known: Taxonomy) -> Iterator[JobFinding]:
    """Yield the requirements that count the same as an earlier one, and those that count everything another one counts."""
    counted = [_counted(one, known) for one in job.requirements]
    for at, here in enumerate(counted):
        same = [other.name for other in counted[:at] if here.same(other)]
        inside = [other.name for other in counted if here.holds(other)]
        if same:
            yield JobFinding("M104", ("requirement", at), f"counts the same as `{same[0]}`")
        if inside:
            yield JobFinding("M105", ("requirement", at), f"`{here.name}` counts all that counts for {_listed(inside)}")


def _counted(requirement: Requirement, known: Taxonomy) -> Counted:
    level = requirement.level if requirement.kind == "education" else ""
    sort = ("words",) if requirement.terms else (requirement.kind, requirement.code, level)
    wide = not known.kinship.wide.isdisjoint(requirement.signals) or bool(requirement.months and requirement.signals[1:])
    return Counted(requirement.name, sort, _things(requirement, known), wide)


def _things(requirement: Requirement, known: Taxonomy) -> frozenset[str]:
    """Return signals with all narrower ones, else terms or fields as they are searched."""
    if requirement.signals:
        return frozenset(below for signal in requirement.signals for below in known.narrower[signal])
    return frozenset(map(folded, requirement.terms + requirement.fields))


def familiar(job: Job, known: Taxonomy) -> Iterator[JobFinding]:
    """Yield the requirements whose terms are signals: by id or label, or because one card knows all of them."""
    if any(one.terms for one in job.requirements):
        called, names = _called(known), _names(known)
        for at, requirement in enumerate(job.requirements):
            terms, signals = _signals(requirement, called, names)
            if signals:
                what = f"{_listed(terms)}: known as the signal{'s' * (len(signals) > 1)} {_listed(signals)}"
                yield JobFinding("M106", ("requirement", at, "terms", requirement.terms.index(terms[0])), what)


def _signals(requirement: Requirement, called: _Names, names: _Names) -> tuple[list[str], list[str]]:
    """Return which terms of a requirement are signals, and which ones: all terms together, else each by its own name."""
    shared = (
        frozenset.intersection(*(_spelled_as(term, names) for term in requirement.terms))
        if requirement.terms
        else frozenset[str]()
    )
    if shared:
        return list(requirement.terms), [min(shared)]
    own = {term: min(ids) for term in requirement.terms if (ids := _spelled_as(term, called))}
    if requirement.kind == "terms" and 2 * len(own) < len(requirement.terms):
        return [], []  # signals and words cannot be one choice: most of it would be lost
    return list(own), list(dict.fromkeys(own.values()))


def _spelled_as(term: str, names: _Names) -> frozenset[str]:
    return frozenset(id for spelling in variants(term) for id in names.get(spelling, ()))


@lru_cache(maxsize=2)
def _called(known: Taxonomy) -> _Names:
    """Return the signals by id and label."""
    return _by_spelling((name, id) for id, card in known.cards.items() for name in (id, card.label))


@lru_cache(maxsize=2)
def _names(known: Taxonomy) -> _Names:
    """Return the signals by all names that need no context."""
    return _by_spelling((name, id) for id, card in known.cards.items() for name in (*card.aliases, *card.acronyms))


def _by_spelling(named: Iterator[tuple[str, str]]) -> _Names:
    by_spelling: dict[str, set[str]] = {}
    for name, id in named:
        for spelling in variants(name.rstrip("*")):
            by_spelling.setdefault(spelling, set()).add(id)
    return {spelling: frozenset(ids) for spelling, ids in by_spelling.items()}


def _listed(names: list[str]) -> str:
    """Return names one after the other.

    >>> _listed(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    return listed([f"`{name}`" for name in names])
