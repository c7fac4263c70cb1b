"""OpenDocument texts → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what an OpenDocument text says; raise `ValueError` where it is damaged, locked or made to do harm."""
    from matcher.reading.office.composing import compose  # here, for most pools hold JSON alone
    from matcher.reading.office.opendocument import OdtFile
    from matcher.reading.paper.paper import Composer
    from matcher.reading.structure.outline import outline

    document, composer = OdtFile(source.raw), Composer()
    compose(document.items(composer), composer)
    month = document.modified()
    return outline(composer.paper(month, "ODT metadata: date" if month else ""))


READER = Reader("OpenDocument", (".odt",), read)
