"""Taxonomy × Taxonomy → which readings a change of cards can affect; all others stay valid.

A reading depends on its profile's words as they are repaired, on the forms that stand among them, and on what the cards of these
mean to one another. So it changes with cards only where a form of a card stands that means anything else than before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from matcher.model import Profile
from matcher.signals.finding.abbreviations import expanded
from matcher.signals.finding.compiling import compiled, deciding, explaining
from matcher.signals.finding.forms import Forms, book
from matcher.signals.finding.repairs import Repairs
from matcher.signals.taxonomy import Taxonomy
from matcher.text import view


class Changes:
    """What changed from one taxonomy to another, and in the words that are known, where these are others too."""

    def __init__(self, before: Taxonomy, after: Taxonomy, known: Callable[[str], bool], *, others: bool = False) -> None:
        then, now = compiled(before), compiled(after)
        cards = [both.cards[id] for both in (before, after) for id in sorted(changed(before, after) & both.cards.keys())]
        self._everything = (before.cues, before.phrases) != (after.cues, after.phrases)
        self._forms = _forms(form for one in cards for form in deciding(one))
        self._explaining = _forms(form for one in cards for form in explaining(one))
        mended = others or (then.words, then.beginnings) != (now.words, now.beginnings)
        self._repairs = Repairs(now.words, now.beginnings, known, now.shapes) if mended else None

    def touch(self, profile: Profile, kept: dict[str, Any]) -> bool:
        """Return whether a profile may read otherwise than it did: what is kept of that reading says how."""
        text: str = kept["view"][0]
        changed = self._everything or self._is_mended_otherwise(profile, kept)
        return changed or bool(self._forms.scan(text)) or self._is_spelled_otherwise(text)

    def _is_spelled_otherwise(self, text: str) -> bool:
        """Return whether an abbreviation is expanded to other forms: they count by themselves there."""
        spelled = [(start, end) for _, start, end in expanded(text)]
        near = self._explaining.scan(text) if spelled else ()
        return any(start < one.end and one.start < end for one in near for start, end in spelled)

    def _is_mended_otherwise(self, profile: Profile, kept: dict[str, Any]) -> bool:
        if not self._repairs:
            return False
        seen, repairs = self._repairs.of(profile.text, view(profile.text))
        return (seen.text, [list(one) for one in repairs]) != (kept["view"][0], kept["repairs"])


def _forms(texts: Iterable[str]) -> Forms:
    return Forms(book((form, ("context", "")) for form in texts))


def changed(before: Taxonomy, after: Taxonomy) -> set[str]:
    """Return the signals whose forms have another meaning than before, for themselves or for others."""
    then, now = (dict(_meanings(one)) for one in (before, after))
    return {id for id in then.keys() | now.keys() if then.get(id) != now.get(id)}


def _meanings(cards: Taxonomy) -> Iterator[tuple[str, object]]:
    """Yield for each signal all that a reading can depend on where it is seen: not how it is called."""
    kinship = cards.kinship
    for id, card in cards.cards.items():
        yield id, (replace(card, label="", what=""), cards.neighbours[id], kinship.families[id], id in kinship.wide)
