"""What commands leave in .matcher/, and that --no-state leaves none of it."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from matcher.cli import COMMANDS, program

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")
KEEP_NOTHING = {
    "draft", "completion", "index add", "index compact", "index doctor", "signals list", "signals show", "signals copy",
    "signals test",
}  # fmt: skip
TIDY_UP = {"index forget", "index purge"}
LEAVING = (
    "rank job.toml",
    "rank job.toml -o {}.csv",
    "rank job.toml other.toml -o {}",
    "explain jonah-pellwick job.toml -o {}.json",
    "explain jonah-pellwick job.toml --for-candidate -o {}.md",
    "compare jonah-pellwick anselm-okwuosa --job job.toml -o {}.json",
    "whatif jonah-pellwick job.toml --to-rank 4 -o {}.json",
    "funnel job.toml -o {}.csv",
    "robust job.toml -o {}.csv",
    "check job.toml -o {}.json",
    "check job.toml",
    "matrix job.toml other.toml -o {}.csv",
    "evaluate job.toml -q g.qrels -o {}.json",
    "audit job.toml -o {}.json",
    "shortlist job.toml -o {}.csv",
    "people -o {}.json",
)
OF_FILES = (
    "read people -o {}",
    "verify ranking.json -p people -o {}.json",
    "replay bundle.json -p people -o {}.json",
    "diff ranking.json ranking.json -o {}.json",
    "reference fit people -o {}.tsv",
    "index list --people -o {}.csv",
    "demo",
)


def _commands(command: Any, *before: str) -> Iterator[tuple[str, Any]]:
    """Yield every command under its full name."""
    for word, one in getattr(command, "commands", {}).items():
        yield from _commands(one, *before, word)
    if not hasattr(command, "commands"):
        yield " ".join(before), command


def test_every_command_that_may_leave_something_can_be_told_in_the_same_words_to_leave_nothing() -> None:
    told = {
        name: [one.help for one in command.params if "--no-state" in one.opts]
        for name, command in _commands(get_command(program.with_commands(COMMANDS)))
    }
    assert {name for name, help in told.items() if not help} == KEEP_NOTHING | TIDY_UP
    words = ["Write nothing to .matcher/, and ignore what it says: your corrections, and the pool of the last ranking."]
    assert [help for help in told.values() if help] == [words] * (len(told) - len(KEEP_NOTHING | TIDY_UP))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the folder lies once the first test has made it."""
    return tmp_path_factory.mktemp("once") / "folder"


@pytest.fixture
def folder(run: Run, once: Path, samples: Path, spec: Path) -> Path:
    """Return the folder with people, two jobs, an index, grades, a ranking and its bundle, and nothing kept."""
    if once.exists():
        shutil.copytree(once, Path(), symlinks=True, dirs_exist_ok=True)
    else:
        _fill(run, samples, spec)
        shutil.copytree(Path(), once, symlinks=True)
    return Path()


def _fill(run: Run, samples: Path, spec: Path) -> None:
    Path("people").symlink_to(samples)
    Path("job.toml").write_bytes(spec.read_bytes())
    Path("other.toml").write_bytes((spec.parent / "search-rag.toml").read_bytes())
    Path("g.qrels").write_text("job 0 jonah-pellwick 2\njob 0 anselm-okwuosa 0\n")
    given = ("rank", "job.toml", "-p", "people", *DAY, "--no-state", "-o", "ranking.json", "--bundle", "bundle.json")
    assert run(*given).code == run("index", "add", "people").code == 0


@pytest.mark.parametrize("line", [*(f"{one} -p people" for one in LEAVING), *OF_FILES])
def test_with_no_state_nothing_is_left(run: Run, folder: Path, line: str) -> None:
    ended = run(*line.format("told").split(), "--no-state")
    assert ended.code == 0, ended.err
    assert not (folder / ".matcher").exists()
    assert run(*line.format("again").split()).code == 0
    assert (folder / ".matcher").exists(), "without it something is left"


@pytest.mark.parametrize("line", ["draft advert.txt -o drafted.toml", "index add people", "index compact", "index doctor -o d.json",
                                  "signals list -o s.json", "signals show rlhf -o s.json",
                                  "signals copy rlhf -o s.toml"])  # fmt: skip
def test_the_commands_without_it_leave_nothing(run: Run, folder: Path, line: str) -> None:
    Path("advert.txt").write_text("Engineer\n\nRequirements:\n- RLHF\n")
    assert run(*line.split()).code == 0
    assert not (folder / ".matcher").exists()


def test_a_decision_cannot_be_kept_where_nothing_may_be(run: Run, folder: Path) -> None:
    given = ("shortlist", "job.toml", "-p", "people", "add", "jonah-pellwick", "--by", "Eva", "--why", "Seen.")
    ended = run(*given, "--no-state")
    assert (ended.code, ended.err) == (2, "add: a decision cannot be kept with --no-state; leave out --no-state\n")
    assert not (folder / ".matcher").exists()


def test_the_demo_names_commands_that_need_nothing_remembered(run: Run) -> None:
    told = run("demo", *DAY, "--no-state").err
    lines = [shlex.split(line, comments=True)[1:] for line in told.splitlines() if line.startswith("matcher ")]
    assert [line[0] for line in lines] == ["explain", "compare", "rank"]
    for line in lines:
        ended = run(*line, "--no-state")
        assert (ended.code, ended.err) == (0, "")
    assert not Path(".matcher").exists()
