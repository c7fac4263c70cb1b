"""Two documents → what in them says that they are one person's: names that agree, employers at one time, publications."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from matcher.model import Period
from matcher.reading.parsed import Parsed
from matcher.text import view

_LEGAL = frozenset({"inc", "ltd", "llc", "gmbh", "co", "corp", "company", "the", "of", "and", "for", "at", "公司", "有限公司"})
"""Words that an employer may be written with or without."""

_COMMON = frozenset(
    "university institute college school lab labs laboratory group team department center centre engineer researcher "  # noqa: SIM905
    "research lead senior tech technology technologies ai ml machine learning search generative international global intern "
    "remote 大学 学院 实验室 研究院".split()
)
"""Words that many employers have in their names."""

_TITLE = 3
"""Words of a title from which on it tells a publication."""

MANY = 16
"""Words of employers beyond which each stands for itself: 16 make 120 pairs."""

_EVER = 10**6
"""A month after every other."""

Words = frozenset[str]


class Shared(NamedTuple):
    """A fact that two documents share: an employer at one time, or a publication, in the words of the first."""

    kind: str
    said: str


class Facts(NamedTuple):
    """What a document says of its person, ready to be compared."""

    name: tuple[str, ...]
    employers: tuple[tuple[Words, Period, str], ...]
    titles: tuple[tuple[tuple[str, ...], str], ...]

    @property
    def tokens(self) -> set[str]:
        """Return words of which two documents that share a fact share one."""
        titles = {" ".join(title[:_TITLE]) for title, _ in self.titles}
        return titles | {word for words, _, _ in self.employers for word in _pieces(words - _COMMON)}


class Bonds(NamedTuple):
    """What a document is found by, and what it finds others by, that could be the same person's."""

    held: set[tuple[str, ...]]
    sought: set[tuple[str, ...]]


def bonds(told: Facts) -> Bonds:
    """Return keys of which two documents that share two facts share one: what one is found by, the other finds others by.

    Two facts have two words in common, and in one document at least they stand in two names or titles, or twice: most namesakes
    at one employer share its words and no more. Parts of Chinese names can be what both facts rest on. Who names many employers,
    or a publication of a word or two, which may begin a longer one, is found by each word.
    """
    titles = Counter(" ".join(title[:_TITLE]) for title, _ in told.titles)
    alone = {one for one in told.tokens if one[0] > "\u2e7f"}
    names = {frozenset(_pieces(words - _COMMON)) - alone for words, _, _ in told.employers} | {
        frozenset({one}) - alone for one in titles
    }
    words = sorted(told.tokens - alone)
    both: set[tuple[str, ...]] = {("alone", one) for one in alone}
    if len(words) > MANY or any(len(title) < _TITLE for title, _ in told.titles):
        many = both | {("of many", one) for one in words}
        return Bonds(many, many | {("of few", one) for one in words})
    within = {pair for one in names for pair in combinations(sorted(one), 2)} | {(one, one) for one in titles}
    across = {pair for one, other in combinations(names, 2) for pair in _pairs(one, other)}
    across |= {(one, one) for one, times in titles.items() if times > 1}
    held = {("across", *pair) for pair in across} | {("within", *pair) for pair in within}
    sought = {("across", *pair) for pair in across | within} | {("within", *pair) for pair in across}
    return Bonds(
        both | held | {("of few", one) for one in words},
        both | sought | {("of many", one) for one in words},
    )


def _pairs(one: Words, other: Words) -> Iterable[tuple[str, ...]]:
    return (tuple(sorted((mine, yours))) for mine in one for yours in other if mine != yours)


def facts(parsed: Parsed) -> Facts:
    """Return the facts of a document."""
    employers = ((_words(name), period, name) for name, period in parsed.organisations if period is not None)
    titles = ((tuple(re.findall(r"\w+", view(title).text)), title) for title in parsed.publications)
    return Facts(
        name_parts(parsed.name),
        tuple(one for one in employers if one[0]),
        tuple(one for one in titles if len(one[0]) >= _TITLE or len("".join(one[0])) > 3 * _TITLE),
    )


