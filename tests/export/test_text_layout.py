"""Text in columns: where lines end, and who gives way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from matcher.export.styled_text import StyledText, parts
from matcher.export.text_layout import directed, fitted, isolated, wrapped


def lines(text: str, room: int) -> list[str]:
    return [line.plain for line in wrapped(StyledText(text), room)]


def test_lines_end_between_words() -> None:
    assert lines("Trained reward models for chat", 14) == ["Trained reward", "models for", "chat"]


def test_chinese_fills_the_line_and_no_mark_begins_or_opens_at_the_wrong_end() -> None:
    assert lines("负责数据清洗，奖励模型", 12) == ["负责数据清", "洗，奖励模型"]
    assert lines("负责数据清（奖励）模型", 12) == ["负责数据清", "（奖励）模型"]


def test_chinese_follows_other_words_on_their_line() -> None:
    assert lines("assisted “协助对齐团队”", 16) == ["assisted “协助对", "齐团队”"]


def test_a_word_longer_than_the_line_breaks_behind_a_joint() -> None:
    assert lines("data/halvard-quenneville.odt", 16) == ["data/halvard-", "quenneville.odt"]
    assert lines("x" * 10, 4) == ["xxxx", "xxxx", "xx"]


def test_a_dot_between_facts_ends_a_line_and_begins_none() -> None:
    assert lines("work/0 · cue “Led” · strength", 9) == ["work/0 ·", "cue", "“Led” ·", "strength"]


def test_styles_stay_where_they_were() -> None:
    outcome = wrapped(parts(("Led ", "bold"), ("RLHF here", "")), 8)
    assert [(line.plain, [(one.start, one.end) for one in line.spans]) for line in outcome] == [
        ("Led RLHF", [(0, 4)]),
        ("here", []),
    ]


@given(st.text(alphabet="ab -/.，。清洗（）“”é\u0627\u05d0\n", max_size=60), st.integers(2, 30))
def test_nothing_is_lost_and_nothing_is_wider_than_its_room(text: str, room: int) -> None:
    rows = lines(text, room)
    assert max(map(cell_len, rows)) <= room or room < 4
    assert "".join("".join(rows).split()) == "".join(text.split())


@given(st.text(alphabet="ab 清\u0627\u05d0", min_size=1, max_size=60), st.integers(4, 30))
def test_every_line_closes_the_direction_that_it_opens(text: str, room: int) -> None:
    for line in lines(directed(text), room):
        assert line.count("\u2069") == line.count("\u2066") + line.count("\u2067") <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada", "Ada"),
        ("محمد · Job", "\u2067محمد\u2069 · Job"),
        ("א B ג", "\u2067א\u2069 B \u2067ג\u2069"),
        ("א 12 ג 3", "\u2067א 12 ג\u2069 3"),
    ],
)
def test_words_from_right_to_left_are_set_apart_run_by_run(text: str, expected: str) -> None:
    assert isolated(text) == expected


@pytest.mark.parametrize(("text", "opened"), [("12 מודלים of RLHF", "\u2067"), ("Led מודלים", "\u2066"), ("Led", "L")])
def test_a_quote_runs_as_its_first_letter_does(text: str, opened: str) -> None:
    assert directed(text)[0] == opened


def cells(*rows: tuple[str, ...]) -> list[list[StyledText]]:
    return [[StyledText(cell) for cell in row] for row in rows]


def test_columns_that_have_room_are_as_wide_as_they_are() -> None:
    assert fitted(cells(("a", "bbb"), ("aa", "b b")), set(), 20) == ([2, 3], 2)


def test_the_widest_column_gives_way_first() -> None:
    assert fitted(cells(("one two", "one two three four five six")), set(), 21) == ([7, 10], 2)


def test_a_column_that_is_wide_in_one_row_gives_way_before_one_that_is_in_all() -> None:
    rows = [("nlp", "one two three four five six")] * 19
    assert fitted(cells(*rows, ("one two three four", "one")), set(), 24) == ([5, 15], 2)


def test_the_gap_gives_way_before_a_word_is_broken() -> None:
    assert fitted(cells(("abcdef", "abcdef", "abcdef")), set(), 21) == ([6, 6, 6], 1)


def test_what_is_to_stay_whole_gives_way_last() -> None:
    assert fitted(cells(("one two", "one two")), {0}, 14) == ([7, 3], 2)
    assert fitted(cells(("a" * 20, "b" * 20)), {0}, 36) == ([20, 14], 1)
    assert fitted(cells(("a" * 20, "b" * 20)), {0}, 22) == ([10, 10], 1)
