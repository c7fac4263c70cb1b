"""Layouts that people type CVs in: a column of dates, numbered headings, lines without marks, entries that are no employment."""

from __future__ import annotations

import pytest

from matcher.reading.paper.blocks import lines
from tests.reading.structure.outlined import jobs, listed, outline, passages

LATER = ("Sample Optics", "Research Engineer", "2021-04", None)
FIRST = ("Quillmark GmbH", "Data Scientist", "2016-10", "2020-01")
LAYOUTS = {
    "three columns with told lines under the second": "Work\n\n04/2021–        Sample Optics     Research Engineer\n"
    "                Detection and tracking for small boats. Answers for\n                the whole stack of labels.\n\n"
    "10/2016–01/2020 Quillmark GmbH    Data Scientist\n                Maps of fields from pictures taken by drones.\n",
    "three columns with tabs": "Work\n\n2021-04–\tSample Optics\tResearch Engineer\n\n2016-10 – 2020-01\tQuillmark GmbH\tData Scientist\n",
    "a period over two lines of the left column": "Berufserfahrung\n\nseit April 2021         Research Engineer\n"
    "                        Sample Optics, Ulm\n                        - Aufbau einer Plattform\n\n"
    "Oktober 2016 –          Data Scientist\nJanuar 2020             Quillmark GmbH, Mannheim\n"
    "                        - Prognosen\n",
    "dates of numbers with strokes on lines of their own": "1. Work history\n\n2021-04 / present\nResearch Engineer\nSample Optics\n"
    "Decoders for the small boats that a harbour has.\n\n2016-10 / 2020-01\nData Scientist\nQuillmark GmbH\n"
    "Models of noise, and what to do with them.\n\n2. Education\n\n2010-09 / 2014-08\nBSc Physics\nWestmark University\n",
    "title at employer, and lines without marks": "Work:\nResearch Engineer at Sample Optics, 04/2021 to present\n"
    "Set up the train of releases for all boats\nWeekly reports on drift to the risk owners\n\n"
    "Data Scientist at Quillmark GmbH, 10/2016 to 01/2020\nModules of code, secrets and their rotation\n"
    "Saved about a third of what was spent\n\nStudies:\nBSc Physics at Westmark University, 09/2010 to 08/2014\n",
    "labels before each": "Work experience\n\nCompany: Sample Optics\nPosition: Research Engineer\nPeriod: 04/2021 - present\n- Built it.\n\n"
    "Company: Quillmark GmbH\nPosition: Data Scientist\nPeriod: 10/2016 - 01/2020\n- Built more.\n",
    "strokes": "EMPLOYMENT\n\nResearch Engineer / Sample Optics / Berlin / 04.2021 - present\nAll decoders of the boats\n\n"
    "Data Scientist / Quillmark GmbH / Ulm / 10.2016 - 01.2020\nMaps of fields and woods\n",
    "dates in brackets first": "Work history\n\n[04/2021 – present] Research Engineer, Sample Optics\n- Built it.\n"
    "[10/2016 – 01/2020] Data Scientist, Quillmark GmbH\n- Built more.\n",
    "a date and a colon first": "Parcours professionnel\n\ndepuis avril 2021 : Research Engineer, Sample Optics, Lyon, France\n- Sites\n\n"
    "oct. 2016 - janv. 2020 : Data Scientist, Quillmark GmbH, Lyon, France\n- Cartes\n",
    "positions and what is told of them indented": "Work\n\nSample Optics, Berlin\n  Research Engineer, 04/2021 – present\n"
    "    Decoders for boats\n\nQuillmark GmbH, Ulm\n  Data Scientist, 10/2016 – 01/2020\n    Maps of fields\n",
    "a form with its labels": "Work experience\n\nDates   04/2021 – present\nOccupation or position held   Research Engineer\n"
    "Name of employer   Sample Optics\nMain activities   Built it, and all that goes with it\nDates   10/2016 – 01/2020\n"
    "Occupation or position held   Data Scientist\nName of employer   Quillmark GmbH\nMain activities   Built more\n",
    "emphasis around each": "**Experience**\n\n**Research Engineer** at **Sample Optics**\n_Apr 2021 – Present_\n\n* Built it.\n\n"
    "**Data Scientist** at **Quillmark GmbH**\n_Oct 2016 – Jan 2020_\n\n* Built more.\n",
    "a date under a long line": "Experience\n\n**Research Engineer** – Sample Optics, in the group of boats\n"
    "April 2021 – present\n\n- Built it.\n\n**Data Scientist** – Quillmark GmbH, in the group of maps\n"
    "October 2016 – January 2020\n\n- Built more.\n",
    "rows of a table of code": "## Work\n\n| Period | Employer | Position |\n|---|---|---|\n"
    "| 04/2021 – present | Sample Optics | Research Engineer |\n| 10/2016 – 01/2020 | Quillmark GmbH | Data Scientist |\n",
    "rows of a table of code without blanks": "## Work\n\n|Period|Employer|Position|\n|-|-|-|\n"
    "|04/2021 – present|Sample Optics|Research Engineer|\n|10/2016 – 01/2020|Quillmark GmbH|Data Scientist|\n",
    "rows of a table of code with remarks": "## Work\n\n| Period | Employer | Position | Remarks |\n|---|---|---|---|\n"
    "| 04/2021 – present | Sample Optics | Research Engineer | small boat models |\n"
    "| 10/2016 – 01/2020 | Quillmark GmbH | Data Scientist | field automation |\n",
    "columns with remarks": "Work\n\nZeitraum\tArbeitgeber\tPosition\tBemerkungen\n04/2021 – present\tSample Optics\tResearch Engineer\t"
    "small boat models\n10/2016 – 01/2020\tQuillmark GmbH\tData Scientist\tfield automation\n",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_employer_title_and_dates_are_read_from_layouts_that_people_type(layout: str) -> None:
    found = jobs(LAYOUTS[layout])
    assert [(name and name.split(",")[0], *rest) for name, *rest in found] == [LATER, FIRST]


def test_further_positions_at_one_employer_are_indented_below_it() -> None:
    text = (
        "Work\n\nSample Optics, Berlin\n  Research Engineer, 2021 – present\n    Decoders for boats\n"
        "  Junior Engineer, 2019 – 2021\n    Labels of boats\n\nQuillmark, Ulm\n  Data Scientist, 2016 – 2019\n    Maps\n"
    )
    assert [(name, title) for name, title, *_ in jobs(text)] == [
        ("Sample Optics", "Research Engineer"), ("Sample Optics", "Junior Engineer"), ("Quillmark", "Data Scientist")
    ]  # fmt: skip


def test_positions_below_how_long_somebody_stayed_with_an_employer_are_all_held_there() -> None:
    text = (
        "Experience\n\nQuillmark\n6 years 2 months\n\nSenior Engineering Manager, Quality of Search\nMay 2021 - July 2023 (2 years 3 months)\n"
        "- Ran it\n\nEngineering Manager\nJune 2019 - May 2021 (2 years)\nSan Francisco Bay Area\n\n"
        "Analyst\nJune 2017 - June 2019 (2 years 1 month)\nSan Francisco Bay Area\n"
    )
    named = [
        ("Quillmark", "Senior Engineering Manager, Quality of Search"),
        ("Quillmark", "Engineering Manager"),
        ("Quillmark", "Analyst"),
    ]
    assert [one[:2] for one in jobs(text)] == named


def test_a_length_of_time_below_a_position_makes_no_employer_of_it() -> None:
    text = "Experience\n\nSenior Engineer\n2 years 3 months\nQuillmark Labs\nMay 2021 - July 2023\n"
    assert jobs(text)[0][:2] == ("Quillmark Labs", "Senior Engineer")


def test_a_sabbatical_before_the_date_of_a_post_is_no_employer() -> None:
    text = "Work\n\n2019 – present   Professor, Sample University\nSabbatical 2022   Visiting Researcher, Quillmark Labs, Oslo\n"
    assert [one[:2] for one in jobs(text)][1] == ("Quillmark Labs", "Visiting Researcher")


def test_numbered_headings_open_sections_and_numbered_references_are_one_each() -> None:
    text = (
        "1) Work\n\nEngineer, Example Labs, 2019 – 2021\n- Built X.\n\n2) Publications\n\n"
        "2.1 Example, A. B. (2020). How deep is a lake?\n    Proceedings of Samples, 3-9.\n"
        "2.2 Other, C. and Example, A. B. (2019). Shores of small lakes and what\n    they hold. Journal of Samples, 1(2).\n"
        "\n3) Odds and ends\n\nRuns marathons.\n"
    )
    assert listed(text, "publications", "name") == [("How deep is a lake?",), ("Shores of small lakes and what they hold",)]
    assert jobs(text) == [("Example Labs", "Engineer", "2019", "2021")]
    assert listed(text, "other", "text")[-1:] == [("Runs marathons.",)]


def test_han_numbers_open_sections() -> None:
    text = "一、教育背景\n2012.09-2016.06    样例大学    物理    本科\n\n二、工作经历\n2017.01-至今    样例科技有限公司    算法工程师\n"
    assert jobs(text) == [("样例科技有限公司", "算法工程师", "2017-01", None)]
    assert listed(text, "education", "institution", "endDate") == [("样例大学", "2016-06")]


def test_a_numbered_list_is_no_row_of_headings() -> None:
    text = "Interests\n\n1. Research\n2. Teaching\n3. Projects\n\nEducation\n\nBSc Physics, Westmark University, 2010 – 2014\n"
    assert [entry.section for entry in outline(text).entries] == ["education"]


@pytest.mark.parametrize(
    "title", ["Freelance Web Developer", "**Développeuse indépendante** – Freelance", "Freiberufliche Entwicklerin"]
)
def test_who_worked_for_nobody_has_not_the_employer_of_the_entry_before(title: str) -> None:
    text = f"Work\n\nTest Engineer at Sample Mobile, 01/2016 to 05/2018\n- Built X.\n\n{title}, 03/2014 to 12/2015\n- Built Y.\n"
    assert jobs(text)[1][0] is None


def test_a_position_alone_below_one_with_its_employer_beside_it_has_none() -> None:
    text = "Work\n\nTest Engineer at Sample Mobile, 01/2016 to 05/2018\nWeb Developer, 03/2014 to 12/2015\n"
    assert jobs(text) == [("Sample Mobile", "Test Engineer", "2016-01", "2018-05"), (None, "Web Developer", "2014-03", "2015-12")]


@pytest.mark.parametrize(
    "away", ["Elternzeit", "Career break", "Parental leave", "Mandatory military service", "Congé parental", "产假"]
)
def test_a_time_without_work_is_no_employment(away: str) -> None:
    text = f"Experience\n\nEngineer, Example Labs, 2018 – 2019\n- Built X.\n\n{away}, 2016 – 2017\n\nAnalyst, Sample Inc, 2014 – 2015\n- Y.\n"
    assert [name for name, *_ in jobs(text)] == ["Example Labs", "Sample Inc"]
    assert [entry.section for entry in outline(text).entries] == ["work", "work"]


LEAVES = ["Family leave", "Parental leave (second child)", "Career break to care for my father", "Sabbatical", "Unemployed",
          "Military service", "Maternity leave, Example Labs", "Elternzeit", "Arbeitslos", "Congé parental", "Sans emploi",
          "Baja de maternidad", "Año sabático", "育儿假", "全职妈妈", "待业"]  # fmt: skip
DEED = "Built a speculative decoder for the llama.cpp project."
BELOW = ["", "    Full-time carer.\n", "    (unpaid, as agreed)\n", f"    - Looked after my two children.\n    - {DEED}\n"]


@pytest.mark.parametrize("leave", LEAVES)
@pytest.mark.parametrize("below", BELOW)
def test_a_leave_is_no_work_whatever_stands_below_it_and_only_deeds_in_it_are_told(leave: str, below: str) -> None:
    work = "Engineer, Example Labs      March 2018 - December 2019\n    - Built web pages.\n"
    text = f"Experience\n\n{leave}                      January 2020 - present\n{below}\n{work}"
    found = outline(text)
    assert [name for name, *_ in jobs(text)] == ["Example Labs"] and len(found.entries) == 1
    away = [text[one.start : one.end] for one in found.passages if one.entry is None]
    assert away == ([DEED] if DEED in below else [])


@pytest.mark.parametrize("head", ["### {}\n2020 – 2022", "### {} (2020 – 2022)", "**{}**\n*2020 – 2022*", "**{}**, 2020 – 2022"])
@pytest.mark.parametrize("leave", ["Career break", "Military service", "Elternzeit", "Sabbatical"])
def test_a_leave_set_as_other_entries_are_opens_no_section(head: str, leave: str) -> None:
    entry = "### Engineer, {}\n2018 – 2019\n\n- Built X.\n\n"
    text = "## Experience\n\n" + entry.format("Example Labs") + head.format(leave) + "\n\n" + entry.format("Sample Inc")
    assert [name for name, *_ in jobs(text)] == ["Example Labs", "Sample Inc"]


@pytest.mark.parametrize(
    "post",
    [
        "Parental leave consultant, Example Labs", "Leave management product manager, Example Labs", "Career break coach, Example Labs",
        "Sabbatical officer, Example Labs", "Unemployment insurance analyst, Example Labs", "Carer, Example Labs",
        "Maternity leave cover, HR officer, Example Labs", "Product manager, Parental Leave, Example Labs",
        "Visiting professor (sabbatical), Example Labs", "Example Labs, 2018 – 2022 (parental leave 2020)",
    ],
)  # fmt: skip
def test_who_plans_leave_for_others_or_was_away_for_a_part_works(post: str) -> None:
    assert jobs(f"Work\n\n{post}, 2018 – 2019\n- Built X.\n")[0][0] == "Example Labs"


def test_courses_that_are_but_listed_have_no_employer_and_a_dated_post_has() -> None:
    text = "Teaching\n\n- Probability, 40 students\n- Introduction to Optics, sections\n"
    assert jobs(text) == []
    assert [passage.section for passage in outline(text).passages] == ["work", "work"]
    assert jobs("Teaching\n\nTeaching Assistant, Westmark University, 2018 – 2019\n- Optics\n") == [
        ("Westmark University", "Teaching Assistant", "2018", "2019")
    ]


def test_military_service_under_its_own_heading_is_no_work() -> None:
    text = "WORK\n\nEngineer, Example Labs, 2018 – 2019\n- X.\n\nMILITARY SERVICE\n\nDischarged as sergeant   2006 – 2009\n"
    assert [name for name, *_ in jobs(text)] == ["Example Labs"]


def test_a_grade_under_a_date_is_of_the_study_above_it() -> None:
    text = (
        "Formation\n\n**Master Informatique** – Université de Samplecourt\nSeptembre 2015 – août 2017\nMention bien\n\n"
        "**Licence Physique** – Université de Samplecourt\nSeptembre 2012 – juin 2015\n"
    )
    assert listed(text, "education", "institution", "endDate") == [
        ("Université de Samplecourt", "2017-08"), ("Université de Samplecourt", "2015-06")
    ]  # fmt: skip


def test_a_study_of_one_line_takes_no_lines_of_the_studies_above_it() -> None:
    text = "Ausbildung\n\nPromotion in Optik   05/2014 – 07/2018\nTechnische Universität Dresden\nM.Sc. Statistik   10/2011 – 03/2014\n"
    text += "Universität Leipzig\n2007   Abitur, Beispiel-Gymnasium Zwickau\n"
    found = [school for school, _ in listed(text, "education", "institution", "studyType")]
    assert found == ["Technische Universität Dresden", "Universität Leipzig", "Beispiel-Gymnasium Zwickau"]


def test_travelling_is_no_employment() -> None:
    text = "Work\n\n04/2019 – 03/2020\nTravelling, and a year on a farm\n\n10/2016 – 01/2019\nData Scientist, Quillmark GmbH\n"
    assert [name for name, *_ in jobs(text)] == ["Quillmark GmbH"]


def test_what_a_last_column_tells_is_no_employer() -> None:
    rows = "2020 – 2022\tSample Optics\tBiologist\tcell models\n2018 – 2020\tTarim A.Ş.\tTrainee\tlaboratory work\n"
    records = listed(f"Work\n\nPeriod\tEmployer\tPosition\tRemarks\n{rows}", "work", "name", "highlights")
    assert records == [("Sample Optics", "cell models"), ("Tarim A.Ş.", "laboratory work")]


def test_a_first_row_with_a_date_is_no_header() -> None:
    table = "| **Sample Optics** | 2020 – 2022 |\n|---|---|\n| Analyst | Ulm |\n"
    assert jobs(f"# Work\n\n{table}") == [("Sample Optics", "Analyst", "2020", "2022")]


EUROPASS = (
    "ZUR PERSON   Ada Example\n\nANGESTREBTE STELLE   Softwarearchitektin\n\nBERUFSERFAHRUNG\n\n"
    "Juli 2020 – heute   Softwareentwicklerin\nSample Optics GmbH, Münster\n- Kette für Bilder\n"
    "Tätigkeitsbereich oder Branche Optik\n\nJan. 2017 – Juni 2020   Praktikantin\nQuillmark AG, Ulm\n\n"
    "SCHUL- UND BERUFSBILDUNG\n\nOkt. 2014 – Dez. 2016   Master of Science, Informatik\n\nUniversität Ulm\n"
    "Masterarbeit: Lage mit Kameras\n\nOkt. 2010 – Sept. 2014   Bachelor of Science, Physik\n\nUniversität Bremen\n\n"
    "PERSÖNLICHE FÄHIGKEITEN\n\nMuttersprache(n)   Deutsch\n\nWeitere Sprache(n)\nHören   Lesen   Schreiben\n"
    "Englisch   C1   C1   B2\n\nDigitale Kompetenz   C++, Java\n"
)


def test_a_german_form_of_europe_is_read_whole() -> None:
    basics, *_ = outline(EUROPASS).records
    assert basics.first("name") == "Ada Example"
    assert jobs(EUROPASS) == [
        ("Sample Optics GmbH", "Softwareentwicklerin", "2020-07", None),
        ("Quillmark AG", "Praktikantin", "2017-01", "2020-06"),
    ]
    assert listed(EUROPASS, "education", "institution", "studyType", "highlights") == [
        ("Universität Ulm", "Master of Science", "Masterarbeit: Lage mit Kameras"),
        ("Universität Bremen", "Bachelor of Science", None),
    ]
    assert listed(EUROPASS, "languages", "language", "fluency") == [("Deutsch", None), ("Englisch", "C1 C1 B2")]
    assert [
        one.said
        for expected in outline(EUROPASS).records
        if expected.list == "skills"
        for one in expected.facts
        if one.key == "keywords"
    ] == [
        "C++",
        "Java",
    ]


def test_what_stands_below_the_items_of_an_entry_is_told_of_it() -> None:
    assert listed(EUROPASS, "work", "name", "highlights")[1][1] is None


def test_a_study_whose_date_is_followed_by_a_grade_begins_an_entry() -> None:
    text = (
        "Education\n\n- PhD in Optics, Sample University (2016 – 2020)\n- MSc in Statistics, KU Leuven (2014 – 2016), magna cum laude\n"
        "- BSc in Physics, Westmark University (2011 – 2014)\n"
    )
    assert listed(text, "education", "institution", "studyType", "area", "endDate") == [
        ("Sample University", "PhD", "Optics", "2020"),
        ("KU Leuven", "MSc", "Statistics", "2016"),
        ("Westmark University", "BSc", "Physics", "2014"),
    ]


def test_what_is_told_of_a_person_is_no_headline() -> None:
    records = outline(
        "Ada Example\nGeschlecht weiblich | Staatsangehörigkeit deutsch\n\nWork\n\nAnalyst, Sample Inc., 2020\n"
    ).records
    assert records[0].first("label") is None


def test_the_rows_of_a_table_of_code_are_told_each_by_itself() -> None:
    rows = "| 09/2022 – present | Heliotrope Optics | Senior Biologist |\n"
    rows += "| 06/2012 – 09/2012 | Quillmark Tarim A.Ş. | Trainee |\n| 2010 – 2011 | Brabo | Search |\n"
    assert jobs(f"# Ada Example\n\n## Work\n\n| Period | Employer | Position |\n|---|---|---|\n{rows}\n## Skills\n\n- R\n") == [
        ("Heliotrope Optics", "Senior Biologist", "2022-09", None),
        ("Quillmark Tarim A.Ş.", "Trainee", "2012-06", "2012-09"),
        ("Brabo", "Search", "2010", "2011"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Sprache | Niveau |\n|---|---|\n| Deutsch | Muttersprache |\n| Englisch | C1 |\n",
        "Deutsch   Muttersprache\n\nEnglisch   C1\n",
    ],
)
def test_a_table_of_languages_has_one_a_row(table: str) -> None:
    assert listed(f"# Sprachen\n\n{table}", "languages", "language", "fluency") == [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "C1"),
    ]


