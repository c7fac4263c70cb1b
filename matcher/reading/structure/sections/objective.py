"""A labelled line → its runs: an objective ends with its sentence, where what the person did follows on the same line."""

from __future__ import annotations

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import deeds
from matcher.reading.words import dates
from matcher.reading.words.sections import Opened
from matcher.text import sentences


def runs(section: Opened, content: Block, before: Opened) -> list[tuple[Opened, list[Block]]]:
    """Return the content of a label under its section; what the person did goes back to the section before.

    >>> line = "a role in robotics. Built two welding cells."
    >>> [(section, block.text) for section, (block,) in runs("wishes", Block(0, len(line), line), "other")]
    [('wishes', 'a role in robotics. '), ('other', 'Built two welding cells.')]
    """
    behind = sentences(content.text)[1:] if section == "wishes" else []
    begin = next((low for low, high in behind if _is_told(content.cut(low, high))), None)
    if begin is None:
        return [(section, [content])]
    return [(section, [content.cut(0, begin)]), (before, [content.cut(begin)])]


def _is_told(sentence: Block) -> bool:
    """Return whether a sentence tells a deed, or what was done when."""
    return deeds.is_deed(sentence) or bool(dates.find(sentence.text))
