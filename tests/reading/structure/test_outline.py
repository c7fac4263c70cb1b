"""Text → sections, entries, passages and facts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.model import Period
from matcher.reading.paper.paper import Paper
from matcher.reading.parsed import Parsed
from matcher.reading.structure import outline as outlining
from tests.growth import in_line
from tests.reading.structure.outlined import outline, passages


def periods(parsed: Parsed, section: str = "work") -> list[Period | None]:
    return [entry.period for entry in parsed.entries if entry.section == section]


def span(begin: tuple[int, int], end: tuple[int, int], current: bool = False) -> Period:
    return Period(begin[0] * 12 + begin[1] - 1, end[0] * 12 + end[1] - 1, current)


THREE_LINES = """ADA EXAMPLE

Search and language models
(+1)202-555-0143 ◇ ada@example.com

WORK EXPERIENCE

Sample Inc., Springfield
Tech Lead, Sample Search

05/2023 *Present*

- **Alignment:** Led RLHF for a 7B model.

Otherco, Shelbyville
Researcher, Alignment

03/2019 05/2023

- Built reward models.

Machine Learning Engineer, Search

- Built rankers.
"""


def test_organisation_title_and_date_on_three_lines_begin_an_entry() -> None:
    found = outline(THREE_LINES)
    assert periods(found) == [span((2023, 5), (2023, 6), current=True), span((2019, 3), (2023, 6))]
    assert [name for name, _ in found.organisations] == ["Sample Inc.", "Otherco"]
    assert passages(THREE_LINES, "work") == ["**Alignment:** Led RLHF for a 7B model.", "Built reward models.", "Built rankers."]


def test_a_second_title_under_one_date_stays_in_its_entry() -> None:
    found = outline(THREE_LINES)
    last = found.passages[-2]
    assert (THREE_LINES[last.start : last.end], last.section, last.entry) == ("Machine Learning Engineer, Search", "title", 1)


def test_name_and_contacts_are_no_passages() -> None:
    assert outline(THREE_LINES).name == "ADA EXAMPLE"
    assert passages(THREE_LINES)[0] == "Search and language models"


def test_an_open_entry_ends_with_the_latest_date_and_is_current_unless_the_document_says_its_own() -> None:
    text = "Experience\n\nEngineer, Sample Inc, Jan 2020 - Present\n- Built X.\n\nAwards\n\nPrize, 03/2022\n"
    assert periods(outline(text)) == [span((2020, 1), (2022, 4), current=True)]
    dated = outline(text + "\nLast updated: June 2023\n")
    assert periods(dated) == [span((2020, 1), (2023, 7))]
    assert (dated.as_of, dated.as_of_from) == (2023 * 12 + 5, "Last updated: June 2023")
    assert outline(text).as_of is None


def test_a_graduation_still_to_come_does_not_lengthen_an_open_entry() -> None:
    text = "Education\n\nExample University, 2022.09 - 2027.06\n\nExperience\n\nIntern, Sample Inc, 2024.05 - now\n- Built X.\n"
    assert periods(outline(text)) == [span((2024, 5), (2024, 6), current=True)]


def test_an_employers_description_is_the_employers() -> None:
    text = """# Research Experience

## Sample Lab (Example University)

Springfield

Sample Lab is led by Professor Test. The group is committed to efficient quantization.

#### Research Assistant, Advisor: Prof. Test

03/2022- 09/2022

- Project: Low-bit models
  - Quantized models.

## Robust Routing

2021.03-2021.06

