"""How some styles cite: links and marks as wide as ideographs, and volume, journal and page as lawyers do."""

from __future__ import annotations

from matcher.regex import regex
from matcher.text import Span

_MARKED_LINK = regex(r"\[([^\]\n]{0,300})\]\(([^)\s]{0,400})\)")
_FULL_WIDTH = str.maketrans("．［］", "。[]")
"""Marks of Chinese references, which are as wide as ideographs."""
_REPORTER = r"\d{1,3}\s(?P<journal>[A-Z][^\n()\d]{2,60})"
REPORTED = rf"{_REPORTER}\s\d{{1,4}}(?:,\s\d{{1,4}}(?:[–-]\d{{1,4}})?)?\s\((?:[A-Z][a-z]{{2,8}}\.?\s)?(?:19|20)\d\d\)"
"""All of it."""
_CITED = regex(REPORTED)
_SMALL_WORD = regex(r"\s[a-zà-ÿ]{1,8}\s\Z")


def plainly_marked(text: str) -> str:
    r"""Return the words without the targets and brackets of links, and with the marks of Chinese references as others set them.

    >>> plainly_marked("[Tea](x.pdf). A"), plainly_marked("茶的综述［J］．茶学报")
    (' Tea        . A', '茶的综述[J]。茶学报')
    """
    text = text.translate(_FULL_WIDTH) if "．" in text or "［" in text else text
    return _MARKED_LINK.sub(lambda match: f" {match[1]} {' ' * (len(match[2]) + 2)}", text) if "](" in text else text


def cites_reporter(words: str) -> bool:
    """Return whether words cite a paper so.

    >>> cites_reporter("Tea Tax, 9 Sample L. Rev. 33 (2019)"), cites_reporter("Tea Tax, Sample Law Review (2019)")
    (True, False)
    """
    return bool(_CITED.search(words))


def reported_journal(words: str, at: int) -> Span | None:
    """Return where the journal is named in such a volume, journal, page and year that stand at a place; None where none do."""
    found = _CITED.match(words, at)
    return found.span("journal") if found else None


def joins_quote(words: str, at: int) -> bool:
    """Return whether a small word joins the quote at a place to the words before it, so that it is no title by itself.

    >>> joins_quote('Review of "Tea for Two"', 10), joins_quote('A. Example. "Tea for Two"', 12)
    (True, False)
    """
    return bool(_SMALL_WORD.search(words, 0, at))
