"""People kept on disk for any job: what was read of documents, what cards saw in it, and columns to rank by."""

from __future__ import annotations

from pathlib import Path

from matcher.index.open_index import Index, IndexPeople

__all__ = ["Index", "IndexPeople", "is_index"]


def is_index(path: Path) -> bool:
    """Return whether a folder with a manifest is that of an index, be it a damaged one."""
    with path.joinpath("manifest").open("rb") as file:
        return file.read(14) == b"matcher store " or any(path.glob("*.segment"))
