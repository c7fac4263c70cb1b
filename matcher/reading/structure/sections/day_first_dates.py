"""Text whose dates tell the day before the month → the same, character for character, such dates as none can misread.

"01/09/2021" is 9 January where nothing tells otherwise. A period of the same document does that has a day above 12 at one end (a
single date does not, for it may be that of a birth), and so do the words of a form that sets days first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact, Record
from matcher.reading.words import dates
from matcher.regex import regex

_DATE = regex(r"(?<![\w./-])(\d{1,2})([/-])(\d{1,2})\2((?:19[5-9]|20[0-4])\d)(?![\w/]|[.,-]\d)")
_FORM = regex(r"\beuropass\b|\bmother tongue\(s\)|\b(?:level in EQF|EQF level)\b", re.IGNORECASE)
_DAYS, _MONTHS = range(13, 32), range(1, 13)


def dotted(text: str) -> str:
    """Return a text with dots in its dates where it tells days before months, else the text.

    >>> dotted("01/09/2021 – 30/06/2024"), dotted("01/09/2021 – 06/30/2024"), dotted("01/09/2021")
    ('01.09.2021 – 30.06.2024', '01/09/2021 – 06/30/2024', '01/09/2021')
    """
    periods = [one for one in dates.find(text) if one.ranged] if _DATE.search(text) else []
    ends = [(int(date[1]), int(date[3])) for one in periods for date in _DATE.finditer(text, one.start, one.end)]
    days, months = (any(end[at] in _DAYS and end[1 - at] in _MONTHS for end in ends) for at in (0, 1))
    return _DATE.sub(_dot, text) if not months and (days or _FORM.search(text)) else text


def set_so(blocks: Iterable[Block], text: str) -> list[Block]:
    """Return the blocks of a document with the words that its text has in their places."""
    return [block._replace(text=text[block.start : block.end]) for block in blocks]


def as_written(record: Record, text: str) -> Record:
    """Return a record with its dates as the document writes them."""
    return record._replace(facts=tuple(_as_written(one, text) for one in record.facts))


def _as_written(fact: Fact, text: str) -> Fact:
    said = fact.said
    for date in _DATE.finditer(text, fact.start, fact.end):
        said = said.replace(_dot(date), date[0])
    return fact._replace(said=said)


def _dot(date: re.Match[str]) -> str:
    return f"{date[1]}.{date[3]}.{date[4]}"
