"""Lines below the items of a PDF: which go on with them, and which begin the next entry."""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.paper.paper import Paper
from tests.reading.pdf.conftest import put

ITEM = "Wrote the harness that compares twelve checkpoints nightly across six languages of customers"
POSTS = (
    put(60, 780, "Experience", 14, font=1)
    + put(60, 760, "Engineer")
    + put(440, 760, "June 2023 – Present")
    + put(60, 746, "Sample Labs")
    + put(440, 746, "Austin, TX")
    + put(60, 732, "•")
    + put(70, 732, ITEM)
)


def said(paper: Paper) -> list[str]:
    return [" ".join(block.text.split()) for block in paper.blocks or ()]


def test_a_line_with_a_date_flush_right_begins_an_entry_below_a_long_item(paper: Callable[..., Paper]) -> None:
    below = put(60, 718, "Analyst") + put(440, 718, "May 2021 – Aug. 2022") + put(60, 704, "•") + put(70, 704, "Reports")
    assert said(paper(POSTS + below))[-3:] == [ITEM, "Analyst May 2021 – Aug. 2022", "Reports"]


def test_a_line_with_a_wide_gap_that_hangs_below_the_words_of_an_item_goes_on_with_it(paper: Callable[..., Paper]) -> None:
    below = put(70, 718, "and Analyst") + put(440, 718, "May 2021 – Aug. 2022")
    assert said(paper(POSTS + below))[-1] == f"{ITEM} and Analyst May 2021 – Aug. 2022"


def test_a_line_with_a_period_in_a_cell_of_its_own_begins_an_entry_below_a_full_line(paper: Callable[..., Paper]) -> None:
    told = "Adviser: Bo Sample; the thesis compares twelve checkpoints nightly across six languages, on one machine"
    studies = put(60, 780, "Education", 14, font=1) + put(60, 760, "Test University, PhD") + put(440, 760, "2017 – 2022")
    below = put(60, 732, "Sample University, BSc") + put(440, 732, "2013 – 2017") + put(60, 718, "Graded well")
    assert said(paper(studies + put(60, 746, told) + below))[-2:] == ["Sample University, BSc 2013 – 2017", "Graded well"]