def test_a_table_at_the_head_states_the_name() -> None:
    table = "| | |\n|---|---|\n| **Name** | Ada Example |\n| **E-Mail** | ada@example.com |\n"
    assert outline(f"# Lebenslauf\n\n{table}").records[0].first("name") == "Ada Example"


@pytest.mark.parametrize(
    "table",
    [
        "| 姓名 | 王晓博 | 性别 | 男 |\n|---|---|---|---|\n| 电话 | 13900000107 | 邮箱 | wang@example.com |\n",
        "| 姓名 | 王晓博 | 性别 | 男 |\n|---|---|---|---|\n",
        "| **姓名：** | 王晓博 |\n|---|---|\n| **电话：** | 13900000107 |\n",
    ],
)
def test_the_first_row_of_a_form_is_no_header(table: str) -> None:
    assert outline(f"# 个人简历\n\n{table}").name == "王晓博"


@pytest.mark.parametrize(
    "header", ["| Name | Phone |\n|---|---|\n| Bo Sample | 555-0143 |", "| Name | Start Date |\n|---|---|\n| Tea club | 2020 |"]
)
def test_a_header_that_begins_with_a_name_is_no_form(header: str) -> None:
    assert "Name" not in [block.text for block in lines(f"# CV\n\n{header}\n")]


