"""Lines of a site are told from those of the person whose page it has."""

from __future__ import annotations

import pytest

from matcher.reading.structure.head.document_lines import is_of_site


@pytest.mark.parametrize(
    "line",
    [
        "Home | Research | Teaching | Contact", "首页 > 师资队伍 > 教授", "Startseite » Personal » Ada Example", "您现在的位置：首页",
        "© 2025 Sample University", "版权所有：示例大学", "All rights reserved.",
    ],
)  # fmt: skip
def test_menus_trails_and_imprints_are_of_the_site(line: str) -> None:
    assert is_of_site(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Example | Bern | ada@example.com", "Python | Go | Rust", "Home automation | IoT | Rust", "Home | Bern", "Copyright law and practice",
        "Homepage: https://ada.example.com", "位置编码的研究",
    ],
)  # fmt: skip
def test_what_a_person_says_is_not(line: str) -> None:
    assert not is_of_site(line)
