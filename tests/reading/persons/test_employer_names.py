"""An employer that acts in a sentence of its own."""

from __future__ import annotations

import pytest

from matcher import reading
from matcher.lore import Lore
from matcher.model import EMPLOYER, Passage
from matcher.reading.persons.employer_names import acting

CV = "Ada Example\n\nExperience\n\nEngineer, Acme Labs, 2019 - 2022\n- {}\n"


def found(text: str, *names: str, section: str = "work") -> list[str]:
    return [text[low:high] for low, high in acting(text, names, [Passage(0, len(text), section)])]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme trains models.", "Acme Labs"),
        ("Acme Labs is a start-up that trains models.", "Acme Labs"),
        ("Built tools. Acme offers them to banks.", "Acme Inc."),
        ("星野智能是一家大模型公司。", "星野智能科技有限公司"),
        ("Weights & Biases builds tools.", "Weights & Biases"),
    ],
)
def test_a_name_that_acts_is_found_with_or_without_the_kind_of_firm(text: str, name: str) -> None:
    assert found(text, name) != []


@pytest.mark.parametrize(
    "text",
    [
        "Acme search rebuilt in Rust.",
        "At Acme I built models.",
        "Acme's models, trained by me.",
        "Built models that Acme sells.",
        "Acmes builds.",
    ],
)
def test_a_name_that_does_not_act_is_not(text: str) -> None:
    assert found(text, "Acme Labs") == []


def test_titles_of_papers_are_left_alone() -> None:
    assert found("Acme builds models.", "Acme Labs", section="publication") == []


def test_what_the_employer_does_is_not_the_persons_deed(known: Lore) -> None:
    (firm,) = reading.pool([("cv.txt", CV.format("Acme trains models with RLHF.").encode())]).candidates
    assert EMPLOYER in firm.profile.text
    assert EMPLOYER not in firm.text
    assert {one.status for one in known.finder.read(firm.profile).mentions if one.signal == "rlhf"} == {"other"}


def test_what_the_person_does_there_is(known: Lore) -> None:
    (person,) = reading.pool([("cv.txt", CV.format("Acme's RLHF trainer, built from nothing.").encode())]).candidates
    assert {one.status for one in known.finder.read(person.profile).mentions if one.signal == "rlhf"} == {"did"}


@pytest.mark.parametrize(
    "name", ["Acme Labs", "IBM", "Ray", "Weights & Biases", "OpenAI", "Kestrel Robotics Ltd.", "Bäckerei Öz GmbH"]
)
def test_it_is_the_same_whatever_the_employer_is_called(name: str, known: Lore) -> None:
    text = CV.replace("Acme Labs", name).format(f"{name} trains models with RLHF.")
    (firm,) = reading.pool([("cv.txt", text.encode())]).candidates
    assert {one.status for one in known.finder.read(firm.profile).mentions if one.signal == "rlhf"} == {"other"}
