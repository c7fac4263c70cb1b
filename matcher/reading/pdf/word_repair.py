"""Characters as a typesetter left them → words as they are spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from matcher.reading.pdf.page_words import HYPHEN
from matcher.regex import regex

_ACCENTS = dict(zip("¨´`ˆ˜ˇ˘˚", "\u0308\u0301\u0300\u0302\u0303\u030c\u0306\u030a", strict=True))
_SPLIT = regex(
    r"(?P<accent>[¨ˆ˜ˇ˘˚])\s?(?P<letter>[A-Za-zı])|(?P<acute>´)\s?(?P<vowel>[aeiouyAEIOUYı]|[cnszCNSZ](?=[a-z]))"
    r"|(?<=[A-Za-z])(?P<grave>`)(?P<under>[aeiouAEIOU])"
)
_ICON = regex(r" {0,3}[\ue000-\uf8ff]{1,9} {0,3}")
_SPACES = regex(r" {4,400}")
_HYPHENS = str.maketrans({"\u00ad": "-", HYPHEN: "-"})
_HALVES = regex("[\ud800-\udfff]")
_ODD = regex(f"[\ud800-\udfff\u00ad{HYPHEN}\ue000-\uf8ff¨´`ˆ˜ˇ˘˚\ufb00-\ufb06\t]|    ")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = regex("[\ufb00-\ufb06]")
_BROKEN = regex(r"([^\W_][^\s]{0,60}?)[-\u2010]$")
_BEGIN = regex(r"[^\W\d_]{1,60}")
_LETTERS = regex(r"[^\W\d_]{1,60}$")
IDEOGRAPH = regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")


_CUT = regex(r"(?:^|\s)\S{1,100}(?:@|://)\S{1,100}$")
_CUT_REST = regex(r"[a-z0-9./_-]{1,40}")
"""The rest of an address that was cut at the end of its line."""
_SYLLABLE = 3
"""Letters of the longest first half that may be a syllable and no word."""
_SECOND = regex(
    r"(?:based|driven|facing|aware|oriented|friendly|trained|tuned|tuning|supervised|efficient|intensive|agnostic|centric|ready|powered|"
    r"augmented|hop|label|party|throughput|latency|performance|quality|scale|level|parameter)"
)
"""Words that are second halves of compounds, and of no hyphenated word."""


def repaired(text: str) -> str:
    r"""Return the text of a line with accents on their letters, ligatures spelt out, plain hyphens and no icons.

    >>> repaired("Z¨urich Back\u00adend \uf0e0 e\ufb03cient")
    'Zürich Back-end   efficient'
    """
    if not _ODD.search(text):
        return text
    if _HALVES.search(text):  # PDFium counts a character beyond the first plane as two
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _LIGATURE.sub(lambda match: _LIGATURES[match[0]], _SPLIT.sub(_accented, text))
    return _SPACES.sub("   ", _ICON.sub("   ", text.translate(_HYPHENS))).strip()


def _accented(match: re.Match[str]) -> str:
    accent, letter = [group for group in match.groups() if group]
    return unicodedata.normalize("NFC", letter.replace("ı", "i") + _ACCENTS[accent])


def rejoined(text: str, following: str, known: Collection[str], *, hyphenated: bool = True) -> str:
    r"""Return a text and the line that goes on with it as one: a word that a line end parts is whole, and Chinese gets no blank.

    The hyphen is dropped, unless both halves are words of the document and the word without it is none, or the left half has
    digits or capitals inside. Documents of programs that do not hyphenate keep it, unless they spell the word without one.

    >>> rejoined("for profes-", "sional use of", ()), rejoined("a 70B-", "parameter model", ())
    ('for professional\nuse of', 'a 70B-parameter\nmodel')
    """
    left = _BROKEN.search(text[-64:])
    right = _BEGIN.match(following)
    if left and right:
        word, _, rest = following.partition(" ")
        whole = (text if _keeps_hyphen(left[1], right[0], known, hyphenated=hyphenated) else text[:-1]) + word
        return f"{whole}\n{rest}" if rest else whole
    if _CUT.search(text[-200:]) and _CUT_REST.fullmatch(following):
        return text + following
    if text and following and IDEOGRAPH.match(text[-1]) and IDEOGRAPH.match(following[0]):
        return text + following
    return f"{text}\n{following}"


def _keeps_hyphen(left: str, right: str, known: Collection[str], *, hyphenated: bool) -> bool:
    """Return whether the hyphen between two halves of a word is part of it."""
    if right[0].isupper() or any(char.isdigit() for char in left) or any(char.isupper() or char in "-/@." for char in left[1:]):
        return True
    half = _LETTERS.search(left)
    if half is None or (half[0] + right).lower() in known:
        return half is None
    if not hyphenated or (_SECOND.fullmatch(right) and len(half[0]) > _SYLLABLE):
        return True
    return half[0].lower() in known and right.lower() in known
