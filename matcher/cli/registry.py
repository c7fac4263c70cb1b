"""Which files commands wrote that may hold people: kept in .matcher/exports.jsonl, to be named when somebody is forgotten.

A line says when which command wrote where; whether a file holds somebody is looked up in the file itself. Only of one that holds
nothing but numbers, a fitted reference, it is noted whose documents it was made of, by keyed digests.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.cli import jsonl, state
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.regex import regex

if TYPE_CHECKING:
    from matcher.cli.traces import Traces

_ESCAPED = regex(r"\\u([0-9a-fA-F]{4})")
_LARGEST = 1 << 30
"""Bytes of the largest file that is searched; a larger one is taken to hold whoever is asked for."""


class Export(NamedTuple):
    """A file that holds people who were forgotten: where it lies, and the day they were."""

    path: str
    since: str


def note(paths: Iterable[Path], of: Iterable[str] = ()) -> None:
    """Note that a command wrote files with people in them; for one that cannot be searched, the digests of their documents.

    Where nothing can be written, the command goes on without.
    """
    when = jsonl.now().astimezone(UTC).isoformat(timespec="seconds")
    about = {"when": when, "command": _command()} | _keyed(list(of))
    entries = [json.dumps({**about, "path": str(path.absolute())}) + "\n" for path in paths]
    if entries:
        with suppress(OSError, MatcherError):
            state.folder()
            jsonl.append(state.EXPORTS, "".join(entries))


def _command() -> str:
    """Return the name of the running command; empty where the program was started in another way."""
    from matcher.cli import COMMANDS

    return next((word for word in sys.argv[1:2] if word in COMMANDS), "")


def _keyed(digests: Sequence[str]) -> dict[str, Any]:
    """Return the digests keyed, so that nothing but this line can compare them, with the key."""
    if not digests:
        return {}
    key = os.urandom(16).hex()
    return {"key": key, "of": sorted(_digest(key, one) for one in digests)}


def _digest(key: str, digest: str) -> str:
    import hmac  # for fitted references only

    return hmac.digest(bytes.fromhex(key), digest.encode(), "sha256").hex()[:16]


def holding(traces: Traces, day: str) -> list[Export]:
    """Return the files that hold people who are being forgotten, and note it, unless the name of a file says who they are."""
    paths: set[str] = set()

    def noted(line: str) -> str | None:
        entry = _entry(line)
        if not entry:
            return None
        path = Path(entry["path"])
        files = [one for one in _files(path) if _holds(one, entry, traces)]
        paths.update(map(str, files))
        if files == [path]:
            entry |= {"holds": [day, *_state(path)]}
        return json.dumps(entry) if path.exists() and not traces.named_in_path(entry["path"]) else None

    jsonl.rewrite(state.EXPORTS, noted)
    return [Export(one, day) for one in sorted(paths)]


def _files(path: Path) -> list[Path]:
    """Return a file, or the profiles in a folder."""
    if path.is_dir():
        return sorted(path.glob("*.json"))
    return [path] if path.is_file() else []


def still_holding() -> list[Export]:
    """Return the files that held people when these were forgotten, and have not been written since."""
    return sorted({one for line in jsonl.read(state.EXPORTS) if (entry := _entry(line)) for one in _unchanged(entry)})


def _unchanged(entry: dict[str, Any]) -> Iterator[Export]:
    path = Path(entry["path"])
    with suppress(OSError, ValueError, TypeError):
        day, *before = entry.get("holds", ())
        if path.is_file() and before == _state(path):
            yield Export(str(path), str(day))


def _state(path: Path) -> list[int]:
    """Return size and time of a file, which change when it is written."""
    about = path.stat()
    return [about.st_size, about.st_mtime_ns]


def _entry(line: str) -> dict[str, Any] | None:
    """Return the entry of a line, or None where it is none."""
    with suppress(ValueError, RecursionError):
        entry = json.loads(line)
        return entry if isinstance(entry, dict) and isinstance(entry.get("path"), str) else None
    return None


def _holds(path: Path, entry: dict[str, Any], traces: Traces) -> bool:
    """Return whether a file holds any of them; one that cannot be read is taken to."""
    try:
        if "of" in entry:
            return not {_digest(entry["key"], one) for one in traces.digests}.isdisjoint(entry["of"])
        return path.stat().st_size > _LARGEST or any(map(traces.found_in, _texts(path)))
    except (OSError, ValueError, KeyError, TypeError):
        return True


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file, or of the files in a workbook, each as it stands and without escapes."""
    import html  # only whoever is forgotten is looked for

    for text in (one.decode("utf-8", "replace") for one in _contents(path)):
        yield text
        yield html.unescape(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)).replace("\\n", "\n")


def _contents(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, or of the files in a zip archive.

    Raises:
        OSError: where they cannot be read, or are more than is searched.
    """
    import zipfile

    if not zipfile.is_zipfile(path):
        yield path.read_bytes()
        return
    try:
        with zipfile.ZipFile(path) as whole:
            if sum(one.file_size for one in whole.infolist()) > _LARGEST:
                raise OSError
            yield from map(whole.read, whole.namelist())
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
        raise OSError from None


def as_lines(exports: Iterable[Export]) -> str:
    """Return the files one a line, by their paths from here."""
    here = Path.cwd()
    paths = (Path(one.path) for one in exports)
    return "".join(f"  {shown(str(path.relative_to(here) if path.is_relative_to(here) else path), 1000)}\n" for path in paths)
