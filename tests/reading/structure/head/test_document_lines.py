"""Lines of a site, and those that date a document, are told from those of the person whose page it is."""

from __future__ import annotations

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head.document_lines import is_of_site, is_stated_date


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


def dates_it(line: str) -> bool:
    return is_stated_date(Block(0, len(line), line))


@pytest.mark.parametrize(
    "line", ["Bern, 3. Mai 2024", "Bern, den 3. Mai 2024", "Braunschweig, im Mai 2024", "Last updated May 2024"]
)
def test_a_place_and_a_date_date_the_document(line: str) -> None:
    assert dates_it(line)


@pytest.mark.parametrize("line", ["Bern, Mai 2024", "Praktikum, Bern, im Mai 2024 bis Juni 2024", "Deutsch, im Mai gelernt"])
def test_a_place_and_a_month_do_not(line: str) -> None:
    assert not dates_it(line)
