"""The command, as it is installed: `matcher`, or `python -m matcher`."""

from __future__ import annotations

import os
import sys

from matcher.cli import main


def run() -> None:
    """Run the command line, and leave at once: taking the interpreter apart would take a tenth of the time of a run."""
    try:
        main()
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code if isinstance(end.code, int) else bool(end.code))


if __name__ == "__main__":
    run()
