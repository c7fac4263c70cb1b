"""Two documents → what in them says that they are one person's: names that agree, employers at one time, publications."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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

_PLACES = frozenset("中国 北京 上海 天津 重庆 深圳 广州 杭州 南京 苏州 成都 武汉 西安 厦门 香港 浙江 江苏 广东 福建 四川".split())  # noqa: SIM905
"""Two characters that tell no employer from others."""

_TITLE = 3
"""Words of a title from which on it tells a publication."""

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
    def words(self) -> set[str]:
        """Return the words that tell the employers from others."""
        return {word for words, _, _ in self.employers for word in words - _COMMON}

    @property
    def begun(self) -> set[str]:
        """Return the first words of the titles: one may be the beginning of another."""
        return {title[0] for title, _ in self.titles}

    @property
    def tokens(self) -> set[str]:
        """Return words of which two documents that share a fact share one."""
        return self.begun | {piece for word in self.words for piece in (word, *_pieces(word))}


class FactKeys(NamedTuple):
    """What a document is found by, and what it finds others by, that could be the same person's."""

    held: set[tuple[str, str]]
    sought: set[tuple[str, str]]


def fact_keys(document: Facts) -> FactKeys:
    """Return keys of which two documents that share a fact share one: what one is found by, the other finds others by.

    One Chinese name may hold another: what is telling in the shorter is a piece of the longer.
    """
    whole, chinese = document.begun | document.words, [word for word in document.words if _pieces(word)]
    pieces, telling = {one for word in chinese for one in _pieces(word)}, {_telling(_pieces(word)) for word in chinese}
    words = {("word", one) for one in whole.difference(chinese)}
    return FactKeys(
        words | {("telling", one) for one in telling} | {("piece", one) for one in pieces},
        words | {("telling", one) for one in pieces} | {("piece", one) for one in telling},
    )


def _telling(pieces: Sequence[str]) -> str:
    """Return the first piece that is no place."""
    return next((one for one in pieces if one not in _PLACES), pieces[0])


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


def agree(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names may be one person's: one says the other, in full or by initials, or in another script.

    >>> agree(("ada", "example"), ("ada", "example", "m")), agree(("ada", "example"), ("a", "example"))
    (True, True)
    >>> agree(("wei", "wu"), ("吴伟",)), agree(("ada", "example"), ("bo", "sample"))
    (True, False)
    """
    if not name or not other or _script(name) != _script(other):
        return True
    shorter, longer = sorted((name, other), key=len)
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


def shared(document: Facts, other: Facts) -> tuple[Shared, ...]:
    """Return the facts that both documents state, each once however often they state it."""
    return (*_shared_employers(document, other), *_shared_titles(document, other))


def _shared_employers(document: Facts, other: Facts) -> Iterable[Shared]:
    pairs = [
        ((mine & yours or mine) - _COMMON or mine, said)
        for mine, when, said in document.employers
        for yours, then, _ in other.employers
        if same_words(mine, yours) and overlap(when, then)
    ]
    told: set[str] = set()
    for words, said in sorted(pairs, key=lambda pair: (len(pair[0]), sorted(pair[0]), pair[1])):
        if not words & told:
            yield Shared("employer", said)
        told |= words


def same_employer(name: str, other: str) -> bool:
    """Return whether two names of employers may name one.

    >>> same_employer("ByteDance", "ByteDance Inc, Beijing"), same_employer("China Mobile", "China Telecom")
    (True, False)
    """
    return same_words(_words(name), _words(other))


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


def overlap(period: Period, other: Period) -> bool:
    """Return whether two periods share a month; one that is still going on has no end."""
    low = max(period.start or 0, other.start or 0)
    return low < min(_end(period), _end(other))


def _end(period: Period) -> int:
    return _EVER if period.current or period.end is None else period.end


def _shared_titles(document: Facts, other: Facts) -> Iterable[Shared]:
    told: set[tuple[str, ...]] = set()
    for mine, said in document.titles:
        for yours, _ in other.titles:
            size = min(len(mine), len(yours))
            if mine[:size] == yours[:size] and mine[:size] not in told:
                told.add(mine[:size])
                yield Shared("publication", said)


def same_title(title: str, other: str) -> bool:
    """Return whether two titles are one, or one the beginning of the other."""
    mine, yours = (re.findall(r"\w+", view(name).text) for name in (title, other))
    size = min(len(mine), len(yours))
    return size > 0 and mine[:size] == yours[:size] and (size >= _TITLE or len(mine) == len(yours))


def _words(text: str) -> Words:
    return frozenset(re.findall(r"\w+", view(text).text)) - _LEGAL


def _pieces(word: str) -> list[str]:
    """Return each two characters of a Chinese word, for one name may hold the other; none of a word of letters."""
    return [word[at : at + 2] for at in range(len(word) - 1)] if _script((word,)) else []