def test_positions_below_their_employer_are_entries_of_it() -> None:
    text = (
        "## Work\n\n**Sample Labs** (Oslo)\n\n- *Head of Tea*, since 2023 -- hiring\n- *Analyst*, 2019-2021 -- kettles\n"
        "    - fewer spills\n- Intern, Summer 2018\n\n### Kettle Works\n\n- Clerk (part-time), 09/2014 – 12/2016. Lids.\n"
    )
    assert jobs(text) == [
        ("Sample Labs", "Head of Tea", "2023", None), ("Sample Labs", "Analyst", "2019", "2021"),
        ("Sample Labs", "Intern", "2018", "2018"), ("Kettle Works", "Clerk", "2014-09", "2016-12"),
    ]  # fmt: skip


def test_a_second_degree_below_a_school_is_a_study_of_its_own() -> None:
    text = (
        "Education\n\nWestmark University, Seattle, WA   2017 – 2023\nPh.D. in Optics. Advisor: Prof. Bo Test.\n"
        "M.S. in Optics (en route), 2019. GPA 3.9/4.0\n\nSample University   2013 – 2017\nB.S. in Physics\nMaster's thesis: tea\n"
    )
    assert listed(text, "education", "institution", "studyType", "endDate") == [
        ("Westmark University", "Ph.D.", "2023"), ("Westmark University", "M.S.", "2019"), ("Sample University", "B.S.", "2017"),
    ]  # fmt: skip


