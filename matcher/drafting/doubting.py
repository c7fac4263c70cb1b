"""Signals that the lines of an advert name → those that only a name of several meanings tells of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from matcher.drafting.cards import Named
from matcher.signals.taxonomy import Taxonomy
from matcher.text import folded


def doubts(texts: Sequence[str], asked: Sequence[Sequence[Named]], known: Taxonomy) -> dict[str, str]:
    """Return what a person should know of the signals that a single name tells of, where that name means another thing too.

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
    """Return whether other words of the advert tell of one of the signals that a name may mean, or of what counts for it."""
    counting = known.credits(meant)
    aliases = {folded(alias) for signal in meant for alias in known.cards[signal].aliases}
    others = [(signal, folded(words)) for signal, words in names if folded(words) != name]
    return any(signal in counting or words in aliases for signal, words in others)


@lru_cache(maxsize=2)
def _meanings(known: Taxonomy) -> dict[str, list[str]]:
    """Return each name that only its context tells, with the signals that it may tell of."""
    found: dict[str, list[str]] = {}
    for id, card in known.cards.items():
        for name in set(map(folded, card.ambiguous)):
            found.setdefault(name, []).append(id)
    return found


def _others(signal: str, meant: Sequence[str], known: Taxonomy) -> list[str]:
    """Return the signals that a name may tell of in place of one: neither narrower nor broader ones."""
    others = [one for one in meant if one != signal and one not in known.narrower[signal] and signal not in known.narrower[one]]
    return others if signal in meant else []
