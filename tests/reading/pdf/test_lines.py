"""Words on one baseline."""

from matcher.reading.pdf.lines import Cell
from matcher.reading.pdf.words import Ink, Word

INK = Ink(10, False, "Sample", (0, 0, 0), False)


def test_a_mark_as_wide_as_ideographs_parts_them_by_no_blank() -> None:
    words = [Word("样例数据（", 0, 50, 700, INK), Word("北京", 55, 75, 700, INK), Word("公司", 80, 100, 700, INK)]
    assert Cell(words).text == "样例数据（北京 公司"
