"""The program as the shell sees it: processes, start-up, bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from matcher import __version__
from matcher.cli import COMMANDS, GROUPS, program

Run = Callable[..., Any]


@pytest.fixture
def command(root: Path, spec: Path, samples: Path) -> Callable[..., list[str]]:
    def make(*more: str) -> list[str]:
        return [
            sys.executable,
            "-m",
            "matcher",
            "rank",
            str(spec),
            "-p",
            str(samples),
            "--as-of",
            "2026-11-21",
            "--no-state",
            *more,
        ]

    return make


@pytest.fixture
def environment(root: Path, tmp_path: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(root), "HOME": str(tmp_path)}


@pytest.mark.parametrize("arguments", [("-h",), ("--help",)])
def test_help_lists_every_command(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.err) == (0, "")
    assert {"rank", "explain", "check", "signals", "reference"} <= set(ended.out.split())


def test_help_tells_what_each_command_does_in_a_whole_sentence(run: Run) -> None:
    lines = run("--help").out.partition("Start:\n")[2]
    assert "..." not in lines
    assert lines.count(".\n") == len(COMMANDS)


def test_help_lists_the_commands_in_groups_and_by_the_first_sentence_of_their_own_help(run: Run) -> None:
    lines = run("--help").out.splitlines()
    assert [line for line in lines if line.endswith(":") and line[0] != " "] == ["Options:", *(f"{name}:" for name in GROUPS)]
    whole: Any = get_command(program.with_commands(COMMANDS))
    listed = {name: summary for commands in GROUPS.values() for name, summary in commands.items()}
    assert {name: command.get_short_help_str(1000) for name, command in whole.commands.items()} == listed


class _Stopped:
    """What ends as a command does that somebody stops."""

    def __call__(self, *_: object, **__: object) -> None:
        raise KeyboardInterrupt


@pytest.mark.parametrize("where", ["matcher.cli.terminal.ready", "matcher.cli.program.with_commands", "matcher.cli.pools.load"])
def test_whoever_stops_a_command_is_told_and_it_ends_with_130(
    run: Run, spec: Path, samples: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(where, _Stopped())
    ended = run("rank", spec, "-p", samples, "-o", "r.csv")
    assert (ended.code, ended.out, ended.err) == (130, "", "interrupted; no file was left half written\n")
    assert not Path("r.csv").exists()


def test_a_closed_standard_error_does_not_end_a_command(root: Path, environment: dict[str, str], tmp_path: Path) -> None:
    advert, read = root / "data/adverts/inference-engineer.txt", os.pipe()
    os.close(read[0])
    argv = [sys.executable, "-m", "matcher", "draft", str(advert), "-o", "job.toml"]
    ended = subprocess.run(argv, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=read[1], check=False)
    os.close(read[1])
    assert (ended.returncode, ended.stdout) == (0, b"")
    assert (tmp_path / "job.toml").exists()


@pytest.mark.parametrize("group", ["index", "signals", "reference"])
def test_help_of_a_group_tells_what_each_of_its_commands_does(run: Run, group: str) -> None:
    lines = run(group, "--help").out.partition("Commands:\n")[2]
    assert "..." not in lines
    assert lines.count(".\n") > 0


def _names(command: Any, *before: str) -> list[tuple[str, ...]]:
    return [name for word, one in getattr(command, "commands", {}).items() for name in _names(one, *before, word)] or [before]


@pytest.mark.parametrize("name", _names(get_command(program.with_commands(COMMANDS))), ids=" ".join)
def test_every_command_has_help_with_an_example(run: Run, name: tuple[str, ...]) -> None:
    ended = run(*name, "-h")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Usage: ")
    assert not set("{}").intersection(ended.out.partition("\n\n")[0]), "what is needed is named as it is: JOB"
    assert "Example: matcher " in ended.out


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (("rank", ""), "JOB"),
        (("rank", "job.toml", "-p", ""), "--profiles"),
        (("rank", "job.toml", "-p", "pool", "-p", ""), "--profiles"),
        (("rank", "job.toml", "-o", ""), "--output"),
        (("rank", "job.toml", "--bundle", ""), "--bundle"),
        (("rank", "job.toml", "--cards="), "--cards"),
        (("rank", "job.toml", "--index", ""), "--index"),
        (("explain", "Ada Example", ""), "JOB"),
        (("compare", "A", "B", "--job", ""), "--job"),
        (("read", "cv.txt", ""), "FILES"),
        (("reference", "fit", "archive", "-o", ""), "--output"),
    ],
)
def test_a_path_that_is_empty_is_a_mistake_and_not_the_current_folder(run: Run, arguments: tuple[str, ...], where: str) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"{where}: is empty; name a file or folder\n")
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("option", ["--profiles", "--index", "--cards", "--output"])
def test_a_path_too_long_for_any_file_is_a_mistake(run: Run, spec: Path, option: str) -> None:
    ended = run("rank", str(spec), option, "x" * 5000)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)


def test_all_empty_paths_are_told_at_once(run: Run) -> None:
    ended = run("rank", "job.toml", "-p", "", "-o", "")
    assert [line.partition(":")[0] for line in ended.err.splitlines()] == ["--profiles", "--output"]


@pytest.mark.parametrize(("many", "last"), [(51, "and 1 more mistake"), (52, "and 2 more mistakes")])
def test_mistakes_beyond_fifty_are_counted(run: Run, many: int, last: str) -> None:
    Path("job.toml").write_text("".join(f"a{number} = 1\n" for number in range(many - 2)))
    lines = run("rank", "job.toml").err.splitlines()
    assert (len(lines), lines[-1]) == (51, last)


@pytest.mark.parametrize("name", ["diff", "demo", "rank", "shortlist"])
def test_an_index_is_offered_in_place_of_profiles_only_where_profiles_are(run: Run, name: str) -> None:
    page = run(name, "--help").out
    assert ("--index" in page) == ("--profiles" in page) == (name in ("rank", "shortlist"))


@pytest.mark.parametrize("command", ["compare", "audit", "matrix", "rank", "evaluate"])
def test_the_help_names_the_commands_that_write_runs(run: Run, command: str) -> None:
    text = " ".join(run(command, "--help").out.replace("│", " ").split())
    assert "with rank and evaluate trec too" in text


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out == f"matcher {__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("bogus",), ("signals", "bogus")])
def test_no_or_an_unknown_command_ends_with_two(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2


def test_the_module_runs_as_the_command_does(environment: dict[str, str], tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "matcher", "rank", "gone.toml"], env=environment, cwd=tmp_path, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, b"", b"gone.toml: no such file; name an existing job file\n")


@pytest.mark.parametrize("arguments", ["--help", "rank"])
def test_start_up_imports_nothing_heavy(
    command: Callable[..., list[str]], environment: dict[str, str], tmp_path: Path, arguments: str
) -> None:
    code = (
        "import sys\nfrom matcher.cli import main\nsys.argv = sys.argv[1:]\n"
        "try:\n    main()\nexcept SystemExit:\n    print(sorted({'sklearn', 'numpy', 'scipy', 'pydantic'} & set(sys.modules)), file=sys.stderr)"
    )
    argv = command()[3:] if arguments == "rank" else [arguments]
    ended = subprocess.run(
        [sys.executable, "-c", code, "matcher", *argv], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ended.stderr == "[]\n"
    assert ended.stdout


def test_ranking_loads_neither_examples_nor_the_checks_of_cards(
    command: Callable[..., list[str]], environment: dict[str, str], tmp_path: Path
) -> None:
    code = (
        "import sys\nfrom matcher.cli import main\nsys.argv = sys.argv[1:]\n"
        "try:\n    main()\nexcept SystemExit:\n    print(sorted(one for one in sys.modules if one.startswith('matcher.')), file=sys.stderr)"
    )
    argv = command()[3:]
    ended = subprocess.run(
        [sys.executable, "-c", code, "matcher", *argv], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    unwanted = {
        "signals.examples",
        "signals.tallies",
        "signals.checking",
        "signals.wording",
        "signals.own",
        "report.example_results",
        "tracing",
    }
    assert "'matcher.signals.mentions'" in ended.stderr
    assert not [one for one in unwanted if f"'matcher.{one}'" in ended.stderr]


@pytest.mark.parametrize("form", ["table", "json"])
def test_locale_hash_seed_and_time_zone_change_no_byte(
    command: Callable[..., list[str]], environment: dict[str, str], tmp_path: Path, form: str
) -> None:
    places = [
        {"LC_ALL": "C", "PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "TZ": "Pacific/Pago_Pago", "PYTHONUTF8": "1"},
    ]
    outs = {
        subprocess.run(command("-f", form), env=environment | one, cwd=tmp_path, capture_output=True, check=True).stdout
        for one in places
    }
    assert len(outs) == 1
    assert "林示远".encode() in outs.pop()


def test_a_terminal_that_cannot_say_a_character_gets_a_question_mark(
    command: Callable[..., list[str]], environment: dict[str, str], tmp_path: Path
) -> None:
    ended = subprocess.run(
        command(), env=environment | {"PYTHONIOENCODING": "ascii"}, cwd=tmp_path, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"Anselm Okwuosa" in ended.stdout


def test_a_closed_pipe_is_quiet_and_fine(command: Callable[..., list[str]], environment: dict[str, str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(command(), env=environment, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ended.stderr, ended.returncode) == (b"", 0)
