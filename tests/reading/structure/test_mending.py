"""The blocks of a section as they are meant: lines apart that were taken for one, wrapped ones whole, no first rows of tables."""

from matcher.reading.paper.blocks import Block, Mark
from matcher.reading.structure import mending


def block(text: str, mark: Mark = "plain") -> Block:
    return Block(0, len(text), text, mark)


def test_a_paragraph_is_parted_where_a_date_is_set_apart() -> None:
    text = "Doctor of Examples in Optics\nSample University   Sep 2011 – Jun 2013"
    assert [part.text for part in mending.mended([block(text)], "education")] == text.split("\n")
    wrapped = "Engineer, Center for Examples of the\nSample University (Sep 2011 – Jun 2013)"
    assert [part.text for part in mending.mended([block(wrapped)], "work")] == [wrapped]


def test_a_range_that_goes_over_a_line_end_is_not_parted() -> None:
    text = "Engineer | Sample Inc. | Oslo | 2024 -\n2025"
    assert [part.text for part in mending.mended([block(text)], "work")] == [text]


def test_the_first_row_of_a_table_names_nobody() -> None:
    rows = [block("Period   Employer   Position"), block("2019 – 2021   Sample Inc.   Analyst")]
    assert [part.text for part in mending.mended(rows, "work")] == [rows[1].text]


def test_a_sentence_that_names_who_and_what_stands_apart_from_what_is_told_behind_it() -> None:
    named, told = "MSc Optics, Sample University", "Dissertation: lenses, and who in the end has polished them by hand"
    assert [part.text for part in mending.mended([block(f"{named}. {told}")], "education")] == [named, told]


def test_prose_is_not_parted() -> None:
    prose = "Worked with the Institute of Samples, as ever. We then built " + "more and more " * 8
    assert [part.text for part in mending.mended([block(prose)], "work")] == [prose]


def test_the_months_of_a_narrow_column_are_one_period() -> None:
    first = Block(0, 8, "Jun 2018")
    for last in ("Feb 2021", "Present"):
        below = Block(9, 9 + len(last), last)
        assert [part.text for part in mending.mended([first, below], "work")] == [f"Jun 2018 {last}"]
    earlier = Block(9, 17, "Feb 2016")
    assert [part.text for part in mending.mended([first, earlier], "work")] == ["Jun 2018", "Feb 2016"]
