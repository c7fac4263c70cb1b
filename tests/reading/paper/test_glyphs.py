"""Headings of sections behind a glyph."""

from __future__ import annotations

from pathlib import Path

import matcher
from matcher.reading.paper.glyphs import headings


def test_lines_behind_one_glyph_that_name_sections_are_headings() -> None:
    assert headings(["■ Education", "BSc Physics", "", "■ Work history", "Analyst"]) == {0: 2, 3: 2}
    assert headings(["▶ 工作经历", "分析师", "▶教育背景", "本科"]) == {0: 2, 2: 1}


def test_a_single_one_and_items_of_a_list_are_none() -> None:
    assert headings(["■ Education", "BSc Physics", "• Analyst"]) == {}
    assert headings(["• Research", "• Teaching", "• Projects"]) == {}
    assert headings(["■ Education", "BSc", "● Work history", "Analyst"]) == {}


def test_a_text_with_such_headings_has_its_sections(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ada Example\n\n■ Work Experience\nAnalyst, Sample Inc., Mar 2017 – Nov 2019\n- Built reports.\n\n"
        "■ Education\nBSc Physics, Westmark University, 2010 – 2014\n\n■ Skills\nPython, SQL\n",
        encoding="utf-8",
    )
    (profile,) = matcher.read_profiles(path).profiles.values()
    assert [one["name"] for one in profile["work"]] == ["Sample Inc."]
    assert [one["institution"] for one in profile["education"]] == ["Westmark University"]
    assert [one["keywords"] for one in profile["skills"]] == [["Python", "SQL"]]
