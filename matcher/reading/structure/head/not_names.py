"""Words that are set as a name is → whether they are a position or a heading; the more around them shows a name, the less.

Words of headings are names of people, too: Ai Tanaka, Nguyen Thi My, Larry Page. Whoever is not known by name is not masked.
"""

from __future__ import annotations

import re

from matcher.lexicon import Lexicon
from matcher.regex import regex
from matcher.text import view

_LISTS = Lexicon.beside(__file__)
_NEVER = _LISTS.expression(r"\b<never>\b|<never-han>", re.IGNORECASE)
_SELDOM = _LISTS.expression("<seldom>", re.IGNORECASE)
_SYLLABLES = _LISTS.expression("<syllables>", re.IGNORECASE)
_BALINESE = _LISTS.expression(r"I <balinese>(?: \w+)+", re.IGNORECASE)
_ACRONYM = regex(r"\bAI\b")
_SYLLABLE = regex(
    r"(?:ng?h?|[gkpt]h|[cs]h|tr|qu|[ghk]w|[bcdfghjklmpqrstvwxy])?(?:[aeiou]|y(?![aeiou]))"
    r"(?:(?<!e)[aeiouy]|(?<=e)[eiouy])?[aeiouy]?(?:ch|nh|ng|rk|[ckmnprt])?"
)
"""A syllable of Vietnamese or Korean in Latin letters."""


def are_words(piece: str) -> bool:
    """Return whether words are no name, as far as they alone can tell.

    >>> [are_words(said) for said in ("Ai Tanaka", "AI Safety", "Nguyen Thi My", "My Story", "I Nyoman Wirata", "Larry Page")]
    [False, True, False, True, False, True]
    """
    return _is_trade(piece) or not (all(map(_is_of_name, piece.split())) or _is_of_syllables(piece) or _BALINESE.fullmatch(piece))


def are_words_above_contacts(piece: str) -> bool:
    """Return whether words are no name though contacts stand below: behind a first name any word may be a surname.

    >>> are_words_above_contacts("Larry Page"), are_words_above_contacts("Senior Baker"), are_words_above_contacts("Web Page")
    (False, True, True)
    """
    return _is_trade(piece) or (not _is_of_name(piece.split(maxsplit=1)[0]) and are_words(piece))


def are_words_only(piece: str) -> bool:
    """Return whether none of the words could be of a name, though an address is made of them.

    >>> are_words_only("Alice Data"), are_words_only("Data Platform"), are_words_only("My Homepage")
    (False, True, True)
    """
    return all(_NEVER.search(word) or _SELDOM.fullmatch(word) for word in piece.split())


def _is_trade(piece: str) -> bool:
    """Return whether words are no name, whatever stands around them but an address."""
    acronym = not piece.isupper() and _ACRONYM.search(piece)
    return bool(_NEVER.search(piece) or acronym) or are_words_only(piece)


def _is_of_name(word: str) -> bool:
    """Return whether a word may be part of a name by itself; Ai is one, AI is not."""
    return word == "Ai" or word.islower() or not _SELDOM.fullmatch(word)


def _is_of_syllables(piece: str) -> bool:
    """Return whether words are syllables of Vietnamese or Korean, as those are that English has too.

    >>> _is_of_syllables("Park In-Sung"), _is_of_syllables("The Bakery")
    (True, False)
    """
    words = view(piece).text.replace("-", " ").split()
    plain = (word for word in words if not _SYLLABLES.fullmatch(word))
    return all(_SYLLABLE.fullmatch(word) and not _SELDOM.fullmatch(word) for word in plain)
