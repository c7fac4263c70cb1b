"""What stands in a line of its own behind all studies, and what languages a person speaks."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline

CV = "# Ada Example\n\nada@example.com\n\n## Education\n\nMSc Optics, Westmark University, 2015\n\n{}\n"


def told(line: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the records of a line behind the studies, and that the studies are as they were."""
    records = [one for one in outline(Paper(CV.format(line))).records if one.list != "basics"]
    (studies,) = [one for one in records if one.list == "education"]
    rest = [one for one in records if one is not studies]
    assert [(one.key, one.said) for one in studies.facts if one.key != "endDate"] == [
        ("institution", "Westmark University"), ("area", "Optics"), ("studyType", "MSc"),
    ]  # fmt: skip
    return [(one.list, [(fact.key, fact.said) for fact in one.facts]) for one in rest]


def test_languages_behind_studies_are_no_school() -> None:
    assert told("Languages: Danish, Japanese (heritage), English") == [
        ("languages", [("language", "Danish")]),
        ("languages", [("language", "Japanese"), ("fluency", "heritage")]),
        ("languages", [("language", "English")]),
    ]


def test_certificates_behind_studies_are_apart() -> None:
    assert told("Certificates: Yacht Master (2019), Radio Operator (2020)") == [
        ("certificates", [("name", "Yacht Master"), ("date", "2019")]),
        ("certificates", [("name", "Radio Operator"), ("date", "2020")]),
    ]


@pytest.mark.parametrize("line", ["德语流利,可作为工作语言;曾获优秀论文", "德语熟练，能阅读文献；曾任班长"])
def test_what_goes_on_to_tell_of_a_language_is_none(line: str) -> None:
    spoken, other = told(line)
    assert spoken[0] == "languages" and [key for key, _ in spoken[1]] == ["language", "fluency"]
    assert other[0] == "other" and other[1][0][1].startswith("曾")


@pytest.mark.parametrize("studies", [
    "PhD Optics, Sample University, 2015 - 2019\n{}", "PhD Optics\nSample University\n2015 - 2019\n{}",
    "**PhD Optics**, Sample University, 2015 - 2019\n\n{}",
])  # fmt: skip
def test_a_further_degree_without_a_date_is_one_of_its_own_school(studies: str) -> None:
    text = "Ada Example\n\nEducation\n\n" + studies.format("B.A. Mathematics, Example College") + "\n"
    first, second = (
        {one.key: one.said for one in record.facts} for record in outline(Paper(text)).records if record.list == "education"
    )
    assert first == {
        "institution": "Sample University",
        "area": "Optics",
        "studyType": "PhD",
        "startDate": "2015",
        "endDate": "2019",
    }
    assert second == {"institution": "Example College", "area": "Mathematics", "studyType": "B.A."}


def test_a_degree_once_more_or_without_a_school_stays_in_its_entry() -> None:
    text = "Ada Example\n\nEducation\n\nPhD Optics, Sample University, 2015 - 2019\nMaster thesis on lenses\n"
    assert [record.list for record in outline(Paper(text)).records].count("education") == 1


def studies(text: str) -> list[dict[str, str]]:
    """Return the studies that are read of a text."""
    return [{one.key: one.said for one in record.facts} for record in outline(Paper(text)).records if record.list == "education"]


DETAILS = "# 王小芳\n\n# 个人信息\n\n- 女/1996\n- 硕士/样例大学模式识别专业（2018年9月 ~ 2021年6月）\n- 工作年限：4年\n\n{}# 工作经历\n\n工程师，样例公司，2021年7月至今\n"


def test_dated_studies_among_personal_details_are_told_where_no_section_tells_of_studies() -> None:
    (told,) = studies(DETAILS.format(""))
    assert told == {
        "institution": "样例大学",
        "studyType": "硕士",
        "area": "模式识别",
        "startDate": "2018-09",
        "endDate": "2021-06",
    }
    (told,) = studies(DETAILS.format("# 教育背景\n\n范例大学 光学 本科 2014年9月 - 2018年6月\n\n"))
    assert told["institution"] == "范例大学"