def test_what_is_told_between_dated_lines_goes_with_the_one_above() -> None:
    text = "教育背景\n样例大学   光学 硕士   2018.09 – 2021.03\nGPA 3.9/4.0；学位论文：《光》\n范例大学   物理 本科   2014.09 – 2018.06\n"
    assert listed(text, "education", "institution", "area", "score") == [
        ("样例大学", "光学", "GPA 3.9/4.0"), ("范例大学", "物理", None),
    ]  # fmt: skip


def test_who_is_self_employed_says_so_where_others_name_their_employer() -> None:
    text = "Work\n\nSelf-employed   Remote\nConsultant   2016 – 2018\n- X.\n\nSample Labs   Oslo\nAnalyst   2012 – 2015\n- Y.\n"
    assert [name for name, *_ in jobs(text)] == ["Self-employed", "Sample Labs"]


def test_a_course_is_no_employer_also_where_it_is_dated() -> None:
    text = (
        "Teaching\n\n- CS 101 Boats, 2017 – 2019\n- 《光学》，样例大学，2022年至今\n- Tutor, Westmark University, 2016 – 2018\n"
    )
    assert [name for name, *_ in jobs(text)] == ["样例大学", "Westmark University"]


def test_lines_that_a_range_of_dates_begins_are_apart_however_long() -> None:
    text = (
        "Studies\n\n2015 → 2020     M.Sc. (Tech.), Computer Science, Westmark University\n"
        "2012 → 2015     B.Sc., Physics, University of Eastern Samples\n\nSELECTED PUBLICATIONS (3 of 14)\n\n"
        "B. Test, A. Example (2018). Checkpoints for the patient. SC18.\nA. Example (2017). Fogs without tears. PhD thesis.\n"
    )
    assert listed(text, "education", "studyType", "area") == [("M.Sc. (Tech.)", "Computer Science"), ("B.Sc.", "Physics")]
    assert listed(text, "publications", "name") == [("Checkpoints for the patient",), ("Fogs without tears",)]


