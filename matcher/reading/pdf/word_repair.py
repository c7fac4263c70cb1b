"""Words as a typesetter left them → as they are spelt: spaced letters joined, accents, ligatures and hyphens set right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from matcher.reading.pdf.page_words import HYPHEN, Word
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
_LEAST_SINGLE, _SINGLE_SHARE, _ONE_WORD_SHARE = 3, 0.3, 0.6
"""Single letters of a spaced run at least; their share in it; their share in a run that is one word."""
_JUMP = 0.12
"""Share of the size by which a gap between words is wider than one between letters."""
_BLANK = 0.3
"""Share of the size that a blank is wide."""


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


def letters_closed(words: list[Word]) -> list[Word]:
    """Return the words, those with spaced letters made whole: a gap is judged by the others of its line.

    >>> from matcher.reading.pdf.page_words import Ink
    >>> ink = Ink(10, False, "", (0, 0, 0), False)
    >>> spaced = [Word(letter, x, x + 6, 700, ink) for letter, x in zip("ONESUM", (0, 8, 16, 30, 38, 46))]
    >>> [word.text for word in letters_closed(spaced)]
    ['ONE', 'SUM']
    """
    if sum(map(_is_letter, words)) < _LEAST_SINGLE:
        return words
    return [word for run in _runs(words) for word in _closed_run(run)]


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalnum()


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield runs of words on one baseline and in one font, small capitals included."""
    run = [words[0]]
    for last, word in pairwise(words):
        alike = word.ink.font == last.ink.font and abs(word.base - last.base) < 0.5
        if not alike or not -1 < word.left - last.right < 2 * word.ink.size:
            yield run
            run = []
        run.append(word)
    yield run


def _closed_run(run: list[Word]) -> list[Word]:
    """Return the words that a run of letters makes, or the run as it is where it makes none."""
    letters = sum(map(_is_letter, run))
    if letters < max(_LEAST_SINGLE, _SINGLE_SHARE * len(run)):
        return run
    gaps = sorted(word.left - last.right for last, word in pairwise(run))
    jump, index = max(((high - low, index) for index, (low, high) in enumerate(pairwise(gaps))), default=(0.0, 0))
    has_gaps = jump > _JUMP * run[0].ink.size
    if not has_gaps and letters < _ONE_WORD_SHARE * len(run):
        return run
    return _words_of_run(run, (gaps[index] + gaps[index + 1]) / 2 if has_gaps else gaps[-1] + 1)


def _words_of_run(run: list[Word], widest: float) -> list[Word]:
    """Return the words of a run, with those that stand no further apart than letters joined."""
    words = [run[0]]
    for last, word in pairwise(run):
        close = word.left - last.right < widest
        if close and word.ink != last.ink:
            words.append(word._replace(glued=True))
        elif close:
            words[-1] = words[-1]._replace(text=words[-1].text + word.text, right=word.right)
        else:
            words[-1] = words[-1]._replace(right=max(last.right, word.left - _BLANK * word.ink.size))  # no wider than a blank
            words.append(word)
    return words