def name_parts(name: str | None) -> tuple[str, ...]:
    """Return the words of a name, folded and sorted; none where none is stated."""
    return tuple(sorted(re.findall(r"\w+", view(name).text))) if name else ()


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names may be one person's: one says the other, in full or by initials, or in another script.

    >>> agree(("ada", "example"), ("ada", "example", "m")), agree(("ada", "example"), ("a", "example"))
    (True, True)
    >>> agree(("wei", "wu"), ("吴伟",)), agree(("ada", "example"), ("bo", "sample"))
    (True, False)
    """
    if not one or not other or _script(one) != _script(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    left = [part for part in longer if part not in shorter]
    for part in shorter:
        if part not in longer and not _initial(part, left):
            return False
    return any(part in longer for part in shorter)


def _initial(part: str, left: list[str]) -> bool:
    """Return whether a part is, or has, one of the parts left as its initial; that one is taken."""
    for other in left:
        if 1 in (len(part), len(other)) and part[0] == other[0]:
            left.remove(other)
            return True
    return False


def _script(parts: tuple[str, ...]) -> bool:
    return any(char > "\u2e7f" for part in parts for char in part)


def namesake_keys(name: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return keys of which two documents of one name share one: each two parts of it, or the only one."""
    full = tuple(part for part in name if len(part) > 1 or part > "\u2e7f")
    return combinations(full, 2) if len(full) > 1 else [full] if full else []


def shared(one: Facts, other: Facts) -> tuple[Shared, ...]:
    """Return the facts that both documents state, each once however often they state it."""
    return (*_shared_employers(one, other), *_shared_titles(one, other))


def _shared_employers(one: Facts, other: Facts) -> Iterable[Shared]:
    pairs = [
        ((mine & yours or mine) - _COMMON or mine, said)
        for mine, when, said in one.employers
        for yours, then, _ in other.employers
        if same_words(mine, yours) and overlap(when, then)
    ]
    told: set[str] = set()
    for words, said in sorted(pairs, key=lambda pair: (len(pair[0]), sorted(pair[0]), pair[1])):
        if not words & told:
            yield Shared("employer", said)
        told |= words


def same_employer(one: str, other: str) -> bool:
    """Return whether two names of employers may name one.

    >>> same_employer("ByteDance", "ByteDance Inc, Beijing"), same_employer("China Mobile", "China Telecom")
    (True, False)
    """
    return same_words(_words(one), _words(other))


def same_words(mine: Words, yours: Words) -> bool:
    """Return whether two names may be one: one says all that the other says, or both the same but for what many are called.

    In Chinese, one name may hold the other.
    """
    own, other = mine - _COMMON, yours - _COMMON
    if own & other:
        return own == other or mine <= yours or yours <= mine
    return any(_within(a, b) or _within(b, a) for a in own for b in other)


def _within(part: str, whole: str) -> bool:
    return len(part) > 1 and part > "\u2e7f" and part in whole


def overlap(one: Period, other: Period) -> bool:
    """Return whether two periods share a month; one that is still going on has no end."""
    low = max(one.start or 0, other.start or 0)
    return low < min(_end(one), _end(other))


def _end(period: Period) -> int:
    return _EVER if period.current or period.end is None else period.end


def _shared_titles(one: Facts, other: Facts) -> Iterable[Shared]:
    told: set[tuple[str, ...]] = set()
    for mine, said in one.titles:
        for yours, _ in other.titles:
            size = min(len(mine), len(yours))
            if mine[:size] == yours[:size] and mine[:size] not in told:
                told.add(mine[:size])
                yield Shared("publication", said)


def same_title(one: str, other: str) -> bool:
    """Return whether two titles are one, or one the beginning of the other."""
    mine, yours = (re.findall(r"\w+", view(title).text) for title in (one, other))
    size = min(len(mine), len(yours))
    return size > 0 and mine[:size] == yours[:size] and (size >= _TITLE or len(mine) == len(yours))


def _words(text: str) -> Words:
    return frozenset(re.findall(r"\w+", view(text).text)) - _LEGAL


def _pieces(words: Words) -> Iterable[str]:
    """Yield the words, and of Chinese ones each two characters, for one name may hold the other."""
    for word in words:
        yield word
        if word[0] > "\u2e7f":
            yield from (word[at : at + 2] for at in range(len(word) - 1))
