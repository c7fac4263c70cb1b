"""Parts and roles of entries of studies → their schools, even where no word says so: "MSc Optics, Oxford", "MIT 光学"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.fields.entry_roles import EntryRoles
from matcher.reading.structure.line import hints, study_lines
from matcher.reading.structure.line.heading_parts import HeadingPart, heading_parts
from matcher.reading.words import degrees, places
from matcher.regex import regex

_FIELD = regex(
    r"(?:[a-zà-ÿ]{2}(?:ics?|iks?|ique|ica|logy|logie|ie|ing|istry|nomy|graphy|matica|mática)|sciences?|wissenschaft(?:en)?"
    r"|studies|arts|law"
    r"|history|medicine|management|administration|finance|business|design|technology)$"
    r"|(?:[^大]学|工程|技术|管理|经济|金融|会计|设计|智能|信息|通信|自动化|电子|机械|软件|网络|安全|数据|统计|语言?|文|法|医|物理|生物"
    r"|系统?|专业|方向|类|课程?|培训|训练营|高中|模型|处理|视觉|推荐|搜索|制|在读|交换|辅修|双学位)$",
    re.IGNORECASE,
)
"""How the names of what is studied end."""
_SHORT_HAN = 6
"""Ideographs of a name that has no word for a school, at most: 清华, 上海交大."""
_WITH_UNIT = regex(
    r"^([\u4e00-\u9fff]{2,4}?)(?:计算机|软件|电子|自动化|数学|物理|化学|信息|人工智能|机械|生物|经济|管理|统计)[\u4e00-\u9fff]{0,6}(?:系|学院)$"
)
"""A Chinese school with a department of it, as one word."""
_BEFORE_HAN = regex(r"[A-ZÀ-Þ][\w.&'’ -]{0,60}?[A-Za-zÀ-ÿ.](?=\s?[\u4e00-\u9fff])(?!\s?(?:大学|学院|学校|分校))")
"""A name in letters, before Chinese words that are no part of it."""


def parts_of_section(heads: list[Block], section: Section) -> list[HeadingPart]:
    """Return the parts of heading lines, among studies a name in letters apart from the Chinese words behind it.

    >>> [part.text for part in parts_of_section([Block(0, 14, "MIT 计算机科学 硕士")], "education")]
    ['MIT', '计算机科学', '硕士']
    """
    parts = heading_parts(heads)
    return list(_names_before_han_apart(parts)) if section == "education" else parts


def _names_before_han_apart(whole: list[HeadingPart]) -> Iterator[HeadingPart]:
    """Yield parts in order, a name in letters and the Chinese words behind it as two, the second a chunk of its own."""
    more = Counter[int]()
    for part in whole:
        moved = part._replace(chunk=part.chunk + more[part.line])
        if name := _BEFORE_HAN.match(part.text):
            more[part.line] += 1
            rest = part.text[name.end() :].lstrip()
            yield moved.cut(0, name.end())
            yield HeadingPart(rest, part.end - len(rest), part.end, part.line, moved.chunk + 1, 0)
        else:
            yield moved


def with_town_as_school(roles: EntryRoles) -> EntryRoles:
    """Return the roles of an entry, with a town as its school where a degree stands beside it and no school."""
    behind = (*roles.where[1:], None)
    town = next((part for part, after in zip(roles.where, behind, strict=False) if _is_alone(part, after)), None)
    named = any(hints.school(part.text) or not _FIELD.search(part.text) for part in roles.who)
    if town is None or named or not any(degrees.stated(part.text) for part in roles.what):
        return roles
    what = sorted((*roles.what, *roles.who), key=lambda part: part.start)
    return roles._replace(who=(town,), what=tuple(what), where=tuple(part for part in roles.where if part is not town))


def _is_alone(town: HeadingPart, after: HeadingPart | None) -> bool:
    """Return whether a town is told without its state or country, and is none itself."""
    return not (places.is_region(town.text) or (after and after.is_beside(town) and places.is_region(after.text)))


def is_field(words: str) -> bool:
    """Return whether words end as the names of what is studied do.

    >>> is_field("Electrónica"), is_field("Sample Works")
    (True, False)
    """
    return bool(_FIELD.search(words))


def school_names(named: Sequence[str], seen: Sequence[str]) -> list[str]:
    """Return the names of schools: those that fields name, and those seen in lines, without what has run into one.

    >>> school_names(["Westmark University", "Optics"], ["Science Westmark University", "University"])
    ['Westmark University']
    """
    own = [one for one in (_WITH_UNIT.sub(r"\1", words) for words in named) if _may_name(one)]
    return [*own, *(one for one in seen if not _is_common(one) and not any(one.endswith(name) for name in own))]


def _may_name(words: str) -> bool:
    """Return whether words can be the name of a school, and is not only what was studied there."""
    if hints.school(words):
        return not _is_common(words)
    named = 1 < len(words) <= _SHORT_HAN if words[:1] >= "\u2e80" else len(words) > 2 and words[0].isupper()
    return named and not (_FIELD.search(words) or hints.team(words) or study_lines.states(words))


def _is_common(words: str) -> bool:
    """Return whether words only say that something is a school."""
    plain = words.isalpha() and words[0] < "\u2e80" and words[1:].islower() and not hints.is_school_by_name(words)
    return plain and hints.school(words) > 0
