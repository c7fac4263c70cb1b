"""Text × names of its person → where they stand as names. A first name may be a technology (Julia, Ray): the words around decide.

A name is sought in plain letters and in any case, for others write Núñez as Nunez, NÚÑEZ or in another form of Unicode.

What decides never depends on which name it is, so that swapping names swaps what is masked and changes nothing else: a list of
skills says the same whoever writes it, and "Julia led", "Julia's team" or "Swift, J." is masked whatever Julia and Swift mean.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from matcher.reading.persons import name_forms
from matcher.reading.words.verbs import OF_PERSONS
from matcher.regex import regex
from matcher.text import Span, occurrences

GAP = regex(r"[ \t\n,.·‐-]{1,3}(?:[A-Z]\.? {0,2}|[eiy] ){0,2}")
"""What stands between the parts of a name, initials among it, and what leads in a second surname."""
_INITIALS_BEFORE = regex(r"((?:[A-Z]\.[ -]?){1,3}|\b[A-Z] )$")
_INITIALS_AFTER = regex(r",? ((?:[A-Z]\.[ -]?){1,3})|,? ([A-Z]{1,3})(?=[,;&]| and\b)")
_BEGINS = regex(r"(?:^|\n|[.!?:;。！？] ?)[ \t]{0,8}(?:[-*+•▪◦●○■□➢►‣·–—>#|\"“(]{1,3}[ \t]{0,4}|\d{1,2}[.)] )?(?:\*{2}|__)?$")
_NO_ACT = "distributed|based|accelerated|powered|enabled|related|managed|embedded|shared|mixed|typed|advanced"
"""What is said of a tool, though it looks like a verb of the past: "Ray distributed training"."""
_ACTS = regex(
    r"(?:\*{2}|__)?(?:, (?=who\b)| )(?:(?:also|currently|then|later|now|has|had|is|was|who|and|[a-z]{3,12}ly) ){0,3}"
    rf"(?:(?!(?:{_NO_ACT})\b)[a-z]{{2,14}}ed|{OF_PERSONS})\b"
)
"""What a person does behind a name: "Julia led", "Julia, who now works"."""
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

_EVERYBODYS = frozenset(
    "a all am an and any are as at be by can do for go he her him his i if in is it me my no not now of on one or our out per "  # noqa: SIM905
    "she so than that the them then they this to too us use was we will you".split()
)
"""Words of every text, which are names only where they have their marks: Thế, Mỹ, Đỗ."""

_ALONE = regex(r"(?:[\W\d_]|page|of|cv|resume|résumé|curriculum|vitae|简历|第|页)*", re.IGNORECASE)


class _NamePart(NamedTuple):
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
    wanted = sorted({unicodedata.normalize("NFC", " ".join(name.split())) for name in names})
    for plain in name_forms.views(text, wanted):
        plain_lists = [(plain.offset(low), plain.offset(high)) for low, high in lists] if plain.text != text else lists
        for name in wanted:
            for run in _full_spans(plain.text, name, plain_lists):
                low, high = map(plain.source, run)
                if not _is_common_word(text[low:high], name):
                    yield low, high


def part_spans(text: str, name: str) -> Iterator[Span]:
    """Yield where a part of a name stands by itself, unless it is in small letters and the name is not, or in an address.

    >>> said = "NUNEZ led it, nunez"
    >>> [said[low:high] for low, high in part_spans(said, "José Núñez")]
    ['NUNEZ']
    """
    name = unicodedata.normalize("NFC", name)
    western, han = _scripts(name)
    for plain in name_forms.views(text, [name]):
        for part in _part_places(plain.text, western):
            low, high = plain.source(part.start), plain.source(part.end)
            words = text[low:high]
            if (not words[0].islower() or words in name.split()) and not _is_common_word(words, name):
                yield low, high
        for low, high in name_forms.address_spans(plain.text, western):
            yield plain.source(low), plain.source(high)
    for han_part in han:
        yield from (match.span() for form in _composed(han_part) for match in re.finditer(rf"\b{re.escape(form)}\b", text))


def _full_spans(text: str, name: str, lists: Sequence[Span]) -> Iterator[Span]:
    """Yield where a name stands as a name in a text in plain letters."""
    western, han = _scripts(name)
    for run in _runs(text, _part_places(text, western)):
        if _is_name(text, run, western, lists):
            yield _with_initials(text, run, western)
    for part in han:
        for form in _composed(part):
            yield from _han_spans(text, form, lists)


def _scripts(name: str) -> tuple[list[str], list[str]]:
    """Return the parts of a name that are written in letters, and those of ideographs or the like; one stands with another."""
    parts = [part for word in name.split() if (part := word.strip(",.()"))]
    western = [part for part in parts if "" < name_forms.plain(part).text[:1] < "\u2e80"]
    han = [part for part in parts if part not in western]
    whole = ["".join(han), " ".join(han)] if len(han) > 1 and min(map(len, han)) == 1 else []
    return western, [*whole, *(part for part in han if len(part) > 1)]


def _composed(part: str) -> set[str]:
    """Return a part of a name as files may have it: syllables of Hangul may be whole, or letter by letter."""
    return {part, unicodedata.normalize("NFD", part)}


def _is_common_word(text: str, name: str) -> bool:
    """Return whether words may be no name, for they are common and lack its marks: "do my best" is no Đỗ Mỹ."""
    words = text.split()
    if name.isascii() or not _EVERYBODYS.issuperset(text.lower().split()) or set(words) <= set(name.split()):
        return False
    return len(words) == 1 or any(word.islower() for word in words)


def _part_places(text: str, parts: list[str]) -> list[_NamePart]:
    """Return where the parts of a name stand as words in a text in plain letters, in order."""
    lower = text.lower()
    places = [
        _NamePart(offset, offset + len(form), number)
        for number, part in enumerate(parts)
        for form in name_forms.forms(part)
        if len(form) > 1
        for offset in _places(lower, form)
    ]
    return sorted(places)


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands by itself."""
    for start, end in occurrences(text, word):
        joined_before = start > 0 and _is_word(text[start - 1])
        joined_behind = end < len(text) and _is_word(text[end])
        if not joined_before and not joined_behind:
            yield start


