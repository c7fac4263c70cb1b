"""A scanner takes a common character for a rare one; the word of a form is still read, and the repair shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Passage, Profile
from matcher.signals.finding.misread import Misread, TextChange, is_chinese, mended, spread
from matcher.text import View, view
from tests.signals.sentences import FINDER

_texts = st.text() | st.text("aB é-\n_ﬁ…ﬃ大模型。.*1½ ", max_size=40)


@st.composite
def _mendings(draw: st.DrawFn) -> tuple[str, View, list[TextChange]]:
    """A text, its view, and changes in order and apart, each of at least two whole characters of the text."""
    text = draw(_texts)
    seen, changes, at = view(text), [], 0
    for gap, length, words in draw(
        st.lists(st.tuples(st.integers(0, 4), st.integers(2, 6), st.text("xyz ", min_size=2, max_size=9)))
    ):
        start, at = at + gap, at + gap + length
        if at <= len(seen.text) and _apart(seen, start) and _apart(seen, at) and seen.source(start) < seen.source(at - 1):
            changes.append(TextChange(start, at, words))
    return text, seen, changes


def _apart(seen: View, at: int) -> bool:
    """Whether one character of the text ends here and another begins."""
    return at in (0, len(seen.text)) or seen.source(at - 1) < seen.source(at)


@given(_mendings())
def test_a_mended_view_has_the_new_words_and_keeps_the_rest(mending: tuple[str, View, list[TextChange]]) -> None:
    _, seen, changes = mending
    text = seen.text
    for start, end, words in reversed(changes):
        text = text[:start] + words + text[end:]
    assert mended(seen, changes).text == text


@given(_mendings())
def test_the_way_back_from_a_mended_view_never_runs_backwards_and_stays_in_the_text(
    mending: tuple[str, View, list[TextChange]],
) -> None:
    text, seen, changes = mending
    new = mended(seen, changes)
    back, forth = [new.source(at) for at in range(len(new.text))], [new.offset(at) for at in range(len(text) + 1)]
    assert back == sorted(back)
    assert all(0 <= place < len(text) for place in back)
    assert forth == sorted(forth)
    assert all(0 <= at <= len(new.text) for at in forth)


@given(_mendings())
def test_new_words_lead_back_to_the_words_they_replace_and_the_rest_where_it_led(
    mending: tuple[str, View, list[TextChange]],
) -> None:
    _, seen, changes = mending
    new, shift, at = mended(seen, changes), 0, 0
    for start, end, words in [*changes, TextChange(len(seen.text), len(seen.text), "")]:
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


@pytest.mark.parametrize("change", [TextChange(0, 3, "xyz"), TextChange(2, 5, "of models")])
def test_a_change_inside_what_one_character_became_leads_back_to_that_character(change: TextChange) -> None:
    new = mended(view("\u2026\ufb01"), [change])
    assert all(0 <= new.source(at) <= 1 for at in range(len(new.text)))


def test_an_empty_span_at_the_end_of_a_mended_view_has_a_place() -> None:
    new = mended(view("LLM trainlng"), [TextChange(4, 12, "training")])
    assert (new.offset(12), new.source(12)) == (12, 12)


WORDS = ["知识图谱", "分布式训练", "强化学习", "机器翻译", "图谱"]


def read(text: str) -> list[str]:
    return [change.words for change in Misread(WORDS).among(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("构建知识囹谱", ["知识图谱"]),
        ("完成分布弍训练", ["分布式训练"]),
        ("囹谱", []),
        ("机器翻泽模型", ["机器翻译"]),
        ("强化学刁", ["强化学习"]),
    ],
)
def test_one_rare_or_alike_character_in_a_word_of_four_or_more_is_a_slip(text: str, words: list[str]) -> None:
    assert read(text) == words


@pytest.mark.parametrize("text", ["强化练习", "知识产谱", "知识泽谱", "机器翻阅", "王囹负责", "knowledge graphs", ""])
def test_common_characters_and_other_words_stay_as_they_are(text: str) -> None:
    assert read(text) == []


def test_the_repair_is_shown_at_its_place() -> None:
    text = "从零构建医药知识囹谱。"
    reading = FINDER.read(Profile(text, (Passage(0, len(text), "work"),)))
    assert [(text[one.start : one.end], one.words) for one in reading.repairs] == [("知识囹谱", "知识图谱")]
    assert {"knowledge-graphs"} <= {one.signal for one in reading.mentions}


def test_only_chinese_words_of_some_length_are_read_so() -> None:
    assert [word for word in [*WORDS, "BERT模型库"] if is_chinese(word)] == WORDS[:4]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("负责 分 布 式 训 练,INT8 量 化", ["分布式训练", "量化"]),
        ("姓 名:赵 启 航", []),
        ("负责 训练 与 推理", []),
        ("分\n布\n式\n训\n练", []),
        ("spread over six cards", []),
    ],
)
def test_only_a_scanner_sets_four_characters_apart(text: str, words: list[str]) -> None:
    assert [change.words for change in spread(text, view(text))] == words


def test_what_is_set_apart_is_a_mention_with_a_repair() -> None:
    text = "负责 分 布 式 训 练,参数分片到 48 张 GPU。"
    (mention,) = (
        one
        for one in FINDER.read(Profile(text, (Passage(0, len(text), "work"),))).mentions
        if one.signal == "distributed-training" and one.repairs
    )
    assert (text[mention.start : mention.end], mention.status) == ("分 布 式 训 练", "did")
    assert [repair.words for repair in mention.repairs] == ["分布式训练"]
