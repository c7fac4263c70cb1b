"""What a line would like beside what it asks for takes nothing from that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import Draft
from matcher.drafting.drafting import Ask


@pytest.mark.parametrize(
    ("line", "firm", "liked"),
    [
        ("硕士及以上学历，有顶会论文者优先", ["master"], ["signal"]),
        ("本科以上学历，硕士优先", ["bachelor"], ["master"]),
        ("硕士学历，有ACL，EMNLP论文者优先", ["master"], ["signal"]),
        ("3年以上经验，有量化交易经验者优先", [36], ["coverage"]),
        ("Master's degree in physics, PhD preferred", ["master"], ["doctor"]),
        ("5+ years of experience, Kubernetes a plus", [60], ["signal"]),
        ("Fluent English, German is a plus", ["C1"], ["B2"]),
    ],
)
def test_a_degree_months_or_a_language_stay_asked_for(
    asked: Callable[..., list[Ask]], line: str, firm: list[str | int], liked: list[str]
) -> None:
    rows = [(one.role, one.want.level or one.want.months or one.want.kind) for one in asked(line)]
    assert rows == [*(("asked", one) for one in firm), *(("nice", one) for one in liked)]


@pytest.mark.parametrize(
    "line",
    [
        "MSc in CS, physics or maths preferred",
        "Python, Go or Rust are a plus",
        "硕士优先",
        "熟悉Python，Go者优先",
        "硕士，博士，优先",
        "PhD preferred",
    ],
)
def test_a_list_that_is_liked_is_liked_as_a_whole(asked: Callable[..., list[Ask]], line: str) -> None:
    assert {one.role for one in asked(line)} == {"nice"}


@pytest.mark.parametrize("school", ["211/985优先", "985或211院校优先", "985优先", "一流大学毕业者优先"])
def test_fame_of_a_school_is_left_out_and_said_to_be(drafted: Callable[..., Draft], school: str) -> None:
    draft = drafted(f"算法工程师\n\n任职要求\n1. 硕士及以上学历，{school}\n2. 熟悉PyTorch\n")
    assert [one.want.level for one in draft.asks if one.role != "work"] == ["master", ""]
    assert [quote.text for quote, _ in draft.barred] == [school]


def test_a_degree_of_a_famous_school_is_asked_for_without_the_school(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("985/211院校硕士及以上学历")
    assert (found.want.level, found.want.left) == ("master", ("985/211",))


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("Mindestens 3 Jahre Berufserfahrung im Controlling, idealerweise in der Fertigungsindustrie", "Fertigungsindustrie"),
        ("Au moins 3 ans d'expérience en ingénierie des données, idéalement dans le secteur bancaire", "secteur bancaire"),
        ("Experience in sales, ideally in medical devices", "medical devices"),
        ("5 years of experience (ideally in manufacturing)", "manufacturing"),
        ("3年以上经验，最好在制造业", "制造业"),
    ],
)
def test_what_would_be_ideal_is_good_to_have(asked: Callable[..., list[Ask]], line: str, wished: str) -> None:
    *first, last = asked(line)
    assert {one.want.role for one in first} == {"asked"}
    assert (last.want.role, last.want.terms) == ("nice", (wished,))


def test_what_goes_on_behind_the_ideal_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    assert {one.want.role for one in asked("3 years of Python, ideally with Django, and strong SQL")} == {"asked"}
