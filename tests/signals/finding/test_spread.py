"""A scanner sets blanks between Chinese characters; the words are still read, and the repair shown."""

import pytest

from matcher.model import Passage, Profile
from matcher.signals.finding.spread import spread
from matcher.text import view
from tests.signals.sentences import FINDER


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
