"""Where the names of a person stand as names, and where their parts mean something else."""

from __future__ import annotations

from typing import Literal
from unicodedata import normalize

import pytest

from matcher.reading.persons.name_spans import part_spans, spans
from tests.growth import in_line

JULIA = "Julia Swift"


def named(text: str, *names: str, lists: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[slice(*span)] for span in spans(text, names or (JULIA,), lists)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Julia Swift", ["Julia Swift"]),
        ("JULIA SWIFT", ["JULIA SWIFT"]),
        ("By Swift, Julia (2020)", ["Swift, Julia"]),
        ("Julia M. Swift led it", ["Julia M. Swift"]),
        ("Julia led tools.", ["Julia"]),
        ("- Julia also built tools.", ["Julia"]),
        ("Tools. Julia, who led it", ["Julia"]),
        ("Read Julia's thesis.", ["Julia"]),
        ("Ask Ms Swift about it.", ["Swift"]),
        ("My name is Julia.", ["Julia"]),
        ("As Swift et al. show", ["Swift"]),
        ("As Swift (2020) shows", ["Swift"]),
        ("With J. Swift and others", ["J. Swift"]),
        ("With Swift, J., and others", ["Swift, J."]),
        ("With Swift JM, and others", ["Swift JM"]),
    ],
)
def test_a_name_or_a_part_of_it_that_stands_as_a_name_is_found(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tools in Julia.",
        "Tools: Julia, Swift, Go",
        "Tools in Julia, Swift",
        "swift answers",
        "julia led tools.",
        "We saw how Julia led tools.",
        "Julias and Swiftly",
        "Tools. Julia based serving",
        "With K. Swift and others",
        "With Swift, K. and others",
    ],
)
def test_a_part_that_may_be_a_technology_or_another_person_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Julia Swift", ["Julia Swift"]),
        ("Page 2 of Julia Swift", ["Julia Swift"]),
        ("Go, Julia Swift", []),
        ("Julia", []),
        ("Julia led", []),
    ],
)
def test_in_a_list_of_skills_a_name_is_one_where_it_is_all_that_its_line_says(text: str, expected: list[str]) -> None:
    whole = f"Go\n{text}\nC++"
    assert named(whole, lists=((0, len(whole)),)) == expected


def test_a_list_ends_where_its_span_does() -> None:
    text = "Julia led it.\nJulia led it."
    assert list(spans(text, [JULIA], [(0, 13)])) == [(14, 19)]


@pytest.mark.parametrize("text", ["José Núñez", "Jose Nunez", "JOSÉ NÚÑEZ", "Jose\u0301 Nu\u0301n\u0303ez"])
def test_a_name_is_found_however_its_letters_are_written(text: str) -> None:
    assert named(f"By {text}, 2020", "José Núñez") == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由张三负责训练", ["张三"]),
        ("张三", ["张三"]),
        ("我是张三，在示例科技", ["张三"]),
        ("主张三点意见", []),
        ("主张三 意见", []),
        ("张三丰写的书", []),
        ("与张三 李四合作", ["张三"]),
    ],
)
def test_a_chinese_name_is_one_where_its_neighbours_are_no_part_of_a_word(text: str, expected: list[str]) -> None:
    assert named(text, "张三") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("do my best", []), ("The paper. My work", []), ("Đỗ Mỹ", ["Đỗ Mỹ"]), ("DO MY", ["DO MY"])],
)
def test_a_name_without_its_marks_that_is_everybodys_word_is_none(text: str, expected: list[str]) -> None:
    assert named(text, "Đỗ Mỹ") == expected


def test_a_part_of_one_letter_is_no_name_by_itself() -> None:
    assert named("J led tools. Swift led tools.", "J Swift") == ["Swift"]


def test_two_parts_may_be_written_alike() -> None:
    assert named("By Chen Chen, 2020", "Chen Chen") == ["Chen Chen"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_syllables_of_hangul_are_found_whole_or_letter_by_letter(form: Literal["NFC", "NFD"]) -> None:
    name = normalize(form, "김민수")
    assert named(f"By {name}, 2020", "김민수") == [name]
    assert [f"By {name}"[slice(*span)] for span in part_spans(f"By {name}", "김민수")] == [name]


def test_several_names_are_each_found() -> None:
    assert sorted(named("Julia Swift, also called Ada Quill", JULIA, "Ada  Quill")) == ["Ada Quill", "Julia Swift"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (JULIA, "Tools in Julia, swift", ["Julia"]),
        ("José Núñez", "NUNEZ led it, nunez", ["NUNEZ"]),
        ("von Quill", "With von and Quill", ["Quill", "von"]),
        (JULIA, "Write to julia.swift@example.com", ["julia.swift@example.com"]),
        ("张三 Quill", "由张三和Quill", ["Quill"]),
        ("张三 Quill", "由 张三 和 Quill", ["Quill", "张三"]),
        ("Đỗ Mỹ", "do my best", []),
        ("Đỗ Mỹ", "Do your best", []),
        (JULIA, "Swiftly RJulia", []),
    ],
)
def test_every_part_of_a_name_is_hidden_but_words_in_small_letters(name: str, text: str, expected: list[str]) -> None:
    assert sorted(text[slice(*span)] for span in part_spans(text, name)) == expected


@pytest.mark.parametrize("unit", ["Julia ", "J. ", "Julia, ", "张三", "julia.swift@"])
def test_names_are_found_in_time_in_line_with_the_text(unit: str) -> None:
    assert in_line(lambda size: [*spans(unit * size, [JULIA, "张三"]), *part_spans(unit * size, JULIA)], 8_000)
