"""`Job` → what a person should think twice about; a finding never stops a run and never changes a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.job.bias import spoken, ticked
from matcher.job.doubles import doubles, familiar
from matcher.job.findings import Finding
from matcher.model import Card, Job, Requirement
from matcher.regex import regex
from matcher.signals.taxonomy import Taxonomy
from matcher.signals.written.fields import OWN
from matcher.text import folded
from matcher.toml.scanning import Path

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


def findings(job: Job, known: Taxonomy) -> list[Finding]:
    """Return what to think twice about in a job, in the order of the codes; `known` are all signals, the job's own among them."""
    alone = (*_heavy(job), *_named(job), *_all_must(job), *_words(job))
    return sorted((*alone, *doubles(job, known), *familiar(job, known)), key=lambda one: one.code)


def personal(job: Job) -> list[Finding]:
    """Return only what a job says of who a person is: whoever ranks by it has to know."""
    return list(_words(job))


def card_findings(cards: Iterable[Card]) -> list[Finding]:
    """Return what to think twice about in somebody's own cards: words of who a person is, though they are looked for."""
    return [one for card in cards for one in _of_card(card)]


def _of_card(card: Card) -> Iterator[Finding]:
    for name in ("aliases", "acronyms", "ambiguous", "patterns"):
        for at, text in enumerate(getattr(card, name)):
            yield from _spoken((OWN.name, card.id, name, at), text)


def _heavy(job: Job) -> Iterator[Finding]:
    total = job.similarity + sum(requirement.weight for requirement in job.requirements)
    if job.similarity * 100 > MUCH * total:
        percent = job.similarity * 100 // total
        yield Finding("M101", ("similarity", "weight"), f"{percent} percent of all weights, and words alone prove little")


def _named(job: Job) -> Iterator[Finding]:
    """Yield the requirements that ask for the words of the title or have its name, or ask for the company of the description."""
    title, companies = folded(job.title), _companies(job.description)
    for at, one in enumerate(job.requirements):
        if one.kind != "coverage" and folded(one.name) == title and title not in map(folded, one.terms):
            yield Finding("M102", ("requirement", at, "name"), f"`{one.name}` is the title of the job")
        for number, term in enumerate(one.terms):
            path: Path = ("requirement", at, "terms", number)
            if one.kind == "terms" and folded(term) == title:
                yield Finding("M102", path, f"`{term}` is the title of the job")
            if folded(term) in companies:
                yield Finding("M103", path, f"`{term}` is who is hiring")


def _companies(text: str) -> frozenset[str]:
    names = [name for found in _COMPANY.finditer(text) for name in found.groups() if name]
    return frozenset(map(folded, names))


def _all_must(job: Job) -> Iterator[Finding]:
    if len(job.requirements) > 1 and all(one.must for one in job.requirements):
        yield Finding("M107", ("requirement", 0, "must"), f"all {len(job.requirements)} requirements are must-haves")


def _words(job: Job) -> Iterator[Finding]:
    yield from _spoken(("title",), job.title)
    yield from _spoken(("description",), job.description)
    for at, one in enumerate(job.requirements):
        yield from _of(("requirement", at), one)
    for name, text in job.checks:
        yield from _spoken(("checks", name), text, LAWFUL if name == "work_permission" else set())
    yield from card_findings(job.cards)


def _of(path: Path, requirement: Requirement) -> Iterator[Finding]:
    yield from _spoken((*path, "name"), requirement.name)
    for key, texts in (("terms", requirement.terms), ("fields", requirement.fields)):
        for at, text in enumerate(texts):
            yield from _spoken((*path, key, at), text)
    if requirement.level == "native":
        yield Finding("M114", (*path, "level"), "`native` speaks of origin instead of a language level")


def _spoken(path: Path, text: str, innocent: Iterable[str] = ()) -> Iterator[Finding]:
    """Yield a finding for each group of words of who a person is that a text speaks in."""
    for group, quotes in spoken(text):
        told = [one for one in quotes if one.casefold() not in innocent]
        if told:
            yield Finding(group.code, path, f"{ticked(told)} {group.about}", told[0])
