"""Blocks with the section each stands in → the spans of its passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import heading_lines, prose
from matcher.reading.words import sections, sentence_ends, spoken_languages
from matcher.regex import regex
from matcher.text import trimmed

_WHOLE = frozenset({"title", "skills", "language", "course", "publication", "award", "certificate"})
OF_ENTRIES = frozenset({"work", "teaching", "research", "project", "education", "volunteer"})
_COURSE = regex(
    r"(?:(?:relevant|core|main|selected|key|major)\s)?(?:courses?|coursework)\b|(?:主修|相关|核心)?课程", re.IGNORECASE
)
_LANGUAGE = regex(
    r"(?:TOEFL|IELTS|GRE|CET-?\s?[46]|(?:english|language)\s(?:skills?|proficiency)|(?:languages?|spoken)\s?[:：]|外语|英语|语言"
    r"|(?:[德法日俄韩粤]语|日本語|普通话|西班牙语|葡萄牙语|意大利语|阿拉伯语)(?:流利|熟练|精通|良好|母语|水平|N\d|[四六八]级))",
    re.IGNORECASE,
)
_LABELLED = regex(r"([^:：\n]{2,40})[:：]\s{0,5}\S")

SectionRun = tuple[sections.Opened, list[Block]]
"""The blocks of one section, with what its heading opens."""


def routed(block: Block, section: Section) -> Section:
    """Return the section of a block by its first words, where they say more than its heading."""
    if section in {"work", "project", "volunteer"} and heading_lines.SKILLS.match(block.bare):
        return "skills"
    if section not in {"education", "skills", "other", "language", "interests"}:
        return section
    label = _LABELLED.match(block.bare)
    named = sections.section(label[1], marked=True) if label else None
    if named == "interests":
        return "interests"
    if section == "education" and _COURSE.match(block.bare):
        return "course"
    led = named == "language" or _LANGUAGE.match(block.bare)
    if spoken_languages.lists(block.bare) or (led and (section != "other" or spoken_languages.stated(block.bare))):
        return "language" if spoken_languages.stated(block.bare, listed=True) or block.bare.startswith("GRE") else section
    return "other" if section == "skills" and prose.is_deed(block) else section


def spans(block: Block, section: Section) -> Iterator[tuple[int, int]]:
    """Yield the span of each passage of a block: its sentences where it is prose, else the whole."""
    start = 0
    if block.mark == "plain" and section not in _WHOLE:
        for end in sentence_ends.ends(block.text):
            yield _span(block, start, end)
            start = end
    if block.text[start:].strip():
        yield _span(block, start, len(block.text))


def _span(block: Block, start: int, end: int) -> tuple[int, int]:
    low, high = trimmed(block.text, start, end)
    return block.start + low, block.start + high
