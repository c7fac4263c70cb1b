"""The one gate: every string that came from a document passes here before it is kept, matched or shown."""

from __future__ import annotations

import re
from shlex import quote
from typing import NamedTuple

from matcher.model import Flag, Place
from matcher.regex import regex

_ESCAPE = (
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]{0,4000}(?:\x07|\x1b\\|\x9c)?"  # OSC: titles, clipboard, links
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]{0,4000}(?:\x1b\\|\x9c)?"  # DCS, SOS, PM, APC
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]?"  # CSI: colours, cursor, screen
    r"|\x1b[ -/]{0,4}[0-~]?"
)
_JOINER = r"[\u200c\u200d](?![\u0600-\u0dff\ufe0f\u2600-\u27bf\U0001f000-\U0001faff])"
_KINDS = (
    ("control_characters", rf"{_ESCAPE}|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ud800-\udfff]"),
    ("bidi_controls", r"[\u202a-\u202e\u2066-\u2069]"),
    ("invisible_characters", rf"[\u200b\u2060-\u2064\u180e\ufeff\U000e0000-\U000e007f]|{_JOINER}"),
    ("", r"[\u200e\u200f\ue000-\uf8ff]"),
)
_UNWANTED = regex("|".join(f"({pattern})" for _, pattern in _KINDS))
_SOFT = regex(r"(?<=[^\W\d_])\u00ad{1,80}(?=[^\W\d_])")
"""Soft hyphens inside a word, once nothing else stands between its letters."""
_CONTEXT = 40
"""Characters on either side that a flag quotes."""
_LINE_END = r"\r\n?|\x85|\u2028|\u2029|\x0b|\x0c"

_SUSPECT = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ue000-\uf8ff\ufeff\U000e0000-\U000e007f]"
)
"""A cheap first test, for the characters with which any pattern above can begin; ordinary text has none."""


class Gated(NamedTuple):
    """Text without anything that acts on a terminal or hides from a reader, and the kinds of what was removed."""

    text: str
    removed: tuple[Flag, ...] = ()
    """One flag a kind, sorted, with the words around the first place where something of it was."""


def admit(text: str) -> Gated:
    r"""Return the text with line ends made one form, and control, bidi and invisible characters removed and named.

    Left-to-right marks, icon-font characters and soft hyphens inside a word go without a flag: honest documents have them.

    >>> admitted = admit("Led R\u200bLHF\r\n")
    >>> admitted.text, admitted.removed[0].kind, admitted.removed[0].quote, admitted.removed[0].place
    ('Led RLHF\n', 'invisible_characters', 'Led RLHF', Place(line=1, column=6, pointer=None, page=None))
    """
    if untouched(text):
        return Gated(text)
    lines = re.sub(_LINE_END, "\n", text)
    places: dict[str, int] = {}
    for unwanted in _UNWANTED.finditer(lines):
        places.setdefault(_KINDS[(unwanted.lastindex or 1) - 1][0], unwanted.start())
    removed = tuple(Flag(kind, "", _around(lines, at), Place.in_text(lines, at)) for kind, at in sorted(places.items()) if kind)
    return Gated(_SOFT.sub("", _UNWANTED.sub(_replacement, lines)), removed)


def untouched(text: str) -> bool:
    """Return whether a text has nothing that the gate could change; printable text, which is quick to test, has not."""
    return text.replace("\n", " ").isprintable() or not _SUSPECT.search(text)


def passes(text: str) -> bool:
    r"""Return whether a text holds nothing that the gate holds back; a soft hyphen, though left out, neither acts nor hides.

    >>> passes("Led RLHF\n"), passes("C\u00adUDA"), passes("Led\u202e RLHF")
    (True, True, False)
    """
    return untouched(text) or not (_UNWANTED.search(text) or re.search(_LINE_END, text))


def _around(lines: str, at: int) -> str:
    """Return the words around a place, without what was removed."""
    return " ".join(_UNWANTED.sub(_replacement, lines[max(0, at - _CONTEXT) : at + _CONTEXT]).split())


def _replacement(unwanted: re.Match[str]) -> str:
    """Return nothing, or the replacement character for half of a surrogate pair."""
    return "\ufffd" if "\ud800" <= unwanted[0] <= "\udfff" else ""


def shown(text: str, limit: int = 300) -> str:
    r"""Return text for one line of a message: gated, spaces made one, cut to the limit.

    >>> shown("Led\n RLHF\x1b[31m", 6)
    'Led RL'
    """
    return " ".join(admit(text).text.split())[:limit]


def typed(word: str) -> str:
    r"""Return a name as it is typed in a command that a message shows: whole, with unprintable characters as their bytes.

    >>> typed("my cvs"), typed("cvs")
    ("'my cvs'", 'cvs')
    >>> typed("Anna's  cvs\x1b[31m") == r"$'Anna\'s \x20cvs\x1b[31m'"
    True
    """
    if word.isprintable() and "  " not in word:
        return quote(word)
    escaped = "".join(map(_typed, word)).replace("  ", r" \x20")  # a message makes two blanks one
    return f"$'{escaped}'"


def _typed(char: str) -> str:
    """Return a character as it stands between $' and '."""
    if char.isprintable():
        return f"\\{char}" if char in "\\'" else char
    undecoded = "\udc80" <= char <= "\udcff"  # a byte of a name that is no UTF-8
    return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogateescape" if undecoded else "replace"))
