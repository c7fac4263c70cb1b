"""Where a new process finds the modules that this one has in reach."""

from __future__ import annotations

import sys
from pathlib import Path


def folders() -> list[str]:
    """Return the folders of this process's modules, and our own; none that depends on where somebody happens to be."""
    ours, paths = str(Path(__file__).parents[3]), [one for one in sys.path if Path(one).is_absolute()]
    return [*paths, *([] if ours in paths else [ours])]
