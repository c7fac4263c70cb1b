"""Terms that a job and documents share → words to show: overlapping pairs of ideographs as the phrases that both have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from matcher.regex import regex
from matcher.words import CJK

_RUN = regex(f"[{CJK}]+")
_PAIR = 2


def wholes(terms: Sequence[str], asked: str, text: str, telling: Collection[str]) -> list[str]:
    """Return the terms in their order, pairs of ideographs that go on in one another as one; both texts are folded.

    A pair that both texts have only across the border of two words is part of what stands there, and none by itself. Left out is
    what no telling term is part of.

    >>> wholes(["断点", "gpu", "点续", "续训", "平台", "and"], "断点续训平台", "gpu and 断点续训, 平台", {"gpu", "点续"})
    ['断点续训', 'gpu']
    """
    pairs = frozenset(term for term in terms if len(term) == _PAIR and _RUN.fullmatch(term))
    phrases = {pair: phrase for phrase in _phrases(pairs, asked, text) for pair in _pairs(phrase)} if pairs else {}
    kept = {phrases.get(term, term) for term in terms if term in telling}
    return [whole for whole in dict.fromkeys(phrases.get(term, term) for term in terms) if whole in kept]


def _phrases(pairs: frozenset[str], asked: str, text: str) -> Iterator[str]:
    """Yield the longest phrases made of these pairs that stand in both texts, the shorter first."""
    phrases = {phrase for run in _RUN.findall(asked) for phrase in _within(pairs, run, text)}
    yield from sorted(phrases, key=lambda phrase: (len(phrase), phrase))


def _within(pairs: frozenset[str], run: str, text: str) -> Iterator[str]:
    start = 0
    while start < len(run) - 1:
        end = start + _PAIR
        if run[start:end] not in pairs:
            start += 1
            continue
        while end < len(run) and run[end - 1 : end + 1] in pairs and run[start : end + 1] in text:
            end += 1
        yield run[start:end]
        start = end - 1


def _pairs(phrase: str) -> Iterator[str]:
    return (phrase[at : at + _PAIR] for at in range(len(phrase) - 1))
