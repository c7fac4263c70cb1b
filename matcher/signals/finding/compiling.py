"""Taxonomy → what is looked for: the forms of all cards and cues with what each means, and the patterns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from matcher.model import EITHER_PART, MASK, PARTS_IN_ORDER, PARTS_TOGETHER, Card
from matcher.signals.card_cache import kept
from matcher.signals.finding.forms import Book, Role, Use, book
from matcher.signals.finding.misread import is_chinese
from matcher.signals.finding.repairs import SHORTEST, shapes
from matcher.signals.status.cue import checked
from matcher.signals.taxonomy import Taxonomy

_LISTS: tuple[tuple[Use, str], ...] = (
    ("alias", "aliases"), ("ambiguous", "ambiguous"), ("context", "context"), ("unless", "unless"), ("trap", "traps"),
)  # fmt: skip
"""The uses whose forms are a list of the card, and the name of that list."""

_PERSONS = {
    "{me}": ("me", "him", "her", "them", MASK * 3),
    "{my}": ("my", "his", "her", "their", MASK * 3),
    "{I}": ("i", "he", "she", "they", MASK * 2, MASK * 3),
}
"""Words for the person in a cue, and what they stand for: first and third person, as written and masked."""


_DENYING = ("never ", "no ", "not ", "没", "未", "从未", "从没", "尚未", "不曾")
"""How denials begin that may stand before their words too ("never done any RLHF")."""


class Pattern(NamedTuple):
    """A signal that several forms of one sentence name together: the numbers of its parts; it stands at the first."""

    signal: str
    parts: list[int]
    ordered: bool
    """Whether the parts follow one another closely, or stand anywhere in the sentence."""


class Compiled(NamedTuple):
    """All forms, and for each part that some patterns begin with those patterns."""

    book: Book
    patterns: list[tuple[int, list[Pattern]]]
    words: list[str]
    """The long words of all forms; in Chinese, where each character says more, those of four characters or more."""
    beginnings: list[str]
    """The long beginnings of words among the forms."""
    shapes: dict[str, str]
    """What they look like to a scanner, each with the one that looks so."""


def compiled(taxonomy: Taxonomy) -> Compiled:
    """Return the forms and patterns of all cards and cues; of the shipped ones as they were kept."""
    if not taxonomy.shipped:
        return _own(taxonomy)
    value = kept("forms", taxonomy.sha256, lambda: _compiled(taxonomy))
    try:
        return _read(*value)
    except (TypeError, ValueError):
        return _compiled(taxonomy)


@lru_cache(maxsize=2)
def _own(taxonomy: Taxonomy) -> Compiled:
    """Return the forms of cards that are nowhere kept, made once for whoever finds them and whoever compares them with others."""
    return _compiled(taxonomy)


def _read(literals: list[Any], patterns: list[tuple[int, list[list[Any]]]], *rest: Any) -> Compiled:
    """Return compiled cards from the plain value that is kept of them."""
    return Compiled(Book(*literals), [(part, [Pattern(*one) for one in listed]) for part, listed in patterns], *rest)


def _compiled(taxonomy: Taxonomy) -> Compiled:
    numbers: dict[str, int] = {}
    patterns: dict[int, list[Pattern]] = {}
    for card in taxonomy.cards.values():
        for pattern in card.patterns:
            parts_of_it = [numbers.setdefault(part, len(numbers)) for part in _parts(pattern)]
            patterns.setdefault(parts_of_it[0], []).append(Pattern(card.id, parts_of_it, PARTS_IN_ORDER in pattern))
    roles = [role for card in taxonomy.cards.values() for role in _of_card(card)]
    parts: list[tuple[str, Role]] = [
        (form, ("anchor" if number in patterns else "part", str(number)))
        for part, number in numbers.items()
        for form in part.split(EITHER_PART)
    ]
    made = book([*roles, *parts, *_of_cues(taxonomy)])
    known = sorted({word for literal in made.literals for word in literal.split() if len(word) >= SHORTEST or is_chinese(word)})
    beginnings = [one for one, begun in zip(made.literals, made.beginning, strict=True) if begun and len(one) >= SHORTEST]
    seen = shapes([word for word in known if word.isascii()], beginnings)
    return Compiled(made, list(patterns.items()), known, beginnings, seen)


def deciding(card: Card) -> Iterator[str]:
    """Yield forms one of which occurs wherever a card has any effect, except by what its other forms say about abbreviations."""
    yield from (form for form, (use, *_) in _of_card(card) if use not in ("context", "unless"))
    yield from (form for pattern in card.patterns for form in _parts(pattern)[0].split(EITHER_PART))


def explaining(card: Card) -> Iterator[str]:
    """Yield the other forms of a card, which may be the expansion of an abbreviation."""
    yield from (form for form, (use, *_) in _of_card(card) if use == "context")
    yield from (form for pattern in card.patterns for part in _parts(pattern)[1:] for form in part.split(EITHER_PART))


def _parts(pattern: str) -> list[str]:
    return pattern.split(PARTS_IN_ORDER if PARTS_IN_ORDER in pattern else PARTS_TOGETHER)


def _of_card(card: Card) -> Iterator[tuple[str, Role]]:
    """Yield the forms of one card and what each means."""
    for use, name in _LISTS:
        for form in getattr(card, name):
            if not form.startswith("@"):
                yield form, (use, card.id)
    for form in card.acronyms:
        yield form, ("acronym", card.id, form)


def _of_cues(taxonomy: Taxonomy) -> Iterator[tuple[str, Role]]:
    for status, kinds in taxonomy.cues.items():
        for kind, listed in kinds.items():
            says = checked(status, kind)
            for form in listed:
                for spelled in _of_each_person(form):
                    yield spelled, ("cue", *says)
                    if kind == "after" and spelled.startswith(_DENYING):
                        yield spelled, ("cue", status, "before")


def _of_each_person(form: str) -> Iterator[str]:
    """Yield a cue as the person writes it, and as others write it about the person ("foreign to {me}": to me, to him …)."""
    slot = next((slot for slot in _PERSONS if slot in form), None)
    yield from (form.replace(slot, person) for person in _PERSONS[slot]) if slot else (form,)
