from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.blinding import stranger
from matcher.model import MASK, Passage, Pool
from matcher.quoting import words_between
from matcher.reading.persons import short_school_names
from tests.growth import in_line


def seen(text: str, *named: str, section: str = "work") -> str:
    """Return a text as it is shown blind to somebody who reads about a person of these schools."""
    listed = [text[low:high] for low, high in short_school_names.spans(text, named, [Passage(0, len(text), section)])]  # type: ignore[arg-type]
    return ", ".join(listed)


@pytest.mark.parametrize(
    ("text", "school", "short"),
    [
        ("Exchange between UW and Tsinghua.", "Tsinghua University", "Tsinghua"),
        ("The TSINGHUA team won.", "Tsinghua University", "TSINGHUA"),
        ("Built it with Carnegie Mellon.", "School of Computer Science, Carnegie Mellon University", "Carnegie Mellon"),
        ("Led the Ohio State team.", "The Ohio State University", "Ohio State"),
        ("PhD thesis at MIT.", "Massachusetts Institute of Technology", "MIT"),
        ("Graduated from Georgia Tech.", "Georgia Institute of Technology", "Georgia Tech"),
        ("Visiting student at HKU.", "The University of Hong Kong", "HKU"),
        ("Thesis at USC.", "University of Southern California", "USC"),
        ("Exchange at HKUST.", "The Hong Kong University of Science and Technology", "HKUST"),
        ("Degree of EPFL.", "École Polytechnique Fédérale de Lausanne", "EPFL"),
        ("Visiting student at Leeds.", "University of Leeds", "Leeds"),
        ("与清华合作研发。", "清华大学", "清华"),
        ("与上海交大合作。", "上海交通大学", "上海交大"),
        ("北大毕业。", "北京大学", "北大"),
        ("Taught at Humboldt.", "Humboldt-Universität zu Berlin", "Humboldt"),
    ],
)
def test_short_names_of_the_own_school_are_found(text: str, school: str, short: str) -> None:
    assert seen(text, school) == short


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Kept the State of the cluster in a City of Open doors.", "State University"),
        ("City buses, Open source, Northern lights.", "City University"),
        ("An Open model of Imperial units.", "Open University"),
        ("Imperial units, Open source.", "Imperial College London"),
        ("Northern lights and the Technology group.", "Northern Institute of Technology"),
        ("Built Kafka pipelines at Example Labs.", "Kafka University"),
        ("Wrote Julia and Rust; the julia service.", "Julia College"),
        ("Engineer, Example Labs, Leeds", "University of Leeds"),
        ("Graduate engineer, Example Labs, Leeds, UK", "University of Leeds"),
        ("Moved the servers to Boston.", "Boston University"),
        ("The HKU chip, in silicon.", "The University of Hong Kong"),
        ("Released under the MIT license.", "Massachusetts Institute of Technology"),
        ("Engineering of services.", "College of Engineering, Westmark University"),
        ("Brown et al. showed it.", "Brown University"),
        ("北京的数据中心。", "北京大学"),
        ("浙江的交通数据。", "浙江交通大学"),
    ],
)
def test_words_that_mean_something_else_are_left(text: str, school: str) -> None:
    assert seen(text, school) == ""


def test_initials_that_are_the_school_s_once_are_so_everywhere_but_in_a_licence() -> None:
    assert (
        seen(
            "Student of HKU, hku.example.com (HKU). " + "I bake. " * 9 + "Joined the HKU-100 campaign.",
            "The University of Hong Kong",
        )
        == "HKU, HKU, HKU"
    )
    assert seen("PhD of MIT; code under the MIT license.", "Massachusetts Institute of Technology") == "MIT"
    assert seen("Student of Leeds. " + "I bake. " * 9 + "Moved the servers in Leeds.", "University of Leeds") == "Leeds"


def test_a_list_of_skills_is_left_and_so_is_what_stands_in_one() -> None:
    assert seen("Westmark, Python", "Westmark University", section="skills") == ""


def test_an_award_is_read_as_one_of_the_school() -> None:
    assert seen("Leeds scholars' prize", "University of Leeds", section="award") == "Leeds"


def test_long_names_and_many_words_stay_quick() -> None:
    assert in_line(lambda size: short_school_names.spans("Westmark " * size, ["Westmark University"], ()), 20_000)
    assert in_line(
        lambda size: short_school_names.spans("MIT in " * size, ["Massachusetts Institute of Technology " * size], ()), 20_000
    )


CV = """# Ada Quill

## Experience

Engineer, Example Labs, Leeds, 2019 - 2021
- Led RLHF with the Westmark group.

## Education

MSc in Physics, Westmark University, 2015 - 2017
"""


def test_scoring_reads_the_words_and_a_blind_reader_does_not(pool: Callable[..., Pool]) -> None:
    who = pool(CV).candidates[0]
    assert "Led RLHF with the Westmark group." in who.profile.text
    shown = words_between(stranger(who), 0, len(who.text))
    assert shown.count("Westmark") == 0
    assert "Led RLHF with the […] group." in shown
    assert MASK not in shown


def test_a_school_that_stands_in_no_text_is_known_all_the_same(pool: Callable[..., Pool], profile: Callable[..., object]) -> None:
    who = pool(profile("Led RLHF at Tsinghua.", education=[{"institution": "Tsinghua University"}])).candidates[0]
    assert [who.text[low:high] for low, high in who.schools] == ["Tsinghua"]
