"""A sign of a font of signs before a line is a bullet; the same sign of another font is not known to be one."""

from __future__ import annotations

import pytest

from matcher.reading.pdf.bullets import item
from matcher.reading.pdf.lines import Cell, Line
from matcher.reading.pdf.words import Ink, Word

INK = Ink(10, False, "Helvetica", (0, 0, 0), False)


@pytest.mark.parametrize(("font", "bullet"), [("Wingdings-Regular", 50), ("SymbolMT", 50), ("FontAwesome", None)])
def test_an_icon_is_a_bullet_where_its_font_has_bullets(font: str, bullet: float | None) -> None:
    icon = Word("\uf0a7", 50, 55, 700, INK._replace(font=font))
    read = item(Line([Cell([icon, Word("Led", 60, 75, 700, INK), Word("it.", 78, 88, 700, INK)])]))
    assert (read.bullet, read.line.text.endswith("Led it."), read.line.text == "Led it.") == (bullet, True, bullet is not None)
