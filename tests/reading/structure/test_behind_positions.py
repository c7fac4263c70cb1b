"""What stands in a line of its own behind the last position belongs to the person, not to that position."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline

WORK = "Experience\nClerk, Foo Inc, Jan 2020 - Oct 2026\n- Filed letters.\n"
PROJECT = "Projects\nRouter, 2020\n- Built it.\n"
BEFORE = "\nBaker, Bar Inc, Jan 2018 - Dec 2019\n- Baked.\n"


def entry(text: str) -> int | None:
    """Return the entry of the last passage that names RLHF."""
    found = outline(Paper(f"Ada Example\nada@example.com\n\n{text}"))
    return [one.entry for one in found.passages if "RLHF" in found.text[one.start : one.end]][-1]


def kept(text: str) -> dict[str, list[str]]:
    """Return what the lists of the profile but the basics hold."""
    records = outline(Paper(f"Ada Example\nada@example.com\n\n{text}")).records
    return {one.list: [fact.said for fact in one.facts] for one in records if one.list != "basics"}


@pytest.mark.parametrize(
    "line",
    [
        "Skills: Python, RLHF",
        "Technical skills: Python, RLHF",
        "**Skills:** Python, RLHF",
        "Tools: Python, RLHF",
        "技能：Python、RLHF",
        "Skills: Python\nMore: RLHF",
        "Skills: RLHF\n\nEducation\nMSc Optics, Westmark University, 2015",
        "Interests: RLHF, chess",
    ],
)
@pytest.mark.parametrize("text", [WORK, f"{WORK}- Technologies: Excel\n{BEFORE}"])
def test_skills_and_interests_behind_the_last_position_are_of_no_entry(text: str, line: str) -> None:
    assert entry(f"{text}\n{line}\n") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{WORK}Skills: Python, RLHF\n",
        f"{WORK}- Skills: Python, RLHF\n",
        f"{WORK}\nSkills: Python, RLHF\n{BEFORE}",
        f"{WORK}\nTools: Python, RLHF\n\nBaker, Bar Inc\n- Baked.\n",
        f"{WORK}\nTools: Python, RLHF\n\nJan 2018 - Dec 2019: Baker, Bar Inc\n- Baked.\n",
        f"{PROJECT}\nTech stack: Go, RLHF\n",
    ],
)
def test_what_a_position_or_a_project_was_done_with_is_of_that_entry(text: str) -> None:
    assert entry(text) == 0


def test_the_last_of_several_positions_that_all_end_with_such_a_line_has_its_own() -> None:
    assert entry(f"{WORK}\nTechnologies: Excel\n{BEFORE}\nTechnologies: Python, RLHF\n") == 1


def test_certificates_and_languages_behind_the_last_position_are_no_work() -> None:
    assert kept(f"{WORK}\nCertificates: Yacht Master (2019)\n\nLanguages: Danish\n") == {
        "work": ["Foo Inc", "Clerk", "2020-01", "2026-10", "Filed letters."],
        "certificates": ["Yacht Master", "2019"],
        "languages": ["Danish"],
    }
