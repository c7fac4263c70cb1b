"""Word files (Office Open XML) → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what a Word file says; raise `ValueError` where it is damaged, locked, of an old format or made to do harm."""
    from matcher.reading.office.composing import compose  # here, for most pools hold JSON alone
    from matcher.reading.office.word import WordFile
    from matcher.reading.paper.paper import Composer
    from matcher.reading.structure.outline import outline

    word, composer = WordFile(source.raw), Composer()
    compose(word.items(composer), composer)
    month = word.modified()
    return outline(composer.paper(month, "DOCX metadata: modified" if month else ""))


READER = Reader("Word", (".docx", ".docm"), read)
