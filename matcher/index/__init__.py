"""People kept on disk for any job: what was read of documents, what cards saw in it, and columns to rank by."""

from __future__ import annotations

from pathlib import Path

from matcher.index.index import Index, People
from matcher.store import Store

__all__ = ["Index", "People", "is_index"]


def is_index(path: Path) -> bool:
    """Return whether a path is the folder of an index."""
    with path.joinpath("manifest").open("rb") as file:
        return file.read(14) == b"matcher store " and Store(path).exists()
