"""Forms lead in by a label what other CVs set in one line."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.paper import Composer
from matcher.reading.structure.entries.entries import Draft, drafts
from matcher.reading.structure.entries.forms import gathered, unlisted
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
    assert not any(found.ranged for block in unlisted(lines(text)) for found in dating.stated(block.text))
    assert dating.stated(text)
    assert not any(draft.when and draft.when.ranged for draft in read(text))


def test_items_that_only_look_like_a_form_stay_items() -> None:
    text = "### Engineer\n\n- Role: writing the schedules\n- Place: everywhere\n"
    assert [block.mark for block in unlisted(lines(text))] == ["heading", "bullet", "bullet"]


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
    assert gathered(lines(text)) == lines(text)
