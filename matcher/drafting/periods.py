"""Advert → the periods it dates: documents of candidates date what they tell of, and adverts hardly anything."""

from __future__ import annotations

from matcher.drafting.advert import Advert
from matcher.reading.words import dates

MANY = 2
"""Periods of different beginnings from which on a text is rather of a candidate: of 46 adverts none has more than one."""
_LONGEST = 500
"""Characters of a line that are looked at."""


def of_candidate(advert: Advert) -> bool:
    """Return whether what was given as an advert looks like the document of a candidate: it dates several periods.

    >>> from matcher.drafting.advert import of_text
    >>> of_candidate(of_text("Baker 2019 - 2022; miller 2015 - 2018")), of_candidate(of_text("Contract: 2026 - 2028"))
    (True, False)
    """
    found = (one for line in advert.lines for one in dates.find(line.text[:_LONGEST]) if one.ranged)
    return len({one.first for one in found}) >= MANY
