"""What a form tells of birth, family or creed stands in no section: never as a school, a field of study or a skill."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.records import Record
from matcher.reading.structure.outline import outline

WORK = "\n\n工作经历\n\n2019.07-2024.03  示例科技公司  高级工程师\n- 预训练语言模型\n"


def read(text: str, kind: str) -> list[Record]:
    return [record for record in outline(Paper(text)).records if record.list == kind]


@pytest.mark.parametrize(
    "form",
    [
        "学历:硕士\n政治面貌:党员\n邮箱:wang@example.com",
        "学历:硕士\n民族:汉\n婚姻状况:已婚",
        "学历\t硕士\t政治面貌\t党员",
        "学历：硕士    籍贯：湖南    民族：汉",
    ],
)
def test_party_people_and_family_are_no_studies(form: str) -> None:
    studies = read(f"姓名:王芳\n{form}{WORK}", "education")
    assert [(one.first("institution"), one.first("studyType"), one.first("area")) for one in studies] == [(None, "硕士", None)]


def test_a_school_below_a_personal_detail_stays_with_its_degree() -> None:
    (studies,) = read(f"姓名:王芳\n学历:硕士\n政治面貌:党员\n毕业院校:示例大学\n专业:计算机{WORK}", "education")
    assert [studies.first(key) for key in ("institution", "studyType", "area")] == ["示例大学", "硕士", "计算机"]


def test_a_detail_below_studies_is_kept_apart_from_them() -> None:
    text = "Ada Example\n\nEducation\n\nBSc Physics, Sample University, 2010 - 2014\nNationality: German\nAge: 34\n"
    (studies,) = read(text, "education")
    assert [one.said for one in studies.facts] == ["Sample University", "Physics", "BSc", "2010", "2014"]
    assert [one.first("text") for one in read(text, "other")] == ["Nationality: German", "Age: 34"]


def test_work_that_begins_with_the_word_of_a_detail_stays_work() -> None:
    text = (
        "Ada Example\n\nProjects\n\nAge of Sail: a game of ships\n- Gender: a balanced corpus\n\nGender bias: found and mended\n"
    )
    assert [one.first("name") for one in read(text, "projects")] == ["Age of Sail", "Gender bias"]
    assert read(text, "other") == []


FORM = "姓名：王芳\n学历：硕士研究生\n工作年限   9 年\n现居住地   上海{}"


def test_a_degree_in_a_form_is_no_study_of_its_own_where_studies_tell_of_it() -> None:
    text = FORM.format("\n\n教育经历\n\n2013.09-2016.03  示例大学  光学工程  硕士\n")
    assert [(one.first("institution"), one.first("area")) for one in read(text, "education")] == [("示例大学", "光学工程")]


def test_a_degree_in_a_form_stays_where_no_study_tells_of_one_as_high() -> None:
    for studies in ("", "\n\n教育经历\n\n2009.09-2013.06  示例大学  光学工程  本科\n"):
        assert "硕士研究生" in {one.first("studyType") for one in read(FORM.format(studies), "education")}
