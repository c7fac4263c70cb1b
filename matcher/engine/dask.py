"""On the workers of a dask scheduler, on as many machines as it has; or on a cluster of this machine alone, made for the run.

Dask has a shard of a lost worker done by another. A cluster of our own listens to this machine only, and speaks
TLS with a certificate made for the run, as whoever reaches a scheduler can run code. It shows no dashboard.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import islice
from threading import get_ident
from typing import TYPE_CHECKING, Any

from matcher.engine.engine import RARELY, Crew, Engine, Outcome, Shard
from matcher.errors import MatcherError
from matcher.gate import shown

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 4
"""Shards a worker that are under way: the way there and back takes longer than between processes."""
_PATIENCE = 20
"""Seconds until a scheduler has to answer, and to have a worker."""
_QUIET = {
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.comm.timeouts.connect": f"{_PATIENCE}s",
}


def _map(task: Callable[[Shard], Outcome], shards: Iterable[Shard], crew: Crew) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the shards."""
    from pickle import dumps  # dask itself does so with all that it carries

    with _client(crew) as client, _steady(crew):
        sent = client.submit(_same_task, dumps(task), pure=False)
        waiting, under_way = iter(shards), deque[tuple[Shard, Any]]()
        while True:
            for shard in islice(waiting, _room(client, len(under_way))):
                under_way.append((shard, client.submit(_outcome_of, sent, dumps(shard), pure=False)))
            if not under_way:
                return
            shard, future = under_way.popleft()
            yield future.result() if _has_outcome(client, future) else task(shard)


@contextmanager
def _steady(crew: Crew) -> Iterator[None]:
    """Report a lost scheduler as an error of its own.

    Raises:
        MatcherError: where it is.
    """
    from concurrent.futures import CancelledError

    from distributed.comm.core import CommClosedError

    try:
        yield
    except (CommClosedError, CancelledError) as error:
        fix = "start it again, and rank again"
        raise MatcherError("the scheduler is gone", f"--scheduler {shown(crew.scheduler or 'here')}", fix) from error


def _has_outcome(client: Client, future: Any) -> bool:
    """Return whether the outcome of a shard has come; it will not where it took several workers with it, or none is left."""
    from distributed import KilledWorker

    while not future.done():
        with suppress(TimeoutError):
            future.exception(timeout=_PATIENCE)
        if not future.done() and not client.nthreads():
            return False
    return not (future.status == "error" and isinstance(future.exception(), KilledWorker))


def _room(client: Client, under_way: int) -> int:
    """Return how many more shards may be under way; workers come and go."""
    threads: dict[str, int] = client.nthreads()
    return max(0, _AHEAD * max(1, sum(threads.values())) - under_way)


def _same_task(task: bytes) -> bytes:
    """Return the task: as an outcome it is sent to each worker once, and is made again where all that have it are lost."""
    return task


def _outcome_of(task: bytes, shard: bytes) -> Any:
    from pickle import loads

    return _ready(task, get_ident())(loads(shard))  # noqa: S301 - from whom the code came


@lru_cache(maxsize=32)
def _ready(task: bytes, _: int) -> Callable[[Any], Any]:
    """Return the task, one for each thread of a worker: what it keeps is its own."""
    from pickle import loads

    made: Callable[[Any], Any] = loads(task)  # noqa: S301 - as above
    return made


@contextmanager
def _client(crew: Crew) -> Iterator[Client]:
    """Give the scheduler that is named, or one of our own with its workers.

    Raises:
        MatcherError: where dask is not installed, or the scheduler does not answer or has no worker.
    """
    import logging

    try:
        import cryptography  # noqa: F401 - for the certificate
        import distributed  # noqa: F401 - what it is to be told has a place only then
        from dask import config
    except ImportError as error:
        fix = "pip install 'candidate-matcher[dask]'"
        raise MatcherError(f"{error.name} is not installed", "--engine dask", fix) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with config.set(_QUIET), _there(crew.scheduler) if crew.scheduler else _here(crew.workers) as client:
        yield client


@contextmanager
def _there(address: str) -> Iterator[Client]:
    from distributed import Client

    where = f"--scheduler {shown(address)}"
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        fix = "name one that runs, such as tcp://10.0.0.5:8786"
        raise MatcherError(f"no scheduler answers: {type(error).__name__}", where, fix) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise MatcherError("the scheduler has no workers", where, "start some, and rank again") from None
        if not all(_has_this(one) for one in _specs_everywhere(client)):
            raise MatcherError("the scheduler or one of its workers has no such matcher", where, "install the same everywhere")
        yield client


def _specs_everywhere(client: Client) -> list[Any]:
    """Return what the scheduler and all its workers find under the name of this module, by a function that every Python has."""
    from importlib.util import find_spec

    try:
        scheduler = client.run_on_scheduler(find_spec, __name__)
    except ImportError:
        scheduler = None
    return [scheduler, *client.run(find_spec, __name__, on_error="return").values()]


def _has_this(result: Any) -> bool:
    return result is not None and not isinstance(result, Exception)


@contextmanager
def _here(workers: int) -> Iterator[Client]:
    import gc
    import logging
    from tempfile import TemporaryDirectory

    from distributed import Client, LocalCluster

    with (
        TemporaryDirectory(prefix="matcher-") as folder,
        LocalCluster(
            n_workers=workers, threads_per_worker=1, memory_limit=0, security=True, local_directory=folder,
            dashboard_address="127.0.0.1:0", scheduler_kwargs={"dashboard": False}, silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):  # fmt: skip
        client.run(gc.set_threshold, RARELY)
        yield client


ENGINE = Engine("dask", _map)
