"""A modelled disk for loss of power: what a file holds, and which names a folder has, are safe only after their sync.

The work runs once, on a real folder, and every call is recorded. Then power is lost after any of the calls, many times over: a file
whose last bytes were never synced has them, lacks them, has some of them, or has zeros in their place; of the names that were
given, changed and taken away since a folder's last sync, any subset is there. What a disk could look like then is laid out in a
folder, and looked at. This is harsher than any one file system, which is the point.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.store import Disk
from tests.laboratory import Buffer, Experiment, begun, prepared


class Dead(BaseException):
    """What a killed process meets: no call of its works any more."""


@dataclass
class Inode:
    """What a file holds: as it was last synced, and as it was last written; a folder holds nothing."""

    safe: bytes = b""
    now: bytes = b""
    folder: bool = False


class Renaming(NamedTuple):
    """Names of a folder that now stand for those files, or for none."""

    folder: Path
    names: dict[Path, Inode | None]


@dataclass
class Platter:
    """A disk at one moment: the names that are safe, and the changes of names that are not yet."""

    names: dict[Path, Inode]
    pending: list[Renaming] = field(default_factory=list)
    promises: int = 0

    def written(self, inode: Inode, data: bytes) -> None:
        inode.now += data

    def synced(self, inode: Inode) -> None:
        inode.safe = inode.now

    def renamed(self, change: Renaming) -> None:
        self.pending.append(change)

    def names_synced(self, folder: Path) -> None:
        for change in self.pending:
            if change.folder == folder:
                _rename(self.names, change)
        self.pending = [change for change in self.pending if change.folder != folder]

    def promised(self) -> None:
        self.promises += 1


class Recording(Disk):
    """A disk that does what it is asked, waits for nothing, and keeps a record of what a loss of power would leave of it."""

    def __init__(self, root: Path, dies_at: int | None = None) -> None:
        self.root, self.dies_at = root, dies_at
        self.steps: list[Callable[[Platter], None]] = []
        self._first = {path: _inode(path) for path in sorted(root.rglob("*"))}
        self._names, self._open = dict(self._first), dict[int, Inode]()

    def make_folder(self, path: Path) -> None:
        self._alive()
        super().make_folder(path)
        self._name(path, Inode(folder=True))

    def create(self, path: Path) -> int:
        self._alive()
        return self._opened(path, super().create(path))

    def open_lock(self, path: Path) -> int:
        self._alive()
        return self._opened(path, super().open_lock(path))

    def write(self, handle: int, data: Buffer) -> None:
        self._alive()
        super().write(handle, data)
        self.steps.append(partial(Platter.written, inode=self._open[handle], data=bytes(data)))

    def sync(self, handle: int) -> None:
        self._alive()
        self.steps.append(partial(Platter.synced, inode=self._open[handle]))

    def close(self, handle: int) -> None:
        super().close(handle)
        self._alive()

    def replace(self, source: Path, target: Path) -> None:
        self._alive()
        super().replace(source, target)
        self._names[target] = self._names.pop(source)
        self._renamed(target.parent, {target: self._names[target], source: None})

    def sync_folder(self, path: Path) -> None:
        self._alive()
        self.steps.append(partial(Platter.names_synced, folder=path))

    def unlink(self, path: Path) -> None:
        self._alive()
        super().unlink(path)
        del self._names[path]
        self._renamed(path.parent, {path: None})

    def promise(self) -> None:
        """Take down that something was said to be kept."""
        self.steps.append(Platter.promised)

    def platters(self, cuts: list[int]) -> Iterator[Platter]:
        """Return the disk as it is after so many steps, for each of these numbers, which go up. To be asked once."""
        platter, done = Platter(dict(self._first)), 0
        for cut in cuts:
            for step in self.steps[done:cut]:
                step(platter)
            done = cut
            yield platter

    def _opened(self, path: Path, handle: int) -> int:
        if path not in self._names:
            self._name(path, Inode())
        self._open[handle] = self._names[path]
        return handle

    def _name(self, path: Path, inode: Inode) -> None:
        self._names[path] = inode
        self._renamed(path.parent, {path: inode})

    def _renamed(self, folder: Path, names: dict[Path, Inode | None]) -> None:
        self.steps.append(partial(Platter.renamed, change=Renaming(folder, names)))

    def _alive(self) -> None:
        if self.dies_at is not None and len(self.steps) >= self.dies_at:
            raise Dead


class WithoutSync(Recording):
    """A disk on which files are never synced."""

    def sync(self, handle: int) -> None:
        """Do nothing."""


class WithoutFolderSync(Recording):
    """A disk on which folders are never synced."""

    def sync_folder(self, path: Path) -> None:
        """Do nothing."""


class Outcome(NamedTuple):
    """How many states of a disk were looked at, how many of them differ, and what was wrong with the bad ones."""

    states: int
    distinct: int
    bad: list[str]


State = dict[Path, bytes | None]


def unpowered(
    experiment: Experiment, scratch: Path, states: int, *, disk: type[Recording] = Recording, dies_at: int | None = None
) -> Outcome:
    """Return what came of losing power so many times. Where the work dies at a step, it is run once more before power goes."""
    recorded = _recorded(experiment, scratch, disk, dies_at)
    random, looked = Random(f"{states} {dies_at}"), _Looked(experiment, scratch / "after")
    cuts = sorted(random.randint(0, len(recorded.steps)) for _ in range(states))
    found = [looked.at(_left(platter, random, recorded.root), platter.promises) for platter in recorded.platters(cuts)]
    return Outcome(states, len(looked.seen), [one for one in found if one])


def _recorded(experiment: Experiment, scratch: Path, disk: type[Recording], dies_at: int | None) -> Recording:
    prepared(experiment, scratch)
    recorded = disk(begun(scratch), dies_at)
    try:
        experiment.work(recorded.root, recorded, recorded.promise)
    except Dead:
        recorded.dies_at = None
        experiment.work(recorded.root, recorded, recorded.promise)
    return recorded


class _Looked:
    """What was found in states of a disk; one that was seen before is not laid out again."""

    def __init__(self, experiment: Experiment, folder: Path) -> None:
        self._experiment, self._folder = experiment, folder
        self.seen: dict[object, str] = {}

    def at(self, state: State, promises: int) -> str:
        key = (frozenset(state.items()), promises)
        if key not in self.seen:
            self.seen[key] = self._look(state, promises)
        return self.seen[key]

    def _look(self, state: State, promises: int) -> str:
        _laid_out(state, self._folder)
        try:
            self._experiment.check(self._folder, promises)
        except (AssertionError, MatcherError, OSError) as error:
            return f"{promises} promises, {sorted(map(str, state))}: {error!r}"
        return ""


def _left(platter: Platter, random: Random, root: Path) -> State:
    """Return what may be left when power goes now: names below the root, and what they hold; None for a folder."""
    names, luck = dict(platter.names), random.choice((0.0, 0.2, 0.5, 0.8, 1.0))
    for change in platter.pending:
        if random.random() < luck:
            _rename(names, change)
    there = {root}
    for path in sorted(names):
        there |= {path} if path.parent in there else set()
    return {path.relative_to(root): _held(names[path], random) for path in sorted(there - {root})}


def _rename(names: dict[Path, Inode], change: Renaming) -> None:
    for path, inode in change.names.items():
        if inode:
            names[path] = inode
        else:
            names.pop(path, None)


def _held(inode: Inode, random: Random) -> bytes | None:
    """Return what a file may hold: of what was never synced all, nothing, a part, or zeros."""
    if inode.folder or inode.safe == inode.now:
        return None if inode.folder else inode.safe
    new = inode.now[len(inode.safe) :]
    torn = random.randint(0, len(new))
    return inode.safe + random.choice((new, b"", new[:torn], bytes(len(new)), new[:torn] + bytes(len(new) - torn)))


def _inode(path: Path) -> Inode:
    return Inode(folder=True) if path.is_dir() else Inode(path.read_bytes(), path.read_bytes())


def _laid_out(state: State, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for path, held in state.items():
        if held is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(held)
            (folder / path).chmod(0o600)
