"""Words of a line → the terms worth looking for, by what the reference and the advert itself tell of them, in any language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from matcher.drafting import kana
from matcher.drafting.words import cue, data, vague
from matcher.job import biased
from matcher.reference import Reference
from matcher.regex import regex
from matcher.text import folded
from matcher.words import CJK, IDEOGRAPH, joins

ABOVE = 600
"""Idf in thousandths above the first quartile of an advert's words up to which a word is common: "with", "und", "pentru"."""
USUAL, FEW = 1000, 40
"""The quartile that is taken of adverts with fewer words than this."""
HABIT = 8
"""A short word that stands in every HABIT-th line of an advert, and in three at least, is common in it too."""
NAMED = 4
"""Of this many words one at most is a name; where more have capitals, capitals tell nothing."""
LONGEST_PHRASE, MOST, LONGEST = 3, 8, 60
"""Words of a phrase, terms of one line, characters of a term."""
_JOINING = 3
_SHORT, _SHORT_IDEOGRAPHS, _PIECE = 5, 12, 4
"""Words, and ideographs, up to which a line is a term as it is; words of a piece of a list."""

_WORD = regex(rf"[{CJK}]+|[^\W_{CJK}][^\s{CJK}()（）\[\]{{}},，;；:：、。|/“”\"]*")
_BRIEF = r"(?:C\+\+|C#|C|R|Go|JS|TS)"
_ITEM = regex(
    r"\s*(?:[,;，；、|•·]|\s/\s|(?<=\w\w\w)/(?=\w\w\w)"
    rf"|(?<=\w\w\w)/(?={_BRIEF}(?![A-Za-z0-9]))|(?<=[A-Za-z0-9+#])/(?=[A-Z][a-z]{{3}})|(?<=\+\+)/|(?<=C#)/"
    r"|(?<=[A-Za-z0-9+#])\s?(?:以及|或者|和|与|及|或)|(?:以及|或者|和|或)\s?(?=[A-Za-z]))\s*"
)
"""Signs between the items of a list; 和 is one beside a Latin name, within words it is a letter."""
_LED = regex(r"^(?:和|与|及|或|以及)|\s?(?:etc\.?|usw\.?|itp\.?|等)$", re.IGNORECASE)
_ASIDE = regex(r"\s?[(（]([^()（）]{1,80})[)）]")
_LABEL = regex(r"^[^:：]{2,60}[:：]\s*(?=\S)")
_SAID = regex(r"[.:!?;]\s|\n")
_EDGE = regex(r"^[\s.;:=,。；：，、!?–—-]+|[\s.;:=,。；：，、!?–—-]+$")
_HAVING = regex(r"^(?:具有|具备|拥有|有)(?=..)")
_ELISION = regex(r"^(?:[dlnmstjc]|qu|dell|nell|all|dall|sull)['’]", re.IGNORECASE)


class Usage(NamedTuple):
    """Which words are common: by the reference, and by the habits of one advert."""

    reference: Reference
    common: int
    """Idf in thousandths up to which a word is."""
    habits: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """Words that an advert has in capitals inside its lines alone: Google, Excel."""

    def tells(self, word: str) -> bool:
        """Return whether a word says something of the work: no common one, no filler, no number, no lone letter."""
        bare = folded(word)
        if self.fills(word) or not re.search(r"[^\W\d_]", bare):
            return False
        sign = word.isupper() or any(char in "+#0123456789" for char in word)
        return len(bare) > _JOINING or sign or self.reference.knows(bare)

    def joins(self, word: str) -> bool:
        """Return whether a word is one of the short and common that only join others."""
        return len(word) <= _JOINING and word.islower() and self.reference.idf(folded(word) or " ") <= self.common

    def fills(self, word: str) -> bool:
        """Return whether a word only says how well or how much something is asked for, or nothing at all."""
        bare = folded(word)
        named = (word.isupper() and len(word) > 1) or word in self.names
        if not named and (bare in self.habits or self.reference.idf(bare or " ") <= self.common):
            return True
        return _is_filler(word)


