from __future__ import annotations

import pytest

from matcher.model import MASK
from matcher.reading.persons.blind import mask
from matcher.reading.persons.personal_details import details


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Female, born 1988 | Graz", "██████, █████████ | Graz"),
        ("Citizenship: Kenyan | born 1991", "████████████████████| █████████"),
        ("女 | 1991年生 | 杭州", "█ | ██████ | 杭州"),
        ("女,1991年3月生,回族,中共党员", "█,████████,██,████"),
        ("李样例 女 31岁 | 硕士", "███ █ ███ | 硕士"),
        ("女 / 1996年8月 / 本科 / 共青团员", "█ / ███████ / 本科 / ████"),
        ("Ana Test (female, 31)", "████████ (██████, ██)"),
        ("Male", "████"),
        ("32, married, two children", "██, ███████, ████████████"),
        ("32 years old, single, Swiss", "████████████, ██████, █████"),
        ("geboren 1988 in Graz, ledig", "████████████████████, █████"),
        ("Née le 4 mars 1988 à Lille, célibataire", "██████████████████████████, ███████████"),
        ("*1988, verheiratet, 2 Kinder", "*████, ███████████, ████████"),
        ("1988년 3월생 여성, 부산", "█████████ ██, 부산"),
        ("平成2年3月4日生(満34歳) 女", "█████████(████) █"),
        ("Gender | Female | Age | 31", "Gender | ██████ | Age | ██"),
        ("Gender\nFemale\nNationality\nGreek\n\nWork", "Gender\n██████\nNationality\n█████\n\nWork"),
        ("Sex Female | Date of birth 04/03/1988", "██████████ | ████████████████████████"),
        ("Geschlecht: weiblich; Graz", "████████████████████; Graz"),
        ("出生时间：1988年3月", "████████████"),
    ],
)
def test_personal_details_of_a_list_are_masked(text: str, seen: str) -> None:
    assert mask(text, ["Ana Test", "李样例"], ()) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Male/female voice synthesis for a reading aid",
        "- trained on male, female, and child voices",
        "Voices: male, female, child",
        "Archives that are born digital, 2019",
        "fairness across age, gender, race, income",
        "Age estimation, gender classification",
        "2021年生产环境上线,2022年",
        "男装、女装、童装推荐",
        "2019.07 - 2022.06 | Engineer | Berlin",
        "研究生 | 2019年 | 深圳",
        "Languages: German | English | Spanish",
        "10 years, Python, SQL",
        "Single-cell data, married from two sources",
        "负责人,2019年",
    ],
)
def test_work_that_speaks_of_people_stays(text: str) -> None:
    assert mask(text, (), ()) == text


def test_a_detail_tells_its_kind() -> None:
    items = list(details("男，1991年生，汉族，未婚，31岁"))
    assert [one.kind for one in items] == ["gender", "born", "origin", "family", "aged"]
    assert MASK not in "".join("男，1991年生"[one.start : one.end] for one in items)
