"""Japanese lines."""

from __future__ import annotations

from collections.abc import Callable

from matcher.drafting import Draft
from matcher.drafting.drafting import Ask


def test_a_japanese_advert_is_understood(drafted: Callable[..., Draft]) -> None:
    text = "看護師（常勤）\n\n■仕事内容\n・電子カルテへの記録\n・点滴管理\n\n■必須条件\n・看護師免許\n\n■歓迎条件\n・透析看護の経験\n"
    draft = drafted(text)
    assert draft.title == "看護師"
    asks = [(one.role, one.want.terms) for one in draft.asks[1:]]
    assert asks == [("must", ("看護師免許",)), ("work", ("電子カルテ", "記録")), ("work", ("点滴管理",)), ("nice", ("透析看護",))]


def test_months_and_a_language_are_read_of_a_japanese_advert(asked: Callable[..., list[Ask]]) -> None:
    experience, english = asked("実務経験3年以上", "英語：ビジネスレベル")
    assert (experience.want.months, english.want.code, english.want.level) == (36, "en", "C1")
