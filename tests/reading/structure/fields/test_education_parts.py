"""The school of an entry of studies, where no word for a school tells it too."""

import pytest

from matcher.reading.structure.fields import education_parts
from tests.reading.structure.outlined import listed, outline

_LAYOUTS = (
    "MSc Optics, {}, 2013 - 2015",
    "{}, MSc Optics, 2013 - 2015",
    "{} — MSc in Optics (2013 - 2015)",
    "{}\nMSc Optics\n2013 - 2015",
    "MSc Optics\n{}\n2013 - 2015",
    "Master of Science in Optics at {}, 2015",
    "{} | M.S. Optics | 2013 - 2015",
)
_IN_CHINESE = (
    "{} 计算机科学 硕士 2013.09-2015.06",
    "2013.09-2015.06 {} 计算机科学 硕士",
    "{} | 计算机科学 | 硕士 | 2013.09-2015.06",
    "{}\n计算机科学 硕士\n2013.09-2015.06",
)


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("school", ["Stanford", "Oxford", "Ghent", "Caltech"])
def test_a_town_beside_a_degree_and_no_school_is_the_school(layout: str, school: str) -> None:
    text = f"Ada Example\n\nEducation\n\n{layout.format(school)}\n"
    assert listed(text, "education", "institution", "area", "location") == [(school, "Optics", None)]
    assert outline(text).institutions == (school,)


@pytest.mark.parametrize(
    ("line", "school", "town"),
    [
        ("MSc Optics, Sample University, Oxford, 2015", "Sample University", "Oxford"),
        ("MSc Optics, Westmark, Zurich, 2015", "Westmark", "Zurich"),
        ("MSc Optics, University of Science and Technology, Oslo, 2015", "University of Science and Technology", "Oslo"),
        ("MSc Optics, Austin, TX, 2015", None, "Austin, TX"),
        ("Abitur, Ulm, 2015", None, "Ulm"),
    ],
)
def test_a_town_with_its_state_or_beside_a_school_stays_a_place(line: str, school: str | None, town: str) -> None:
    found = listed(f"Ada Example\n\nEducation\n\n{line}\n", "education", "institution", "location")
    assert [one[1] or one[0] for one in found] == [town] and (school is None or found[0][0] == school)


@pytest.mark.parametrize("layout", _IN_CHINESE)
@pytest.mark.parametrize("school", ["MIT", "ETH Zürich", "Stanford", "清华", "中科院"])
def test_a_school_before_chinese_words_is_known_by_itself(layout: str, school: str) -> None:
    text = f"张三\n\n教育背景\n{layout.format(school)}\n"
    assert listed(text, "education", "institution", "area", "studyType") == [(school, "计算机科学", "硕士")]
    assert outline(text).institutions == (school,)


@pytest.mark.parametrize(
    "line", ["Sample 大学 计算机科学 硕士 2013.09-2015.06", "上海Sample大学 计算机科学 硕士 2013.09-2015.06"]
)
def test_a_school_written_in_letters_and_ideographs_stays_whole(line: str) -> None:
    assert listed(f"张三\n\n教育背景\n{line}\n", "education", "institution") == [
        (line.removesuffix(" 计算机科学 硕士 2013.09-2015.06"),)
    ]


@pytest.mark.parametrize(
    ("named", "seen", "kept"),
    [
        (
            ["Imaginary University of the Fjords"],
            ["Imaginary University"],
            ["Imaginary University of the Fjords", "Imaginary University"],
        ),
        (["Université Exemplaire du Nord"], ["Université"], ["Université Exemplaire du Nord"]),
        (["Politecnico di Esempio"], [], ["Politecnico di Esempio"]),
        (["Westmark University"], ["Science Optics Westmark University"], ["Westmark University"]),
        (["UC Sample"], [], ["UC Sample"]),
        (["Computer Science", "Computerlinguistik", "Mathematics", "Master of Arts", "with honours"], [], []),
        (["University"], ["College"], []),
        (["示例大学"], ["示例大学"], ["示例大学"]),
        (["Caltech", "清华", "清华计算机系", "计算机科学", "推荐系统"], [], ["Caltech", "清华"]),
    ],
)
def test_the_names_of_schools_are_whole_and_no_degree_or_field(named: list[str], seen: list[str], kept: list[str]) -> None:
    assert list(dict.fromkeys(education_parts.school_names(named, seen))) == kept
