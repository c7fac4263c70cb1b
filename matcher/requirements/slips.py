"""Which of a job's own words does a word of a profile stand for? Itself, or one that is a slip or an ending away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set

LIKE, LONG = 90, 6
"""Likeness (rapidfuzz ratio) and length from which on a word matches another: a slip, an ending, a past tense."""
_SHORTEST = 3
"""Letters of a word that has a plural: GPU, not Go."""
_HEAD = 4
"""Letters at the beginning or the end that two such words share: only these are compared."""
_REMEMBERED = 100_000
"""So many words are remembered that match none."""


class Wanted:
    """The words that a job asks for, which finds the one that a word of a profile stands for."""

    def __init__(self, words: Iterable[str], known: Callable[[str], bool], alone: Iterable[str] = ()) -> None:
        """Take the words, a test for known words, and the words that are an item by themselves.

        A known word is never a slip, and a gerund that is an item by itself names a field.
        """
        self.words, self._alone = frozenset(words), frozenset(alone)
        numbers = {other: word for word in sorted(self.words) if (other := other_number(word))}
        self._known, self._meant, self._strange = known, numbers | {word: word for word in self.words}, set[str]()
        self._ends: dict[str, list[str]] = {}
        for word in sorted(self.words):
            if len(word) >= LONG and word.isalpha():
                for end in _ends(word):
                    self._ends.setdefault(end, []).append(word)

    def __call__(self, word: str) -> str:
        """Return the word asked for, itself or the nearest like it; empty where there is none."""
        return self.among({word}).get(word, "")

    def among(self, words: Set[str]) -> dict[str, str]:
        """Return those of some words that stand for a word asked for, itself or the nearest like it, each with that word."""
        left = words - self._strange
        self._meant |= {word: meant for word in left - self._meant.keys() if (meant := self._nearest(word))}
        if len(self._strange) < _REMEMBERED:
            self._strange |= left - self._meant.keys()
        return {word: self._meant[word] for word in left & self._meant.keys()}

    def _nearest(self, word: str) -> str:
        if len(word) < LONG or not self._ends:
            return ""
        near = {one for end in _ends(word) for one in self._ends.get(end, ())}
        if verbs := [one for one in sorted(near) if is_past_of(word, one) and not self._is_a_field(one)]:
            return verbs[0]
        meant = [one for one in sorted(near) if _may_be(word, one) and (_inflected(word, one) or not self._known(word))]
        return _likest(word, meant) if meant else ""

    def _is_a_field(self, word: str) -> bool:
        return word in self._alone and word.endswith("ing")


def other_number(word: str) -> str:
    """Return the plural of a short word, or the singular of a short plural; longer ones are recognised by their likeness.

    >>> other_number("gpu"), other_number("wards"), other_number("go"), other_number("kubernetes")
    ('gpus', 'ward', '', '')
    """
    if not (_SHORTEST <= len(word) < LONG and word.isascii() and word.isalpha()):
        return ""
    if not word.endswith("s"):
        return f"{word}s"
    return "" if word.endswith("ss") else word.removesuffix("s")


def is_past_of(word: str, other: str) -> bool:
    """Return whether a word is the regular past tense of another, or of the verb whose gerund the other is.

    Adverts ask in the present for what documents say in the past: "administer medication", "administered medication". A gerund
    stands for itself alone, for it may be the name of a trade ("engineering" is no engineer). Asked for by itself it is the name
    of one too: "controlled" refers to "controlling costs", and not to Controlling.

    >>> is_past_of("administered", "administer"), is_past_of("planned", "planning"), is_past_of("carried", "carry")
    (True, True, True)
    >>> is_past_of("engineering", "engineer"), is_past_of("learn", "learning")
    (False, False)
    """
    if not word.endswith("ed"):
        return False
    stem = word.removesuffix("ed")
    verbs = {stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem, f"{stem[:-1]}y" if stem.endswith("i") else stem}
    return other in verbs or any(other in (f"{verb}ing", f"{verb.removesuffix('e')}ing") for verb in verbs)


def _may_be(word: str, other: str) -> bool:
    """Return whether two words may reach the likeness: no fewer letters are changed than are not in both.

    Who does a thing is another word than that it was done: "designer", "designed".
    """
    if {word[-2:], other[-2:]} == {"er", "ed"}:
        return False
    apart = Counter(word)
    apart.subtract(other)
    return sum(map(abs, apart.values())) * 100 <= (100 - LIKE) * (len(word) + len(other))


def _likest(word: str, near: list[str]) -> str:
    from rapidfuzz.fuzz import ratio  # 12 ms, and most words are like none that is asked for

    likest = max((ratio(word, one), one) for one in near)
    return likest[1] if likest[0] >= LIKE else ""


def _ends(word: str) -> tuple[str, str]:
    return word[:_HEAD], "…" + word[-_HEAD:]


def _inflected(word: str, other: str) -> bool:
    """Return whether two words differ in their last letter alone, or in one letter more.

    >>> _inflected("electricians", "electrician"), _inflected("mediation", "medication")
    (True, False)
    """
    shared = max(len(word), len(other)) - 1
    return word[:shared] == other[:shared] or word == other[:shared] or other == word[:shared]
