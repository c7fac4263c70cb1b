"""Reading → its words: what a job asks for is looked up among them, and the text is taken apart once for all that ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from matcher.model import Mention
from matcher.signals.finding.forms import Forms
from matcher.signals.readings import Reading, Spot
from matcher.text import Span, occurrences
from matcher.words import IDEOGRAPH, blank_separators


class Vocabulary:
    """The words of a folded text, and the places of its terms."""

    def __init__(self, text: str) -> None:
        self._text, self._parted = text, f" {blank_separators(text)} "
        self.tokens = self._parted.split()
        """Words of letters and digits, in order."""

    @cached_property
    def plain(self) -> bool:
        """Return whether there is no ideograph in the text."""
        return self._text.isascii() or not IDEOGRAPH.search(self._text)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Return each word once."""
        return frozenset(self.tokens)

    def ideographs(self, terms: Iterable[str]) -> set[str]:
        """Return the terms of ideographs that stand in the text."""
        return set() if self.plain else {term for term in terms if IDEOGRAPH.match(term) and term in self._text}

    def spans(self, term: str) -> Iterator[Span]:
        """Yield the places of a term, in order: a word, a pair of ideographs, or a single one."""
        if IDEOGRAPH.match(term):
            yield from self._pairs(term)
            return
        for at, _ in occurrences(self._parted, f" {term} ", overlapping=True):
            yield at, at + len(term)  # it is found at the space before it, and there is one more at the beginning

    def _pairs(self, term: str) -> Iterator[Span]:
        text = self._text
        for at, end in occurrences(text, term, overlapping=True):
            if len(term) > 1 or not IDEOGRAPH.search(text[max(0, at - 1) : at] + text[end : end + 1]):
                yield at, end


@lru_cache(maxsize=2)
def words(reading: Reading) -> Vocabulary:
    """Return the words of a reading; kept for the other requirements of a job, which ask of it next."""
    return Vocabulary(reading.view.text)


def find_terms(reading: Reading, own: Forms) -> tuple[Mention, ...]:
    """Return the mentions of a job's own terms, each under the term as its signal."""
    spots: list[Spot] = []
    for seen in own.scan(reading.view.text):
        acronyms = (term for term, form in seen.roles.acronyms if reading.spelled(seen.start, seen.end, form))
        spots += [Spot(term, seen.start, seen.end) for term in (*seen.roles.aliases, *acronyms)]
    return tuple(mention for spot in spots if (mention := reading.mention(spot)))
