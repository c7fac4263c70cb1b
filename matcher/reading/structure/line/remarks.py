"""What is only told with studies that other words name: "Schwerpunkt Controlling", "qualified"."""

from __future__ import annotations

import re

from matcher.regex import regex

_REMARK = regex(
    r"(?:(?:mit )?(?:studien)?schwerpunkte?|vertiefung|(?:speciali[sz]ation|concentration|minor) (?:in|on)|focus(?:ing)? on)\b"
    r"|(?:qualified|passed|completed|obtained|awarded|certified|graduated|bestanden|erworben)$",
    re.IGNORECASE,
)


def is_one(words: str) -> bool:
    """Return whether words only tell more of studies that others name.

    >>> is_one("Schwerpunkt Controlling"), is_one("qualified"), is_one("Controlling")
    (True, True, False)
    """
    return bool(_REMARK.match(words))
