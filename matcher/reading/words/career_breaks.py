"""Words of an entry → whether they name a time without work: a leave, a break, a service that everybody owes, unemployment.

It is no work and no gap, and nobody is shown it as evidence: why somebody was away is nobody's business.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.lexicon import Lexicon
from matcher.regex import regex

_LISTS = Lexicon.beside(__file__)
_NAMED = _LISTS.expression(
    r"(?:<before>\s){0,3}<leave>(?:\s<behind>\b.*|['’]\S.*)?|(?:world )?travell?ing", re.IGNORECASE | re.DOTALL
)
_NAMED_HAN = _LISTS.expression("<han-before>?<han-leave><han-behind>?")
_PART = regex(r"[,，;；|:：\t/]|\s[-–—·•]{1,3}(?:\s|$)|\s{2,40}|\.\s")
_ASIDE = regex(r"[(（][^()（）]{0,200}(?:[)）]|$)")
_FAMILY = _LISTS.expression(r"\b<family>\b|<han-family>", re.IGNORECASE)


@lru_cache(maxsize=1024)
def names_break(words: str) -> bool:
    """Return whether words name a time without work in their first part, or in a further one that is not in brackets.

    >>> names_break("Parental leave (second child)"), names_break("Example Labs, on sabbatical")
    (True, True)
    >>> names_break("Career break coach")
    False
    """
    parts = (part.strip(" .*_–—-") for part in _PART.split(_ASIDE.sub("", words[:300])))
    return any(_NAMED.fullmatch(part) or _NAMED_HAN.fullmatch(part) for part in parts if part)


def tells_of_family(words: str) -> bool:
    """Return whether words tell of somebody's family.

    >>> tells_of_family("Full-time carer for my two children."), tells_of_family("Software engineer")
    (True, False)
    """
    return bool(_FAMILY.search(words))
