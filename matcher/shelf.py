"""Plain values kept on disk for the next run, each under a digest of everything it was made from.

JSON under a checksum, so that nothing in it runs, and what is damaged is made anew. A file appears whole or not at all. The
folder is its owner's alone, for it holds what people wrote. Where it cannot be written, nothing is kept and the run goes on.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matcher import files

MOST = 100
"""Values in one of the 256 drawers of a shelf; beyond, the oldest go."""
_SUM = 64
"""Characters of the checksum in front of a value."""


def digest(*parts: str | bytes) -> str:
    """Return the key of what was made from the parts, as 64 hexadecimal digits.

    >>> digest("a", "bc") == digest("ab", "c")
    False
    """
    whole = sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(raw) + raw)
    return whole.hexdigest()


def code(*folders: Path) -> str:
    """Return a digest of the code and data in folders, each read once in a run, for what runs is what was there at its start."""
    return digest(*map(folder_digest, folders))


def rooms(folder: Path) -> tuple[Path, ...]:
    """Return a folder of code and the packages right below it, in order."""
    return (folder, *sorted(path.parent for path in folder.glob("*/__init__.py")))


@cache
def folder_digest(folder: Path) -> str:
    """Return a digest of the code and data in a folder, by name, size and time of change, as the interpreter tells its own."""
    sources = sorted((one for one in os.scandir(folder) if one.name.endswith((".py", ".toml", ".tsv"))), key=lambda one: one.name)
    return digest(*(f"{one.name} {one.stat().st_size} {one.stat().st_mtime_ns}" for one in sources))


def library(name: str) -> str:
    """Return a text that differs between versions of an installed package: size and time of change of its first file."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return ""
    about = Path(spec.origin).stat()
    return f"{name} {about.st_size} {about.st_mtime_ns}"


class Shelf:
    """The values of one kind, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> Any:
        """Return the value under a key, None where there is none or it is damaged."""
        with suppress(OSError, ValueError, RecursionError):
            raw = (self._folder / key[:2] / key).read_bytes()
            if sha256(raw[_SUM:]).hexdigest().encode() == raw[:_SUM]:
                return json.loads(raw[_SUM:])
        return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""
        raw = json.dumps(value, separators=(",", ":")).encode("ascii")
        path = self._folder / key[:2] / key
        with suppress(OSError):
            _own(path.parent)
            files.write(path, sha256(raw).hexdigest().encode() + raw)
            _thin(path.parent)


def _own(folder: Path) -> None:
    """Make a folder, and those above it, for its owner only."""
    if not folder.is_dir():
        _own(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _thin(drawer: Path) -> None:
    """Remove the oldest values of a drawer that holds too many."""
    held = list(os.scandir(drawer))
    if len(held) > MOST:
        for oldest in sorted(held, key=lambda one: (one.stat().st_mtime_ns, one.name))[:-MOST]:
            Path(oldest.path).unlink(missing_ok=True)
