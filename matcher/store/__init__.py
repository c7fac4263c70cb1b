"""Durable files in a folder: immutable segments under one manifest, which is all that commits.

It knows nothing of people, and nothing of what is in its segments. Its messages call a store an index, and name the commands of
`matcher index`: it has no other user.
"""

from __future__ import annotations

from matcher.store.disk import Disk
from matcher.store.examining import StoreFinding
from matcher.store.layout import Blocks, Rows
from matcher.store.manifest import ListedSegment, Manifest
from matcher.store.segment import Segment
from matcher.store.store import Snapshot, Store
from matcher.store.writing import Writing

__all__ = [
    "Blocks",
    "Disk",
    "ListedSegment",
    "Manifest",
    "Rows",
    "Segment",
    "Snapshot",
    "Store",
    "StoreFinding",
    "Writing",
]
