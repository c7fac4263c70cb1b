"""matcher check"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from matcher.job.bias import groups
from matcher.job.findings import codes

Run = Callable[..., Any]
WORDS = {one.code for one in groups()}
PLANTED = """title = "Young engineer"
description = \"\"\"
At Examplia, we build models. You are no older than 35, male, married,
a native speaker, Christian, a Swiss citizen near PLZ 8001, from a top school, a
graduate of Stanford, without career gaps, in good health and of cultural fit.
\"\"\"
[[requirement]]
name = "Made up"
terms = ["Quuxification"]
weight = 1
must = true
[[requirement]]
name = "Title"
terms = [
  "Young engineer",
  "Frobnication",
  "Examplia", "vLLM"]
weight = 1
must = true
[[requirement]]
name = "Alignment"
terms = ["RLHF"]
weight = 1
must = true
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 1
must = true
[[requirement]]
name = "RLHF again"
signals = ["rlhf"]
weight = 1
must = true
[[requirement]]
name = "Reward models"
signals = ["reward-modeling"]
weight = 1
must = true
[[requirement]]
name = "English"
kind = "language"
code = "en"
level = "A1"
weight = 1
must = true
[[requirement]]
name = "Signs"
kind = "coverage"
terms = ["!!!"]
weight = 0.001
must = true
[similarity]
weight = 400
"""
FINE = 'title = "Engineer"\n[[requirement]]\nname = "A"\nterms = ["xY"]\nweight = 1\n\n[[requirement]]\nname = "B"\nterms = ["yX"]\nweight = 3\n'
WEIGHED = [
    "job.toml:",
    "fine",
    "What",
    "each",
    "requirement",
    "can",
    "give",
    "requirement",
    "of",
    "100",
    "points",
    "──────────────────────────",
    "A",
    "25.0",
    "B",
    "75.0",
]
"""What `check` says of that, word by word."""


def _rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(out)))


def _places(out: str) -> list[tuple[str, str]]:
    return [(row["code"], f"{row['line']}:{row['column']}") for row in _rows(out)]


def test_every_shipped_job_file_is_fine_but_for_what_its_remarks_say_is_meant(run: Run, root: Path) -> None:
    specs = sorted((root / "job_specs").glob("*.toml"))
    ended = run("check", *specs, "--ignore", "M105", "--ignore", "M106", "--strict")
    assert (ended.code, ended.err) == (0, "")
    assert " ".join(ended.out.split()).count(": fine What each requirement can give") == len(specs)
    rows = _rows(run("check", *specs, "-f", "csv").out)
    assert {(Path(row["file"]).stem, row["code"]) for row in rows} == {
        ("efficient-inference", "M105"), ("rlhf-alignment", "M105"), ("llm-pretraining", "M106"),
    }  # fmt: skip


def test_it_tells_what_each_requirement_can_give(run: Run) -> None:
    Path("job.toml").write_text(FINE)
    assert run("check", "job.toml").out.split() == WEIGHED


def test_an_advert_is_no_job_file_and_what_makes_one_of_it_is_named(run: Run) -> None:
    Path("an advert.txt").write_text("Clerk\n")
    ended = run("check", "an advert.txt")
    assert (ended.code, ended.err) == (
        2,
        "an advert.txt: not a job file; make one from it: matcher draft 'an advert.txt' -o job.toml\n",
    )


def test_all_files_are_checked_though_the_first_is_broken(run: Run) -> None:
    Path("bad.toml").write_text('title = 7\nweigth = 1\n[[requirement]]\nname = "A"\nterms = ["x"]\nweight = 0\n')
    Path("job.toml").write_text(FINE)
    ended = run("check", "bad.toml", "gone.toml", "job.toml")
    assert (ended.code, ended.out.startswith("job.toml: fine")) == (2, True)
    assert [line.split(": ")[0] for line in ended.err.splitlines()] == [
        "bad.toml:1:9",
        "bad.toml:2:1",
        "bad.toml:6:10",
        "gone.toml",
    ]


def test_an_empty_line_parts_what_is_told_of_one_file_from_the_next(run: Run) -> None:
    for name in "ab":
        Path(f"{name}.toml").write_text(f'{FINE}[checks]\nlocation = "Town {name}"\n')
    Path("c.toml").write_text(FINE)
    told = run("check", "a.toml", "c.toml", "b.toml").out
    assert len(re.findall(r"(?:^|[^\n]\n\n)\w\.toml: ", told)) == 3
    assert "\n\n\n" not in told and not told.endswith("\n\n")


def test_what_to_think_twice_about_is_a_warning_and_no_mistake(run: Run) -> None:
    Path("job.toml").write_text(FINE.replace("Engineer", "Young engineer"))
    ended = run("check", "job.toml")
    assert (ended.code, ended.err) == (0, "")
    assert "M111  1:10   title: `Young` refers to age" in ended.out


def test_strict_ends_with_one_for_a_finding_and_with_two_for_a_mistake(run: Run) -> None:
    Path("job.toml").write_text(FINE.replace("Engineer", "Young engineer"))
    Path("bad.toml").write_text("title = 7\n")
    assert run("check", "job.toml", "--strict").code == 1
    assert run("check", "job.toml", "bad.toml", "--strict").code == 2
    assert run("check", "job.toml", "--strict", "--ignore", "m111").code == 0
    Path("job.toml").write_text(FINE)
    assert run("check", "job.toml", "--strict").code == 0


def test_a_code_that_is_not_there_is_told_with_what_was_meant(run: Run) -> None:
    Path("job.toml").write_text(FINE)
    ended = run("check", "job.toml", "--ignore", "M1111")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("--ignore: `M1111` is not a code; did you mean `M111`?")


def test_without_a_job_file_it_asks_for_one(run: Run) -> None:
    ended = run("check")
    assert (ended.code, ended.err) == (
        2,
        "JOB: no job file is named; name one; `matcher draft ADVERT -o job.toml` makes one from an advert\n",
    )


def test_all_codes_are_told_with_why_and_how_to_mend_them(run: Run) -> None:
    ended = run("check", "--codes", "-f", "csv")
    rows = _rows(ended.out)
    assert ended.code == 0
    assert [row["id"] for row in rows] == sorted(codes())
    assert all(row["what"] and row["why"] and row["fix"] for row in rows)


def test_the_page_of_codes_is_the_one_that_it_prints(run: Run, root: Path) -> None:
    printed = run("check", "--codes", "--format", "markdown").out
    told = "print it anew: matcher check --codes --format markdown > docs/checks.md"
    assert (root / "docs" / "checks.md").read_text(encoding="utf-8") == printed, told


def test_every_code_has_a_job_file_that_gives_it_at_its_place(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(PLANTED)
    ended = run("check", "job.toml", "-p", samples, "--as-of", "2026-11-21", "-f", "csv")
    assert (ended.code, ended.err) == (0, "")
    found = _places(ended.out)
    assert set(codes()) - {code for code, _ in found} == {"M203", "M204"}
    lines = PLANTED.split("\n")
    for row in _rows(ended.out):
        quote = row["finding"].split("`")[1] if row["code"] in ("M102", "M103", *WORDS) else ""
        assert lines[int(row["line"]) - 1][int(row["column"]) - 1 :].lstrip('"').startswith(quote.split(" ")[0] if quote else "")
    assert ("M119", "5:1") in found
    assert ("M103", "17:3") in found
    assert {("M108", "47:1"), ("M109", "47:1")} <= set(found)


def test_the_same_is_told_in_every_format(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(PLANTED)
    ask = ("check", "job.toml", "-p", samples, "--as-of", "2026-11-21")
    told = json.loads(run(*ask, "-f", "json").out)
    (file,) = told["files"]
    assert (told["schema"], file["file"], file["mistakes"]) == ("matcher.check/1", "job.toml", [])
    assert file["pool"]["counts"]["ranked"] == 8
    found = [(one["code"], f"{one['line']}:{one['column']}") for one in file["findings"]]
    assert found == _places(run(*ask, "-f", "csv").out)
    page = run(*ask).out
    assert max(map(len, page.splitlines())) <= 80
    assert all(f" {code}  {place} " in page for code, place in found)
    assert f"job.toml: {len(found)} things to think twice about" in page.replace("\n", " ")


def test_mistakes_stand_in_the_record_too(run: Run) -> None:
    Path("bad.toml").write_text("title = 7\n[similarity]\nweight = 1\n")
    ended = run("check", "bad.toml", "-f", "json")
    (file,) = json.loads(ended.out)["files"]
    assert (ended.code, file["title"], file["findings"]) == (2, None, [])
    assert [one["where"] for one in file["mistakes"]] == ["bad.toml:1:9"]
    assert ended.err.startswith("bad.toml:1:9: title: must be text")


BIASED = ["M111", "M111", "M112", "M114", "M115", "M117", "M118", "M120"]


@pytest.mark.parametrize("form", ["table", "markdown", "html", "csv", "json"])
def test_a_job_with_nothing_to_rank_by_is_told_all_that_needs_no_requirement_in_every_format(
    run: Run, root: Path, form: str
) -> None:
    ended = run("check", root / "tests" / "hostile" / "job_biased.toml", "-f", form)
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "job_biased.toml:1:1: there is nothing to rank by; add a [[requirement]]" in ended.err
    assert re.findall(r"\bM1\d\d\b", ended.out) == BIASED
    assert form in ("csv", "json") or "there is nothing to rank by; 8 things to think twice about" in " ".join(ended.out.split())


def test_its_record_has_the_job_the_findings_and_the_mistake(run: Run, root: Path) -> None:
    (file,) = json.loads(run("check", root / "tests" / "hostile" / "job_biased.toml", "-f", "json").out)["files"]
    assert (file["title"], len(file["job_sha256"]), file["requirements"]) == ("Young energetic recent graduate", 64, [])
    assert [one["what"] for one in file["mistakes"]] == ["there is nothing to rank by"]
    assert [one["code"] for one in file["findings"]] == BIASED


def test_beside_other_mistakes_a_job_with_nothing_to_rank_by_is_no_job(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(f'title = "Young engineer"\nweigth = 1\n[pool]\nprofiles = "{samples}"\n')
    ended = run("check", "job.toml")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 2)
    Path("job.toml").write_text('title = "Engineer"\n')
    assert run("check", "job.toml").out == "job.toml: there is nothing to rank by; all else is fine\n"
    assert run("rank", "job.toml", "-p", samples).out == ""


def test_words_of_who_a_person_is_have_a_kind_beside_their_code_and_other_findings_none(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(PLANTED)
    (file,) = json.loads(run("check", "job.toml", "-p", samples, "-f", "json").out)["files"]
    kinds = {(one.get("kind"), one["code"] in WORDS) for one in file["findings"]}
    assert kinds == {("biased_requirement", True), (None, False)}


def test_the_pool_that_a_job_file_names_is_looked_at(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(FINE + f'[pool]\nprofiles = "{samples}"\n')
    ended = run("check", "job.toml", "-f", "csv")
    assert [code for code, _ in _places(ended.out)] == ["M201", "M201"]
    assert "8 documents: 8 ranked." in run("check", "job.toml").out
    Path("job.toml").write_text(FINE + '[pool]\nprofiles = "gone"\n')
    assert (ended := run("check", "job.toml")).code == 2
    assert ended.err.startswith("job.toml:12:12: pool.profiles: gone: ")


def test_without_a_pool_nothing_is_read_and_nothing_left(run: Run) -> None:
    Path("job.toml").write_text(FINE)
    assert run("check", "job.toml").code == 0
    assert sorted(path.name for path in Path().iterdir()) == ["job.toml"]


def test_of_too_few_people_nothing_is_told(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(FINE)
    ended = run("check", "job.toml", "-p", samples / "lin-shiyuan.json", "--strict")
    assert ended.code == 0
    assert "Fewer than five candidates: too few to tell which requirements move nobody." in ended.out


@pytest.mark.parametrize("content", [b"\xff\xfe", b"title = ", b"x" * 1_000_001, b"a = " + b"[" * 5000])
def test_what_is_no_job_file_is_one_line(run: Run, content: bytes) -> None:
    Path("job.toml").write_bytes(content)
    ended = run("check", "job.toml")
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith("job.toml")


def test_control_characters_of_a_job_file_do_not_reach_the_terminal(run: Run) -> None:
    Path("job.toml").write_text(FINE.replace("Engineer", "\\u001b[2J") + '"\\u001b[2J" = 1\n')
    ended = run("check", "job.toml")
    assert ended.code == 2
    assert "\x1b" not in ended.out + ended.err


def test_own_cards_are_checked_with_the_job_files(run: Run) -> None:
    Path("own").mkdir()
    Path("own/own-tools.toml").write_text('id = "own-tools"\naliases = ["function calling"]\n')
    Path("job.toml").write_text(FINE.replace('terms = ["xY"]', 'signals = ["own-tools"]'))
    assert run("check", "job.toml", "--cards", "own").out.split() == WEIGHED
    ended = run("check", "job.toml")
    assert (ended.code, ended.err.split(": ")[0]) == (2, "job.toml:4:12")


def test_a_mistake_of_an_own_card_is_told_with_its_place(run: Run) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text('id = "own-tools"\naliases = ["R"]\nbroader = ["agent"]\n')
    Path("job.toml").write_text(FINE)
    ended = run("check", "job.toml", "--cards", "own")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(": ")[0] for line in ended.err.splitlines()] == ["own/a.toml:2:12", "own/a.toml:3:12"]


def test_words_of_who_a_person_is_are_warned_of_in_own_cards_too(run: Run) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text('id = "youth"\naliases = ["young people"]\n')
    Path("job.toml").write_text(FINE + '[signals.youth-too]\naliases = ["young talent"]\n')
    ended = run("check", "job.toml", "--cards", "own", "-f", "csv")
    assert ended.code == 0
    assert [tuple(row.values())[:5] for row in _rows(ended.out)] == [
        ("own", "", "", "M111", "signals.youth.aliases[1]"), ("job.toml", "12", "13", "M111", "signals.youth-too.aliases[1]"),
    ]  # fmt: skip
    assert "own: 1 thing to think twice about" in run("check", "job.toml", "--cards", "own").out


def test_a_hostile_pattern_is_refused_by_name(run: Run, root: Path) -> None:
    ended = run("check", root / "tests" / "hostile" / "job_redos.toml")
    assert (ended.code, ended.out, "Traceback" in ended.err) == (2, "", False)
    assert "job_redos.toml:4:13: taxonomy[1].patterns[1]: `(a+)+$` looks like a regular expression" in ended.err


def test_control_characters_of_a_file_name_do_not_reach_the_terminal(run: Run) -> None:
    Path("a\x1b[2J.toml").write_text(FINE.replace("Engineer", "Young engineer"))
    for form in ("table", "csv", "markdown", "json"):
        ended = run("check", "a\x1b[2J.toml", "-f", form)
        assert ended.code == 0
        assert "\x1b" not in ended.out + ended.err


@pytest.mark.parametrize(
    ("pool", "told"),
    [
        ('profiles = "gone"', 'job.toml:12:12: pool.profiles: gone: no such file or folder; name an existing file or folder\n'),
        ('profiles = ["job.toml", "gone"]', "job.toml:12:25: pool.profiles[2]: gone: no such file or folder;"),
        ('profiles = "bare"', "job.toml:12:12: pool.profiles: bare: no document in it;"),
        ('index = "gone"', "job.toml:12:9: pool.index: gone: no such file or folder;"),
        ('database = "sqlite:///gone.db"\nquery = "SELECT id, profile FROM people"', "job.toml:11:1: pool: gone.db: no such database;"),
    ],
)  # fmt: skip
def test_a_pool_that_cannot_be_read_is_told_with_its_place_and_all_that_needs_no_pool(run: Run, pool: str, told: str) -> None:
    Path("bare").mkdir()
    Path("job.toml").write_text(FINE.replace("Engineer", "Young engineer") + f"[pool]\n{pool}\n")
    ended = run("check", "job.toml")
    assert (ended.code, ended.err.startswith(told), ended.err.count("\n")) == (2, True, 1)
    assert ended.out.startswith("job.toml: its pool cannot be read; 1 thing to think twice about\n")
    assert "M111  1:10" in ended.out
    (only,) = json.loads(run("check", "job.toml", "-f", "json").out)["files"]
    assert [len(only[name]) for name in ("requirements", "findings", "mistakes")] == [2, 1, 1]
