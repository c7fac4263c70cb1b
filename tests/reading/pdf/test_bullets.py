"""A sign of a font of signs before a line is a bullet; the same sign of another font is not known to be one."""

from __future__ import annotations

import pytest

from matcher.reading.pdf.bullets import list_line, with_bullets_first
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.printed_lines import Cell, Line

INK = Ink(10, False, "Helvetica", (0, 0, 0), False)


@pytest.mark.parametrize(("font", "bullet"), [("Wingdings-Regular", 50), ("SymbolMT", 50), ("FontAwesome", None)])
def test_an_icon_is_a_bullet_where_its_font_has_bullets(font: str, bullet: float | None) -> None:
    icon = Word("\uf0a7", 50, 55, 700, INK._replace(font=font))
    read = list_line(Line([Cell([icon, Word("Led", 60, 75, 700, INK), Word("it.", 78, 88, 700, INK)])]))
    assert (read.bullet, read.line.text.endswith("Led it."), read.line.text == "Led it.") == (bullet, True, bullet is not None)


def row(base: float, *words: str) -> list[Word]:
    return [Word(word, 60 + 30 * place, 85 + 30 * place, base, INK) for place, word in enumerate(words)]


def test_bullets_that_were_written_after_the_text_they_mark_stand_before_it() -> None:
    first, second, third = row(700, "Built", "it"), row(686, "and"), row(672, "Sold", "it")
    marks = [Word("•", 50, 54, base, INK) for base in (700, 672)]
    assert with_bullets_first([*first, *second, *third, *marks]) == [marks[0], *first, *second, marks[1], *third]


def test_signs_between_words_and_bullets_before_their_text_stay_where_they_are() -> None:
    inside = [Word("Rust", 60, 75, 700, INK), Word("•", 80, 84, 700, INK), Word("Go", 90, 99, 700, INK)]
    marked = [Word("•", 50, 54, 680, INK), *row(680, "Built", "it")]
    apart = [*row(660, "Oslo"), Word("•", 400, 404, 640, INK)]
    assert with_bullets_first([*inside, *marked, *apart]) == [*inside, *marked, *apart]


@pytest.mark.parametrize("glyph", ["★", "❖", "➤"])
def test_a_star_and_an_arrow_are_bullets(glyph: str) -> None:
    read = list_line(Line([Cell([Word(glyph, 50, 55, 700, INK), Word("Led", 60, 75, 700, INK)])]))
    assert (read.bullet, read.line.text) == (50, "Led")
