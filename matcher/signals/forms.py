"""Cards and cues → one automaton that finds every form in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from ahocorasick_rs import AhoCorasick

from matcher.model import Status
from matcher.signals.assertion import CueKind
from matcher.signals.taxonomy import Card, Taxonomy
from matcher.text import folded, joins

Use = Literal["alias", "acronym", "ambiguous", "context", "part", "unless", "trap", "cue"]

_SPELLINGS = (("iz", "is"), ("yz", "ys"), ("modeling", "modelling"), ("labeling", "labelling"), ("behavior", "behaviour"))
_SPELLED_WITH_S = ("ization", "izing", "ized", "ize", "izer", "yzing", "yzed", "modeling", "labeling", "behavior")


Part = tuple[str, int, int, int]
"""Signal, number of its pattern, place in the pattern, how many parts the pattern has."""


@dataclass(frozen=True, slots=True)
class Role:
    """What finding a form means: a use, for a signal; `detail` is the part of a pattern, the cue, or the acronym's spelling."""

    use: Use
    signal: str = ""
    detail: tuple[object, ...] = ()


class Roles:
    """All that finding one form may mean, told apart once."""

    __slots__ = ("acronyms", "aliases", "ambiguous", "anchors", "context", "cues", "parts", "trap", "unless")

    def __init__(self, roles: Iterable[Role]) -> None:
        roles = tuple(roles)
        self.aliases, self.ambiguous, self.context, self.unless = (
            _signals(roles, use) for use in ("alias", "ambiguous", "context", "unless")
        )
        self.acronyms = [(role.signal, str(role.detail[0])) for role in roles if role.use == "acronym"]
        parts = [cast("Part", (role.signal, *role.detail)) for role in roles if role.use == "part"]
        self.anchors, self.parts = [part for part in parts if not part[2]], [part for part in parts if part[2]]
        self.cues = [cast("tuple[Status, CueKind]", role.detail) for role in roles if role.use == "cue"]
        self.trap = any(role.use == "trap" for role in roles)


def _signals(roles: tuple[Role, ...], use: Use) -> list[str]:
    return [role.signal for role in roles if role.use == use]


class Seen(NamedTuple):
    """A form found: a half-open span of the view, and what it may mean."""

    start: int
    end: int
    roles: Roles


_NONE: list[Role] = []


class Forms:
    """The forms to look for: whole words for `exact`, beginnings of words for `prefix`."""

    def __init__(self, roles: Iterable[tuple[str, Role]]) -> None:
        exact: dict[str, list[Role]] = {}
        prefix: dict[str, list[Role]] = {}
        for form, role in roles:
            book = prefix if form.endswith("*") else exact
            for variant in variants(form.rstrip("*")):
                book.setdefault(variant, []).append(role)
        literals = list(exact | prefix)
        self._exact = [exact.get(literal, _NONE) for literal in literals]
        self._prefix = [prefix.get(literal, _NONE) for literal in literals]
        self._told: dict[tuple[int, bool], Roles] = {}
        self._automaton = AhoCorasick(literals)

    def scan(self, text: str) -> Iterator[Seen]:
        """Yield every form that stands in a folded text as whole words, by its end and then its start."""
        length = len(text)
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and joins(text[start - 1]) and joins(text[start]):
                continue
            if end == length or not (joins(text[end]) and joins(text[end - 1])):
                yield Seen(start, end, self._roles(number, whole=True))
            elif text[end] == "s" and self._exact[number] and (end + 1 == length or not joins(text[end + 1])):
                yield Seen(start, end + 1, self._roles(number, whole=True))
            elif self._prefix[number]:
                yield Seen(start, _word_end(text, end), self._roles(number, whole=False))

    def _roles(self, number: int, *, whole: bool) -> Roles:
        """Return what a form means as a whole word, or as the beginning of one; told apart when first seen."""
        key = number, whole
        if key not in self._told:
            self._told[key] = Roles([*(self._exact[number] if whole else ()), *self._prefix[number]])
        return self._told[key]


def _word_end(text: str, at: int) -> int:
    while at < len(text) and joins(text[at]):
        at += 1
    return at


def variants(form: str) -> set[str]:
    """Return the spellings of a form: a hyphen may be a space or nothing, American z may be British s.

    >>> sorted(variants("pre-training"))
    ['pre training', 'pretraining']
    """
    spaced = folded(form)
    spellings = {spaced, _british(spaced)}
    if "-" in form:
        joined = folded(form.replace("-", ""))
        spellings |= {joined, _british(joined)}
    return spellings


def _british(form: str) -> str:
    """Return a folded form with s where American spelling has z, and doubled consonants."""
    if form.endswith("iz") or any(ending in form for ending in _SPELLED_WITH_S):
        for american, other in _SPELLINGS:
            form = form.replace(american, other)
    return form


def of_taxonomy(taxonomy: Taxonomy) -> Forms:
    """Return the forms of all cards and all cues."""
    cards = [role for card in taxonomy.cards.values() for role in of_card(card)]
    cues = [
        (form, Role("cue", detail=(status, kind.rstrip("s") if kind != "selves" else "self")))
        for status, kinds in taxonomy.cues.items()
        for kind, listed in kinds.items()
        for form in listed
    ]
    return Forms(cards + cues)


def of_card(card: Card) -> Iterator[tuple[str, Role]]:
    """Yield the forms of one card and what each means."""
    simple: tuple[tuple[Use, tuple[str, ...]], ...] = (
        ("alias", card.aliases),
        ("ambiguous", card.ambiguous),
        ("context", card.context),
        ("unless", card.unless),
        ("trap", card.traps),
    )
    for use, listed in simple:
        for form in listed:
            if not form.startswith("@"):
                yield form, Role(use, card.id)
    for form in card.acronyms:
        yield form, Role("acronym", card.id, (form,))
    for number, pattern in enumerate(card.patterns):
        parts = pattern.split(" + ")
        for place, part in enumerate(parts):
            yield part, Role("part", card.id, (number, place, len(parts)))
