"""matcher rank: what it prints, what it leaves, and how it fails."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import outputs, shell

Run = Callable[..., Any]
FORMATS = ["table", "json", "csv", "markdown"]
JOB = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\nmust = true\n\n[[requirement]]\nname = "Serving"\nterms = ["vLLM"]\nweight = 2\n'


def left() -> list[Path]:
    """Return what lies here but for what is kept of documents."""
    return sorted(one for one in Path().rglob("*") if ".matcher" not in one.parts)


@pytest.fixture
def given(run: Run, profile: Callable[..., Any]) -> Run:
    """Return a function that fills the folder `pool` and writes `job.toml`."""

    def write(**files: str) -> None:
        Path("job.toml").write_text('title = "Engineer"\n' + JOB)
        Path("pool").mkdir()
        people = {"ada.json": profile("Led RLHF for a chat model."), "bo.json": profile("Built a vLLM server.", name="Bo Sample")}
        for name, each in people.items():
            Path("pool", name).write_text(json.dumps(each))
        for name, text in files.items():
            Path("pool", name.replace("_", ".")).write_text(text)

    return write


RANK = ("rank", "job.toml", "--profiles", "pool", "--as-of", "2026-11-21")


def test_a_ranking_is_printed_and_remembered(run: Run, given: Run) -> None:
    given()
    ended = run(*RANK)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Engineer\n")
    assert "2 documents: 2 ranked. As of 2026-11-21." in ended.out
    assert sorted(path.name for path in Path(".matcher").iterdir()) == ["cache", "last-ranking.json", "log.jsonl"]


def test_no_state_leaves_nothing(run: Run, given: Run) -> None:
    given()
    before = sorted(Path().rglob("*"))
    assert run(*RANK, "--no-state").code == 0
    assert sorted(Path().rglob("*")) == before


def test_what_is_remembered_is_what_was_asked_and_the_ids_for_the_owner_alone(run: Run, given: Run) -> None:
    given()
    run(*RANK)
    state = Path(".matcher/last-ranking.json")
    assert json.loads(state.read_text()) == {
        "job": "job.toml",
        "profiles": ["pool"],
        "as_of": "2026-11-21",
        "reference": None,
        "cards": None,
        "encoding": None,
        "ocr": False,
        "pool": ["pool"],
        "candidates": ["bo-sample", "ada-example"],
    }
    assert (state.stat().st_mode & 0o77, Path(".matcher").stat().st_mode & 0o77) == (0, 0)


def test_where_state_cannot_be_left_the_ranking_is_printed_all_the_same(run: Run, given: Run) -> None:
    given()
    Path(".matcher").write_text("a file in the way")
    ended = run(*RANK)
    assert (ended.code, ended.err) == (0, "this ranking is not remembered: .matcher/ cannot be written here\n")
    assert "Ada Example" in ended.out


def test_all_formats_show_the_same_scores(run: Run, given: Run) -> None:
    given()
    by_form = {form: run(*RANK, "--format", form).out for form in FORMATS}
    record = json.loads(by_form["json"])
    rows = list(csv.DictReader(StringIO(by_form["csv"], newline="")))
    assert (
        [one["score_milli"] for one in record["candidates"]]
        == [int(row["score"].replace(".", "")) for row in rows]
        == [59_200, 33_333]
    )
    for form in ("table", "markdown"):
        assert by_form[form].index("59.2") < by_form[form].index("33.3")


@pytest.mark.parametrize("suffix", [".txt", ".json", ".csv", ".md"])
def test_an_output_file_holds_what_would_have_been_printed(
    run: Run, given: Run, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given()
    form = {".txt": "table", ".json": "json", ".csv": "csv", ".md": "markdown"}[suffix]
    monkeypatch.setenv("COLUMNS", "100")
    printed, ended = run(*RANK, "--format", form), run(*RANK, "--output", f"out{suffix}")
    written = Path(f"out{suffix}")
    assert (ended.code, ended.out) == (0, "")
    assert written.read_bytes().decode("utf-8") == printed.out
    assert written.stat().st_mode & 0o77 == 0


@pytest.mark.parametrize("form", [*FORMATS, "html", "trec"])
def test_an_output_called_by_a_dash_is_standard_output(run: Run, given: Run, form: str) -> None:
    given()
    before = left()
    assert run(*RANK, "--format", form, "--output", "-") == run(*RANK, "--format", form)
    assert left() == before


def test_format_goes_before_the_suffix(run: Run, given: Run) -> None:
    given()
    run(*RANK, "--output", "out.csv", "--format", "json")
    assert json.loads(Path("out.csv").read_text())["schema"] == "matcher.ranking/1"


def test_top_shortens_the_list_and_not_the_counts(run: Run, given: Run) -> None:
    given(broken_json="{")
    record = json.loads(run(*RANK, "--top", "1", "--format", "json").out)
    assert len(record["candidates"]) == 1
    assert record["counts"] == {"documents": 3, "ranked": 2, "needs_review": 1, "skipped": 0}
    assert "3 documents: 2 ranked, 1 for a person to review." in run(*RANK, "--top", "1").out


def test_without_profiles_the_pool_of_the_job_file_is_ranked_from_any_folder(
    run: Run, given: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given()
    with Path("job.toml").open("a") as file:
        file.write('\n[pool]\nprofiles = "pool"\n')
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert "2 documents: 2 ranked" in run("rank", "../job.toml").out


def test_without_any_pool_data_profiles_is_ranked(run: Run, given: Run) -> None:
    given()
    Path("data").mkdir()
    Path("pool").rename("data/profiles")
    assert "2 documents: 2 ranked" in run("rank", "job.toml").out


def test_profiles_may_repeat(run: Run, given: Run) -> None:
    given()
    assert "2 documents: 2 ranked" in run("rank", "job.toml", "-p", "pool/ada.json", "-p", "pool/bo.json").out


def test_of_one_person_it_is_said_as_of_one(run: Run, given: Run) -> None:
    given()
    Path("of-one").mkdir()
    for name in ("cv.md", "home.md"):
        Path("of-one", name).write_text(f"# Ada Example\n\nada@example.com\n\n- Led RLHF for {name}.\n")
    assert "2 documents: 1 person ranked from 2. As of" in run("rank", "job.toml", "-p", "of-one").out


def test_standard_input_is_one_document(run: Run, given: Run, profile: Callable[..., Any]) -> None:
    given()
    ended = run("rank", "job.toml", "-p", "-", "-f", "json", stdin=json.dumps(profile("Led RLHF for a chat model.")).encode())
    assert [(one["name"], one["documents"]) for one in json.loads(ended.out)["candidates"]] == [("Ada Example", ["stdin.json"])]
    assert list(Path(".matcher").iterdir()) == [Path(".matcher/log.jsonl")]  # digests and counts, and nothing else


def test_standard_input_may_be_text(run: Run, given: Run) -> None:
    given()
    text = "# Ada Example\n\n## Experience\n\n**Engineer**, Example Labs, 2024-01 to 2026-10\n\n- Led RLHF for a chat model.\n"
    record = json.loads(run("rank", "job.toml", "-p", "-", "-f", "json", stdin=text.encode()).out)
    assert record["candidates"][0]["musts"] == {"RLHF": "met"}


def test_standard_input_goes_with_folders(run: Run, given: Run, profile: Callable[..., Any]) -> None:
    given()
    ended = run("rank", "job.toml", "-p", "pool", "-p", "-", stdin=json.dumps(profile("Led RLHF.", name="Cy Other")).encode())
    assert (ended.code, "3 documents: 3 ranked" in ended.out) == (0, True), ended.err


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("broken_json", '{"basics": ', "not valid JSON: line 1, column 12"),
        ("other_json", '{"invoice": 7}', "not a JSON Resume"),
        ("list_json", "[1, 2]", "not a JSON Resume"),
        ("deep_json", "[" * 100_000, "not valid JSON: too deeply nested"),
        ("empty_json", " \n", "empty"),
        ("blank_json", '{"basics": {"name": "Only Name"}}', "no text that could be ranked"),
        ("scan_pdf", "%PDF", "damaged PDF"),
    ],
)
def test_what_cannot_be_read_is_for_review_and_stops_nothing(run: Run, given: Run, name: str, text: str, reason: str) -> None:
    given(**{name: text})
    ended = run(*RANK)
    line = " ".join(ended.out.split())
    assert (ended.code, ended.err) == (0, "")
    assert f"for review: {name.replace('_', '.')}: {reason}" in line
    assert "3 documents: 2 ranked, 1 for a person to review." in line
    assert run(*RANK, "--strict").code == 3


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_for_review_is_told_on_standard_error_where_the_format_is_for_programs(run: Run, given: Run, form: str) -> None:
    given(broken_json="{")
    ended = run(*RANK, "-f", form)
    assert (ended.code, len(ended.err.splitlines())) == (0, 1)
    assert ended.err.startswith("for review: broken.json: not valid JSON: line 1, column 2")


def test_strict_is_fine_where_all_was_read(run: Run, given: Run) -> None:
    given(photo_jpg="x")
    ended = run(*RANK, "--strict")
    assert (ended.code, ended.err) == (0, "")
    assert "skipped: photo.jpg: not a document" in ended.out


def test_strict_prints_the_ranking_before_it_fails(run: Run, given: Run) -> None:
    given(broken_json="{")
    assert "Ada Example" in run(*RANK, "--strict").out


def test_nothing_on_standard_input_is_no_document(run: Run, given: Run) -> None:
    given()
    ended = run("rank", "job.toml", "-p", "-", stdin=b"\n")
    assert (ended.code, ended.err) == (2, "standard input: no document in it; name a folder of documents or profiles\n")
    assert "2 documents: 2 ranked" in run("rank", "job.toml", "-p", "pool", "-p", "-", stdin=b"").out
    for command in ("people -p -", "read -"):
        assert run(*command.split(), stdin=b"").err.startswith("standard input: no document in it")


def test_a_csv_file_begins_with_its_first_column_for_scripts_to_read(run: Run, given: Run) -> None:
    given()
    run(*RANK, "-o", "list.csv")
    assert Path("list.csv").read_bytes().startswith(b"rank,")


def test_who_shares_the_last_rank_of_those_asked_for_is_shown_and_said(run: Run, given: Run, profile: Run) -> None:
    given(cy_json=json.dumps(profile("Built a vLLM server.", name="Cy Sample")))
    ended = run(*RANK, "--top", "1")
    assert "2 candidates share rank 1, so 2 are shown." in ended.out
    assert "share rank" not in run(*RANK, "--top", "2").out + run(*RANK).out


def test_links_and_pipes_are_not_opened(run: Run, given: Run) -> None:
    import os

    given()
    Path("pool/link.json").symlink_to("/etc/passwd")
    os.mkfifo("pool/pipe.json")
    ended = run(*RANK, "-f", "csv")
    assert ended.err == "for review: link.json: a link, not followed\nfor review: pipe.json: not a regular file\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("job.toml",),
            "--profiles: no profiles are named, and this folder has no data/profiles; name a folder of profiles or documents",
        ),
        (("job.toml", "-p", "nowhere"), "nowhere: no such file or folder; name an existing file or folder"),
        (("job.toml", "-p", "void"), "void: no document in it; name a folder of documents or profiles"),
        (("none.toml", "-p", "pool"), "none.toml: no such file; name an existing job file"),
        (
            ("pool", "-p", "pool"),
            "pool: a folder, not a job; candidates are named with --profiles: matcher rank job.toml --profiles pool",
        ),
        (
            ("job.toml", "-p", "pool", "-f", "pdf"),
            "--format: no format “pdf”; choose one of table, json, csv, markdown, html, xlsx, trec",
        ),
        (
            ("job.toml", "-p", "pool", "-o", "x.pdf"),
            "x.pdf: no format for “.pdf” files; name one of table, json, csv, markdown, html, xlsx, trec with --format",
        ),
        (
            ("job.toml", "-p", "pool", "-o", "no/x.csv"),
            "no/x.csv: cannot be written: No such file or directory; name a file in a folder you may write to",
        ),
        (
            ("job.toml", "-p", "pool", "-o", "void", "--bundle", "b.json"),
            "--bundle: a bundle holds one job; rank that job alone, and to a file",
        ),
        (
            ("job.toml", "-p", "nowhere", "--bundle-names"),
            "--bundle-names: there is no bundle to write names to; name its file with --bundle",
        ),
        (("job.toml", "job.toml", "-p", "pool"), "--output: several jobs are written to a folder; name one"),
        (("job.toml", "people", "-p", "my"), "people: no such file; name existing job files; put a path with blanks in quotes"),
        (
            ("job.toml", "none.toml", "-p", "pool", "-o", "no.csv"),
            "no.csv: looks like the name of a file, and several jobs need a folder; name a folder",
        ),
        (
            ("job.toml", "none.toml", "-p", "pool", "-o", "other.csv", "-f", "csv"),
            "other.csv: is not a folder, and several jobs need one; name another",
        ),
        (
            ("job.toml", "none.toml", "-p", "pool", "-o", "void", "-f", "pdf"),
            "--format: no format “pdf”; choose one of table, json, csv, markdown, html, xlsx, trec",
        ),
        (("job.toml", "-p", "pool", "--as-of", "yesterday"), "--as-of: “yesterday” is not a date; write it as YYYY-MM-DD"),
        (("job.toml", "-p", "pool", "--as-of", "2026-02-30"), "--as-of: “2026-02-30” is not a date; write it as YYYY-MM-DD"),
        (
            ("job.toml", "-p", "pool", "--reference", "job.toml"),
            "job.toml: not a reference table; fit one with `matcher reference fit`",
        ),
    ],
)
def test_a_mistake_is_one_line_and_leaves_nothing(run: Run, given: Run, arguments: tuple[str, ...], message: str) -> None:
    given()
    Path("void").mkdir()
    Path("other.csv").touch()
    before = left()
    ended = run("rank", *arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", message + "\n")
    assert left() == before


@pytest.mark.parametrize(
    "arguments", [(), ("job.toml", "--top", "0"), ("job.toml", "--top", "x"), ("job.toml", "--bogus"), ("job.toml", "-p")]
)
def test_a_wrong_option_is_told_on_standard_error(run: Run, given: Run, arguments: tuple[str, ...]) -> None:
    given()
    ended = run("rank", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert not Path(".matcher").exists()


def test_a_pipe_stays_one(run: Run, given: Run) -> None:
    given()
    os.mkfifo("pipe")
    ended = run(*RANK, "--no-state", "-f", "csv", "-o", "pipe")
    assert (ended.code, ended.err.partition("; ")[0]) == (2, "pipe: cannot be written: not a regular file")
    assert Path("pipe").is_fifo()


def test_a_link_stays_one_and_the_file_that_it_leads_to_is_written(run: Run, given: Run) -> None:
    given()
    Path("kept").mkdir()
    Path("kept/real.csv").write_text("old")
    Path("latest.csv").symlink_to("kept/real.csv")
    assert run(*RANK, "--no-state", "-o", "latest.csv").code == 0
    assert Path("latest.csv").is_symlink()
    assert Path("kept/real.csv").read_text().startswith("rank,")
    assert [path.name for path in Path("kept").iterdir()] == ["real.csv"]


def test_a_link_that_leads_nowhere_yet_is_written_through(run: Run, given: Run) -> None:
    given()
    Path("latest.csv").symlink_to("new.csv")
    assert run(*RANK, "--no-state", "-o", "latest.csv").code == 0
    assert Path("latest.csv").is_symlink()
    assert Path("new.csv").read_text().startswith("rank,")


@pytest.mark.parametrize("named", ["dev/stdout", "fd/1", "dev/../dev/stdout"])
def test_no_link_of_the_system_is_replaced_nor_written_through(
    run: Run, given: Run, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    given()
    for folder, name in (("dev", "stdout"), ("proc", "1")):
        Path(folder).mkdir()
        Path(folder, name).symlink_to("../behind.csv")
    Path("fd").symlink_to("proc")
    Path("behind.csv").write_text("of a shell")
    monkeypatch.setattr(outputs, "_OF_THE_SYSTEM", (Path("dev").absolute(), Path("proc").absolute()))
    ended = run(*RANK, "--no-state", "-f", "csv", "-o", named)
    assert (ended.code, ended.err.partition("; ")[0]) == (2, f"{named}: cannot be written: not a regular file")
    assert Path(named).is_symlink()
    assert Path("behind.csv").read_text() == "of a shell"


def test_a_link_to_itself_is_no_file_to_write(run: Run, given: Run) -> None:
    given()
    Path("out.csv").symlink_to("out.csv")
    ended = run(*RANK, "--no-state", "-o", "out.csv")
    assert (ended.code, ended.err.partition("; ")[0]) == (2, "out.csv: cannot be written: not a regular file")


def test_what_is_remembered_is_not_written_through_a_link(run: Run, given: Run) -> None:
    given()
    Path("mine").write_text("mine")
    Path(".matcher").mkdir()
    Path(".matcher/last-ranking.json").symlink_to(Path("mine").absolute())
    assert run(*RANK).code == 0
    assert Path("mine").read_text() == "mine"
    assert not Path(".matcher/last-ranking.json").is_symlink()


def test_an_output_that_fails_keeps_the_old_file_whole(run: Run, given: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given()
    Path("out.csv").write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shell.os, "fsync", full)
    ended = run(*RANK, "--no-state", "-o", "out.csv")
    assert (ended.code, ended.err) == (
        2,
        "out.csv: cannot be written: No space left on device; name a file in a folder you may write to\n",
    )
    assert Path("out.csv").read_text() == "old"
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []


def test_all_mistakes_of_a_job_file_are_told_at_once_with_line_and_column(run: Run, given: Run) -> None:
    given()
    Path("job.toml").write_text('titel = "x"\n\n[[requirement]]\nname = "RLHF"\nsignals = ["rhlf"]\nweight = -1\n')
    ended = run(*RANK)
    assert (ended.code, ended.out) == (2, "")
    lines = ended.err.splitlines()
    assert [line.split(": ")[0] for line in lines] == sorted(f"job.toml:{place}" for place in ("1:1", "1:1", "5:12", "6:10"))
    assert "did you mean" in ended.err
    assert not Path(".matcher").exists()


def test_a_job_file_that_is_no_toml_is_told_with_its_place(run: Run, given: Run) -> None:
    given()
    Path("job.toml").write_text("title = \n")
    ended = run(*RANK)
    assert (ended.code, len(ended.err.splitlines())) == (2, 1)
    assert ended.err.startswith("job.toml:1:9: not valid TOML")


def test_control_characters_of_names_and_files_do_not_reach_the_terminal(
    run: Run, given: Run, profile: Callable[..., Any]
) -> None:
    given()
    Path("pool/\x1b[2Jx.json").write_text("{")
    Path("pool/z.json").write_text(json.dumps(profile("Led \x1b[31mRLHF.", name="\x1b]0;x\x07Eve\x1b[2J Other")))
    for form in FORMATS:
        ended = run(*RANK, "-f", form)
        assert "\x1b" not in ended.out + ended.err
    assert "\x1b" not in run("rank", "\x1b[2J.toml").err


@pytest.fixture
def leaks() -> Callable[[str], list[str]]:
    secrets = ["Ada Example", "ada-example", "Ada", "ada.json", "Bo Sample", "bo-sample", "bo.json", "broken.json", "photo.jpg"]
    return lambda text: [one for one in secrets if one in text]


@pytest.mark.parametrize("form", FORMATS)
def test_blind_shows_no_name_no_id_of_a_name_and_no_file(
    run: Run, given: Run, profile: Callable[..., Any], leaks: Callable[[str], list[str]], form: str
) -> None:
    given(broken_json="{", photo_jpg="x")
    Path("pool/ada.json").write_text(json.dumps(profile("Ada Example led RLHF for a chat model, says ada@example.com.")))
    ended = run(*RANK, "--blind", "-f", form)
    assert (ended.code, leaks(ended.out)) == (0, [])
    assert "led RLHF" in ended.out


def test_blind_names_no_file_on_standard_error_either(run: Run, given: Run, leaks: Callable[[str], list[str]]) -> None:
    given(broken_json="{")
    assert leaks(run(*RANK, "--blind", "-f", "csv").err) == []


@pytest.mark.parametrize(
    ("terminal", "variables", "color"),
    [("", "", False), ("", "FORCE_COLOR", True), ("xterm", "", True), ("xterm", "NO_COLOR", False), ("dumb", "", False)],
)
def test_colour_is_for_terminals_and_can_be_forced_or_forbidden(
    run: Run, monkeypatch: pytest.MonkeyPatch, terminal: str, variables: str, color: bool
) -> None:  # fmt: skip
    Path("job.toml").write_text('title = "Engineer"\n' + JOB)
    Path("pool").mkdir()
    Path("pool/ada.json").write_text('{"basics": {"summary": "Builds tools."}}')
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv(variables or "NOTHING", "1")
    monkeypatch.setattr(shell.sys.stdout.__class__, "isatty", lambda _: bool(terminal))
    assert ("\x1b[" in run(*RANK).out) is color


def test_a_reference_of_ones_own_changes_the_similarity_and_the_manifest(run: Run, given: Run) -> None:
    given()
    with Path("job.toml").open("a") as file:
        file.write("\n[similarity]\nweight = 1\n")
    Path("own.tsv").write_text("# matcher.reference/1\n# default_milli 9000\nrlhf\t1\n")
    shipped, own = (json.loads(run(*RANK, "-f", "json", *more).out) for more in ((), ("--reference", "own.tsv")))
    assert shipped["manifest"]["reference_sha256"] != own["manifest"]["reference_sha256"]
    assert shipped["candidates"] != own["candidates"]


CARD = 'id = "serving"\naliases = ["vLLM"]\n'


def test_own_cards_score_and_change_the_digest(run: Run, given: Run) -> None:
    given()
    Path("own").mkdir()
    Path("own/serving.toml").write_text(CARD)
    Path("job.toml").write_text(Path("job.toml").read_text().replace('terms = ["vLLM"]', 'signals = ["serving"]'))
    assert run(*RANK).code == 2
    plain = json.loads(run("rank", "job.toml", "-p", "pool", "--cards", "own", "--as-of", "2026-11-21", "-f", "json").out)
    (bo,) = [one for one in plain["candidates"] if one["id"] == "bo-sample"]
    assert bo["contributions"][1]["evidence"][0]["signal"] == "serving"
    Path("own/serving.toml").write_text(CARD + 'traps = ["other"]\n')
    other = json.loads(run("rank", "job.toml", "-p", "pool", "--cards", "own", "--as-of", "2026-11-21", "-f", "json").out)
    assert plain["candidates"] == other["candidates"]
    assert plain["manifest"]["cards_sha256"] != other["manifest"]["cards_sha256"]


def test_a_signal_of_the_job_file_scores_as_the_same_card_in_a_folder(run: Run, given: Run) -> None:
    given()
    Path("own").mkdir()
    Path("own/serving.toml").write_text(CARD)
    asked = Path("job.toml").read_text().replace('terms = ["vLLM"]', 'signals = ["serving"]')
    Path("job.toml").write_text(asked)
    foldered = json.loads(run(*RANK, "--cards", "own", "-f", "json").out)
    Path("job.toml").write_text(asked + '\n[signals.serving]\naliases = ["vLLM"]\n')
    inside = json.loads(run(*RANK, "-f", "json").out)
    assert inside["candidates"] == foldered["candidates"]
    assert inside["manifest"]["cards_sha256"] == foldered["manifest"]["cards_sha256"]


def test_a_card_with_a_shipped_id_takes_its_place(run: Run, given: Run) -> None:
    given()
    Path("own").mkdir()
    Path("own/rlhf.toml").write_text('id = "rlhf"\naliases = ["nothing of the sort"]\n')
    scores = [json.loads(run(*RANK, *more, "-f", "json").out)["candidates"] for more in ((), ("--cards", "own"))]
    assert [next(one["contributions"][0]["milli"] for one in each if one["id"] == "ada-example") > 0 for each in scores] == [
        True,
        False,
    ]


def test_a_card_that_no_requirement_asks_for_changes_no_score(run: Run, given: Run) -> None:
    given()
    Path("own").mkdir()
    Path("own/gardening.toml").write_text('id = "gardening"\naliases = ["gardening"]\n')
    assert (
        json.loads(run(*RANK, "-f", "json").out)["candidates"]
        == json.loads(run(*RANK, "--cards", "own", "-f", "json").out)["candidates"]
    )


def _told(run: Run, *more: str) -> list[tuple[Any, ...]]:
    candidates = json.loads(run(*RANK, "-f", "json", *more).out)["candidates"]
    return [(one["rank"], one["id"], one["score_milli"], [part["milli"] for part in one["contributions"]]) for one in candidates]


def test_a_must_have_that_is_ignored_changes_no_points_and_is_shown_as_none(run: Run, given: Run) -> None:
    given()
    assert _told(run) == _told(run, "--ignore-must", "rlhf") == _told(run, "--ignore-must", "RLHF", "--tiers")
    ended = run(*RANK, "--ignore-must", "rlhf")
    assert "As if no must-have: RLHF." in ended.out
    assert "must-haves" not in ended.out


def test_a_must_have_that_is_not_there_is_told_before_anything_is_read(run: Run, given: Run) -> None:
    given()
    ended = run("rank", "job.toml", "--profiles", "gone", "--ignore-must", "RHLF", "--ignore-must", "Serving")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == [
        "--ignore-must: no must-have is called `RHLF`; did you mean `RLHF`?",
        "--ignore-must: `Serving` is not a must-have of this job; the must-haves are RLHF",
    ]


def test_in_tiers_whoever_meets_all_comes_first_whatever_the_score(run: Run, given: Run) -> None:
    given()
    plain, tiers = run(*RANK, "-f", "csv").out, run(*RANK, "-f", "csv", "--tiers").out
    assert [row["id"] for row in csv.DictReader(StringIO(plain))] == ["bo-sample", "ada-example"]
    assert [(row["rank"], row["tier"], row["id"]) for row in csv.DictReader(StringIO(tiers))] == [
        ("2", "met", "ada-example"), ("1", "not stated", "bo-sample"),
    ]  # fmt: skip
    page = run(*RANK, "--tiers").out
    assert (
        page.index("All must-haves met")
        < page.index("Ada Example")
        < page.index("Something not stated")
        < page.index("Bo Sample")
    )


def test_a_run_file_keeps_the_order_of_the_scores_in_tiers_too(run: Run, given: Run) -> None:
    given()
    assert run(*RANK, "-f", "trec", "--tiers").out == run(*RANK, "-f", "trec").out


def test_what_a_person_has_to_check_changes_nothing_but_the_digest_of_the_job(run: Run, given: Run) -> None:
    given()
    before, page = _told(run), run(*RANK).out
    with Path("job.toml").open("a") as file:
        file.write('[checks]\nlocation = "Zürich, two days a week"\n')
    assert _told(run) == before
    assert run(*RANK).out.replace("For a person to check: location – Zürich, two days a week.\n", "") == page


BIASED = """title = "Young engineer"
description = "He is under 35."
[[requirement]]
name = "German"
kind = "language"
code = "de"
level = "native"
weight = 1
"""
SPEAKS = "job.toml refers to who a person is; `matcher check job.toml` shows where, and what to write instead\n"


def test_a_job_that_speaks_of_who_a_person_is_is_told_in_one_line_and_flagged_in_its_record(run: Run, given: Run) -> None:
    given()
    Path("job.toml").write_text(BIASED)
    ended = run(*RANK, "-f", "json")
    assert (ended.code, ended.err) == (0, SPEAKS)
    flags = json.loads(ended.out)["job"]["flags"]
    assert {one["kind"] for one in flags} == {"biased_requirement"}
    assert [(one["code"], one["where"], one["quote"]) for one in flags] == [
        ("M111", "title", "Young"), ("M111", "description", "under 35"), ("M112", "description", "He"), ("M114", "requirement[1].level", ""),
    ]  # fmt: skip
    checked = json.loads(run("check", "job.toml", "-f", "json").out)["files"][0]["findings"]
    assert {(one["code"], one["where"]) for one in flags} == {(one["code"], one["where"]) for one in checked if "kind" in one}


def test_it_is_told_again_where_the_page_is_shown_again_and_for_each_of_several_jobs(run: Run, given: Run) -> None:
    given()
    Path("job.toml").write_text(BIASED)
    Path("other.toml").write_text(BIASED.replace("Young ", "").replace("He is under 35.", "").replace('"native"', '"C1"'))
    assert run(*RANK).err == run(*RANK).err == SPEAKS
    assert run("rank", "other.toml", "job.toml", "-p", "pool", "-o", "out").err == SPEAKS


def test_of_a_job_that_speaks_of_nobody_nothing_is_told_and_its_record_has_no_flags(run: Run, given: Run) -> None:
    given()
    ended = run(*RANK, "-f", "json")
    assert (ended.code, ended.err, "flags" in json.loads(ended.out)["job"]) == (0, "", False)
