"""A line → the degrees of which it says that they were never taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.regex import regex
from matcher.text import Span

_LONGEST = 300
"""Characters of a line that are looked at."""
_NOT = r"(?:did(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|never|not|could not|failed to)(?: ever)?"
_LEFT = regex(
    rf"\b(?:abandon(?:ed|ing)|discontinued|drop(?:ped|ping) out(?: of)?"
    rf"|{_NOT} (?:award(?:ed)?|complet(?:e|ed)|conferred|finish(?:ed)?)"
    r"|unfinished|incomplete|without (?:a )?degree|no degree|left (?:\w+ )?(?:before|without) (?:complet|finish|graduat|tak)ing"
    r"|all but dissertation|ABD|abgebrochen|ohne abschluss|nicht abgeschlossen(?<!noch nicht abgeschlossen)"
    r"|non (?:terminée?|achevée?)"
    r"|inachevée?|inconclus[oa]|trunc[oa]|sin terminar)\b|肄业|退学|未(?:完成学业|毕业|取得|获得|拿到)",
    re.IGNORECASE,
)
"""What tells that a degree was never taken."""
_ITS = regex(r"\s?(?:(?:an?|her|his|my|the|their)\s)?(?:\w{1,12}[’']s\s)?")
"""What may stand between that and the degree that it tells of, where it comes first."""
_APART = regex(r"[,;.:(–—，；。（]")
"""What parts a degree from what is told of the next one."""


def left(line: str) -> Span | None:
    """Return where a line says that a degree was never taken, or None.

    >>> left("Left without a degree"), left("Degree awarded")
    ((5, 21), None)
    """
    words = _LEFT.search(line, 0, _LONGEST)
    return words.span() if words else None


def among(line: str, degrees: Sequence[Span]) -> dict[Span, Span]:
    """Return which degrees of a line were never taken, each with the words that say so.

    It is the one right behind those words ("never finished my MSc"), else the last before them, else the first of the line.

    >>> among("BSc, dropped out of MSc", [(0, 3), (20, 23)]), among("BSc, MSc not completed", [(0, 3), (5, 8)])
    ({(20, 23): (5, 19)}, {(5, 8): (9, 22)})
    """
    never: dict[Span, Span] = {}
    for words in _LEFT.finditer(line, 0, _LONGEST):
        if degree := _meant(line, words.span(), degrees):
            both = (never.get(degree, words.span()), words.span())
            never[degree] = min((_distance(degree, cue), cue) for cue in both)[1]
    return never


def _meant(line: str, words: Span, degrees: Sequence[Span]) -> Span | None:
    between = _ITS.match(line, words[1])
    behind = next((one for one in degrees if between and one[0] == between.end() > words[1]), None)
    before = next((one for one in reversed(degrees) if one[1] <= words[0]), None)
    if behind and between and (before is None or between[0].strip() or _APART.search(line, before[1], words[0])):
        return behind
    return before or next(iter(degrees), None)


def _distance(degree: Span, words: Span) -> int:
    return max(words[0] - degree[1], degree[0] - words[1])
