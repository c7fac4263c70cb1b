"""A PDF is read, or why not is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from matcher.reading.readers import pdf
from matcher.reading.source import Source

HOSTILE = Path(__file__).parents[2] / "hostile"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("pdf_password.pdf", "password protected"),
        ("pdf_image_only.pdf", "no text in 1 page: it is a scan"),
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
