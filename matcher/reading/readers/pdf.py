"""PDF → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what a PDF says; `ValueError` where it is locked, damaged, too long, or but pictures of text."""
    from matcher.reading.outline import outline  # here, for most pools hold JSON alone
    from matcher.reading.pdf import opening, setting, sheets

    with opening.opened(source.raw) as document:
        pages = list(sheets.sheets(document))
        if not any(sheet.columns for sheet in pages):
            raise ValueError(opening.why_empty(document))
        paper = setting.composed(pages, hyphenated=opening.hyphenates(document)).paper(*opening.as_of(document))
    return outline(paper)


READER = Reader("PDF", (".pdf",), read)
