"""Numbers of pages are furniture, whatever stands before them; words that end with a number are not."""

import pytest

from matcher.reading.pdf.page_order import Furniture
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.printed_lines import Cell, Line

INK = Ink(10, False, "Helvetica", (0, 0, 0), False)


def foot(text: str) -> Line:
    return Line([Cell([Word(text, 50, 400, 20, INK)])])


@pytest.mark.parametrize("text", ["样例招聘·在线简历第1 页", "第 2 页", "Ada Example - Page 2", "3"])
def test_the_number_of_a_page_is_furniture(text: str) -> None:
    assert Furniture([(800, [foot(text)])]).hold(foot(text), 0, 800)


@pytest.mark.parametrize("text", ["样例大学 2014", "作品发表在第1 版", "Rampage 2"])
def test_other_words_with_a_number_are_not(text: str) -> None:
    assert not Furniture([(800, [foot(text)])]).hold(foot(text), 0, 800)