def _is_word(char: str) -> bool:
    """Return whether a character makes a word longer that it stands beside, as no ideograph does."""
    return (char.isalnum() and char < "\u2e80") or char == "_"


def _runs(text: str, parts: list[_NamePart]) -> Iterator[list[_NamePart]]:
    """Yield the parts that stand side by side, each part of the name once; two parts may be written alike."""
    run: list[_NamePart] = []
    for _, alternatives in groupby(parts, key=itemgetter(0)):
        readings, used = list(alternatives), {earlier.part for earlier in run}
        reading = next((part for part in readings if part.part not in used), readings[0])
        is_near = run and GAP.fullmatch(text, run[-1].end, reading.start) and reading.part not in used
        if run and not is_near:
            yield run
            run = []
        run.append(reading)
    if run:
        yield run


def _is_name(text: str, run: list[_NamePart], parts: list[str], lists: Sequence[Span]) -> bool:
    """Return whether parts of a name stand as the name."""
    start, end = run[0].start, run[-1].end
    if _lies_within(start, lists):
        return len(run) > 1 and _is_alone(text, start, end)
    if len(run) > 1:
        return not _is_listed(text, start) or not any("," in text[part.end : after.start] for part, after in pairwise(run))
    if text[start].islower():
        return False
    before = text[max(0, start - _AROUND) : start]
    if _ADDRESSED.search(before) or _CITED.match(text, end) or _OWNS.match(text, end):
        return True
    return _has_initials(text, run, parts) or bool(_BEGINS.search(before) and _ACTS.match(text, end))


def _is_listed(text: str, start: int) -> bool:
    """Return whether words stand where technologies are listed."""
    return bool(_TOOLS.search(text[max(0, start - _AROUND) : start]))


def _lies_within(offset: int, lists: Sequence[Span]) -> bool:
    """Return whether an offset lies in one of the spans, which are in order."""
    index = bisect_right(lists, offset, key=itemgetter(0))
    return index > 0 and offset < lists[index - 1][1]


def _is_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is all that its line says, as at the foot of a page."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if ("\n" not in before and start > _AROUND) or ("\n" not in after and end + _AROUND < len(text)):
        return False
    return bool(_ALONE.fullmatch(before.rpartition("\n")[2] + after.partition("\n")[0]))


def _has_initials(text: str, run: list[_NamePart], parts: list[str]) -> bool:
    """Return whether initials of the other parts of a name stand beside it."""
    return _with_initials(text, run, parts) != (run[0].start, run[-1].end)


def _with_initials(text: str, run: list[_NamePart], parts: list[str]) -> Span:
    """Return the span of a name with the initials of its other parts beside it."""
    start, end = run[0].start, run[-1].end
    others = set(range(len(parts))) - {one.part for one in run}
    initials = {name_forms.plain(parts[number]).text[0].upper() for number in others}
    before = _INITIALS_BEFORE.search(text[max(0, start - 12) : start])
    after = _INITIALS_AFTER.match(text, end)
    if before and initials & set(before[1]):
        start -= len(before[1])
    elif after and initials & set(after[1] or after[2]):
        end = after.end(1) if after[1] else after.end(2)
    return start, end


def _han_spans(text: str, name: str, lists: Sequence[Span]) -> Iterator[Span]:
    """Yield where a Chinese name stands as one: what is before and behind it must be no part of the same word."""
    for start, end in occurrences(text, name):
        stands_apart = _HAN_BEFORE.search(text[max(0, start - 4) : start]) and _HAN_AFTER.match(text, end)
        if _is_alone(text, start, end) if _lies_within(start, lists) else stands_apart:
            yield start, end
