"""Text with the styles of its spans: what is laid out before it is printed, much lighter than the texts of rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.style import Style
    from rich.text import Text

_UNPRINTED = {code: None for code in (7, 8, 11, 12, 13)}
"""Bell, backspace, and what moves the line or the page."""


class StyledSpan(NamedTuple):
    """A half-open span of a text, and how it looks."""

    start: int
    end: int
    style: str | Style


class StyledText(NamedTuple):
    """Text, the styles of its spans, and the style of all of it, blanks that pad it included."""

    plain: str
    spans: tuple[StyledSpan, ...] = ()
    style: str = ""

    def cut(self, low: int, high: int) -> StyledText:
        """Return the part of the text between two offsets.

        >>> StyledText("Led RLHF", (StyledSpan(0, 4, "bold"),)).cut(2, 6)
        StyledText(plain='d RL', spans=(StyledSpan(start=0, end=2, style='bold'),), style='')
        """
        kept = ((max(low, start) - low, min(high, end) - low, style) for start, end, style in self.spans)
        return StyledText(self.plain[low:high], tuple(StyledSpan(*one) for one in kept if one[0] < one[1]), self.style)

    def stripped(self) -> StyledText:
        """Return the text without the blanks at its end."""
        end = len(self.plain.rstrip())
        return self if end == len(self.plain) else self.cut(0, end)

    def padded(self, space: int, *, left: bool) -> StyledText:
        """Return the text padded with that many blanks, on its left or on its right."""
        if not left:
            return self._replace(plain=self.plain + " " * space)
        moved = tuple(StyledSpan(start + space, end + space, style) for start, end, style in self.spans)
        return self._replace(plain=" " * space + self.plain, spans=moved)

    def text(self) -> Text:
        """Return it as a text that a console of rich prints."""
        from rich.text import Span, Text  # what goes to a file or a pipe has no looks

        return Text(self.plain, self.style, spans=[Span(*one) for one in self.spans])


def styled(plain: str, style: str = "") -> StyledText:
    """Return a text of one style, without the characters that act on a terminal."""
    return StyledText(_printed(plain), (), style)


def parts(*pieces: tuple[str, str | Style]) -> StyledText:
    """Return texts one after the other, each in its style.

    >>> parts(("Led ", "bold"), ("RLHF", "")).plain
    'Led RLHF'
    """
    return joined(StyledText(_printed(words), _whole(words, style)) for words, style in pieces)


def _whole(words: str, style: str | Style) -> tuple[StyledSpan, ...]:
    """Return the span of all of the words; none where there is nothing to style."""
    return (StyledSpan(0, len(words), style),) if style and words else ()


def _printed(text: str) -> str:
    return text if text.isprintable() else text.translate(_UNPRINTED)


def joined(texts: Iterable[StyledText], between: str = "") -> StyledText:
    """Return texts one after the other, with the same separator between any two."""
    spans, start, plain = list[StyledSpan](), 0, list[str]()
    for text in texts:
        end = start + len(text.plain)
        if text.style and text.plain:
            spans.append(StyledSpan(start, end, text.style))
        spans += [StyledSpan(start + low, start + high, style) for low, high, style in text.spans]
        plain.append(text.plain)
        start = end + len(between)
    return StyledText(between.join(plain), tuple(spans))
