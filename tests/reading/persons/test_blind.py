from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from matcher.lore import Lore
from matcher.model import MASK, Job, Pool
from matcher.reading.persons import name_spans
from matcher.reading.persons.blind import mask
from matcher.scoring import Score, prepare
from tests.growth import in_line

HOSTILE = Path(__file__).parents[2] / "hostile"

ORDINARY = "Jordan Example"
TECHNOLOGIES = ["Julia Swift", "Ray Ada", "Rust Scala", "Swift Julia", "Kafka Ray"]

CV = """{full}
{first}.{last}@example.com | +1 202-555-0143

Experience
Senior ML Engineer, Example Labs, Jan 2020 - Mar 2023
- {first} led the RLHF team and built distributed reward models on 64 nodes.
- Pretrained a 7B-parameter language model with PyTorch on a GPU cluster; {first}'s team served it.
- Dr. {last} was responsible for the Python training platform.

Engineer, Example Search, Mar 2016 - Dec 2019
- Wrote services in Python, Julia, Rust, Swift, Scala and Kafka, and scaled jobs with Ray on a cluster.
- {initial}. {last} and B. Sample published the design; {last} et al. (2018) is cited often.

Publications
{last}, {initial}. and Sample, B. "Distributed training of language models on nodes." Example Conference 2021.

Skills
Python, Julia, Rust, Swift, Ada, Ray, Scala, Kafka

{full} - page 2
"""


def cv(name: str) -> str:
    first, last = name.split()
    return CV.format(full=name, first=first, last=last, initial=first[0])


@pytest.fixture
def scored(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> Callable[[str], Score]:
    """Return the score of a text for a job that asks for every technology a person is called by, and similarity to them."""
    words = ("Julia", "Swift", "Rust", "Ada", "Scala", "Kafka", "Ray", "Example", "Jordan", "向量", "张量")
    asked: list[dict[str, Any]] = [{"terms": (word,), "name": word} for word in words]
    asked += [{"signals": ("ray",)}, {"signals": ("rlhf",)}, {"signals": ("llm-pretraining",)}]
    wanted = job(
        *asked, title="Julia Swift Ray Ada Rust Scala Kafka", description="向量 张量 distributed training", similarity=20
    )
    return lambda text: prepare(wanted, known)(pool(text).candidates[0].profile)


def told(score: Score) -> list[tuple[int, list[str | None]]]:
    return [(one.milli, [piece.status for piece in one.observation.evidence]) for one in score.contributions]


def test_an_employer_at_its_place_in_a_heading_scores_nothing(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    wanted = job({"kind": "coverage", "terms": ("quantum zebra labs",)}, {"kind": "coverage", "terms": ("herd tracking",)})
    text = "# Ana Test\n\n## Experience\n\nEngineer at Quantum Zebra Labs (2021 – 2024)\n\n- Built herd tracking.\n"
    named, tracked = prepare(wanted, known)(pool(text).candidates[0].profile).contributions
    assert not named.milli and tracked.milli


@pytest.mark.parametrize("name", TECHNOLOGIES)
def test_a_name_that_is_a_technology_changes_no_bit(scored: Callable[[str], Score], name: str) -> None:
    assert told(scored(cv(name))) == told(scored(cv(ORDINARY)))


def test_the_skills_in_the_text_do_count(scored: Callable[[str], Score]) -> None:
    points = {one.requirement.name: one.milli for one in scored(cv("Julia Swift")).contributions}
    assert all(points[word] for word in ("Julia", "Swift", "Rust", "Ada", "Scala", "Kafka", "Ray"))
    assert (points["Example"], points["Jordan"]) == (0, 0)


@pytest.mark.parametrize("name", ["Jordan Example", "Swift Ray Ada Julia"])
def test_the_hostile_look_alike_scores_as_anybody_does(scored: Callable[[str], Score], name: str) -> None:
    text = (HOSTILE / "name_is_a_skill.txt").read_text(encoding="utf-8")
    assert told(scored(text)) == told(scored(text.replace("Julia Ada Ray Swift", name)))


CHINESE = """# {name}

## 工作经历

某某科技公司 算法工程师 2020.01-2023.03

- {name}负责大模型预训练，并由{name}主导奖励模型的训练。
- 用向量数据库与张量并行搭建检索服务。

## 专业技能

- Python、向量、张量
"""


def test_a_chinese_name_that_is_a_word_changes_no_bit(scored: Callable[[str], Score]) -> None:
    ordinary = told(scored(CHINESE.format(name="张伟")))
    assert told(scored(CHINESE.format(name="向量"))) == ordinary
    assert told(scored(CHINESE.format(name="张量"))) == ordinary


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Julia led the team.", "█████ led the team."),
        ("Led it. Julia also wrote it in Julia.", "Led it. █████ also wrote it in Julia."),
        ("Julia, who built it", "█████, who built it"),
        ("- Julia's thesis is in Julia", "- █████'s thesis is in Julia"),
        ("My name is Julia.", "My name is █████."),
        ("Prof. Swift has", "Prof. █████ has"),
        ("Swift, J., Lee, B. Title", "█████████, Lee, B. Title"),
        ("J. Swift, B. Lee. Title", "████████, B. Lee. Title"),
        ("Swift J, Lee B", "███████, Lee B"),
        ("Swift et al. (2019)", "█████ et al. (2019)"),
        ("Julia M. Swift", "██████████████"),
        ("JULIA SWIFT", "███████████"),
        ("julia swift", "███████████"),
        ("Swift, Julia; Lee, Bo", "████████████; Lee, Bo"),
    ],
)
def test_a_name_is_masked_where_it_stands_as_one(text: str, seen: str) -> None:
    assert mask(text, ["Julia Swift"], ()) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Python, Julia, Rust",
        "wrote it in Julia",
        "Experience with Swift, Julia and Rust",
        "Julia code for optimisation",
        "Swift and Julia services",
        "Julia distributed over 64 nodes",
        "JULIA",
        "julia led",
    ],
)
def test_a_technology_is_left_in_the_text_of_one_called_so(text: str) -> None:
    assert mask(text, ["Julia Swift"], ()) == text


