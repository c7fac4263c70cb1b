"""Heading lines fall into parts, each where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line.heading_parts import heading_parts


def told(*lines: str) -> list[str]:
    return [part.text for part in heading_parts([Block(0, len(line), line) for line in lines])]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Engineer, Example Labs – Oslo, Norway   May 2020 – now", ["Engineer", "Example Labs", "Oslo", "Norway"]),
        ("Engineer | Acme, Inc. | Remote", ["Engineer", "Acme, Inc.", "Remote"]),
        ("Ingeniera — Ejemplo Logística, S.L. — Madrid", ["Ingeniera", "Ejemplo Logística, S.L.", "Madrid"]),
        ("Ingegnera | Esempio Dati, S.r.l. | Torino", ["Ingegnera", "Esempio Dati, S.r.l.", "Torino"]),
        ("Engineer | Voorbeeld Data, B.V. | Delft", ["Engineer", "Voorbeeld Data, B.V.", "Delft"]),
        ("Example AI, Co-Founder & CTO", ["Example AI", "Co-Founder & CTO"]),
        ("Data Analyst with Example Health", ["Data Analyst", "Example Health"]),
        ("Growth with Joy", ["Growth with Joy"]),
        ("Exchange year at the Example University (2010 – 2011)", ["Exchange year", "Example University"]),
        ("De 2016 à 2018", []),
        ("From 2016 to 2018", []),
        ("Analyste, Cabinet Lys, de 2016 à 2018", ["Analyste", "Cabinet Lys"]),
        ("Analyst, Example Health, ongoing since May 2021", ["Analyst", "Example Health"]),
        ("Analyst, Example Health, until March 2022", ["Analyst", "Example Health"]),
        ("Analyst, Example Health (10 months in 2019)", ["Analyst", "Example Health", "10 months"]),
        ("Analyst, Before Bis Health", ["Analyst", "Before Bis Health"]),
        ("**Engineer** at **Example Labs**", ["Engineer", "Example Labs"]),
        ("Name of employer   Example Labs", ["Example Labs"]),
        ("B.A. Optics, Example University", ["B.A. Optics", "Example University"]),
        ("Universität Leipzig", ["Universität Leipzig"]),
        ("University of Sample Boulder", ["University of Sample Boulder"]),
        ("Stanford University Palo Alto, CA", ["Stanford University", "Palo Alto", "CA"]),
        ("飞鹿智能（杭州）有限公司", ["飞鹿智能（杭州）有限公司"]),
        ("**Tech Lead**, *Example Search* (2022-Present)", ["Tech Lead", "Example Search"]),
        ("Engineer at Example @ Oslo", ["Engineer", "Example", "Oslo"]),
        ("Example Labs Oslo, Norway", ["Example Labs", "Oslo", "Norway"]),
        ("BSc Example University, Optics", ["BSc", "Example University", "Optics"]),
        ("2020.07-2023.06  示例科技 算法工程师", ["示例科技", "算法工程师"]),
        ("[Tool](https://example.com/tool)   2022", ["Tool"]),
        ("Example University, Seattle, U.S.A. Exchange Student.", ["Example University", "Seattle", "U.S.A", "Exchange Student"]),
        ("Example Labs · 4 years 3 months", ["Example Labs", "4 years 3 months"]),
        ("Initial. AL 2023.11-2024.05", ["Initial. AL"]),
        ("Engineer, Example Speech and\nVision Lab", ["Engineer", "Example Speech and Vision Lab"]),
        ("2022   Intern, Example, Oslo", ["Intern", "Example", "Oslo"]),
        ("", []),
        (" – | , ", []),
    ],
)
def test_separators_part_a_line_and_dates_are_left_out(line: str, expected: list[str]) -> None:
    assert told(line) == expected


def test_a_slot_is_line_chunk_and_part() -> None:
    found = heading_parts([Block(0, 3, "2020"), Block(4, 12, "A, B – C"), Block(20, 21, "D")])
    assert [(part.text, part.slot) for part in found] == [("A", (0, 0, 0)), ("B", (0, 0, 1)), ("C", (0, 1, 0)), ("D", (1, 0, 0))]


def test_what_follows_at_is_marked() -> None:
    assert [part.at for part in heading_parts([Block(0, 18, "Engineer at Acme X")])] == [False, True]


@given(
    st.text(st.characters(exclude_categories=["C"]), max_size=80) | st.text("Aa ,.()–|·2019*\n大 学", max_size=60),
    st.integers(0, 9),
)
def test_every_part_stands_where_it_says_and_none_is_empty(line: str, start: int) -> None:
    before = start
    for part in heading_parts([Block(start, start + len(line), line)]):
        assert before <= part.start < part.end <= start + len(line)
        assert line[part.start - start : part.end - start].replace("\n", " ") == part.text
        assert part.text.strip()
        before = part.end


def test_labels_and_brackets_are_no_part_and_several_strokes_part() -> None:
    assert told("Company: Example Labs", "职位：算法工程师") == ["Example Labs", "算法工程师"]
    assert told("[04/2021 – present] Research Engineer") == ["Research Engineer"]
    found = heading_parts([Block(0, 36, "Research Engineer / Example / Berlin")])
    assert [(part.text, part.weak) for part in found] == [("Research Engineer", False), ("Example", False), ("Berlin", False)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("University of California, Berkeley, CA", ["University of California, Berkeley", "CA"]),
        ("Sample University, Berkeley", ["Sample University", "Berkeley"]),
        ("Engineer: int4 paths, 3.1× tokens", ["Engineer", "int4 paths", "3.1× tokens"]),
        ("样例数据（北京）有限公司", ["样例数据（北京）有限公司"]),
    ],
)
def test_a_seat_belongs_to_its_university_and_what_is_told_to_no_title(line: str, expected: list[str]) -> None:
    assert [part.text for part in heading_parts([Block(0, len(line), line)])] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Working as Lead Engineer in Sample Systems Pvt. Ltd., Springfield from May 2021 to till date", ["Lead Engineer", "Sample Systems Pvt. Ltd.", "Springfield"]),
        ("Worked as a Data Analyst for Sample Inc. from Jul 2016 to Jul 2018", ["Data Analyst", "Sample Inc."]),
        ("PhD in Optics, expected Nov 2026", ["PhD in Optics"]),
        ("ENGINEER, SAMPLE INC., 2019", ["ENGINEER", "SAMPLE INC."]),
    ],
)  # fmt: skip
def test_the_words_that_lead_in_a_position_or_a_date_are_no_part(line: str, expected: list[str]) -> None:
    assert [part.text for part in heading_parts([Block(0, len(line), line)])] == expected


def test_a_degree_that_ends_with_a_stop_goes_with_its_field() -> None:
    assert [part.text for part in heading_parts([Block(0, 35, "B.Tech. Optics, Westmark University")])] == [
        "B.Tech. Optics",
        "Westmark University",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Analyst, Example Health, 1019 – 2022", ["Analyst", "Example Health"]),
        ("1019 - 2022  Example Health, Analyst", ["Example Health", "Analyst"]),
        ("Analyst, Example Health, 2019 – 20222", ["Analyst", "Example Health"]),
        ("Analyst, Studio 1000 – 2019", ["Analyst", "Studio 1000"]),
        ("Analyst, Example 3000, 2019 – 2020", ["Analyst", "Example 3000"]),
        ("Analyst, 42, 2019 – 2020", ["Analyst", "42"]),
    ],
)
def test_a_mistyped_year_beside_a_date_names_nobody(line: str, expected: list[str]) -> None:
    assert told(line) == expected


def test_the_letters_of_a_degree_behind_its_name_are_no_part() -> None:
    assert told("Master of Science - MS, Informatik · (2017 - 2019)") == ["Master of Science", "Informatik"]
    assert told("Doctor of Philosophy – PhD, Machine Learning") == ["Doctor of Philosophy", "Machine Learning"]
    assert told("British Airways – Crew, London") == ["British Airways", "Crew", "London"]


def test_the_stops_of_a_country_in_letters_end_no_part() -> None:
    assert [part.text for part in heading_parts([Block(0, 9, "U.S. Army")])] == ["U.S. Army"]
    assert [part.text for part in heading_parts([Block(0, 13, "U.K. Biobank,")])] == ["U.K. Biobank"]


def test_a_school_a_degree_and_a_field_that_nothing_parts_are_three() -> None:
    line = "硕士/样例大学模式识别专业"
    assert [part.text for part in heading_parts([Block(0, len(line), line)])] == ["硕士", "样例大学", "模式识别"]


def test_a_part_of_a_part_stands_in_its_place_and_parts_of_one_chunk_are_beside_each_other() -> None:
    first, second, other = heading_parts([Block(4, 26, "Sample Labs, Oslo – Bo")])
    assert (first.cut(7).text, first.cut(7).start, first.cut(0, 6).end, first.cut(7).slot) == ("Labs", 11, 10, first.slot)
    assert first.is_beside(second)
    assert not first.is_beside(other)
