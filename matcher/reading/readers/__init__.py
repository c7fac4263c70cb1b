"""The readers, one file a format. A new one is a file here and a line below."""

from __future__ import annotations

from matcher.reading.parsed import Reader
from matcher.reading.readers import docx, html, json_resume, linkedin_export, markdown, odt, pdf, plain, rtf

READERS: tuple[Reader, ...] = (
    json_resume.READER,
    docx.READER,
    html.READER,
    linkedin_export.READER,
    markdown.READER,
    odt.READER,
    pdf.READER,
    plain.READER,
    rtf.READER,
)


def for_suffix(suffix: str) -> Reader | None:
    """Return the reader of a file suffix, or None where there is none."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)
