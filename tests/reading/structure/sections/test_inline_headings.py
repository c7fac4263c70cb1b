"""What stands behind the label of a section on the same line."""

from __future__ import annotations

import pytest

from matcher import reading
from tests.reading.structure.outlined import jobs, listed


def _passages(text: str) -> list[tuple[str, str]]:
    (candidate,) = reading.pool([("cv.txt", text.encode())]).candidates
    profile = candidate.profile
    return [(one.section, profile.text[one.start : one.end]) for one in profile.passages]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("Objective: a role in robotics. Built two welding cells in 2021.", ["wishes", "other"]),
        ("应聘岗位：GPU开发。从2016年起做地震成像，独立编写CUDA程序。", ["wishes", "other"]),
        ("求职意向：算法岗。负责过搜索的排序与召回。", ["wishes", "other"]),
        ("Objective: a role in robotics. Drawn to RLHF. Welding as well.", ["wishes"] * 3),
        ("Objective: a role in robotics.", ["wishes"]),
        ("应聘岗位:焊接工程师\n岗位要求(摘自官网):熟悉焊接。\n本人情况:焊工四年。", ["wishes", "other", "other"]),
        ("Objective: a role in robotics\nAbout me: eight years of welding.", ["wishes", "summary"]),
        ("Objective: a role in robotics\n- or in welding.", ["wishes", "wishes"]),
        ("Objective: a role in robotics\n\nOf pots and pans\nBuilt two cells.", ["wishes", "other", "other"]),
        ("求职意向：暑期实习生\n\n社团与活动\n组织歌手大赛。", ["wishes", "other", "other"]),
        (
            "Position applied for: Welder\n\nFrom – to | Company | What I did\n2019 – 2022 | Acme | Cells",
            ["wishes", "title", "work"],
        ),
        ("Objective: a role in robotics.\n\nIt may be in welding as well.", ["wishes", "wishes"]),
    ],
)
def test_only_the_objective_is_wished_where_deeds_or_dates_follow_it(text: str, sections: list[str]) -> None:
    assert [section for section, _ in _passages(text)] == sections


STUDIED = "Ada Example\nada@example.com\n\nEDUCATION\nBSc Nursing, University of Leeds, 2012 - 2015\n\n"


@pytest.mark.parametrize(
    ("line", "kind", "names"),
    [
        ("LANGUAGES English (native), Polish (B1)", "languages", ["English", "Polish"]),
        ("SPRACHEN Deutsch (Muttersprache), Englisch C1", "languages", ["Deutsch", "Englisch"]),
        ("**Languages** English, Polish", "languages", ["English", "Polish"]),
        ("SKILLS Triage, suturing", "skills", ["Triage"]),
        ("TECHNICAL SKILLS AWS, GCP", "skills", ["AWS"]),
        ("INTERESTS Sailing, chess", "interests", ["Sailing"]),
    ],
)
def test_a_label_in_capitals_or_bold_needs_no_colon(line: str, kind: str, names: list[str]) -> None:
    key = "language" if kind == "languages" else "keywords"
    assert [name for (name,) in listed(STUDIED + line, kind, key)] == names
    assert listed(STUDIED + line, "education", "institution") == [("University of Leeds",)]


@pytest.mark.parametrize(
    "line",
    [
        "SKILLS TRAINER, Sample Ltd",
        "LANGUAGES TEACHER, English and French, Sample School",
        "SKILLS used there are many and varied, as they are",
        "SKILLS Triage, 2014",
        "LANGUAGES of the ward, many",
    ],
)
def test_what_only_begins_with_such_words_opens_no_section(line: str) -> None:
    assert not [one for one in ("languages", "skills", "interests") if listed(STUDIED + line, one, "name")]


def test_a_label_that_several_positions_have_belongs_to_each() -> None:
    text = "Ada Example\nada@example.com\n\nWORK\n"
    for post in ("Engineer, Sample Ltd, 2019 – 2020", "Analyst, Other Ltd, 2017 – 2019"):
        text += f"{post}\n- Built it.\n\nTOOLS Python, Go\n\n"
    assert len(jobs(text)) == 2
    assert listed(text, "skills", "keywords") == []


def test_certificates_behind_a_list_of_skills_are_none_of_them() -> None:
    text = "Ada Example\n\nSkills: Go, SQL, Bash\n\nCertificates: Sample Administrator (2022); Test Engineer (2015)\n\nTools: Git, Vim\n"
    assert listed(text, "certificates", "name") == [("Sample Administrator",), ("Test Engineer",)]
    assert listed(text, "skills", "keywords") == [("Go",), ("Git",)]


@pytest.mark.parametrize(
    ("line", "skills"),
    [
        ("Code: Python, JAX, a little C++", ["Python"]),
        ("I code in: Python, C++", ["Python"]),
        ("Code: https://sample.example/ada", []),
        ("Code: wrote the whole of the ward's own planning program in a summer, on its own", []),
    ],
)
def test_a_label_behind_studies_leads_skills_in_only_where_a_list_stands_behind_it(line: str, skills: list[str]) -> None:
    assert [name for (name,) in listed(STUDIED + line, "skills", "keywords")] == skills
