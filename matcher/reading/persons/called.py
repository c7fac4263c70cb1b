"""Text × names of its person → where they stand as names. A first name may be a technology (Julia, Ray): the words around decide.

What decides never depends on which name it is, so that swapping names swaps what is masked and changes nothing else: a list of
skills says the same whoever writes it, and "Julia led", "Julia's team" or "Swift, J." is masked whatever Julia and Swift mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from matcher.regex import regex
from matcher.text import Span

GAP = regex(r"[ \t\n,.·‐-]{1,3}(?:[A-Z]\.? {0,2}){0,2}")
"""What stands between the parts of a name, initials among it."""
_INITIALS_BEFORE = regex(r"((?:[A-Z]\.[ -]?){1,3})$")
_INITIALS_AFTER = regex(r",? ((?:[A-Z]\.[ -]?){1,3})|,? ([A-Z]{1,3})(?=[,;&]| and\b)")
_BEGINS = regex(r"(?:^|\n|[.!?:;。！？] ?)[ \t]{0,8}(?:[-*+•▪◦●○■□➢►‣·–—>#|\"“(]{1,3}[ \t]{0,4}|\d{1,2}[.)] )?(?:\*{2}|__)?$")
_ACTS = regex(
    r"(?:\*{2}|__)?(?:, (?=who\b)| )(?:(?:also|currently|then|later|now|has|had|is|was|who|and|[a-z]{3,12}ly) ){0,3}"
    r"(?:(?!(?:distributed|based|accelerated|powered|enabled|related|managed|embedded|shared|mixed|typed|advanced)\b)[a-z]{2,14}ed|"
    r"led|built|wrote|ran|made|won|grew|taught|cut|drove|took|brought|gave|set|began|spoke|held|oversaw|rewrote|"
    r"leads|builds|writes|runs|holds|works|studies|teaches|makes|develops|designs|loves|enjoys|likes|speaks|lives|joins|manages|"
    r"is|was|has|had|will|can|brings|specializes|specialises|focuses|graduates|does|did|went|came|became|received|earned)\b"
)
_OWNS = regex(
    r"['’]s? (?:[a-z]{2,14} ){0,2}(?:team|work|thesis|research|papers?|role|experience|responsibilities|contributions?|manager|"
    r"career|profile|projects?|job|background|skills|strengths|own|group|supervisor|advisor|studies|colleagues|CV|résumé|resume|homepage|page)\b",
    re.IGNORECASE,
)
_ADDRESSED = regex(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir)\.? $|\b(?:name is|[Ii]['’]m|I am|call me|named) $")
_CITED = regex(r",? et al\b| \((?:19|20)\d\d\)|,? (?:and|&) [A-Z][\w-]{1,20} \((?:19|20)\d\d\)")
_TOOLS = regex(
    r"\b(?:in|with|using|use|used|via|on|for|of|like|and|or|as|including|languages?|tools?|stack|skills?|"
    r"technolog(?:y|ies)|frameworks?|librar(?:y|ies))[:：]? $|[,/、] ?$",
    re.IGNORECASE,
)
_HAN = "\u3040-\u30ff\u3400-\u9fff"
_HAN_BEFORE = regex(rf"(?:^|[^{_HAN}]|由|与|跟|为|被|向|随|受|在|我是|我叫|姓名|作者|导师|同学)$")
_HAN_AFTER = regex(
    rf"$|[^{_HAN}]|负责|主导|参与|带领|领导|开发|设计|提出|担任|完成|构建|搭建|训练|优化|实现|研究|发表|获得|毕业|曾|在|是|于|等|同学|先生|女士|博士|老师|教授|"
    r"的(?:团队|研究|工作|论文|简历|主页|项目|贡献)"
)
_AROUND = 40
"""Characters before a name that are looked at."""

_ALONE = regex(r"(?:[\W\d_]|page|of|cv|resume|résumé|curriculum|vitae|简历|第|页)*", re.IGNORECASE)


class _Part(NamedTuple):
    """A part of a name where it stands in the text."""

    start: int
    end: int
    part: int


def spans(text: str, names: Iterable[str], lists: Sequence[Span] = ()) -> Iterator[Span]:
    """Yield where names stand as names; in lists of skills only where nothing else stands on the line.

    >>> said = "Julia Swift. Julia led tools in Julia. Skills: Julia, Swift"
    >>> [said[low:high] for low, high in spans(said, ["Julia Swift"])]
    ['Julia Swift', 'Julia']
    """
    for name in sorted({" ".join(name.split()) for name in names}):
        parts = [part.strip(",.()") for part in name.split()]
        western = [part for part in parts if part and part[0] < "\u2e80"]
        for run in _runs(text, _found(text, western)):
            if _stands(text, run, western, lists):
                yield _with_initials(text, run, western)
        for han in (part for part in parts if len(part) > 1 and part[0] >= "\u2e80"):
            yield from _han(text, han, lists)


def _found(text: str, parts: list[str]) -> list[_Part]:
    """Return where the parts of a name stand as words, in order."""
    found = [
        _Part(at, at + len(form), number)
        for number, part in enumerate(parts)
        for form in {part, part.upper(), part.title(), part.lower()}
        if len(form) > 1
        for at in _places(text, form)
    ]
    return sorted(found)


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and _is_word(text[at - 1])) and not (end < len(text) and _is_word(text[end])):
            yield at
        at = text.find(word, end)


def _is_word(char: str) -> bool:
    return (char.isalnum() and char < "\u2e80") or char == "_"


def _runs(text: str, found: list[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts that stand side by side, each part of the name once."""
    run: list[_Part] = []
    for one in found:
        near = run and GAP.fullmatch(text, run[-1].end, one.start) and one.part not in {other.part for other in run}
        if run and not near:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _stands(text: str, run: list[_Part], parts: list[str], lists: Sequence[Span]) -> bool:
    """Return whether parts of a name stand as the name."""
    start, end = run[0].start, run[-1].end
    if _within(start, lists):
        return len(run) > 1 and _is_alone(text, start, end)
    if len(run) > 1:
        return not (_is_listed(text, start) and any("," in text[one.end : two.start] for one, two in pairwise(run)))
    if text[start].islower():
        return False
    before = text[max(0, start - _AROUND) : start]
    if _ADDRESSED.search(before) or _CITED.match(text, end) or _OWNS.match(text, end):
        return True
    return _has_initials(text, run, parts) or bool(_BEGINS.search(before) and _ACTS.match(text, end))


