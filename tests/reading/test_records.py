"""A fact says what its span says, on one line."""

from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.records import Fact, Record, fact


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


def test_a_record_gives_the_first_fact_of_a_key() -> None:
    record = Record("work", (Fact("name", "A", 0, 1), Fact("name", "B", 1, 2)))
    assert (record.first("name"), record.first("position")) == ("A", None)
