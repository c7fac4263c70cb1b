"""Where a finding stands in a job file."""

from __future__ import annotations

from matcher.job.findings import JobFinding, JobSource

TEXT = """title = "Young   and young engineer"
description = '''
first line, a recent
graduate, young'''
[[requirement]]
name = "A"
terms = ["x", "x", "young y", "z"]
must = true
[checks]
location = "a \\u0079oung place"
[signals.own]
aliases = [
  "b",  # young
  "young c",
]
"""


def place(*path: str | int, quote: str = "") -> tuple[int | None, int | None]:
    found = JobSource(TEXT).place(JobFinding("M111", path, "", quote))
    return found.line, found.column


def test_words_are_found_in_their_value_across_lines_and_spaces() -> None:
    assert place("title", quote="Young and young") == (1, 10)
    assert place("description", quote="recent graduate") == (3, 15)
    assert place("description", quote="young") == (4, 11)


def test_words_that_stand_otherwise_in_the_file_have_the_place_of_their_value() -> None:
    assert place("checks", "location", quote="young") == (10, 12)
    assert place("title", quote="elderly") == (1, 9)


def test_the_index_is_that_of_what_is_written_though_one_is_written_twice() -> None:
    assert place("requirement", 0, "terms", 0) == (7, 10)
    assert place("requirement", 0, "terms", 1, quote="young") == (7, 21)
    assert place("requirement", 0, "terms", 2) == (7, 31)


def test_words_are_not_looked_for_beyond_their_value() -> None:
    assert place("signals", "own", "aliases", 0, quote="young c") == (13, 3)
    assert place("signals", "own", "aliases", 1, quote="young") == (14, 4)


def test_tables_and_keys_have_places_too() -> None:
    assert place("requirement", 0) == (5, 1)
    assert place("requirement", 0, "must") == (8, 8)


def test_what_is_not_written_has_the_place_of_what_would_hold_it() -> None:
    assert place("requirement", 0, "level") == (5, 1)
