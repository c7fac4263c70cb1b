"""A line → what forms find in it one after the other, each in what the ones before it have left."""

from __future__ import annotations

import re

from matcher.reading.words.prefilters import may_dial
from matcher.text import blanked


class Rest:
    """The part of a line that no form has matched yet."""

    def __init__(self, line: str) -> None:
        self._left, self._numbered = line, may_dial(line)

    def taken(self, form: re.Pattern[str], sign: re.Pattern[str]) -> list[re.Match[str]]:
        """Return what a form finds, which is blanked for the next form; without its sign it finds nothing."""
        return self._found(form) if sign.search(self._left) else []

    def dialled(self, form: re.Pattern[str]) -> list[re.Match[str]]:
        """Return what a form finds that is made of as many digits as a telephone number."""
        return self._found(form) if self._numbered else []

    def _found(self, form: re.Pattern[str]) -> list[re.Match[str]]:
        matches = list(form.finditer(self._left))
        self._left = blanked(self._left, [one.span() for one in matches], "|")
        return matches
