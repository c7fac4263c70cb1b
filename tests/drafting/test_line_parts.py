"""A line → lines that each ask for things alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft, line_parts
from matcher.drafting.advert import AdvertLine, of_lines
from matcher.drafting.drafts import Ask, draft
from matcher.lore import Lore


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("know vllm. must have c++.", ["know vllm.", "must have c++."]),
        ("Know vLLM. Must have C++. Rust = big plus", ["Know vLLM.", "Must have C++.", "Rust = big plus"]),
        ("C++. Required. Rust would be great.", ["C++. Required.", "Rust would be great."]),
        ("Compiled languages incl. Rust. C++ is a must.", ["Compiled languages incl. Rust.", "C++ is a must."]),
        ("Driving licence cat. B", ["Driving licence cat. B"]),
        ("mind. C1 in Deutsch", ["mind. C1 in Deutsch"]),
        ("english required, german = plus.", ["english required,", "german = plus."]),
        ("熟悉vLLM。必须会C++。", ["熟悉vLLM。", "必须会C++。"]),
    ],
)
def test_a_line_is_parted_into_its_sentences(text: str, line: list[str]) -> None:
    assert [one.text for one in line_parts.sentences(AdvertLine(text, "3"))] == line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bachelor's degree (Master's preferred) in physics", ["Bachelor's degree in physics", "Master's preferred"]),
        ("Docker (nice to have)", ["Docker (nice to have)"]),
        ("Languages (Perl or Rust) are a plus", ["Languages (Perl or Rust) are a plus"]),
        ("Rust (plus)", ["Rust (plus)"]),
        ("Baking (rye and wheat)", ["Baking (rye and wheat)"]),
    ],
)
def test_a_wish_in_brackets_is_a_line_of_its_own(text: str, said: list[str]) -> None:
    assert [one.text for one in line_parts.clauses(AdvertLine(text, "3"))] == said


def test_a_sentence_keeps_the_number_of_the_line_it_begins_in() -> None:
    assert [one.place for one in line_parts.sentences(AdvertLine("know vllm.\nmust have c++.", "3"))] == ["3", "4"]


@pytest.mark.parametrize(
    ("line", "firm", "liked"),
    [
        ("硕士及以上学历，有顶会论文者优先", ["master"], ["signal"]),
        ("本科以上学历，硕士优先", ["bachelor"], ["master"]),
        ("硕士学历，有ACL，EMNLP论文者优先", ["master"], ["signal"]),
        ("3年以上经验，有量化交易经验者优先", [36], ["coverage"]),
        ("熟练掌握PyTorch，熟悉RLHF，了解CUDA优先", ["signal", "signal"], ["signal"]),
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
def test_fame_of_a_school_is_left_out_and_said_to_be(drafted: Callable[..., JobDraft], school: str) -> None:
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


TABLE = (
    "Criteria   Essential   Desirable\nSkills\nsourdough\npastry\nTraining\nhygiene course\nmaster baker\nBenefits\nbread\ncake"
)


def test_each_cell_is_what_its_column_says(known: Lore) -> None:
    made = draft(of_lines(f"Baker\nPerson specification\n{TABLE}"), known.taxonomy, known.reference)
    roles = {quote.text: role for quote, role in made.roles}
    assert [roles[one] for one in ("sourdough", "pastry", "hygiene course", "master baker")] == ["must", "nice", "must", "nice"]
    assert [roles[one] for one in ("bread", "cake")] == ["benefits", "benefits"]


def test_lines_below_any_other_row_are_left_as_they_are(drafted: Callable[..., JobDraft]) -> None:
    lines = [AdvertLine(text, str(at)) for at, text in enumerate(["Essential   Salary", "rye", "wheat"])]
    assert line_parts.by_columns(lines) == lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Very good English (C1), German at B1 or the will to learn it", [("en", "asked"), ("de", "nice")]),
        ("Englisch C1, Deutsch B1 oder die Bereitschaft, es zu lernen", [("en", "asked"), ("de", "nice")]),
        ("Fluent English and German or readiness to learn it quickly", [("en", "asked"), ("de", "nice")]),
        ("German or the will to learn it is required", [("de", "nice")]),
        ("英语流利，会德语或愿意学习", [("en", "asked"), ("de", "nice")]),
        ("Fluent English, and a willingness to learn", [("en", "asked")]),
    ],
)
def test_what_may_be_learned_is_a_wish(asked: Callable[..., list[Ask]], line: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.want.code, one.role) for one in asked(line)] == expected


def test_what_precedes_a_thing_that_may_be_learned_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Strong Python, and Rust or the willingness to learn it", "Go, Java, or the will to learn them")
    assert [(one.role, one.want.terms) for one in found if one.want.terms] == [
        ("asked", ("Python",)),
        ("nice", ("Rust",)),
        ("nice", ("Java",)),
    ]
