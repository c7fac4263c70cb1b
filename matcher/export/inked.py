"""Text with how stretches of it look: what is laid out before it is printed, much lighter than what a terminal's library has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.style import Style
    from rich.text import Text

_UNPRINTED = {code: None for code in (7, 8, 11, 12, 13)}
"""Bell, backspace, and what moves the line or the page."""


class Stretch(NamedTuple):
    """A half-open span of a text, and how it looks."""

    start: int
    end: int
    style: str | Style


class Inked(NamedTuple):
    """Text, how stretches of it look, and how all of it does, with the blanks that fill up its place."""

    plain: str
    stretches: tuple[Stretch, ...] = ()
    style: str = ""

    def cut(self, low: int, high: int) -> Inked:
        """Return the part of the text between two offsets.

        >>> Inked("Led RLHF", (Stretch(0, 4, "bold"),)).cut(2, 6)
        Inked(plain='d RL', stretches=(Stretch(start=0, end=2, style='bold'),), style='')
        """
        kept = ((max(low, start) - low, min(high, end) - low, style) for start, end, style in self.stretches)
        return Inked(self.plain[low:high], tuple(Stretch(*one) for one in kept if one[0] < one[1]), self.style)

    def stripped(self) -> Inked:
        """Return the text without blanks at its end."""
        end = len(self.plain.rstrip())
        return self if end == len(self.plain) else self.cut(0, end)

    def padded(self, space: int, *, left: bool) -> Inked:
        """Return the text with so many blanks before it, or behind it."""
        if not left:
            return self._replace(plain=self.plain + " " * space)
        moved = tuple(Stretch(start + space, end + space, style) for start, end, style in self.stretches)
        return self._replace(plain=" " * space + self.plain, stretches=moved)

    def text(self) -> Text:
        """Return it as what a console prints."""
        from rich.text import Span, Text  # what goes to a file or a pipe has no looks

        return Text(self.plain, self.style, spans=[Span(*one) for one in self.stretches])


def inked(plain: str, style: str = "") -> Inked:
    """Return a text that looks the same all over, without characters that act on a terminal."""
    return Inked(_printed(plain), (), style)


def parts(*styled: tuple[str, str | Style]) -> Inked:
    """Return texts in a row, each with its looks.

    >>> parts(("Led ", "bold"), ("RLHF", "")).plain
    'Led RLHF'
    """
    return joined(Inked(_printed(words), (Stretch(0, len(words), style),) if style and words else ()) for words, style in styled)


def _printed(text: str) -> str:
    return text if text.isprintable() else text.translate(_UNPRINTED)


def joined(texts: Iterable[Inked], between: str = "") -> Inked:
    """Return texts in a row with the same between any two."""
    stretches, reached, plain = list[Stretch](), 0, list[str]()
    for one in texts:
        end = reached + len(one.plain)
        stretches += [Stretch(reached, end, one.style)] if one.style and one.plain else []
        stretches += [Stretch(reached + low, reached + high, style) for low, high, style in one.stretches]
        plain.append(one.plain)
        reached = end + len(between)
    return Inked(between.join(plain), tuple(stretches))
