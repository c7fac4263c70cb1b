"""Adverts, and documents of candidates that were given as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import drafting
from tests.drafting.invented import ADVERTS, opened


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_no_advert_is_taken_for_the_document_of_a_candidate(path: Path) -> None:
    assert not drafting.of_candidate(opened(path))


@pytest.mark.parametrize("name", ["su-yuan.docx", "percival-dunmoor.txt", "nadia-brandvoll.pdf"])
def test_what_dates_several_periods_is(root: Path, name: str) -> None:
    assert drafting.of_candidate(drafting.load(root / "data" / "documents" / name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada\n\nEngineer, Example\n01/2020 - present\n\nAnalyst, Example\n2016 - 2019", True),
        ("工程师\n2019.03-2022.05 示例公司\n2016.09-2019.02 示例大学", True),
        ("Postdoc\n\nThe post runs from 01/2026 to 12/2027.", False),
        ("Chef\n\nShifts 9 to 5 and 14 - 22, 3-5 years of work", False),
        ("Engineer\n\nStart 2026-01-01. We grew 3 times in 2023, and again in 2024.", False),
    ],
)
def test_one_period_or_numbers_make_no_document_of_a_candidate(text: str, expected: bool) -> None:
    assert drafting.of_candidate(drafting.of_text(text)) == expected
