"""Parsed → flags for what reads as a trick: repeated words, letters of two scripts in one word, orders to a language model.

They tell a person where to look, and never change a score: an honest document may have an odd template.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from operator import attrgetter

from matcher.model import SHOWN, Flag, Place
from matcher.reading import orders
from matcher.reading.orders import prose_spans
from matcher.reading.parsed import Parsed
from matcher.regex import regex
from matcher.words import CJK, WORD, blank_separators

# Repeats

_IDEOGRAPH = regex(rf"[{CJK}\uf900-\ufaff]")
_GRAM = 4
"""Words that stand together again and again in a repeated list: shorter ones ("large language model") repeat in honest text."""
_TIMES = 5
_WORDS, _SHARE = 60, 0.3
"""Words covered by repeated grams, at least, and their share of all: a bullet told in two places stays far below."""
_ONE_WORD, _ONE_SHARE = 30, 0.15
"""Times one word stands, and its share of all: of honest text, "the" reaches 0.08."""

# Letters

_LATIN = r"A-Za-z\u00c0-\u024f\u2160-\u217f\uff21-\uff3a\uff41-\uff5a"
_LIKE_LATIN = (
    "АВЕКМНОРСТУХІЈЅҮӀԌԜаеорсухіјѕһԁԛԝѵӏ"  # Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυ"  # Greek; other letters of it stand in honest words: μm, TGFβ, ε-greedy
    "օսոհցգքՕՍՏԼ"  # Armenian
)
_ELSEWHERE = r"\u13a0-\u13f5\uab70-\uabbf\ua4d0-\ua4f7"  # Cherokee, Lisu: nothing of theirs stands in a Latin word
_ALIKE = regex(f"[{_LIKE_LATIN}{_ELSEWHERE}]")
_MIXED = regex(rf"(?<![^\W\d_])(?=[^\W\d_]{{0,40}}[{_LATIN}])[{_LATIN}]{{0,40}}[{_LIKE_LATIN}{_ELSEWHERE}][^\W\d_]{{0,40}}")
_ONLY_ALIKE = regex(f"[{_LATIN}{_LIKE_LATIN}{_ELSEWHERE}]+")
_LONG_ENOUGH = 3
"""Letters of a mixed word: of two, one may be a symbol (Δt, hν)."""


def suspicion_flags(parsed: Parsed) -> Iterator[Flag]:
    """Yield one flag for each kind of trick, where it stands first."""
    finders: tuple[tuple[str, Callable[[Parsed], tuple[int, int] | None]], ...] = (
        ("keyword_stuffing", repeated_span),
        ("mixed_script", mixed_span),
        ("instruction_text", orders.first_order),
    )
    for kind, find in finders:
        if span := find(parsed):
            yield Flag(kind, "", " ".join(parsed.text[slice(*span)].split())[:SHOWN], _place(parsed, span[0]))


def _place(parsed: Parsed, offset: int) -> Place:
    index = bisect_right(parsed.passages, offset, key=attrgetter("start")) - 1
    pointer = parsed.passages[index].pointer if index >= 0 else None
    return Place.in_text(parsed.text, offset, 0, parsed.pages) if pointer is None else Place(pointer=pointer)


def repeated_span(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of words that are repeated excessively, or None where none are.

    Excessively means: of the words outside titles, 60 or more and three in ten stand in groups of four that stand five times or
    more; or one word is every seventh.
    """
    words = _words("\n".join([parsed.text[low:high] for low, high in prose_spans(parsed)]).lower())
    if len(words) < _ONE_WORD:
        return None
    counts = Counter(words)
    word, times = counts.most_common(1)[0]
    if times >= _ONE_WORD and times >= _ONE_SHARE * len(words):
        return _densest(parsed, [word])
    if _in_rows(words, counts) < max(_WORDS, _SHARE * len(words)):
        return None
    grams = list(zip(*(islice(words, index, None) for index in range(_GRAM)), strict=False))
    often = {gram for gram, count in Counter(grams).items() if count >= _TIMES}
    covered = (
        {index + offset for index, gram in enumerate(grams) if gram in often for offset in range(_GRAM)} if often else set[int]()
    )
    stuffed = len(covered) >= _WORDS and len(covered) >= _SHARE * len(words)
    return _densest(parsed, list(next(gram for gram in grams if gram in often))) if stuffed else None


def _words(text: str) -> list[str]:
    """Return the words of a text, each ideograph as one; a text without any takes a quicker way."""
    return blank_separators(text).split() if text.isascii() or not _IDEOGRAPH.search(text) else WORD.findall(text)


def _in_rows(words: list[str], counts: Counter[str]) -> int:
    """Return how many words stand in rows of frequent words, which repeated groups are made of."""
    frequent = {word for word, count in counts.items() if count >= _TIMES}
    rows = bytes(map(frequent.__contains__, words)).split(b"\0")
    return sum(len(row) for row in rows if len(row) >= _GRAM)


def _densest(parsed: Parsed, row: list[str]) -> tuple[int, int]:
    """Return the span, as long as a flag shows, in which a row of words stands most often: "a" alone is an article too."""
    matches = list(WORD.finditer(parsed.text))
    words = [match[0].lower() for match in matches]
    starts = [
        matches[index].start() for index, word in enumerate(words) if word == row[0] and words[index : index + len(row)] == row
    ]
    within = [bisect_right(starts, start + SHOWN) - index for index, start in enumerate(starts)]
    if not starts:
        return 0, 0
    first = starts[within.index(max(within))]
    return first, min(first + SHOWN, len(parsed.text))


def mixed_span(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of the first word that mixes Latin letters with look-alikes, or None where none does."""
    return next(iter(mixed_words(parsed.text)), None)


def mixed_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words that mix Latin letters with look-alikes of other scripts, which are to mean nothing.

    Every letter of such a word is Latin or looks like it: a Latin word with a Russian ending ("PyTorchом") is honest.

    >>> mixed_words("R\N{CYRILLIC CAPITAL LETTER EN}HF and RLHF")
    [(0, 4)]
    """
    if not _ALIKE.search(text):
        return []
    words = (match for match in _MIXED.finditer(text) if len(match[0]) >= _LONG_ENOUGH)
    return [match.span() for match in words if _ONLY_ALIKE.fullmatch(match[0])]
