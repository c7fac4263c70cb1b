"""Lines of a form about a person → what of them is of no section: nationality, marital status, 政治面貌, who may drive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating
from matcher.reading.structure.sections.passages import SectionRun
from matcher.reading.words import career_breaks
from matcher.reading.words.personal_labels import OF_PERSONS, han, latin
from matcher.regex import regex
from matcher.text import trimmed

_WORDS = f"(?:{latin(*OF_PERSONS)}|{han(*OF_PERSONS)})"
_LABEL = regex(_WORDS, re.IGNORECASE)
_DETAIL = regex(
    rf"(?:^|(?<=[|｜\t])|(?<=\s{{3}}))[ *_]{{0,6}}{_WORDS}[ *_]{{0,6}}(?:[:：]|\s{{3}}|\t)\s{{0,40}}"
    r"(?:[^\s|｜]| (?! {2})){1,60}(?=\s*(?:[|｜]|$)|\s{3}|\t)",
    re.IGNORECASE,
)
"""A label of what somebody is by birth, family or creed, and its value."""
_LICENCE = regex(
    r"(?:(?:full|clean|valid|current|uk|eu|us|international|gültiger)[ ,/]{1,2}){0,4}"
    r"(?:(?:driving|drivers?['’]?s?) licen[cs]e|führerschein|permis (?:de conduire|b)|carnet de conducir|patente b|驾照|驾驶证)"
    r"[^.\n]{0,30}\.?",
    re.IGNORECASE,
)
"""All of a line that tells who may drive: no part of the studies or the position above it."""
_EDGE = " \t\n|｜,，;；"


def is_label(words: str) -> bool:
    """Return whether words are only the label of such a detail.

    >>> is_label("Marital status"), is_label("Age of sail")
    (True, False)
    """
    return bool(_LABEL.fullmatch(words))


def set_apart(runs: Iterable[SectionRun]) -> Iterator[SectionRun]:
    """Yield the runs, each with a section, without the details that stand in one; these come last, as a run of none."""
    details = list[Block]()
    for section, blocks in runs:
        kept = list[Block]()
        for block in blocks:
            whole = section == "other" or block.mark not in {"plain", "cell"} or (section == "work" and _is_entry(block))
            for part, is_detail in [(block, False)] if whole else _details_apart(block):
                (details if is_detail else kept).append(part)
        yield section, kept
    if details:
        yield "other", details


def _is_entry(block: Block) -> bool:
    """Return whether a line names a time without work and its dates, as an entry does: what follows it is of no other."""
    return dating.when(block) is not None and career_breaks.names_break(dating.undated(block))


def _details_apart(block: Block) -> Iterator[tuple[Block, bool]]:
    """Yield a block, or its parts where it tells such details: each with whether it is one."""
    found = [one.span() for one in _DETAIL.finditer(block.text[:600])]
    if _LICENCE.fullmatch(block.bare):
        yield block, True
        return
    if not found:
        yield block, False
        return
    at = 0
    for low, high in [*found, (len(block.text), len(block.text))]:
        yield from ((part, False) for part in _part(block, at, low))
        yield from ((part, True) for part in _part(block, low, high))
        at = high


def _part(block: Block, low: int, high: int) -> Iterator[Block]:
    """Yield what stands between two places of a block, where anything does."""
    start, end = trimmed(block.text, low, high, _EDGE)
    if start < end:
        yield block.cut(start, end)
