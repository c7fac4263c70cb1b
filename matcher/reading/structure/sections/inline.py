"""Lines "Skills: …", which are heading and content of a section in one."""

from __future__ import annotations

import re
from itertools import takewhile

from matcher.reading.paper.blocks import SIGN, Block
from matcher.reading.structure.entries import wrapped_lines
from matcher.reading.structure.line import dating, heading_lines, prose
from matcher.reading.structure.sections.passages import OF_ENTRIES
from matcher.reading.words import dates, sections, spoken_languages
from matcher.reading.words.sections import Opened
from matcher.regex import regex
from matcher.text import folded

_INLINE = regex(r"([^:：\n]{2,40})[:：](?:[*_]{1,3}(?=\s))?\s{0,5}(?=\S)")
_BESIDE = regex(r"(\S[^:：\n\t]{1,38}?)(?:\s{3,40}|\t)(?=\S)")
"""The heading of a section in one cell of a row, and its content in the next."""
_INLINE_ALWAYS = frozenset({"education", "publication", "award"})
_INLINE_SECTIONS = _INLINE_ALWAYS | {"skills", "language", "interests", "summary", "wishes", "certificate"}
_BESIDE_SKILLS = frozenset({"summary", "publication", "award"})
_BEHIND_ENTRIES = frozenset({"skills", "language", "interests", "certificate"})
_GAP = regex(r"\s{3,200}(?=\S)")
_USED = regex(r"\W{0,3}(?:tech|tools|frameworks|stack|技术|工具)", re.IGNORECASE)
"""How a list begins of what a project was made with."""
FOLLOWING = 40
"""Blocks that are looked at, from the line on."""


def opened(blocks: list[Block], section: Opened, before: list[Block]) -> tuple[Opened, Block] | None:
    """Return the section that the first of the blocks names, and what stands behind the name; `before` stands in its section."""
    return _inline(blocks[0], section) or _last_of(blocks, section, before)


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
    return wrapped_lines.is_header(cells) or (bool(_GAP.search(cells.text)) and bool(dates.find(cells.text)))
