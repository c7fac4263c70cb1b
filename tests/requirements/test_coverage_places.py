"""Where what is covered is quoted from: the first passage of equals, and of words that mean one the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Observation

See = Callable[..., Observation]
Profile = Callable[..., dict[str, Any]]


def test_of_two_spellings_of_a_word_the_first_is_quoted(see: See, profile: Profile) -> None:
    resume = profile("Ran the ventilat0rs at night, then all the ventilators by day.", "Cleaned ventilators.")
    (piece,) = see(resume, kind="coverage", terms=("ventilators",)).evidence
    assert piece.end - piece.start == len("ventilators")
    only = profile("Ran the ventilat0rs at night, then slept.", "Cleaned ventilators.")
    assert see(only, kind="coverage", terms=("ventilators",)).evidence[0].start == piece.start


def test_of_passages_that_cover_as_much_the_first_is_quoted(see: See, profile: Profile) -> None:
    resume = profile("Changed a dressing.", "Treated a wound.", "Treated a wound, changed a dressing.", "A dressing for a wound.")
    (piece,) = see(resume, kind="coverage", terms=("wound dressing",)).evidence
    again = see(resume, kind="coverage", terms=("dressing",)).evidence[0]
    assert (piece.passage - again.passage) == 2


def test_two_profiles_in_turn_are_each_their_own(see: See, profile: Profile) -> None:
    first, other = profile("Treated a wound."), profile("Sold bread.")
    found = [see(each, kind="coverage", terms=("wound",)).value for each in (first, other, first)]
    assert found == [1000, 0, 1000]


@pytest.mark.parametrize(
    "line",
    [
        "- Languages: Italian (native)",
        "- Tools: Go, Rust",
        "\nSkills\nProgramming languages: Go",
        "\nSkills\nTools\n- Go\n- Rust",
    ],
)
def test_a_label_of_a_list_covers_nothing(see: See, line: str) -> None:
    text = f"Ada Example\nada@example.com\n\nExperience\nClerk, Foo Inc, Jan 2020 - Oct 2026\n- Filed letters.\n{line}\n"
    assert see(text, kind="coverage", terms=("large language models", "developer tools")).value == 0


@pytest.mark.parametrize(
    ("term", "covers"), [("fluent interfaces", False), ("business writing", False), ("Italian", True), ("business Italian", True)]
)
def test_languages_that_somebody_speaks_cover_languages_only(see: See, term: str, covers: bool) -> None:
    text = "Ada Example\nada@example.com\n\nExperience\nClerk, Foo Inc, 2020 - 2024\n- Filed letters.\n\nLanguages\n- Italian (fluent, business)\n"
    assert see(text, kind="coverage", terms=(term,)).value == 1000 * covers


@pytest.mark.parametrize(
    "line", ["Languages: Go, Rust", "Go; natural language processing", "Language tools: parsers", "Teaching"]
)
def test_what_a_list_holds_covers_as_it_did(see: See, line: str) -> None:
    term = {"Languages: Go, Rust": "Rust", "Teaching": "teaching"}.get(line, "language")
    assert see(f"Ada Example\nada@example.com\n\nSkills\n- {line}\n- Filing\n", kind="coverage", terms=(term,)).value == 1000
