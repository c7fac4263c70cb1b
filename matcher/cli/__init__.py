"""The commands, one file each. A new one is a file here and a line below."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from matcher.cli import check, explain, people, rank, read, reference, shell, signals
from matcher.errors import MatcherError
from matcher.version import __version__

_SHOWN = 50
"""Mistakes of one input that are shown at once."""

app = typer.Typer(
    no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip


def _version(asked: bool) -> None:
    if asked:
        shell.put(f"matcher {__version__}\n")
        raise typer.Exit


@app.callback()
def matcher(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Rank candidates for a job, and show for every point the words it rests on.

    It helps a person decide: it decides nothing, rejects nobody and guesses nothing.
    """


app.command()(read.read)
app.command()(people.people)
app.command()(rank.rank)
app.command()(explain.explain)
app.command()(check.check)
app.add_typer(signals.app, name="signals")
app.add_typer(reference.app, name="reference")


def _some(lines: list[str]) -> list[str]:
    """Return the first mistakes, and how many more there are."""
    return [*lines[:_SHOWN], f"and {len(lines) - _SHOWN} more mistakes"] if len(lines) > _SHOWN else lines


def main() -> None:
    """Run the command line; a mistake that the user can mend is one line and exit code 2."""
    gc.set_threshold(1_000_000)  # a run is short, and its values live to its end: looking for garbage finds none
    try:
        app()
    except MatcherError as error:
        shell.warn(_some(str(error).split("\n")))
        sys.exit(shell.MENDABLE)
    finally:
        gc.freeze()  # else the interpreter looks once more before it ends, for a tenth of the time of a run
