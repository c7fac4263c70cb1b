"""Strings: folding keeps the way back, quotes are whole sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text import merged, occurrences, sentence, sentences, trimmed, view
from matcher.words import terms

_texts = st.text() | st.text("aB é-\n_ﬁ…ﬃ大模型。.*1½ ", max_size=40)


@given(_texts)
def test_every_character_of_a_view_comes_from_a_character_that_folds_to_it(text: str) -> None:
    seen = view(text)
    assert all(char in view(text[seen.source(at)]).text for at, char in enumerate(seen.text))


@given(_texts)
def test_the_way_back_never_runs_backwards_and_stays_in_the_text(text: str) -> None:
    seen = view(text)
    places = [seen.source(at) for at in range(len(seen.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(_texts)
def test_a_source_offset_leads_to_the_view_and_back(text: str) -> None:
    seen = view(text)
    forth = [seen.offset(at) for at in range(len(text) + 1)]
    assert forth == sorted(forth)
    assert all(0 <= at <= len(seen.text) for at in forth)


@given(_texts)
def test_a_view_has_no_double_space_and_folds_to_itself(text: str) -> None:
    seen = view(text).text
    assert "  " not in seen
    assert terms(view(seen).text) == terms(seen)


@pytest.mark.parametrize(
    "spelling",
    ["pre-training", "Pre\u2011Training", "PRE\nTRAINING", "**pre**_training_", "ｐｒｅ　ｔｒａｉｎｉｎｇ", "pré-tráining"],
)
def test_case_width_hyphens_marks_and_emphasis_do_not_tell_words_apart(spelling: str) -> None:
    assert " ".join(view(spelling).text.split()) == "pre training"


@given(
    st.lists(
        st.sampled_from(["Led RLHF.", "Built e.g. tools!", "做了预训练。", "a b c", "x" * 300, "\n\n", "J. Doe"]), max_size=8
    ),
    st.data(),
)
def test_a_sentence_holds_what_it_was_asked_for_and_begins_and_ends_with_words(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    low, high = sentence(text, start, end)
    kept = text[start:end].strip()
    assert kept in text[low:high]
    assert text[low:high] == text[low:high].strip()


def test_a_long_sentence_is_cut_at_words_around_what_must_be_kept() -> None:
    text = " ".join(f"word{n}" for n in range(300))
    at = text.index("word150")
    low, high = sentence(text, at, at + 7)
    assert "word150" in text[low:high]
    assert 200 < high - low <= 250
    assert {text[low - 1], text[high]} == {" "}


@given(_texts)
def test_sentences_lie_in_order_and_leave_out_only_space(text: str) -> None:
    spans = sentences(text)
    gaps = [text[a:b] for (_, a), (b, _) in zip([(0, 0), *spans], [*spans, (len(text), 0)], strict=True)]
    assert all(low <= high for low, high in spans)
    assert not "".join(gaps).strip()


def test_an_initial_does_not_end_a_sentence() -> None:
    text = "Worked with J. Doe. Led RLHF."
    assert [text[a:b] for a, b in sentences(text)] == ["Worked with J. Doe.", "Led RLHF."]


def test_spans_that_overlap_are_one_and_those_that_touch_only_where_it_is_asked_for() -> None:
    spans = [(7, 9), (0, 3), (2, 5), (5, 6), (1, 2)]
    assert merged(spans, touching=False) == [(0, 5), (5, 6), (7, 9)]
    assert merged(spans, touching=True) == [(0, 6), (7, 9)]
    assert merged([], touching=True) == []


@given(st.text("ab \n-", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_a_span_is_trimmed_to_what_is_left_of_it(text: str, start: int, more: int) -> None:
    start, end = min(start, len(text)), min(start + more, len(text))
    for edge in (None, " -"):
        low, high = trimmed(text, start, end, edge)
        assert start <= low <= high <= end
        assert text[low:high] == text[start:end].strip(edge)


@given(st.text("ab", max_size=12), st.text("ab", min_size=1, max_size=3))
def test_a_part_is_found_wherever_it_stands_and_apart_from_itself_where_it_is_not_to_overlap(text: str, part: str) -> None:
    everywhere = [(at, at + len(part)) for at in range(len(text)) if text.startswith(part, at)]
    apart = list(occurrences(text, part))
    assert list(occurrences(text, part, overlapping=True)) == everywhere
    assert len(apart) == text.count(part)
    assert set(apart) <= set(everywhere)
    assert all(low[1] <= high[0] for low, high in pairwise(apart))
