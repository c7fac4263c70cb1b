"""JSON Lines: a document a line, by its number; nothing of a line is lost, and no line is held when it is done with."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest

from matcher.reading.document_files import LARGEST
from matcher.reading.rows import json_lines
from matcher.reading.rows.holder import DocumentRow

RESUME = b'{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}'


def rows(raw: bytes, encoding: str | None = None) -> list[DocumentRow]:
    return list(json_lines.rows(BytesIO(raw), encoding))


def test_a_line_is_a_profile_with_its_own_bytes_as_content() -> None:
    assert rows(RESUME + b"\n" + RESUME) == [DocumentRow("1", "row.json", RESUME), DocumentRow("2", "row.json", RESUME)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"  \n", b""])
def test_the_end_of_a_line_is_no_part_of_it(end: bytes) -> None:
    assert rows(RESUME + end)[0].content == RESUME


def test_blank_lines_are_no_documents_and_are_counted() -> None:
    assert [one.name for one in rows(b"\n" + RESUME + b"\n  \n\r\n" + RESUME + b"\n")] == ["2", "5"]


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert rows(b"\xef\xbb\xbf" + RESUME)[0].content == RESUME


def test_lines_of_two_bytes_a_letter_are_refused_as_a_file() -> None:
    with pytest.raises(ValueError, match="UTF-16"):
        rows(RESUME.decode().encode("utf-16"))


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ('"cv.txt"', "row.txt"),
        ('"CV.HTML"', "row.html"),
        ('"cv.pdf"', "row.md"),
        ('"Ada M. Example"', "row.md"),
        ("7", "row.md"),
        ("null", "row.md"),
    ],
)
def test_a_text_goes_to_the_reader_that_its_name_tells_and_else_is_markdown(called: str, expected: str) -> None:
    listed = rows(f'{{"name": {called}, "text": "Led RLHF.\\n用中文"}}'.encode())
    assert listed == [DocumentRow("1", expected, "Led RLHF.\n用中文".encode(), decoded=True)]


@pytest.mark.parametrize(
    "line",
    [
        b'{"basics": {"name": "Ada"}, "text": "x"}',
        b'{"text": 7}',
        b'["text"]',
        b'{"text": "x"',
        b'"text"',
        b"[" * 9000 + b'"text"',
    ],
)
def test_what_is_no_text_is_left_to_the_reader_of_profiles(line: bytes) -> None:
    assert rows(line) == [DocumentRow("1", "row.json", line)]


def test_half_a_letter_of_two_becomes_a_mark_and_stops_nothing() -> None:
    assert rows(b'{"text": "Led \\ud800 RLHF."}')[0].content == b"Led ? RLHF."


def test_a_text_is_read_in_the_encoding_that_the_user_names() -> None:
    assert rows('{"text": "主导强化学习"}'.encode("gb18030"), "gb18030")[0].content == "主导强化学习".encode()


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read() -> None:
    long = b'{"text": "' + b"x" * (LARGEST + 3_000_000) + b'"}\n'
    assert rows(long + RESUME) == [DocumentRow("1", refused="larger than 20 MB"), DocumentRow("2", "row.json", RESUME)]
    assert rows(b" " * LARGEST + b"\n" + RESUME) == [
        DocumentRow("1", refused="larger than 20 MB"),
        DocumentRow("2", "row.json", RESUME),
    ]
    with pytest.raises(ValueError, match="larger than 20 MB"):
        rows(long)[0].bytes()


def test_a_large_file_is_never_held_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_bytes((RESUME[:-3] + b"x" * 100_000 + b'"}}\n') * 200)
    with file.open("rb") as opened:
        tracemalloc.start()
        count = sum(len(one.content) > 100_000 for one in json_lines.rows(opened, None))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert count == 200
    assert peak < 2_000_000 < file.stat().st_size
