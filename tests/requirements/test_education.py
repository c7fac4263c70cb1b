"""Which degree, in which field; never at which school."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Observation

See = Callable[..., Observation]
ASKED = {"kind": "education", "level": "master", "fields": ("computer science", "mathematics")}


def _studied(*degrees: tuple[str, str], school: str = "Sample University") -> dict[str, Any]:
    return {"education": [{"institution": school, "studyType": level, "area": field} for level, field in degrees]}


@pytest.mark.parametrize(
    ("level", "field", "value", "state"),
    [
        ("Master", "Computer Science", 1000, "met"),
        ("PhD", "Applied Mathematics", 1000, "met"),
        ("Bachelor", "Computer Science", 500, "not met"),
        ("MSc", "History", 500, "not met"),
        ("B.A.", "History", 250, "not met"),
        ("硕士", "计算机科学与技术", 1000, "met"),
        ("本科", "数学", 500, "not met"),
        ("博士", "历史学", 500, "not met"),
        ("Exchange student", "Computer Science", 0, "not stated"),
        ("Magister", "Informatik", 1000, "met"),
        ("Master", "Mathématiques appliquées", 1000, "met"),
        ("Master", "Information Management", 500, "not met"),
        ("Master", "Software Engineering", 1000, "met"),
        ("硕士", "网络工程", 1000, "met"),
        ("硕士", "软件工程", 1000, "met"),
        ("Master", "Information Security", 1000, "met"),
        ("硕士", "土木工程", 500, "not met"),
    ],
)
def test_level_and_field_decide(see: See, level: str, field: str, value: int, state: str) -> None:
    seen = see(_studied((level, field)), **ASKED)
    assert (seen.value, seen.state) == (value, state)


@pytest.mark.parametrize(
    ("level", "field", "value", "note"),
    [
        ("PhD", "Computer Graphics", 1000, ""),
        ("PhD", "Physics", 750, "a related field"),
        ("MSc", "Statistics", 750, "a related field"),
        ("BA", "Statistics", 375, "a related field"),
        ("MSc", "Marketing", 500, "another field"),
        ("BA", "Marketing", 250, "another field"),
    ],
)
def test_a_field_beside_the_one_asked_for_gives_more_than_any_other(
    see: See, level: str, field: str, value: int, note: str
) -> None:
    seen = see(_studied((level, field)), kind="education", level="master", fields=("computer science",))
    assert (seen.value, seen.note) == (value, note)


def test_the_best_degree_counts(see: See) -> None:
    degrees = [("Bachelor", "Computer Science"), ("Master", "Mathematics"), ("PhD", "History")]
    seen = see(_studied(*degrees), **ASKED)
    assert (seen.value, [one.passage for one in seen.evidence], seen.note) == (1000, [2, 3], "")


def test_the_words_that_state_the_field_are_shown_where_it_is_asked_for_and_they_are_others(see: See) -> None:
    apart = _studied(("Master", "Mathematics"))
    assert [(one.start, one.end, one.strength) for one in see(apart, **ASKED).evidence] == [(0, 6, 1000), (7, 18, 1000)]
    assert len(see(apart, kind="education", level="master").evidence) == 1
    assert len(see(_studied(("Master of Science in Mathematics", "")), **ASKED).evidence) == 1
    text = "# Ada Example\n\n## Education\n\nSample University, 2010 - 2012\n\n- Master of Science\n- Major: Mathematics\n"
    seen = see(text, **ASKED)
    assert (seen.state, len(seen.evidence)) == ("met", 2)


def test_without_fields_any_field_will_do(see: See) -> None:
    assert see(_studied(("Master", "History")), kind="education", level="master").value == 1000


def test_another_field_is_named_as_such(see: See) -> None:
    assert see(_studied(("Master", "History")), **ASKED).note == "another field"


@pytest.mark.parametrize(
    ("degrees", "expected"),
    [
        ([("Master", "")], (500, "not stated", "field not stated", 1)),
        ([("Master", " ")], (500, "not stated", "field not stated", 1)),
        ([("Bachelor", "")], (250, "not met", "field not stated", 1)),
        ([("PhD", "History"), ("Master", "")], (500, "not stated", "field not stated", 1)),
        ([("Bachelor", "Mathematics"), ("Master", "")], (500, "not stated", "field not stated", 1)),
        ([("Master", ""), ("Master", "Mathematics")], (1000, "met", "", 2)),
    ],
)
def test_a_degree_whose_field_is_not_stated_is_no_degree_in_another_field(
    see: See, degrees: list[tuple[str, str]], expected: tuple[int, str, str, int]
) -> None:
    seen = see(_studied(*degrees), **ASKED)
    assert (seen.value, seen.state, seen.note, len(seen.evidence)) == expected


def test_the_degree_that_leaves_it_open_is_shown_beside_the_one_that_counts_more(see: See) -> None:
    resume = _studied(("Master", "Mathematics"), ("PhD", ""))
    seen = see(resume, kind="education", level="doctor", fields=("mathematics",))
    assert (seen.value, seen.state, [one.strength for one in seen.evidence]) == (666, "not stated", [666, 666, 500])


def test_without_fields_a_degree_is_met_whatever_it_is_in(see: See) -> None:
    seen = see(_studied(("Master", "")), kind="education", level="master")
    assert (seen.value, seen.state, seen.note) == (1000, "met", "")


def test_no_degree_is_not_stated_and_gives_nothing(see: See) -> None:
    seen = see({"basics": {"summary": "Builds tools."}}, **ASKED)
    assert (seen.value, seen.evidence, seen.state) == (0, (), "not stated")


def test_the_school_never_counts(see: See) -> None:
    schools = ["Sample University", "Massachusetts Institute of Technology", "清华大学", ""]
    assert len({see(_studied(("Master", "Mathematics"), school=one), **ASKED).value for one in schools}) == 1


@pytest.mark.parametrize("asked", ["计算机", "计算机类", "计算机等相关专业", "computer science"])
def test_parts_of_a_broad_field_belong_to_it(see: See, asked: str) -> None:
    field = {"kind": "education", "level": "bachelor", "fields": (asked,)}
    assert see(_studied(("本科", "软件工程")), **field).state == "met"
    assert see(_studied(("本科", "市场营销")), **field).state == "not met"


@pytest.mark.parametrize(
    ("asked", "stated", "met"),
    [
        ("IT", "English Literature", False), ("IT", "IT", True), ("IT", "IT-Management", True), ("law", "Lawn Management", False),
        ("law", "Laws", True), ("law", "Law (LL.B.)", True), ("physics", "Geophysics", False), ("physics", "Applied Physics", True),
        ("social science", "Social Sciences", True), ("computer science", "Computer Sciences & Maths", True),
        ("computer science", "Bioinformatik", True), ("computer science", "Bioinformatics", True), ("informatics", "Informatiksysteme", True),
        ("electronics", "Elektrotechnika", True), ("statistics", "Statystyki", True), ("information security", "IT-Sicherheit", True),
        ("it-sicherheit", "Information Security", True), ("computer science", "理学Computer Science专业", True),
        ("electrical engineering", "应用电子技术", True), ("会计", "财务会计", True),
        ("컴퓨터", "컴퓨터공학", True), ("rock", "Baroque music", False), ("...", "History", False),
    ],
)  # fmt: skip
def test_a_field_is_whole_words_but_in_scripts_that_do_not_part_them(see: See, asked: str, stated: str, met: bool) -> None:
    seen = see(_studied(("Master", stated)), kind="education", level="master", fields=(asked,))
    assert (seen.value, seen.state, seen.note) == ((1000, "met", "") if met else (500, "not met", "another field"))


@pytest.mark.parametrize(
    "asked", ["计算机科学与技术", "计算机科学", "计算机相关专业", "computer science or a related field", "Angewandte Informatik"]
)
def test_a_field_is_known_by_the_name_that_stands_in_it(see: See, asked: str) -> None:
    field = {"kind": "education", "level": "bachelor", "fields": (asked,)}
    for stated in ("Computer Science", "Informatik", "计算机科学与技术", "Software Engineering"):
        assert see(_studied(("Bachelor", stated)), **field).state == "met"
    assert see(_studied(("Bachelor", "History")), **field).state == "not met"


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("计算机工程", "Computer Science"), ("Technische Informatik", "Computer Science"), ("电子商务", "Electrical Engineering"),
        ("Bioinformatics", "Computer Science"), ("Wirtschaftsinformatik", "Informatik"), ("Computational Linguistics", "Linguistik"),
    ],
)  # fmt: skip
def test_a_name_within_the_name_of_another_field_is_not_what_is_asked_for(see: See, asked: str, stated: str) -> None:
    field = {"kind": "education", "level": "bachelor", "fields": (asked,)}
    assert see(_studied(("Bachelor", stated)), **field).state == "not met"
    assert see(_studied(("Bachelor", asked)), **field).state == "met"


def test_a_broad_field_is_no_part_of_another(see: See) -> None:
    asked = {"kind": "education", "level": "master", "fields": ("software engineering",)}
    assert see(_studied(("Master", "Information Security")), **asked).state == "not met"


@pytest.mark.parametrize(
    ("study", "value", "state", "note"),
    [
        ({"startDate": "2025-09", "endDate": "2031-06", "area": "Mathematics (expected)"}, 500, "not stated", "unfinished"),
        ({"startDate": "2025-09"}, 500, "not stated", "unfinished"),
        ({"endDate": "2020-06", "highlights": ["expected"]}, 500, "not stated", "unfinished"),
        ({"startDate": "2018", "endDate": "2020"}, 1000, "met", ""),
        ({"endDate": "2020", "highlights": ["PhD student of Ada Sample"]}, 1000, "met", ""),
        ({}, 1000, "met", ""),
    ],
)
def test_a_degree_that_is_still_to_come_is_not_held(see: See, study: dict[str, Any], value: int, state: str, note: str) -> None:
    found = see({"education": [{"studyType": "MSc", "area": "Mathematics", **study}]}, **ASKED)
    assert (found.value, found.state, found.note) == (value, state, note)


def test_a_held_degree_stays_held_beside_one_that_is_to_come(see: See) -> None:
    studies = [{"studyType": "PhD", "area": "Mathematics", "startDate": "2025"}, {"studyType": "MSc", "area": "Mathematics"}]
    found = see({"education": studies}, **ASKED)
    assert (found.value, found.state, found.note) == (1000, "met", "")


@pytest.mark.parametrize(
    ("level", "state", "denied"),
    [
        ("Master (not completed)", "not met", 1),
        ("未取得硕士", "not met", 1),
        ("PhD (abandoned)", "not stated", 1),
        ("hope to do a Master", "not stated", 0),
    ],
)
def test_a_degree_never_taken_gives_nothing_and_lacks_what_it_takes(see: See, level: str, state: str, denied: int) -> None:
    seen = see(_studied((level, "Computer Science")), **ASKED)
    assert (seen.value, seen.evidence, seen.state) == (0, (), state)
    assert [one.status for one in seen.set_aside] == (["negated"] if denied else ["wished"])


def test_a_degree_never_taken_leaves_the_one_before_it(see: See) -> None:
    seen = see(_studied(("PhD (abandoned)", "Mathematics"), ("Master", "Mathematics")), **ASKED)
    assert (seen.value, seen.state, [one.status for one in seen.set_aside]) == (1000, "met", ["negated"])


def test_a_line_below_the_degree_may_say_that_it_was_never_taken(see: See) -> None:
    text = "# Bo Quill\n\n## Education\n\nMSc Mathematics, Sample University, 2012 – 2014\n\n- Left without a degree\n"
    seen = see(text, **ASKED)
    assert (seen.value, seen.state) == (0, "not met")


def test_studies_that_go_on_are_no_denial(see: See) -> None:
    seen = see(_studied(("Master (not yet completed)", "Mathematics")), **ASKED)
    assert (seen.value, seen.note, seen.set_aside) == (500, "unfinished", ())
