"""Strings: folding keeps the way back, terms are words, quotes are whole sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.signals.mending import Change, mended
from matcher.text import View, inside, joins, sentence, sentences, terms, view

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


def test_terms_are_words_of_two_letters_and_pairs_of_ideographs() -> None:
    assert terms(view("C, R2D2; 用 GPT-4做大模型").text) == ["r2d2", "用", "gpt", "做大", "大模", "模型"]


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
    low, high = sentence(text, at, at + 7, limit=100)
    assert "word150" in text[low:high]
    assert high - low <= 110
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


# Mending


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


# Words


@given(_texts | st.text("aé大가の1_²Ⅳ\U0001d400\U00020000\u0301 ", max_size=20))
def test_a_text_has_one_byte_a_character_that_says_whether_it_goes_on_with_a_word(text: str) -> None:
    assert inside(text) == bytes(map(joins, text))


def test_letters_and_digits_go_on_with_a_word_ideographs_and_signs_do_not() -> None:
    assert inside("a9é\u0436 \u5927_-+'") == bytes([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
