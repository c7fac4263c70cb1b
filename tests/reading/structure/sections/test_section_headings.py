"""A label within an entry is no heading of a section, though its words may be one."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.structure.sections.section_headings import labels_within_entries
from tests.growth import in_line
from tests.reading.structure.outlined import jobs, listed

LABELLED = (
    "Work\n\nEngineer, Sample Ltd, London\n2021 – 2024\n- Trained models\n{0}\n- Cut the cost by 40%\n\n"
    "Analyst, Quillmark Ltd, Leeds\n2018 – 2021\n- Reports\n{0}\n- Found a leak\n\n"
    "Education\n\nBSc, Sample University, 2014 – 2018\n"
)
POSTS = [("Sample Ltd", "Engineer", "2021", "2024"), ("Quillmark Ltd", "Analyst", "2018", "2021")]


@pytest.mark.parametrize(
    "label", ["Achievements", "Technologies:", "Projects:", "Training:", "Leadership:", "Awards:", "Skills:"]
)
def test_a_label_right_below_what_is_told_of_a_position_stays_in_it_and_so_do_the_positions_below(label: str) -> None:
    assert jobs(LABELLED.format(label)) == POSTS
    assert [(*listed(LABELLED.format(label), one),) for one in ("awards", "volunteer", "projects")] == [(), (), ()]


def test_a_section_set_as_the_first_is_one_though_a_position_follows() -> None:
    text = LABELLED.format("\nLeadership\n\nPresident, Chess Club, 2019 – 2020")
    assert listed(text, "volunteer", "position")[0] == ("President",)


@pytest.mark.parametrize(
    "text",
    [
        "Work\nEngineer, Sample Ltd\n2021 – 2024\n- Models\nAwards\n- Best paper\n\nEducation\nMSc, Sample University, 2018\n",
        "Work\n\nEngineer, Sample Ltd\n2021 – 2024\n- Models\nProjects\nAnalyst of Seadog, 2019 – 2020\n- Sails\n\nTutor of Joy, 2018 – 2019\n",
        "Education\n\nBSc, Sample University, 2014 – 2018\nSkills:\nPython, SQL\n\nWork\nEngineer, Sample Ltd\n2021 – 2024\n",
        "Name\nWork\nEngineer, Sample Ltd\n2021 – 2024\n- Models\nAwards\n- Best paper\n\nAnalyst of the Year, Quillmark Ltd\n2018 – 2021\n",
    ],
)
def test_a_heading_without_a_gap_opens_its_section_where_no_position_follows_or_others_have_none(text: str) -> None:
    assert labels_within_entries(list(joined(text, lines(text))), frozenset()) == set()


def test_looking_for_labels_takes_time_in_line_with_the_text() -> None:
    assert in_line(
        lambda size: labels_within_entries(lines("Work\n\nEngineer, 2019\n" + "- Ran it\nAwards:\n" * size), frozenset()), 4000
    )
