"""Lines of a text → the same without the feet of pages, which stand in text that was copied from several."""

from __future__ import annotations

import re

from matcher.regex import regex

_FOOT = regex(
    r"\W{0,3}(?:page|seite|página|pagina|sivu|strona)\s\d{1,3}(?:\s?(?:of|/|von|de|sur|di|van)\s?\d{1,3})?\W{0,3}"
    r"|第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?",
    re.IGNORECASE,
)


def blanked(raws: list[str]) -> list[str]:
    """Return lines, those that only number a page as blanks, so that all others stay where they are.

    >>> blanked(["Intern", "  Page 1 of 2", "- Seite 3 -", "Page One of Sample Media"])
    ['Intern', '             ', '           ', 'Page One of Sample Media']
    """
    return [" " * len(raw) if _FOOT.fullmatch(raw.strip()) else raw for raw in raws]
