"""A town with its state goes from the end of a name where a place that was set flush right was pasted as text."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.structure.line.parts import parts
from matcher.reading.structure.line.towns import apart
from tests.reading.structure.outlined import listed

WORK = "Work\nEngineer June 2023 – Present\nSample Robotics Austin, TX\n- Ran it\nAnalyst May 2021 – Aug. 2022\n{}\n- Reports\n"


def employers(text: str) -> list[tuple[str | None, ...]]:
    return listed(text, "work", "name", "location")


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("Quillback Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback Works Cedar Rapids, IA", "Quillback Works", "Cedar Rapids, IA"),
        ("Invented Southwestern University Georgetown, TX", "Invented Southwestern University", "Georgetown, TX"),
        ("Foxtail College Austin, TX", "Foxtail College", "Austin, TX"),
        ("Quillback, Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback Works-Austin, TX", "Quillback Works", "Austin, TX"),
        ("Quillback-Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback-Remote", "Quillback", "Remote"),
        ("Quillback, Winston-Salem, NC", "Quillback", "Winston-Salem, NC"),
    ],
)
def test_a_town_behind_a_blank_is_no_part_of_the_name_where_the_others_have_theirs_there(
    line: str, name: str, place: str
) -> None:
    assert employers(WORK.format(line))[1] == (name, place)


@pytest.mark.parametrize(
    "line", ["Quill Brothers, TX", "Quill Brothers, Germany", "Morgan Quill, Austin, TX", "Quill Labs Press, UK"]
)
def test_a_name_before_a_state_stays_whole_where_commas_part_names_and_places(line: str) -> None:
    heads = [parts([block]) for block in lines(f"Sample Robotics, Oslo\nSample Robotics, Austin, TX\n{line}")]
    assert apart(heads) == heads


def test_a_place_below_a_further_position_is_one() -> None:
    text = "Work\nSample Robotics\nEngineer June 2023 – Present\nSan Marcos, TX\n- Ran it\nAnalyst May 2021 – June 2023\nSan Angelo, TX\n"
    assert employers(text)[1] == ("Sample Robotics", "San Angelo, TX")


@pytest.mark.parametrize("line", ["Quill-Hammond, TX", "Quill-Austin, TX", "Semi-Remote Quill, TX", "Quill Works-Hammond"])
def test_a_name_with_a_hyphen_stays_whole_where_no_other_has_its_town_behind_one(line: str) -> None:
    heads = [parts([block]) for block in lines(f"Sample Robotics, Oslo\n{line}")]
    assert apart(heads) == heads


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Baker, Quillmark, Cambridge MA, 2019 - 2021", ("Quillmark", "Cambridge MA")),
        ("Baker, Quillmark, Oldtown IL, 2019 - 2021", ("Quillmark", "Oldtown IL")),
        ("Quillmark, Oldtown UK\nBaker\n2019 - 2021", ("Quillmark", "Oldtown UK")),
        ("Analyst, Quillmark DE, 2019 - 2021", ("Quillmark DE", None)),
        ("Analyst, Sample Systems UK, 2019 - 2021", ("Sample Systems UK", None)),
    ],
)
def test_a_town_has_its_state_behind_a_blank_where_another_is_who(line: str, expected: tuple[str, str | None]) -> None:
    assert listed(f"Ada Example\n\nWork\n\n{line}\n", "work", "name", "location") == [expected]
