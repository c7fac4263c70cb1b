"""What was read, written to a profile and read again says the same of everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import reading
from matcher.lore import Lore
from matcher.model import Candidate
from matcher.reading.persons import people
from matcher.reading.persons.people import Person
from matcher.reading.profiles.profiles import written

FOLDER = Path(__file__).parents[3] / "data" / "documents"
WORTH = {"led": 6, "did": 5, "contributed": 4, "assisted": 3, "exposed": 2, "listed": 1}

PROJECT = """# Kim Sample

kim@example.com

## Projects

{}
"""
SKILLS = "# Kim Sample\n\nkim@example.com\n\n## Skills\n\n{}\n"
COURSES = "# Kim Sample\n\nkim@example.com\n\n## Courses\n\n{}\n"


def strongest(candidate: Candidate, known: Lore) -> dict[str, int]:
    """Return what each signal is worth at most."""
    best = dict[str, int]()
    for mention in known.finder.read(candidate.profile).mentions:
        best[mention.signal] = max(best.get(mention.signal, 0), WORTH.get(mention.status, 0))
    return {signal: worth for signal, worth in best.items() if worth}


def again(person: Person) -> Candidate:
    return reading.pool([("again.json", written(person).encode("utf-8"))]).candidates[0]


PEOPLE = people.people(reading.read((FOLDER,)).given).persons


@pytest.mark.parametrize("person", PEOPLE, ids=lambda item: item.candidate.id)
def test_a_profile_says_what_the_documents_say(person: Person, known: Lore) -> None:
    assert strongest(again(person), known) == strongest(person.candidate, known)


@pytest.mark.parametrize(
    "text",
    [
        PROJECT.format(
            "small-rater: trained a reward model for summaries with DPO, wrote up all of what went wrong in the end. Read widely."
        ),
        PROJECT.format("vLLM contributor (9 merged PRs, mostly prefix caching)."),
        PROJECT.format("- Maintainer of bitkit (quantization, 300 stars)"),
        SKILLS.format("Rust, JAX (basic), Triton, Ray, PyTorch"),
        SKILLS.format("熟悉JAX、PyTorch,了解CUDA编程,Rust"),
        COURSES.format("强化学习、深度学习"),
        COURSES.format("- Reinforcement Learning, 2024"),
    ],
)
def test_a_line_says_the_same_in_a_profile(text: str, known: Lore, tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text(text, encoding="utf-8")
    person = people.people(reading.read((tmp_path,)).given).persons[0]
    mentions = strongest(person.candidate, known)
    assert mentions and strongest(again(person), known) == mentions


STUDIES = "Ada Example\nada@example.com\n{}\n\nEDUCATION\n{}\n"
MSC = "MSc Optics, Westmark University"


@pytest.mark.parametrize("dated", ["", "Last updated: November 2026"])
@pytest.mark.parametrize(
    ("study", "held"),
    [
        (f"{MSC}, Sep 2025 – Jun 2027 (expected)", False), (f"{MSC}, expected June 2026", False),
        (f"{MSC}, 2024 – present", False), (f"{MSC} (in progress)", False), ("PhD student in Optics, Westmark University", False),
        (f"{MSC}\nExpected graduation: June 2026", False), (f"{MSC}, 2020 – 2022", True), (f"{MSC}, 2024 – 2027", True),
        ("PhD candidate in Optics, Westmark University, 2016 – 2020", True), (f"{MSC}, 2019. Thesis: Expected improvement", True),
    ],
)  # fmt: skip
def test_a_degree_to_come_is_one_in_a_document_and_in_its_profile(dated: str, study: str, held: bool, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text(STUDIES.format(dated, study), encoding="utf-8")
    person = people.people(reading.read((tmp_path,)).given).persons[0]
    assert [one.held for one in person.candidate.profile.degrees] == [held]
    assert [one.held for one in again(person).profile.degrees] == [held]


def test_a_field_that_stands_apart_from_its_degree_is_that_of_both(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("示例人\n\n教育经历\n\n示例大学    2015.09 - 2018.06\n硕士 | 软件工程\n", encoding="utf-8")
    person = people.people(reading.read((tmp_path,)).given).persons[0]
    for candidate in (person.candidate, again(person)):
        assert [(one.level, one.field) for one in candidate.profile.degrees] == [("master", "软件工程")]
