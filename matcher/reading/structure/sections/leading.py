"""Blocks of a section → its parts: a sentence such as "My interests are:" leads in what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.words.sections import UNNAMED, Opened
from matcher.regex import regex

_WISH = regex(r"\b(?:looking for|seeking|where I can|hope to|would like to)\b|希望", re.IGNORECASE)
_INTEREST = regex(r"\binterest(?:s|ed)?\b|研究兴趣|感兴趣", re.IGNORECASE)


def led_in(section: Opened, blocks: list[Block]) -> Iterator[tuple[Opened, list[Block]]]:
    """Yield the run, or its parts where a sentence such as "My interests are:" leads a list in."""
    current = section
    part = list[Block]()
    for block in blocks:
        into = (
            _lead(block)
            if section in {"other", "summary", UNNAMED} and block.mark == "plain"
            else current
            if block.mark == "bullet"
            else section
        )
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
