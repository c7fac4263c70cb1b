"""Headings open sections."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest

from matcher.model import Section
from matcher.reading.words import sections


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Work Experience", "work"), ("INTERNSHIP EXPERIENCES", "work"), ("工作经历", "work"), ("一、教育背景", "education"),
        ("🚀 Career Snapshot", "work"), ("## **HONORS&AWARDS**", "award"), ("Research Experiences:", "research"),
        ("I’m Looking For…", "wishes"), ("Skills & Interests", "skills"), ("E D U C A T I O N", "education"), ("求职意向：", "wishes"),
        ("Publications and Preprints", "publication"), ("More", "other"), ("1. Projects", "project"), ("Work Experience (4)", "work"),
        ("Berufliche Erfahrung", "work"), ("Formation", "education"), ("获奖荣誉", "award"),
        ("Things I made:", "project"), ("Where I studied", "education"), ("What I have done", "work"), ("Weiterbildung", "certificate"),
        (":briefcase: Experience", "work"), ("W O R K   H I S T O R Y", "work"), ("Refereed Journal Articles", "publication"),
        ("Arbetslivserfarenhet", "work"), ("Wykształcenie", "education"), ("受賞", "award"),
        ("Schul- und Berufsbildung", "education"), ("Angestrebte Stelle", "wishes"), ("Otros idiomas", "language"), ("Skill(s)", "skills"),
        ("Other:", "other"), ("Dónde estudié", "education"), ("Parcours:", "work"), ("教学经历", "teaching"),
        ("Books:", "publication"), ("Erfaring", "work"), ("Book Reviews", "publication"), ("Monographien", "publication"), ("RESEARCH FUNDING", "award"),
        ("DOCTORAL STUDENTS SUPERVISED", "other"),
        ("PROJECTS HANDLED", "project"), ("Major Projects", "project"), ("PROJECT DETAILS:", "project"), ("Projects Undertaken:", "project"),
    ],
)  # fmt: skip
def test_a_known_phrase_opens_its_section_however_it_is_set(line: str, expected: str) -> None:
    assert sections.section(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Research Assistant",
        "Project Alpha",
        "Project details of a bank",
        "Experience with large models and their training",
        "",
        "…",
        "work.",
        "Education " * 20,
    ],
)
def test_a_line_that_is_no_known_phrase_opens_no_section(line: str) -> None:
    assert sections.section(line, marked=line != "work.") is None


@pytest.mark.parametrize(
    "line",
    [
        "Publications (as of October 2026)", "PUBLICATIONS AND SERVICE (as of October 2026)", "Publications [updated 10/2026]:",
        "Publications – as of October 2026", "Publikationen (Stand: Oktober 2026)", "论文（截至2026年10月）", "Publications (peer-reviewed)",
        "Publications (most recent first):", "论文（第一作者）", "Publications, 2019–2026",
    ],
)  # fmt: skip
def test_a_bracket_a_date_or_a_colon_behind_a_heading_does_not_unmake_it(line: str) -> None:
    assert sections.section(sections.untimed(line)) == "publication"


@pytest.mark.parametrize(
    "line",
    ["Education (Example University)", "Training (AWS)", "Research (part-time)", "Work (remote)", "Languages (programming)"],
)
def test_a_name_or_a_kind_of_employment_behind_such_words_opens_no_section(line: str) -> None:
    assert sections.section(line, marked=True) is None


def test_words_behind_a_heading_of_work_need_a_mark_or_a_colon() -> None:
    assert sections.section("Projects (open source)") is None
    assert sections.section("Projects (open source):") == sections.section("Projects (open source)", marked=True) == "project"


def test_only_a_marked_heading_may_qualify_or_join_phrases() -> None:
    assert sections.section("Notable Publications") is None
    assert sections.section("Notable Publications", marked=True) == "publication"
    assert sections.section("Honors and Scholarships", marked=True) == "award"
    assert sections.section("Research and Development Engineer", marked=True) is None


def test_every_section_of_the_list_is_one_of_the_model_and_no_phrase_stands_in_two() -> None:
    listed = tomllib.loads((Path(sections.__file__).parent / "headings.toml").read_text(encoding="utf-8"))["sections"]
    assert set(listed) - {"research", "teaching"} <= set(get_args(Section))
    phrases = [phrase for group in listed.values() for phrase in group]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("line", ["Military service", "Training", "Elternzeit", "工具"])
def test_doubtful_words_open_a_section_only_where_they_are_set_as_a_heading(line: str) -> None:
    assert sections.doubtful(line)
    assert sections.section(line) is None
    assert sections.section(line, marked=True) == sections.section(f"{line}:") is not None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Éducation et formation", "education"), ("Persönliche Fähigkeiten und Kompetenzen", "skills"), ("Muttersprache(n)", "language"),
        ("Competencias personales", "skills"), ("Ausgewählte Publikationen", "publication"), ("Weitere Sprachen", "language"),
        ("Organisational / managerial skills", "skills"), ("Experiencia profesional y prácticas", "work"),
    ],
)  # fmt: skip
def test_a_marked_heading_is_qualified_and_joined_in_other_languages_too(line: str, expected: str) -> None:
    assert sections.section(line, marked=True) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Internships / In-plant training", "work"), ("INTERNSHIPS / IN-PLANT TRAINING", "work"), ("ACADEMIC PROFILE", "education"),
        ("Occupation", "work"), ("Places I've worked", "work"), ("CO-CURRICULAR ACTIVITIES", "volunteer"), ("Voluntary", "volunteer"),
        ("Job-related training", "certificate"), ("A bit about me", "summary"), ("When not working", "interests"),
        ("Additional information / specialized skills", "other"), ("I also wrote", "publication"), ("致谢", "other"),
        ("Research / Teaching Assistant", None), ("Skills / Nothing known", None),
    ],
)  # fmt: skip
def test_phrases_joined_by_strokes_and_short_forms_are_those_they_stand_for(line: str, expected: str | None) -> None:
    assert sections.section(line, marked=True) == expected


def test_a_level_of_a_language_is_no_heading() -> None:
    assert sections.section("Muttersprache") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Selected Publications", "publication"),
        ("Relevant Experience", "work"),
        ("Professional Appointments", "work"),
        ("Experience & Projects", "work"),
        ("Relevant experience", "work"),
        ("Selected publications", "publication"),
        ("Selected publications of others", None),
        ("Personal Projects Experience of Others", None),
        ("Key Achievements", None),
        ("selected publications", None),
    ],
)
def test_a_plain_line_is_qualified_only_by_words_that_hardly_stand_elsewhere_in_two_words_or_with_capitals(
    line: str, expected: str | None
) -> None:
    assert sections.section(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("技 能", "skills"),
        ("论 文", "publication"),
        ("기 술", "skills"),
        ("A W A R D S  &  S C H O L A R S H I P S", "award"),
        ("S E L E C T E D  P U B L I C A T I O N S", "publication"),
        ("CO N TACT", "other"),
        ("E X PERIENCE", "work"),
        ("A I", None),
    ],
)
def test_letters_that_stand_apart_are_the_words_of_a_heading(line: str, expected: str | None) -> None:
    assert sections.section(line, marked=True) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Selected Publications (of 17)", "publication"), ("Publications (selected)", "publication"), ("工作与服役经历", "work"),
        ("Where I have studied", "education"), ("Tool box", "skills"), ("What I have won", "award"), ("Track record", "work"),
    ],
)  # fmt: skip
def test_a_heading_may_count_join_or_talk(line: str, expected: str) -> None:
    assert sections.section(line, marked=True) == expected


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Experience (2019–)", "Experience"), ("EXPERIENCE (9 YEARS)", "EXPERIENCE"), ("Freelance work (since 2019):", "Freelance work:"),
        ("Work experience, 2019 – present", "Work experience"), ("Experience (over 12 years)", "Experience"), ("工作经历（2019年至今）", "工作经历"),
        ("Experience (Acme Ltd)", "Experience (Acme Ltd)"), ("Projects (Kaggle 2019)", "Projects (Kaggle 2019)"), ("Top 5 skills", "Top 5 skills"),
    ],
)  # fmt: skip
def test_the_time_behind_the_words_of_a_heading_is_none_of_them(line: str, bare: str) -> None:
    assert sections.untimed(line) == bare


@pytest.mark.parametrize(
    "line", ["EMPLOYMENT HISTORY (most recent first)", "Experience (in reverse chronological order)", "Work History (cont'd)"]
)
def test_a_heading_may_tell_the_order_of_what_it_heads(line: str) -> None:
    assert sections.section(line) == "work"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Expirience", "Experience"),
        ("Educaton", "Education"),
        ("Work Expereince", "Work Experience"),
        ("PUBLICATONS", "Publications"),
    ],
)
def test_a_heading_with_one_slip_is_the_one_that_was_meant(line: str, meant: str) -> None:
    assert sections.section(line) == sections.section(meant) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Experienced",
        "Educator",
        "Deployment",
        "Researcher",
        "Engineering",
        "Products",
        "Product Experience",
        "experiance with boats",
    ],
)
def test_another_word_is_no_heading_with_a_slip(line: str) -> None:
    assert sections.section(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("教育背景  EDUCATION", "education"), ("工作经历 / Work Experience", "work"), ("Selected Publications 代表性论文", "publication"),
        ("校园经历  CAMPUS", "volunteer"), ("主持科研项目 Grants", "research"), ("Contracts:", "work"), ("PERMANENT ROLES", "work"),
    ],
)  # fmt: skip
def test_a_heading_may_say_its_words_in_two_languages_and_name_the_terms_of_the_work(line: str, expected: str) -> None:
    assert sections.section(line) == expected


def test_one_of_two_languages_is_enough_where_the_line_is_set_as_a_heading() -> None:
    assert sections.section("讲授课题 Teaching", marked=True) == "teaching"
    assert sections.section("讲授课题 Teaching") is None


@pytest.mark.parametrize("line", ["Rust 项目", "项目 Rust", "技能 PYTHON", "语言能力 RUST", "项目 Rust 框架", "合同 Contracts"])
def test_the_name_of_something_beside_a_word_of_headings_makes_no_heading(line: str) -> None:
    assert sections.section(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DEVELOPMENT GOALS", "wishes"),
        ("Wish list", "wishes"),
        ("NEXT STEPS", "wishes"),
        ("PROJECTS TO COME", "wishes"),
        ("ROLE APPLIED FOR (text of your advert)", "wishes"),
        ("What draws me to this role", "wishes"),
        ("ONLINE COURSES", "course"),
        ("KEYWORDS", "skills"),
    ],
)
def test_what_is_to_come_and_what_was_taken_online_have_headings_of_their_own(line: str, expected: str) -> None:
    assert sections.section(line, marked=True) == expected
