"""A line of an advert → the languages that it asks for, with their levels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher import languages
from matcher.drafting.word_lists import AND, OR, choice, cue
from matcher.regex import regex
from matcher.text import blanked, folded, view

UNTOLD = "B2"
"""The level that is written where a line states none: enough to work in a language."""
HIGHEST = "C2"
"""The highest level there is."""
_PART = regex(r"[;；。]|\.(?:\s|$)")
_COMMA = regex(r"[,，(（]")
_AND = regex(rf"[,，]|\s(?:{AND}|en|i|si|{OR}|o|of)\s|和|及|或")
_CEFR = regex(r"(?<!\w)[abc][12](?!\w)")
_LEVELS = regex(r"(?<!\w)[A-C][12](?!\w)")
_REACH = 48
"""At most so many characters separate the name of a language from the words for how well it is to be known."""
_SHORT = 4
"""Words of a line that may be only the names of languages."""


class TongueAsked(NamedTuple):
    """A language by its code, the level asked for, and whether the line states that level."""

    code: str
    level: str
    stated: bool


def tongues(text: str, *, listed: bool = False) -> list[TongueAsked]:
    """Return the languages that a line asks for; one that is only named counts in a short line of a list.

    >>> tongues("Deutsch C1 und gute Englischkenntnisse"), tongues("Teaching English to children")
    ([TongueAsked(code='de', level='C1', stated=True), TongueAsked(code='en', level='B2', stated=True)], [])
    """
    by_code: dict[str, TongueAsked] = {}
    for part in _PART.split(folded(text)):
        for tongue in _named(part, listed=listed):
            by_code.setdefault(tongue.code, tongue)
    return list(by_code.values())


def as_native(text: str) -> list[TongueAsked]:
    """Return the languages that a line asks for at the level of a native speaker; the level counts, and not where it comes from.

    >>> as_native("Native-level English"), as_native("Native English speaker")
    ([TongueAsked(code='en', level='C2', stated=True)], [])
    """
    if not cue("tongues.as_native").search(folded(text).replace("-", " ")):
        return []
    stated = [one for one in tongues(text) if one.stated]
    return [one for one in stated if one.level == HIGHEST] or [one._replace(level=HIGHEST) for one in stated]


def without_measures(text: str) -> str:
    """Return what a line asks for beside languages, without the levels and ways in which these are known.

    >>> without_measures("; C1, in writing; Excel").split()
    [';', ',', ';', 'Excel']
    """
    seen = view(text)
    ways = [seen.span(*found.span()) for found in cue("tongues.modes").finditer(seen.text)]
    return _LEVELS.sub(" ", blanked(text, ways))


def _named(part: str, *, listed: bool) -> Iterator[TongueAsked]:
    """Yield the languages of one sentence, each with the nearest level."""
    names = _names(part)
    few = listed and len(part.split()) <= _SHORT
    shared = ""
    for at, (start, end, code) in enumerate(names):
        left = names[at - 1][1] if at else 0
        right = names[at + 1][0] if at + 1 < len(names) else len(part)
        behind, before = part[end : min(right, end + _REACH)], part[max(left, start - _REACH) : start]
        clause = f"{_COMMA.split(before)[-1]}{part[start:end]}{_COMMA.split(behind)[0]}"
        if cue("tongues.no_cues").search(clause):
            continue
        led = _level(_AND.split(before)[-1] if at else before)
        level = _level(part[start:end] + _AND.split(behind)[0]) or led or shared
        shared = shared or led
        if level or few or cue("tongues.cues").search(before + part[start:end] + behind):
            yield TongueAsked(code, level or UNTOLD, bool(level))


def _names(part: str) -> list[tuple[int, int, str]]:
    """Return the spans of names of languages, with their codes, in order: as they are declined, else as documents have them."""
    declined = [(one.start(), one.end(), code) for code, words in choice("tongues.names") for one in words.finditer(part)]
    known = {code for code, _ in choice("tongues.names")}
    others = [(one.start, one.end, one.code) for one in languages.named_in(part) if one.code not in known]
    return sorted([*declined, *others])


def _level(words: str) -> str:
    grade = _CEFR.search(words)
    return grade[0].upper() if grade else next((level for level, known in choice("tongues.levels") if known.search(words)), "")
