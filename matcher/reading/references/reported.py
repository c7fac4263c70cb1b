"""Papers as lawyers cite them: volume, journal, page and year, "19 Nw. J. Tech. 221 (2022)"."""

from __future__ import annotations

from matcher.regex import regex
from matcher.text import Span

_REPORTER = r"\d{1,3}\s(?P<journal>[A-Z][^\n()\d]{2,60})"
REPORTED = rf"{_REPORTER}\s\d{{1,4}}(?:,\s\d{{1,4}}(?:[–-]\d{{1,4}})?)?\s\((?:[A-Z][a-z]{{2,8}}\.?\s)?(?:19|20)\d\d\)"
"""All of it."""
_CITED = regex(REPORTED)


def cites(words: str) -> bool:
    """Return whether words cite a paper so.

    >>> cites("Tea Tax, 9 Sample L. Rev. 33 (2019)"), cites("Tea Tax, Sample Law Review (2019)")
    (True, False)
    """
    return bool(_CITED.search(words))


def journal(words: str, at: int) -> Span | None:
    """Return where the journal is named in such a volume, journal, page and year that stand at a place; None where none do."""
    found = _CITED.match(words, at)
    return found.span("journal") if found else None
