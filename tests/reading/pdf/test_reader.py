"""What a file says besides its pages, and how much of it is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.reading import document
from matcher.reading.paper.paper import Paper
from matcher.reading.pdf import page_content
from matcher.reading.readers import pdf as reader
from matcher.reading.source import Source

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
