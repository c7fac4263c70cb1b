"""All that is wrong in the folder of a store, every byte read."""

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
from matcher.store.files import LOCK, MANIFEST, names, of_a_store, opened, told
from matcher.store.locking import holder
from matcher.store.manifest import Listed
from matcher.store.segment import Segment
from matcher.store.writing import committed

_AT_ONCE = 1 << 20
_SHOWN = 20


class Finding(NamedTuple):
    """Something wrong, or worth knowing, and the file that it is about."""

    file: str
    what: str


def examined(folder: Path) -> list[Finding]:
    """Return what is wrong, in the order of the files' names."""
    return sorted(_findings(folder))


def _findings(folder: Path) -> Iterator[Finding]:
    yield from _modes(folder)
    writer = holder(folder / LOCK)
    if writer:
        yield Finding(LOCK, f"{writer} is writing")
    try:
        manifest = committed(folder)
    except MatcherError as error:
        yield Finding(MANIFEST, error.what)
        return
    for one in manifest.segments:
        yield from (Finding(one.name, what) for what in _wrong(folder / one.name, one))
    if not writer:
        yield from _unlisted(folder, {one.name for one in manifest.segments})


def _wrong(path: Path, listed: Listed) -> Iterator[str]:
    """Return what is wrong with a segment: as a file, then in its sections."""
    try:
        with told(path):
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
    """Return what is wrong with a section: of many rows the first, and how many more."""
    wrong = [what for touch in _touches(segment, name) if (what := _told(touch))]
    yield from wrong[:_SHOWN]
    if len(wrong) > _SHOWN:
        yield f"damaged: section {shown(name, 80)}, {len(wrong) - _SHOWN} more rows"


def _told(touch: Callable[[], object]) -> str:
    try:
        touch()
    except MatcherError as error:
        return error.what
    return ""


def _touches(segment: Segment, name: str) -> Iterator[Callable[[], object]]:
    """Return what touches every checksum of a section once."""
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


def _unlisted(folder: Path, listed: set[str]) -> Iterator[Finding]:
    for name in names(folder):
        if not of_a_store(name):
            yield Finding(shown(name), "no file of an index")
        elif name not in listed | {MANIFEST, LOCK}:
            yield Finding(name, "left by a run that was interrupted; the next one that writes removes it")


def _modes(folder: Path) -> Iterator[Finding]:
    if _open_to_others(folder):
        yield Finding(".", "others may look into the folder; chmod 700 makes it its owner's alone")
    for name in names(folder):
        if of_a_store(name) and _open_to_others(folder / name):
            yield Finding(name, "others may read it; chmod 600 makes it its owner's alone")


def _open_to_others(path: Path) -> bool:
    state = path.lstat()
    return not stat.S_ISLNK(state.st_mode) and bool(stat.S_IMODE(state.st_mode) & 0o077)
