"""Pairs of ideographs are shown as the phrases that both texts have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.report.wholes import wholes
from matcher.words import terms

_TEXT = st.text(alphabet="断点续训练流水并行,a ", max_size=24)


def test_pairs_that_go_on_in_one_another_are_one() -> None:
    pairs = ["水并", "流水", "gpu", "并行"]
    assert wholes(pairs, "gpu, 流水并行", "流水并行", pairs) == ["流水并行", "gpu"]


def test_what_no_telling_term_is_part_of_is_left_out() -> None:
    pairs = ["水并", "流水", "gpu", "并行", "训练"]
    assert wholes(pairs, "gpu, 流水并行, 训练", "流水并行 训练 gpu", {"流水"}) == ["流水并行"]


def test_what_stands_apart_in_the_documents_is_not_joined() -> None:
    assert wholes(["流水", "并行"], "流水并行", "流水线, 并行", ["流水", "并行"]) == ["流水", "并行"]


@given(_TEXT, _TEXT)
def test_every_word_shown_stands_in_both_texts_and_no_term_is_lost(asked: str, said: str) -> None:
    shared = [term for term in dict.fromkeys(terms(asked)) if term in terms(said)]
    shown = wholes(shared, asked, said, shared)
    assert all(one in asked and one in said for one in shown)
    assert all(any(term in one for one in shown) for term in shared)
