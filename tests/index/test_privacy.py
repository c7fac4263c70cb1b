"""What an index holds of people is for its owner alone, and no error and no log names anybody."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

from matcher.store import Store
from tests.index import small

Run = Callable[..., Any]
CANARY = small.resume("Zilpha Quaxworthy", "Led RLHF.").replace(b"zilpha@example", b"canarymail@example")
WORDS = ("zilpha", "quaxworthy", "canarymail")


def test_nothing_in_an_index_is_for_others_to_read(run: Run) -> None:
    Path("1.json").write_bytes(CANARY)
    Path("2.json").write_bytes(small.resume("Bo Sample", "Sold bread."))
    before = os.umask(0)
    try:
        for command in (("add", "1.json", "--engine", "local"), ("add", "2.json", "--engine", "processes"), ("compact",)):
            assert run("index", *command, "--index", "in/index").code == 0
            paths = [Path("in"), Path("in/index"), *Path("in/index").iterdir()]
            assert [path for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    finally:
        os.umask(before)
    assert len(paths) == 7


def _flipped(raw: bytes, at: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 8]) + raw[at + 1 :]


def test_no_error_and_no_line_of_the_log_names_anybody(run: Run, spec: Path) -> None:
    Path("people").mkdir()
    Path("people", "1.json").write_bytes(CANARY)
    Path("people", "2.json").write_bytes(CANARY[:-9])
    index = ("--index", "index")
    page = run("index", "add", "people", *index, "--engine", "local").out
    whole = {path: path.read_bytes() for path in Path("index").iterdir()}
    for path, raw in whole.items():
        for at in (len(raw) // 3, len(raw) - 50):
            path.write_bytes(_flipped(raw, at))
            page += run("rank", spec, *index, "--top", "1").err
            for command in (("list",), ("doctor",), ("add", "people", "--engine", "local"), ("compact",), ("forget", "nobody")):
                ended = run("index", *command, *index)
                page += ended.out + ended.err
            for each, content in whole.items():
                each.write_bytes(content)
    page += Path(".matcher", "log.jsonl").read_text()
    assert [word for word in WORDS if word in page.casefold()] == []
    assert "damaged" in page


def test_what_an_index_is_asked_for_is_told_and_no_more(run: Run, spec: Path) -> None:
    """Proof that the words would be seen where they stood."""
    Path("1.json").write_bytes(CANARY)
    run("index", "add", "1.json", "--index", "index", "--engine", "local")
    assert "zilpha" in run("index", "list", "--people", "--index", "index").out
    assert "zilpha" not in run("index", "list", "--people", "--blind", "--index", "index").out
    assert Store(Path("index")).doctor() == []
