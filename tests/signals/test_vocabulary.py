"""The words of a reading: the same terms at the same places as a look at each one gives."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from matcher.signals.vocabulary import Vocabulary
from matcher.text import view
from matcher.words import placed, terms

_texts = st.text(alphabet="ab1 -,._çµ 大模型αß/", max_size=40)


@given(_texts)
@example("大模型 大 ab大模ab ab ab")
def test_a_term_stands_where_it_stands_among_all_terms(text: str) -> None:
    seen = view(text).text
    vocabulary, expected = Vocabulary(seen), list(placed(seen, 0, len(seen)))
    for term in sorted(set(terms(seen))):
        assert list(vocabulary.spans(term)) == [(start, end) for word, start, end in expected if word == term]


@given(_texts, st.sets(st.sampled_from(["ab", "a1", "大模", "模型", "型", "大", "b"])))
def test_what_does_not_stand_there_is_not_found(text: str, asked: set[str]) -> None:
    seen = view(text).text
    vocabulary = Vocabulary(seen)
    held = (vocabulary.distinct & asked) | vocabulary.ideographs(asked)
    assert set(terms(seen)) & asked <= held
    assert [term for term in asked - held if list(vocabulary.spans(term))] == []


@given(_texts)
def test_words_are_letters_and_digits_side_by_side(text: str) -> None:
    vocabulary = Vocabulary(view(text).text)
    if vocabulary.plain:
        assert vocabulary.tokens == re.findall(r"[^\W_]+", view(text).text)
