"""A PDF is read, or why not is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.reading import document
from matcher.reading.paper.paper import Paper
from matcher.reading.pdf import page_content
from matcher.reading.readers import pdf
from matcher.reading.readers import pdf as reader
from matcher.reading.source import Source

HOSTILE = Path(__file__).parents[2] / "hostile"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("pdf_password.pdf", "password protected"),
        ("pdf_image_only.pdf", "no text in 1 page: a scan, it needs OCR"),
        ("pdf_pages_dag.pdf", "damaged PDF|more than 100 pages"),
        ("html_xss.html", "damaged PDF, or none"),
        ("empty.txt", "empty"),
    ],
)
def test_what_cannot_be_read_is_told_why(name: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        pdf.read(Source((HOSTILE / name).read_bytes()))


@pytest.mark.parametrize("name", ["pdf_empty_password.pdf", "pdf_xref_loop.pdf"])
def test_an_empty_password_and_a_loop_of_tables_do_not_stop_reading(name: str) -> None:
    assert pdf.read(Source((HOSTILE / name).read_bytes())).passages


def test_five_ways_to_hide_words_are_seen_through() -> None:
    parsed = pdf.read(Source((HOSTILE / "pdf_white_text.pdf").read_bytes()))
    hidden = " ".join(parsed.text[low:high] for low, high in parsed.hidden)
    assert {word for word in ("HIDWHITE", "HIDINVISIBLE", "HIDTINY", "HIDOFFPAGE", "HIDALPHA") if word in hidden} == {
        "HIDWHITE", "HIDINVISIBLE", "HIDTINY", "HIDOFFPAGE", "HIDALPHA",
    }  # fmt: skip
    assert any(flag.kind == "hidden_text" for flag in parsed.flags)
    assert not any(
        "HID" in parsed.text[one.start : one.end] and "HIDC" not in parsed.text[one.start : one.end] for one in parsed.passages
    )


def test_the_library_is_loaded_for_a_pdf_only() -> None:
    loaded = "import sys, matcher.reading.readers; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0


Show = Callable[..., str]
Read = Callable[..., Paper]
Made = Callable[..., bytes]


def test_the_month_is_that_in_which_the_file_was_made(paper: Read, show: Show) -> None:
    read = paper(show(50, 700, "Led it."), info="/CreationDate (D:20230510120000Z) /ModDate (D:20240301120000Z)")
    assert (read.as_of, read.as_of_from) == (2023 * 12 + 4, "PDF metadata: CreationDate")
    assert paper(show(50, 700, "Led it."), info="/CreationDate (D:19700101)").as_of is None


def test_where_links_lead_is_kept(paper: Read, show: Show) -> None:
    link = "<< /Type /Annot /Subtype /Link /Rect [50 690 100 710] /A << /S /URI /URI (https://ada.example.com/papers) >> >>"
    assert paper(show(50, 700, "Papers"), extra=f">> /Annots [{link}] /Other <<").links == ("https://ada.example.com/papers",)


def test_a_hundred_pages_are_read_and_no_more(pdf: Made, show: Show) -> None:
    page = show(50, 700, "Led it.")
    assert reader.read(Source(pdf(*[page] * 100))).text
    with pytest.raises(ValueError, match="more than 100 pages"):
        reader.read(Source(pdf(*[page] * 101)))


def test_more_text_than_anybody_writes_is_refused(pdf: Made, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    assert page_content.MOST_TEXT == document.MOST_TEXT == 300_000
    monkeypatch.setattr(page_content, "MOST_TEXT", 40)
    assert reader.read(Source(pdf(show(50, 700, "a" * 40)))).text
    with pytest.raises(ValueError, match="too much text"):
        reader.read(Source(pdf(show(50, 700, "a" * 25), show(50, 700, "b" * 25))))
