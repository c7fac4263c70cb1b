"""Blocks → the section each stands in, and the spans of its passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from matcher.model import Section
from matcher.reading.paper.blocks import SIGN, Block
from matcher.reading.structure.entries import mending
from matcher.reading.structure.line import dating, deeds, heads, items, positions, prose
from matcher.reading.structure.sections import depths, details, objective
from matcher.reading.structure.sections.labels import NAMING, labels, names_post
from matcher.reading.structure.sections.leading import led_in
from matcher.reading.words import breaks, dates, sections, stops, tongues
from matcher.reading.words.sections import UNNAMED, Opened
from matcher.regex import regex
from matcher.text import folded, trimmed

_WHOLE = frozenset({"title", "skills", "language", "course", "publication", "award", "certificate"})
_INLINE = regex(r"([^:：\n]{2,40})[:：](?:[*_]{1,3}(?=\s))?\s{0,5}(?=\S)")
_BESIDE = regex(r"(\S[^:：\n\t]{1,38}?)(?:\s{3,40}|\t)(?=\S)")
"""The heading of a section in one cell of a row, and its content in the next."""
_INLINE_ALWAYS = frozenset({"education", "publication", "award"})
_INLINE_SECTIONS = _INLINE_ALWAYS | {"skills", "language", "interests", "summary", "wishes", "certificate"}
OF_ENTRIES = frozenset({"work", "teaching", "research", "project", "education", "volunteer"})
_WITHIN = frozenset({"summary", "course", "skills", "language", "award", "project", "interests"})
_KINDS_OF_WORK = frozenset({"research", "teaching", "other"})
"""What the posts of one section may be sorted under."""
_GAP = regex(r"\s{3,200}(?=\S)")
_BESIDE_SKILLS = frozenset({"summary", "publication", "award"})
_BEHIND_ENTRIES = frozenset({"skills", "language", "interests", "certificate"})
_USED = regex(r"\W{0,3}(?:tech|tools|frameworks|stack|技术|工具)", re.IGNORECASE)
"""How a list begins of what a project was made with."""
_SORTED = regex(
    r"(?:misc(?:ellaneous)?|others?|more|various|weitere[sn]?|sonstige[sn]?|divers|autres?|varios|otros)\W{0,3}", re.IGNORECASE
)
"""What the last posts of several sorts are headed by."""
_FOLLOWING = 40
"""Blocks that are looked at behind a line."""
_COURSE = regex(
    r"(?:(?:relevant|core|main|selected|key|major)\s)?(?:courses?|coursework)\b|(?:主修|相关|核心)?课程", re.IGNORECASE
)
_LANGUAGE = regex(
    r"(?:TOEFL|IELTS|GRE|CET-?\s?[46]|(?:english|language)\s(?:skills?|proficiency)|languages?\s?[:：]|外语|英语|语言"
    r"|(?:[德法日俄韩粤]语|日本語|普通话|西班牙语|葡萄牙语|意大利语|阿拉伯语)(?:流利|熟练|精通|良好|母语|水平|N\d|[四六八]级))",
    re.IGNORECASE,
)
_OWN_INTEREST = regex(r"(?:research\s)?(?:interests?|hobbies)\s?[:：]|(?:研究)?(?:兴趣|爱好)\w{0,4}[:：]", re.IGNORECASE)
_SHORT = 4
"""Words of one thing of a list."""
_Look = tuple[int, bool]
"""The level of a heading, and whether it is bold."""


class Piece(NamedTuple):
    """A passage before the entries of all sections are numbered: its span, section and entry."""

    start: int
    end: int
    section: Section
    entry: int | None = None


def section_runs(blocks: list[Block]) -> list[tuple[Opened, list[Block]]]:
    """Return the blocks under each heading with its section; what stands under none is "other"."""
    blocks = [part for block in blocks for part in _headed(block)]
    deep, inside = depths.depths(blocks), labels(blocks, _WITHIN)
    runs: list[tuple[Opened, list[Block]]] = [("other", [])]
    head: _Look | None = None
    heading: Block | None = None
    own = 0
    for place, block in enumerate(blocks):
        entered = runs[-1][0] in OF_ENTRIES
        known = _look(block) == head or any(depths.is_date(line) for line in blocks[place : place + 3])
        begins = entered and not block.section and known and not (head is None and _is_set_otherwise(block, runs[-1][1]))
        begins = begins or (entered and depths.times_entry(block, (runs[-1][0], heading), blocks[place + 1 :]))
        begins = begins or (runs[-1][0] == "work" and _names_break(blocks[place : place + 2]))
        kept = begins or (entered and block.start in inside)
        kept = kept or (runs[-1][0] == "publication" and depths.sorts_papers(block, heading))
        opened = None if kept else _opened(block, (deep[place], own), runs[-1][0], blocks[place + 1 : place + 1 + NAMING])
        inline = None if opened else _inline(block, runs[-1][0]) or _last_of(blocks[place : place + _FOLLOWING], *runs[-1])
        if opened:
            runs.append((opened, []))
            heading = block
            own = block.level if deep[place] and block.mark == "heading" else 0
            head = _head(block, blocks[place + 1 : place + 2])
        elif inline:
            runs += objective.runs(*inline, runs[-1][0], blocks[place + 1 : place + 2])
        elif not (entered and block.section == "summary"):
            runs[-1][1].append(block)
    return [run for section, found in details.set_apart(runs) for run in led_in(section, found)]


def _look(block: Block) -> _Look:
    return block.level, block.bold


def _head(heading: Block, below: list[Block]) -> _Look | None:
    """Return how the heads of entries look: a section holds something, so what stands right below its heading is one."""
    return next((_look(one) for one in below if one.mark == "heading" and not one.section and _look(one) != _look(heading)), None)


def _names_break(blocks: list[Block]) -> bool:
    """Return whether a line names a time without work, with its dates or above them."""
    named = breaks.named(dating.undated(blocks[0]))
    return named and (dating.when(blocks[0]) is not None or not all(map(dating.undated, blocks)))


def _is_set_otherwise(block: Block, blocks: list[Block]) -> bool:
    """Return whether entries stand in a section already that no heading of a block's look begins."""
    return any(heads.is_head(one) and dating.when(one) for one in blocks) and all(_look(one) != _look(block) for one in blocks)


