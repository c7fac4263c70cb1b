"""Words of a title → whether they tell what somebody does; trades.toml has those that do not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli

from matcher.text import view
from matcher.words import terms


@cache
def trade_words() -> frozenset[str]:
    """Return the terms, as `words.terms` cuts them, that many trades share, and ranks.

    >>> sorted({"inference", "senior", "engineer"} - trade_words())
    ['inference']
    """
    words = tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["words"]
    return frozenset(term for word in words for term in terms(view(word).text))
