"""Forms lead in by a label what other CVs set in one line."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.records import Record
from matcher.reading.structure.entries.entries import Draft, drafts
from matcher.reading.structure.entries.entry_forms import named_before_told, with_items_as_lines
from matcher.reading.structure.line import dating
from matcher.reading.structure.outline import outline
from matcher.reading.words.dates import ends_iso


def read(text: str) -> list[Draft]:
    return drafts(lines(text), "work")


def when(draft: Draft) -> tuple[str, str]:
    assert draft.when is not None
    return ends_iso(draft.when)


FORMS = {
    "Engineer\nEmployer: Sample Labs\nStart date: March 2015\nEnd date: June 2019\n- A\n": ("2015-03", "2019-06"),
    "Employer: Sample Labs\nJob title: Engineer\nFrom: 03/2015\nTo: 06/2019\n- A\n": ("2015-03", "2019-06"),
    "Employer: Sample Labs\nJob title: Engineer\nDate started: July 2019\nDate ended: Present\n- A\n": ("2019-07", ""),
    "Firma: Sample Labs\nPosition: Engineer\nBeginn: 01.2018\nEnde: heute\n- A\n": ("2018-01", ""),
    "公司名称：示例科技有限公司\n职位：算法工程师\n入职时间：2019年3月\n离职时间：2021年5月\n- A\n": ("2019-03", "2021-05"),
    "### Engineer\n\n- **Company:** Sample Labs\n- **Start Date:** March 2015\n- **End Date:** June 2019\n- A\n": (
        "2015-03",
        "2019-06",
    ),
    "Engineer, Sample Labs\nStart date: March 2015, end date: June 2019\n- A\n": ("2015-03", "2019-06"),
}


@pytest.mark.parametrize(("text", "stated"), FORMS.items())
def test_the_first_and_the_last_date_of_a_form_are_one_period(text: str, stated: tuple[str, str]) -> None:
    (draft,) = read(text)
    assert when(draft) == stated
    assert [block.text for block in draft.body] == ["A"]


def test_a_second_form_is_an_entry_of_its_own() -> None:
    form = "Employer: {}\nJob title: Engineer\nStart date: {}\nEnd date: {}\n\n"
    found = read(form.format("Sample Labs", "March 2015", "June 2019") + form.format("Example Labs", "July 2019", "present"))
    assert [when(draft) for draft in found] == [("2015-03", "2019-06"), ("2019-07", "")]


@pytest.mark.parametrize(
    "text", ["Start date: March 2015\nGraduation: June 2019\n", "End date: June 2019\nStart date: March 2015\n"]
)
def test_dates_behind_other_labels_are_no_period(text: str) -> None:
    assert not any(found.ranged for block in with_items_as_lines(lines(text)) for found in dating.dates_of(block.text))
    assert dating.dates_of(text)
    assert not any(draft.when and draft.when.ranged for draft in read(text))


def test_items_that_only_look_like_a_form_stay_items() -> None:
    text = "### Engineer\n\n- Role: writing the schedules\n- Place: everywhere\n"
    assert [block.mark for block in with_items_as_lines(lines(text))] == ["heading", "bullet", "bullet"]


EUROPASS = """Europass Curriculum Vitae

Personal information

First name(s) / Surname(s)   Andreea MUNTEANU
E-mail   andreea.munteanu@example.com

Work experience

Dates   05/2019 – 08/2024
Occupation or position held   Machine learning engineer
Main activities and responsibilities   Training of recommendation models
Name and address of employer   SC Sample Software SRL, Cluj-Napoca
Type of business or sector   Information technology
Dates   03/2016 – 04/2019
Occupation or position held   Analyst
Main activities and responsibilities   Reports
Name and address of employer   Sample Banca, Cluj-Napoca

Education and training

Dates   10/2014 – 07/2016
Title of qualification awarded   Master in Artificial intelligence
Name and type of organisation providing education and training   Universitatea Example din Cluj
Level in national or international classification   ISCED 5
Dates   10/2011 – 07/2014
Title of qualification awarded   Bachelor in Mathematics
Name and type of organisation providing education and training   Universitatea Example din Cluj

Personal skills and competences

