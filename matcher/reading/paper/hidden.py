"""Text → the parts of it that a reader of the rendered document does not see."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.model import SHOWN, Flag, Place
from matcher.regex import regex
from matcher.text import Span

_TAGS = (
    "span|div|p|font|a|b|i|u|em|strong|small|big|mark|section|article|aside|header|footer|ul|ol|li|dl|dd|dt|table|tr|td|th|h[1-6]"
)
_OPENING = regex(
    rf"<!--|<(?P<tag>{_TAGS})(?=\s)(?P<said>(?:[^<>\"']{{0,200}}(?:\"[^\"<]{{0,800}}\"|'[^'<]{{0,800}}')){{0,12}}[^<>\"']{{0,400}})>",
    re.IGNORECASE,
)
_MOST = 4_000
"""Characters after an opening tag within which it ends; what is never closed hides no more."""
_WORD = regex(r"\w+")

_TELLING, _TOGETHER = 5, 12
"""Words of one hidden text, and of all, from which on it is worth a flag: "TODO" and "more below" are nobody's trick."""


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of HTML comments and of elements styled not to be seen.

    >>> [text[a:b] for text in ["Led <!-- RLHF --> tools."] for a, b in spans(text)]
    ['<!-- RLHF -->']
    """
    found, at = list[tuple[int, int]](), 0
    while "<" in text and (opening := _OPENING.search(text, at)):
        at = opening.end()
        if not opening["tag"]:
            closed = text.find("-->", at)
            at = closed + 3 if closed >= 0 else len(text)
            found.append((opening.start(), at))
        elif _hides(opening["said"]):
            at = _end(text, at, opening["tag"].lower())
            found.append((opening.start(), at))
    return found


def _hides(attributes: str) -> bool:
    from matcher.reading.paper.look import hides  # here, for few texts have tags

    return ("style" in attributes.lower() or "hidden" in attributes.lower()) and hides(attributes)


def _end(text: str, at: int, tag: str) -> int:
    """Return where the content of an element ends that begins at an offset; those of its name in it are parts of it."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}(?![\w-])", re.IGNORECASE).finditer(text, at, at + _MOST):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    return min(len(text), at + _MOST)


def flag(text: str, hidden: Sequence[Span], pointer: str | None = None, pages: tuple[int, ...] = ()) -> Flag | None:
    """Return a flag for the first hidden text of more than a few words, or for many short ones; else none."""
    counts = [len(_WORD.findall(text, low, high)) for low, high in hidden]
    many = sum(counts) >= _TOGETHER
    telling = [span for span, count in zip(hidden, counts, strict=True) if count >= (1 if many else _TELLING)]
    if not telling:
        return None
    low, high = telling[0]
    words = text[low:high].removeprefix("<!--").removesuffix("-->").split()
    place = Place(pointer=pointer) if pointer is not None else Place.in_text(text, low, 0, pages)
    return Flag("hidden_text", "", " ".join(words)[:SHOWN], place)
