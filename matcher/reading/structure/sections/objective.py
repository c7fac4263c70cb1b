"""A labelled line → its runs: an objective ends where deeds follow on its line, and where the next line has a label."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import prose
from matcher.reading.words import dates
from matcher.reading.words.sections import Opened
from matcher.regex import regex
from matcher.text import sentences

_LABEL = regex(r"(?:[A-Z][\w ]{2,30}|[\u4e00-\u9fff]{2,10}(?:[(（][^()（）\n]{1,20}[)）])?)[:：]\s{0,5}\S")
"""How a line begins that has a label of its own ("About me: …", 岗位要求(摘自官网):…)."""


def runs(section: Opened, content: Block, before: Opened, below: Sequence[Block] = ()) -> list[tuple[Opened, list[Block]]]:
    """Return the content of a label under its section; what the person did, and another label, go back to the section before.

    >>> line = "a role in robotics. Built two welding cells."
    >>> [(section, block.text) for section, (block,) in runs("wishes", Block(0, len(line), line), "other")]
    [('wishes', 'a role in robotics. '), ('other', 'Built two welding cells.')]
    """
    behind = sentences(content.text)[1:] if section == "wishes" else []
    begin = next((low for low, high in behind if _is_told(content.cut(low, high))), None)
    if begin is not None:
        return [(section, [content.cut(0, begin)]), (before, [content.cut(begin)])]
    ends = section == "wishes" and any(one.mark == "plain" and _LABEL.match(one.text) for one in below)
    return [(section, [content]), (before, [])] if ends else [(section, [content])]


def _is_told(sentence: Block) -> bool:
    """Return whether a sentence tells a deed, or what was done when."""
    return prose.is_deed(sentence) or bool(dates.find(sentence.text))
