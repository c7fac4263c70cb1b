"""Where what writes with a `Disk` is killed, refused and robbed of power at every call, and what is left is looked at.

An experiment is a function that writes, and one that looks: it is given how many promises ("this is kept") were made before the
end, and asserts that all of them hold. The same experiment runs in three ways, the
third of which is in tests/power_loss.py:

    killed(experiment, tmp_path)               SIGKILL before every call, and in the middle of every write
    refused(experiment, tmp_path, ENOSPC)      an error of the disk at every call, once or from there on
    unpowered(experiment, tmp_path, 2400)      loss of power: what no sync made safe is there, empty, torn, zeroed or gone
"""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.store import Disk

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"

Promise = Callable[[], None]
Buffer = bytes | bytearray | memoryview


def _nothing(folder: Path) -> None:
    """Begin with an empty folder."""


class Experiment(NamedTuple):
    """What writes into a folder, what looks at it afterwards, and what was there before."""

    work: Callable[[Path, Disk, Promise], object]
    check: Callable[[Path, int], object]
    prepare: Callable[[Path], object] = _nothing


class Quick(Disk):
    """The disk, without waiting for it: the kernel outlives a killed process."""

    def sync(self, handle: int) -> None:
        """Do nothing."""

    def sync_folder(self, path: Path) -> None:
        """Do nothing."""


class Counting(Quick):
    """A disk that counts its calls; a write counts twice, for it may end in the middle."""

    def __init__(self) -> None:
        self.calls = 0

    def at(self, undone: Callable[[], object] = lambda: None) -> None:
        """Count a call. `undone` does what a call that goes wrong may have done all the same."""
        self.calls += 1

    def make_folder(self, path: Path) -> None:
        self.at()
        super().make_folder(path)

    def own(self, path: Path) -> None:
        self.at()
        super().own(path)

    def create(self, path: Path) -> int:
        self.at()
        return super().create(path)

    def open_lock(self, path: Path) -> int:
        self.at()
        return super().open_lock(path)

    def write(self, handle: int, data: Buffer) -> None:
        half = len(data) // 2
        self.at()
        super().write(handle, memoryview(data)[:half])
        self.at()
        super().write(handle, memoryview(data)[half:])

    def sync(self, handle: int) -> None:
        self.at()

    def close(self, handle: int) -> None:
        self.at(lambda: os.close(handle))
        super().close(handle)

    def replace(self, source: Path, target: Path) -> None:
        self.at()
        super().replace(source, target)

    def sync_folder(self, path: Path) -> None:
        self.at()

    def unlink(self, path: Path) -> None:
        self.at()
        super().unlink(path)


class Killing(Counting):
    """A disk whose process is killed at a call."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self._last = last

    def at(self, undone: Callable[[], object] = lambda: None) -> None:
        super().at()
        if self.calls == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


class Refusing(Counting):
    """A disk that refuses a call, and, where that is lasting, all after it."""

    def __init__(self, first: int, code: int, *, lasting: bool) -> None:
        super().__init__()
        self._first, self._code, self._lasting = first, code, lasting

    @property
    def refused(self) -> bool:
        """Tell whether anything was refused."""
        return self.calls >= self._first

    def at(self, undone: Callable[[], object] = lambda: None) -> None:
        super().at()
        if self.calls == self._first or (self._lasting and self.refused):
            undone()
            raise OSError(self._code, os.strerror(self._code))


@contextmanager
def quick_folder(otherwise: Path) -> Iterator[Path]:
    """Give a folder in memory where the system has one: thousands of small states are laid out there."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield otherwise
        return
    with TemporaryDirectory(dir=memory, prefix="laboratory-") as folder:
        yield Path(folder)


def killed(experiment: Experiment, scratch: Path, points: int | None = None) -> int:
    """Return at how many calls the work was killed; at all, or at so many of them, evenly spread."""
    prepared(experiment, scratch)
    chosen = _spread(_calls(experiment, scratch), points)
    for point in chosen:
        folder = begun(scratch)
        promises = _killed_at(experiment, folder, point)
        _look(experiment, folder, promises, f"killed at call {point}")
    return len(chosen)


def killed_apart(experiment: Experiment, scratch: Path, points: int | None = None) -> int:
    """Return the same, of an experiment of functions that have names: to copy the process of all tests so often takes longest."""
    with ProcessPoolExecutor(1, get_context("spawn")) as small:
        return small.submit(killed, experiment, scratch, points).result()


def refused(experiment: Experiment, scratch: Path, code: int, *, lasting: bool = False, points: Iterable[int] = ()) -> int:
    """Return how many calls there are; the disk refused each, or some, which ended in one clear error, with every promise kept."""
    prepared(experiment, scratch)
    for point in points or count(1):
        folder = begun(scratch)
        disk, made = Refusing(point, code, lasting=lasting), []
        try:
            experiment.work(folder, disk, partial(made.append, None))
        except MatcherError as error:
            assert error.what and error.where and error.fix
        else:
            assert not disk.refused, f"call {point} was refused, and nobody said so"
            return point - 1
        _look(experiment, folder, len(made), f"call {point} was refused")
    raise AssertionError


def _calls(experiment: Experiment, scratch: Path) -> int:
    disk = Counting()
    experiment.work(begun(scratch), disk, lambda: None)
    return disk.calls


def _spread(calls: int, points: int | None) -> list[int]:
    wanted = min(points or calls, calls)
    return [1 + at * calls // wanted for at in range(wanted)]


def prepared(experiment: Experiment, scratch: Path) -> None:
    """Make the folder that the experiment begins with."""
    shutil.rmtree(scratch / "before", ignore_errors=True)
    (scratch / "before").mkdir(parents=True)
    experiment.prepare(scratch / "before")


def begun(scratch: Path) -> Path:
    """Return a copy of the folder that the experiment begins with."""
    shutil.rmtree(scratch / "folder", ignore_errors=True)
    return Path(shutil.copytree(scratch / "before", scratch / "folder", symlinks=True))


def _killed_at(experiment: Experiment, folder: Path, point: int) -> int:
    """Return how many promises were made before the call at which the work was killed, in a process of its own."""
    made = mmap.mmap(-1, 8)
    child = _fork()
    if child == 0:
        _run(experiment, folder, Killing(point), made)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"call {point} was not reached, or the work failed by itself"
    return int.from_bytes(made[:8], "little")


def _run(experiment: Experiment, folder: Path, disk: Disk, made: mmap.mmap) -> None:
    try:
        experiment.work(folder, disk, lambda: made.__setitem__(slice(0, 8), _one_more(made)))
    finally:
        traceback.print_exc()
        os._exit(1)


def _one_more(made: mmap.mmap) -> bytes:
    return (int.from_bytes(made[:8], "little") + 1).to_bytes(8, "little")


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the threads of pytest-xdist hold nothing that the child needs
        return os.fork()


def _look(experiment: Experiment, folder: Path, promises: int, what: str) -> None:
    try:
        experiment.check(folder, promises)
    except (AssertionError, MatcherError, OSError) as error:
        raise AssertionError(f"{what}, {promises} promises: {error!r}") from error
