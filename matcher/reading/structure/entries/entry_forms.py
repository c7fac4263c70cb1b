"""Labelled lines of an entry, as forms and briefs of an engagement have them ("Client: …") → what names the entry goes first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import asides, dating, heading_lines, hints
from matcher.reading.structure.line.heading_parts import HeadingPart
from matcher.reading.words import dates
from matcher.regex import regex

_LED = regex(r"[*_]{0,3}[^\s:：][^:：\n]{1,31}[:：]")
"""Any label with its colon."""
_NUMBERED = (
    r"(?:project|assignment|engagement|projekt|projet|proyecto|项目)"
    r"\s?(?:(?:no\.?|nr\.?|n°|#)?\s?\d{1,2}|[ivx]{1,4}|[一二三四五六七八九十]{1,2})"
)
_COUNT = regex(_NUMBERED, re.IGNORECASE)
"""What only counts the engagements."""
_NAMING = regex(
    rf"{_NUMBERED}|(?:project|assignment|engagement)(?:\s(?:name|title))?|projekt(?:name|titel)?|(?:nom du )?projet|proyecto"
    r"|项目(?:名称)?",
    re.IGNORECASE,
)
"""The label of a name."""
_TELLING = regex(
    r"(?:project |my )?(?:team(?: ?size| strength)?|size|budget|environment|description|domain|industry|platforms?|databases?"
    r"|methodolog(?:y|ies)|operating systems?|os|hardware|software|frameworks?|(?:programming )?languages?|links?|demo|status)"
    r"|teamgröße|umgebung|branche|équipe|团队(?:规模|人数)|项目(?:描述|规模|人数|背景|地址|链接)|开发(?:环境|工具)|软件环境|硬件环境|所用技术",
    re.IGNORECASE,
)
"""The label of what goes with an engagement and names nothing."""


def ends_labelled_period(before: Block, block: Block) -> bool:
    """Return whether two lines are the first and the last date of a period, each behind its label.

    >>> ends_labelled_period(Block(0, 22, "Start date: March 2015"), Block(23, 42, "End date: June 2019"))
    True
    """
    if before.mark != block.mark or before.start >= block.start or max(len(before.text), len(block.text)) > heading_lines.NAMING:
        return False
    begun = dating.dates_of(before.text)
    alone = len(begun) == 1 and not begun[0].ranged and bool(hints.labelled(before.text)) and dates.is_ended(block.text)
    whole = dating.dates_of(f"{before.text} {block.text}") if alone else ()
    return len(whole) == 1 and whole[0].ranged


def with_items_as_lines(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, items that fill in a form below a heading line as lines: one of them at least states when."""
    for filled, run in groupby(blocks, _fills_in):
        items = list(run)
        form = filled and len(items) > 1 and any(dating.dates_of(item.text) for item in items)
        yield from (item._replace(mark="plain") for item in items) if form else items


def _fills_in(block: Block) -> bool:
    """Return whether an item is short and begins with the label of who, what, where or when."""
    labelled = bool(hints.labelled(block.text)) or dates.is_ended(block.text)
    return labelled and block.mark == "bullet" and len(block.text) <= heading_lines.NAMING


def named_before_told(blocks: list[Block]) -> list[Block]:
    """Return the blocks; where forms begin with their dates, what each names of who and what before what it tells of the work.

    The table of the old Europass has the employer below the duties, where it looked like the beginning of the next form.
    """
    first = next((block for block in blocks if _names(block)), None)
    if first is None or not _is_labelled_date(first):
        return [block for brief in _briefs(blocks) for block in brief]
    begun = [*(index for index, block in enumerate(blocks) if _is_labelled_date(block)), len(blocks)]
    named = [sorted(blocks[low:high], key=lambda block: not _names(block)) for low, high in pairwise(begun)]
    return [*blocks[: begun[0]], *chain.from_iterable(named)]


def _is_labelled_date(block: Block) -> bool:
    """Return whether a line is a date behind its label."""
    at = hints.labelled(block.text) if block.mark == "plain" else 0
    return at > 0 and not dating.undated(block.cut(at))


def _names(block: Block) -> bool:
    return block.mark == "plain" and bool(hints.labelled(block.text)) and not heading_lines.DUTIES.match(block.bare)


def _briefs(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in pieces; of labelled lines with a date among them, up to the next gap, those that name go first."""
    piece = list[Block]()
    for block in blocks:
        led = block.mark == "plain" and bool(_LED.match(block.text))
        if piece and (block.gap or not led):
            yield _named_first(piece)
            piece = []
        piece.append(block)
        if not led:
            yield piece
            piece = []
    yield _named_first(piece)


def _named_first(piece: list[Block]) -> list[Block]:
    """Return labelled lines, those that name before those that tell, where one of them states when."""
    dated = any(_is_labelled_date(block) for block in piece)
    return sorted(piece, key=lambda block: not (_names(block) or names_engagement(block.bare))) if dated else piece


def names_engagement(line: str) -> bool:
    """Return whether a line has the label of an engagement's name, or of whom it was for.

    >>> names_engagement("Project #1: Example Search"), names_engagement("Client: Sample Bank"), names_engagement("Team size: 4")
    (True, True, False)
    """
    label = re.split("[:：]", line, maxsplit=1)
    return len(label) > 1 and bool(_NAMING.fullmatch(label[0].strip(" *_")) or asides.engaged(line))


def naming_parts(heading: Iterable[HeadingPart], text: str) -> Iterator[HeadingPart]:
    """Yield the parts of heading lines that may name an entry: no label, no number, nor what a label says of an engagement."""
    for _, line in groupby(heading, lambda part: part.line):
        label = ""
        for _, chunk in groupby(line, lambda part: part.chunk):
            parts = list(chunk)
            led = _is_label(parts[0], text)
            label = parts[0].text if led else label
            if not (_TELLING.fullmatch(label) or (len(parts) == 1 and _COUNT.fullmatch(parts[0].text))):
                yield from (_behind_label(part, label, led) for part in parts[led:])
            label = label if led and len(parts) == 1 else ""


def _behind_label(part: HeadingPart, label: str, led: bool) -> HeadingPart:
    """Return a part behind a label, as if the label were not there."""
    return part._replace(number=part.number - led, named=bool(_NAMING.fullmatch(label)))


def parts_beside(left: Sequence[HeadingPart], whole: Sequence[HeadingPart], text: str) -> list[HeadingPart]:
    """Return what is left of the parts of a line, without the labels of what is not, and without a number."""
    led = {part for part, after in pairwise(whole) if after not in left and _is_label(part, text)}
    return [part for part in left if part not in led and not _COUNT.fullmatch(part.text)]


def _is_label(part: HeadingPart, text: str) -> bool:
    """Return whether a part is a label with its colon."""
    if part.weak or text[part.end : part.end + 8].lstrip(" *_`")[:1] not in {":", "："}:
        return False
    line = f"{part.text}: x"
    return names_engagement(line) or bool(_TELLING.fullmatch(part.text)) or hints.labelled(line) > 0
