"""What stands on a stretch of a text, one thing within another or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Mark
from matcher.signals.stretches import Stretches


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=9), st.integers(0, 30), st.integers(1, 9))
def test_what_stands_on_a_stretch_shares_a_letter_with_it(spans: list[tuple[int, int]], start: int, length: int) -> None:
    marks = [Mark("jd_copy", low, low + size) for low, size in spans]
    letters = set(range(start, start + length))
    expected = [one for one in marks if letters & set(range(one.start, one.end))]
    assert Stretches(marks).on(start, start + length) == sorted(expected, key=lambda one: one.start)
