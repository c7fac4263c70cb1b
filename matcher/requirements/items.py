"""One thing that a job lists → its words with their weights; signs such as C++, C#, R and .NET are words of it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from matcher.job import protected_words
from matcher.model import FULL
from matcher.reference import ReferenceTable
from matcher.regex import regex
from matcher.requirements.kind import Asked
from matcher.requirements.slips import Wanted
from matcher.signals.readings import Reading
from matcher.signals.vocabulary import words
from matcher.text import Span, folded, view
from matcher.trades import trade_words
from matcher.words import CJK, joins, terms

QUARTER = 250
"""The least share of an item's words that counts: "time to hire" says nothing of "time to first token". On judged documents a
quarter changes no order for the worse, a third does."""

SMALL = 1693
"""The idf, 1 + ln 2, of a word that occurs in every other text: such words alone ("to", "from the") say nothing."""

_START, _END = rf"(?<![^\W{CJK}])(?<![&'’])", rf"(?![^\W{CJK}]|[+#&'’])"
"""Where a sign starts and ends: R is not in R&D, C not in C++."""
_SIGN = regex(
    rf"{_START}(?:[A-Za-z]+(?:\+\+|#)|\.[A-Z]{{2,}}{_END}|(?<!\b[A-Z]/)[B-HJ-Z]{_END}(?!-|\.\s?\w|/[A-Z](?![^\W{CJK}]|[+#])))"
)
"""A word with marks, or a capital that is no word of English; in "K-means", "A/B", "U.S." it belongs to another word."""


class Item(NamedTuple):
    """One thing asked for: its words with their idf² in thousandths², the sum of them, and the words of which one must occur."""

    term: str
    words: Mapping[str, int]
    whole: int
    telling: Set[str]
    least: int = 1
    """How many of the telling words must be there."""
    own: Set[str] = frozenset()
    """Words of which one must be there besides, if there are any."""
    signs: Set[str] = frozenset()
    """Those of the words that are no words of a text, as they are asked for: C++, R."""

    def share(self, here: Sequence[str]) -> int:
        """Return the share of the item that words cover, 0 to 1000; 0 for less than a quarter or too few telling words."""
        reached = FULL * sum(self.words[word] for word in here) // self.whole
        told = sum(word in self.telling for word in here) >= self.least and (
            not self.own or any(map(self.own.__contains__, here))
        )
        return reached if told and reached >= QUARTER else 0

    @property
    def speaks(self) -> bool:
        """Return whether it names a human language: then, and only then, what the person says of languages counts for it."""
        from matcher.reading.words import spoken_languages  # most jobs list no things

        return bool(spoken_languages.stated(self.term, listed=True))


class Sought:
    """The words of several items, which finds where a reading has them."""

    def __init__(self, items: Sequence[Item], known: Callable[[str], bool]) -> None:
        """Take the items, and a test for known words."""
        spoken = [item.words.keys() - item.signs for item in items]
        alone = (word for item, plain in zip(items, spoken, strict=True) for word in plain if len(item.words) == 1)
        self._wanted = Wanted((word for plain in spoken for word in plain), known, alone)
        self._signs = {sign: regex(_pattern(sign)) for item in items for sign in sorted(item.signs)}

    def places(self, reading: Reading) -> list[tuple[int, int, str]]:
        """Return the spans of the view at which words asked for stand, each with the word, in order."""
        vocabulary = words(reading)
        meant = self._wanted.among(vocabulary.distinct | vocabulary.ideographs(self._wanted.words))
        spoken = ((*span, word) for other, word in meant.items() for span in vocabulary.spans(other))
        return sorted((*spoken, *((*span, sign) for sign, form in self._signs.items() for span in _spans(reading, sign, form))))


def _pattern(sign: str) -> str:
    """Return an expression for a sign in a view; behind a mark a number may follow (C++17), and before one a name (ASP.NET)."""
    start, end = _START if sign[0].isalnum() else "", _END if sign[-1].isalnum() else r"(?![+#])"
    return f"{start}{re.escape(' '.join(folded(sign).split()))}{end}"


def _spans(reading: Reading, sign: str, form: re.Pattern[str]) -> Iterator[Span]:
    """Yield the places of a sign: in its own capitals, or in any where its marks stand by themselves, as in c++ and .net."""
    for found in form.finditer(reading.view.text):
        start, end = found.span()
        apart = not sign.isalnum() and not any(map(joins, reading.view.text[max(0, start - 1) : start]))
        if apart or reading.spelled(start, end, sign):
            yield start, end


def items_of(asked: Asked) -> list[Item]:
    """Return the things that a requirement lists, except those that no text can mention.

    Of the job's own title half of the telling words must be there, and one that tells the trade: "engineer" alone does not.
    """
    items = [_item(term, asked.lore.reference) for term in asked.requirement.terms if is_searchable(term)]
    title = " ".join(folded(asked.job.title).split())
    return [_title(item) if folded(item.term) == title else item for item in items]


def _title(item: Item) -> Item:
    """Return a title of which half of the telling words must be there, and one that tells the trade, where it has one."""
    return item._replace(least=(len(item.telling) + 1) // 2, own=item.telling - trade_words())


def is_searchable(term: str) -> bool:
    """Return whether a text can mention a term: it has words, or signs."""
    return bool(_words(term) or _signs(term))


def _item(term: str, reference: ReferenceTable) -> Item:
    """Return an item with its words; no table knows a sign, so it weighs as much as the weightiest of the words beside it."""
    weights, signs = {word: reference.idf(word) ** 2 for word in _words(term)}, _signs(term)
    telling = {word for word, weight in weights.items() if weight >= SMALL**2}
    weights |= {sign: max(map(weights.__getitem__, telling), default=reference.idf(sign) ** 2) for sign in sorted(signs)}
    return Item(term, weights, sum(weights.values()), (telling | signs) or weights.keys(), signs=signs)


def _words(term: str) -> list[str]:
    """Return the words of a term but for its signs; words of who a person is are left out."""
    return sorted(set(terms(view(_SIGN.sub(" ", term)).text)) - protected_words())


def _signs(term: str) -> Set[str]:
    """Return the signs of a term; what has no word that a text could be searched for is one, however it is written."""
    signs = frozenset(_SIGN.findall(term))
    is_sign = any(map(str.isalnum, term)) and not terms(view(term).text)
    return signs or (frozenset({term}) if is_sign else frozenset())
