"""Entries of a section: who, what, where and when of each, and what goes over from one to the next."""

from __future__ import annotations

import pytest

from matcher.model import Section
from matcher.reading.paper.blocks import lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.structure.entries.entries import drafts
from matcher.reading.structure.fields.understanding import UnderstoodEntry, chunks, understood_entries
from matcher.reading.structure.line.heading_parts import HeadingPart
from tests.reading.structure.outlined import jobs


def entries(text: str, section: Section = "work") -> list[UnderstoodEntry]:
    return understood_entries(drafts(joined(text, lines(text)), section), text)


def facts(text: str, section: Section = "work") -> list[dict[str, str]]:
    """Return who, what, where and when of each entry, by their keys."""
    return [{fact.key: fact.said for fact in entry.heads} for entry in entries(text, section)]


LABS = {"name": "Example Labs", "position": "Engineer", "startDate": "2020", "endDate": "2021"}


@pytest.mark.parametrize(
    "text",
    [
        "Engineer, Example Labs, 2020 - 2021\n- Built X.\n",
        "Example Labs\nEngineer\n2020 - 2021\n- Built X.\n",
        "Engineer at Example Labs\n2020 - 2021\n- Built X.\n",
        "2020 - 2021   Engineer   Example Labs\n- Built X.\n",
    ],
)
def test_an_entry_says_who_what_and_when(text: str) -> None:
    assert facts(text) == [LABS]
    (entry,) = entries(text)
    assert entry.who and entry.who.said == "Example Labs"
    assert text[entry.who.start : entry.who.end] == "Example Labs"


def test_what_stands_above_a_length_of_time_is_where_positions_were_held() -> None:
    assert facts("Quillmark\n3 years 2 months\nEngineer\n2020 - 2021\n- Built X.\n")[0].get("name") == "Quillmark"


def test_what_goes_over_to_a_further_position_is_no_position_and_no_date() -> None:
    text = "Example Labs, Oslo, Norway\nLead Engineer\n2021 - 2022\n- Built X.\n\nEngineer\n2020 - 2021\n- Built Y.\n"
    keys = ["endDate", "location", "name", "position", "startDate"]
    assert [sorted(fact.key for fact in entry.heads) for entry in entries(text)] == [keys, keys]


def test_a_further_position_below_an_employer_has_that_employer_and_its_place() -> None:
    text = "Example Labs, Oslo, Norway\nLead Engineer\n2021 - 2022\n- Built X.\n\nEngineer\n2020 - 2021\n- Built Y.\n"
    assert facts(text) == [
        {"name": "Example Labs", "position": "Lead Engineer", "location": "Oslo, Norway", "startDate": "2021", "endDate": "2022"},
        {"name": "Example Labs", "position": "Engineer", "location": "Oslo, Norway", "startDate": "2020", "endDate": "2021"},
    ]


@pytest.mark.parametrize(
    "second",
    ["Analyst, Sample Inc, 2018 - 2019\n- B.\n", "Freelance Analyst\n2018 - 2019\n- B.\n"],
    ids=["another employer", "nobody's"],
)
def test_an_entry_that_says_whose_it_is_takes_no_employer_from_the_one_before(second: str) -> None:
    assert facts(f"Example Labs\nEngineer\n2020 - 2021\n- A.\n\n{second}")[1].get("name") != "Example Labs"


def test_a_position_that_stands_apart_below_one_with_its_employer_beside_it_has_none() -> None:
    text = "Engineer at Example Labs, 2020 - 2021\n- A.\n\nAnalyst, 2018 - 2019\n- B.\n"
    assert [one.get("name") for one in facts(text)] == ["Example Labs", None]


def test_a_further_degree_below_a_school_on_a_line_of_its_own_is_of_that_school() -> None:
    text = "Sample University\nPhD in Optics\n2016 - 2020\n\nMSc in Physics\n2014 - 2016\n"
    assert [(one.get("institution"), one.get("studyType")) for one in facts(text, "education")] == [
        ("Sample University", "PhD"),
        ("Sample University", "MSc"),
    ]


def test_a_further_degree_below_one_with_its_school_beside_it_has_none() -> None:
    text = "PhD in Optics, Sample University, 2020\n\nMSc in Physics, 2016\n"
    assert [one.get("institution") for one in facts(text, "education")] == ["Sample University", None]


def test_a_town_beside_a_degree_is_the_school_where_no_other_is_named() -> None:
    (study,) = facts("MSc Optics, Stanford, 2015\n", "education")
    assert study["institution"] == "Stanford"


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("MSc Physics, Sample University, 2016", {"endDate": "2016"}),
        ("MSc Physics, Sample University, 2014 - 2016", {"startDate": "2014", "endDate": "2016"}),
    ],
)
def test_the_one_date_of_a_study_is_its_end(line: str, dates: dict[str, str]) -> None:
    (study,) = facts(f"{line}\n", "education")
    assert {key: text for key, text in study.items() if key.endswith("Date")} == dates
    assert (study["studyType"], study["area"], study["institution"]) == ("MSc", "Physics", "Sample University")


