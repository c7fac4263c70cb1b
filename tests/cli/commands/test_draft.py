"""matcher draft"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ADVERT = """Baker

About us
We are a bakery.

Requirements:
- 2 years of RLHF
- rye
- Native English speaker

Benefits:
- bread
"""


@pytest.fixture
def advert(run: Run) -> Path:
    Path("ad.txt").write_text(ADVERT)
    return Path("ad.txt")


def test_the_job_file_goes_to_standard_output_and_the_report_beside_it(run: Run, advert: Path) -> None:
    ended = run("draft", advert)
    assert ended.code == 0
    assert ended.out.startswith("# Drafted from ad.txt: ") and ended.out.count("[[requirement]]") == 3
    assert ended.err.splitlines() == [
        "3 requirements from 4 lines; 4 lines left out: benefits 2, company 2",
        "ad.txt:9: left out: “Native English speaker” refers to who a person is",
    ]


def test_a_dash_is_standard_output(run: Run, advert: Path) -> None:
    assert run("draft", advert, "-o", "-") == run("draft", advert)
    assert not Path("-").exists()


def test_the_file_passes_the_check(run: Run, advert: Path) -> None:
    assert run("draft", advert, "-o", "job.toml").out == ""
    ended = run("check", "job.toml")
    assert (ended.code, ended.err) == (0, "")


def test_an_advert_comes_through_standard_input_too(run: Run, advert: Path) -> None:
    given = run("draft", "-", stdin=ADVERT.encode()).out
    assert given.replace("stdin.md", "ad.txt") == run("draft", advert).out


def test_a_job_file_that_may_have_been_edited_is_kept(run: Run, advert: Path) -> None:
    Path("job.toml").write_text('title = "mine"\n')
    ended = run("draft", advert, "-o", "job.toml")
    assert (ended.code, ended.err) == (2, "job.toml: has other content, and was left as it is; overwrite it with --force\n")
    assert Path("job.toml").read_text() == 'title = "mine"\n'
    assert run("draft", advert, "-o", "job.toml", "--force").code == 0
    assert run("draft", advert, "-o", "job.toml").code == 0


def test_a_folder_is_no_file_to_write(run: Run, advert: Path) -> None:
    Path("jobs").mkdir()
    ended = run("draft", advert, "-o", "jobs")
    assert (ended.code, ended.err.partition("; ")[0]) == (2, "jobs: cannot be written: not a regular file")


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", b""), ("a.pdf", b"%PDF-x"), ("a.json", b"{}"), ("a.json", b'{"basics": {}}')]
)
def test_what_is_no_advert_is_one_line(run: Run, name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    ended = run("draft", name)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith(f"{name}: ")


def test_own_cards_are_asked_for(run: Run) -> None:
    Path("own").mkdir()
    Path("own/bread.toml").write_text('id = "bread"\naliases = ["sourdough"]\n')
    Path("ad.txt").write_text("Baker\n\nRequirements:\n- sourdough\n")
    assert 'signals = ["bread"]' in run("draft", "ad.txt", "--cards", "own").out
    assert 'signals = ["bread"]' not in run("draft", "ad.txt").out


def test_nothing_asked_for_is_said(run: Run) -> None:
    Path("ad.txt").write_text("Baker\n")
    assert "no requirement was understood in it" in run("draft", "ad.txt").err


def test_control_characters_of_an_advert_do_not_reach_the_terminal(run: Run) -> None:
    Path("ad.txt").write_text("Ba\x1b[2Jker\n\nRequirements:\n- r\x9b31mye\n")
    ended = run("draft", "ad.txt")
    assert "\x1b" not in ended.out + ended.err and "\x9b" not in ended.out + ended.err
