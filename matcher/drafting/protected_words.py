"""A line of an advert → the line without what it says of who a person is."""

from __future__ import annotations

import re

from matcher.drafting import degrees_asked
from matcher.drafting.word_lists import cue
from matcher.job import biased
from matcher.regex import regex
from matcher.text import view
from matcher.words import CJK

_GAP = " ; "
"""Stands for words left out: it parts what stood on either side."""
_LITTLE = 3
"""Words of a clause, beside those left out, that mean nothing without them."""
_CLAUSE = regex(r"(?<=[,;，；、。])|(?<=[.!?]\s)")
_BEHIND, _BEFORE = rf"(?<![^\W{CJK}])", rf"(?![^\W{CJK}])"
"""No letter may precede, or follow, words that begin or end with one; ideographs may: 985优先."""
_SPACE = regex(r"\s{2,}")


def protected(text: str) -> list[str]:
    """Return the words of a line that speak of age, gender, origin and their like, as they stand there.

    >>> protected("Recent graduate, native English speaker"), protected("Muttersprachler Deutsch"), protected("Pumps")
    (['Recent graduate', 'native English speaker'], ['Muttersprachler'], [])
    """
    seen = view(text)
    more = [" ".join(text[slice(*seen.span(*found.span()))].split()) for found in cue("protected").finditer(seen.text)]
    found = list(dict.fromkeys([*biased(text), *more]))
    return [one for one in found if not any(one != other and one in other for other in found)]


def without_protected(text: str, words: list[str]) -> str:
    """Return the line without these words, and without the clauses that say little else.

    >>> without_protected("Recent graduate, with Excel; he must have sold shoes", ["Recent graduate", "he"])
    '; with Excel; ; must have sold shoes'
    """
    if not words:
        return text
    barred = _barred(words)
    clauses = (barred.sub(_GAP, clause) if barred.search(clause) else clause for clause in _CLAUSE.split(text))
    return _SPACE.sub(" ", "".join(_kept(clause) for clause in clauses)).strip()


def masked(text: str, words: list[str]) -> str:
    """Return a text, not even parted, without these words."""
    return _SPACE.sub(" ", _barred(words).sub(" ", text)).strip() if words else text


def _barred(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(_whole(word) for word in sorted(words, key=len, reverse=True)))


def _whole(word: str) -> str:
    """Return the pattern of words as they stand, whatever the spaces between them."""
    body = r"\s+".join(map(re.escape, word.split()))
    start, end = (_BEHIND if word[0].isascii() else ""), (_BEFORE if word[-1].isascii() else "")
    return f"{start}{body}{end}"


def _kept(clause: str) -> str:
    """Return a clause, or the gap it leaves where little, and no degree, is left beside the words that are."""
    rest = clause.replace(_GAP, " ")
    little = len(rest.split()) <= _LITTLE if rest.isascii() else len(rest.strip()) <= _LITTLE * 4
    return "; " if _GAP in clause and little and not degrees_asked.degree_asked(rest) else clause
