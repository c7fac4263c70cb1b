"""How the lines of a text are set: a letter a line."""

from __future__ import annotations

from matcher.reading import document
from matcher.reading.paper.blocks import Block
from matcher.reading.paper.paper import line_letters
from matcher.reading.source import Source

PAGE = b"<h1>Clerk</h1><p>We keep books.</p><h3>Asked</h3><ul><li>Double entry</li><li>Care</li></ul><p><b>Apply</b></p>"


def test_a_page_of_html_tells_headings_bullets_and_bold_lines() -> None:
    parsed = document.reader_of("advert.html", PAGE).read(Source(PAGE, None))
    lines = dict(zip(parsed.text.split("\n"), parsed.setting, strict=True))
    assert lines == {"Clerk": "1", "We keep books.": " ", "Asked": "3", "Double entry": "*", "Care": "*", "Apply": "!"}


def test_a_plain_text_tells_nothing_beside_itself() -> None:
    raw = b"Clerk\n\n- Double entry\n"
    assert document.reader_of("advert.txt", raw).read(Source(raw, None)).setting == ""


def test_of_cells_on_one_line_the_first_says_how_it_is_set() -> None:
    text = "Clerk   2020\n\nBooks"
    found = [Block(0, 5, "Clerk", "heading", 9), Block(8, 12, "2020", "bullet"), Block(14, 19, "Books", bold=True)]
    assert line_letters(text, found) == "6 !"