def test_a_list_of_skills_says_the_same_whoever_writes_it() -> None:
    text = "Python Julia Swift Rust\nJulia Swift\n"
    assert mask(text, ["Julia Swift"], (), [(0, len(text))]) == "Python Julia Swift Rust\n███████████\n"


def test_every_spelling_of_the_name_in_any_document_is_masked() -> None:
    assert mask("伍威 (Wei Wu)", ["伍威", "Wei Wu"], ()) == "██ (██████)"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Date of birth: 1 May 1990 | RLHF", "| RLHF"),
        ("Nationality: Exampleland", ""),
        ("Gender: female; Age: 34", ";"),
        ("Address: 1 Example Street, Sampletown\nLed RLHF.", "Led RLHF."),
        ("性别：男  民族：汉  籍贯：湖南", ""),
        ("政治面貌：党员，主导RLHF", "，主导RLHF"),
        ("出生年月: 1995.03 | RLHF", "| RLHF"),
        ("她主导了RLHF，林女士", "主导了RLHF，林"),
        ("34 years old, born in May 1990", ","),
        ("Write to ada@example.com or +1 202-555-0143", "Write to  or"),
    ],
)
def test_what_a_person_is_is_masked(text: str, left: str) -> None:
    assert mask(text, (), ()).replace(MASK, "").strip() == left


@pytest.mark.parametrize(
    "text",
    [
        "Measured gender bias: it fell.",
        "Address the issue first",
        "Sex differences in data",
        "本地址空间",
        "其他模型",
        "他们团队",
    ],
)
def test_work_on_what_a_person_can_be_is_not_masked(text: str) -> None:
    assert mask(text, (), ()) == text


