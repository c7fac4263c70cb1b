"""In processes of this machine. One that dies costs time and nothing else: what it had not done is done again."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic

from matcher.engine.engine import RARELY, Crew, Engine, Outcome, Shard

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_AHEAD = 3
"""Shards a worker that are under way: one that is done, one after it, and one for those whose elder takes longer."""
_TRIES = 2
"""Pools that may break while a shard is under way; then it is done in this process."""
_MOST = 61 if os.name == "nt" else 10_000
"""Processes that the system lets us wait for."""
_OFTEN = 1.0
"""Seconds between two checks of a worker that its master is still alive."""


def _map(task: Callable[[Shard], Outcome], shards: Iterable[Shard], crew: Crew) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the shards; a single shard is worth no process."""
    waiting, workers = iter(shards), min(crew.workers, _MOST)
    first = list(islice(waiting, max(2, workers)))
    if len(first) < 2:
        yield from map(task, first)
        return
    gang = _Gang(task, min(workers, len(first)))
    try:
        yield from gang.outcomes(chain(first, waiting))
    finally:
        gang.end()


class _Sent(Generic[Shard, Outcome]):
    """A shard that is under way, and how often a pool broke before it was done."""

    def __init__(self, shard: Shard, future: Future[Outcome] | None) -> None:
        self.shard, self.future, self.tries = shard, future, 0


class _Gang(Generic[Shard, Outcome]):
    """Workers with one task; another pool takes the place of one that breaks."""

    def __init__(self, task: Callable[[Shard], Outcome], workers: int) -> None:
        self._task, self._workers = task, workers
        self._pool: ProcessPoolExecutor | None = None
        self._sent: deque[_Sent[Shard, Outcome]] = deque()

    def outcomes(self, shards: Iterator[Shard]) -> Iterator[Outcome]:
        """Yield the outcomes in the order of the shards."""
        while True:
            for shard in islice(shards, self._workers * _AHEAD - len(self._sent)):
                self._sent.append(_Sent(shard, self._submitted(shard)))
            if not self._sent:
                return
            yield self._first()

    def _first(self) -> Outcome:
        """Return the outcome of the shard that is under way for longest."""
        from concurrent.futures import BrokenExecutor

        while (sent := self._sent[0]).tries < _TRIES:
            with suppress(BrokenExecutor):
                if sent.future:
                    outcome = sent.future.result()
                    self._sent.popleft()
                    return outcome
            self._again()
        return self._task(self._sent.popleft().shard)

    def _again(self) -> None:
        """Send what is not done to another pool."""
        self.end()
        for sent in self._sent:
            if not _went_well(sent.future):
                sent.tries += 1
                sent.future = self._submitted(sent.shard) if sent.tries < _TRIES else None

    def _submitted(self, shard: Shard) -> Future[Outcome] | None:
        """Return the future outcome of a shard, or None where no process can be started, or one has just died."""
        from concurrent.futures import BrokenExecutor

        with suppress(BrokenExecutor, OSError):
            self._pool = self._pool or _pool(self._task, self._workers)
            return self._pool.submit(_outcome_of, shard)
        return None

    def end(self) -> None:
        """End the workers; what none of them has begun is left undone."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None


def _went_well(future: Future[Any] | None) -> bool:
    return future is not None and future.done() and not future.cancelled() and future.exception() is None


def _pool(task: Callable[[Any], Any], workers: int) -> ProcessPoolExecutor:
    """Return new workers that have the task: copies of this process where it can be copied, which takes a tenth of the time."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if _has_one_thread() else "spawn")
    return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(task, os.getpid()))


def _has_one_thread() -> bool:
    """Return whether this process is known to have no thread but this: a copy has none of the others, but all of their locks."""
    threads = Path("/proc/self/task")
    return threads.is_dir() and sum(1 for _ in threads.iterdir()) == 1


_TASK: list[Callable[[Any], Any]] = []
"""In a worker: what it was begun for."""


def _begin(task: Callable[[Any], Any], master: int) -> None:
    """Make a process a worker: it ignores interrupts, which its master handles, and it does not outlive its master."""
    import gc
    import signal
    from threading import Thread

    gc.set_threshold(RARELY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _TASK[:] = [task]
    Thread(target=_follow, args=(master,), daemon=True).start()


def _follow(master: int) -> None:
    import time

    while os.getppid() == master:
        time.sleep(_OFTEN)
    os._exit(1)


def _outcome_of(shard: Any) -> Any:
    return _TASK[0](shard)


ENGINE = Engine("processes", _map)
