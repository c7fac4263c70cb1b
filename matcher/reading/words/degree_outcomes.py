"""How studies ended, in words: how well a degree was passed ("First Class Honours", "cum laude"), or that it was never taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.regex import either, regex
from matcher.text import Span, blanked

UK_CLASS = r"2[:.][12]"
"""A class of a British degree: "2:1"."""
HONOURED = either(
    r"(?:first|second)[ -]class(?:\shonou?rs)?|(?:high(?:est)?\s|first\s)?distinction|honou?rs|merit",
    rf"(?:summa|magna)?\s?cum\slaude|(?:upper|lower)\ssecond(?:[ -]class)?(?:\shonou?rs)?|{UK_CLASS}|auszeichnung",
)
"""How well somebody passed, behind "with"."""
_CLASSES = r"(?:first|1st|2nd|(?:upper\s|lower\s)?second|third)(?:[ -]class)?(?:\s(?:honou?rs|hons))?(?:\sdegree)?"
_GRADE_ALONE = regex(rf"(?:with\s|mit\s)?{HONOURED}|{_CLASSES}|pass|mit auszeichnung|\d[.,]\d{{1,2}}", re.IGNORECASE)
_GRADE_BESIDE = regex(
    either(
        rf"\((?:{_GRADE_ALONE.pattern}|2[:.]?(?:i{{1,2}}|[12]))\)",
        r"\b(?:first|second|third)[ -]class(?:\s(?:honou?rs|hons))?\b",
        rf"\b(?:with|mit)\s{HONOURED}\b|\b(?:summa\s|magna\s|insigni\s)?cum\slaude\b",
    ),
    re.IGNORECASE,
)
_LONGEST = 300
"""Characters of a line that are looked at."""
_NOT = r"(?:did(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|never|not|could not|failed to)(?: ever)?"
_NEVER_TAKEN = regex(
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
_BETWEEN_DEGREES = regex(r"[,;.:(–—，；。（]")
"""What parts a degree from what is told of the next one."""


def without_grade(line: str) -> str:
    """Return a line, character for character, without the words that only tell how well a degree was passed.

    >>> without_grade("BSc (First) Optics, first-class lenses")
    'BSc         Optics,             lenses'
    """
    return blanked(line, [found.span() for found in _GRADE_BESIDE.finditer(line)])


def is_grade(words: str) -> bool:
    """Return whether words only tell how well a degree was passed.

    >>> is_grade("Distinction"), is_grade("First Class Honours"), is_grade("First aid")
    (True, True, False)
    """
    return bool(_GRADE_ALONE.fullmatch(words))


def never_taken(line: str) -> Span | None:
    """Return where a line says that a degree was never taken, or None.

    >>> never_taken("Left without a degree"), never_taken("Degree awarded")
    ((5, 21), None)
    """
    words = _NEVER_TAKEN.search(line, 0, _LONGEST)
    return words.span() if words else None


def degrees_never_taken(line: str, degrees: Sequence[Span]) -> dict[Span, Span]:
    """Return which degrees of a line were never taken, each with the words that say so.

    It is the one right behind those words ("never finished my MSc"), else the last before them, else the first of the line.

    >>> degrees_never_taken("BSc, dropped out of MSc", [(0, 3), (20, 23)])
    {(20, 23): (5, 19)}
    >>> degrees_never_taken("BSc, MSc not completed", [(0, 3), (5, 8)])
    {(5, 8): (9, 22)}
    """
    never: dict[Span, Span] = {}
    for words in _NEVER_TAKEN.finditer(line, 0, _LONGEST):
        if degree := _meant(line, words.span(), degrees):
            both = (never.get(degree, words.span()), words.span())
            never[degree] = min((_distance(degree, cue), cue) for cue in both)[1]
    return never


def _meant(line: str, words: Span, degrees: Sequence[Span]) -> Span | None:
    between = _ITS.match(line, words[1])
    behind = next((one for one in degrees if between and one[0] == between.end() > words[1]), None)
    before = next((one for one in reversed(degrees) if one[1] <= words[0]), None)
    if behind and between and (before is None or between[0].strip() or _BETWEEN_DEGREES.search(line, before[1], words[0])):
        return behind
    return before or next(iter(degrees), None)


def _distance(degree: Span, words: Span) -> int:
    return max(words[0] - degree[1], degree[0] - words[1])