SPELLINGS = [
    ("José Núñez", "Jose Nunez"),
    ("José Núñez", "José Nuñez"),
    ("José Núñez", "JOSÉ NUNEZ"),
    ("José Núñez", "jose nunez"),
    ("José Núñez", "J. Nunez"),
    ("José Núñez", "José\u00a0Núñez"),
    ("Jose Nunez", "José Núñez"),
    ("Émile Dupont", "E. Dupont"),
    ("Émile Dupont", "É. Dupont"),
    ("Łukasz Żak", "Lukasz Zak"),
    ("Jürgen Groß", "Juergen Gross"),
    ("Jürgen Müller", "Jurgen Mueller"),
    ("Jürgen Groß", "JÜRGEN GROSS"),
    ("Juergen Gross", "Jürgen Groß"),
    ("Søren Ødegård", "Soeren Odegaard"),
    ("Novak Đoković", "Novak Djokovic"),
    ("Nguyễn Thế Anh", "Nguyen The Anh"),
    ("Đỗ Mỹ", "Do My"),
    ("Ößner Össner", "Oessner Ossner"),
    ("Ana Núñez Nuñez", "Ana Nunez Nunez"),
    ("Ada Mcdonald", "Ada McDonald"),
    ("Sean O'Neill", "Sean O’Neill"),
    ("Jean-Luc Petit", "Jean\u2011Luc Petit"),
    ("Алёна Королёва", "Алена Королева"),
    ("김민수", "김민수"),
]
"""A name, and how somebody else writes it."""


@pytest.mark.parametrize("known", ["NFC", "NFD"])
@pytest.mark.parametrize("seen", ["NFC", "NFD"])
@pytest.mark.parametrize(("name", "written"), SPELLINGS)
def test_a_name_is_masked_however_it_is_spelt(name: str, written: str, known: str, seen: str) -> None:
    name, written = normalize(known, name), normalize(seen, written)  # type: ignore[arg-type]
    text = f"Worked – with café owners.\n{written} led RLHF."
    assert mask(text, [name], ()) == text.replace(written, MASK * len(written))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Đỗ Mỹ", "I do my best. Do my tests pass?"),
        ("Nguyễn Thế Anh", "The trained model served users"),
        ("Ân Mỹ", "My trained model, an, then"),
        ("Réa Jan", "Built it in Jan 2020, re-ran rea"),
        ("Samuel Roe", "Samul and Samül, roe"),
        ("Jurgen Gross", "Juergen, gross income"),
    ],
)
def test_words_that_only_look_like_a_name_without_its_marks_are_left(name: str, text: str) -> None:
    assert mask(text, [name], ()) == text


def test_a_list_of_skills_is_left_where_it_is_in_a_text_of_letters_with_marks() -> None:
    text = "Stra\u00dfe cafe\u0301 Julia Ray\nJulia Ray\n"
    assert mask(text, ["Julia Ray"], (), [(0, len(text))]) == "Stra\u00dfe cafe\u0301 Julia Ray\n█████████\n"


@pytest.mark.parametrize("unit", ["Swift ", "Swift, ", "J. ", "张伟", "Age: ", "Julia\n", "Jülia ", "Ju\u0308lia", "\u0301"])
def test_no_text_makes_masking_slow(unit: str) -> None:
    assert in_line(lambda size: mask(unit * size, ["Julia Swift", "张伟"], (), [(0, len(unit) * size)]), 50_000)
    assert in_line(lambda size: mask(unit * size, ["Julia Swift", "张伟"], ()), 50_000)


def test_spans_never_leave_the_text() -> None:
    for text in ("Julia Swift", "Led by Julia Swift", "Led by Ju\u0308lia Swift", "Ju\u0308lia Swift and Julia"):
        found = list(name_spans.spans(text, ["Julia Swift", "Jülia Swift", "J", ""]))
        assert found
        assert all(0 <= low < high <= len(text) for low, high in found)


def test_a_school_is_masked_where_its_name_is_wrapped_too() -> None:
    text = "Studied at Technical University of\nNorrland, then left."
    assert mask(text, (), ["Technical University of Norrland"], []) == "Studied at ███████████████████████\n████████, then left."


@pytest.mark.parametrize("text", ["555-0134", "Leeds · 555-0134 · UK", "| 555 0134 |", "Clerk\n555.0134\nLeeds"])
def test_a_number_without_its_area_code_is_masked_where_it_stands_by_itself(text: str) -> None:
    assert "0134" not in mask(text, (), ())


