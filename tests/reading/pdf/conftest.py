"""PDFs made by hand: words put at places on pages, in the fonts that every reader has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.reading.paper.paper import Paper

FONTS = ("Helvetica", "Helvetica-Bold", "ZapfDingbats", "Helvetica-Oblique")


def put(x: float, y: float, text: str, size: float = 10, font: int = 0) -> str:
    """Return the operators that show a text at a place."""
    shown = text.encode("cp1252").decode("latin-1").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{int(font)} {size} Tf {x} {y} Td ({shown}) Tj ET\n"


def made(*pages: str, info: str = "", extra: str = "", size: str = "595 842") -> bytes:
    """Return a PDF of pages given as operators."""
    kids = " ".join(f"{10 + 2 * place} 0 R" for place in range(len(pages)))
    fonts = " ".join(f"/F{place} {3 + place} 0 R" for place in range(len(FONTS)))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        9: f"<< {info} >>",
    }
    for place, font in enumerate(FONTS):
        encoding = "" if font == "ZapfDingbats" else "/Encoding /WinAnsiEncoding"
        objects[3 + place] = f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} {encoding} >>"
    for place, content in enumerate(pages):
        objects[10 + 2 * place] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Contents {11 + 2 * place} 0 R "
            f"/Resources << /Font << {fonts} >> {extra} >> >>"
        )
        objects[11 + 2 * place] = f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream"
    return _file(objects)


def _file(objects: dict[int, str]) -> bytes:
    raw, places = b"%PDF-1.7\n", dict[int, int]()
    for number, body in sorted(objects.items()):
        places[number] = len(raw)
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table, start = f"xref\n0 {max(objects) + 1}\n0000000000 65535 f \n", len(raw)
    for number in range(1, max(objects) + 1):
        table += f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n"
    trailer = f"trailer\n<< /Size {max(objects) + 1} /Root 1 0 R /Info 9 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return raw + (table + trailer).encode("latin-1")


@pytest.fixture
def paper() -> Callable[..., Paper]:
    """Return what makes pages of operators and reads them."""
    from matcher.reading.pdf import page_content, paragraphs
    from matcher.reading.readers import pdf

    def read(*pages: str, **options: Any) -> Paper:
        with pdf.opened(made(*pages, **options)) as document:
            hyphenated = pdf.hyphenates(document)
            return paragraphs.composed_text(list(page_content.pdf_pages(document)), hyphenated=hyphenated).paper(
                *pdf.as_of(document)
            )

    return read


@pytest.fixture
def show() -> Callable[..., str]:
    """Return `put`, for tests cannot import from here."""
    return put


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Return `made`, for tests cannot import from here."""
    return made
