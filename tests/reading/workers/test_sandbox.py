"""The sandbox: what goes wrong in a document stays with it, and no process is left behind."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest

from matcher.errors import MatcherError
from matcher.reading import document
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.readers import for_suffix
from matcher.reading.source import Source
from matcher.reading.workers import sandbox, worker_process
from matcher.reading.workers.sandbox import Ask, each

ROOT = Path(__file__).parents[3]
PLAIN = for_suffix(".txt")
assert PLAIN
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc as Linux has them")


def cv(number: int) -> Source:
    return Source(f"Ada Example\n\nExperience\nEngineer, Example Labs, 2019 - 2021\n- Led RLHF of {number} models.\n".encode())


def _ask(source: Source, ask: Ask, reader: Reader = PLAIN) -> Parsed:
    return ask(reader, source)


def read(*sources: Source, workers: int = 1) -> list[Parsed | ValueError]:
    return each([partial(_ask, one) for one in sources], [PLAIN] * len(sources), workers, None)


def told(parsed: Parsed | ValueError) -> str:
    return "read" if isinstance(parsed, Parsed) else str(parsed)


@pytest.fixture
def trapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have workers do what certain documents say."""
    code = dedent("""
        import os, signal, time
        from matcher.reading import document
        honest, seen = document.read, []
        def read(reader, source):
            seen.append(source.raw)
            word, _, number = source.raw.decode().partition(" ")
            if word == "die": os.kill(os.getpid(), int(number))
            if word == "leave": os._exit(int(number))
            if word == "sleep": time.sleep(60)
            if word == "wait": time.sleep(float(number))
            if word == "spin":
                while True: pass
            if word == "grow": return bytearray(2_000_000_000)
            if word == "swell":
                parts = []
                while True: parts.append(bytearray(b"x" * 1_000_000))
            if word == "count": raise ValueError(f"{len(seen) - 1}")
            if word == "later" and len(seen) > 2: os.kill(os.getpid(), 11)
            if word == "lie": os.write(int(number), b"x" * 4 + b"p[]" * 50)
            return honest(reader, source)
        document.read = read
    """)
    begin = worker_process.BEGIN.replace(
        "from matcher.reading.workers.worker", f"exec({code!r}); from matcher.reading.workers.worker"
    )
    monkeypatch.setattr(worker_process, "BEGIN", begin)


def test_documents_are_read_as_they_would_be_here_in_their_order() -> None:
    sources = [cv(number) for number in range(30)]
    assert read(*sources, workers=3) == [document.read(PLAIN, one) for one in sources]


def test_a_reason_is_handed_on() -> None:
    assert [told(one) for one in read(cv(1), Source(b""), cv(2))] == ["read", "empty", "read"]


@LINUX
@pytest.mark.parametrize(
    ("trap", "reason"),
    [
        ("die 11", "its reader died (signal 11)"),
        ("die 9", "its reader died (signal 9)"),
        ("die 27", "took longer than 5 s"),
        ("leave 0", "its reader died"),
        ("leave 3", "its reader died"),
        ("grow", "needed more than 768 MB"),
        ("swell", "needed more than 768 MB"),
        ("lie 1", "read"),
        ("lie 3", "its reader died (signal 9)"),
    ],
)
def test_what_kills_a_worker_costs_but_its_document(trap: str, reason: str, trapped: None) -> None:
    outcome = [told(one) for one in read(cv(1), Source(trap.encode()), cv(2))]
    if trap == "swell" and worker_process.own_megabytes() > 400 and outcome[1].startswith("its reader died"):
        reason = outcome[1]  # what it grew to cannot be told from what this process had
    assert outcome == ["read", reason, "read"]


@LINUX
def test_a_document_that_never_ends_is_ended(trapped: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "PATIENCE", 1)
    began = time.monotonic()
    assert [told(one) for one in read(Source(b"sleep"), cv(1))] == ["took longer than 1 s by the clock", "read"]
    assert time.monotonic() - began < 20


@LINUX
def test_only_the_time_of_the_processor_counts_not_what_other_programs_took_of_the_clock(
    trapped: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    monkeypatch.setattr(
        worker_process, "BEGIN", worker_process.BEGIN.replace("main(asked)", "main.__globals__['SECONDS'] = 1; main(asked)")
    )
    assert [told(one) for one in read(Source(b"wait 1.5"), Source(b"spin"), cv(1))] == ["read", "took longer than 1 s", "read"]


def test_no_document_is_blamed_for_what_one_before_it_left(trapped: None) -> None:
    assert [told(one) for one in read(cv(1), Source(b"later Led RLHF."))] == ["read", "read"]


def test_one_process_reads_many_documents(trapped: None) -> None:
    assert [told(one) for one in read(cv(1), cv(2), Source(b"count"))] == ["read", "read", "3"]


def test_a_text_that_was_not_gated_is_not_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "from matcher.reading import document; from matcher.reading.parsed import Parsed; document.read = lambda *_: Parsed('\\x1b[2J', None, ())"
    monkeypatch.setattr(
        worker_process,
        "BEGIN",
        worker_process.BEGIN.replace(
            "from matcher.reading.workers.worker", f"exec({code!r}); from matcher.reading.workers.worker"
        ),
    )
    assert [told(one) for one in read(cv(1))] == ["its reader gave no sound answer"]


def test_a_worker_that_does_not_start_is_an_error_and_no_problem_of_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_process, "BEGIN", "raise SystemExit(3)")
    with pytest.raises(MatcherError, match=r"^no process can be started to read documents: its reader died; free some memory"):
        read(cv(1))