- Trained a router.
"""
    assert passages(text, "employer") == [
        "Sample Lab is led by Professor Test.",
        "The group is committed to efficient quantization.",
    ]
    assert passages(text, "work") == ["Project: Low-bit models", "Quantized models."]
    assert passages(text, "project") == ["Robust Routing", "2021.03-2021.06", "Trained a router."]


def test_a_company_that_was_established_speaks_for_itself() -> None:
    text = "Internships\n\nSampleCo Springfield\n\nEstablished in 2012, SampleCo trains language models.\n\n## Algorithm Intern\n\n9/2022- present\n\n- Built it.\n"
    assert passages(text, "employer") == ["Established in 2012, SampleCo trains language models."]
    assert outline(text).organisations[0][0] == "SampleCo Springfield"


def test_a_line_that_names_a_part_of_a_job_is_work_and_no_title() -> None:
    text = "Work Experience\n\nSample Lab 2023.05-\n\nLLM Pretraining\n. We trained models and\n\nprepared the corpus.\n"
    assert passages(text, "title") == ["Sample Lab 2023.05-"]
    assert passages(text, "work") == ["LLM Pretraining", "We trained models and\n\nprepared the corpus."]


def test_dated_bullets_are_entries() -> None:
    text = "Research Experiences\n\n  • 2021.07-now: Working in SAMPLELAB, dept. of CS. Trained LLMs.\n  • 2020.10-2021.07, Routing study\n"
    found = outline(text)
    assert [entry.section for entry in found.entries] == ["work", "project"]
    assert found.organisations[0][0] == "SAMPLELAB"
    assert passages(text, "work") == ["2021.07-now: Working in SAMPLELAB, dept. of CS. Trained LLMs."]


def test_a_bold_bullet_with_a_date_heads_the_text_below_it() -> None:
    text = "## Career Snapshot\n\n- **Tech Lead, Sample Search (2022-Present)**  \n  Leading LLM work.\n\n- **ML Engineer, Otherco (2018-2019)**  \n  Built BERT.\n"
    found = outline(text)
    assert [(passage.section, passage.entry) for passage in found.passages] == [
        ("title", 0),
        ("work", 0),
        ("title", 1),
        ("work", 1),
    ]
    assert [name for name, _ in found.organisations] == ["Sample Search", "Otherco"]


def test_a_bullet_is_whole_over_its_line_ends_and_a_heading_after_it_is_not_swallowed() -> None:
    text = (
        "Experience\nSample Inc, Springfield\nEngineer, Jan 2019 - Mar 2020\n- Trained a language model of seven billion parameters with\n"
        "  FSDP\n- Built tools\nOtherco, Shelbyville\nIntern, Jan 2018 - Mar 2018\n- Tested\n"
    )
    assert passages(text, "work") == [
        "Trained a language model of seven billion parameters with\n  FSDP",
        "Built tools",
        "Tested",
    ]
    assert len(periods(outline(text))) == 2


def test_prose_is_split_into_sentences_and_abbreviations_do_not_split_it() -> None:
    text = "Summary\n\nI work with Prof. Test, e.g. On routing. I build LLMs.\n"
    assert passages(text) == ["I work with Prof. Test, e.g. On routing.", "I build LLMs."]


def test_a_table_gives_its_labels_and_the_bullets_of_its_cells() -> None:
    text = "## What I Do\n\n| Area | Highlights |\n|---|---|\n| **Alignment** | • RLHF for 7B<br>• Reward models |\n"
    assert passages(text, "summary") == ["**Alignment**", "RLHF for 7B", "Reward models"]


def test_a_list_led_in_by_interests_is_interests() -> None:
    text = "I am an engineer. My interests are:\n- RLHF\n- Routing\n\nI build things.\n"
    assert passages(text, "interests") == ["RLHF", "Routing"]
    assert passages(text, "other") == ["I am an engineer.", "My interests are:", "I build things."]


def test_skills_listed_inside_a_job_are_skills() -> None:
    text = "Experience\n\nEngineer, Sample Inc, 2019-2020\n- Built X.\n- Technologies: PyTorch, RLHF\n"
    assert passages(text, "skills") == ["Technologies: PyTorch, RLHF"]


def test_interests_and_languages_among_skills_are_told_apart() -> None:
    text = "Skills & Interests\n. Coding skills: Go\n. English skills: IELTS 7.5 in all (reading 8.5)\n[ Interests: Sports.\n"
    found = outline(text)
    assert [passage.section for passage in found.passages] == ["skills", "language", "interests"]
    assert [(tongue.code, tongue.level, tongue.passage) for tongue in found.tongues] == [("en", 5, 1)]


def test_education_gives_degrees_fields_courses_and_schools() -> None:
    text = (
        "Education\n\nExample University, Springfield\n\n09/01/2015 - 07/01/2018\n\nMS.E. in Computer Science; Advisor: Prof. Test\n\n"
        "- Relevant Courses: Optics\n- TOEFL: Reading 29/ Total 102\n\nSample University, Springfield\n\n09/01/2011 - 07/01/2015\n\nB.E. in Optics\n"
    )
    found = outline(text)
    assert [(degree.level, degree.field) for degree in found.degrees] == [("master", "Computer Science"), ("bachelor", "Optics")]
    assert found.institutions == ("Example University", "Sample University")
    assert passages(text, "course") == ["Relevant Courses: Optics"]
    assert [(tongue.code, tongue.level) for tongue in found.tongues] == [("en", 5)]


@pytest.mark.parametrize(
    ("line", "level", "field"),
    [
        ("Degree: Master Degree of Ocean Engineering GPA:3.52/4.0", "master", "Ocean Engineering"),
        ("BSc Computer Science, Example University, 2016", "bachelor", "Computer Science"),
        ("Bachelor of Science in Physics", "bachelor", "Physics"),
        ("Ph.D. in Machine Learning", "doctor", "Machine Learning"),
        ("2016.09 - 2019.06  示例大学  软件工程  硕士", "master", "软件工程"),
        ("示例大学 计算机科学与技术 本科", "bachelor", "计算机科学与技术"),
        ("Example University, Springfield. Undergraduate Student.", "bachelor", ""),
    ],
)
def test_a_degree_is_its_level_and_field_never_its_school(line: str, level: str, field: str) -> None:
    (degree,) = outline(f"Education\n\n{line}\n").degrees
    assert (degree.level, degree.field) == (level, field)


@pytest.mark.parametrize(
    "degree", ["M.Sc.", "M. Sc.", "MSc.", "M.Eng.", "2013 – 2018 M.Tech.", "Dipl.-Inf. (Univ.)", "Mag. rer. nat.", "M.C.S."]
)
def test_a_field_behind_the_full_stop_of_a_degree_is_its_field(degree: str) -> None:
    found = outline(f"Education\n\n{degree} Computer Science, Westmark University\n")
    assert [(one.level, one.field) for one in found.degrees] == [("master", "Computer Science")]


def test_a_research_assistant_has_no_degree_by_that() -> None:
    assert outline("Education\n\nUndergraduate Research Assistant, Advisor: Dr. Test\n").degrees == ()


REFERENCES = {
    "Routing for Everyone\n\nAda Example, **Bo Sample**, Cy Test\n\nACL 2020, Poster\n": (
        "Routing for Everyone",
        "ACL 2020, Poster",
    ),
    'Ada Example, **Bo Sample**. "**Routing for Everyone**". Workshop at NeurIPS 2020\n': (
        "Routing for Everyone",
        "Workshop at NeurIPS 2020",
    ),
    "Example, A.$^*$, Sample, B., … & Test, C. (2020). Routing for Everyone. arXiv preprint arXiv:2010.11929.\n": (
        "Routing for Everyone",
        "arXiv preprint arXiv:2010.11929",
    ),
    "[1] Ada Example*, Bo Sample, and Cy Test. 2020. Routing for Everyone?. Findings of ACL\n": (
        "Routing for Everyone?",
        "Findings of ACL",
    ),
    "- **Routing for Everyone** – ACL 2020\n": ("Routing for Everyone", "ACL 2020"),
    "A. Example, B. Sample. Routing for Everyone. NeurIPS 2020.\n": ("Routing for Everyone", "NeurIPS 2020"),
}


@pytest.mark.parametrize(("text", "expected"), REFERENCES.items())
def test_a_publication_is_its_title_and_venue_without_its_authors(text: str, expected: tuple[str, str]) -> None:
    text = f"Publications\n\n{text}"
    found = outline(text)
    assert tuple(passages(text)) == expected
    assert found.publications == (expected[0],)
    assert periods(found, "publication") == [span((2020, 1), (2021, 1))]


def test_an_award_is_an_entry_with_its_year() -> None:
    found = outline("Honors and Awards\n\nFirst Prize of Springfield, 2015\n\nSpecial Prize\t2021-2022\n")
    assert periods(found, "award") == [span((2015, 1), (2016, 1)), span((2021, 1), (2023, 1))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Example\nada@example.com\n", "Ada Example"),
        ("Ada Example | ada@example.com | Berlin\n\nEngineer of things.\n", "Ada Example"),
        ("张三\n电话: 202-555-0143\n", "张三"),
        ("姓名：张三\n", "张三"),
        ("Curriculum Vitae\n\nAda van Example\n", "Ada van Example"),
        ("Ada Example. Research Engineer. Led RLHF.", "Ada Example"),
        ("Eve. LLM pretraining RLHF.", "Eve"),
        ("# **Ada Example**\n", "Ada Example"),
        ('---\ntitle: "Ada Example – AI Researcher"\n---\n\nWelcome!\n', "Ada Example"),
        ("I am a student of computing.\n", None),
        ("Machine Learning Engineer\n", None),
        ("Work Experience\n\nAda Example\n", None),
        ("个人简历\n", None),
        ("- Ada Example\n", None),
        ("", None),
    ],
)
def test_a_name_is_stated_or_none(text: str, name: str | None) -> None:
    assert outline(text).name == name


def test_chinese_is_read_as_english_is() -> None:
    text = "张三\n\n求职意向：算法工程师\n\n工作经历\n示例科技有限公司  算法工程师  2021年3月 - 至今\n- 负责大模型预训练。\n\n技能\n英语六级，普通话母语\n更新日期：2024年6月\n"
    found = outline(text)
    assert [passage.section for passage in found.passages] == ["wishes", "title", "work", "language"]
    assert periods(found) == [span((2021, 3), (2024, 7))]
    assert [(tongue.code, tongue.level) for tongue in found.tongues] == [("en", 4), ("zh", 6)]


LINES = st.sampled_from(
    [
        "Experience", "# Education", "Publications", "## Skills", "- Built X", "* **Y, Z (2019-2020)**", "Sample Inc, Springfield", "2019 - 2020",
        "Engineer, Sample Inc, 2019 - now", "| a | • b<br>• c |", "|---|---|", "| Skills | Summary |", "---", "", "  and more", "Ada Example, Bo Sample",
        "ACL 2020", '"A Title of Some Length" 2019', "B.Sc. in Physics", "Sample Lab is a company of models.", "I like A. And B.", "My interests are:",
        "Awards", "Research Experience", "TOEFL 100", "1. x", "Interests: y", "求职意向：工程师", "2020.05-", "> quoted", "=====",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES | st.text(max_size=40), max_size=25))
def test_passages_are_ascending_apart_inside_the_text_not_blank_and_their_entries_exist(drawn: list[str]) -> None:
    text = "\n".join(drawn)
    read = outline(text)
    before = 0
    for passage in read.passages:
        assert before <= passage.start < passage.end <= len(text)
        assert text[passage.start : passage.end].strip()
        assert passage.entry is None or 0 <= passage.entry < len(read.entries)
        before = passage.end
    for passage_of in (*(degree.passage for degree in read.degrees), *(tongue.passage for tongue in read.tongues)):
        assert 0 <= passage_of < len(read.passages)
    assert read == outline(text)


@pytest.mark.parametrize("char", [" ", "(", "1", "\n", "a", "的", "[", "*", "|", "2020 ", "Word, "])
def test_a_long_run_of_anything_is_read_at_once(char: str) -> None:
    assert in_line(lambda size: outline(char * (size // len(char))), 100_000)


@pytest.mark.parametrize(
    ("entry", "most"),
    [
        ("### in May 2010\n- did it\n", 9600),
        ("Lab {} 2010 - 2011\n", 4800),
    ],
)
def test_very_many_entries_are_read_in_time_in_line_with_their_number(entry: str, most: int) -> None:
    def read(size: int) -> object:
        return outline("Ada Example\n\nExperience\n\n" + "".join(map(entry.format, range(size))))

    assert in_line(read, most)


@pytest.mark.parametrize(
    "line", ["- [RLHF toolkit](https://example.com/rlhf)", "- Served 100000 users", "- Router https://example.com/router"]
)
def test_a_link_or_a_number_does_not_make_a_bullet_a_contact_line(line: str) -> None:
    assert passages(f"Projects\n\n{line}\n") == [line.removeprefix("- ")]


def test_every_school_of_an_education_record_is_an_institution_as_it_is_spelt() -> None:
    text = "Ada Example\n\nEducation\n\nPolitecnico di Esempio\nLaurea in Optics\n2012 - 2015\n\nUniversité Exemplaire du Nord\nMaster\n2015 - 2017\n"
    assert outline(text).institutions == ("Politecnico di Esempio", "Université Exemplaire du Nord")


def test_languages_below_skills_are_a_group_of_skills_unless_somebody_speaks_them() -> None:
    text = "Skills\nLanguages   Go, C++\nFrameworks\nPyTorch, JAX\nLanguages\nPython, Rust\n\nLanguages\nGerman (B2)\n"
    listed = [[(fact.key, fact.said) for fact in one.facts] for one in outline(text).records]
    assert listed[0] == [("name", "Languages"), ("keywords", "Go"), ("keywords", "C++")]
    assert listed[1] == [("name", "Frameworks"), ("keywords", "PyTorch"), ("keywords", "JAX")]
    assert listed[2] == [("name", "Languages"), ("keywords", "Python"), ("keywords", "Rust")]
    assert listed[3] == [("language", "German"), ("fluency", "B2")]


def test_a_head_below_a_side_column_is_the_head() -> None:
    text = "## Kontakt\n\nada@example.com\n\n## Sprachen\n\nDeutsch, Englisch\n\n# Ada Example\n\nSearch Engineer\n\nBerlin, Germany\n\n## Experience\n"
    found = outline(text)
    assert [(fact.key, fact.said) for fact in found.records[0].facts] == [
        ("name", "Ada Example"), ("email", "ada@example.com"), ("location", "Berlin, Germany"), ("label", "Search Engineer"),
    ]  # fmt: skip
    assert [one.first("language") for one in found.records if one.list == "languages"] == ["Deutsch", "Englisch"]


def test_a_date_of_the_file_that_is_older_than_what_it_tells_is_none() -> None:
    text = "Experience\n\nEngineer, Example Labs, Jan 2020 – Mar 2022\n\nLead, Sample Works, Apr 2022 – Present\n"
    fresh, stale = (outlining.outline(Paper(text, as_of=month, as_of_from="metadata")) for month in (2024 * 12, 2000 * 12))
    assert (fresh.as_of, fresh.as_of_from, periods(fresh)[-1]) == (24288, "metadata", span((2022, 4), (2024, 2)))
    assert (stale.as_of, stale.as_of_from, periods(stale)[-1]) == (None, "", span((2022, 4), (2022, 5), current=True))
