"""Numbers are written one way everywhere."""

from __future__ import annotations

import pytest

from matcher.report.numbers import pointed


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.12345, ".123"), (1, "1.000"), (-1, "-1.000"), (0.9999, "1.000"), (-0.0001, ".000"), (-0.5, "-.500"), (0, ".000")],
)
def test_a_number_is_told_without_the_zero_before_the_point(value: float, text: str) -> None:
    assert pointed(value) == text
