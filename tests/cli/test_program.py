"""What no command takes is one line: what, where, how; exit code 2."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("rank", "JOB: is missing; `matcher rank -h` shows what it takes"),
        ("explain", "CANDIDATE: is missing; `matcher explain -h` shows what it takes"),
        ("evaluate job.toml", "--qrels: is missing; `matcher evaluate -h` shows what it takes"),
        ("reference fit cvs", "--output: is missing; `matcher reference fit -h` shows what it takes"),
        ("rank job.toml --forma json", "--forma: no such option; did you mean `--format`?"),
        ("rank job.toml -P x", "-P: no such option; did you mean `-p`?"),
        ("rank job.toml -Z", "-Z: no such option; `matcher rank -h` shows what it takes"),
        ("--nonsense", "--nonsense: no such option; `matcher -h` shows what it takes"),
        ("rank job.toml -p", "-p: needs a value; `matcher rank -h` shows what it takes"),
        ("people --join a", "--join: needs 2 values; `matcher people -h` shows what it takes"),
        ("rank job.toml --blind=3", "--blind: takes no value; `matcher rank -h` shows what it takes"),
        ("rank job.toml --top 0", "--top: “0” is not a whole number of 1 or more; `matcher rank -h` shows what it takes"),
        ("rank job.toml -j 300", "--jobs: “300” is not a whole number from 0 to 256; `matcher rank -h` shows what it takes"),
        ("rank job.toml --jobs abc", "--jobs: “abc” is not a whole number from 0 to 256; `matcher rank -h` shows what it takes"),
        ("whatif ada --to-rank x", "--to-rank: “x” is not a whole number; `matcher whatif -h` shows what it takes"),
        ("whatif ada --to-score x", "--to-score: “x” is not a number; `matcher whatif -h` shows what it takes"),
        ("explain a b c d", "matcher explain: does not take “c d”; put a name of several words in quotes"),
        ("rnak job.toml", "“rnak”: no such command; did you mean `rank`?"),
        ("xyzzy", "“xyzzy”: no such command; `matcher -h` lists them all"),
        ("signals lst", "“lst”: no such command; did you mean `list`?"),
        ("index xyzzy", "“xyzzy”: no such command; `matcher index -h` lists them all"),
    ],
)
def test_what_is_mistyped_is_one_line(run: Run, typed: str, expected: str) -> None:
    ended = run(*typed.split())
    assert (ended.code, ended.out, ended.err) == (2, "", f"{expected}\n")


def test_control_characters_that_are_typed_do_not_reach_the_terminal(run: Run) -> None:
    for typed in (("a\x1b[2J",), ("rank", "--a\x1b[2J"), ("explain", "a", "b", "c\x1b[2J"), ("rank", "a", "--top", "\x1b[2J")):
        ended = run(*typed)
        assert (ended.code, ended.err.count("\n"), "\x1b" in ended.err) == (2, 1, False)


@pytest.mark.parametrize("typed", [(), ("signals",), ("index",), ("reference",)])
def test_a_group_without_a_word_shows_its_help(run: Run, typed: tuple[str, ...]) -> None:
    ended = run(*typed)
    assert ("Commands:\n" if typed else "Every day:\n") in ended.out + ended.err
