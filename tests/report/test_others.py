"""Whose words those are that are not the person's own."""

from __future__ import annotations

from typing import get_args

import pytest

from matcher.model import Evidence
from matcher.report.others import IN_SHORT, Whose, whose


@pytest.mark.parametrize(
    ("cue", "section", "owner"),
    [
        (None, "title", "title"),
        (None, "employer", "employer"),
        (None, "publication", "publication"),
        (None, "award", "award"),
        (None, "work", "somebody else"),
        ((2, 5), "title", "somebody else"),
        ((8, 40), "work", "advert"),
        ((10, 20), "title", "advert"),
    ],
)
def test_the_cue_decides_and_without_one_the_section(cue: tuple[int, int] | None, section: str, owner: Whose) -> None:
    assert whose(Evidence(10, 20, 0, status="other", cue=cue), section) == owner


def test_each_is_called_something_else() -> None:
    assert sorted(IN_SHORT) == sorted(get_args(Whose))
    assert len(set(IN_SHORT.values())) == len(IN_SHORT)
