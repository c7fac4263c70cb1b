"""What stands in brackets behind a position, or where an employer would, is told from the employer."""

import pytest

from tests.reading.structure.outlined import jobs

OTHERS = (
    "## Experience\n\nEngineer, Sample Analytics, Leeds\nMarch 2021 - Present\n- Built X.\n\n"
    "Engineer, Test & Sons Ltd, Leeds\nMay 2017 - February 2021\n- Built Y.\n\n"
)


@pytest.mark.parametrize("aside", ["placement year", "industrial placement", "summer job", "parental leave cover"])
def test_words_in_brackets_behind_a_position_are_not_the_employer_though_others_stand_there(aside: str) -> None:
    told = jobs(f"{OTHERS}Data Analyst ({aside}), Sample Water, Leeds\nJuly 2014 - August 2015\n- Built Z.\n")[2]
    assert told[0] == "Sample Water" and (told[1] or "").startswith("Data Analyst")


def test_what_became_of_an_employer_is_no_employer() -> None:
    text = "## Experience\n\nEngineer, Sample Mills (acquired by Probe), 2014 - 2015\n- Built X.\n"
    assert jobs(text) == [("Sample Mills (acquired by Probe)", "Engineer", "2014", "2015")]


@pytest.mark.parametrize(
    "head", ["### Freelance\n\n**Python Developer** | *2016 – 2018*", "Freelance\nPython Developer\n2016 - 2018"]
)
def test_freelance_in_the_place_of_an_employer_is_said_for_it(head: str) -> None:
    assert jobs(f"## Experience\n\n{head}\n\n- Built X.\n") == [("Freelance", "Python Developer", "2016", "2018")]


def test_freelance_before_a_position_belongs_to_it() -> None:
    told = [(None, "Freelance Python Developer", "2016", "2018")]
    assert jobs("## Experience\n\nFreelance Python Developer, 2016 - 2018\n- Built X.\n") == told
