"""What lines are set in → which of them are headings, and how deep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from matcher.reading.pdf.lines import Line
from matcher.reading.words import dates
from matcher.reading.words.sections import section

_BIG = 1.08
"""From how many times the size of the body on a line is a heading."""
_BODY = 0.3
"""Share of the letters from which on a size is the body of a column, which may be larger than that of another."""
LONGEST = 110
"""Characters of the longest heading."""


class LineLook(NamedTuple):
    """How a line is set, as far as it tells headings apart."""

    size: float
    bold: bool
    capitals: bool
    colour: tuple[int, int, int]
    font: str


class HeadingLooks:
    """Knows the body of a document and what its headings are set in."""

    def __init__(self, lines: Iterable[Line]) -> None:
        sizes, known, other = Counter[float](), Counter[LineLook](), Counter[LineLook]()
        self._looks, entries = {line: look(line) for line in lines}, set[LineLook]()
        for line, seen in self._looks.items():
            sizes[seen.size] += len(line.text)
            named = len(line.text) <= LONGEST and section(line.text, marked=True) is not None
            (known if named else other)[seen] += 1
            if not named and (len(line.cells) > 1 or dates.find(line.text)):
                entries.add(seen)
        self.body = max((size for size, count in sizes.items() if count >= _BODY * sizes.total()), default=0.0)
        plain = Counter(self._looks.values()).most_common(1)
        self._plain = plain[0][0] if plain else None
        self._heads = {
            seen
            for seen in known
            if self._is_big(seen) or (self._stands_out(seen) and other[seen] <= known[seen] and seen not in entries)
        }
        big = {round(2 * seen.size) for seen in self._looks.values() if self._is_big(seen)}
        self._depths = {size: depth for depth, size in enumerate(sorted(big, reverse=True), 1)}

    def _is_big(self, seen: LineLook) -> bool:
        return seen.size >= _BIG * self.body

    def _stands_out(self, seen: LineLook) -> bool:
        plain = self._plain
        return plain is not None and (seen.bold or seen.capitals or seen.colour != plain.colour or seen.font != plain.font)

    def heading(self, line: Line) -> int:
        """Return the depth of a line that is a heading, 0 where it is not one."""
        seen = self._looks[line]
        if len(line.text) > LONGEST:
            return 0
        if self._is_big(seen):
            return self._depths[round(2 * seen.size)]
        named = len(line.cells) == 1 and self._stands_out(seen) and section(line.text, marked=True) is not None
        return len(self._depths) + 1 if named or seen in self._heads else 0


def look(line: Line) -> LineLook:
    """Return how a line is set."""
    ink, text = line.ink, line.cells[0].text
    return LineLook(ink.size, line.bold, len(text) > 3 and text.isupper(), ink.colour, ink.font)
