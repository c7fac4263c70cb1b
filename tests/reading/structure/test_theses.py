"""A thesis is the person's own work, wherever it is told of."""

from __future__ import annotations

import pytest

from tests.reading.structure.outlined import listed, outline, passages

HEAD = "Ada Example\nPhD candidate, Test University\n\n"
TITLE = '"Counting Parcels by Night"'


@pytest.mark.parametrize("heading", ["Thesis", "Doctoral thesis", "DISSERTATION", "Master's Thesis:", "博士论文"])
def test_a_heading_of_a_thesis_is_of_work_of_ones_own(heading: str) -> None:
    text = f"{HEAD}{heading}\n{TITLE} (submitted 2025). I counted three million of them.\n\nSkills\nPython, JAX\n"
    assert [listed(text, "projects", "name"), listed(text, "skills", "keywords")] == [[(TITLE,)], [("Python",)]]


def test_a_plain_line_of_a_thesis_among_studies_ends_them_not() -> None:
    text = f"{HEAD}Education\n\nPhD Optics, Test University, 2019 - 2023\n\nThesis\n{TITLE}\n\nBSc Optics, Sample University, 2015 - 2018\n"
    assert listed(text, "education", "institution") == [("Test University",), ("Sample University",)]


def test_the_label_of_a_thesis_is_no_part_of_the_town_of_a_school() -> None:
    text = f"{HEAD}Education\n\n- 2023 PhD, University of Trento. Thesis: {TITLE}\n- 2018 MSc, University of St. Gallen. Thesis: {TITLE}\n"
    assert outline(text).institutions == ("University of Trento", "University of St. Gallen")


@pytest.mark.parametrize("title", [TITLE, "Counting Parcels by Night", f"{TITLE} (cum laude)"])
def test_a_thesis_behind_a_school_and_a_stop_is_told_on_its_own(title: str) -> None:
    text = f"{HEAD}Education\n\n2023   PhD, Test University. Thesis: {title}\n2018   MSc Optics, Sample University\n"
    assert outline(text).institutions == ("Test University", "Sample University")
    assert f"Thesis: {title}" in passages(text, "education")
