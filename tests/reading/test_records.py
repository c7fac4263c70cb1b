"""A fact says what its span says, on one line."""

import re

from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.records import Fact, Record, Stretch, fact


def test_marks_of_emphasis_and_line_ends_are_left_out() -> None:
    text = "**Led** a\n  `team` of_two"
    assert fact("highlights", text, 0, len(text)) == (Fact("highlights", "Led a team of_two", 2, len(text)),)


def test_a_line_end_between_ideographs_is_no_blank() -> None:
    assert fact("summary", "负责大模\n型 GPU", 0, 10)[0].said == "负责大模型 GPU"


def test_what_says_nothing_is_no_fact() -> None:
    assert fact("summary", " ** \n", 0, 5) == ()


@given(st.text("aB *_`\n大", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_fact_lies_inside_the_span_it_is_made_of(text: str, start: int, end: int) -> None:
    for each in fact("text", text, min(start, len(text)), min(end, len(text))):
        assert start <= each.start < each.end <= end
        assert each.said
        assert "\n" not in each.said


def test_patterns_see_what_stands_before_a_stretch_and_nothing_behind_it() -> None:
    stretch = Stretch("BSc in Optics, 2019", 7, 13)
    assert stretch.words == "Optics" and stretch.cut(9).words == "tics" and stretch.cut(end=9).words == "Op"
    assert stretch.match(re.compile(r"(?<=in )\w+$")) and not stretch.search(re.compile("BSc|2019"))
    assert stretch.fact("area") == (Fact("area", "Optics", 7, 13),)


def test_a_record_gives_the_first_fact_of_a_key() -> None:
    record = Record("work", (Fact("name", "A", 0, 1), Fact("name", "B", 1, 2)))
    assert (record.first("name"), record.first("position")) == ("A", None)
