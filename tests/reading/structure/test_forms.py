"""Forms lead in by a label what other CVs set in one line."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.structure import heads
from matcher.reading.structure.entries import Draft, drafts
from matcher.reading.structure.forms import unlisted
from matcher.reading.words.dates import iso


def read(text: str) -> list[Draft]:
    return drafts(lines(text), "work")


def when(draft: Draft) -> tuple[str, str]:
    assert draft.when is not None
    return iso(draft.when)


FORMS = {
    "Engineer\nEmployer: Sample Labs\nStart date: March 2015\nEnd date: June 2019\n- A\n": ("2015-03", "2019-06"),
    "Employer: Sample Labs\nJob title: Engineer\nFrom: 03/2015\nTo: 06/2019\n- A\n": ("2015-03", "2019-06"),
    "Employer: Sample Labs\nJob title: Engineer\nDate started: July 2019\nDate ended: Present\n- A\n": ("2019-07", ""),
    "Firma: Sample Labs\nPosition: Engineer\nBeginn: 01.2018\nEnde: heute\n- A\n": ("2018-01", ""),
    "公司名称：示例科技有限公司\n职位：算法工程师\n入职时间：2019年3月\n离职时间：2021年5月\n- A\n": ("2019-03", "2021-05"),
    "### Engineer\n\n- **Company:** Sample Labs\n- **Start Date:** March 2015\n- **End Date:** June 2019\n- A\n": ("2015-03", "2019-06"),
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


@pytest.mark.parametrize("text", ["Start date: March 2015\nGraduation: June 2019\n", "End date: June 2019\nStart date: March 2015\n"])
def test_dates_behind_other_labels_are_no_period(text: str) -> None:
    assert not any(found.ranged for block in unlisted(lines(text)) for found in heads.stated(block.text))
    assert not any(draft.when and draft.when.ranged for draft in read(text))


def test_items_that_only_look_like_a_form_stay_items() -> None:
    text = "### Engineer\n\n- Role: writing the schedules\n- Place: everywhere\n"
    assert [block.mark for block in unlisted(lines(text))] == ["heading", "bullet", "bullet"]