def _groups_skills(opened: str, block: Block, depth: int, below: list[Block]) -> bool:
    """Return whether the words of a section but name a group of skills: "Languages", "Research" above a list, "Leadership"."""
    if opened == "language":
        return not _speaks(below)
    deeper = depth > 0 and (block.mark != "heading" or block.level > depth)
    if opened == "volunteer":
        return deeper and bool(below) and deeds.is_deed(below[0]) and not dates.find(below[0].text[:400])
    return deeper and opened in _KINDS_OF_WORK and bool(below) and _lists(below[0])


def _lists(block: Block) -> bool:
    """Return whether a block lists a few short things, and tells of no time."""
    named = [block.text[slice(*part)].split() for part in items.parts(block.text)]
    return len(named) > 1 and all(0 < len(words) <= _SHORT for words in named) and not dates.find(block.text[:400])


def _speaks(below: list[Block]) -> bool:
    """Return whether the lines below "Languages" tell of languages that people speak."""
    return not below or any(tongues.stated(line.bare, listed=True) for line in below)


def _opened(block: Block, depth: tuple[int, int], current: Opened, below: list[Block]) -> Opened | None:
    """Return the section that a block opens: known words set no deeper than sections are, other words just as deep.

    The depths are that of sections in general, and that of the one that the block stands in.
    """
    within = _WITHIN | _KINDS_OF_WORK if current == "work" else _WITHIN
    if depth[0] and block.mark == "heading" and block.level > max(depth) and block.section in within:
        return None
    opened = block.section or (UNNAMED if depth[0] and block.mark == "heading" and block.level == depth[0] else None)
    if current == "skills" and opened and _groups_skills(opened, block, depth[0], below[:2]):
        return None
    return "work" if current == "work" and opened == "other" and _SORTED.fullmatch(block.bare) and names_post(below) else opened


def _headed(block: Block) -> Iterator[Block]:
    """Yield a heading, and apart from it what stands beside it in a column of its own."""
    gap = _GAP.search(block.text) if block.mark == "heading" else None
    if gap and sections.section(block.text[: gap.start()], marked=True):
        yield block.cut(0, gap.start())
        yield block.cut(gap.end())._replace(mark="plain", level=0, gap=True)
    else:
        yield block


