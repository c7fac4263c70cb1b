"""The worker: what it answers, and that it takes no more than it may."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from matcher.reading import document
from matcher.reading.readers import READERS, for_suffix
from matcher.reading.source import Source
from matcher.reading.workers import parsed_json, worker
from matcher.reading.workers.worker import ANSWERED, ASKED, SAMPLES, Task, answer

LINES = ("Ada Example", "Experience", "Engineer, Example Labs, 2019 - 2021", "Led RLHF for a chat model.")
CV = Source("\n".join(LINES).encode())
ROOT = Path(__file__).parents[3]
START = "import sys; sys.path[:] = eval(sys.argv[1]); from matcher.reading.workers.worker import main; main(['.txt'])"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")


def asked(reader: str, raw: bytes, encoding: str = "null") -> bytes:
    about = f'["{reader}", {encoding}]'.encode()
    return ASKED.pack(len(about), len(raw)) + about + raw


def ended(raw: bytes, code: str = "") -> subprocess.CompletedProcess[bytes]:
    """Return how a worker ended that was told so much, in which code was run first."""
    paths = repr([str(ROOT), *(one for one in sys.path if Path(one).is_absolute())])
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"{code}\n{START}", paths], input=raw, capture_output=True, timeout=60, check=False
    )


def answers(raw: bytes) -> list[bytes]:
    stream, found = BytesIO(raw), []
    while head := stream.read(ANSWERED.size):
        found.append(stream.read(*ANSWERED.unpack(head)))
    return found


def test_a_document_is_answered_as_it_would_be_read_here() -> None:
    reader = for_suffix(".txt")
    assert reader
    reply = answer(Task(reader.name, CV))
    assert reply[:1] == worker.PARSED
    assert parsed_json.unpacked(reply[1:]) == document.read(reader, CV)


def test_the_reason_of_a_refusal_is_answered() -> None:
    assert answer(Task("plain text", Source(b" "))) == worker.REASON + b"empty"


def test_a_process_answers_one_after_the_other_until_nobody_asks() -> None:
    outcome = ended(
        asked("plain text", CV.raw)
        + asked("plain text", b"")
        + asked("plain text", "Led tools in Łódź.".encode("cp1250"), '"cp1250"')
    )
    ready, first, second, third = answers(outcome.stdout)
    assert (ready, first[:1], second, outcome.returncode) == (worker.READY, worker.PARSED, worker.REASON + b"empty", 0)
    assert parsed_json.unpacked(third[1:]).text == "Led tools in Łódź."


@pytest.mark.parametrize("cut", [3, 9, -1])
def test_whoever_asks_may_be_gone_at_any_time(cut: int) -> None:
    outcome = ended(asked("plain text", CV.raw)[:cut])
    assert (answers(outcome.stdout), outcome.stderr, outcome.returncode) == ([worker.READY], b"", 0)


def test_what_a_library_prints_does_not_garble_the_answers() -> None:
    noisy = "import sys, os\nsys.path[:] = eval(sys.argv[1])\nfrom matcher.reading import document\nread = document.read\ndef noise(*given):\n    os.write(1, b'noise')\n    print('noise')\n    return read(*given)\ndocument.read = noise"
    ready, first = answers(ended(asked("plain text", CV.raw), noisy).stdout)
    assert (ready, first[:1]) == (worker.READY, worker.PARSED)


def _doing(what: str) -> str:
    """Return code that makes reading do something else."""
    return f"import sys\nsys.path[:] = eval(sys.argv[1])\nfrom matcher.reading import document; from matcher.reading.workers import worker\nworker.warm_up = lambda _: None\ndef read(*given):\n    {what}\ndocument.read = read"


@LINUX
def test_a_document_that_needs_too_much_memory_is_told_so_and_is_the_last() -> None:
    outcome = ended(asked("plain text", b"x") * 2, _doing("return bytearray(800_000_000)"))
    assert answers(outcome.stdout) == [worker.READY, worker.LAST + b"needed more than 768 MB"]
    assert outcome.returncode == 0


@LINUX
def test_no_file_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / "written"
    outcome = ended(asked("plain text", b"x"), _doing(f"open({str(target)!r}, 'wb', 0).write(b'x')"))
    assert target.read_bytes() == b""
    assert len(answers(outcome.stdout)) == 1


@LINUX
def test_a_document_that_spins_is_ended_though_nobody_watches() -> None:
    outcome = ended(
        asked("plain text", b"x"),
        _doing("while True: pass") + "\nfrom matcher.reading.workers import worker\nworker.SECONDS = 0.1",
    )
    assert (len(answers(outcome.stdout)), outcome.returncode) == (1, -27)


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
def test_a_worker_can_make_a_document_of_each_format_that_its_reader_reads(suffix: str) -> None:
    reader = for_suffix(suffix)
    if reader is None:
        pytest.skip(f"no reader of {suffix}")
    parsed = document.read(reader, Source(SAMPLES[suffix](LINES)))
    assert [line for line in LINES if line not in parsed.text] == []
    assert parsed.flags == ()


def test_every_reader_that_needs_a_worker_is_warmed_or_plain_python() -> None:
    missing = {reader.name for reader in READERS if reader.own_worker and not set(reader.suffixes) & set(SAMPLES)}
    assert missing <= {"LinkedIn export"}
