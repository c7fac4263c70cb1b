"""What one line of an advert asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from matcher.drafting import asides, named_signals
from matcher.drafting.advert import Role
from matcher.drafting.alternatives import are_products
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.roles import LineWithRole
from matcher.signals.taxonomy import Taxonomy
from matcher.text import folded


class Want(NamedTuple):
    """One thing that a line asks for."""

    kind: str
    role: Role
    lines: tuple[LineWithRole, ...]
    signals: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    either: bool = False
    """Whether words such as "or" join its signals: any one of them is all that is asked for."""
    months: int = 0
    level: str = ""
    fields: tuple[str, ...] = ()
    code: str = ""
    must: bool = False
    item: bool = False
    """Whether its terms are items of a list, and no phrases of a sentence."""
    note: str = ""
    """What a person should know of it."""
    left: tuple[str, ...] = ()
    """Words of its lines that speak of who a person is."""
    at: int = 0
    """The number of the line among all."""


def recognised(wants: Sequence[Want], known: Taxonomy) -> Iterator[Want]:
    """Yield the wants; terms that a card is called by, or knows when they stand by themselves, are wanted as its signals."""
    named = [want for want in wants if want.kind in ("coverage", "terms")]
    meant = _meant(list(dict.fromkeys(term for want in named for term in want.terms)), known)
    for want in wants:
        worded = want.kind in ("coverage", "terms")
        own = [term for term in want.terms if worded and term in meant and not _is_of_others(want, term)]
        if want.kind == "terms":
            yield _choice(want, own, meant)
            continue
        yield from (want._replace(kind="signal", terms=(), item=False, signals=meant[term]) for term in own)
        rest = tuple(term for term in want.terms if term not in own)
        if rest or not want.terms:
            yield want._replace(terms=rest)


def _is_of_others(want: Want, term: str) -> bool:
    """Return whether a line names a term only where it describes other people to work with."""
    return any(term in line.text[slice(*span)] for line in want.lines for span in asides.of_others(line.text))


def _choice(want: Want, own: Sequence[str], meant: dict[str, tuple[str, ...]]) -> Want:
    """Return a choice of terms, as one of signals where these are half of it, and no products beside products of no card."""
    if 2 * len(own) < len(want.terms) or (len(own) < len(want.terms) and are_products(want.terms, len(own))):
        return want
    note = or_else([term for term in want.terms if term not in own])
    signals = tuple(dict.fromkeys(signal for term in own for signal in meant[term]))
    return want._replace(kind="signal", terms=(), signals=signals, note="; ".join(filter(None, (want.note, note))))


def _meant(terms: Sequence[str], known: Taxonomy) -> dict[str, tuple[str, ...]]:
    """Return the terms that are signals, with these."""
    called = {folded(name): (id,) for id, card in known.cards.items() for name in (id, card.label)}
    alone = {
        term: groups[0].signals
        for term, groups in zip(terms, named_signals.asked(terms, known), strict=True)
        if len(groups) == 1 and (0, len(term)) in groups[0].spans
    }
    return alone | {term: called[folded(term)] for term in terms if folded(term) in called}


def or_else(unknown: Sequence[str]) -> str:
    """Return what a person should know of things that will do too, and that no card knows."""
    return f"{', '.join(unknown)} will do too, the advert says; no signal is called so" if unknown else ""


def meant_otherwise(texts: Sequence[str], asked: Sequence[Sequence[NamedSignals]], known: Taxonomy) -> dict[str, str]:
    """Return notes on the signals that a single name stands for, where that name may mean another signal too.

    "Triton" is a language for kernels and a server of models: an advert that speaks of neither may mean either.
    """
    names = [
        (signal, text[slice(*span)])
        for text, line in zip(texts, asked, strict=True)
        for group in line
        for signal in group.signals
        for span in group.spans
    ]
    meanings = _meanings(known)
    notes: dict[str, str] = {}
    for signal, name in names:
        others = _others(signal, meanings.get(folded(name), ()), known) if name[0].isupper() else []
        if others and not _settled(folded(name), {signal, *others}, names, known):
            meant = " or ".join(known.cards[one].label for one in others)
            notes[signal] = f"“{name}” may mean {meant} instead: ask for what is meant"
    return notes


def _settled(name: str, meant: set[str], names: Sequence[tuple[str, str]], known: Taxonomy) -> bool:
    """Return whether other words of the advert name one of the possible signals, or something that counts for it."""
    counting = known.credits(meant)
    aliases = {folded(alias) for signal in meant for alias in known.cards[signal].aliases}
    others = [(signal, folded(words)) for signal, words in names if folded(words) != name]
    return any(signal in counting or words in aliases for signal, words in others)


@lru_cache(maxsize=2)
def _meanings(known: Taxonomy) -> dict[str, list[str]]:
    """Return each name that needs a context, with the signals that it may mean."""
    found: dict[str, list[str]] = {}
    for id, card in known.cards.items():
        for name in set(map(folded, card.ambiguous)):
            found.setdefault(name, []).append(id)
    return found


def _others(signal: str, meant: Sequence[str], known: Taxonomy) -> list[str]:
    """Return the signals that a name may mean instead of one: neither narrower nor broader ones."""
    others = [one for one in meant if one != signal and one not in known.narrower[signal] and signal not in known.narrower[one]]
    return others if signal in meant else []