def test_a_definition_is_an_item_below_its_term() -> None:
    text = "## Work\n\n**2021–now** Sample Robotics, Aarhus — *Engineer*\n- cranes\n\n**2018–2021** Sample Archive, Odense — *Developer*\n- lids\n"
    assert jobs(text) == [("Sample Robotics", "Engineer", "2021", None), ("Sample Archive", "Developer", "2018", "2021")]


def test_departments_go_beside_their_university() -> None:
    text = "Work\n\nPostdoc, Technische Universität Dresden, Institut für Optik, 2019 – 2023\n- X.\n"
    assert listed(text, "work", "name", "department", "position") == [
        ("Technische Universität Dresden", "Institut für Optik", "Postdoc")
    ]


def test_lines_that_begin_in_bold_are_apart_however_long() -> None:
    text = (
        "## Education\n\n**Westmark University**, Lisbon — *MSc, Electrical and Computer Optics* — 2013–2018 — 17/20\n"
        "**Sample College**, Turin — *Erasmus semester* — 2016\n"
    )
    assert listed(text, "education", "institution") == [("Westmark University",), ("Sample College",)]


def test_lines_that_begin_with_a_year_and_a_colon_are_apart_however_long() -> None:
    text = (
        "Diplômes\n\n2018 : Master 2 Informatique, parcours IA, Université de Westmark, mention très bien\n"
        "2013-2016 : Licence de mathématiques, Université de Dakar\n"
    )
    assert listed(text, "education", "institution", "endDate") == [
        ("Université de Westmark", "2018"), ("Université de Dakar", "2016"),
    ]  # fmt: skip


