"""How a name may be written: in plain letters (who is Núñez to one is Nunez to another), and within an address or an account."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import permutations, product
from math import prod

from matcher.regex import regex
from matcher.text import Span, View, view

_CLASS = (
    "[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"  # Latin letters with marks
    "\u0300-\u036f"  # the marks by themselves
    "\u0386-\u0390\u03aa-\u03b0\u03ca-\u03ce\u0400\u0401\u0403\u0407\u040c-\u040e\u0419\u0439\u0450\u0451\u0453\u0457\u045c-\u045e"
    "\u212b\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a"  # Ångström, ligatures, wide letters
    "\u2018\u2019\u02bc\u2010\u2011\u00a0\u2007\u202f]"  # apostrophes, hyphens and spaces of a typesetter's
)
_MARKED = regex(_CLASS)
"""Whatever has a plainer form."""
_TWO = regex(rf"[AOUaou]\u0308|[Aa]\u030a|{_CLASS}")
"""The same, with letters that some languages write as two taken together with a mark that is a character of its own."""
_PLAIN = {
    "ß": "ss", "ẞ": "Ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-",
}  # fmt: skip
"""Plain forms of what is not a plain letter with a mark."""
_WRITTEN_AS_TWO = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"}
_TWOS = tuple(sorted(set(_WRITTEN_AS_TWO.values())))
_MOST = 16
"""Ways to write a word that are combined letter by letter at most."""
_OFFICES = regex(r"mail:|tel:|home:(?!.{0,3}linkedin\.|scholar\.google\.)")
"""Contacts that an agency may put on the documents of everybody whom it presents."""
_ADDRESS = regex(r"[a-z][\w-]{1,62}(?:[.@][\w-]{1,63}){0,6}")
_WORD = regex(r"[^\W\d_]{2,40}")
_TELLING, _JOINED = 5, 8
"""Letters of a part of a name within a longer word of an address, and of two of them joined within any word."""


def plain(text: str) -> View:
    r"""Return the text in plain letters; case stays.

    >>> plain("José Nun\u0303ez, Łódź").text
    'Jose Nunez, Lodz'
    """
    return View(text, [0], [0]) if text.isascii() else _written(text, _MARKED, _plain)


def spelt_out(text: str) -> View:
    """Return the text in plain letters, two of them where some languages write one as two.

    >>> spelt_out("Jürgen Groß, Ødegård").text
    'Juergen Gross, Oedegaard'
    """
    return View(text, [0], [0]) if text.isascii() else _written(text, _TWO, _spelt_out)


def forms(word: str) -> set[str]:
    """Return the ways to write a word in plain lower-case letters, each of them as one or as two.

    >>> sorted(forms("Jürgen")), sorted(forms("Ada"))
    (['juergen', 'jurgen'], ['ada'])
    """
    if word.isascii():
        return {word.lower()}
    ways = [{plain(letter).text, spelt_out(letter).text} for letter in unicodedata.normalize("NFC", word)]
    if prod(map(len, ways)) > _MOST:
        return {plain(word).text.lower(), spelt_out(word).text.lower()}
    return {"".join(letters).lower() for letters in product(*ways)}


def spellings(word: str) -> set[str]:
    """Return the ways to write a word in the same case: in each form of Unicode, in plain letters, and spelt out."""
    if word.isascii():
        return {word}
    return {unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word), plain(word).text, spelt_out(word).text}


def views(text: str, names: Iterable[str]) -> Iterator[View]:
    """Yield a text in plain letters, and also spelt out where a name may be: Juergen is Jürgen too."""
    plain_view = plain(text)
    yield plain_view
    if plain_view.text != text and any(two in name.lower() for name in names for two in _TWOS):
        yield from (other for other in (spelt_out(text),) if other.text != plain_view.text)


def _written(text: str, marked: re.Pattern[str], letters: Callable[[str], str]) -> View:
    """Return the text with every marked letter replaced."""
    parts, edges, sources = list[str](), [0], [0]
    source_end = shift = 0
    for match in marked.finditer(text):
        new = letters(match[0])
        parts += [text[source_end : match.start()], new]
        source_end = match.end()
        if len(new) != len(match[0]):
            shift += len(new) - len(match[0])
            edges.append(source_end + shift)
            sources.append(source_end)
    return View("".join([*parts, text[source_end:]]), edges, sources)


@cache
def _plain(letter: str) -> str:
    parts = (char for char in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(char))
    return "".join(_PLAIN.get(char, char) for char in parts)


@cache
def _spelt_out(letter: str) -> str:
    whole = unicodedata.normalize("NFC", letter)
    two = _WRITTEN_AS_TWO.get(whole.lower(), "")
    return (two if whole.islower() else two.capitalize()) or _plain(letter)


def tells_owner(contact: str, names: Iterable[tuple[str, ...]]) -> bool:
    """Return whether a contact alone shows whose it is: it is an account of one person, or an address made of one of the names.

    >>> [tells_owner(f"mail:{said}@example.com", [("ann", "vale")]) for said in ("ann.vale", "avale", "hire")]
    [True, True, False]
    """
    words = {*_WORD.findall(view(contact.partition(":")[2].partition("@")[0]).text)}
    return not _OFFICES.match(contact) or any(
        words & {*_long_words(name), *_with_initial(name), *_joined_words(name)} for name in names
    )


def address_spans(text: str, parts: Iterable[str]) -> Iterator[Span]:
    """Yield where addresses and accounts that are made of parts of a name stand in a text in plain letters.

    >>> said = "see valeann, annvale.example, vale-labs.example and anna.example"
    >>> [said[low:high] for low, high in address_spans(said, ["Ann", "Vale"])]
    ['valeann', 'annvale.example', 'vale-labs.example']
    """
    words = [word for part in parts for form in sorted(forms(part)) for word in _WORD.findall(form)]
    joined, own_words = {*_joined_words(words)}, {*_long_words(words), *_with_initial(words)}
    telling = {word for word in words if len(word) >= _TELLING}
    for address in _ADDRESS.finditer(text.lower()):
        address_words = {*_WORD.findall(address[0])}
        whole = "".join(char for char in address[0] if char.isalpha())
        within = "." in address[0] and (address_words & own_words or any(word in whole for word in telling))
        if within or address_words & joined or any(len(pair) >= _JOINED and pair in whole for pair in joined):
            yield address.span()


def _long_words(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if len(word) > 2)


def _with_initial(words: Iterable[str]) -> Iterator[str]:
    """Yield every two words as one, with the first or the second as its initial."""
    return (
        joined for first, second in permutations(words, 2) for joined in (first + second[0], first[0] + second) if len(joined) > 2
    )


def _joined_words(words: Iterable[str]) -> Iterator[str]:
    """Yield every two words as one."""
    return (first + second for first, second in permutations(words, 2) if len(first) > 1 < len(second))
