"""Requirements that tell nobody apart in a pool."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import pipeline
from matcher.appraising import FEW, appraise, asked_in, idle
from matcher.job.findings import JobFinding
from matcher.lore import Lore
from matcher.model import Candidate, Contribution, Document, Job, Observation, Pool, Profile, Ranking, Requirement, Score, State
from matcher.ranking import order

MET: State = "met"


def ranked(*values: list[int], must: str = "", states: dict[int, list[State]] | None = None, similarity: bool = False) -> Ranking:
    """Return a ranking by columns of values; `must` has an x for every requirement that is one."""
    asked = [Requirement("ABCDE"[at], "terms", 1000, must[at : at + 1] == "x") for at in range(len(values))]
    job = Job("job", "", tuple(asked[:-1] if similarity else asked))
    asked = [*asked[:-1], Requirement("similarity", "similarity", 1000)] if similarity else asked
    scored = []
    for row, expected in enumerate(zip(*values, strict=True)):
        who = Candidate(f"id-{row}", None, Profile(f"text {row}", ()), "", (Document("a", f"{row:064}", 0, 0),))
        seen = [Observation(value, state=(states or {}).get(at, [MET] * 99)[row]) for at, value in enumerate(expected)]
        scored.append((who, Score(tuple(Contribution(one, 1000, saw) for one, saw in zip(asked, seen, strict=True)))))
    return order(job, scored)


def told(ranking: Ranking) -> list[tuple[str, str, str]]:
    return [(one.code, one.label, one.what) for one in appraise(ranking)]


STEPS = [0, 100, 300, 500, 700, 900]


def test_what_nobody_shows_everybody_shows_and_all_show_alike_is_told() -> None:
    assert told(ranked(STEPS, [0] * 6, [1000] * 6, [450] * 6)) == [
        ("M201", "requirement[2]", "`B`: nobody of 6 shows it"),
        ("M202", "requirement[3]", "`C`: all 6 show it in full"),
        ("M203", "requirement[4]", "`D`: all 6 have the value 0.450"),
    ]


def test_the_similarity_has_its_own_place() -> None:
    assert told(ranked(STEPS, [0] * 6, similarity=True)) == [("M201", "similarity.weight", "`similarity`: nobody of 6 shows it")]


def test_two_requirements_that_agree_in_nearly_the_whole_pool_are_told() -> None:
    values = list(range(60, 1000, 45))
    near = [one + 40 for one in values]
    assert told(ranked(values, near)) == [
        ("M204", "requirement[2]", "`A` and `B`: nearly the same values for 21 of the 21 who show either")
    ]
    assert told(ranked(values, [0, *near[1:]]))[0][2].endswith("for 20 of the 21 who show either")
    assert told(ranked(values, [0, 0, 0, 0, *near[4:]])) == []
    assert told(ranked(values, [one + 60 for one in values])) == []


def test_values_next_to_nothing_are_shown_by_nobody_and_agree_with_none() -> None:
    faint, other = [0, 28, 14, 3, 50, 9], [12, 0, 0, 31, 2, 40]
    assert told(ranked(STEPS, faint, other)) == [
        ("M201", "requirement[2]", "`B`: nobody of 6 shows it; the most is 0.050"),
        ("M201", "requirement[3]", "`C`: nobody of 6 shows it; the most is 0.040"),
    ]
    assert told(ranked([*STEPS, 51], [*faint, 51])) == []


def test_two_that_are_constant_are_told_each_and_not_as_a_pair() -> None:
    assert [code for code, _, _ in told(ranked(STEPS, [450] * 6, [450] * 6))] == ["M203", "M203"]


def test_two_that_nearly_nobody_shows_do_not_agree_by_that() -> None:
    first, second = [0] * 30, [0] * 30
    first[3], second[7] = 800, 800
    assert told(ranked(first, second)) == []
    assert told(ranked(first, first)) == []


def test_must_haves_that_set_everybody_apart_are_told_with_how_many_meet_each() -> None:
    states: dict[int, list[State]] = {
        0: ["met", "met", "met", "not stated", "not met", "not met"],
        1: ["not met"] * 3 + ["met"] * 3,
    }
    assert told(ranked(STEPS, STEPS[::-1], STEPS, must="xx ", states=states))[-1] == (
        "M205", "requirement[1].must", "nobody of 6 meets all must-haves; met: `A` 3, `B` 3",
    )  # fmt: skip
    states[1][2] = "met"
    assert "M205" not in [code for code, _, _ in told(ranked(STEPS, STEPS[::-1], must="xx", states=states))]


@pytest.mark.parametrize("many", range(FEW))
def test_of_too_few_nothing_is_told(many: int) -> None:
    assert told(ranked([0] * many, [1000] * many)) == []


@pytest.mark.parametrize("many", range(1, FEW + 1))
def test_a_must_have_that_nobody_meets_is_told_of_however_few(many: int) -> None:
    values = STEPS[1 : many + 1]
    states: dict[int, list[State]] = {1: ["not stated"] * many}
    assert told(ranked(values, values[::-1], must="xx", states=states))[-1:] == [
        ("M205", "requirement[2].must", f"nobody of {many} meets all must-haves; met: `A` {many}, `B` 0")
    ]
    assert "M205" not in [code for code, _, _ in told(ranked(values, values[::-1], must="x ", states=states))]


def test_of_too_few_must_haves_that_each_somebody_meets_are_not_told() -> None:
    states: dict[int, list[State]] = {0: ["met", "not met", "met", "not met"], 1: ["not met", "met", "not met", "met"]}
    assert told(ranked(STEPS[:4], STEPS[:4], must="xx", states=states)) == []


def test_of_nobody_no_must_have_is_told() -> None:
    assert told(ranked([], [], must="xx")) == []


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (Requirement("Signs", "coverage", 10, terms=("!!!", "…")), "Signs"),
        (Requirement("Young", "coverage", 10, terms=("young",)), "Young"),
        (Requirement("Signs", "terms", 10, terms=("!!!", "->")), "Signs"),
    ],
)
def test_a_requirement_without_a_word_to_look_for_is_told(asked: Requirement, name: str) -> None:
    found = idle(Job("x", "", (Requirement("A", "signal", 10, signals=("rlhf",)), asked)))
    assert [(one.code, one.label, one.what) for one in found] == [("M108", "requirement[2]", f"`{name}` has no word to look for")]


@pytest.mark.parametrize("kind", ["coverage", "terms"])
@pytest.mark.parametrize("term", ["C", "C++", "R", "大模型", "4", "vLLM"])
def test_a_sign_that_names_something_is_looked_for(kind: str, term: str) -> None:
    assert idle(Job("x", "", (Requirement("A", kind, 10, terms=(term, "!!!")),))) == []


def test_a_similarity_to_no_word_is_told() -> None:
    assert [(one.code, one.label) for one in idle(Job("x", "", (), similarity=10))] == [("M108", "similarity.weight")]
    assert idle(Job("Engineer", "", (), similarity=10)) == []
    assert idle(Job("x", "", (), similarity=10, by="tiny")) == [], "another package may know what to do with it"


def test_a_weight_that_gives_no_point_is_told() -> None:
    light, heavy = (Requirement(name, "terms", weight, terms=("vLLM",)) for name, weight in (("A", 1), ("B", 1_000_000)))
    found = idle(Job("x", "", (light, heavy)))
    assert [(one.code, one.label, one.what) for one in found] == [("M109", "requirement[1]", "`A` is worth 0 of 100 points")]
    assert idle(Job("x", "", (light._replace(weight=100), heavy))) == []


_columns = st.integers(FEW, 12).flatmap(
    lambda many: st.lists(
        st.lists(st.sampled_from([0, 0, 300, 340, 600, 1000]), min_size=many, max_size=many), min_size=1, max_size=4
    )
)


@given(_columns, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter_and_every_finding_is_true(columns: list[list[int]], dice: object) -> None:
    found = told(ranked(*columns))
    rows = list(zip(*columns, strict=True))
    dice.shuffle(rows)  # type: ignore[attr-defined]
    assert told(ranked(*map(list, zip(*rows, strict=True)))) == found
    constant = {f"requirement[{at}]" for at, column in enumerate(columns, 1) if len(set(column)) == 1}
    assert {label for code, label, _ in found if code in ("M201", "M202", "M203")} == constant
    assert not constant & {label for code, label, _ in found if code == "M204"}


@pytest.fixture
def strange(
    pool: Callable[..., Pool], profile: Callable[..., Any], job: Callable[..., Job], known: Lore
) -> Callable[..., list[JobFinding]]:
    """Return what tells which words of a job somebody cannot have who writes in another script, of one who does and one who does not."""
    people = pool(
        profile("用人工偏好数据训练奖励模型。", position="算法专家"), profile("Trained reward models.", name="Bo Sample")
    )

    def make(name: str, terms: tuple[str, ...], description: str) -> list[JobFinding]:
        asked = job({"name": name, "kind": "coverage", "terms": terms}, title=name, description=description, similarity=5)
        return [one for one in appraise(pipeline.rank(asked, people, known).ranking) if one.code == "M206"]

    return make


@pytest.mark.parametrize(
    ("asked", "drawn"),
    [
        (("Data", ("preference data", "load test"), "Reward models"), ["requirement[1]"]),
        (("Data", ("preference data", "偏好数据"), "Reward models 奖励模型"), []),
        (("偏好", ("偏好数据",), "奖励模型训练"), ["requirement[1]"]),
        (("偏好", ("偏好数据", "RLHF"), "Reward models"), []),
    ],
)
def test_words_that_candidates_write_in_another_script_are_told(
    strange: Callable[..., list[JobFinding]], asked: tuple[str, tuple[str, ...], str], drawn: list[str]
) -> None:
    doubts = strange(*asked)
    assert [one.label for one in doubts] == drawn
    assert all("1 of 2 candidates, who write in " in one.what and "`, `similarity`" in one.what for one in doubts)


def test_words_that_candidates_write_in_another_language_are_told(
    pool: Callable[..., Pool], profile: Callable[..., Any], job: Callable[..., Job], known: Lore
) -> None:
    german = profile("Aufbau und Betrieb der Plattform für Daten mit drei Kollegen.", position="Leiterin Datenplattform")
    people = pool(german, profile("Built the platform.", name="Bo Sample"))
    asked = job(
        {"name": "Title", "terms": ("head of the data platform",)},
        {"name": "Leitung", "terms": ("Leitung der Plattform für Daten und von einer Gruppe",)},
        {"name": "Storage", "kind": "coverage", "terms": ("object store",)},
        {"name": "GPUs", "signals": ("gpu-clusters",)},
        description="Run the platform for our research teams, with those who build it.",
    )
    found = [one.what for one in appraise(pipeline.rank(asked, people, known).ranking) if one.code == "M206"]
    assert len(found) == 1
    assert found[0].startswith("1 of 2 candidates, who write in German, can hardly reach ")
    assert found[0].endswith("points for words in English: `Title` and `Storage`") or found[0].endswith("`Title`, `Storage`")


def test_what_is_reached_in_another_script_is_not_told(
    pool: Callable[..., Pool], profile: Callable[..., Any], job: Callable[..., Job], known: Lore
) -> None:
    people = pool(
        profile("使用Python搭建数据平台，清洗网页数据。"), profile("负责招聘，安排面试，与团队沟通。", name="Bo Sample")
    )
    asked = job(
        {"name": "Python", "kind": "coverage", "terms": ("Python",)}, {"name": "Go", "kind": "coverage", "terms": ("Golang",)}
    )
    found = [one for one in appraise(pipeline.rank(asked, people, known).ranking) if one.code == "M206"]
    assert ["`Python`" in one.what for one in found] == [False]
    assert "for words in Latin letters: `Go`" in found[0].what


@pytest.mark.parametrize(
    ("terms", "writing"),
    [
        (("C++, Python",), ""),
        (("PyTorch", "vLLM"), ""),
        ((".NET",), ""),
        (("CUDA", "profiling of kernels"), "Latin letters"),
        (("Python",), "Latin letters"),
        (("Technical Writing",), "Latin letters"),
        (("C++ and working knowledge",), "Latin letters"),
    ],
)
def test_names_of_tools_are_the_same_in_any_writing(job: Callable[..., Job], terms: tuple[str, ...], writing: str) -> None:
    asked = job({"name": "Tools", "kind": "coverage", "terms": terms})
    assert asked_in(asked.requirements[0], asked) == writing
