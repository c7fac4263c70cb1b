"""Entries become records, field by field, however their heads are set."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.reading.paper.blocks import Block, Mark
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.parsed import Parsed
from matcher.reading.records import Record
from matcher.reading.structure.outline import outline


def read(text: str) -> Parsed:
    return outline(Paper(text))


def listed(parsed: Parsed, kind: str) -> list[Record]:
    return [record for record in parsed.records if record.list == kind]


def fields(record: Record, *keys: str) -> tuple[str | None, ...]:
    return tuple(record.first(key) for key in keys)


def jobs(text: str) -> list[tuple[str | None, ...]]:
    return [fields(one, "name", "position", "location", "startDate", "endDate") for one in listed(read(text), "work")]


FIRST = ("Example Labs", "Research Engineer", "Berlin, Germany", "2021-03", None)
SECOND = ("Quillmark", "Data Scientist", "Oslo, Norway", "2019-01", "2021-02")
LOOKS = {
    "organisation above title": "Example Labs, Berlin, Germany\nResearch Engineer   Mar 2021 – present\n- Built X.\n\n"
    "Quillmark, Oslo, Norway\nData Scientist   Jan 2019 – Feb 2021\n- Built Y.\n",
    "title above organisation": "Research Engineer   Mar 2021 – present\nExample Labs   Berlin, Germany\n- Built X.\n\n"
    "Data Scientist   Jan 2019 – Feb 2021\nQuillmark   Oslo, Norway\n- Built Y.\n",
    "one line with commas": "Research Engineer, Example Labs, Berlin, Germany (Mar 2021 – present)\n- Built X.\n\n"
    "Data Scientist, Quillmark, Oslo, Norway (Jan 2019 – Feb 2021)\n- Built Y.\n",
    "organisation first on one line": "Example Labs, Research Engineer – Berlin, Germany   Mar 2021 – present\n- Built X.\n\n"
    "Quillmark, Data Scientist – Oslo, Norway   Jan 2019 – Feb 2021\n- Built Y.\n",
    "bars": "Research Engineer | Example Labs | Berlin, Germany | 03/2021 - present\n- Built X.\n\n"
    "Data Scientist | Quillmark | Oslo, Norway | 01/2019 - 02/2021\n- Built Y.\n",
    "date first": "03/2021 – present   Research Engineer, Example Labs, Berlin, Germany\n- Built X.\n\n"
    "01/2019 – 02/2021   Data Scientist, Quillmark, Oslo, Norway\n- Built Y.\n",
    "date first on a line of its own": "Mar 2021 – present\nExample Labs – Berlin, Germany\nResearch Engineer\n- Built X.\n\n"
    "Jan 2019 – Feb 2021\nQuillmark – Oslo, Norway\nData Scientist\n- Built Y.\n",
    "at": "Research Engineer at Example Labs\nMar 2021 – present\nBerlin, Germany\n- Built X.\n\n"
    "Data Scientist at Quillmark\nJan 2019 – Feb 2021\nOslo, Norway\n- Built Y.\n",
    "four lines": "Research Engineer\nExample Labs\nBerlin, Germany\nMar 2021 – present\n- Built X.\n\n"
    "Data Scientist\nQuillmark\nOslo, Norway\nJan 2019 – Feb 2021\n- Built Y.\n",
    "no bullets": "Research Engineer\nExample Labs\nMar 2021 – present\nBerlin, Germany\n\n"
    "Data Scientist\nQuillmark\nJan 2019 – Feb 2021\nOslo, Norway\n",
    "table": "| Mar 2021 – present | Research Engineer, Example Labs, Berlin, Germany |\n"
    "| Jan 2019 – Feb 2021 | Data Scientist, Quillmark, Oslo, Norway |\n",
    "marks": "### **Example Labs** – *Research Engineer*\nMar 2021 – present, Berlin, Germany\n\n- Built X.\n\n"
    "### **Quillmark** – *Data Scientist*\nJan 2019 – Feb 2021, Oslo, Norway\n\n- Built Y.\n",
}


@pytest.mark.parametrize("look", LOOKS)
def test_organisation_title_place_and_dates_are_found_in_every_order(look: str) -> None:
    assert jobs(f"Experience\n\n{LOOKS[look]}") == [FIRST, SECOND]


def test_what_no_word_tells_is_told_by_the_other_entries() -> None:
    text = "Experience\n\nExample Labs\nGrowth and Joy   2020 - 2021\n- A.\n\nQuillmark\nEngineer   2018 - 2019\n- B.\n\nOtherco\nAnalyst   2016 - 2017\n- C.\n"
    assert next(job[:2] for job in jobs(text)) == ("Example Labs", "Growth and Joy")


def test_positions_below_one_employer_are_its_own() -> None:
    text = (
        "Experience\n\nQuillmark\n4 years 2 months\nStaff Engineer\nJanuary 2022 - Present (2 years)\nOslo, Norway\n- A.\n"
        "Tech Lead, Retrieval\nNovember 2019 - January 2022 (2 years 2 months)\nOslo, Norway\n- B.\n"
    )
    assert jobs(text) == [
        ("Quillmark", "Staff Engineer", "Oslo, Norway", "2022-01", None),
        ("Quillmark", "Tech Lead, Retrieval", "Oslo, Norway", "2019-11", "2022-01"),
    ]


def test_the_dates_of_an_employer_are_no_position() -> None:
    text = "Experience\n\nQuillmark   2018 - 2023\nStaff Engineer   2020 - 2023\n- A.\nEngineer   2018 - 2020\n- B.\n"
    assert [job[:2] for job in jobs(text)] == [("Quillmark", "Staff Engineer"), ("Quillmark", "Engineer")]


def test_a_further_title_under_one_date_is_a_record_of_the_same_entry() -> None:
    text = "Experience\n\nQuillmark, Oslo\nStaff Engineer\n2020 - 2023\n- A.\n\nEngineer, Search\n\n- B.\n"
    first, second = listed(read(text), "work")
    assert fields(first, "name", "position", "highlights") == ("Quillmark", "Staff Engineer", "A.")
    assert fields(second, "name", "position", "startDate", "highlights") == ("Quillmark", "Engineer, Search", "2020", "B.")
    assert first.entry == second.entry


def test_chinese_heads_are_read_as_english_ones_are() -> None:
    text = "工作经历\n2020.07-2023.06  示例科技有限公司  算法工程师\n- 负责预训练。\n2018.07-2020.06  样例集团 北京  产品经理\n- 负责产品。\n"
    assert jobs(text) == [
        ("示例科技有限公司", "算法工程师", None, "2020-07", "2023-06"),
        ("样例集团", "产品经理", "北京", "2018-07", "2020-06"),
    ]


def test_what_is_told_below_the_heads_is_summary_highlights_description_or_keywords() -> None:
    text = (
        "Experience\n\nQuillmark, Engineer, 2019 - 2020\n\nQuillmark is a company of examples that is based in Oslo.\n\n"
        "- Built X.\n- Technologies: PyTorch, C++\n"
    )
    (job,) = listed(read(text), "work")
    assert fields(job, "description", "highlights") == ("Quillmark is a company of examples that is based in Oslo.", "Built X.")
    assert [fact.said for fact in job.facts if fact.key == "keywords"] == ["PyTorch", "C++"]
    (job,) = listed(read("Experience\n\nQuillmark, Engineer, 2019 - 2020\nI built what was asked for, and more.\n"), "work")
    assert job.first("summary") == "I built what was asked for, and more."


STUDIES = {
    "BSc in Optics, Example University, Oslo, Norway   2015 – 2019\n- GPA: 3.9/4.0\n": "BSc",
    "Example University   2015 – 2019\nBachelor of Science, Optics\nOslo, Norway\n- GPA: 3.9/4.0\n": "Bachelor of Science",
    "Example University, Oslo, Norway\n2015 – 2019\nB.Sc. Optics\n- GPA: 3.9/4.0\n": "B.Sc.",
    "BSc   Example University, Optics   Oslo, Norway   2015 – 2019\n- GPA: 3.9/4.0\n": "BSc",
    "- **BSc in Optics**, Example University, Oslo, Norway, 2015 – 2019 (GPA: 3.9/4.0)\n": "BSc",
}


@pytest.mark.parametrize(("text", "degree"), STUDIES.items())
def test_school_degree_field_place_dates_and_grade_of_a_study(text: str, degree: str) -> None:
    (study,) = listed(read(f"Education\n\n{text}"), "education")
    keys = ("institution", "studyType", "area", "location", "startDate", "endDate", "score")
    assert fields(study, *keys) == ("Example University", degree, "Optics", "Oslo, Norway", "2015", "2019", "GPA: 3.9/4.0")


@pytest.mark.parametrize(
    "text",
    [
        "## Education\n2016.09-2019.06   示例大学   光学工程｜硕士\nGPA 3.7/4.0；论文方向：透镜。\n",
        "## Education\n2016.09-2019.06   示例大学   光学工程｜硕士  GPA 3.7/4.0\n",
        "## Education\nSample University, 2016-09 - 2019-06\n光学工程, GPA 3.7/4.0\n",
    ],
)
def test_a_grade_is_no_field_and_takes_none_away(text: str) -> None:
    (only,) = listed(read(text), "education")
    assert fields(only, "area", "score", "endDate") == ("光学工程", "GPA 3.7/4.0", "2019-06")


def test_a_grade_between_two_studies_is_that_of_the_first() -> None:
    first, second = listed(
        read(
            "## Ausbildung\nBachelor of Science, Optik   10/2008 – 09/2011\nHochschule Beispielstadt\nAbschlussnote: 1,7\n"
            "Abitur   08/1999 – 06/2008\nBeispiel-Gymnasium\n"
        ),
        "education",
    )
    assert fields(first, "institution", "score") == ("Hochschule Beispielstadt", "Abschlussnote: 1,7")
    assert fields(second, "institution", "score") == ("Beispiel-Gymnasium", None)


def test_the_one_date_of_a_study_is_its_end_and_courses_are_listed() -> None:
    (study,) = listed(
        read("Education\n\nExample University, 2019\nBSc in Optics\n- Relevant Courses: Light, Lenses\n"), "education"
    )
    assert fields(study, "startDate", "endDate") == (None, "2019")
    assert [fact.said for fact in study.facts if fact.key == "courses"] == ["Light", "Lenses"]


def test_projects_have_names_roles_and_descriptions() -> None:
    text = "Projects\n\ntinytool: a tool for examples.\nothertool: another one.\n"
    assert [fields(one, "name", "description") for one in listed(read(text), "projects")] == [
        ("tinytool", "a tool for examples."),
        ("othertool", "another one."),
    ]
    (only,) = listed(read("Projects\n\nSampleFlow   2022\nMaintainer\n- Built it.\n"), "projects")
    assert fields(only, "name", "roles", "startDate", "highlights") == ("SampleFlow", "Maintainer", "2022", "Built it.")


def test_a_maintainer_of_something_is_a_volunteer() -> None:
    (only,) = listed(read("Volunteering\n\n- Maintainer: Example repository\n"), "volunteer")
    assert fields(only, "organization", "position") == ("Example repository", "Maintainer")


def test_wishes_and_what_was_not_understood_are_kept() -> None:
    parsed = read("Ada Example\n\nLooking for\n- A lab by the sea\n\nMore\n- I juggle.\n")
    assert [(one.list, one.first("text")) for one in parsed.records if one.list != "basics"] == [
        ("wishes", "A lab by the sea"),
        ("other", "I juggle."),
    ]


def test_headings_below_a_section_open_none() -> None:
    composer = Composer()
    found: tuple[tuple[str, Mark, int], ...] = (
        ("Experience", "heading", 2), ("Quillmark   2020 - 2021", "heading", 3), ("Engineer", "plain", 0), ("Highlights", "heading", 4),
        ("Built X.", "bullet", 0), ("Education", "heading", 2), ("Example University   2019", "heading", 3), ("Awards", "heading", 2),
    )  # fmt: skip
    for text, mark, level in found:
        composer.add(text, mark, level)
    parsed = outline(composer.paper())
    (job,) = listed(parsed, "work")
    assert fields(job, "name", "position", "highlights") == ("Quillmark", "Engineer", "Built X.")


LINES = st.sampled_from(
    [
        "Experience", "# Education", "## Projects", "Skills", "Volunteering", "- Built X", "* **Y, Z (2019-2020)**", "Sample Inc., Springfield", "Oslo, Norway",
        "2019 - 2020", "Engineer, Sample Inc, 2019 - now", "| a | • b<br>• c |", "### Sample Lab", "", "Engineer at Sample (Oslo)", "BSc in Physics, Example University",
        "GPA 3.9/4.0", "示例公司  工程师  2020.05-", "Relevant Courses: a, b", "TOEFL 100", "GRE: 300", "Maintainer: x", "tool: does x.", "Sample Lab is a company of models.",
        "Looking for", "3 years 2 months", "Tech: a, b", "(", ")", ", ,", " at ", "Advisor: B",
    ]
)  # fmt: skip
MARKS: st.SearchStrategy[Mark] = st.sampled_from(["heading", "bullet", "plain", "cell"])


def sound(parsed: Parsed, length: int) -> None:
    for record in parsed.records:
        assert record.facts
        assert record.entry is None or 0 <= record.entry < len(parsed.entries)
        for fact in record.facts:
            assert 0 <= fact.start <= fact.end <= length
            assert fact.said.strip() and "\n" not in fact.said


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.text(max_size=40), max_size=25))
def test_of_any_text_the_facts_lie_inside_it_and_their_entries_exist(drawn: list[str]) -> None:
    text = "\n".join(drawn)
    sound(read(text), len(text))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(LINES | st.text(max_size=40), MARKS, st.integers(0, 6), st.booleans()), max_size=25))
def test_of_any_blocks_the_facts_lie_inside_the_text_and_their_entries_exist(drawn: list[tuple[str, Mark, int, bool]]) -> None:
    composer = Composer()
    for text, mark, level, bold in drawn:
        composer.add(text, mark, level, bold=bold)
    paper = composer.paper()
    parsed = outline(paper)
    sound(parsed, len(paper.text))
    assert parsed == outline(paper)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_every_passage_of_an_entry_is_told_by_a_fact(drawn: list[str]) -> None:
    parsed = read("\n".join(drawn))
    facts = [fact for record in parsed.records for fact in record.facts]
    for passage in parsed.passages:
        text = parsed.text[passage.start : passage.end]
        if passage.entry is not None and any(char.isalpha() for char in text):
            assert any(fact.start < passage.end and passage.start < fact.end for fact in facts), text


def test_a_block_that_says_nothing_is_no_record() -> None:
    assert outline(Paper("x", (Block(0, 1, "x"),))).records[-1].first("text") == "x"


def test_skills_below_a_bold_name_are_a_group_of_that_name() -> None:
    text = "## Skills\n**Pottery**\nKettles, Cups\n\n**Weaving**\n\n**Maps**\n"
    groups = [[(fact.key, fact.said) for fact in one.facts] for one in listed(read(text), "skills")]
    assert groups == [
        [("name", "Pottery"), ("keywords", "Kettles"), ("keywords", "Cups")],
        [("name", "Weaving")],
        [("name", "Maps")],
    ]


@pytest.mark.parametrize(("place", "jobs_of"), [("", 0), (" at Sample University", 1)])
def test_a_sentence_on_teaching_is_a_job_where_it_tells_at_whose(place: str, jobs_of: int) -> None:
    text = f"## Teaching\nI was a teaching assistant for Tea and Maps (2016 – 2018){place}, and liked the maps a little better.\n"
    assert len(listed(read(text), "work")) == jobs_of
    assert "teaching assistant" in " ".join(read(text).text[one.start : one.end] for one in read(text).passages)


def test_the_client_of_an_engagement_is_who_it_was_for() -> None:
    heads = (
        "Independent Consultant   Jan 2018 – Present",
        "Client: Tollan Media — Recommender   06/2019 – 11/2020",
        "客户：样例   2019.01 – 2019.05",
    )
    text = "Ann Vale\n\nExperience\n\n" + "\n\n".join(
        f"{head}\n- Built it" for head in (*heads, "Engineer, Sable Systems   2014 – 2017")
    )
    assert [name for name, *_ in jobs(text)][1:3] == ["Tollan Media", "样例"]


@pytest.mark.parametrize(
    ("head", "named", "of_work"),
    [
        (
            "| 2021 – 2024 | **Engineer**, Sample Ltd, London<br>Made maps with ink |",
            ["2021 – 2024 | **Engineer**, Sample Ltd, London"],
            ["Made maps with ink"],
        ),
        (
            "De septembre 2020 à ce jour : Data scientist chez Exemplia (Paris)\n   Mise en place d'un four pour les cuisines",
            ["De septembre 2020 à ce jour : Data scientist chez Exemplia (Paris)"],
            ["Mise en place d'un four pour les cuisines"],
        ),
        (
            "Engineer at Sample Ltd; making of maps, 2020 - 2022",
            ["Engineer at Sample Ltd", "2020 - 2022"],
            ["making of maps"],
        ),
        ("Engineer – Sample Ltd – Map Drawing Team, 2020 - 2022", ["Engineer – Sample Ltd – Map Drawing Team, 2020 - 2022"], []),
        ("Engineer, Sample Ltd, London, 2020 - 2022", ["Engineer, Sample Ltd, London, 2020 - 2022"], []),
    ],
)
def test_what_a_heading_line_tells_of_the_work_is_a_passage_apart_as_it_is_a_highlight(
    head: str, named: list[str], of_work: list[str]
) -> None:
    parsed = read(f"## Experience\n\n{head}\n\nDeveloper, Other Ltd, Leeds, 2015 - 2019\n")
    first = [one for one in parsed.passages if one.entry == 0]
    by_kind = {kind: [parsed.text[one.start : one.end] for one in first if one.section == kind] for kind in ("title", "work")}
    assert (by_kind["title"], by_kind["work"]) == (named, of_work)
    highlights = [fact.said for fact in listed(parsed, "work")[0].facts if fact.key == "highlights"]
    assert highlights == of_work


@pytest.mark.parametrize("begin", ["", "- "])
@pytest.mark.parametrize(
    ("first", "second", "studied"),
    [
        (
            "2010   M.Sc., Computational Linguistics, University of Norrheim",
            "2008   B.Sc., Mathematics, Sample University",
            "Sc.",
        ),
        ("2010 M.Sc., Computational Linguistics, University of Norrheim", "2008 B.Sc., Mathematics, Sample University", "Sc."),
        (
            "2010 Master of Science, Computational Linguistics, University of Norrheim",
            "2008 Bachelor of Science, Mathematics, Sample University",
            "Science",
        ),
    ],
)
def test_a_degree_behind_a_year_is_an_entry_of_its_own_and_the_year_its_end(
    begin: str, first: str, second: str, studied: str
) -> None:
    studies = listed(read(f"Education\n\n{begin}{first}\n{begin}{second}\n"), "education")
    assert [fields(one, "institution", "area", "endDate") for one in studies] == [
        ("University of Norrheim", "Computational Linguistics", "2010"),
        ("Sample University", "Mathematics", "2008"),
    ]
    assert all((one.first("studyType") or "").endswith(studied) for one in studies)


def test_a_degree_behind_a_year_ends_what_is_told_of_the_one_above() -> None:
    text = (
        "Education\n\n2015   Ph.D., Computer Science, Sample University\n       Thesis: Scalable models of the many languages that few people speak\n"
        "2010   M.Sc., Computational Linguistics, University of Norrheim\n"
    )
    studies = listed(read(text), "education")
    assert [fields(one, "studyType", "endDate", "highlights") for one in studies] == [
        ("Ph.D.", "2015", "Thesis: Scalable models of the many languages that few people speak"),
        ("M.Sc.", "2010", None),
    ]


def test_a_year_in_which_a_line_of_prose_goes_on_begins_nothing() -> None:
    text = "M.Sc., Optics, Sample University (2008 – 2010)\nThe thesis on lenses and on how they are ground was finished in\n2010 with a prize.\n"
    (study,) = listed(read(f"Education\n\n{text}"), "education")
    assert fields(study, "studyType", "endDate") == ("M.Sc.", "2010")


def test_a_position_behind_a_year_and_a_wide_gap_is_an_entry_of_its_own() -> None:
    text = (
        "2019   Machine Learning Engineer, Example Labs of the North, Springfield\n2017   Software Engineer, Other Ltd, Leeds\n"
    )
    assert [job[:2] for job in jobs(f"Experience\n\n{text}")] == [
        ("Example Labs of the North", "Machine Learning Engineer"),
        ("Other Ltd", "Software Engineer"),
    ]


@pytest.mark.parametrize("field", ["Post-training", "Pretraining", "RLHF", "Fine-tuning and Alignment"])
def test_a_field_of_work_behind_a_title_is_no_employer_though_one_stands_there_in_other_positions(field: str) -> None:
    text = f"Positions\n\n**Research Scientist, {field} — Kattegat AI, Copenhagen**\nSeptember 2022 – present\n- Built X.\n\n"
    found = jobs(text + "**Postdoc, University of Sampling** — 2020–2022\n- Built Y.\n")
    assert [one[:2] for one in found] == [("Kattegat AI", f"Research Scientist, {field}"), ("University of Sampling", "Postdoc")]


EUROPASS_STUDIES = """EDUCATION AND TRAINING
10/2014 – 12/2016  Sampletown, Italy
MASTER'S DEGREE IN MATERIALS OPTICS  Università degli Studi di Esempio
Field of study: Materials Optics   Final grade: 108/110   Level in EQF: EQF level 7
Thesis: Lenses that mend themselves

