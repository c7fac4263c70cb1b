"""PDF → Parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source

if TYPE_CHECKING:
    from matcher.reading.paper.paper import Paper


def read(source: Source) -> Parsed:
    """Return what a PDF says; `ValueError` where it is locked, damaged, too long, or but pictures of text."""
    from pypdfium2 import PdfiumError  # here, for most pools hold JSON alone

    from matcher.reading.structure.outline import outline

    try:
        return outline(_paper(source.raw))
    except PdfiumError:
        raise ValueError("damaged PDF: a page of it cannot be read") from None


def _paper(raw: bytes) -> Paper:
    from matcher.reading.pdf import opening, setting, sheets

    with opening.opened(raw) as document:
        pages = list(sheets.sheets(document))
        if not any(sheet.columns for sheet in pages):
            raise opening.why_empty(document)
        return setting.composed(pages, hyphenated=opening.hyphenates(document)).paper(*opening.as_of(document))


READER = Reader("PDF", (".pdf",), read)
