"""Mended views: other words stand there, and the way back leads to those that stood there before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.signals.finding.mending import Change, mended
from matcher.text import View, view

_texts = st.text() | st.text("aB é-\n_ﬁ…ﬃ大模型。.*1½ ", max_size=40)


@st.composite
def _mendings(draw: st.DrawFn) -> tuple[str, View, list[Change]]:
    """A text, its view, and changes in order and apart, each of at least two whole characters of the text."""
    text = draw(_texts)
    seen, changes, at = view(text), [], 0
    for gap, length, words in draw(
        st.lists(st.tuples(st.integers(0, 4), st.integers(2, 6), st.text("xyz ", min_size=2, max_size=9)))
    ):
        start, at = at + gap, at + gap + length
        if at <= len(seen.text) and _apart(seen, start) and _apart(seen, at) and seen.source(start) < seen.source(at - 1):
            changes.append(Change(start, at, words))
    return text, seen, changes


def _apart(seen: View, at: int) -> bool:
    """Whether one character of the text ends here and another begins."""
    return at in (0, len(seen.text)) or seen.source(at - 1) < seen.source(at)


@given(_mendings())
def test_a_mended_view_has_the_new_words_and_keeps_the_rest(mending: tuple[str, View, list[Change]]) -> None:
    _, seen, changes = mending
    text = seen.text
    for start, end, words in reversed(changes):
        text = text[:start] + words + text[end:]
    assert mended(seen, changes).text == text


@given(_mendings())
def test_the_way_back_from_a_mended_view_never_runs_backwards_and_stays_in_the_text(
    mending: tuple[str, View, list[Change]],
) -> None:
    text, seen, changes = mending
    new = mended(seen, changes)
    back, forth = [new.source(at) for at in range(len(new.text))], [new.offset(at) for at in range(len(text) + 1)]
    assert back == sorted(back)
    assert all(0 <= place < len(text) for place in back)
    assert forth == sorted(forth)
    assert all(0 <= at <= len(new.text) for at in forth)


@given(_mendings())
def test_new_words_lead_back_to_the_words_they_replace_and_the_rest_where_it_led(mending: tuple[str, View, list[Change]]) -> None:
    _, seen, changes = mending
    new, shift, at = mended(seen, changes), 0, 0
    for start, end, words in [*changes, Change(len(seen.text), len(seen.text), "")]:
        assert [new.source(place + shift) for place in range(at, start)] == [seen.source(place) for place in range(at, start)]
        if words:
            first, last = start + shift, start + shift + len(words) - 1
            assert (new.source(first), new.source(last)) == (seen.source(start), seen.source(end - 1))
            assert new.offset(seen.source(start)) <= first
        at, shift = end, shift + len(words) - (end - start)


@given(_texts)
def test_a_view_mended_nowhere_is_the_view(text: str) -> None:
    seen = view(text)
    new = mended(seen, [])
    assert new.text == seen.text
    assert [new.source(at) for at in range(len(seen.text))] == [seen.source(at) for at in range(len(seen.text))]
    assert [new.offset(at) for at in range(len(text) + 1)] == [seen.offset(at) for at in range(len(text) + 1)]


@pytest.mark.parametrize("change", [Change(0, 3, "xyz"), Change(2, 5, "of models")])
def test_a_change_inside_what_one_character_became_leads_back_to_that_character(change: Change) -> None:
    new = mended(view("\u2026\ufb01"), [change])
    assert all(0 <= new.source(at) <= 1 for at in range(len(new.text)))


def test_an_empty_span_at_the_end_of_a_mended_view_has_a_place() -> None:
    new = mended(view("LLM trainlng"), [Change(4, 12, "training")])
    assert (new.offset(12), new.source(12)) == (12, 12)
