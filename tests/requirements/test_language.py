"""How well does the person say they speak a language?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Observation

See = Callable[..., Observation]
ASKED = {"kind": "language", "code": "en", "level": "C1"}


def _speaks(*spoken: tuple[str, str]) -> dict[str, Any]:
    return {"languages": [{"language": language, "fluency": fluency} for language, fluency in spoken]}


@pytest.mark.parametrize(
    ("language", "fluency", "value", "state"),
    [
        ("English", "C2", 1000, "met"),
        ("English", "C1", 1000, "met"),
        ("English", "B2", 800, "not met"),
        ("English", "A1", 200, "not met"),
        ("English", "native speaker", 1000, "met"),
        ("英语", "IELTS 7.0", 1000, "met"),
        ("English", "TOEFL iBT 110", 1000, "met"),
        ("英语", "CET-6", 800, "not met"),
        ("English", "", 200, "not stated"),
        ("German", "C2", 0, "not stated"),
    ],
)
def test_the_stated_level_decides(see: See, language: str, fluency: str, value: int, state: str) -> None:
    seen = see(_speaks((language, fluency)), **ASKED)
    assert (seen.value, seen.state) == (value, state)


@pytest.mark.parametrize(("fluency", "value"), [("雅思6.5", 800), ("雅思 7.0", 1000), ("托福110", 1000)])
def test_a_test_under_its_chinese_name_states_the_level(see: See, fluency: str, value: int) -> None:
    assert see(_speaks(("英语", fluency)), **ASKED).value == value


def test_a_language_without_a_level_says_so(see: See) -> None:
    assert see(_speaks(("English", "")), **ASKED).note == "level not stated"


def test_of_two_statements_the_higher_counts(see: See) -> None:
    assert see(_speaks(("English", "B1"), ("English", "IELTS 7.5")), **ASKED).value == 1000


@pytest.mark.parametrize("level", ["C2", "native"])
def test_native_asks_for_no_more_than_c2(see: See, level: str) -> None:
    assert see(_speaks(("English", "C2")), kind="language", code="en", level=level).state == "met"


def test_stating_a_level_never_costs(see: See) -> None:
    assert see(_speaks(("English", "A2")), **ASKED).value >= see(_speaks(("English", "")), **ASKED).value


@pytest.mark.parametrize("fluency", ["none", "no knowledge", "not spoken", "Keine Kenntnisse", "无"])
def test_a_language_without_any_knowledge_gives_nothing_and_is_not_met(see: See, fluency: str) -> None:
    seen = see(_speaks(("English", fluency)), **ASKED)
    assert (seen.value, seen.evidence, seen.state) == (0, (), "not met")
    assert [(one.status, one.cue) for one in seen.set_aside] == [("negated", (8, 8 + len(fluency)))]


@pytest.mark.parametrize("fluency", ["hope to learn", "would like to learn it"])
def test_a_language_that_is_wished_for_is_not_stated(see: See, fluency: str) -> None:
    seen = see(_speaks(("English", fluency)), **ASKED)
    assert (seen.value, seen.state, [one.status for one in seen.set_aside]) == (0, "not stated", ["wished"])


def test_what_is_denied_in_one_place_and_stated_in_another_counts_with_the_denial_beside_it(see: See) -> None:
    seen = see(_speaks(("English", "none"), ("English", "C1")), **ASKED)
    assert (seen.value, seen.state, [one.status for one in seen.set_aside]) == (1000, "met", ["negated"])


def test_the_level_of_somebody_else_is_nobody_s_own(see: See) -> None:
    text = (
        "# Bo Quill\n\nMy wife speaks fluent English (C2).\n\nI speak English (B2).\n\n## Experience\n\nCook, Sample Inn, 2020\n"
    )
    seen = see(text, **ASKED)
    assert (seen.value, seen.state, [one.status for one in seen.set_aside]) == (800, "not met", ["other"])


def test_a_written_form_of_a_language_is_that_language(see: See) -> None:
    for name in ("Norwegian", "Bokmål", "nynorsk"):
        for code in ("no", "nb", "nn"):
            assert see(_speaks((name, "C1")), kind="language", code=code, level="C1").state == "met"


@pytest.mark.parametrize(
    "lines",
    [
        "Python, Rust\n\nGerman C2, English C2",
        "Fluent in German and English",
        "German and English (both fluent)",
        "Korean (native), English (fluent)",
        "Deutsch: Muttersprache; Englisch: fließend (C1)",
    ],
)
def test_languages_among_skills_are_spoken(see: See, lines: str) -> None:
    seen = see(f"# Bo Quill\n\n## Skills\n\n{lines}\n", **ASKED)
    assert (seen.value, seen.state) == (1000, "met")


@pytest.mark.parametrize("rated", ["●●●●○", "★★★★☆", "4/5"])
def test_dots_and_points_are_a_level_that_nobody_knows(see: See, rated: str) -> None:
    seen = see(f"# Bo Quill\n\n## Languages\n\nEnglish {rated}\n", **ASKED)
    assert (seen.note, seen.state) == ("level not stated", "not stated")


def test_an_entry_may_name_several_languages(see: See) -> None:
    for code in ("en", "de"):
        asked = {"kind": "language", "code": code, "level": "C1"}
        assert see(_speaks(("German and English", "both fluent")), **asked).state == "met"
