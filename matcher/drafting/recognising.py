"""What lines ask for in words → what cards know of it, as signals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.drafting import cards, others
from matcher.drafting.want import Want
from matcher.signals.taxonomy import Taxonomy
from matcher.text import folded


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
    """Return whether a line names a term only where it tells with whom one works."""
    return any(term in line.text[slice(*span)] for line in want.lines for span in others.told(line.text))


def _choice(want: Want, own: Sequence[str], meant: dict[str, tuple[str, ...]]) -> Want:
    """Return a choice of terms, as one of signals where these are half of it."""
    if 2 * len(own) < len(want.terms):
        return want
    note = or_else([term for term in want.terms if term not in own])
    signals = tuple(dict.fromkeys(signal for term in own for signal in meant[term]))
    return want._replace(kind="signal", terms=(), signals=signals, note="; ".join(filter(None, (want.note, note))))


def _meant(terms: Sequence[str], known: Taxonomy) -> dict[str, tuple[str, ...]]:
    """Return the terms that are signals, with these."""
    called = {folded(name): (id,) for id, card in known.cards.items() for name in (id, card.label)}
    alone = {
        term: groups[0].signals
        for term, groups in zip(terms, cards.asked(terms, known), strict=True)
        if len(groups) == 1 and (0, len(term)) in groups[0].spans
    }
    return alone | {term: called[folded(term)] for term in terms if folded(term) in called}


def or_else(unknown: Sequence[str]) -> str:
    """Return what a person should know of things that will do too, and that no card knows."""
    return f"{', '.join(unknown)} will do too, the advert says; no signal is called so" if unknown else ""
