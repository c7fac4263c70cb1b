from __future__ import annotations

from matcher.model import Passage
from matcher.reading.parsed import Parsed, ReadDocument
from matcher.report import read


def test_lines_stand_under_their_numbers_and_pages_where_they_begin() -> None:
    lines = read.numbered([ReadDocument("b.txt", "2", Parsed("One\n\nTwo\nThree", None, (), pages=(0, 5)))])
    assert lines == "== b.txt\n-- page 1\n    1  One\n    2\n-- page 2\n    3  Two\n    4  Three\n"


def test_of_json_the_passages_stand_under_their_pointers() -> None:
    parsed = Parsed("Led RLHF.", None, (Passage(0, 9, "work", None, "/work/0/summary"),), source="{}")
    assert read.numbered([ReadDocument("a.json", "1", parsed)]) == "== a.json\n#/work/0/summary  Led RLHF.\n"


def test_documents_stand_in_the_order_of_their_names() -> None:
    given = [ReadDocument(name, name, Parsed("x", None, ())) for name in ("b", "a")]
    assert read.numbered(given).splitlines()[0] == "== a"


def test_words_that_mean_nothing_stand_again_under_their_line() -> None:
    parsed = Parsed("Led tools.\nRLHF expert\nand more", None, (), hidden=((4, 9), (11, 31), (16, 22)))
    assert read.numbered([ReadDocument("a.html", "1", parsed)]).splitlines()[1:] == [
        "    1  Led tools.", "-- not read: tools",
        "    2  RLHF expert", "-- not read: RLHF expert", "-- not read: expert",
        "    3  and more", "-- not read: and more",
    ]  # fmt: skip


def test_of_json_they_stand_under_their_pointer() -> None:
    parsed = Parsed("Led RLHF.", None, (Passage(0, 9, "work", None, "/work/0/summary"),), hidden=((4, 8),), source="{}")
    assert read.numbered([ReadDocument("a.json", "1", parsed)]).splitlines()[1:] == [
        "#/work/0/summary  Led RLHF.",
        "-- not read: RLHF",
    ]
