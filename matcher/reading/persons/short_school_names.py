"""Text × schools of its person → where their short names stand (Tsinghua, MIT, 清华): left out of what is shown blind.

Scoring reads them as any word, for what is a school's name here is an ordinary word there. A name that is a place, a technology
or an ordinary word too is one of a school only beside words of studies, or where studies and awards are told. Initials that stand
so once are the school's wherever they stand.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from matcher.model import Passage, Section
from matcher.regex import regex
from matcher.signals import taxonomy
from matcher.text import Span, merged

_LONGEST = 160
"""Characters of a school's name that are looked at."""
_AROUND = 40
"""Characters to either side of a name, on its line, in which words of studies are looked for."""

_KIND = (
    r"Universit\w{1,5}|College|Institut[eo]?|School|Academy|Polytechni\w{1,4}|Hochschule|Faculty|Department|École|Ecole|Escuela"
    r"|Politecnico|Centre|Center|Univ\.?"
)
_KINDS = regex(rf"\b(?:{_KIND})(?!\w)", re.IGNORECASE)
_APART = regex(
    rf"\s*[,()/|–—]\s*|(?:^|[\s-]+)(?:{_KIND})(?=[\s,)]|$)|\s+(?:of|at|in|for|and|zu|de|der|du|für|&|-)(?=\s)", re.IGNORECASE
)
"""What stands between the parts of a name."""
_SUBJECTS = regex(
    r"(?:^|,)\s*(?:School|Faculty|Department|Institute|Centre|Center)\s+(?:of|for)\s[^,]{1,80}(?:,|$)", re.IGNORECASE
)
"""A part of a school with what is taught there, which is no name of it."""
_TECH = regex(r"\bInstitute of Technology|Polytechnic Institute", re.IGNORECASE)
_WORDS = """
    the a st saint state states city open northern southern eastern western north south east west central middle new old great
    greater imperial royal national international federal metropolitan public private american british european asian global
    world first technical technological technische technology technologies tech science sciences scientific applied art arts
    humanities law medicine medical business economics management engineering education agricultural agriculture normal health
    pedagogical design music physics chemistry biology mathematics statistics computing computer computers information
    communications data software digital online virtual free advanced higher graduate undergraduate studies research learning
    machine deep artificial intelligence language languages linguistics code coding programming systems system network networks
    security robotics electronics electrical mechanical industrial civil social political military naval air force christian
    catholic community district county regional union united king king's kings queen queen's queens trinity general example
    sample high summer winter campus main
"""
_ORDINARY = frozenset(_WORDS.split())
"""Words in names of schools that are ordinary words by themselves."""
_STUDIES: frozenset[Section] = frozenset({"education", "award"})
_NO_STUDIES: frozenset[Section] = frozenset({"skills", "language", "interests"})
"""Sections where the short name of a school is something else."""
_BESIDE = regex(
    r"student|alumn|graduat|thesis|dissertation|campus|scholar|exchange|visiting|\bfellow|professor|\blectur|semester|\bstud(?:ied|ying)\b"
    r"|universit|college\b|institute\b|\bph\.?d\b|\b[mb]\.?sc\b|degree|bachelor|\bmaster['’]?s\b"
    r"|毕业|就读|交换|访问|奖学金|校友|本科|硕士|博士|读研|导师",
    re.IGNORECASE,
)
_PLACED = regex(r"(?:, |\| |· |\(|\b[Ii]n |\b[Nn]ear )$"), regex(r" *(?:$|[|·)\n]|, [A-Z\u0080-\uffff]|[.] )")
"""What stands before and behind a place."""

_HAN_KIND = regex(r"(?:大学|学院|研究院|学校)")
_HAN_SUBJECT = regex(
    r"(?:交通|科学技术|科技|理工|工业|工程|工商|师范|农业|林业|财经|政法|医科|医药|外国语|外语|民族|海洋|邮电|电子|信息|航空航天|航空|电力"
    r"|石油|矿业|地质|化工|传媒|体育|音乐|美术|建筑|经济|贸易|技术|科学|开放|职业|医|药){1,3}$"
)
_HAN_ORDINARY = regex(
    r"中国|国家|国立|中央|中华|首都|东北|西北|西南|东南|华东|华南|华北|华中|中南|江南|样例|示例|某某|北方|南方|浙江|江苏|山东|河南|河北"
    r"|湖南|湖北|四川|福建|广东|广西|江西|安徽|云南|贵州|辽宁|吉林|黑龙江|陕西|山西|甘肃|青海|海南|新疆|西藏|宁夏|内蒙古|台湾|东方|人民"
)