def _inline(block: Block, section: Opened) -> tuple[Opened, Block] | None:
    """Return the section and the content of a line "Skills: …", which is heading and content in one."""
    inline = _INLINE.match(block.text) if block.mark == "plain" else None
    beside = _BESIDE.match(block.text) if block.mark == "plain" and not inline else None
    found = inline or beside
    named = sections.section(found[1], marked=True) if found and not sections.doubtful(found[1]) else None
    if beside and named in OF_ENTRIES and named != section and _is_row(block, beside.end()):
        return named, block.cut(beside.end())
    entered = section in OF_ENTRIES and not (beside and beside[1].isupper())
    if found is None or named is None or named not in (_INLINE_ALWAYS if entered else _INLINE_SECTIONS):
        return None
    listed = beside and (named in _BESIDE_SKILLS or _tells_tongues(named, block, beside.end()))
    if section == named or (section == "skills" and not listed):
        return None
    sign = SIGN.match(block.text, found.end())
    begin = sign.end() if sign else found.end()
    content = block.cut(begin)
    return named, content._replace(mark="bullet") if sign else content


def _last_of(blocks: list[Block], section: Opened, before: list[Block]) -> tuple[Opened, Block] | None:
    """Return the section and the content of a line behind all studies or positions: "Languages: …", "Skills: …"."""
    block = blocks[0]
    plain = section in OF_ENTRIES and block.mark == "plain" and not prose.is_sentence(block)
    found = _INLINE.match(block.text) if plain else None
    named = sections.section(found[1], marked=True) if found else None
    if found is None or named not in _BEHIND_ENTRIES or (named == "language" and not _tells_tongues(named, block, found.end())):
        return None
    following = takewhile(lambda one: not one.section, blocks[1:])
    if any(map(_heads_entry, following)) or (section != "education" and _is_of_entry(found[1], section, before)):
        return None
    apart = block.gap or (named == "language" and section == "education")
    return (named, block.cut(found.end())) if apart else None


def _heads_entry(block: Block) -> bool:
    """Return whether a line names a study or a position, by its date or its words; not one that a label of a section leads."""
    label = _INLINE.match(block.text)
    labelled = label is not None and sections.section(label[1], marked=True) is not None
    return block.mark != "bullet" and not labelled and (dating.when(block) is not None or positions.is_position(block))


def _is_of_entry(label: str, section: Opened, before: list[Block]) -> bool:
    """Return whether a label leads what belongs to one entry: another has it too, or it is what a project was made with."""
    others = (folded(found[1]) for one in before if (found := _INLINE.match(one.bare)))
    return folded(label) in others or not before or (section == "project" and bool(_USED.match(label)))


def _tells_tongues(named: str | None, block: Block, begin: int) -> bool:
    """Return whether what stands behind the name of a section are languages that people speak."""
    return named == "language" and bool(tongues.stated(block.text[begin:], listed=True))


def _is_row(block: Block, begin: int) -> bool:
    """Return whether what stands behind the name of a section is the row of a table: cells with a date, or what they hold."""
    cells = block._replace(text=block.text[begin:])
    return mending.is_header(cells) or (bool(_GAP.search(cells.text)) and bool(dates.find(cells.text)))


def routed(block: Block, section: Section) -> Section:
    """Return the section of a block by its first words, where they say more than its heading."""
    if section in {"work", "project", "volunteer"} and heads.SKILLS.match(block.bare):
        return "skills"
    if section not in {"education", "skills", "other", "language", "interests"}:
        return section
    if _OWN_INTEREST.match(block.bare):
        return "interests"
    if section == "education" and _COURSE.match(block.bare):
        return "course"
    if _LANGUAGE.match(block.bare) and (section != "other" or tongues.stated(block.bare)):
        return "language" if tongues.stated(block.bare, listed=True) or block.bare.startswith("GRE") else section
    return "other" if section == "skills" and deeds.is_deed(block) else section


def spans(block: Block, section: Section) -> Iterator[tuple[int, int]]:
    """Yield the span of each passage of a block: its sentences where it is prose, else the whole."""
    start = 0
    if block.mark == "plain" and section not in _WHOLE:
        for end in stops.ends(block.text):
            yield _span(block, start, end)
            start = end
    if block.text[start:].strip():
        yield _span(block, start, len(block.text))


def _span(block: Block, start: int, end: int) -> tuple[int, int]:
    low, high = trimmed(block.text, start, end)
    return block.start + low, block.start + high
