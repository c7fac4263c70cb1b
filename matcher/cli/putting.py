"""Text → standard output, whatever becomes of it. Apart from shell.py, for whoever needs no more than this."""

from __future__ import annotations

import os
import sys

import typer

from matcher.errors import MatcherError


def put(text: str) -> None:
    """Write to standard output; what its encoding cannot say becomes a question mark, and whoever stops reading may."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
        raise typer.Exit from None
    except OSError as error:
        _close_output()
        fix = "free some space, or name a file with --output"
        raise MatcherError(f"cannot be written: {error.strerror}", "standard output", fix) from None


def _close_output() -> None:
    """Send what is left to nowhere: else it is tried once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
