"""Chinese text → the words that a scanner set with blanks between their characters (分 布 式 训 练)."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.finding.mending import Change
from matcher.text import View
from matcher.words import CJK

_SPREAD = regex(rf"(?<![{CJK}])[{CJK}](?: [{CJK}](?![{CJK}])){{1,24}}")
"""Characters of which each stands alone, a blank behind the one before."""
_SURE = 4
"""Characters from which on nobody but a scanner sets them so; a name of three may be set so."""


def spread(text: str, seen: View) -> list[Change]:
    """Return what the view of a text has with blanks between its characters; two alone only where more are set so elsewhere.

    >>> from matcher.text import view
    >>> texts = "负责 分 布 式 训 练,INT8 量 化", "姓 名"
    >>> [[change.words for change in spread(text, view(text))] for text in texts]
    [['分布式训练', '量化'], []]
    """
    found = () if seen.text.isascii() else _SPREAD.finditer(seen.text)
    runs = [one for one in found if "\n" not in text[slice(*seen.span(*one.span()))]]  # lines of one character each are a column
    changes = [Change(*one.span(), one[0].replace(" ", "")) for one in runs]
    return changes if any(len(one.words) >= _SURE for one in changes) else []
