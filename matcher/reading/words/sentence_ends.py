"""A paragraph → where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.words import degree_names
from matcher.regex import regex

_SENTENCE_END = regex(r"[.!?]['\"”’)*_]{0,3}(?=\s+[^\sa-z])|[。！？；]|[.!?]\s{0,3}\n")
_ABBREVIATION = regex(
    r"(?:\b(?:[A-Z]|Prof|Drs?|Mrs?|Ms|St|Ph\.?D|dept|no|vol|fig|eqs?|secs?|assoc|assist|asst|univ|hons|inc|ltd|co|corp|e\.g|i\.e|vs|al|approx|"
    r"resp|cf|ed|eds|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dez|okt)|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)
_DEGREE = regex(
    r"(?:\b[BMD]\.?\s?(?:A\.?\s?|App\.?\s?|H\.?\s?)?(?:Sc|Eng|Tech|Phil|Ed|Res|Math|Stat|Phys|Chem|Comm?|Comp|Arch|Des|Mus|Fin)"
    r"|\bDipl(?:\.?-[A-Z]\w{1,11}){0,2}|\bMag|\bMag\.\s?(?:rer\.\s?)?(?:nat|soc|pol|oec|phil|med|iur|jur|theol)"
    rf"|\bDr\.\s?-?\s?(?:{degree_names.FACULTIES}))\.$"
)
_BEGUN = regex(
    r"\s+(?:I|He|She|We|They|My|His|Her|Our|The|This|Then|After|Afterwards|Before|Since|Currently|Now|Today|Later|Previously)\b"
)
"""What begins a sentence, and no field of a degree."""
_LONGEST = 24
"""Characters of an abbreviation."""


def ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a paragraph end, the last left out."""
    for found in _SENTENCE_END.finditer(text):
        stop = found.end()
        if stop < len(text) and not (found[0][0] == "." and _abbreviates(text, found.start() + 1)):
            yield stop


def _abbreviates(text: str, end: int) -> bool:
    """Return whether a full stop is that of an abbreviation; that of a degree is, unless a sentence begins behind it."""
    before = text[max(0, end - _LONGEST) : end]
    return bool(_ABBREVIATION.search(before)) or (bool(_DEGREE.search(before)) and not _BEGUN.match(text, end))
