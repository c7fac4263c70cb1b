"""Text → standard output, whatever becomes of it, or standard error. Apart from shell.py, for whoever needs no more than this."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

import typer

from matcher.cli import lettering
from matcher.errors import MatcherError
from matcher.gate import shown


def ready() -> None:
    """Make the standard streams fit for use: a closed one leads nowhere, and for letters that one lacks others stand in."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors=lettering.OTHERS)


def put(text: str, *, data: bool = False) -> None:
    """Write to standard output; data are UTF-8 there too, whatever a terminal reads, and whoever stops reading may."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if data and reconfigure and lettering.sayer(sys.stdout.encoding):
        reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close(sys.stdout)
        raise typer.Exit from None
    except OSError as error:
        _close(sys.stdout)
        fix = "free some space, or name a file with --output"
        raise MatcherError(f"cannot be written: {error.strerror}", "standard output", fix) from None


def warn(lines: Iterable[str]) -> None:
    """Write lines to standard error, gated; where nobody reads them any more, the command goes on without."""
    for line in lines:
        try:
            typer.echo(shown(line, 2000), err=True)
        except OSError:
            _close(sys.stderr)


def _close(stream: TextIO) -> None:
    """Send what is left to nowhere: else it is tried once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