Mother tongue(s)   Romanian
Other language(s)   English C1, French A2
Computer skills and competences   Python, PyTorch
"""


def test_the_table_of_the_old_europass_has_the_employer_of_a_position_below_its_duties() -> None:
    composer = Composer()
    for row in filter(None, EUROPASS.split("\n")):
        composer.add(row)
    found = outline(composer.paper())
    by_kind = {kind: [one for one in found.records if one.list == kind] for kind in ("work", "education", "languages")}
    assert found.name == "Andreea MUNTEANU"
    assert [(one.first("name"), one.first("position"), one.first("startDate")) for one in by_kind["work"]] == [
        ("SC Sample Software SRL", "Machine learning engineer", "2019-05"),
        ("Sample Banca", "Analyst", "2016-03"),
    ]
    assert [(one.first("institution"), one.first("area"), one.first("startDate")) for one in by_kind["education"]] == [
        ("Universitatea Example din Cluj", "Artificial intelligence", "2014-10"),
        ("Universitatea Example din Cluj", "Mathematics", "2011-10"),
    ]
    assert [(one.first("language"), one.first("fluency")) for one in by_kind["languages"]] == [
        ("Romanian", None), ("English", "C1"), ("French", "A2"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "Employer: Sample Labs\nDates: 2015 – 2019\nMade X.\nPosition: Engineer\n",
    "Engineer, Sample Labs\n2015 – 2019\nMade X.\nCompany: on the stock exchange since 2018\n",
])  # fmt: skip
def test_lines_stay_in_their_order_where_no_form_begins_with_its_dates(text: str) -> None:
    assert named_before_told(lines(text)) == lines(text)


BRIEF = """{number}
{label}: {client}
Role: {role}
Duration: {when}
Team size: 6
Environment: Rust, gRPC, Kafka
Responsibilities:
- Sorted the letters of {client} by their age

"""
ONE = {"client": "Sample Bank", "role": "Backend Engineer", "when": "Jan 2022 - Mar 2024"}
OTHER = {"client": "Example Trams", "role": "Data Analyst", "when": "Jun 2019 - Dec 2021"}


def told(text: str, kind: str) -> list[Record]:
    return [one for one in outline(Paper(f"Ada Example\nada@example.com\n\n{text}")).records if one.list == kind]


def briefs(number: str = "Project #{}", label: str = "Client", section: str = "PROJECTS") -> str:
    pairs = enumerate((ONE, OTHER), 1)
    return f"{section}\n\n" + "".join(BRIEF.format(number=number.format(at), label=label, **one) for at, one in pairs)


@pytest.mark.parametrize("number", ["Project #{}", "Project {}:", "Assignment {}", "项目{}"])
@pytest.mark.parametrize("label", ["Client", "Customer", "**Client**", "End client"])
def test_a_project_that_has_only_a_number_is_called_by_its_client(number: str, label: str) -> None:
    assert [
        (one.first("name"), one.first("roles"), one.first("startDate")) for one in told(briefs(number, label), "projects")
    ] == [
        ("Sample Bank", "Backend Engineer", "2022-01"),
        ("Example Trams", "Data Analyst", "2019-06"),
    ]


@pytest.mark.parametrize(
    "number", ["Project #{}: Letter Assistant", "Project: Letter Assistant", "**Project name:** Letter Assistant"]
)
def test_a_name_behind_its_label_goes_before_the_client_and_be_it_a_position_by_its_word(number: str) -> None:
    found = told(briefs(number), "projects")
    assert [(one.first("name"), one.first("roles")) for one in found] == [
        ("Letter Assistant", "Backend Engineer"), ("Letter Assistant", "Data Analyst"),
    ]  # fmt: skip
    assert [one.said for one in found[0].facts if one.key == "description"] == ["Client: Sample Bank", "Team size: 6"]


def test_the_client_of_a_position_without_another_employer_is_the_employer_without_the_label() -> None:
    found = told(briefs("", section="WORK EXPERIENCE").replace("\n\n\n", "\n\n"), "work")
    assert [(one.first("name"), one.first("position")) for one in found] == [
        ("Sample Bank", "Backend Engineer"), ("Example Trams", "Data Analyst"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Environment", "Technical environment", "Tech stack", "Tools used", "Tools & technologies", "Stack", "开发环境"]
)
def test_what_is_listed_as_environment_or_tools_are_keywords_of_the_entry(label: str) -> None:
    found = told(briefs().replace("Environment", label), "projects")
    assert [one.said for one in found[0].facts if one.key == "keywords"] == ["Rust", "gRPC", "Kafka"]


def test_an_environment_that_is_told_of_is_no_list() -> None:
    text = briefs().replace("Environment: Rust, gRPC, Kafka", "- Environment: a plant of forty people, who work in three shifts.")
    assert not [one for found in told(text, "projects") for one in found.facts if one.key == "keywords"]


def test_a_description_between_the_labels_of_a_brief_does_not_cut_it_in_two() -> None:
    text = briefs("Project name: Letters").replace("Role:", "Description: Letters from all offices, read and sorted.\nRole:")
    assert [(one.first("name"), one.first("roles")) for one in told(text, "projects")] == [
        ("Letters", "Backend Engineer"), ("Letters", "Data Analyst"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Client Portal", "Project Alpha", "Environment Monitor", "Team Planner", "Platform Two", "Tools for Trams"]
)
def test_a_name_that_begins_with_the_word_of_a_label_stays_whole(name: str) -> None:
    text = (
        f"PROJECTS\n\n{name}   Jan 2022 - Mar 2024\n- Sorted letters by age\n\nTram Times   Jun 2019 - Dec 2021\n- Sorted times\n"
    )
    assert [one.first("name") for one in told(text, "projects")] == [name, "Tram Times"]
