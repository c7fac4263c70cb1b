"""Words of an advert → which of them say something: by the reference, by the habits of the advert, by lists of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from matcher.drafting.word_lists import cue, data
from matcher.reference import ReferenceTable
from matcher.regex import regex
from matcher.text import folded
from matcher.words import CJK, joins

ABOVE = 600
"""Idf in thousandths above the first quartile of an advert's words up to which a word is common: "with", "und", "pentru"."""
USUAL, FEW = 1000, 40
"""The quartile that is taken of adverts with fewer words than this."""
HABIT = 8
"""A short word in every HABIT-th line of an advert, and in at least three lines, is common in it too."""
NAMED = 4
"""At most one in so many words is a name; where more of them have capitals, capitals mean nothing."""
_JOINING = 3
_WORD = regex(
    rf"[{CJK}]+|(?<![^\W_])[A-Z]{{1,2}}/(?:[A-Z]{{1,2}}(?![^\W_])|\d\w{{0,20}})"
    rf"|[^\W_{CJK}][^\s{CJK}()（）\[\]{{}},，;；:：、。|/“”\"]*"
)
"""A word, or two that a stroke makes one: FI/CO, S/4HANA."""
_COMMA = regex(r"[,，;；]\s{0,3}")
_SPACED = regex(r"[^\s,，;；]{1,30}")
_SAID = regex(r"[.:!?;]\s|\n")
EDGE = regex(r"^[\s.;:=,。；：，、!?–—-]+|[\s.;:=,。；：，、!?–—-]+$")
ELISION = regex(r"^(?:[dlnmstjc]|qu|dell|nell|all|dall|sull)['’]", re.IGNORECASE)


class Usage(NamedTuple):
    """Which words are common: by the reference, and by the habits of one advert."""

    reference: ReferenceTable
    common: int
    """Idf in thousandths up to which a word is."""
    habits: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """Words that an advert has in capitals inside its lines alone: Google, Excel."""

    def tells(self, word: str) -> bool:
        """Return whether a word says something of the work: no common one, no filler, no number, no lone letter."""
        bare = folded(word)
        if self.fills(word) or is_light(word) or is_small(word) or not re.search(r"[^\W\d_]", bare):
            return False
        sign = word.isupper() or any(char in "+#0123456789" for char in word)
        return len(bare) > _JOINING or sign or self.reference.knows(bare)

    def joins(self, word: str) -> bool:
        """Return whether a word is one of the short and common that only join others."""
        return len(word) <= _JOINING and word.islower() and self.reference.idf(folded(word) or " ") <= self.common

    def fills(self, word: str) -> bool:
        """Return whether a word only says how well or how much something is asked for, or nothing at all."""
        bare = folded(word)
        named = (word.isupper() and len(word) > 1) or word in self.names or word in data("words.toml")["programming"]
        if not named and (bare in self.habits or self.reference.idf(bare or " ") <= self.common):
            return True
        return is_filler(word)


def usage_of(texts: Sequence[str], reference: ReferenceTable) -> Usage:
    """Return which words are common in an advert: by its own quartile, for tables count languages on different scales."""
    lines = [[folded(found) for found in _latin(text)] for text in texts]
    known = sorted(reference.idf(word) for line in lines for word in line)
    quartile = known[len(known) // 4] if len(known) >= FEW else USUAL
    common = quartile + ABOVE if quartile + ABOVE < reference.defaults[0] else 0
    counts = Counter(word for line in lines for word in set(line) if len(word) <= 5 and word.isalpha())
    habits = frozenset(word for word, count in counts.items() if count >= max(3, len(lines) // HABIT))
    return Usage(reference, common, habits, _names(texts))


def _names(texts: Sequence[str]) -> frozenset[str]:
    """Return the words with a capital inside lines, and never without; none where every noun has one, as in German."""
    sayings = [part for text in texts for part in _SAID.split(text)]
    inside = [word for part in sayings for word in words_of(part)[1:] if word[0].isalpha() and joins(word[0])]
    small = {word for word in inside if word.islower()}
    names = {word for word in inside if word.istitle() and word.lower() not in small}
    return frozenset(names) if sum(word in names for word in inside) * NAMED < len(inside) else frozenset()


def _latin(text: str) -> list[str]:
    """Return the words of a text that are no names: they stand for its language."""
    return [word for word in words_of(text) if joins(word[0]) and not word.isupper()]


def is_filler(word: str) -> bool:
    """Return whether a word is on a list of those that only say how well something is to be known."""
    bare = folded(word)
    return any(cue(name).fullmatch(bare) for name in ("filler", "experience", "softened"))


def anew(text: str, start: int, end: int) -> int:
    """Return where a clause of a stretch says anew how well something is to be known, the end of the stretch where none does.

    >>> line = "5 years of backend work, strong Go"
    >>> line[: anew(line, 0, len(line))], anew("5 years of Go, Java", 0, 19)
    ('5 years of backend work', 19)
    """
    for sign in _COMMA.finditer(text, start, end):
        word = _SPACED.match(text, sign.end())
        if cue("anew").match(text, sign.end()) or (word and cue("filler").fullmatch(folded(word[0]))):
            return sign.start()
    return end


def is_light(word: str) -> bool:
    """Return whether a word says only that somebody does something: "participation", "Mitarbeit"."""
    return bool(cue("light").fullmatch(folded(word)))


def is_small(word: str) -> bool:
    """Return whether a word only leads another in: "the", "of", "des"."""
    bare = ELISION.sub("", folded(word)) or " "
    return any(cue(name).fullmatch(bare) for name in ("articles", "leading", "prepositions"))


def goes_with(words: Sequence[str], at: int) -> bool:
    """Return whether a common word is part of a name: of two words, or with a capital beside letters alone.

    >>> goes_with(["in", "Power", "BI"], 1), goes_with(["customer", "support"], 1), goes_with(["With", "SQL"], 0)
    (True, True, False)
    """
    word = words[at]
    if any(cue("pairs").fullmatch(folded(" ".join(words[low : low + 2]))) for low in (at - 1, at) if low >= 0):
        return True
    if not word.istitle() or is_filler(word) or is_small(word) or cue("joining").fullmatch(folded(word)):
        return False
    beside = (words[one] for one in (at - 1, at + 1) if 0 <= one < len(words))
    return any(one.isupper() and one.isalpha() and len(one) > 1 for one in beside)


def words_of(part: str) -> list[str]:
    """Return the words of a part of a line, each without the signs around it."""
    whole = (found[0] for found in _WORD.finditer(part) if not found[0].endswith("-"))  # half of "Monats- und Jahresabschluss"
    words = (ELISION.sub("", EDGE.sub("", word)) for word in whole)
    return [word for word in words if word]
