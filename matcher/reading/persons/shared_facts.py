"""Two documents → the facts that make them one person's: names that agree, employers at one time, publications."""

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
"""Pairs of characters that distinguish no employer from others."""

_TITLE = 3
"""Words from which on a title identifies a publication."""

_EVER = 10**6
"""A month after every other."""

Words = frozenset[str]


class Shared(NamedTuple):
    """A fact that two documents share, an employer at one time or a publication, in the words of the first document."""

    kind: str
    said: str


class Facts(NamedTuple):
    """What a document says of its person, ready to be compared."""

    name: tuple[str, ...]
    employers: tuple[tuple[Words, Period, str], ...]
    titles: tuple[tuple[tuple[str, ...], str], ...]

    @property
    def words(self) -> set[str]:
        """Return the words that distinguish the employers from others."""
        return {word for words, _, _ in self.employers for word in words - _COMMON}

    @property
    def first_words(self) -> set[str]:
        """Return the first word of each title, for one title may be the beginning of another."""
        return {title[0] for title, _ in self.titles}

    @property
    def tokens(self) -> set[str]:
        """Return words at least one of which two documents have in common that share a fact."""
        return self.first_words | {piece for word in self.words for piece in (word, *_pieces(word))}


class FactKeys(NamedTuple):
    """Keys under which a document is found, and keys by which it finds others, that could be the same person's."""

    held: set[tuple[str, str]]
    sought: set[tuple[str, str]]


def fact_keys(document: Facts) -> FactKeys:
    """Return keys by which two documents that share a fact find each other: a key held by one is sought by the other.

    One Chinese name may hold another: the telling piece of the shorter one is a piece of the longer one.
    """
    words_alone, chinese = document.first_words | document.words, [word for word in document.words if _pieces(word)]
    pieces, telling = {piece for word in chinese for piece in _pieces(word)}, {_telling(_pieces(word)) for word in chinese}
    words = {("word", piece) for piece in words_alone.difference(chinese)}
    return FactKeys(
        words | {("telling", piece) for piece in telling} | {("piece", piece) for piece in pieces},
        words | {("telling", piece) for piece in pieces} | {("piece", piece) for piece in telling},
    )


def _telling(pieces: Sequence[str]) -> str:
    """Return the first piece that is not a place, else the first one."""
    return next((piece for piece in pieces if piece not in _PLACES), pieces[0])


def facts_of(parsed: Parsed) -> Facts:
    """Return the facts of a document."""
    employers = ((_words(name), period, name) for name, period in parsed.organisations if period is not None)
    titles = ((tuple(re.findall(r"\w+", view(title).text)), title) for title in parsed.publications)
    return Facts(
        name_parts(parsed.name),
        tuple(fact for fact in employers if fact[0]),
        tuple(fact for fact in titles if len(fact[0]) >= _TITLE or len("".join(fact[0])) > 3 * _TITLE),
    )


def name_parts(name: str | None) -> tuple[str, ...]:
    """Return the words of a name, folded and sorted; none where no name is stated."""
    return tuple(sorted(re.findall(r"\w+", view(name).text))) if name else ()


