"""Names are those stated where names stand; dates of a document are those it states of itself."""

import pytest

from matcher.reading.paper.blocks import Block, lines
from matcher.reading.structure.head import names
from matcher.reading.structure.head.document_lines import as_of
from matcher.reading.structure.head.names_elsewhere import name_in_address

NAMES: list[tuple[str, str | None]] = [  # Written before the forms were
    ('Ada B. Example, PhD\nada@example.com\n', 'Ada B. Example'),
    ('EXAMPLE, Ada\nBerlin\n', 'Ada EXAMPLE'),
    ('ADA EXAMPLE\nData Scientist\n', 'ADA EXAMPLE'),
    ('A D A  E X A M P L E\nEngineer\n', 'ADA EXAMPLE'),
    ('王芳\n电话：202-555-0143\n', '王芳'),
    ('王芳 (Fang Wang)\nada@example.com\n', '王芳 (Fang Wang)'),
    ('姓名：王芳\n性别：女\n', '王芳'),
    ('Candidate: Ada Example\nBern\n', 'Ada Example'),
    ('Name of candidate: Ada Example\nBern\n', 'Ada Example'),
    ('Bewerberin: Ada Muster\nBern\n', 'Ada Muster'),
    ('候选人：王小明\n性别：男\n', '王小明'),
    ('PhD candidate: Optics\nada@example.com\n', None),
    ('简历 / Resume\n姓名 Name：王芳\n邮箱 Email：wang@example.com\n', '王芳'),
    ('个 人 简 历\n姓名   王芳   性别   女\n', '王芳'),
    ('Lebenslauf\nPersönliche Daten\nName   Dr. Ada Example\n', 'Ada Example'),
    ('Name   Period   Amount\nAda Example\n', None),
    ('个人简历\n姓 名：王小芳    性 别：女\n', '王小芳'),
    ('姓名：王小芳\u3000\u3000性别：女\u3000\u3000出生年月：1991.05\n', '王小芳'),
    ('欧阳明月\n求职意向：算法工程师\n', '欧阳明月'),
    ('María-José de la Example y Muestra\nMadrid\n', 'María-José de la Example y Muestra'),
    ('Jean-Luc van der Sample\n', 'Jean-Luc van der Sample'),
    ('Résumé of Ada Example\n\nSummary\n', 'Ada Example'),
    ('Curriculum Vitae – Ada Example\n', 'Ada Example'),
    ('Europass Curriculum Vitae\nFirst name(s) / Surname(s)   Ada EXAMPLE\n', 'Ada EXAMPLE'),
    ('Europass Curriculum Vitae\nSurname(s) / First name(s): Ada Example\n', 'Ada Example'),
    ('CV: Ada Example\n', 'Ada Example'),
    ('Name: Ada Example\nEmail: ada@example.com\n', 'Ada Example'),
    ('Ada Example | +1 202-555-0143 | ada@example.com\n', 'Ada Example'),
    ('Ada Example   ada@example.com   Berlin\n', 'Ada Example'),
    ('Ada Example ada@example.com +1 202-555-0143\n', 'Ada Example'),
    ('Photo of Ada\n\nAda Example\nResearcher\n', 'Ada Example'),
    ('[Photo]\nAda Example\n', 'Ada Example'),
    ('Dr. Ada Example\n', 'Ada Example'),
    ('Prof. Dr. Ada Example\n', 'Ada Example'),
    ('Ada Example, M.Sc.\n', 'Ada Example'),
    ('Ada Example (she/her)\n', 'Ada Example'),
    ('Ada "Addie" Example\n', 'Ada "Addie" Example'),
    ('Julia Swift\nBackend developer\n', 'Julia Swift'),
    ('Ray Ada\nray@example.com\n', 'Ray Ada'),
    ('Last updated in Mar 2026\nAda Example\nBerlin, Germany\n', 'Ada Example'),
    ('March 2024\n\nAda Example\n', 'Ada Example'),
    ('Page 1 of 2\nAda Example\n', 'Ada Example'),
    ('Lebenslauf\n\nName: Ada Beispiel\nGeburtsdatum: 1.1.1990\n', 'Ada Beispiel'),
    ('Lebenslauf von Ada Beispiel\n', 'Ada Beispiel'),
    ('Nguyễn Thị Ánh\nHanoi\n', 'Nguyễn Thị Ánh'),
    ('Олег Примеров\nИнженер\n', 'Олег Примеров'),
    ('田中 太郎\n東京都\n', '田中 太郎'),
    ('홍길동\n서울\n', '홍길동'),
    ('O’Neil Example\n', 'O’Neil Example'),
    ('ada example\nada@example.com\n', None),
    ('Senior Software Engineer\nSample Labs\n', None),
    ('Sample University\nDepartment of Things\n', None),
    ('Sample Labs GmbH\n', None),
    ('Confidential Resume\n', None),
    ('San Francisco, CA\nada@example.com\n', None),
    ('Work Experience\nAda Example\n', None),
    ('Deep Learning\nComputer Vision\n', None),
    ('Springfield, Illinois\n', None),
    ('Dear Hiring Manager\n', None),
    ('New York\n2020\n', None),
    ('PROFESSIONAL SUMMARY\n', None),
    ('求职简历\n应聘岗位：算法工程师\n', None),
    ('高级算法工程师\n北京\n', None),
    ('Ada Example – Machine Learning Engineer\n', 'Ada Example'),
    ('Ada Example, Machine Learning Engineer\n', 'Ada Example'),
    ("Hi, I'm Ada Example\n\nI build models.\n", 'Ada Example'),
    ('My name is Ada Example and I build models.\n', 'Ada Example'),
    ('# About Me\n\nI work at Sample Labs.\n', None),
    ("Ada Example's Homepage\n", 'Ada Example'),
    ("Ada Example's CV\n", 'Ada Example'),
    ('ADA B. EXAMPLE, PH.D., P.E.\n', 'ADA B. EXAMPLE'),
    ('Example Ada-Marie\n', 'Example Ada-Marie'),
    ('CURRICULUM  VITAE                    1/2\n\nDr.-Ing. Ada Example\n', 'Ada Example'),
    ('# 🧭 Ada Example\n', 'Ada Example'),
    ('Home | Staff | Teaching | Contact\nYou are here: Staff\nAda Example\n', 'Ada Example'),
    ('学院首页 | 师资 | 招生\n当前位置：首页 >> 师资\n王小芳（Xiaofang Wang）\n', '王小芳（Xiaofang Wang）'),
    ('Home care | Night nurse | Bern\nAda Example\n', None),
    ("Hi 👋, I'm Ada Example\n", 'Ada Example'),
    ('Larry Page\nlarry@example.com\n', 'Larry Page'),
    ('Larry Page | +1 202-555-0143\n', 'Larry Page'),
    ('Larry Page\n\nThe first page of many.\n', None),
    ('Tanaka Ai\nOsaka\n', 'Tanaka Ai'),
    ('AI Safety\nada@example.com\n', None),
    ('The Bakery\nada@example.com\n', None),
    ('My Story\nada@example.com\n', None),
    ('Senior Baker\nada@example.com\n', None),
    ('Made in China\nada@example.com\n', None),
    ('Moda e Teatro\nada@example.com\n', None),
    ('Rémi Labelle\n', 'Rémi Labelle'),
    ('王男\n北京\n', '王男'),
    ('男 未婚\n北京\n', None),
]  # fmt: skip
DATES: list[tuple[str, tuple[int, int] | None]] = [
    ('Ada Example\n\nLast updated: June 2023\n', (2023, 6)),
    ('Last updated in July 2024\nAda Example\n', (2024, 7)),
    ('更新于 2024年3月\n', (2024, 3)),
    ('更新时间：2024-03-05\n', (2024, 3)),
    ('CV – March 2023\nAda Example\n', (2023, 3)),
    ('Curriculum Vitae, Ada Example, March 2023\n', (2023, 3)),
    ('As of 2024-02\n', (2024, 2)),
    ('Stand: März 2024\n', (2024, 3)),
    ('Ada Example – 1/2 – Last updated on 12 May 2024\n', (2024, 5)),
    ('(updated Nov 2022)\n', (2022, 11)),
    ('Page generated 2024-05-02\n', (2024, 5)),
    ('Dernière mise à jour : mars 2024\n', (2024, 3)),
    ('Actualizado: enero de 2024\n', (2024, 1)),
    ('This page was last modified on April 3, 2021.\n', (2021, 4)),
    ('Berlin, 12. März 2024\nAda Example\n', (2024, 3)),
    ('Date: 2024-05\n', (2024, 5)),
    ('© 2024 Ada Example\n', None),
    ('Updated the model in May 2023.\n', None),
    ('Experience\nEngineer, May 2020\n', None),
    ('- Updated 2020 dashboards\n', None),
    ('Revised 2019 guidelines\n', None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_is_what_the_head_states_or_none(text: str, expected: str | None) -> None:
    assert names.stated_name({}, lines(text)) == expected


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_document_speaks_at_the_date_it_states_of_itself(text: str, expected: tuple[int, int] | None) -> None:
    month, source = as_of({}, lines(text))
    assert (None if month is None else (month // 12, month % 12 + 1)) == expected
    assert bool(source) is (expected is not None)


def test_front_matter_tells_name_and_date() -> None:
    fields, _ = names.front_matter("---\ntitle: Ada Example - Homepage\ndate: 2024-05-01\n---\nHello\n")
    assert names.stated_name(fields, []) == "Ada Example"
    assert as_of(fields, []) == (2024 * 12 + 4, "date: 2024-05-01")


def test_a_name_over_two_headings_is_one() -> None:
    blocks = [Block(0, 3, "Ada", "heading", 1), Block(4, 11, "Example", "heading", 1), Block(12, 22, "Experience", "heading", 2)]
    assert names.stated_name({}, blocks) == "Ada Example"


def test_the_largest_heading_is_the_name_where_a_side_column_comes_first() -> None:
    blocks = [Block(0, 7, "Contact", "heading", 2), Block(8, 14, "Python"), Block(15, 26, "Ada Example", "heading", 1)]
    assert names.stated_name({}, blocks) == "Ada Example"


@pytest.mark.parametrize(
    "line",
    ["Ada Example", "Ada Example, PhD", "Ada Example – 1/2", "CV of Ada Example", "ada@example.com", "Last updated: May 2024",
     "版权所有 © 示例大学", "Copyright 2024 Sample University"],
)  # fmt: skip
def test_lines_of_the_head_are_no_passages(line: str) -> None:
    assert names.is_no_passage(lines(line)[0], "Ada Example")


@pytest.mark.parametrize(
    "line",
    ["Ada Example led RLHF at Sample Labs.", "Machine Learning Engineer", "Updated the model in May 2023.", "Copyright lawyer"],
)
def test_what_tells_of_the_person_is_a_passage(line: str) -> None:
    assert not names.is_no_passage(lines(line)[0], "Ada Example")


@pytest.mark.parametrize(
    ("line", "name"), [('Hi, I\'m Ada "Dot" Example 👋', 'Ada "Dot" Example'), ("简历：司徒青禾", "司徒青禾")]
)
def test_a_name_is_told_in_a_greeting_with_what_one_is_called_and_behind_the_title(line: str, name: str) -> None:
    assert names.in_line(line) == name


def test_a_surname_that_stands_first_needs_a_label_or_an_address_that_confirms_it() -> None:
    assert names.stated_name({}, lines("Name: Example, Ada\nada@example.com\n")) == "Ada Example"
    assert name_in_address(lines("Example, Ada\n\nada.example@example.com\n")) == "Ada Example"
    assert names.stated_name({}, lines("Sampleton, Exampleshire\n\nada@example.com\n")) is None
    assert name_in_address(lines("Sampleton, Exampleshire\n\nada@example.com\n")) is None


@pytest.mark.parametrize("line", ["Expiry date: 3 March 2031", "Start date: March 2015", "Birth date: 3 May 1990"])
def test_the_date_of_something_else_is_not_that_of_the_document(line: str) -> None:
    assert as_of({}, lines(line)) == (None, "")
