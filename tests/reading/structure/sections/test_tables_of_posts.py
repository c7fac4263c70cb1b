"""A table of positions needs no heading: its cells tell what a heading would."""

from __future__ import annotations

from tests.reading.structure.outlined import jobs, passages

HEAD = "# Ada Example\n\nada@example.com\n\n"
SKILLS = "\n## Skills\n\nRust\n"
LABS = ("Sample Labs", "Research Engineer", "2020", "2023")
INC = ("Other Inc", "Data Analyst", "2018", "2020")


def table(*rows: str) -> str:
    first, *below = rows
    return "\n".join(f"| {row} |" for row in (first, "---|---|---", *below)) + "\n"


TOLD = table(
    "Period | Employer | Role", "2020 – 2023 | Sample Labs | Research Engineer", "2018 – 2020 | Other Inc | Data Analyst"
)


def test_a_table_of_positions_above_all_headings_is_work() -> None:
    assert jobs(HEAD + TOLD + SKILLS) == [LABS, INC]
    assert jobs(HEAD + "## About me\n\nI build things.\n\n" + TOLD + SKILLS) == [LABS, INC]
    assert jobs(HEAD + table("Employer | Role | When", "Sample Labs | Nurse | 03/2019 – 04/2021") + SKILLS) == [
        ("Sample Labs", "Nurse", "2019-03", "2021-04")
    ]


def test_what_stands_below_it_is_not_told_of_its_last_position() -> None:
    assert "I like trains." in passages(f"{HEAD}{TOLD}\nI like trains.\n{SKILLS}", "other")


def test_so_is_one_whose_columns_wide_gaps_part() -> None:
    rows = "Period   Employer   Role\n2020 – 2023   Sample Labs   Research Engineer\n2018 – 2020   Other Inc   Data Analyst\n"
    assert jobs(f"Ada Example\nada@example.com\n\n{rows}\nSkills\nRust\n") == [LABS, INC]


def test_tables_of_other_things_are_not() -> None:
    studies = ("2016 – 2018 | Westmark University | MSc Optics", "2013 – 2016 | Westmark University | BSc Physics")
    assert jobs(HEAD + table("Years | School | Degree", *studies) + SKILLS) == []
    assert jobs(HEAD + table("Name | Level | Years", "Python | expert | 2019 – 2023", "Go | good | 2020 – 2022") + SKILLS) == []
    assert jobs(HEAD + table("Period | Project | Result", "2020 – 2023 | Router | Built a router") + SKILLS) == []


def test_one_below_the_heading_of_another_section_is_of_that() -> None:
    assert jobs(f"{HEAD}## Volunteering\n\n{TOLD}{SKILLS}") == []


def test_a_heading_that_names_employers_is_of_work() -> None:
    held = "\n### Sample Labs — Research Engineer\n\n* Built it.\n\n### Other Inc — Data Analyst\n\n* Counted it.\n"
    for words in ("Companies", "Employers", "Past employers", "Companies I worked for", "Bisherige Arbeitgeber"):
        assert jobs(f"{HEAD}## {words}\n{held}{SKILLS}") == [(*LABS[:2], None, None), (*INC[:2], None, None)]
