from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.report.judge import brief, in_full, profile

Make = Callable[..., Any]

CV = """Ada Example
Example City | ada@example.com | ada.example.com | 555-0117 | +44 20 7946 0958

Experience
Research Engineer, Example Labs, 2020-01 - 2023-06
- Led RLHF; Ada Example wrote the reward model on Node.js 555 1234.

Education
Sample University, MSc Computer Science, 2012 - 2014
"""


def text(lines: Any) -> str:
    return "\n".join(" " * one.indent + one.lead + one.text for one in lines)


def test_nothing_tells_who_it_is(pool: Make) -> None:
    shown = text(profile(pool(CV).candidates[0]))
    for word in ("Ada", "ada", "Sample University", "555-0117", "7946", "example.com"):
        assert word not in shown
    assert "Led RLHF; […] wrote the reward model on Node.js 555 1234." in shown


def test_an_entry_stands_under_its_section_with_its_time(pool: Make, profile: Make) -> None:
    from matcher.report.judge import profile as page

    resume = profile("Led RLHF.", "Built tools.", start="2020-01", end="2021-12", skills=[{"name": "ML", "keywords": ["vLLM"]}])
    assert text(page(pool(resume).candidates[0])).split("\n") == [
        "",
        "Work",
        "  Engineer · 2020-01 to 2021-12 (24 months)",
        "    - Led RLHF.",
        "    - Built tools.",
        "",
        "Skills",
        "  ML · vLLM",
    ]


def test_when_somebody_studied_is_not_added(pool: Make, profile: Make) -> None:
    from matcher.report.judge import profile as page

    resume = profile(section="education", start="1999-01", end="2003-01", name="Ada Example")
    resume["education"][0] |= {"studyType": "MSc", "area": "Physics"}
    assert "1999" not in text(page(pool(resume).candidates[0]))
    assert "MSc · Physics" in text(page(pool(resume).candidates[0]))


def test_no_weight_is_shown(job: Make) -> None:
    outcome = job(
        {"signals": ("rlhf",), "weight": 77_000, "must": True, "months": 24},
        {"terms": ("vLLM",), "weight": 23_000},
        description="We train.\n\nWe test.",
    )
    assert (
        text(in_full(outcome))
        == "RLHF engineer\nWe train.\nWe test.\n  - requirement 1 (must, 24 months): rlhf\n  - requirement 2: vLLM"
    )
    assert text(brief(outcome)) == "RLHF engineer\nAsked for: requirement 1 (must, 24 months); requirement 2"


def test_a_line_of_contacts_shows_none_where_one_was_masked() -> None:
    from matcher.model import Candidate, Document, Passage, Profile

    line = "Sample City | ████████ | 555-0117 | ada.example.com | ████@example.com"
    words = "Wrote README.md of vllm.ai"
    blind = Profile(
        f"{line}\n{words}", (Passage(0, len(line), "other"), Passage(len(line) + 1, len(line) + 1 + len(words), "other"))
    )
    candidate = Candidate("ada", "Ada Example", blind, blind.text, (Document("cv.txt", "0" * 64, 0, len(blind.text)),))
    assert text(profile(candidate)) == "  Sample City | […] | […] | […] | […]\n  Wrote README.md of vllm.ai"
