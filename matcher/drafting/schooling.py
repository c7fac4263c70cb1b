"""A line of an advert → the degree that it asks for, and the fields."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from matcher.drafting.words import choice, cue, data, pattern
from matcher.model import DEGREES
from matcher.regex import regex
from matcher.text import Span, view
from matcher.words import CJK

_LONE = r"(?=\s(?:in|or|degree)\b|\s?/|,\s(?:MS|MA|M\.|Ph))"
_SHORT = regex(
    rf"(?<![\w.])(?:(?P<bachelor>B\.?Sc|BEng|B\.[SA]|B[SA]{_LONE})|(?P<master>M\.?Sc|MEng|MBA|M\.[SA]|M[SA]{_LONE})"
    r"|(?P<doctor>Ph\.?\s?D))\.?(?![\w&])"
)
_STOP = regex(r"[.;:()（）。；\n]|\s[-–—]\s")
_PREDICATE = regex(r"\s(?:is|are|will|would|ist|sind|wird|ware|est|serait|es|jest|este)\s")
"""Behind it something is said of the degree: "a degree in physics is welcome"."""
_COMMA = regex(r"[,，]")
_PART = regex(r"[,/，、]|或|和|与|及")
_MAJOR = regex(rf"([{CJK}、,，/ ]{{2,60}}?)(?:等)?(?:相关)?专业")
_MOST, _WORDS = 6, 4
"""Fields that are written, and words of the longest."""


class DegreeAsked(NamedTuple):
    """A degree: the lowest level that will do, and any one of these fields."""

    level: str
    fields: tuple[str, ...]
    item: bool = False
    """Whether it is one of a list of things asked for: "three years, a degree in nursing, kindness"."""


def degree(text: str) -> DegreeAsked | None:
    """Return the degree that a line asks for, or None where it asks for none, or for the highest that will do.

    >>> degree("MSc or PhD in computer science, physics or a related field")[:2]
    ('master', ('computer science', 'physics'))
    """
    whole = view(text)
    seen = cue("degrees.traps").sub(lambda found: " " * len(found[0]), whole.text)
    found = [(level, one.span()) for level, words in choice("degrees") if level != "traps" for one in words.finditer(seen)]
    for one in _SHORT.finditer(text):
        found.append((str(one.lastgroup), (whole.offset(one.start()), whole.offset(one.end()))))
    if not found:
        return None
    level = min((name for name, _ in found if name in DEGREES), key=DEGREES.index, default=DEGREES[0])
    start, end = min(low for _, (low, _) in found), max(high for _, (_, high) in found)
    if _bounded().match(seen, end):
        return None
    item = bool(_COMMA.search(_STOP.split(seen[:start])[-1]))
    return DegreeAsked(level, _major(seen) or _fields(seen[end:], item=item), item)


@cache
def _bounded() -> re.Pattern[str]:
    """Return what finds behind a degree that it is the highest that will do: "at most", 以下."""
    return re.compile(rf"[\s,(（]{{0,3}}(?:degree\s|[及学历位]{{0,4}})(?:{cue('ended').pattern})")


def instead(text: str) -> Span | None:
    """Return where a line says what other training will do in place of a degree, with its examples; None where it does not.

    >>> line = "Studium der Physik oder eine technische Ausbildung, z. B. als Laborant (IHK); Excel"
    >>> line[slice(*instead(line))]
    'oder eine technische Ausbildung, z. B. als Laborant (IHK)'
    """
    seen = view(text)
    found = _instead().search(seen.text)
    return seen.span(*found.span()) if found else None


@cache
def _instead() -> re.Pattern[str]:
    other, of = rf"(?:{cue('instead').pattern})", rf"(?:\s(?:{cue('prepositions').pattern})\s[^,;.()]{{1,60}})?"
    examples = rf"(?:[\s,(]{{1,3}}(?:{cue('examples').pattern})\s[^;]{{1,120}})?"
    return re.compile(rf"(?:{cue('either').pattern})(?:\s[\w-]{{1,30}}){{0,4}}?\s{other}{of}{examples}")


def _unled(part: str) -> str:
    """Return a field without the small words that lead it in."""
    words = part.strip(" ,'’").replace("d'", "d ").split()
    led = cue("leading")
    first = next(
        (at for at, word in enumerate(words) if not led.fullmatch(word) and not led.fullmatch(" ".join(words[at : at + 2]))), 0
    )
    return " ".join(words[first:])


def _fields(rest: str, *, item: bool) -> tuple[str, ...]:
    """Return the fields named behind the words of a degree; where it is an item of a list itself, no list but one with "or"."""
    for name in ("must", "nice", "softened", "examples"):
        rest = cue(name).sub(",", rest)
    named = _STOP.split(_PREDICATE.sub(".", rest).strip(" ,"), maxsplit=1)[0]
    named = named if not item or cue("either").search(named) else _COMMA.split(named, maxsplit=1)[0]
    fields = [_unled(part) for part in _PART.split(cue("joining").sub(",", named))]
    fields = [data("words.toml")["subjects"].get(one, one) for one in fields]
    known = [one for one in fields if len(one) > 2 and not re.search(r"\d|学历|学位|以上", one)]
    kept = [one for one in known if len(one.split()) <= _WORDS and not cue("related").search(one) and not _no_field().search(one)]
    return tuple(dict.fromkeys(kept))[:_MOST]


@cache
def _no_field() -> re.Pattern[str]:
    """Return what finds words that are a degree again, or experience."""
    degrees = data("words.toml")["degrees"]
    levels = [word for level in (*DEGREES, "any") for word in degrees[level]]
    return pattern([*levels, *data("words.toml")["experience"], "higher", "advanced"])


def _major(seen: str) -> tuple[str, ...]:
    """Return the fields before 专业, as Chinese has them."""
    found = _MAJOR.search(seen)
    parts = _PART.split(found[1]) if found else []
    kept = [part.strip(" ,，") for part in parts]
    known = [one for one in kept if 1 < len(one) <= 12 and not re.search("学历|学位|以上", one) and not _no_field().search(one)]
    return tuple(dict.fromkeys(one for one in known if not cue("related").search(one)))[:_MOST]