def names_agree(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names may be one person's: one contains the other, in full or by initials, or is in another script.

    >>> names_agree(("ada", "example"), ("ada", "example", "m")), names_agree(("ada", "example"), ("a", "example"))
    (True, True)
    >>> names_agree(("wei", "wu"), ("吴伟",)), names_agree(("ada", "example"), ("bo", "sample"))
    (True, False)
    """
    if not name or not other or _script(name) != _script(other):
        return True
    shorter, longer = sorted((name, other), key=len)
    unmatched = [part for part in longer if part not in shorter]
    for part in shorter:
        if part not in longer and not _initial(part, unmatched):
            return False
    return any(part in longer for part in shorter)


def _initial(part: str, unmatched: list[str]) -> bool:
    """Return whether a part is the initial of an unmatched part or has it as its own; that part is then matched."""
    for other in unmatched:
        if 1 in (len(part), len(other)) and part[0] == other[0]:
            unmatched.remove(other)
            return True
    return False


def _script(parts: tuple[str, ...]) -> bool:
    return any(char > "\u2e7f" for part in parts for char in part)


def namesake_keys(name: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return keys at least one of which two documents of one name share: every two parts of the name, or its only part."""
    full = tuple(part for part in name if len(part) > 1 or part > "\u2e7f")
    if len(full) > 1:
        return combinations(full, 2)
    return [full] if full else []


def facts_in_common(document: Facts, other: Facts) -> tuple[Shared, ...]:
    """Return the facts that both documents state, each once, however often it is stated."""
    return (*_shared_employers(document, other), *_shared_titles(document, other))


def _shared_employers(document: Facts, other: Facts) -> Iterable[Shared]:
    pairs = [
        ((mine & yours or mine) - _COMMON or mine, name)
        for mine, period, name in document.employers
        for yours, other_period, _ in other.employers
        if same_words(mine, yours) and overlap(period, other_period)
    ]
    reported: set[str] = set()
    for words, name in sorted(pairs, key=lambda pair: (len(pair[0]), sorted(pair[0]), pair[1])):
        if not words & reported:
            yield Shared("employer", name)
        reported |= words


def same_employer(name: str, other: str) -> bool:
    """Return whether two names may be those of one employer.

    >>> same_employer("ByteDance", "ByteDance Inc, Beijing"), same_employer("China Mobile", "China Telecom")
    (True, False)
    """
    return same_words(_words(name), _words(other))


def same_words(mine: Words, yours: Words) -> bool:
    """Return whether two names may be one employer's: one has all words of the other, or both have the same uncommon words.

    In Chinese, one name may hold the other.
    """
    own, other = mine - _COMMON, yours - _COMMON
    if own & other:
        return own == other or mine <= yours or yours <= mine
    return any(_is_within(a, b) or _is_within(b, a) for a in own for b in other)


def employer_words(name: str) -> list[frozenset[str]]:
    """Return sets of words of an employer: one of them holds one of another employer's, or lies in it, where they are the same.

    >>> [sorted(words) for words in employer_words("Sample Labs, Inc.")], [sorted(words) for words in employer_words("样例网络")]
    ([['sample']], [['样例网络'], ['例网', '样例', '网络']])
    """
    words = _words(name)
    own = words - _COMMON
    return [own or words, *(frozenset(pieces) for word in own if (pieces := _pieces(word)))] if words else []


def _is_within(part: str, whole: str) -> bool:
    return len(part) > 1 and part > "\u2e7f" and part in whole


def overlap(period: Period, other: Period) -> bool:
    """Return whether two periods share a month; one that goes on has no end."""
    low = max(period.start or 0, other.start or 0)
    return low < min(_end(period), _end(other))


def _end(period: Period) -> int:
    return _EVER if period.current or period.end is None else period.end


def _shared_titles(document: Facts, other: Facts) -> Iterable[Shared]:
    reported: set[tuple[str, ...]] = set()
    for mine, title in document.titles:
        for yours, _ in other.titles:
            size = min(len(mine), len(yours))
            if mine[:size] == yours[:size] and mine[:size] not in reported:
                reported.add(mine[:size])
                yield Shared("publication", title)


def same_title(title: str, other: str) -> bool:
    """Return whether two titles are one, or one the beginning of the other."""
    mine, yours = (re.findall(r"\w+", view(name).text) for name in (title, other))
    size = min(len(mine), len(yours))
    return size > 0 and mine[:size] == yours[:size] and (size >= _TITLE or len(mine) == len(yours))


def title_words(title: str) -> list[frozenset[str]]:
    """Return the words of a title, which the title has in common with one that it begins."""
    words = frozenset(re.findall(r"\w+", view(title).text))
    return [words] if words else []


def _words(text: str) -> Words:
    return frozenset(re.findall(r"\w+", view(text).text)) - _LEGAL


def _pieces(word: str) -> list[str]:
    """Return every two neighbouring characters of a Chinese word, for one name may hold the other; none of a word of letters."""
    return [word[at : at + 2] for at in range(len(word) - 1)] if _script((word,)) else []
