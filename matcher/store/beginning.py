"""How writing begins: a folder that is a store's alone, and holds what its manifest lists and nothing else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import Disk
from matcher.store.files import LOCK, MANIFEST, SEGMENT, damaged, names, of_a_store, told
from matcher.store.manifest import Manifest
from matcher.store.writing import committed, put, remove


def prepare(folder: Path, disk: Disk) -> None:
    """Make the folder where there is none.

    Raises:
        MatcherError: where it is a link, or holds files of somebody else's and no store.
    """
    if folder.is_symlink():
        raise MatcherError("a link", shown(str(folder)), "name the folder that it leads to")
    if folder.exists() and not folder.is_dir():
        raise MatcherError("no folder", shown(str(folder)), "name a new or an empty folder")
    with told(folder):
        _make(folder, disk)
        foreign = [one for one in names(folder) if not of_a_store(one)]
    if foreign and not os.path.lexists(folder / MANIFEST):
        raise MatcherError(f"not an index, but other files ({len(foreign)})", shown(str(folder)), "name a new or an empty folder")


def begun(folder: Path, disk: Disk) -> Manifest:
    """Return the state to go on from; what an interrupted writer left is removed. The lock is held.

    Raises:
        MatcherError: where the manifest is missing or damaged; then nothing is removed.
    """
    if not os.path.lexists(folder / MANIFEST):
        return _first(folder, disk)
    manifest = committed(folder)
    listed = {one.name for one in manifest.segments} | {MANIFEST, LOCK}
    _clear(folder, disk, _names(folder) - listed)
    return manifest


def _first(folder: Path, disk: Disk) -> Manifest:
    """Commit an empty state before anything is added, so that segments without a manifest are known to be a loss."""
    left = _names(folder) - {LOCK}
    if any(SEGMENT.fullmatch(one) for one in left):
        raise damaged(folder / MANIFEST, "it is missing, and segments are there")
    with told(folder):
        if stat.S_IMODE(folder.stat().st_mode) & 0o077:
            disk.own(folder)
        _sync_above(folder, disk)
    _clear(folder, disk, left)
    return put(folder, disk, Manifest(0, {}, ()))


def _clear(folder: Path, disk: Disk, left: set[str]) -> None:
    if left:
        with told(folder):
            # A writer that was killed may have committed without this; the files of the state before must not go first.
            disk.sync_folder(folder)
        remove(folder, disk, left)


def _make(folder: Path, disk: Disk) -> None:
    if not folder.is_dir():
        _make(folder.parent, disk)
        disk.make_folder(folder)


def _sync_above(folder: Path, disk: Disk) -> None:
    """See to it that the folder is found again, whoever made those above it, perhaps a run that was killed at once."""
    for above in folder.absolute().parents:
        if os.access(above, os.R_OK | os.W_OK):
            disk.sync_folder(above)


def _names(folder: Path) -> set[str]:
    with told(folder):
        return set(filter(of_a_store, names(folder)))
