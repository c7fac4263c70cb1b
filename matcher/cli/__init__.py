"""The command line: a new command is a file in `commands/` and a line below."""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from matcher.errors import MatcherError
from matcher.phrasing import count

if TYPE_CHECKING:
    import typer

GROUPS = {
    "Start": {
        "demo": "Rank eight invented people for a job, and suggest three commands to try next.",
        "completion": "Print a script that makes your shell complete commands, options, job files, candidates and signals.",
    },
    "Every day": {
        "draft": "Draft a job file from an advert, for you to edit.",
        "rank": "Rank candidates for a job; every point is backed by a quote.",
        "explain": "Show where every point of one candidate comes from.",
        "people": "Show which documents were joined into one person, and which cases you should confirm.",
        "read": "Read documents, and write a JSON Resume profile for each person.",
    },
    "Decide": {
        "compare": "Compare candidates requirement by requirement, and show what decides their order.",
        "funnel": "Show how many candidates meet each must-have, and who misses exactly one.",
        "whatif": "Show what a candidate's documents would have to state to reach a rank or a score.",
        "robust": "Show how far you can rely on each rank.",
        "matrix": "Score one pool for several jobs, in one table.",
        "shortlist": "Record who is on the shortlist of a job, who decided it, and why.",
    },
    "Check": {
        "check": "Check job files: list every mistake at once, and what to think twice about.",
        "judge": "Ask you to grade candidates, one by one or in pairs, for `matcher evaluate` and TREC programs.",
        "evaluate": "Measure how well rankings agree with people's grades.",
        "tune": "Propose weights that agree better with people's grades, as TOML for you to apply by hand.",
        "audit": "Measure whether the ranking treats people alike; nothing is adjusted.",
        "verify": "Check every quote, place, hash and sum of a ranking against the documents.",
        "replay": "Rank again from a bundle, and check that the ranking is the same, to the last quote.",
        "diff": "Show what changed between two rankings, and why: documents, job, cards, reference, date, version.",
    },
    "Indexes, signals, reference": {
        "index": "Keep people on disk, ready to rank for any job.",
        "signals": "Show the signals that are looked for, and test their cards.",
        "reference": "Fit the reference idf that the text similarity rests on.",
    },
}
"""The commands as `matcher -h` lists them, each with the first sentence of its help, so that none need be imported for it."""

FINE, FAILED, MENDABLE, UNREADABLE = 0, 1, 2, 3
"""Fine; a check failed; the user can fix it; inputs were unreadable and --strict was given. A traceback is a bug, and 1 too."""

INTERRUPTED = 130
"""The user stopped the program, as shells have it."""

COMMANDS = tuple(name for commands in GROUPS.values() for name in commands)

_SHOWN = 50
"""Mistakes of one input that are shown at once."""


def main() -> None:
    """Run the command line; a mistake that the user can fix becomes one line and exit code 2."""
    os.environ.setdefault(
        "OPENBLAS_NUM_THREADS", "1"
    )  # before numpy is loaded: an index multiplies no matrix, and threads cost 50 ms
    gc.set_threshold(1_000_000)  # a run is short, and its values live to its end: looking for garbage finds none
    try:
        _run()
    except MatcherError as error:
        _end(str(error).split("\n"))
    except OSError as error:
        _end([str(_too_long(error))])
    except KeyboardInterrupt:
        _interrupt()
    except SystemExit as end:
        if end.code == INTERRUPTED:  # typer makes an exit of the interruption of a command
            _interrupt()
        raise
    finally:
        gc.freeze()  # else the interpreter looks once more before it ends, for a tenth of the time of a run


def _run() -> None:
    """Run the command that is asked for, or answer a shell that completes one."""
    from matcher.cli import terminal  # not above: the collector of garbage costs most while modules are loaded

    terminal.ready()
    if "_MATCHER_COMPLETE" in os.environ:
        _answer_shell()
    else:
        _program()()


def _too_long(error: OSError) -> MatcherError:
    """Return the mistake that a path is too long for any file, which the user can fix; raise any other error again."""
    if error.errno != errno.ENAMETOOLONG:
        raise error
    from matcher.gate import shown  # hardly anybody does it

    return MatcherError("no file can have so long a name", shown(str(error.filename)), "name another")


def _interrupt() -> NoReturn:
    """Say that the program was stopped, and end as shells expect; by plain means, for modules may be half loaded."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write("interrupted; no file was left half written\n")
    sys.exit(INTERRUPTED)


def _answer_shell() -> NoReturn:
    """Answer a shell that asks how a line may go on, and exit."""
    from matcher.cli import completion_words, shell

    answers = completion_words.answers_to(os.environ[completion_words.ASKED], sys.argv[1:])
    shell.put("".join(f"{answer}\n" for answer in answers))
    sys.exit(FINE)


def _program() -> typer.Typer:
    """Return the program with the command that is asked for; for any other word, with the names of all commands."""
    from matcher.cli import program

    word = next(iter(sys.argv[1:]), "--help")
    if word in COMMANDS:
        return program.with_commands([word])
    return program.names_only(GROUPS)


def _end(mistakes: list[str]) -> None:
    """Show the first mistakes and how many more there are, and exit."""
    from matcher.cli import terminal

    more = len(mistakes) - _SHOWN
    terminal.warn([*mistakes[:_SHOWN], *([f"and {count(more, 'more mistake')}"] if more > 0 else [])])
    sys.exit(MENDABLE)


def __getattr__(name: str) -> typer.Typer:
    """Return `app`, the program with all commands, for whoever embeds it."""
    if name != "app":
        raise AttributeError(name)
    from matcher.cli import program

    return program.with_commands(COMMANDS)
