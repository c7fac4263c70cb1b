"""What stands beside a line, and what does not go on with it."""

from matcher.reading.pdf.line_tails import with_whole_heads
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.printed_lines import Cell, Line

BOLD, PLAIN = Ink(10, True, "Sample-Bold", (0, 0, 0), False), Ink(10, False, "Sample", (0, 0, 0), False)


def cell(text: str, left: float, base: float, ink: Ink) -> Cell:
    return Cell([Word(text, left, left + 5 * len(text), base, ink)])


def test_a_section_heading_below_another_one_in_the_margin_is_no_rest_of_it() -> None:
    first = Line([cell("Awards", 40, 700, BOLD), cell("Prize (2017)", 72, 700, PLAIN)])
    for below, whole in (("Projects", 2), ("Overseas", 1)):
        assert len(with_whole_heads([first, Line([cell(below, 40, 685, BOLD)])])) == whole
