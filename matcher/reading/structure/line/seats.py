"""A line with a university of several seats → where the mark stands that joins its seat to its name, and parts nothing."""

from __future__ import annotations

from matcher.regex import regex

_BEFORE_COMMA = regex(
    r"\b(?:(?:National )?University of [A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z][a-z]+(?: [A-Z][a-z]+)? State University"
    r"|Indian Institutes? of (?:Technology|Science)|IIT|UMass),(?=\s)"
)
"""The name of a university of several seats, and the comma behind which its seat is told."""
_SEATS = regex(
    r"\s(?:Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San Diego|San Francisco|Santa Barbara|Santa Cruz|Urbana[-\w]{0,10}"
    r"|Austin|Dallas|Arlington|Madison|Milwaukee|Ann Arbor|Dearborn|College Park|Amherst|Lowell|Chapel Hill|Charlotte|Greensboro"
    r"|Boulder|Denver|Bloomington|Lincoln|Twin Cities|Knoxville|Fullerton|Long Beach|Northridge|Bombay|Delhi|Kanpur|Kharagpur"
    r"|Madras|Roorkee|Guwahati|Hyderabad|Bangalore|Varanasi|Indore|Galway|Maynooth)(?!\w)"
)
_BEFORE_AT = regex(r"\b(?:University of(?: [A-Z][\w.-]{1,20}){1,3}|[A-Z]\w{2,20} University)(?=\sat\s[A-Z])")


def comma(text: str) -> int:
    """Return where the comma stands that joins its seat to the name of a university, or -1.

    >>> comma("University of Illinois, Chicago"), comma("University of California, Davis")
    (-1, 24)
    """
    found = _BEFORE_COMMA.search(text)
    return found.end() - 1 if found and _SEATS.match(text, found.end()) else -1


def at(text: str) -> int:
    """Return where the blank stands before the word that joins its seat to the name of a university, or -1.

    >>> at("University of Texas at Austin"), at("Baker at Sample Mills")
    (19, -1)
    """
    found = _BEFORE_AT.search(text) if " at " in text else None
    return found.end() if found else -1
