"""PDF → Parsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import ScanError, Source
from matcher.regex import regex

if TYPE_CHECKING:
    from matcher.reading.paper.paper import Paper

MOST_PAGES = 100
_DATE = regex(r"(?:D:)?\s?((?:19[89]|20\d)\d)-?(0[1-9]|1[0-2])")
_WRONG_PASSWORD = 4
_UNHYPHENATING = regex(r"Skia/PDF|Microsoft|Quartz PDFContext|Google Docs|LibreOffice", re.IGNORECASE)
"""Programs that hyphenate no words at line ends unless they are asked to."""


def read(source: Source) -> Parsed:
    """Return what a PDF says; raise `ValueError` where it is locked, damaged, too long, or nothing but pictures of text."""
    from pypdfium2 import PdfiumError  # here, for most pools hold JSON alone

    from matcher.reading.structure.outline import outline

    try:
        return outline(_paper(source.raw))
    except PdfiumError:
        raise ValueError("damaged PDF: a page of it cannot be read") from None


def _paper(raw: bytes) -> Paper:
    from matcher.reading.pdf import page_content, paragraphs

    with opened(raw) as document:
        pages = list(page_content.pdf_pages(document))
        if not any(sheet.columns for sheet in pages):
            raise why_empty(document)
        return paragraphs.composed_text(pages, hyphenated=hyphenates(document)).paper(*as_of(document))


def opened(raw: bytes) -> Any:
    """Return the open document; raise `ValueError` where it is damaged or locked, or has too many pages."""
    import pypdfium2

    if not raw.strip(b"\x00 \r\n"):
        raise ValueError("empty")
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == _WRONG_PASSWORD and b"/Encrypt" in raw  # the code may be that of an earlier document
        raise ValueError("password protected" if locked else "damaged PDF, or none: no page of it can be read") from None
    if len(document) > MOST_PAGES:
        document.close()
        raise ValueError(f"more than {MOST_PAGES} pages")
    return document


def as_of(document: Any) -> tuple[int | None, str]:
    """Return the month in which the document was written by its metadata, and the field that says so.

    The date of creation goes first: whoever adds a note to it or signs it changes the other one.
    """
    for key in ("CreationDate", "ModDate"):
        match = _DATE.match(document.get_metadata_value(key))
        if match:
            return int(match[1]) * 12 + int(match[2]) - 1, f"PDF metadata: {key}"
    return None, ""


def hyphenates(document: Any) -> bool:
    """Return whether the program that made the document may have hyphenated words at line ends."""
    return not _UNHYPHENATING.search(document.get_metadata_value("Producer") + document.get_metadata_value("Creator"))


def why_empty(document: Any) -> ValueError:
    """Return the error for a document without text: a scan where its pages show pictures."""
    import pypdfium2.raw as pdfium

    count = f"{len(document)} {'pages' if len(document) > 1 else 'page'}"
    if not any(next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) for page in document):
        return ValueError(f"no text in {count}")
    return ScanError(f"no text in {count}: it is a scan")


READER = Reader("PDF", (".pdf",), read)