def _is_listed(text: str, start: int) -> bool:
    """Return whether words stand where technologies are listed."""
    return bool(_TOOLS.search(text[max(0, start - _AROUND) : start]))


def _within(at: int, lists: Sequence[Span]) -> bool:
    """Return whether an offset lies in one of the spans, which are in order."""
    place = bisect_right(lists, at, key=itemgetter(0))
    return place > 0 and at < lists[place - 1][1]


def _is_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is all that its line says, as at the foot of a page."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if ("\n" not in before and start > _AROUND) or ("\n" not in after and end + _AROUND < len(text)):
        return False
    return bool(_ALONE.fullmatch(before.rpartition("\n")[2] + after.partition("\n")[0]))


def _has_initials(text: str, run: list[_Part], parts: list[str]) -> bool:
    return _with_initials(text, run, parts) != (run[0].start, run[-1].end)


def _with_initials(text: str, run: list[_Part], parts: list[str]) -> Span:
    """Return the span of a name with the initials of its other parts beside it."""
    start, end = run[0].start, run[-1].end
    own = {part[0].upper() for number, part in enumerate(parts) if number not in {one.part for one in run}}
    before = _INITIALS_BEFORE.search(text[max(0, start - 12) : start])
    after = _INITIALS_AFTER.match(text, end)
    if before and own & set(before[1]):
        start -= len(before[1])
    elif after and own & set(after[1] or after[2]):
        end = after.end(1) if after[1] else after.end(2)
    return start, end


def _han(text: str, name: str, lists: Sequence[Span]) -> Iterator[Span]:
    """Yield where a Chinese name stands as one: what is before and behind it must be no part of the same word."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        apart = _HAN_BEFORE.search(text[max(0, at - 4) : at]) and _HAN_AFTER.match(text, end)
        if _is_alone(text, at, end) if _within(at, lists) else apart:
            yield at, end
        at = text.find(name, end)
