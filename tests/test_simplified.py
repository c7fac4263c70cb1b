"""Traditional Chinese is searched for as simplified, place for place."""

from __future__ import annotations

from matcher.simplified import SIMPLIFIED
from matcher.text import folded, view
from tests.signals.sentences import said, signals


def test_each_character_has_one_that_has_none_itself() -> None:
    assert all(len(one) == len(other) == 1 and other not in SIMPLIFIED for one, other in SIMPLIFIED.items())


def test_what_simplified_chinese_writes_too_is_left_as_it_is() -> None:
    assert folded("显著 著有 乾坤") == "显著 著有 乾坤"


def test_no_place_moves() -> None:
    text = "帶領五人小組重建搜尋排序系統"
    assert len(view(text).text) == len(text)


def test_traditional_characters_and_the_words_of_taiwan_name_the_same_signals() -> None:
    assert "reinforcement-learning" in signals("訓練強化學習模型")
    assert "speech" in signals("打造語音辨識引擎")
    assert "distributed-training" in signals("開發分散式訓練框架")


def test_what_traditional_chinese_says_of_the_person_is_read() -> None:
    assert said("帶領團隊完成RLHF")[0] == "led"
    assert said("協助教授進行RLHF實驗")[0] == "assisted"
    assert said("我並未參與過RLHF")[0] == "negated"
