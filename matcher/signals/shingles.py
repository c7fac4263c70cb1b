"""What a profile has word for word from the text of a job: copied, not said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import itemgetter

from matcher.model import Job
from matcher.regex import regex
from matcher.signals.readings import Reading
from matcher.signals.vocabulary import words
from matcher.text import Span, view
from matcher.words import WORD

SHINGLE = 16
"""Half words in a shingle: eight words, where an ideograph is half a word, for Chinese words have two on average."""

RUN = 3
"""Consecutive shared shingles from which on text is copied: ten words in a row, or eighteen ideographs."""

_SHORTEST = SHINGLE // 2 + RUN - 1
_BORDER = regex(r"[,;、，；/|·•+&]| and | or |[和及与]")

_SPEAKS = regex(r"\b(?:you|your|we|our|us)\b|[你您]|我们")
"""Pronouns, which stand in prose and not in lists."""
_LIST_ITEM = 3
"""A run whose items have at most so many words on average is a list: tools come in the same order in many texts."""


class Advert:
    """The text of a job and of its advert in shingles: what of a profile is a copy of it can be asked."""

    def __init__(self, job: Job) -> None:
        words_of_texts = [WORD.findall(view(text).text) for text in (*job.texts, job.advert)]
        self._words = {word for text in words_of_texts for word in text}
        self._shingles = {shingle for text in words_of_texts for shingle in _shingles(text) if shingle}

    def copied(self, reading: Reading) -> tuple[Span, ...]:
        """Return the spans of the source that are copied: three or more consecutive shingles of the job's, and no list.

        A profile without ten words in a row that the job has too is done with after one look.

        Source: Broder 1997, "On the resemblance and containment of documents", doi:10.1109/SEQUEN.1997.666900.
        """
        tokens = _tokens_of(reading) if self._shingles else []
        if b"\1" * _SHORTEST not in bytes(map(self._words.__contains__, tokens)):
            return ()
        found = list(WORD.finditer(reading.view.text))
        spans = [(found[low].start(), found[high - 1].end()) for low, high in self._runs(tokens)]
        seen = reading.view
        return tuple(seen.span(low, high) for low, high in spans if not _is_list(reading, (low, high)))

    def _runs(self, tokens: list[str]) -> list[Span]:
        """Return the runs of words that consecutive shared shingles cover."""
        runs: list[Span] = []
        begin, ends = 0, _ends(tokens)
        shared = [tuple(tokens[at:end]) in self._shingles for at, end in enumerate(ends)]
        for at, shared_here in enumerate([*shared, False]):
            if not shared_here:
                if at - begin >= RUN:
                    runs.append((begin, ends[at - 1]))
                begin = at + 1
        return runs


def _tokens_of(reading: Reading) -> list[str]:
    """Return the words of a reading, each ideograph as one."""
    vocabulary = words(reading)
    return vocabulary.tokens if vocabulary.plain else WORD.findall(reading.view.text)


def _shingles(tokens: list[str]) -> list[tuple[str, ...]]:
    """Return for each word the shingle that begins with it; an empty one where too few words follow.

    >>> [len(one) for one in _shingles("we train large language models on many gpus today".split())]
    [8, 8, 0, 0, 0, 0, 0, 0, 0]
    """
    return [tuple(tokens[at:end]) for at, end in enumerate(_ends(tokens))]


def _ends(tokens: list[str]) -> list[int]:
    """Return for each word where the shingle that begins with it ends; 0 where too few words follow."""
    reach = list(accumulate((1 if len(word) == 1 and not word.isascii() else 2 for word in tokens), initial=0))
    ends = (bisect_left(reach, start + SHINGLE) for start in reach[:-1])
    return [end if end < len(reach) else 0 for end in ends]


def _is_list(reading: Reading, span: Span) -> bool:
    """Return whether a run is a list: short items between commas, or passages of a few words each, that address nobody."""
    text = reading.view.text[slice(*span)]
    first = max(0, bisect_right(reading.spans, span[0], key=itemgetter(0)) - 1)
    within = reading.spans[first : bisect_left(reading.spans, span[1], key=itemgetter(0))]
    overlaps = [(max(low, span[0]), min(high, span[1])) for low, high in within]
    passages = [reading.view.text[low:high] for low, high in overlaps if low < high]  # without the bullets between them
    items = sum(len(_BORDER.findall(passage)) + 1 for passage in passages)
    return len(WORD.findall(text)) <= _LIST_ITEM * items and _SPEAKS.search(text) is None
