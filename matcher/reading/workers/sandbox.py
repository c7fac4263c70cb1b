"""Reading in processes apart, several at once: one that dies or hangs takes only its document with it.

A process for each document would be no safer, and cost as much again as reading (7 ms beside 6, most of it the pages that a fork
touches); whoever breaks into a process can do whatever its user can.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Lock
from typing import Generic, TypeVar

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import ScanError, Source
from matcher.reading.workers import child_process, parsed_json, worker_process
from matcher.reading.workers.worker import ASKED, MEGABYTES, PARSED, READY, REASON, SCAN, SECONDS, TOO_LARGE

Outcome = TypeVar("Outcome")
Ask = Callable[[Reader, Source], Parsed]
"""How a task has a worker read a document; raises `ValueError` where a person must look at it."""

_EACH = 8
"""Documents that are worth one more worker, whose start takes a tenth of a second."""
_START = 60
"""Seconds that a worker may take to start, on the busiest machine."""
PATIENCE = 60
"""Seconds by the clock after which a document is given up that takes hardly any of the processor's, on the busiest machine."""
_TICK = 0.1
_MUCH = 0.6
"""Share of the allowed memory from which on a process is taken to have died of needing more."""


def each(
    tasks: Sequence[Callable[[Ask], Outcome]], readers: Sequence[Reader], workers: int, tell: Callable[[int, int], None] | None
) -> list[Outcome | ValueError]:
    """Return the outcomes of tasks in their order, or the `ValueError` that one raised; each task has one document read."""
    suffixes = sorted({reader.suffixes[0] for reader in readers})
    running = _Running(tasks, [_Worker(suffixes) for _ in range(_worker_count(len(tasks), workers))])
    with ThreadPoolExecutor(len(running.workers)) as threads:
        try:
            serving = [threads.submit(running.serve, worker) for worker in running.workers]
            while wait(serving, timeout=_TICK).not_done:
                running.watch()
                if tell:
                    tell(len(running.outcomes), len(tasks))
            for future in serving:
                future.result()
        finally:
            running.stop()
    if tell:
        tell(len(tasks), len(tasks))
    return [running.outcomes[number] for number in range(len(tasks))]


def _worker_count(tasks: int, wanted: int) -> int:
    """Return how many workers are worth starting for so many tasks."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(wanted or cores, 1 + tasks // _EACH)


class _Running(Generic[Outcome]):
    """Tasks that workers take one after the other."""

    def __init__(self, tasks: Sequence[Callable[[Ask], Outcome]], workers: list[_Worker]) -> None:
        self.workers = workers
        self.outcomes: dict[int, Outcome | ValueError] = {}
        self._tasks: Iterator[tuple[int, Callable[[Ask], Outcome]]] = iter(enumerate(tasks))
        self._lock = Lock()

    def serve(self, worker: _Worker) -> None:
        """Have a worker take tasks until none is left."""
        try:
            while (task := self._next()) is not None:
                number, read = task
                try:
                    self.outcomes[number] = read(worker.read)
                except ValueError as reason:
                    self.outcomes[number] = reason
        finally:
            worker.end()

    def _next(self) -> tuple[int, Callable[[Ask], Outcome]] | None:
        with self._lock:
            return next(self._tasks, None)

    def watch(self) -> None:
        """End the workers that take too long."""
        for worker in self.workers:
            worker.watch()

    def stop(self) -> None:
        """End all workers, whatever they do."""
        with self._lock:
            self._tasks = iter(())
        for worker in self.workers:
            worker.kill()


class _DiedError(ValueError):
    """How a process died while it read a document."""


def _not_started(reason: str) -> MatcherError:
    """Return the error for a machine that has no room for another process, for which no document is to blame."""
    return MatcherError(f"no process can be started to read documents: {reason}", "", "free some memory, or end other programs")


class _Worker:
    """A process that reads one document after the other, replaced by another one when it dies or misbehaves."""

    def __init__(self, suffixes: list[str]) -> None:
        self._suffixes = suffixes
        self._process: subprocess.Popen[bytes] | None = None
        self._until = 0.0
        self._late = False
        self._lock = Lock()

    def read(self, reader: Reader, source: Source) -> Parsed:
        """Return a document as the process read it; raise `ValueError` with the reason where it could not.

        No document is blamed for what one before it left behind: one that kills a used process is tried again in a new one.
        """
        fresh = self._process is None
        try:
            return self._read(reader, source)
        except _DiedError:
            if fresh or self._late:
                raise
            return self._read(reader, source)

    def _read(self, reader: Reader, source: Source) -> Parsed:
        process, about = self._ready(), json.dumps([reader.name, source.encoding]).encode()
        answer = worker_process.answer(process, ASKED.pack(len(about), len(source.raw)) + about + source.raw)
        self._until = 0.0
        if answer.startswith(PARSED):
            return self._parsed(answer[1:])
        reason = shown(answer[1:].decode("utf-8", "replace")) or self._death()
        if answer.startswith(SCAN):
            raise ScanError(reason)
        if answer.startswith(REASON):
            raise ValueError(reason)
        self.end()
        raise _DiedError(reason)

    def _ready(self) -> subprocess.Popen[bytes]:
        """Return the process, started if there is none, with its time running."""
        if self._process is None:
            self._late, self._process, self._until = False, self._started(), time.monotonic() + _START
            if worker_process.answer(self._process) != READY:
                raise _not_started(self._death())
        self._until = time.monotonic() + PATIENCE
        return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        try:
            return worker_process.started(self._suffixes)
        except OSError as error:
            raise _not_started(error.strerror or str(error)) from error

    def _parsed(self, raw: bytes) -> Parsed:
        try:
            return parsed_json.unpacked(raw)
        except ValueError:
            self.end()
            raise _DiedError("its reader gave no sound answer") from None

    def watch(self) -> None:
        """Kill the process where it takes too long; whoever waits for its answer gets none."""
        if 0 < self._until < time.monotonic():
            self._late = True
            self.kill()

    def kill(self) -> None:
        """Kill the process and its children; whoever waits for its answer gets none."""
        with self._lock:
            if self._process:
                worker_process.kill(self._process)

    def _death(self) -> str:
        """Return why the process died."""
        code, megabytes = self.end()
        if self._late:
            return f"took longer than {PATIENCE} s by the clock"
        if -code == child_process.LATE:
            self._late = True
            return f"took longer than {SECONDS} s"
        if megabytes > max(MEGABYTES * _MUCH, worker_process.own_megabytes()):
            return TOO_LARGE
        return f"its reader died (signal {-code})" if code < 0 else "its reader died"

    def end(self) -> tuple[int, float]:
        """End the process; return its exit code and its peak megabytes."""
        with self._lock:
            process, self._process, self._until = self._process, None, 0.0
        return worker_process.ended(process) if process else (0, 0.0)
