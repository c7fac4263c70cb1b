"""People kept on disk for any job: what was read of documents, what cards saw in it, and columns to rank by."""

from __future__ import annotations

import os
from pathlib import Path

from matcher.index.index import Index, People

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded: no matrix is multiplied, and threads cost 50 ms

__all__ = ["Index", "People", "is_index"]


def is_index(path: Path) -> bool:
    """Return whether a folder with a manifest is that of an index, be it a damaged one."""
    with path.joinpath("manifest").open("rb") as file:
        return file.read(14) == b"matcher store " or any(path.glob("*.segment"))
