"""A line → whether it heads what is of no section: how somebody is reached, and who speaks for them."""

from __future__ import annotations

import re
from functools import cache

from matcher.reading.words import sections


def of_contacts(line: str) -> bool:
    """Return whether a line heads how somebody is reached.

    >>> of_contacts("Contact details:"), of_contacts("Contact centre")
    (True, False)
    """
    return bool(_headings("contacts").fullmatch(line))


def of_referees(line: str) -> bool:
    """Return whether a line heads who speaks for somebody, whose contacts are not the person's own."""
    return bool(_headings("referees").fullmatch(line))


@cache
def _headings(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{'|'.join(sections.data()['apart'][kind])})\W{{0,4}}", re.IGNORECASE)