class _ShortName(NamedTuple):
    """A short name of a school, and whether its words alone show that it names nothing else."""

    words: str
    own: bool


def spans(text: str, schools: Iterable[str], passages: Sequence[Passage]) -> tuple[Span, ...]:
    """Return where short names of schools stand in a text, in order and apart from one another.

    >>> said = "Taught at Westmark, then moved to Leeds."
    >>> [said[low:high] for low, high in spans(said, ["Westmark University", "University of Leeds"], ())]
    ['Westmark']
    """
    short_names = {short for school in set(schools) for short in _short_names(school[:_LONGEST])}
    present = [
        short
        for short in sorted(short_names)
        for first_word in short.words.split()[:1]
        if first_word in text or first_word.upper() in text
    ]
    school_text = _SchoolText(text, passages) if present else None
    return tuple(merged((span for short in present for span in school_text.of(short)), touching=True)) if school_text else ()


class _SchoolText:
    """A text with the sections of its passages."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self._text, self._passages = text, sorted(passages, key=attrgetter("start"))
        self._starts = [passage.start for passage in self._passages]

    def of(self, short: _ShortName) -> Iterator[Span]:
        """Yield where a short name stands for a school."""
        places = list(self._places(short.words))
        is_unique = short.own or (short.words.isupper() and any(self._tells_of_studies(*place) for place in places))
        is_unique = is_unique and not _has_other_meaning(short.words) and not self._is_used_otherwise(short.words, places)
        for low, high in places:
            if self._tells_of_studies(low, high) or (is_unique and self._section(low) not in _NO_STUDIES):
                yield low, high

    def _tells_of_studies(self, low: int, high: int) -> bool:
        """Return whether a name stands in a section of studies, or beside words of studies."""
        section = self._section(low)
        return section in _STUDIES or (section not in _NO_STUDIES and self._is_of_studies(low, high))

    def _places(self, words: str) -> Iterator[Span]:
        """Yield where words stand, written as in the name or all in capitals."""
        pattern = "|".join(r"\s{1,4}".join(map(re.escape, form.split())) for form in dict.fromkeys((words, words.upper())))
        bounded = rf"(?<![A-Za-z0-9_])(?:{pattern})(?![A-Za-z0-9_]| et al|[ -][Ll]icen[cs]e)"
        yield from (found.span() for found in re.finditer(bounded if words[0] < "\u2e80" else pattern, self._text))

    def _is_used_otherwise(self, words: str, places: Sequence[Span]) -> bool:
        """Return whether the words mean something else elsewhere in the text: in small letters, in a list, or as a place."""
        if words[0] >= "\u2e80":
            return False
        if words != words.lower() and re.search(rf"(?<![\w.@/-]){re.escape(words.lower())}(?![@/-]|\.?\w)", self._text):
            return True
        town = not words.isupper()
        return any(self._section(low) in _NO_STUDIES or (town and self._is_placed(low, high)) for low, high in places)

    def _is_placed(self, low: int, high: int) -> bool:
        """Return whether words stand as a place does, outside the sections of studies."""
        before, behind = _PLACED
        stands = before.search(self._text[max(0, low - 6) : low]) and behind.match(self._text[high : high + _AROUND])
        return bool(stands) and self._section(low) not in _STUDIES

    def _is_of_studies(self, low: int, high: int) -> bool:
        """Return whether words of studies stand beside a name that does not stand as a place."""
        before = self._text[max(0, low - _AROUND) : low].rpartition("\n")[2]
        behind = self._text[high : high + _AROUND].partition("\n")[0]
        return not self._is_placed(low, high) and bool(_BESIDE.search(before) or _BESIDE.search(behind))

    def _section(self, offset: int) -> str:
        index = bisect_right(self._starts, offset) - 1
        return self._passages[index].section if index >= 0 and offset < self._passages[index].end else ""


@lru_cache(4000)
def _short_names(school: str) -> tuple[_ShortName, ...]:
    """Return the short names of a school; kept, for many people went to the same one.

    >>> [one.words for one in _short_names("Carnegie Mellon University")], [one.words for one in _short_names("上海交通大学")]
    (['Carnegie Mellon', 'CMU'], ['上海', '上海交大'])
    """
    name = " ".join(_SUBJECTS.sub("", school).split())
    latin = [*_parts(name), *_initials(name)] if re.search("[A-Za-z]", name) else []
    han_names = (short for match in re.finditer("[\u4e00-\u9fff]{3,20}", name) for short in _han_names(match[0]))
    return tuple(dict.fromkeys([*latin, *han_names]))


def _parts(name: str) -> Iterator[_ShortName]:
    """Yield the words that distinguish a name, without kinds of schools and without ordinary words at either end."""
    if not _KINDS.search(name):
        return
    part_start = 0
    for end, next_start in [
        *((separator.start(), separator.end()) for separator in _APART.finditer(name)),
        (len(name), len(name)),
    ]:
        words, word_before = _without_ordinary(name[part_start:end].split()), name[:part_start].casefold().split()[-1:]
        part_start = next_start
        short = " ".join(words)
        if len(short) > 2 and short[0].isupper():
            yield _ShortName(short, word_before not in (["of"], ["at"], ["in"]))
            if _TECH.search(name):
                yield _ShortName(f"{short} Tech", own=True)


def _without_ordinary(words: list[str]) -> list[str]:
    """Return words without ordinary ones at either end."""
    while words and words[0].casefold().strip(".'’") in _ORDINARY:
        words = words[1:]
    while words and words[-1].casefold().strip(".'’") in _ORDINARY - {"state"}:  # Ohio State
        words = words[:-1]
    return words


def _initials(name: str) -> Iterator[_ShortName]:
    """Yield the initials of a name, and its words that are all capitals; either may mean other things.

    >>> [one.words for one in _initials("The University of Hong Kong")]
    ['TUHK', 'UHK', 'HKU']
    """
    words = re.findall(r"[^\W\d_][\w'’]*", name)
    initials = map(_initial, _word_orders(words)) if _KINDS.search(name) and len(words) > 1 else ()
    yield from (_ShortName(short, own=False) for short in dict.fromkeys([*initials, *words]) if _may_be_initials(short))


def _word_orders(words: list[str]) -> Iterator[list[str]]:
    """Yield the words of a name in the orders of its initials: all, without an article, and with its kind last."""
    without_article = words[1:] if words[0] == "The" else words
    yield words
    yield without_article
    if without_article[1:2] == ["of"]:
        yield [*without_article[2:], without_article[0]]


def _initial(words: list[str]) -> str:
    """Return the first letters of words with capitals, without marks."""
    return "".join(unicodedata.normalize("NFD", word)[0] for word in words if word[0].isupper())


def _may_be_initials(short: str) -> bool:
    return 2 < len(short) < 8 and short.isupper() and short.isascii()


def _has_other_meaning(words: str) -> bool:
    """Return whether words are a place, or something that a card looks for."""
    from matcher.reading.words.places import is_place  # its names take as long to prepare as a small pool to read

    return is_place(words) or words.casefold() in _card_forms()


@cache
def _card_forms() -> frozenset[str]:
    """Return the forms that the shipped cards look for."""
    cards = taxonomy.load().cards.values()
    return frozenset(form.casefold() for card in cards for form in (*card.aliases, *card.acronyms, *card.ambiguous))


def _han_names(name: str) -> Iterator[_ShortName]:
    """Yield the short names of a Chinese school: without its kind (清华), or of place and subject (上海交大)."""
    kind = _HAN_KIND.search(name)
    core = name[: kind.start()] if kind else ""
    subject = _HAN_SUBJECT.search(core)
    place = core[: subject.start()] if subject else core
    if len(place) > 1 and not _HAN_ORDINARY.fullmatch(place):
        yield _ShortName(place, own=not subject)
    if kind and kind[0] == "大学" and len(place) > 1:
        yield _ShortName(f"{place}{subject[0][0]}大" if subject else f"{place[0]}大", own=subject is not None)
