"""Blocks under headings: which section each stands in."""

from __future__ import annotations

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.passages import section_runs

SECTION, ENTRY = (3, False), (3, True)


def _blocks(*lines: tuple[str, tuple[int, bool] | None]) -> list[Block]:
    """Return lines one below the other, headings by their level and whether they are bold."""
    built, at = [], 0
    for text, look in lines:
        level, bold = look or (0, False)
        built.append(Block(at, at + len(text), text, "heading" if look else "plain", level, True, bold))
        at += len(text) + 1
    return built


def _sections(*lines: tuple[str, tuple[int, bool] | None]) -> list[tuple[str, list[str]]]:
    return [(section, [block.text for block in found]) for section, found in section_runs(_blocks(*lines)) if found]


def test_heads_of_entries_that_are_as_large_as_headings_close_no_section() -> None:
    told = _sections(
        ("Experience", SECTION),
        ("Northgate Ltd.   06/2023 - Present", ENTRY),
        ("Built a scheduler.", None),
        ("Projects", SECTION),
        ("tinyroute", ENTRY),
        ("A trainer for teaching.", None),
        ("corpus-sieve", ENTRY),
        ("Finds duplicates.", None),
        ("Education", SECTION),
        ("Westmark University", ENTRY),
    )
    assert [section for section, _ in told] == ["work", "project", "education"]
    assert told[1][1] == ["tinyroute", "A trainer for teaching.", "corpus-sieve", "Finds duplicates."]


def test_an_unknown_heading_of_the_look_of_headings_opens_a_section_of_its_own() -> None:
    told = _sections(
        ("Experience", SECTION),
        ("Northgate Ltd.", ENTRY),
        ("Built a scheduler.", None),
        ("Odds and ends", SECTION),
        ("Juggles.", None),
        ("Education", SECTION),
        ("Westmark University", ENTRY),
    )
    assert told[1] == ("other", ["Juggles."])


def test_a_known_heading_right_below_another_is_a_heading() -> None:
    told = _sections(
        ("Experience", SECTION), ("Education", ENTRY), ("Westmark University", None), ("Projects", SECTION), ("x", None)
    )
    assert [section for section, _ in told] == ["education", "project"]
