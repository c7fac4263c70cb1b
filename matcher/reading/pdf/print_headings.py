"""How lines are set → which of them are headings, and how deep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from matcher.reading.pdf.printed_lines import Line
from matcher.reading.words import dates
from matcher.reading.words.sections import section

_BIG = 1.08
"""Times the size of the body from which on a line is a heading."""
_BODY = 0.3
"""Share of the letters from which on a size is that of the body; columns may have bodies of different sizes."""
LONGEST = 110
"""Characters of the longest heading."""


class LineLook(NamedTuple):
    """How a line is set, as far as it shows headings."""

    size: float
    bold: bool
    capitals: bool
    colour: tuple[int, int, int]
    font: str


class HeadingLooks:
    """The size of the body of a document, and the looks of its headings."""

    def __init__(self, lines: Iterable[Line]) -> None:
        sizes, of_sections, of_others = Counter[float](), Counter[LineLook](), Counter[LineLook]()
        self._looks, of_entries = {line: look(line) for line in lines}, set[LineLook]()
        for line, line_look in self._looks.items():
            sizes[line_look.size] += len(line.text)
            names_section = len(line.text) <= LONGEST and section(line.text, marked=True) is not None
            if names_section:
                of_sections[line_look] += 1
                continue
            of_others[line_look] += 1
            if len(line.cells) > 1 or dates.find(line.text):
                of_entries.add(line_look)
        self.body = max((size for size, count in sizes.items() if count >= _BODY * sizes.total()), default=0.0)
        plain = Counter(self._looks.values()).most_common(1)
        self._plain = plain[0][0] if plain else None
        telling = {kind for kind in of_sections if of_others[kind] <= of_sections[kind]} - of_entries
        self._heads = {kind for kind in of_sections if self._is_big(kind) or (kind in telling and self._stands_out(kind))}
        big = {round(2 * line_look.size) for line_look in self._looks.values() if self._is_big(line_look)}
        self._depths = {size: depth for depth, size in enumerate(sorted(big, reverse=True), 1)}

    def _is_big(self, kind: LineLook) -> bool:
        """Return whether a look is larger than the body."""
        return kind.size >= _BIG * self.body

    def _stands_out(self, kind: LineLook) -> bool:
        """Return whether a look differs from that of most lines."""
        plain = self._plain
        return plain is not None and (kind.bold or kind.capitals or kind.colour != plain.colour or kind.font != plain.font)

    def heading(self, line: Line) -> int:
        """Return the depth of a line as a heading, 0 where it is none."""
        line_look = self._looks[line]
        if len(line.text) > LONGEST:
            return 0
        if self._is_big(line_look):
            return self._depths[round(2 * line_look.size)]
        is_section = len(line.cells) == 1 and self._stands_out(line_look) and section(line.text, marked=True) is not None
        return len(self._depths) + 1 if is_section or line_look in self._heads else 0


def look(line: Line) -> LineLook:
    """Return how a line is set."""
    ink, text = line.ink, line.cells[0].text
    return LineLook(ink.size, line.bold, len(text) > 3 and text.isupper(), ink.colour, ink.font)