def test_a_machine_without_room_for_a_worker_is_told_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", full)
    with pytest.raises(MatcherError, match="read documents: Resource temporarily unavailable; free"):
        read(cv(1))


def test_a_mistake_in_a_task_is_raised_and_ends_the_others() -> None:
    def fail(_: Ask) -> Parsed:
        raise KeyError("mistake")

    with pytest.raises(KeyError):
        each([fail, *(partial(_ask, cv(number)) for number in range(20))], [PLAIN], 2, None)


def test_progress_is_told_to_its_end() -> None:
    seen: list[tuple[int, int]] = []
    each([partial(_ask, cv(number)) for number in range(3)], [PLAIN], 1, lambda done, of: seen.append((done, of)))
    assert seen[-1] == (3, 3)
    assert seen == sorted(seen)


def test_many_documents_get_more_workers_up_to_what_is_asked_for() -> None:
    assert [sandbox._worker_count(tasks, 4) for tasks in (1, 7, 8, 23, 24, 500)] == [1, 1, 2, 3, 4, 4]
    assert sandbox._worker_count(500, 0) >= 1


def test_a_folder_somebody_is_in_cannot_lend_its_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json", "zipfile", "html", "tomllib"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('planted')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", *sys.path])
    assert [told(one) for one in read(cv(1))] == ["read"]


def _children(of: int) -> set[int]:
    found: set[int] = set()
    for task in Path(f"/proc/{of}/task").iterdir():
        try:
            found |= {int(one) for one in (task / "children").read_text().split()}
        except OSError:
            continue
    return found


@LINUX
def test_no_process_and_no_thread_is_left_behind(trapped: None) -> None:
    import threading

    before, threads = _children(os.getpid()), set(threading.enumerate())
    read(cv(1), Source(b"die 11"), *(cv(number) for number in range(20)), workers=3)
    assert _children(os.getpid()) == before
    assert set(threading.enumerate()) == threads


WAITING = """
import sys
sys.path[:] = {paths!r}
from functools import partial
from matcher.reading.workers import worker_process, sandbox
from matcher.reading.readers import for_suffix
from matcher.reading.source import Source
worker_process.BEGIN = "import sys, json, time; sys.path[:], asked = json.loads(sys.argv[1]); from matcher.reading import document; document.read = lambda *_: {stuck}; from matcher.reading.workers import worker; worker.SECONDS = 1; worker.main(asked)"
print("begun", flush=True)
sandbox.each([lambda ask: ask(for_suffix(".txt"), Source(b"x"))] * 9, [], 1, None)
"""


@pytest.fixture
def waiting() -> Callable[[str], subprocess.Popen[str]]:
    """Return what starts a process whose worker is stuck in a document."""

    def start(stuck: str) -> subprocess.Popen[str]:
        code = WAITING.format(paths=[str(ROOT), *(one for one in sys.path if Path(one).is_absolute())], stuck=stuck)
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        return process

    return start


def _until(what: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not (so := what()) and time.monotonic() < end:
        time.sleep(0.02)
    return so


def _is_gone(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@LINUX
def test_an_interrupt_ends_the_worker_at_once(waiting: Callable[[str], subprocess.Popen[str]]) -> None:
    with waiting("time.sleep(60)") as process:
        assert _until(lambda: bool(_children(process.pid)))
        (worker,) = _children(process.pid)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        assert "KeyboardInterrupt" in process.communicate(timeout=20)[1]
        assert _until(lambda: _is_gone(worker))


@LINUX
@pytest.mark.parametrize("stuck", ["time.sleep(1) or 1 / 0", "sum(0 for _ in iter(int, 1))"], ids=["waits", "spins"])
def test_when_whoever_asked_is_killed_the_worker_ends_too(stuck: str, waiting: Callable[[str], subprocess.Popen[str]]) -> None:
    with waiting(stuck) as process:
        assert _until(lambda: bool(_children(process.pid)))
        (worker,) = _children(process.pid)
        time.sleep(0.5)
        process.kill()
        process.communicate(timeout=20)
        assert _until(lambda: _is_gone(worker))
