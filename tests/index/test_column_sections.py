"""The columns that there are: whoever makes them makes all, and no other."""

from __future__ import annotations

from matcher.index.arrays import ColumnsInMemory, SegmentColumns
from matcher.index.column_sections import IN_STRETCHES, SIZES, in_order, starts, statement_columns, word_number
from matcher.index.columns import columns
from matcher.index.merging import merged

_TEXTS = {"signals", "words", "degrees.texts", "tongues.texts"}


def test_every_column_is_made_of_readings_and_by_merging() -> None:
    nobody = columns([])
    assert nobody.keys() == SIZES.keys() | _TEXTS
    assert merged({3: SegmentColumns(ColumnsInMemory(nobody))}, []) == nobody
    assert nobody.keys() >= IN_STRETCHES


def test_lists_begin_where_those_before_them_end() -> None:
    assert starts("pieces", [[5, 5], [], [5]]) == {"pieces.at": b"".join(at.to_bytes(8, "little") for at in (0, 2, 2, 3))}


def test_a_text_of_several_statements_stands_once() -> None:
    made = statement_columns("tongues", [(0, 3, "fr"), (1, 5, "de"), (4, 1, "fr")])
    assert made["tongues.texts"] == b"de\nfr\n"
    assert made["tongues.1"] == bytes([3, 5, 1])
    assert made["tongues.2"] == b"".join(number.to_bytes(4, "little") for number in (1, 0, 1))


def test_words_are_in_the_order_of_their_numbers() -> None:
    words = in_order({"gpu", "rlhf", "bread"})
    assert sorted(words) == ["bread", "gpu", "rlhf"]
    assert [word_number(word) for word in words] == sorted(map(word_number, words))
