"""The authors that words begin with, and the person among them."""

from __future__ import annotations

import pytest

from matcher.reading.references.authors import Authors, is_list, is_person, listed, position


def names(text: str, start: int = 0) -> list[str]:
    return [text[slice(*span)] for span in listed(text, start).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Example, Bo Sample, and Cy Test. Tea.", ["Ada Example", "Bo Sample", "Cy Test"]),
        ("Example, A., Sample, B., & Test, C. (2021). Tea.", ["Example, A.", "Sample, B.", "Test, C."]),
        ("Example AB, Sample C. Tea.", ["Example AB", "Sample C"]),
        ("A. B. Example and C. van der Sample, Tea.", ["A. B. Example", "C. van der Sample"]),
        ("Ada Example*, Bo Sample†. Tea.", ["Ada Example*", "Bo Sample†"]),
        ("**Ada Example**, Bo Sample. Tea.", ["Ada Example", "Bo Sample"]),
        ("**Ada Example, Bo Sample**. Tea.", ["Ada Example", "Bo Sample"]),
        ("José Núñez-Example; Łukasz Sample. Tea.", ["José Núñez-Example", "Łukasz Sample"]),
        ("王芳, 李明, 张三. 面向长文本的方法", ["王芳", "李明", "张三"]),
        ("Ada Example, Bo Sample, In Proceedings of Tea", ["Ada Example", "Bo Sample"]),
        ("Attention, and how to learn it", []),
        ("Proceedings of Tea", []),
        ("", []),
    ],
)
def test_authors_are_listed_in_every_style_and_a_title_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_list_may_begin_anywhere_and_says_where_it_ends() -> None:
    text = "[1] Ada Example, Bo Sample. Tea."
    assert names(text, 4) == ["Ada Example", "Bo Sample"]
    assert listed(text, 4).end == text.index(". Tea")


@pytest.mark.parametrize("elision", [" et al.", ", …", ", ...", ", and others", ", 等."])
def test_a_list_that_is_cut_short_says_so(elision: str) -> None:
    people = "王芳, 李明" if "等" in elision else "Ada Example, Bo Sample"
    found = listed(f"{people}{elision} Tea.")
    assert (len(found.names), found.elided) == (2, True)


def test_a_list_ends_with_its_line_unless_it_goes_on_below() -> None:
    assert names("Bo Sample, Ada Example\nTea for Two") == ["Bo Sample", "Ada Example"]
    assert names("Bo Sample,\nAda Example. Tea") == ["Bo Sample", "Ada Example"]


@pytest.mark.parametrize(
    ("text", "single", "expected"),
    [
        ("Ada Example, Bo Sample", False, True),
        ("Ada Example*, Bo Sample (* equal contribution)", False, True),
        ("Ada Example", False, False),
        ("Ada Example", True, True),
        ("Ada Example et al.", False, True),
        ("Ada Example, Bo Sample. Tea for Two", False, False),
        ("Attention, and how to learn it", True, False),
    ],
)
def test_a_list_is_names_and_nothing_else(text: str, single: bool, expected: bool) -> None:
    assert is_list(text, single) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Sample, Ada Example, Cy Test", "2 of 3"),
        ("Bo Sample, Ada Example, et al.", "2 of at least 2"),
        ("Bo Sample, Cy Test", None),
        ("A. Example, Bo Example", "1 of 2"),
        ("A. Example, Ada Example", None),
    ],
)
def test_the_place_of_a_person_is_told_where_one_author_can_be_them(text: str, expected: str | None) -> None:
    assert position(text, listed(text), "Ada Example") == expected


def test_nobody_has_a_place_among_no_authors() -> None:
    assert position("Tea", Authors((), 0), "Ada Example") is None


@pytest.mark.parametrize(
    ("author", "name", "expected"),
    [
        ("A. Example", "Ada Example", True),
        ("Example, A. B.", "Ada B. Example", True),
        ("Example AB", "Ada Bo Example", True),
        ("Nunez, J.", "José Núñez", True),
        ("Bo Example", "Ada Example", False),
        ("A. Exempel", "Ada Example", False),
        ("B. Example", "Ada B. Example", False),
        ("Example", "Ada Example", False),
        ("S. Zhang", "Zhang San", True),
        ("Ming Li Zhang", "Zhang Li Ming", True),
        ("张三*", "张三", True),
        ("李四", "张三", False),
        ("", "Ada Example", False),
    ],
)
def test_an_author_is_a_person_by_family_name_and_first_initial(author: str, name: str, expected: bool) -> None:
    assert is_person(author, name) is expected