def test_the_department_of_a_university_is_apart_from_its_name() -> None:
    (post,) = facts("Postdoc\nDepartment of Physics, Sample University\n2020 - 2021\n- Built X.\n")
    assert (post["name"], post["department"]) == ("Sample University", "Department of Physics")


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("- tinytool. Does what it says.\n", ["tinytool"]),
        (
            "- tinytool: does what it says, and more than that, at length, so that no line of a page can hold all of it. More.\n",
            ["tinytool"],
        ),
        (
            "- Does what it says at such a length that nobody would call it the name of anything, be it a tool or not. More.\n",
            [None],
        ),
    ],
)
def test_a_project_told_in_a_bullet_is_named_by_its_beginning(bullet: str, expected: list[str | None]) -> None:
    assert [entry.who and entry.who.said for entry in entries(bullet, "project")] == expected


def test_each_line_has_the_section_in_which_its_words_stand() -> None:
    text = "Example Labs\nEngineer\n2020 - 2021\nEstablished in 2012, Example Labs makes lamps.\n- Built X.\n"
    (entry,) = entries(text)
    assert [(block.text, section) for block, section in entry.labels()] == [
        ("Example Labs", "title"),
        ("Engineer", "title"),
        ("2020 - 2021", "title"),
        ("Established in 2012, Example Labs makes lamps.", "employer"),
        ("Built X.", "work"),
    ]


@pytest.mark.parametrize("section", ["volunteer", "education"])
def test_only_entries_of_work_have_titles(section: Section) -> None:
    (entry,) = entries("Sample University\nMSc Physics\n2020 - 2021\n- Built X.\n", section)
    assert {label for _, label in entry.labels()} == {section}


def part(start: int, end: int, slot: tuple[int, int, int]) -> HeadingPart:
    return HeadingPart("x" * (end - start), start, end, *slot)


def test_parts_that_commas_join_are_one_chunk() -> None:
    parts = (part(0, 3, (0, 0, 0)), part(5, 8, (0, 0, 1)), part(12, 15, (0, 1, 0)), part(20, 24, (1, 0, 0)))
    assert chunks(parts) == [(0, 8), (12, 15), (20, 24)]
    assert chunks(()) == []


_IN_GROUPS = (
    "SAMPLE MILLS - Leeds, UK\nHead Baker, Night Shift\n07/2019 to present\n* Led six.\n\n"
    "Baker, Pastry\n02/2016 to 06/2019\n* Baked.\n\nQUILLMARK OVENS - York, UK\nBaker\n08/2014 to 01/2016\n* Sold.\n",
    "Sample Mills, Leeds, UK\nHead Baker, Night Shift        07/2019 - present\n- Led six.\nBaker, Pastry        02/2016 - 06/2019\n"
    "- Baked.\n\nQuillmark Ovens, York, UK\nBaker        08/2014 - 01/2016\n",
    "**Sample Mills**, Leeds, UK (02/2016 - present)\n\n*Head Baker, Night Shift* | 07/2019 - present\n* Led six.\n\n"
    "*Baker, Pastry* | 02/2016 - 06/2019\n* Baked.\n\n**Quillmark Ovens**, York, UK (08/2014 - 01/2016)\n\n*Baker* | 08/2014 - 01/2016\n",
)


@pytest.mark.parametrize("text", _IN_GROUPS)
def test_what_a_comma_joins_to_a_position_below_its_employer_is_a_department(text: str) -> None:
    assert [job[:2] for job in jobs(f"Ada Example\n\nExperience\n\n{text}")] == [
        ("Sample Mills" if "Sample" in text else "SAMPLE MILLS", "Head Baker, Night Shift"),
        ("Sample Mills" if "Sample" in text else "SAMPLE MILLS", "Baker, Pastry"),
        ("Quillmark Ovens" if "Quillmark" in text else "QUILLMARK OVENS", "Baker"),
    ]


@pytest.mark.parametrize("line", ["Technician, Westmark, Bergen", "Technician, Westmark GmbH", "Technician at Westmark"])
def test_an_employer_behind_a_position_stays_one_where_a_place_or_its_words_tell(line: str) -> None:
    text = f"Ada Example\n\nWork\n\nSAMPLE LTD, Oslo\nEngineer, Optics\n2019 - 2021\n- Built.\n\n{line}\n2016 - 2019\n- Mended.\n"
    assert [job[0] for job in jobs(text)] == ["SAMPLE LTD", "Westmark GmbH" if "GmbH" in line else "Westmark"]


def test_an_employer_with_dates_of_its_own_ends_the_entry_above_that_tells_nothing() -> None:
    text = (
        "Ada Example\n\nExperience\n\nSample Mills, Leeds (2019 - present)\nHead Baker | Feb 2022 - present\n- Led.\n"
        "Apprentice Baker | May 2019 - Jun 2020\n\nWestmark Ovens, York (2016 - 2019)\nShop Assistant | Aug 2016 - Apr 2019\n- Sold.\n"
    )
    assert [job[:2] for job in jobs(text)] == [
        ("Sample Mills", "Head Baker"),
        ("Sample Mills", "Apprentice Baker"),
        ("Westmark Ovens", "Shop Assistant"),
    ]
