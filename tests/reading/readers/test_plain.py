"""Plain text → its outline."""

from matcher.reading.parsed import Parsed
from matcher.reading.readers import plain
from matcher.reading.source import Source


def read(text: str) -> Parsed:
    return plain.READER.read(Source(text.encode()))


def test_marks_of_markdown_are_understood_in_plain_text() -> None:
    text = "# **Ada Example**\n\n**EXPERIENCE**\n\n**Engineer**, Sample Inc, 2019-2020\n- Built X.\n"
    found = read(text)
    assert found.name == "Ada Example"
    assert [passage.section for passage in found.passages] == ["title", "work"]


def test_a_text_without_any_heading_is_read_as_other() -> None:
    found = read("Bo Sample. Web developer. No experience with RLHF.")
    assert [passage.section for passage in found.passages] == ["other", "other"]


def test_a_bare_number_sign_in_plain_text_hides_nothing() -> None:
    text = "Skills\nC#, F# <not a tag> a <- b\n"
    assert text[slice(read(text).passages[0].start, read(text).passages[0].end)] == "C#, F# <not a tag> a <- b"


def test_a_form_feed_begins_a_page() -> None:
    found = read("Ada Example\nEngineer\n\fSkills\nRust\n\f")
    assert found.pages == (0, found.text.index("Skills"))
    assert read("Ada Example\nSkills\nRust\n").pages == ()


def test_columns_signs_and_rules_of_typewriters_are_understood() -> None:
    text = (
        "Ada Example\n\n==========\nEXPERIENCE\n==========\n\nEngineer, Sample Inc\t\t2019 - 2020\n"
        "\u2022 Led the training of a language model with seven billion parameters over\n  two thousand cards.\n\u2022 Built tools.\n"
    )
    found = read(text)
    assert found.name == "Ada Example"
    assert [passage.section for passage in found.passages] == ["title", "work", "work"]
    assert found.entries[0].period is not None


def test_two_bytes_a_letter_make_no_difference() -> None:
    text = "Ada Example\n\nSkills\nPython, 机器学习\n"
    assert plain.READER.read(Source(text.encode("utf-16"))) == read(text)
