"""The blocks of a section as they are meant: lines apart that were taken for one, wrapped ones whole, no first rows of tables."""

import pytest

from matcher.reading.paper.blocks import Block, Mark, lines
from matcher.reading.structure.entries import wrapped_lines


def block(text: str, mark: Mark = "plain") -> Block:
    return Block(0, len(text), text, mark)


def test_a_paragraph_is_parted_where_a_date_is_set_apart() -> None:
    text = "Doctor of Examples in Optics\nSample University   Sep 2011 – Jun 2013"
    assert [part.text for part in wrapped_lines.meant_lines([block(text)], "education")] == text.split("\n")
    wrapped = "Engineer, Center for Examples of the\nSample University (Sep 2011 – Jun 2013)"
    assert [part.text for part in wrapped_lines.meant_lines([block(wrapped)], "work")] == [wrapped]


def test_a_range_that_goes_over_a_line_end_is_not_parted() -> None:
    text = "Engineer | Sample Inc. | Oslo | 2024 -\n2025"
    assert [part.text for part in wrapped_lines.meant_lines([block(text)], "work")] == [text]


def test_the_first_row_of_a_table_names_nobody() -> None:
    rows = [block("Period   Employer   Position"), block("2019 – 2021   Sample Inc.   Analyst")]
    assert [part.text for part in wrapped_lines.meant_lines(rows, "work")] == [rows[1].text]


def test_a_sentence_that_names_who_and_what_stands_apart_from_what_is_told_behind_it() -> None:
    named, text = "MSc Optics, Sample University", "Dissertation: lenses, and who in the end has polished them by hand"
    assert [part.text for part in wrapped_lines.meant_lines([block(f"{named}. {text}")], "education")] == [named, text]


def test_prose_is_not_parted() -> None:
    prose = "Worked with the Institute of Samples, as ever. We then built " + "more and more " * 8
    assert [part.text for part in wrapped_lines.meant_lines([block(prose)], "work")] == [prose]


def test_the_months_of_a_narrow_column_are_one_period() -> None:
    first = Block(0, 8, "Jun 2018")
    for last in ("Feb 2021", "Present"):
        below = Block(9, 9 + len(last), last)
        assert [part.text for part in wrapped_lines.meant_lines([first, below], "work")] == [f"Jun 2018 {last}"]
    earlier = Block(9, 17, "Feb 2016")
    assert [part.text for part in wrapped_lines.meant_lines([first, earlier], "work")] == ["Jun 2018", "Feb 2016"]


def test_items_that_are_positions_of_the_employer_above_them_are_heading_lines() -> None:
    blocks = [
        block("**Sample Labs** (Oslo)"),
        block("*Head of Tea*, since 2023 -- hiring, budget", "bullet"),
        block("Analyst, 2019–2021", "bullet"),
        block("Led analysts, 2019–2021", "bullet"),
    ]
    assert [(part.mark, part.text) for part in wrapped_lines.meant_lines(blocks, "work")] == [
        ("plain", "**Sample Labs** (Oslo)"),
        ("plain", "*Head of Tea*, since 2023"),
        ("bullet", "hiring, budget"),
        ("plain", "Analyst, 2019–2021"),
        ("bullet", "Led analysts, 2019–2021"),
    ]


def test_items_below_a_line_with_a_date_tell_of_that() -> None:
    blocks = [block("Engineer, Sample Labs, 2018 – 2023"), block("Lead of the tea team, 2019–2021", "bullet")]
    assert [part.mark for part in wrapped_lines.meant_lines(blocks, "work")] == ["plain", "bullet"]


def test_a_paragraph_of_several_entries_is_parted_at_each() -> None:
    named = ["Sample Labs, Engineer, Oslo, 2019 – 2021", "Kettle Works, Analyst, Ulm, Jan. 2016 – Dec. 2018"]
    listed = ["Built decoders for boats. Kept them afloat, mostly, in all weathers.", "Counted kettles, and sometimes the lids."]
    text = " ".join(f"{one}. {more}" for one, more in zip(named, listed, strict=True))
    assert [part.text for part in wrapped_lines.meant_lines([block(text)], "work")] == [named[0], listed[0], named[1], listed[1]]


def test_a_date_that_a_heading_line_lacks_is_taken_from_what_stands_below_it() -> None:
    blocks = [block("Engineer, Sample Labs, Oslo"), block("Jun 2019 – Sep 2021. Decoders for boats, with Bo Test.")]
    assert [part.text for part in wrapped_lines.meant_lines(blocks, "work")][1:] == [
        "Jun 2019 – Sep 2021",
        "Decoders for boats, with Bo Test.",
    ]


def test_a_position_that_a_heading_line_lacks_is_taken_from_what_stands_below_it() -> None:
    blocks = [block("样例科技有限公司   2019年1月—2021年2月"), block("算法工程师，上海。负责推荐系统的召回，并把延迟降低一半。")]
    assert [part.text for part in wrapped_lines.meant_lines(blocks, "work")][1] == "算法工程师，上海"


def test_an_employer_below_a_dated_position_is_not_the_rest_of_a_sentence() -> None:
    lines = ("Jun 2016 – Aug 2016, Research Intern", "Sample Analytics Inc.")
    first, second = lines
    below = Block(len(first) + 1, len(first) + 1 + len(second), second, "plain")
    assert tuple(part.text for part in wrapped_lines.meant_lines([block(first), below], "work")) == lines


def test_a_firm_below_a_period_and_a_place_is_a_line_of_its_own() -> None:
    text = "01.09.2021 – Present Milan, Italy\nDATA ENGINEER  QUILLMARK S.R.L.\n- Pipelines\n"
    assert [block.text for block in wrapped_lines.meant_lines(lines(text), "work")][:2] == text.split("\n")[:2]
    wrapped = "06/2023 – 07/2024   Engineer, Example Machine\nIntelligence of Oslo.\n- A\n"
    assert next(iter(wrapped_lines.meant_lines(lines(wrapped), "work"))).text.endswith("Oslo.")


@pytest.mark.parametrize(
    ("above", "below"),
    [("SAMPLE UNIVERSITY OF", "WESTMARK"), ("Bachelor of Science in", "Optical Engineering"), ("Ingénieure de", "recherche")],
)
def test_a_line_of_a_narrow_column_that_breaks_off_goes_on_below(above: str, below: str) -> None:
    found = [Block(0, len(above), above), Block(len(above) + 1, len(above) + 1 + len(below), below)]
    assert [part.text for part in wrapped_lines.meant_lines(found, "education")] == [f"{above} {below}"]
    item = [found[0]._replace(mark="bullet"), found[1]]
    assert [part.text for part in wrapped_lines.meant_lines(item, "education")] == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("SAMPLE UNIVERSITY", "WESTMARK"),
        ("Vitamin E", "Analyst"),
        ("Head of", "2019 – 2021"),
        ("Sample University", "BSc in Optics"),
    ],
)
def test_a_line_that_is_whole_or_above_a_date_does_not_go_on(above: str, below: str) -> None:
    found = [Block(0, len(above), above), Block(len(above) + 1, len(above) + 1 + len(below), below)]
    assert [part.text for part in wrapped_lines.meant_lines(found, "education")] == [above, below]


def test_a_sentence_of_deeds_below_a_dated_line_does_not_end_its_name() -> None:
    first = "2019 - 2021 Engineer, Sample Labs"
    for below in ("Built the search of the shop.", "Wrote reports."):
        text = f"{first}\n{below}"
        assert [part.text for part in wrapped_lines.meant_lines(lines(text), "work")] == text.split("\n")