def test_the_field_behind_its_label_is_told_without_it() -> None:
    text = "Education\n\n### BSc, Westmark University\n\n*2015 – 2018*\n\nMajor: Mathematics and Statistics\n"
    assert listed(text, "education", "studyType", "area") == [("BSc", "Mathematics and Statistics")]


def test_degrees_alone_in_bullets_have_the_school_that_they_name_only() -> None:
    text = "Education\n\n- Westmark University, 2010 – 2013\n- PhD in Optics, 2014 – 2018\n"
    assert listed(text, "education", "institution", "studyType") == [("Westmark University", None), (None, "PhD")]


def test_degrees_in_bullets_below_a_school_are_studies_there() -> None:
    text = "Education\n\nWestmark University\n- PhD in Optics, 2014 – 2018\n- BSc Physics, 2010 – 2013\n"
    assert listed(text, "education", "institution", "studyType", "area", "endDate") == [
        ("Westmark University", "PhD", "Optics", "2018"), ("Westmark University", "BSc", "Physics", "2013"),
    ]  # fmt: skip


FORMS = {
    "numbered, the labels indented below": "Work\n1. Sample Optics, Ulm\n   Title: Research Engineer\n   Period: April 2021 - present\n   Responsibilities:\n"
    "   - Led a harbour\n2. Quillmark GmbH, Mannheim\n   Title: Data Scientist\n   Period: 10/2016 - 01/2020\n   Responsibilities:\n   - Wrote maps\n",
    "a label on each line": "Work\n\nEmployer: Sample Optics\nTitle: Research Engineer\nPeriod: April 2021 - present\nDuties:\n- Led a harbour\n\n"
    "Employer: Quillmark GmbH\nTitle: Data Scientist\nPeriod: 10/2016 - 01/2020\nDuties:\n- Wrote maps\n",
    "duties as a paragraph": "Work\n\nEmployer: Sample Optics\nTitle: Research Engineer\nPeriod: April 2021 - present\nResponsibilities:\nLed a harbour\n\n"
    "Employer: Quillmark GmbH\nTitle: Data Scientist\nPeriod: 10/2016 - 01/2020\nResponsibilities:\nWrote maps\n",
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_the_labels_of_a_form_are_no_part_of_what_they_lead_in(text: str) -> None:
    assert jobs(f"Ada Example\n\n{text}") == [LATER, FIRST]
    texts = {one.said for record in outline(f"Ada Example\n\n{text}").records for one in record.facts}
    assert {"Led a harbour", "Wrote maps"} <= texts
    assert not {one for one in texts if one.strip(":") in {"Title", "Period", "Responsibilities", "Duties"}}


def test_the_year_of_studies_is_known_by_its_label() -> None:
    text = "Ada Example\n\nEducation\n\nDegree: MSc Optics\nSchool: Sample College\nYear: 2018\n\n"
    (studies,) = [
        one for one in outline(f"{text}School: Westmark University\nDegree: BSc Physics\nGraduated: 2015\n").records[1:2]
    ]
    assert [(one.key, one.said) for one in studies.facts] == [
        ("institution", "Sample College"), ("area", "Optics"), ("studyType", "MSc"), ("endDate", "2018"),
    ]  # fmt: skip


def test_words_that_a_label_may_be_stay_words_of_a_name() -> None:
    assert jobs("Ada Example\n\nWork\n\nTitle Insurance Ltd, Analyst, 2019 - 2020\n- Wrote maps\n\nPosition Labs, Engineer, 2017 - 2018\n- Led a harbour\n") == [
        ("Title Insurance Ltd", "Analyst", "2019", "2020"), ("Position Labs", "Engineer", "2017", "2018"),
    ]  # fmt: skip


def test_a_heading_that_says_of_when_its_list_is_stays_one() -> None:
    text = 'Ada Example\n\nPUBLICATIONS AND SERVICE (as of October 2026)\n\nExample A. "On the colour of tea." ICML 2026.\n'
    assert [entry.section for entry in outline(text).entries] == ["publication"]
    assert outline(text).as_of == 2026 * 12 + 9


def test_stars_are_signs_of_items_and_several_of_them_a_rating() -> None:
    text = "工作经历\n\n2016/11～2021/02　　样例科技有限公司　　高级工程师\n★ 容量规划与压测\n★ 迁移服务器 2300 台\n\n技能\n\n- ★★★ Rust、Go\n"
    assert jobs(text) == [("样例科技有限公司", "高级工程师", "2016-11", "2021-02")]
    assert listed(text, "work", "highlights") == [("容量规划与压测",)]


@pytest.mark.parametrize("away", ["个人原因离职（照顾家人）", "因身体原因离职"])
def test_who_left_for_reasons_of_their_own_was_away(away: str) -> None:
    text = f"工作经历\n\n2016/11～2021/02　　样例科技有限公司　　高级工程师\n\n2021/03～2022/05　　{away}\n"
    assert [one[0] for one in jobs(text)] == ["样例科技有限公司"]


def test_a_stroke_above_each_heading_is_no_entry() -> None:
    text = "Experience\n\nAnalyst, Quillmark Labs\n2015 – 2018\n- Reports\n\nㅡ\n\nAwards\n\nSample Medal, 2015\nㅡ\n"
    assert [listed(text, "work", "highlights"), listed(text, "awards", "title")] == [[("Reports",)], [("Sample Medal",)]]


@pytest.mark.parametrize(
    "line",
    [
        "2012-14: Electrician, self-employed, mostly rewires and\nholiday lets around Bern.",
        "2012-14: Electrician, self-employed.",
    ],
)
def test_a_sentence_behind_a_period_that_begins_with_a_position_is_an_entry(line: str) -> None:
    text = f"Ada Example\n\nExperience\n\nJan 2015 to Aug 2019: Technician, Sample Food Ltd,\nBern.\n  * shift work\n\n{line}\n"
    assert [begin for _, _, begin, _ in jobs(text)] == ["2015-01", "2012"]


def test_a_sentence_behind_a_period_that_tells_of_a_deed_is_none() -> None:
    text = "Ada Example\n\nExperience\n\nTechnician, Sample Food Ltd, Jan 2015 to Aug 2019\n  * shift work\n\n2016-17: Trained cooks, wrote menus, and more.\n"
    assert len(jobs(text)) == 1


def test_a_text_as_on_a_terminal_is_read() -> None:
    text = (
        "########################\n#  Ada Example         #\n########################\n\n=== WORK ===\n\n"
        "[Sep '19 - now] Head Baker :: Sample Mills\n    > trained the twelve apprentices of both of the mills in town\n"
        "    > halved the waste\n\n[Mar '17 - Aug '19] Baker :: Test Ovens\n    > bread, rolls and cakes for forty shops\n\n"
        "=== SKILLS ===\nSourdough [expert], Rye [basics], Cakes\n\n=== CERTS ===\n+ Food Hygiene, 2016\n"
    )
    assert jobs(text) == [("Sample Mills", "Head Baker", "2019-09", None), ("Test Ovens", "Baker", "2017-03", "2019-08")]
    assert passages(text, "work")[0] == "trained the twelve apprentices of both of the mills in town"
    assert listed(text, "skills", "name", "level") == [("Cakes", None), ("Sourdough", "expert"), ("Rye", "basics")]
    assert listed(text, "certificates", "name", "date") == [("Food Hygiene", "2016")]


@pytest.mark.parametrize("sign", ["::", "//", "»"])
def test_signs_between_blanks_part_who_and_what(sign: str) -> None:
    text = f"Ada Example\n\nWork\n\nHead Baker {sign} Quillmark {sign} 2019 - 2022\n- Baked.\n"
    assert jobs(text) == [("Quillmark", "Head Baker", "2019", "2022")]


def test_a_quote_at_the_margin_is_no_list() -> None:
    assert passages(
        "Ada Example\n\nProjects\n\n> Kettle, a tool for tea that boils the water of whoever asks it to,\n> any time.\n"
    ) == ["Kettle, a tool for tea that boils the water of whoever asks it to,\n> any time."]


@pytest.mark.parametrize("glyph", ["•", "o", "▪"])
def test_a_glyph_on_a_line_above_its_words_makes_an_item_of_them(glyph: str) -> None:
    text = (
        f"Ada Example\n\nExperience\nHead Potter\nSample Kilns, Leeds\nSeptember 2021 – present\n{glyph}\nLed a team of five\n"
        f"Potter\nSample Kilns, Leeds\nSeptember 2018 – August 2021\n{glyph}\nMugs of 7 to 13 inches, including Further Mugs\n{glyph}\n"
        "Organiser of the mug challenge\nTrainee Potter\nWestmark Pots, York\nSeptember 2017 – August 2018\n"
    )
    assert jobs(text) == [
        ("Sample Kilns", "Head Potter", "2021-09", None),
        ("Sample Kilns", "Potter", "2018-09", "2021-08"),
        ("Westmark Pots", "Trainee Potter", "2017-09", "2018-08"),
    ]
    assert "Organiser of the mug challenge" in passages(text, "work")


def test_awards_and_certificates_below_one_chinese_heading_are_told_apart() -> None:
    text = (
        "林样例\n\n【获奖与证书】\n2018 年    研究生国家奖学金\n2017 年    全国研究生数学建模竞赛二等奖\n证书：CET-6（568 分）\n"
    )
    assert listed(text, "awards", "title", "date") == [("研究生国家奖学金", "2018"), ("全国研究生数学建模竞赛二等奖", "2017")]
    assert [one[0] for one in listed(text, "certificates", "name")] == ["CET-6（568 分）"]
