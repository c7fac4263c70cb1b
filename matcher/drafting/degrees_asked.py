"""A line of an advert → the degree that it asks for, and the fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from matcher.drafting import durations, language_levels
from matcher.drafting.language_levels import TongueAsked
from matcher.drafting.word_lists import AND, choice, cue, data, pattern
from matcher.model import DEGREES
from matcher.regex import regex
from matcher.text import Span, blanked, folded, view
from matcher.words import CJK

_LONE = r"(?=\s(?:in|or|degree)\b|\s?/|,\s(?:MS|MA|M\.|Ph))"
_SHORT = regex(
    rf"(?<![\w.])(?:(?P<bachelor>B\.?Sc|BEng|B\.[SA]|B[SA]{_LONE})|(?P<master>M\.?Sc|MEng|MBA|M\.[SA]|M[SA]{_LONE})"
    r"|(?P<doctor>Ph\.?\s?D))\.?(?![\w&])"
)
_STOP = regex(r"[.;:()（）。；\n]|\s[-–—]\s")
_PREDICATE = regex(r"\s(?:is|are|will|would|ist|sind|wird|ware|est|serait|es|jest|este)\s")
"""Behind it comes a statement about the degree: "a degree in physics is welcome"."""
_COMMA = regex(r"[,，]")
_PART = regex(r"[,/，、]|或|和|与|及")
_MAJOR = regex(rf"([{CJK}、,，/ ]{{2,60}}?)(?:等)?(?:相关)?专业")
_MOST, _WORDS = 6, 4
"""Fields that are written, and words of the longest."""
_EDGE = regex(rf"[,;，；。()（）]|\.\s|\s(?:{AND}|en|i|si|plus)\s|和|及")
_SENTENCE = regex(r"[;；。]|\.\s")
_AND = rf"(?:{AND}|plus)"
_CLAUSE = regex(rf"[,;，；。]|\.\s|\s{_AND}\s")
_DANGLING = regex(rf"^[\s,;]{{0,2000}}{_AND}\s|\s{_AND}[\s,;.]{{0,2000}}$")


class DegreeAsked(NamedTuple):
    """A degree: the lowest level that will do, and any one of these fields."""

    level: str
    fields: tuple[str, ...]
    item: bool = False
    """Whether it is one of a list of things asked for: "three years, a degree in nursing, kindness"."""


def degree_asked(text: str) -> DegreeAsked | None:
    """Return the degree that a line asks for, or None where it asks for none, or for the highest that will do.

    >>> degree_asked("MSc or PhD in computer science, physics or a related field")[:2]
    ('master', ('computer science', 'physics'))
    """
    whole = view(text)
    seen = cue("degrees.traps").sub(lambda match: " " * len(match[0]), whole.text)
    degrees = [(level, one.span()) for level, words in choice("degrees") if level != "traps" for one in words.finditer(seen)]
    for short in _SHORT.finditer(text):
        span = whole.offset(short.start()), whole.offset(short.end())
        degrees += [(str(short.lastgroup), span)] if seen[slice(*span)].strip() else []
    if not degrees:
        return None
    level = min((name for name, _ in degrees if name in DEGREES), key=DEGREES.index, default=DEGREES[0])
    start, end = min(low for _, (low, _) in degrees), max(high for _, (_, high) in degrees)
    if _bounded().match(seen, end):
        return None
    item = bool(_COMMA.search(_STOP.split(seen[:start])[-1]))
    return DegreeAsked(level, _major(seen) or _fields(seen[end:], item=item), item)


@cache
def _bounded() -> re.Pattern[str]:
    """Return a pattern that finds words behind a degree that make it the highest acceptable one: "at most", 以下."""
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
    """Return a pattern that finds words for another degree, or for experience."""
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


class Learned(NamedTuple):
    """The degree and languages that a line asks for, and the line with blanks in their place."""

    degree: DegreeAsked | None
    tongues: list[TongueAsked]
    rest: str


def learned(text: str) -> Learned:
    """Return the degree and the languages of a line; a language may be the field of a degree, and a diploma that of a language.

    >>> asked = learned("English C1, a Bachelor in nursing, and kindness")
    >>> asked.degree, [one.code for one in asked.tongues], asked.rest.split()
    (DegreeAsked(level='bachelor', fields=('nursing',), item=True), ['en'], ['kindness'])
    """
    if other := instead(text):
        text = blanked(text, [other])
    pieces = _pieces(_EDGE, text)
    speaking_pieces = [span for span in pieces if _speaks(text[slice(*span)])]
    rest_of_line = _blanked(text, [*speaking_pieces, *_lasting(text, pieces)], ";")
    degree = degree_asked(rest_of_line)
    studied = [span for span in pieces if degree and span not in speaking_pieces and degree_asked(text[slice(*span)])]
    tongues = language_levels.tongues(_blanked(text, studied), listed=not degree)
    if not degree and not tongues:
        return Learned(None, [], text)
    behind = [span for span in _pieces(_SENTENCE, rest_of_line) if degree and degree_asked(rest_of_line[slice(*span)])]
    speaking = [span for span in _pieces(_CLAUSE, text) if _tells(text[slice(*span)], degree)]
    rest = _blanked(text, [*speaking, *([] if degree and degree.item else behind)])
    return Learned(degree, tongues, _DANGLING.sub(lambda match: " " * len(match[0]), rest))


def _pieces(edge: re.Pattern[str], text: str) -> list[Span]:
    edges = [one.span() for one in edge.finditer(text)]
    return list(zip([0, *(end for _, end in edges)], [*(start for start, _ in edges), len(text)], strict=True))


def _lasting(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Return the pieces that mention months and no degree, so that no field of a degree follows them."""
    return [span for span in pieces if durations.places(text[slice(*span)]) and not degree_asked(text[slice(*span)])]


def _speaks(piece: str) -> bool:
    """Return whether a piece of a line says how well a language is to be known."""
    known = language_levels.tongues(piece)
    return any(one.stated for one in known) or bool(known and not degree_asked(piece))


def _tells(clause: str, degree: DegreeAsked | None) -> bool:
    """Return whether a clause speaks of a language, or of a degree and its fields."""
    words = folded(clause)
    speaks: tuple[Callable[[str], object], ...] = (cue("tongues.cues").search, cue("equivalent").search, cue("related").search)
    named = any(names.search(words) for _, names in choice("tongues.names"))
    studied = degree and (degree_asked(clause) or any(field in words for field in degree.fields))
    return named or bool(studied) or any(finds(words) for finds in speaks)


def _blanked(text: str, spans: Iterable[Span], sign: str = "") -> str:
    """Return a text with blanks in place of spans; the first character of each becomes a sign that separates its surroundings."""
    held = sorted(span for span in spans if span[0] < span[1])
    bare = list(blanked(text, held))
    for start, _ in held:
        bare[start] = sign or bare[start]
    return "".join(bare)
