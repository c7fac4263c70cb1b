"""How long something lasted, as people write it: "2 years 10 months", "3 mos", "两年"."""

from __future__ import annotations

import re

from matcher.regex import regex

_SPAN = (
    r"(?:\d{1,2}\+?\s?|\ban?\s)(?:years?|yrs?|y|months?|mos?|m|weeks?|Jahre?|Monate?|ans?|mois|años?|meses|mes|anni|mesi|anos?|года?"
    r"|лет|мес\w*|个?月|年)\.?"
)
_LASTED = regex(
    rf"\s?[·•,|]?\s?[(（\[]?\s?(?:{_SPAN}(?:\s?(?:,|and|und|et|y|零)?\s?{_SPAN})?|less than a (?:year"
    rf"|month))\s?[)）\]]?(?!\w)",
    re.IGNORECASE,
)


def is_length(text: str) -> bool:
    """Return whether words are only a length of time.

    >>> is_length("2 years 10 months"), is_length("a year"), is_length("2 models")
    (True, True, False)
    """
    return len(text) < 60 and bool(_LASTED.fullmatch(text))


def end(text: str, start: int) -> int:
    """Return where a length of time ends that stands at a place of a text; the place itself where none does.

    >>> end("2019 (2 yrs) at", 4), end("2019 at", 4)
    (12, 4)
    """
    lasted = _LASTED.match(text, start)
    return lasted.end() if lasted else start
