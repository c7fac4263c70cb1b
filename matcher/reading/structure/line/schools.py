"""A line of an education entry → the names of schools in it."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating
from matcher.regex import regex

_SCHOOL = regex(
    r"(?:[A-Z][\w.'’&-]{0,24}\s){0,5}(?:University|College|Academy|Polytechnic|Universität|Université|Universidad|Institute\sof\sTechnology|"
    r"(?:Middle|High|Secondary|Business)\sSchool)(?:\s(?:of|at)(?:\s[A-Z][\w.-]{1,20}){1,4})?"
    r"|(?:[A-Z][\w.'’&-]{0,24}\s){0,4}Institute\sof(?:\s(?:and\s)?[A-Z][\w-]{1,20}){1,4}"
    r"|[\u4e00-\u9fff]{2,12}?(?:大学|学院|中学)"
)


def named(block: Block) -> list[str]:
    """Return the names of schools in a block of an education entry."""
    return [found[0].strip() for found in _SCHOOL.finditer(re.sub(r"[*_`]", " ", dating.undated(block).replace("\t", " , ")))]
