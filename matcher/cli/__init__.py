"""The commands, one file each. A new one is a file here and a line below."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from matcher.cli import exits
from matcher.errors import MatcherError

if TYPE_CHECKING:
    import typer

COMMANDS = (
    "read",
    "people",
    "rank",
    "explain",
    "compare",
    "whatif",
    "funnel",
    "robust",
    "check",
    "draft",
    "matrix",
    "judge",
    "evaluate",
    "tune",
    "audit",
    "verify",
    "replay",
    "diff",
    "shortlist",
    "index",
    "signals",
    "reference",
    "demo",
    "completion",
)

_SHOWN = 50
"""Mistakes of one input that are shown at once."""


def main() -> None:
    """Run the command line; a mistake that the user can mend is one line and exit code 2."""
    gc.set_threshold(1_000_000)  # a run is short, and its values live to its end: looking for garbage finds none
    from matcher.cli import putting  # here, for the looking for garbage costs most while modules are loaded

    putting.ready()
    try:
        if "_MATCHER_COMPLETE" in os.environ:
            _completed()
        else:
            _asked()()
    except MatcherError as error:
        _end(str(error).split("\n"))
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # a path that no file can have is the user's own, wherever it is noticed
            raise
        from matcher.gate import shown  # hardly anybody does it

        _end([str(MatcherError("no file can have so long a name", shown(str(error.filename)), "name another"))])
    except KeyboardInterrupt:
        sys.exit(exits.INTERRUPTED)
    finally:
        gc.freeze()  # else the interpreter looks once more before it ends, for a tenth of the time of a run


def _completed() -> NoReturn:
    """Answer a shell that asks how a line may go on."""
    from matcher.cli import completing, shell

    found = completing.asked(os.environ[completing.ASKED], sys.argv[1:])
    shell.put("".join(f"{one}\n" for one in found))
    sys.exit(exits.FINE)


def _asked() -> typer.Typer:
    """Return the program with the command that is asked for, or with all; for other words their names will do."""
    from matcher.cli import program

    word = next(iter(sys.argv[1:]), "--help")
    if word in COMMANDS:
        return program.of([word])
    return program.of(COMMANDS) if word.startswith("-") and word != "--version" else program.named(COMMANDS)


def _end(mistakes: list[str]) -> None:
    """Show the first mistakes, and how many more there are."""
    from matcher.cli import putting

    more = len(mistakes) - _SHOWN
    putting.warn([*mistakes[:_SHOWN], *([f"and {more} more mistake{'s' * (more > 1)}"] if more > 0 else [])])
    sys.exit(exits.MENDABLE)


def __getattr__(name: str) -> typer.Typer:
    """Return `app`, the program with all commands, for whoever embeds it."""
    if name != "app":
        raise AttributeError(name)
    from matcher.cli import program

    return program.of(COMMANDS)
