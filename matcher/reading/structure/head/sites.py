"""Lines of a page of somebody's homepage that are the site's and not its person's: menus, where one is on the site, imprints."""

from __future__ import annotations

import re

from matcher.regex import regex

_PARTED = regex(r"\s?[|｜·•/>»›]{1,2}\s?")
_BEGINNING = regex(r"(?:home(?:\s?page)?|startseite|accueil|inicio|.{0,6}首\s?页|主页|トップ|ホーム)", re.IGNORECASE)
"""What one clicks on to get to the first page of a site."""
_TRAIL = regex(r"(?:(?:您|你)?(?:现在|当前|所在|的){0,3}位置|you are here|sie sind hier|vous êtes ici)\s?[:：]", re.IGNORECASE)
_IMPRINT = regex(
    r"(?:copyright|版权所有)\s?(?:©|\(c\)|&copy;|[:：]|\d{4}|$)|©\s?(?:\d{4}|版权)|版权所有|all rights reserved", re.IGNORECASE
)
_LONGEST, _ITEM = 120, 24
"""Characters of such a line at most, and of one thing of a menu."""


def is_of_site(line: str) -> bool:
    """Return whether a line only leads around a site, or says whose the site is.

    >>> is_of_site("Home | Teaching | Contact"), is_of_site("Home > Staff > Ada Example"), is_of_site("Home care | Nurse | Bonn")
    (True, True, False)
    """
    if len(line) > _LONGEST:
        return False
    if _TRAIL.match(line) or _IMPRINT.match(line):
        return True
    items = [item for item in _PARTED.split(line) if item]
    return len(items) > 2 and max(map(len, items)) <= _ITEM and bool(_BEGINNING.fullmatch(items[0]))
