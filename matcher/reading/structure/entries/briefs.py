"""Lines of a brief of an engagement ("Project #1", "Client: …", "Team size: …") → which of their parts may name an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from matcher.reading.structure.line import asides, hints
from matcher.reading.structure.line.parts import Part
from matcher.regex import regex

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


def names(line: str) -> bool:
    """Return whether a line has the label of an engagement's name, or of whom it was for.

    >>> names("Project #1: Example Search"), names("Client: Sample Bank"), names("Team size: 4")
    (True, True, False)
    """
    label = re.split("[:：]", line, maxsplit=1)
    return len(label) > 1 and bool(_NAMING.fullmatch(label[0].strip(" *_")) or asides.engaged(line))


def naming(heading: Iterable[Part], text: str) -> Iterator[Part]:
    """Yield the parts of heading lines that may name an entry: no label, no number, nor what a label says of an engagement."""
    for _, line in groupby(heading, lambda part: part.slot[0]):
        label = ""
        for _, chunk in groupby(line, lambda part: part.slot[1]):
            parts = list(chunk)
            led = _is_label(parts[0], text)
            label = parts[0].text if led else label
            if not (_TELLING.fullmatch(label) or (len(parts) == 1 and _COUNT.fullmatch(parts[0].text))):
                yield from (_behind(part, label, led) for part in parts[led:])
            label = label if led and len(parts) == 1 else ""


def _behind(part: Part, label: str, led: bool) -> Part:
    """Return a part behind a label, as if the label were not there."""
    slot = (*part.slot[:2], part.slot[2] - led)
    return part._replace(slot=slot, named=bool(_NAMING.fullmatch(label)))


def beside(left: Sequence[Part], whole: Sequence[Part], text: str) -> list[Part]:
    """Return what is left of the parts of a line, without the labels of what is not, and without a number."""
    led = {part for part, after in pairwise(whole) if after not in left and _is_label(part, text)}
    return [part for part in left if part not in led and not _COUNT.fullmatch(part.text)]


def _is_label(part: Part, text: str) -> bool:
    """Return whether a part is a label with its colon."""
    if part.weak or text[part.end : part.end + 8].lstrip(" *_`")[:1] not in {":", "："}:
        return False
    line = f"{part.text}: x"
    return names(line) or bool(_TELLING.fullmatch(part.text)) or hints.labelled(line) > 0
