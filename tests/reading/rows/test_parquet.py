"""Parquet: a row is a document, named by its id; what cannot be read is said, and what came before it is kept."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from matcher.reading.rows import parquet, parquet_worker
from matcher.reading.rows.holder import DocumentRow

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

RESUME = '{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}'


def written(table: dict[str, Any], **more: Any) -> bytes:
    whole = BytesIO()
    pq.write_table(pa.table(table), whole, **more)
    return whole.getvalue()


def rows(table: dict[str, Any]) -> list[DocumentRow]:
    return list(parquet_worker.rows(BytesIO(written(table))))


def test_a_row_is_named_by_its_id_else_its_name_else_its_number() -> None:
    listed = rows({"name": ["n", "m", None], "id": [7, None, None], "profile": [RESUME] * 3, "more": [1, 2, 3]})
    assert listed == [DocumentRow(name, "row.json", RESUME.encode(), decoded=True) for name in ("7", "m", "3")]


def test_a_text_stands_where_there_is_no_profile_and_its_name_tells_its_format() -> None:
    listed = rows({"id": ["cv.txt", "x", "y"], "Text": ["Led RLHF.", "Led DPO.", None], "PROFILE": [None, RESUME, None]})
    assert [(one.called, one.content, one.refused) for one in listed] == [
        ("row.txt", b"Led RLHF.", ""), ("row.json", RESUME.encode(), ""), ("row.json", b"", "empty"),
    ]  # fmt: skip


def test_nested_profiles_and_bytes_are_documents_too_and_numbers_are_not() -> None:
    nested = rows({"profile": [{"basics": {"name": "Ada", "summary": None}}]})
    assert nested[0].content == b'{"basics": {"name": "Ada", "summary": null}}'
    assert rows({"profile": [RESUME.encode()]}) == [DocumentRow("1", "row.json", RESUME.encode())]
    assert rows({"text": [7]}) == [DocumentRow("1", refused="neither text nor JSON")]


def test_a_name_is_shown_without_what_commands_a_terminal() -> None:
    assert rows({"id": ["a\x1b[2Jb\n" + "c" * 500], "text": ["x"]})[0].name == "ab " + "c" * 97


def test_a_table_without_a_document_names_the_columns_that_it_has() -> None:
    with pytest.raises(ValueError, match="no column profile or text; it has cv, id"):
        rows({"cv": ["x"], "id": [1]})


def test_bytes_that_are_no_text_cost_only_their_row() -> None:
    broken = pa.array([b"Led RLHF.", b"\xff\xfe\xff"]).view(pa.string())
    assert [(one.content, one.refused) for one in rows({"text": broken})] == [(b"Led RLHF.", ""), (b"", "not UTF-8")]


@pytest.mark.parametrize("raw", [b"", b"PAR1", b"PAR1" + b"\xff" * 40 + b"PAR1", written({"text": ["x"]})[:-9]])
def test_what_is_no_parquet_is_refused_with_a_reason(raw: bytes) -> None:
    with pytest.raises(ValueError, match="damaged, or no Parquet"):
        list(parquet_worker.rows(BytesIO(raw)))


def test_rows_before_the_damage_are_given() -> None:
    raw = written({"text": [f"Led RLHF {n}." for n in range(300)]}, row_group_size=100, compression="none", use_dictionary=False)
    at = raw.index(b"Led RLHF 200.")
    damaged = raw[: at - 60] + b"\xff" * 120 + raw[at + 60 :]
    listed, given = parquet_worker.rows(BytesIO(damaged)), list[bytes]()
    with pytest.raises(ValueError, match="damaged, or no Parquet"):
        while True:
            given.append(next(listed).content)
    assert given == [f"Led RLHF {n}.".encode() for n in range(192)]  # three whole batches


def test_a_file_is_read_as_far_as_it_is_asked_for(tmp_path: Path) -> None:
    class Counted(BytesIO):
        taken = 0

        def read(self, size: int | None = -1, /) -> bytes:
            parsed = super().read(size)
            self.taken += len(parsed)
            return parsed

    raw = written({"text": [f"{n:09}" * 1000 for n in range(3000)]}, row_group_size=100, compression="none", use_dictionary=False)
    file = Counted(raw)
    assert len(list(islice(parquet_worker.rows(file), 100))) == 100
    assert file.taken < len(raw) // 5


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda _: None)
    with pytest.raises(ValueError, match=r"pip install 'candidate-matcher\[parquet\]'"):
        list(parquet.rows(BytesIO(b"")))


# In a process apart


def apart(file: Path, raw: bytes) -> Iterator[DocumentRow]:
    file.write_bytes(raw)
    with file.open("rb") as opened:
        yield from parquet.rows(opened)


def test_the_process_apart_gives_the_same_rows(tmp_path: Path) -> None:
    raw = written({"id": ["a", None, "c.txt"], "profile": [RESUME, None, None], "text": [None, None, "用中文\n" * 9000]})
    assert list(apart(tmp_path / "x", raw)) == list(parquet_worker.rows(BytesIO(raw)))


def test_it_says_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="damaged, or no Parquet"):
        list(apart(tmp_path / "x", b"PAR1"))
    with pytest.raises(ValueError, match="no column profile or text; it has cv"):
        list(apart(tmp_path / "x", written({"cv": ["x"]})))


def test_it_does_not_outlive_who_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *given: Any, **more: Any) -> None:
            super().__init__(*given, **more)
            begun.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    outcome = apart(tmp_path / "x", written({"text": ["Led RLHF." * 9000] * 500}))
    assert next(outcome).name == "1"
    outcome.close()  # type: ignore[attr-defined]
    assert [one.returncode for one in begun] == [-9]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os; os.kill(os.getpid(), 9)", "its reader died"),
        ("import os; os.write(1, b'x' * 99)", "its reader died"),
        ("import os; os.write(1, b'\\0\\0\\0\\2\\0\\0\\0\\0[]')", "its reader died"),
        ("import signal; signal.setitimer(signal.ITIMER_PROF, 0.1)\nwhile True: pass", "took longer than 20 s"),
    ],
)
def test_what_kills_it_costs_only_the_file(code: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_BEGIN", code)
    with pytest.raises(ValueError, match=reason):
        list(apart(tmp_path / "x", b""))


def test_it_may_not_take_all_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        parquet,
        "_BEGIN",
        parquet._BEGIN.replace(
            "import main;",
            "import _rows, main; import matcher.reading.rows.parquet_worker as u; u._rows = lambda _: iter([bytes(5 << 30)]);",
        ),
    )
    with pytest.raises(ValueError, match="damaged, or no Parquet: MemoryError"):
        list(apart(tmp_path / "x", b""))


def test_only_the_process_apart_is_limited() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_CPU)
    assert rows({"text": ["# Jo Sample"]})
    assert resource.getrlimit(resource.RLIMIT_CPU) == before
