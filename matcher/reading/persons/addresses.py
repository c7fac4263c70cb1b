"""Addresses × names → whether one is made of the other: ada.example@… is Ada Example's, and so is adaexample.dev."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from matcher.reading.persons import letters
from matcher.regex import regex
from matcher.text import Span, view

_OFFICES = regex(r"mail:|tel:|home:(?!.{0,3}linkedin\.|scholar\.google\.)")
"""Contacts that an agency may put on the documents of all whom it sends."""
_ADDRESS = regex(r"[a-z][\w-]{1,62}(?:[.@][\w-]{1,63}){0,6}")
_WORD = regex(r"[^\W\d_]{2,40}")
_TELLING, _JOINED = 5, 8
"""Letters of a part of a name within a longer word of an address, and of two of them joined within any word."""


def tells_owner(contact: str, names: Iterable[tuple[str, ...]]) -> bool:
    """Return whether a contact by itself tells whose it is: the account of one person, or an address made of one of the names.

    >>> [tells_owner(f"mail:{said}@example.com", [("ann", "vale")]) for said in ("ann.vale", "avale", "hire")]
    [True, True, False]
    """
    words = {*_WORD.findall(view(contact.partition(":")[2].partition("@")[0]).text)}
    return not _OFFICES.match(contact) or any(words & {*_long(name), *_short(name), *_joined(name)} for name in names)


def spans(text: str, parts: Iterable[str]) -> Iterator[Span]:
    """Yield where addresses and accounts stand, in a text in plain letters, that are made of parts of a name.

    >>> said = "see valeann, annvale.example, vale-labs.example and anna.example"
    >>> [said[low:high] for low, high in spans(said, ["Ann", "Vale"])]
    ['valeann', 'annvale.example', 'vale-labs.example']
    """
    words = [word for part in parts for form in sorted(letters.forms(part)) for word in _WORD.findall(form)]
    joined, own = {*_joined(words)}, {*_long(words), *_short(words)}
    telling = {word for word in words if len(word) >= _TELLING}
    for found in _ADDRESS.finditer(text.lower()):
        said = {*_WORD.findall(found[0])}
        whole = "".join(char for char in found[0] if char.isalpha())
        within = "." in found[0] and (said & own or any(word in whole for word in telling))
        if within or said & joined or any(len(two) >= _JOINED and two in whole for two in joined):
            yield found.span()


def _long(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if len(word) > 2)


def _short(words: Iterable[str]) -> Iterator[str]:
    """Yield two words as one of which the first or the last is an initial."""
    return (said for one, other in permutations(words, 2) for said in (one + other[0], one[0] + other) if len(said) > 2)


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Yield each two words as one."""
    return (one + other for one, other in permutations(words, 2) if len(one) > 1 < len(other))
