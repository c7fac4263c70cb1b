"""Words: runs of letters and digits with their places; terms are words, and pairs of ideographs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.text import view
from matcher.words import blank_separators, joins, terms, words

_texts = (
    st.text() | st.text("aB é-\n_ﬁ…ﬃ大模型。.*1½ ", max_size=40) | st.text("aé大가の1_²Ⅳ\U0001d400\U00020000\u0301 ", max_size=20)
)


@given(_texts)
def test_a_text_is_parted_by_whatever_does_not_go_on_with_a_word(text: str) -> None:
    assert blank_separators(text) == "".join(char if joins(char) else " " for char in text)


@given(_texts)
def test_words_are_told_with_the_places_where_they_stand(text: str) -> None:
    spoken = words(text)
    placed = list(spoken.places(set(spoken.each) - {""}))
    assert [word for word, _ in placed] == blank_separators(text).split()
    assert all(text.startswith(word, start) for word, start in placed)
    assert list(spoken.places(set())) == []


@given(_texts)
def test_plain_letters_have_the_terms_that_they_have_beside_others(text: str) -> None:
    plain = view("".join(char for char in text if char.isascii())).text
    assert terms(plain) == [term for term in terms(f"{plain} 大") if term != "大"]


def test_letters_and_digits_go_on_with_a_word_ideographs_and_signs_do_not() -> None:
    assert blank_separators("a9é\u0436 \u5927_-+'") == "a9é\u0436      "


def test_terms_are_words_of_two_letters_and_pairs_of_ideographs() -> None:
    assert terms(view("C, R2D2; 用 GPT-4做大模型").text) == ["r2d2", "用", "gpt", "做大", "大模", "模型"]
