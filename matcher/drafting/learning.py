"""A line of an advert → the degree and the languages that it asks for, and what it says beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from matcher.drafting import duration, schooling, tongues
from matcher.drafting.schooling import DegreeAsked
from matcher.drafting.tongues import TongueAsked
from matcher.drafting.words import choice, cue
from matcher.regex import regex
from matcher.text import Span, blanked, folded

_EDGE = regex(r"[,;，；。()（）]|\.\s|\s(?:and|und|et|y|e|en|i|si|oraz|plus)\s|和|及")
_SENTENCE = regex(r"[;；。]|\.\s")
_AND = r"(?:and|und|et|sowie|plus)"
_CLAUSE = regex(rf"[,;，；。]|\.\s|\s{_AND}\s")
_DANGLING = regex(rf"^[\s,;]{{0,2000}}{_AND}\s|\s{_AND}[\s,;.]{{0,2000}}$")


class Learned(NamedTuple):
    """What a line asks for that is learned, and the line with blanks in the place of what says so."""

    degree: DegreeAsked | None
    tongues: list[TongueAsked]
    rest: str


def learned(text: str) -> Learned:
    """Return the degree and the languages of a line; a language may be the field of a degree, and a diploma that of a language.

    >>> told = learned("English C1, a Bachelor in nursing, and kindness")
    >>> told.degree, [one.code for one in told.tongues], told.rest.split()
    (DegreeAsked(level='bachelor', fields=('nursing',), item=True), ['en'], ['kindness'])
    """
    if other := schooling.instead(text):
        text = blanked(text, [other])
    pieces = _pieces(_EDGE, text)
    spoken = [span for span in pieces if _speaks(text[slice(*span)])]
    parted = _blanked(text, [*spoken, *_lasting(text, pieces)], ";")
    degree = schooling.degree(parted)
    studied = [span for span in pieces if degree and span not in spoken and schooling.degree(text[slice(*span)])]
    heard = tongues.tongues(_blanked(text, studied), listed=not degree)
    if not degree and not heard:
        return Learned(None, [], text)
    behind = [span for span in _pieces(_SENTENCE, parted) if degree and schooling.degree(parted[slice(*span)])]
    speaking = [span for span in _pieces(_CLAUSE, text) if _tells(text[slice(*span)], degree)]
    rest = _blanked(text, [*speaking, *([] if degree and degree.item else behind)])
    return Learned(degree, heard, _DANGLING.sub(lambda found: " " * len(found[0]), rest))


def _pieces(edge: re.Pattern[str], text: str) -> list[Span]:
    edges = [one.span() for one in edge.finditer(text)]
    return list(zip([0, *(end for _, end in edges)], [*(start for start, _ in edges), len(text)], strict=True))


def _lasting(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Return the pieces that tell of months and of no degree: no field of one stands behind them."""
    return [span for span in pieces if duration.places(text[slice(*span)]) and not schooling.degree(text[slice(*span)])]


def _speaks(piece: str) -> bool:
    """Return whether a piece of a line tells how well a language is to be known."""
    known = tongues.tongues(piece)
    return any(one.stated for one in known) or bool(known and not schooling.degree(piece))


def _tells(clause: str, degree: DegreeAsked | None) -> bool:
    """Return whether a clause speaks of a language, or of a degree and its fields."""
    words = folded(clause)
    speaks: tuple[Callable[[str], object], ...] = (cue("tongues.cues").search, cue("equivalent").search, cue("related").search)
    named = any(names.search(words) for _, names in choice("tongues.names"))
    studied = degree and (schooling.degree(clause) or any(field in words for field in degree.fields))
    return named or bool(studied) or any(finds(words) for finds in speaks)


def _blanked(text: str, spans: Iterable[Span], sign: str = "") -> str:
    """Return a text with blanks in the place of spans, the first of them a sign that parts what stands around it."""
    held = sorted(span for span in spans if span[0] < span[1])
    bare = list(blanked(text, held))
    for start, _ in held:
        bare[start] = sign or bare[start]
    return "".join(bare)
