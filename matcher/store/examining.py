"""All that is wrong in the folder of a store; every byte is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.store.disk import LOCK, MANIFEST, disk_errors, is_of_store, names, opened
from matcher.store.locking import holder
from matcher.store.manifest import ListedSegment
from matcher.store.segment import Segment
from matcher.store.writing import committed

_AT_ONCE = 1 << 20
_SHOWN = 20


class StoreFinding(NamedTuple):
    """Something wrong, or worth knowing, and the file that it is about."""

    file: str
    what: str


def examined(folder: Path) -> list[StoreFinding]:
    """Return what is wrong, in the order of the files' names."""
    return sorted(_findings(folder))


def _findings(folder: Path) -> Iterator[StoreFinding]:
    yield from _modes(folder)
    writer = holder(folder / LOCK)
    if writer:
        yield StoreFinding(LOCK, f"{writer} is writing")
    try:
        manifest = committed(folder)
    except MatcherError as error:
        yield StoreFinding(MANIFEST, error.what)
        return
    for segment in manifest.segments:
        yield from (StoreFinding(segment.name, what) for what in _wrong_in(folder / segment.name, segment))
    if not writer:
        yield from _unlisted(folder, {one.name for one in manifest.segments})


def _wrong_in(path: Path, listed: ListedSegment) -> Iterator[str]:
    """Yield what is wrong with a segment: as a file, then in its sections."""
    try:
        with disk_errors(path):
            if _digest(path) != listed.sha256:
                yield "damaged: its digest is another"
            segment = Segment(path, listed)
    except MatcherError as error:
        yield error.what if os.path.lexists(path) else "damaged: it is missing"
        return
    for name in segment.names():
        yield from _damage(segment, name)
    segment.close()


def _damage(segment: Segment, name: str) -> Iterator[str]:
    """Yield what is wrong with a section: the first of many rows, and how many more there are."""
    wrong = [what for read in _reads(segment, name) if (what := _error_of(read))]
    yield from wrong[:_SHOWN]
    if len(wrong) > _SHOWN:
        yield f"damaged: section {shown(name, 80)}, {len(wrong) - _SHOWN} more rows"


def _error_of(read: Callable[[], object]) -> str:
    """Return what reading says is wrong; empty where nothing is."""
    try:
        read()
    except MatcherError as error:
        return error.what
    return ""


def _reads(segment: Segment, name: str) -> Iterator[Callable[[], object]]:
    """Return calls that read a section, each with other checksums, and all of it together."""
    if segment.kind(name) == "rows":
        return (partial(segment.row, name, at) for at in range(segment.rows(name)))
    return iter([partial(segment.section, name)])


def _digest(path: Path) -> str:
    """Return the digest of a file, read rather than mapped: a disk that fails then says so."""
    whole = sha256()
    with opened(path) as (handle, _):
        while piece := os.read(handle, _AT_ONCE):
            whole.update(piece)
    return whole.hexdigest()


def _unlisted(folder: Path, listed: set[str]) -> Iterator[StoreFinding]:
    for name in names(folder):
        if not is_of_store(name):
            yield StoreFinding(shown(name), "no file of an index")
        elif name not in listed | {MANIFEST, LOCK}:
            yield StoreFinding(name, "left by a run that was interrupted; the next one that writes removes it")


def _modes(folder: Path) -> Iterator[StoreFinding]:
    if _open_to_others(folder):
        yield StoreFinding(".", "others may look into the folder; chmod 700 makes it its owner's alone")
    for name in names(folder):
        if is_of_store(name) and _open_to_others(folder / name):
            yield StoreFinding(name, "others may read it; chmod 600 makes it its owner's alone")


def _open_to_others(path: Path) -> bool:
    state = path.lstat()
    return not stat.S_ISLNK(state.st_mode) and bool(stat.S_IMODE(state.st_mode) & 0o077)