10/2011 – 10/2014  Exampleville, Italy
BACHELOR'S DEGREE IN APPLIED PHYSICS  Università degli Studi di Prova
Level in EQF: EQF level 6
"""


def test_a_degree_and_its_school_that_a_gap_parts_are_not_wrapped_however_long_the_line() -> None:
    found = [fields(one, "institution", "studyType", "area") for one in listed(read(EUROPASS_STUDIES), "education")]
    assert found == [
        ("Università degli Studi di Esempio", "MASTER'S DEGREE", "MATERIALS OPTICS"),
        ("Università degli Studi di Prova", "BACHELOR'S DEGREE", "APPLIED PHYSICS"),
    ]  # fmt: skip


def test_a_school_below_a_degree_in_one_paragraph_is_its_school_and_a_thesis_no_field() -> None:
    degree = Block(10, 43, "M.Sc. in Optics\nSample University", "plain", 0, True, True)
    items = [degree, Block(44, 65, "Sept 2015 – June 2017"), Block(66, 92, "Thesis title: Mended lenses")]
    text = "Education\n" + "\n".join(block.text for block in items)
    paper = Paper(
        text, (Block(0, 9, "Education", "heading", 1, True), *(one._replace(end=one.start + len(one.text)) for one in items))
    )
    (found,) = (record for record in outline(paper).records if record.list == "education")
    assert fields(found, "institution", "studyType", "area") == ("Sample University", "M.Sc.", "Optics")
    assert found.first("highlights") == "Thesis title: Mended lenses"


def test_a_degree_line_that_goes_on_with_the_end_of_a_school_stays_one_line() -> None:
    text = "Education\n\nB.Sc. in Optics and the Mechanics of Very Small Lenses, Example\nUniversity of Sampletown, 2014 – 2018\n"
    (found,) = listed(read(text), "education")
    assert found.first("studyType") == "B.Sc."
