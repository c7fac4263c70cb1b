"""Text → the parts of it that a reader of the rendered document does not see."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.model import SHOWN, Flag, Place

Spans = Sequence[tuple[int, int]]

_UNSEEN_STYLE = (
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}[01](?:px|pt)?\s{0,3}[;\"']"
    r"|opacity\s{0,3}:\s{0,3}0\s{0,3}[;\"']|\shidden[\s>]"
    r"|(?<![\w-])color\s{0,3}:\s{0,3}(?:white|#fff(?:fff)?|transparent)\b(?![^<>]{0,200}background)"
)
_TAGS = "span|div|p|font|b|i|em|strong|small|section|ul|ol|li|td|h[1-6]"
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    rf"|<(?P<tag>{_TAGS})(?=[^<>]{{0,200}}(?:{_UNSEEN_STYLE}))[^<>]{{0,400}}>(?:(?!</(?P=tag)).){{0,4000}}",
    re.DOTALL | re.IGNORECASE,
)
_CHARACTER = re.compile(r"[^\n]")
_WORD = re.compile(r"\w+")

_TELLING = 5
"""Words from which on hidden text is worth a flag: "TODO" and "more below" are nobody's trick."""


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of HTML comments and of elements styled not to be seen.

    >>> [text[a:b] for text in ["Led <!-- RLHF --> tools."] for a, b in spans(text)]
    ['<!-- RLHF -->']
    """
    return [found.span() for found in _HIDDEN.finditer(text)] if "<" in text else []


def blanked(text: str, hidden: Spans, filling: str = " ") -> str:
    """Return the text with another character for every one that is hidden; line ends stay.

    >>> blanked("Led <b hidden>RLHF</b> tools.", [(4, 18)], "█")
    'Led ██████████████</b> tools.'
    """
    parts, reached = list[str](), 0
    for low, high in hidden:
        parts += [text[reached:low], _CHARACTER.sub(filling, text[max(reached, low) : high])]
        reached = max(reached, high)
    return "".join([*parts, text[reached:]])


def flag(text: str, hidden: Spans, pointer: str | None = None, pages: tuple[int, ...] = ()) -> Flag | None:
    """Return a flag for the first hidden text of more than a few words, none where there is none."""
    for low, high in hidden:
        words = text[low:high].removeprefix("<!--").removesuffix("-->").split()
        if len(_WORD.findall(text, low, high)) >= _TELLING:
            place = Place(pointer=pointer) if pointer is not None else Place.in_text(text, low, 0, pages)
            return Flag("hidden_text", "", " ".join(words)[:SHOWN], place)
    return None
