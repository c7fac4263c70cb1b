"""A line → what it says is not asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher import drafting
from matcher.drafting import JobDraft, waivers
from matcher.drafting.drafts import Ask

Drafted = Callable[..., JobDraft]


@pytest.mark.parametrize("line", [
    "No PhD required", "No prior experience with RLHF is required", "No degree needed", "Knowledge of Rust is not a must",
    "no driving licence is required", "You do not need to know Rust", "You need no PhD and no papers", "You needn't have a PhD",
    "A degree isn't strictly necessary if you have five years of Rust", "We don't expect publications", "Experience with Java - not required",
    "PhD (not required)", "Not required: PhD, Java, publications", "No PhD? No problem.", "Java, Scala or Kotlin is not needed",
    "We don't require Java, Scala or Kotlin", "No Java, Scala or Kotlin required", "Your degree does not matter",
    "Don't worry if you have never worked with Rust", "A degree is neither required nor expected",
    "Kein Studium erforderlich", "Keine Erfahrung mit Kubernetes nötig", "Du musst kein Rust können", "Rust ist kein Muss", "Sie brauchen nicht Java",
    "Ein Studium setzen wir nicht voraus", "Eine Promotion ist keine Voraussetzung", "Java-Kenntnisse sind nicht zwingend", "auch ohne Studium",
    "无需RLHF经验", "不要求博士学历", "学历不限,专业不限", "RLHF经验非必须", "没有大模型经验也没关系", "对学历没有要求", "不作硬性要求:RLHF",
    "学歴不問、経験不問", "Aucun diplôme requis", "No se requiere experiencia",
    "no leetcode.", "No travel", "No leetcode, no whiteboards", "No leetcode, whiteboards or take-homes", "Keine Reisetätigkeit", "Kein Frontend",
    "pas de déplacements", "pas d’astreinte", "不出差", "不考算法题",
])  # fmt: skip
def test_what_a_line_says_is_not_asked_for_is_waived(line: str) -> None:
    assert waivers.waives(line)


@pytest.mark.parametrize("line", [
    "No less than 5 years of Rust are required", "A no-nonsense attitude is required", "Not only Rust is required", "包括但不限于PyTorch",
    "No two days are the same, so flexibility is required", "No fear of heights", "You must not have a criminal record",
    "A licence is not required, but welcome", "A PhD is a plus but not required", "Rust ist nicht zwingend, aber von Vorteil", "无需RLHF经验,有更佳",
    "Experience is essential, not optional", "Nicht nur Rust ist Pflicht", "No-code tools", "No SQL databases", "No-show rates", "Zero downtime deployments",
    "No stranger to CUDA", "Keine Scheu vor Kubernetes", "No mínimo 2 anos de Python", "No fluff: Python", "No. 1 in Europe", "No", "不断学习",
    "No task is too small for you", "No two services are alike",
])  # fmt: skip
def test_what_only_sounds_as_if_it_were_not_asked_for_is_not_waived(line: str) -> None:
    assert not any(part.waived for part in waivers.parts(line))


@pytest.mark.parametrize(("line", "waived"), [
    ("A PhD is not required but publications are a plus", "A PhD is not required "),
    ("Rust is required and no PhD is needed", "no PhD is needed"),
    ("Python (must), Java (not required), Go", " Java (not required),"),
    ("Python required. Not required: a PhD.", " Not required: a PhD."),
    ("Du musst kein Rust können, aber Python ist Pflicht", "Du musst kein Rust können, "),
    ("本科及以上学历，专业不限", "专业不限"),
    ("不要求博士学历，但有论文者优先", "不要求博士学历，"),
    ("Kotlin and Java, no Scala", " no Scala"), ("You run inference. No on-call.", " No on-call."), ("No PhD but strong maths", "No PhD "),
])  # fmt: skip
def test_the_rest_of_a_line_stays(line: str, waived: str) -> None:
    assert [line[start:end] for start, end, out in waivers.parts(line) if out] == [waived]


def test_what_is_waived_is_weighed_nowhere_and_quoted_at_the_end(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nRequirements\n- No PhD required\n- RLHF is not a must\n- rye is required, no wheat is needed\n")
    assert [(one.name, one.want.must) for one in draft.asks] == [("Job title", False), ("Rye", True)]
    assert [(one.place, one.text) for one in draft.waived] == [
        ("4", "No PhD required"), ("5", "RLHF is not a must"), ("6", "no wheat is needed"),
    ]  # fmt: skip
    assert draft.left == (("not asked for", 3),)
    assert drafting.written(draft).endswith(
        "# Left out, because the advert says that it is not needed, or not wanted:\n# advert.txt:4: “No PhD required”\n"
        "# advert.txt:5: “RLHF is not a must”\n# advert.txt:6: “no wheat is needed”\n"
    )


@pytest.mark.parametrize("heading", ["What you don't need", "Not required:", "Das brauchst du nicht", "不要求："])
def test_what_stands_under_a_heading_that_waives_is_waived(drafted: Drafted, heading: str) -> None:
    draft = drafted(f"Baker\n\nRequirements\n- rye\n\n{heading}\n- wheat\n- PhD\n")
    assert [one.text for one in draft.waived] == ["wheat", "PhD"]


def test_what_a_title_waives_is_none_of_it(drafted: Drafted) -> None:
    assert drafted("Barista (no experience required)\n\n- coffee\n").title == "Barista"


def test_many_denials_in_one_line_are_read_whole() -> None:
    line = "no x needed, " * 500
    assert waivers.waives(line)


@pytest.mark.parametrize(
    "line",
    [
        "A PhD in computer science, mathematics or a related field (not required)", "Java, Scala or Go (not required)",
        "Promotion in Informatik, Mathematik oder Physik (nicht erforderlich)", "Un doctorat en informatique, mathématiques ou physique (non requis)",
    ],
)  # fmt: skip
def test_a_remark_in_brackets_is_said_of_the_whole_list_before_it(line: str) -> None:
    assert waivers.waives(line)


def test_a_remark_in_brackets_is_not_said_of_what_stands_apart() -> None:
    line = "Python and SQL (Go not required)"
    assert [line[part.start : part.end] for part in waivers.parts(line) if not part.waived] == ["Python and SQL ("]


def test_what_is_not_required_under_a_heading_of_wishes_is_wished_for(asked: Callable[..., list[Ask]]) -> None:
    line = "A PhD in computer science, mathematics or a related field (not required)"
    [found] = asked(line, heading="Strong candidates may also have")
    assert (found.want.role, found.want.level, found.want.fields) == ("nice", "doctor", ("computer science", "mathematics"))
    assert asked("No degree needed", heading="Strong candidates may also have") == []


@pytest.mark.parametrize("heading", ["Nice to have", "Your profile", "What you'll do"])
@pytest.mark.parametrize(
    "line",
    [
        "You don't need experience in interpretability, our colleagues will teach you",
        "We'll teach you CUDA",
        "Kubernetes musst du nicht kennen, das bringen wir dir bei",
        "不需要Kubernetes经验，我们会教你",
    ],
)
def test_what_colleagues_will_teach_is_not_asked_for(asked: Callable[..., list[Ask]], heading: str, line: str) -> None:
    assert [one.want.terms for one in asked("Python", line, heading=heading)] == [("Python",)]


@pytest.mark.parametrize(
    "line", ["Teach your colleagues PyTorch", "Train teams in PyTorch", "Provide training in PyTorch to customers"]
)
def test_what_one_is_to_teach_is_asked_for(asked: Callable[..., list[Ask]], line: str) -> None:
    assert ("pytorch",) in [one.want.signals for one in asked(line)]


@pytest.mark.parametrize("line", ["A PhD (not required)", "A PhD is not required", "Not required: a PhD"])
def test_a_wish_that_is_only_remarked_not_to_be_a_must_stays_a_wish(asked: Callable[..., list[Ask]], line: str) -> None:
    assert [one.want.level for one in asked(line, heading="Nice to have")] == ["doctor"]


def test_what_other_people_do_not_care_for_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("can explain sourdough to people who don't care about it: hydration, proving, shaping")
    assert found.want.terms == ("hydration", "proving", "shaping")