def usage_of(texts: Sequence[str], reference: Reference) -> Usage:
    """Return which words are common in an advert: by its own quartile, for tables count languages on different scales."""
    lines = [[folded(found) for found in _latin(text)] for text in texts]
    known = sorted(reference.idf(word) for line in lines for word in line)
    quartile = known[len(known) // 4] if len(known) >= FEW else USUAL
    common = quartile + ABOVE if quartile + ABOVE < reference.defaults[0] else 0
    counts = Counter(word for line in lines for word in set(line) if len(word) <= 5 and word.isalpha())
    habits = frozenset(word for word, count in counts.items() if count >= max(3, len(lines) // HABIT))
    return Usage(reference, common, habits, _names(texts))


def _names(texts: Sequence[str]) -> frozenset[str]:
    """Return the words that stand with a capital inside lines, and never without; none where every noun has one, as in German."""
    sayings = [part for text in texts for part in _SAID.split(text)]
    inside = [word for part in sayings for word in _words(part)[1:] if word[0].isalpha() and joins(word[0])]
    small = {word for word in inside if word.islower()}
    names = {word for word in inside if word.istitle() and word.lower() not in small}
    return frozenset(names) if sum(word in names for word in inside) * NAMED < len(inside) else frozenset()


def _latin(text: str) -> list[str]:
    """Return the words of a text that are no names: they stand for its language."""
    return [word for word in _words(text) if joins(word[0]) and not word.isupper()]


def items(text: str, usage: Usage) -> list[str]:
    """Return the items of a line that is a list or one short phrase, none where it is neither."""
    if kana.is_japanese(text):
        return found if len(found := _terms(kana.pieces(_plain(text)))) <= kana.FEW else []
    bare = _EDGE.sub("", _ASIDE.sub(r", \1,", _plain(text)))
    parts = [trimmed(part, usage) for one in _ITEM.split(_LABEL.sub("", bare)) for part in _halves(trimmed(one, usage))]
    listed = len(parts) > 1 and all(_is_short(part, _PIECE) for part in parts if part)
    if not listed:
        whole = bool(_LABEL.match(bare) or IDEOGRAPH.search(bare))
        parts = [] if whole else [trimmed(_unlike(bare), usage)]
    return _terms(part for part in parts if _is_short(part) and _says(part, usage))


def _says(item: str, usage: Usage) -> bool:
    """Return whether an item has a word that is neither common nor a filler; a short name ("R", "C++") is one, "similar" none."""
    return not vague(item) and any(IDEOGRAPH.search(word) or not usage.fills(_EDGE.sub("", word)) for word in item.split())


def _halves(part: str) -> list[str]:
    """Return the two ends of "a and b" where both are single words, else the part without a leading "and"."""
    words = _unlike(_LED.sub("", part)).split()
    joining = [bool(cue("joining").fullmatch(folded(word) or word)) for word in words]
    if joining[:1] == [True] and len(words) > 1:
        words = words[1:]
    return [words[0], words[2]] if len(words) == 3 and joining == [False, True, False] else [" ".join(words)]


def _unlike(part: str) -> str:
    """Return a part without "or similar tools" at its end."""
    words = part.split()
    joints = (at for at in range(1, len(words)) if cue("joining").fullmatch(folded(words[at]) or words[at]))
    return " ".join(words[: next((at for at in joints if vague(" ".join(words[at:]))), len(words))])


def _is_short(text: str, words: int = _SHORT) -> bool:
    """Return whether a text is a phrase and no sentence."""
    ideographs = len(IDEOGRAPH.findall(text))
    return 0 < len(text) <= LONGEST and len(text.split()) <= words and ideographs <= _SHORT_IDEOGRAPHS


def trimmed(part: str, usage: Usage) -> str:
    """Return an item without the words at its ends that say how well it is to be known: "Experience with", 熟悉."""
    if IDEOGRAPH.search(part):
        part = _HAVING.sub("", part)
        pieces = [piece for piece in _parting().split(part) if len(piece.strip()) > 1]
        return _EDGE.sub("", pieces[0]) if len(pieces) == 1 else part
    words = part.split()
    if not words:
        return ""
    while len(words) > 1 and usage.joins(words[-1]):
        words.pop()
    bare = [_EDGE.sub("", word) for word in words]
    while len(words) > 1 and (usage.joins(words[0]) or _is_small(bare[0])):
        words, bare = words[1:], bare[1:]
    first = next((at for at, word in enumerate(bare) if not usage.fills(word)), 0)
    first = first if any(map(_is_filler, bare[:first])) else 0
    while first and bare[first][:1].isdigit():
        first -= 1  # "Level 2 Food Hygiene"
    last = next((at for at in range(len(words), first, -1) if not _is_filler(bare[at - 1])), len(words))
    while last - first > 1 and (usage.joins(words[first]) or _is_small(bare[first])):
        first += 1
    return _ELISION.sub("", _EDGE.sub("", " ".join(words[first:last])))


def _is_small(word: str) -> bool:
    """Return whether a word only leads another in: "the", "of", "des"."""
    return any(cue(name).fullmatch(folded(word) or " ") for name in ("articles", "leading"))


def _is_filler(word: str) -> bool:
    bare = folded(word)
    return any(cue(name).fullmatch(bare) for name in ("filler", "experience", "softened"))


def phrases(text: str, usage: Usage) -> list[str]:
    """Return the telling phrases of a line in their order: runs of up to three words, none of which everybody uses."""
    if kana.is_japanese(text):
        return _terms(kana.pieces(_plain(text)))[:MOST]
    found = [run for part in re.split(r"[,;:()，；：（）、。]|\.\s", _plain(text)) for run in _runs(part, usage)]
    known = [term for term in _terms(found) if not (IDEOGRAPH.search(term) and vague(term))]
    best = frozenset(sorted(known, key=lambda term: -_weight(term, usage.reference))[:MOST])
    return [term for term in known if term in best]


def _runs(part: str, usage: Usage) -> Iterator[str]:
    """Yield the runs of telling words of a part of a line, and the phrases of its ideographs."""
    run: list[str] = []
    for word in [*_words(part), ""]:
        tells = bool(word) and joins(word[0]) and usage.tells(word)
        if run and not (tells and len(run) < LONGEST_PHRASE):
            yield " ".join(run)
            run = []
        if tells:
            run.append(word)
        elif word and not joins(word[0]):
            yield from (piece for piece in _parting().split(word) if 2 <= len(piece) <= LONGEST_PHRASE * 3)


def led(words: Sequence[str], usage: Usage, *, backwards: bool = False) -> list[str]:
    """Return the telling words that a part of a line begins with, three at most, as one term; none if the first tells nothing."""
    run: list[str] = []
    first = next((at for at, word in enumerate(words[:LONGEST_PHRASE]) if not _is_filler(word)), 0)
    for word in words[first : first + LONGEST_PHRASE]:
        bare = _EDGE.sub("", word)
        if not bare or not usage.tells(bare) or (run and backwards and word[-1] in ",;:"):
            break
        run.append(bare)
        if not backwards and word[-1] in ",;:.)":
            break
    term = " ".join(run[::-1] if backwards else run)
    return _terms([term] if run and not vague(term) else [])


def _words(part: str) -> list[str]:
    words = (_ELISION.sub("", _EDGE.sub("", found[0])) for found in _WORD.finditer(part))
    return [word for word in words if word]


@cache
def _parting() -> re.Pattern[str]:
    return re.compile("|".join(sorted(data("words.toml")["parting"], key=lambda word: (-len(word), word))))


def _weight(term: str, reference: Reference) -> int:
    return sum(reference.idf(word) for word in folded(term).split())


def _terms(texts: Iterable[str]) -> list[str]:
    """Return the terms, each once, without what speaks of who a person is."""
    sound = (_balanced(" ".join(one.split())) for one in texts)
    terms = {folded(term): term for term in sound if len(term) <= LONGEST and any(char.isalnum() for char in term)}
    return [term for term in terms.values() if not biased(term)]


def _balanced(term: str) -> str:
    """Return a term without a bracket at its end that nothing opens."""
    return term.rstrip(")） ") if term.count("(") + term.count("（") < term.count(")") + term.count("）") else term


def _plain(text: str) -> str:
    """Return a text without emphasis, in one line."""
    return " ".join(re.sub(r"[*_`]{1,3}", "", text).split())
