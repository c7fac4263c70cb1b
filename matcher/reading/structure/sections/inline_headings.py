"""Lines that head a section and begin it in one ("Skills: …"), or lead a list in ("My interests are:") → these apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from matcher.model import Section
from matcher.reading.paper.blocks import SIGN, Block
from matcher.reading.structure.entries import table_rows
from matcher.reading.structure.line import dating, heading_lines, items, prose
from matcher.reading.structure.sections.passages import OF_ENTRIES, SectionRun
from matcher.reading.words import dates, sections, spoken_languages
from matcher.reading.words.sections import UNNAMED, Opened
from matcher.regex import regex
from matcher.text import folded, sentences

_INLINE = regex(r"([^:：\n]{2,40})[:：](?:[*_]{1,3}(?=\s))?\s{0,5}(?=\S)")
_BESIDE = regex(r"(\S[^:：\n\t]{1,38}?)(?:\s{3,40}|\t)(?=\S)")
"""The heading of a section in one cell of a row, and its content in the next."""
_INLINE_ALWAYS = frozenset({"education", "publication", "award"})
_INLINE_SECTIONS = _INLINE_ALWAYS | {"skills", "language", "interests", "summary", "wishes", "certificate"}
_BESIDE_SKILLS = frozenset({"summary", "publication", "award"})
_BEHIND_ENTRIES = frozenset({"skills", "language", "interests", "certificate"})
_WITHIN_SKILLS = "certificate"
"""What a group of skills may be called, and is none."""
_LISTED = frozenset({"skills", "interests"})
_WORDS = 5
"""Words of one thing of such a list, at most."""
_BOLD = regex(r"(\*\*|__)[^\s*_][^*_\n]{1,40}\1(?=\s)")
"""The beginning of a line that is set bold, as Markdown tells it."""
_GAP = regex(r"\s{3,200}(?=\S)")
_USED = regex(r"\W{0,3}(?:tech|tools|frameworks|stack|技术|工具)", re.IGNORECASE)
"""How a list begins of what a project was made with."""
FOLLOWING = 40
"""Blocks that are looked at, from the line on."""
_WISH = regex(r"\b(?:looking for|seeking|where I can|hope to|would like to)\b|希望", re.IGNORECASE)
_INTEREST = regex(r"\binterest(?:s|ed)?\b|研究兴趣|感兴趣", re.IGNORECASE)
_SHORT, _STOPS = 60, (".", "。", ";", "；", "!", "！")
"""Characters of an objective that is only a post, and what ends one that is prose."""
_OTHER_LABEL = regex(r"(?:[A-Z][\w ]{2,30}|[\u4e00-\u9fff]{2,10}(?:[(（][^()（）\n]{1,20}[)）])?)[:：]\s{0,5}\S")
"""How a line begins that has a label of its own ("About me: …", 岗位要求(摘自官网):…)."""


def section_in_line(blocks: list[Block], section: Opened, before: list[Block]) -> tuple[Opened, Block] | None:
    """Return the section that the first of the blocks names, and what stands behind the name; `before` stands in its section."""
    return _inline(blocks[0], section) or _last_of(blocks, section, before) or _set_apart(blocks, section, before)


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
    if section == named or (section == "skills" and not (listed or named == _WITHIN_SKILLS)):
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
    named = _named(found[1], block, found.end()) if found else None
    if found is None or named not in _BEHIND_ENTRIES or (named == "language" and not _tells_tongues(named, block, found.end())):
        return None
    if _is_within_entries(blocks[1:]) or (section != "education" and _is_of_entry(found[1], section, before)):
        return None
    apart = block.gap or (named == "language" and section == "education")
    return (named, block.cut(found.end())) if apart else None


def _named(label: str, block: Block, begin: int) -> Opened | None:
    """Return the section that a label names, or skills where it leads in a list of short things, as "Code: Python, C++" does."""
    listed = sections.leads_list(label) and _holds("skills", block, begin)
    return sections.section(label, marked=True) or ("skills" if listed else None)


def _set_apart(blocks: list[Block], section: Opened, before: list[Block]) -> tuple[Opened, Block] | None:
    """Return the section and the content of a line whose label is set in capitals or bold: "LANGUAGES English, Polish"."""
    block = blocks[0]
    for end in _label_ends(block) if block.mark == "plain" else ():
        named = sections.section(block.text[:end], marked=True)
        begin = end + len(block.text[end:]) - len(block.text[end:].lstrip())
        if named is None or named == section or sections.doubtful(block.text[:end]) or not _holds(named, block, begin):
            continue
        of_entry = _is_within_entries(blocks[1:]) or any(line.text.startswith(block.text[:end]) for line in before)
        if named == "language" or section not in OF_ENTRIES or (block.gap and not of_entry):
            return named, block.cut(begin)
    return None


def _label_ends(block: Block) -> list[int]:
    """Return where a label set apart from what stands behind it may end, first with most words."""
    bold = _BOLD.match(block.text)
    words = takewhile(lambda word: word[0].isupper() or word[0] == "&", re.finditer(r"\S+", block.text[: sections.LONGEST]))
    ends = [word.end() for word in words if word.end() < len(block.text)]
    return [bold.end()] if bold else ends[::-1]


def _holds(named: Opened, block: Block, begin: int) -> bool:
    """Return whether a label is that of a section: behind it stand languages, or a list of short things without a date."""
    content = block.cut(begin)
    if heading_lines.is_position(content.cut(0, len(content.text.split(maxsplit=1)[0]))):  # a languages teacher
        return False
    if named == "language":
        return _tells_tongues(named, block, begin)
    listed = [content.text[slice(*part)].split() for part in items.parts(content.text)]
    short = len(listed) > 1 and all(0 < len(words) <= _WORDS for words in listed)
    return named in _LISTED and short and not dates.find(content.text) and not heading_lines.is_position(content)


def _is_within_entries(following: list[Block]) -> bool:
    """Return whether a study or a position stands among the lines before the next heading."""
    return any(map(_heads_entry, takewhile(lambda one: not one.section, following)))


def _heads_entry(block: Block) -> bool:
    """Return whether a line names a study or a position, by its date or its words; not one that a label of a section leads."""
    label = _INLINE.match(block.text)
    labelled = label is not None and sections.section(label[1], marked=True) is not None
    return block.mark != "bullet" and not labelled and (dating.when(block) is not None or heading_lines.is_position(block))


def _is_of_entry(label: str, section: Opened, before: list[Block]) -> bool:
    """Return whether a label leads what belongs to one entry: another has it too, or it is what a project was made with."""
    others = (folded(found[1]) for one in before if (found := _INLINE.match(one.bare)))
    return folded(label) in others or not before or (section == "project" and bool(_USED.match(label)))


def _tells_tongues(named: str | None, block: Block, begin: int) -> bool:
    """Return whether what stands behind the name of a section are languages that people speak."""
    return named == "language" and bool(spoken_languages.stated(block.text[begin:], listed=True))


def _is_row(block: Block, begin: int) -> bool:
    """Return whether what stands behind the name of a section is the row of a table: cells with a date, or what they hold."""
    cells = block._replace(text=block.text[begin:])
    return table_rows.is_header(cells) or (bool(_GAP.search(cells.text)) and bool(dates.find(cells.text)))


def with_lists_led_in(section: Opened, blocks: list[Block]) -> Iterator[SectionRun]:
    """Yield the run, or its parts where a sentence such as "My interests are:" leads a list in."""
    into: Opened | None
    current = section
    part = list[Block]()
    for block in blocks:
        if section in {"other", "summary", UNNAMED} and block.mark == "plain":
            into = _lead(block)
        else:
            into = current if block.mark == "bullet" else section
        if into != current and block.mark != "bullet":
            yield current, part
            part, current = [], section
        part.append(block)
        if into not in {current, None}:
            yield current, part
            part, current = [], into or section
    yield current, part


def _lead(block: Block) -> Section | None:
    """Return the section of the list that a block ending in a colon leads in, or none."""
    if block.bare[-1:] not in {":", "："} and block.text.rstrip(" *_")[-1:] not in {":", "："}:
        return None
    last = block.text[-160:]
    return "interests" if _INTEREST.search(last) else "wishes" if _WISH.search(last) else None


def objective_runs(section: Opened, content: Block, before: Opened, below: Sequence[Block] = ()) -> list[SectionRun]:
    """Return the content of a label under its section; what the person did, and another label, go back to the section before.

    >>> line = "a role in robotics. Built two welding cells."
    >>> [(section, block.text) for section, (block,) in objective_runs("wishes", Block(0, len(line), line), "other")]
    [('wishes', 'a role in robotics. '), ('other', 'Built two welding cells.')]
    """
    behind = sentences(content.text)[1:] if section == "wishes" else []
    begin = next((low for low, high in behind if _is_told(content.cut(low, high))), None)
    if begin is not None:
        return [(section, [content.cut(0, begin)]), (before, [content.cut(begin)])]
    within = before == "skills" and section == _WITHIN_SKILLS
    ends = within or (section == "wishes" and any(one.mark in {"plain", "cell"} and _opens_anew(one, content) for one in below))
    return [(section, [content]), (before, [])] if ends else [(section, [content])]


def _opens_anew(block: Block, objective: Block) -> bool:
    """Return whether a line has a label of its own, or stands behind a blank line and an objective of a few words."""
    apart = block.gap and len(objective.bare) <= _SHORT and objective.bare[-1:] not in _STOPS
    return apart or _OTHER_LABEL.match(block.text) is not None


def _is_told(sentence: Block) -> bool:
    """Return whether a sentence tells a deed, or what was done when."""
    return prose.is_deed(sentence) or bool(dates.find(sentence.text))
