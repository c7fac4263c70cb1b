"""A paragraph → where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.regex import regex

_SENTENCE_END = regex(r"[.!?]['\"”’)*_]{0,3}(?=\s+[^\sa-z])|[。！？；]|[.!?]\s{0,3}\n")
_ABBREVIATION = regex(
    r"(?:\b(?:[A-Z]|Prof|Drs?|Mrs?|Ms|St|Ph\.?D|dept|no|vol|fig|eqs?|secs?|assoc|assist|asst|univ|inc|ltd|co|corp|e\.g|i\.e|vs|al|approx|"
    r"resp|cf|ed|eds|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dez|okt)|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)


def ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a paragraph end, the last left out."""
    for found in _SENTENCE_END.finditer(text):
        stop = found.end()
        before = text[max(0, found.start() - 12) : found.start() + 1]
        if stop < len(text) and not (found[0][0] == "." and _ABBREVIATION.search(before)):
            yield stop