def test_a_homepage_without_its_scheme_is_a_link() -> None:
    assert mask("See ana.example.com/work and anatest.dev/blog.", (), ()) == f"See {MASK * 20} and {MASK * 17}"


@pytest.mark.parametrize(
    "text", ["Node.js/Express and CI/CD", "Socket.io/Redis", "socket.io/redis", "Monday.com/Jira", "ASP.NET/C#", "asp.net/mvc"]
)
def test_a_pair_of_tools_is_no_link(text: str) -> None:
    assert mask(text, (), ()) == text


@pytest.mark.parametrize("text", ["Trained on 128-1024 GPUs", "from 100-1000, by hand", "2019-2020", "Ranks 512-1024"])
def test_other_numbers_are_left(text: str) -> None:
    assert mask(text, (), ()) == text


def test_a_contact_made_of_the_name_is_masked_whole() -> None:
    for text in ("ada.quill@pytorch.example.com", "github.com/ada-quill/rlhf-tools", "linkedin.com/in/ada-quill/rlhf"):
        assert set(mask(text, ["Ada Quill"], ())) == {MASK}


CV_OF_STUDIES = """# Ada Quill

Berlin, Germany | ada@example.com

## Experience

Engineer, Example Labs, 2017 - 2020
- Trained 2015 models.

## Education

MSc in Computer Science, Sample University, 2015 - 2017
"""


def test_where_somebody_lives_and_the_years_of_studies_are_masked_and_no_others(pool: Callable[..., Pool]) -> None:
    seen = pool(CV_OF_STUDIES).candidates[0].profile
    assert "Berlin" not in seen.text
    assert "Trained 2015 models" in seen.text
    assert "2015 - 2017" not in seen.text
    assert "2017 - 2020" in seen.text


def test_pages_and_accounts_of_the_head_are_masked_without_a_scheme_and_in_no_other_place(pool: Callable[..., Pool]) -> None:
    text = "# Ada Quill\n\nquill.example.com\n\nGitHub: aq-codes | ada@example.com\n\n## Projects\n\n- Moved example.com to aq-tools\n"
    seen = pool(text).candidates[0].profile.text
    assert "quill" not in seen
    assert "aq-codes" not in seen
    assert "Moved example.com to aq-tools" in seen


def test_a_profile_has_no_dates_of_studies(pool: Callable[..., Pool], profile: Callable[..., Any]) -> None:
    for each in (
        CV_OF_STUDIES,
        profile("Led RLHF.", education=[{"studyType": "Master", "startDate": "2015", "endDate": "2017"}]),
    ):
        entries = pool(each).candidates[0].profile.entries
        assert [entry.period for entry in entries if entry.section == "education"] == [None]
        assert all(entry.period for entry in entries if entry.section == "work")


@pytest.mark.parametrize(
    ("school", "text"),
    [
        ("清华", "与清华合作; 获清华奖学金"),
        ("MIT", "与MIT合作, MIT奖学金, MIT's lab"),
        ("ETH Zürich", "与ETH Zürich合作"),
        ("Oxford", "the Oxford prize, in Oxford"),
        ("TU", "a TU prize"),
    ],
)
def test_a_school_is_masked_however_short_its_name_and_beside_ideographs(school: str, text: str) -> None:
    assert school not in mask(text, [], [school])


def test_no_part_of_a_longer_word_or_of_another_school_is_masked_for_a_short_name() -> None:
    assert mask("MITRE, SUMMIT, submit, Züricher", [], ["MIT", "Zürich"]) == "MITRE, SUMMIT, submit, Züricher"
    assert mask("就读于湖北大学。", [], ["北大"]) == mask("就读于湖北大学。", [], [])


@pytest.mark.parametrize("text", ["Oxford commas", "Stanford CoreNLP and the Stanford Parser", "the Cambridge Analytica case"])
def test_what_is_called_after_a_school_stays_for_who_did_not_study_there(text: str) -> None:
    assert mask(text, [], ["Sample University", "MIT"]) == text
