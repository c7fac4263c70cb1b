"""Lines of education entries → the schools they name, the seat that belongs to one, and where a line begins a study."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, hints, study_lines
from matcher.regex import regex

_SCHOOL_NAME = regex(
    r"(?:[A-Z][\w.'’&-]{0,24}\s){0,5}(?:University|College|Academy|Polytechnic|Universität|Université|Universidad|Institute\sof\sTechnology|"
    r"(?:Middle|High|Secondary|Business)\sSchool)(?:\s(?:of|at)(?:\s[A-Z](?:[a-z]?\.|[\w-]{1,20})){1,4})?"
    r"|(?:[A-Z][\w.'’&-]{0,24}\s){0,4}Institute\sof(?:\s(?:and\s)?[A-Z][\w-]{1,20}){1,4}"
    r"|[\u4e00-\u9fff]{2,12}?(?:大学|学院|中学)"
)
_BEFORE_COMMA = regex(
    r"\b(?:(?:National )?University of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z][a-z]+(?: [A-Z][a-z]+)? State University"
    r"|Indian Institutes? of (?:Technology|Science)|IIT|UMass),(?=\s)"
)
"""The name of a university of several seats, and the comma behind which its seat is told."""
_SEATS = regex(
    r"\s(?:Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San Diego|San Francisco|Santa Barbara|Santa Cruz|Urbana[-\w]{0,10}"
    r"|Austin|Dallas|Arlington|Madison|Milwaukee|Ann Arbor|Dearborn|College Park|Amherst|Lowell|Chapel Hill|Charlotte|Greensboro"
    r"|Boulder|Denver|Bloomington|Lincoln|Twin Cities|Knoxville|Fullerton|Long Beach|Northridge|Bombay|Delhi|Kanpur|Kharagpur"
    r"|Madras|Roorkee|Guwahati|Hyderabad|Bangalore|Varanasi|Indore|Galway|Maynooth"
    r"|Nsukka|Legon|Mona|Cave Hill|Diliman|Los Baños|Manoa)(?!\w)"
)
_BEFORE_AT = regex(r"\b(?:University of(?: [A-Z][\w.-]{1,20}){1,3}|[A-Z]\w{2,20} University)(?=\sat\s[A-Z])")


def school_names(block: Block) -> list[str]:
    """Return the names of schools in a block of an education entry."""
    return [
        found[0].strip() for found in _SCHOOL_NAME.finditer(re.sub(r"[*_`]", " ", dating.undated(block).replace("\t", " , ")))
    ]


def seat_comma(text: str) -> int:
    """Return where the comma stands that joins its seat to the name of a university, or -1.

    >>> seat_comma("University of Illinois, Chicago"), seat_comma("University of California, Davis")
    (-1, 24)
    """
    found = _BEFORE_COMMA.search(text)
    return found.end() - 1 if found and _SEATS.match(text, found.end()) else -1


def seat_at(text: str) -> int:
    """Return where the blank stands before the word that joins its seat to the name of a university, or -1.

    >>> seat_at("University of Texas at Austin"), seat_at("Baker at Sample Mills")
    (19, -1)
    """
    found = _BEFORE_AT.search(text) if " at " in text else None
    return found.end() if found else -1


def begins_study(line: str) -> bool:
    """Return whether a line begins with a degree, a study of something, or a thesis.

    >>> begins_study("M.Sc. in Lenses"), begins_study("Diplomarbeit: Lenses"), begins_study("and Lenses")
    (True, True, False)
    """
    return line.startswith("Studium ") or study_lines.begins_with_degree(line) or study_lines.is_thesis(line)


def is_school_below(before: str, after: str) -> bool:
    """Return whether a line is the school of a degree that is all of the line above it.

    >>> is_school_below("M.Sc. in Optics", "Sample University"), is_school_below("MSc Optics, Sample", "University of Bern")
    (True, False)
    """
    named = hints.school(after) >= hints.LIKELY and " " in after and not study_lines.states(after)
    return named and study_lines.begins_with_degree(before) and "," not in before
