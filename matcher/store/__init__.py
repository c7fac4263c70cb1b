"""Durable files in a folder: immutable segments under one manifest, which is all that commits. It knows nothing of people."""

from __future__ import annotations

from matcher.store.disk import Disk
from matcher.store.examining import Finding
from matcher.store.layout import Blocks, Rows, blocks, rows
from matcher.store.manifest import Listed, Manifest
from matcher.store.segment import Segment
from matcher.store.store import Snapshot, Store
from matcher.store.writing import Writing

__all__ = ["Blocks", "Disk", "Finding", "Listed", "Manifest", "Rows", "Segment", "Snapshot", "Store", "Writing", "blocks", "rows"]
