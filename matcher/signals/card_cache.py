"""What is made of the cards is kept as the interpreter keeps what it makes of the code: beside it, under a digest of its sources.

JSON, so that nothing in it runs; whoever can write there can write the code itself. Where that folder cannot be written, it is
made anew each time.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from matcher import files

CACHE = Path(__file__).parent / "__pycache__"


def kept(name: str, digest: str, make: Callable[[], Any]) -> Any:
    """Return the plain value that is kept under a name and the digest of its sources, made and kept where there is none."""
    path = CACHE / f"{name}.json"
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        stored = json.loads(path.read_bytes())
        if stored["digest"] == digest:
            return stored["value"]
    value = make()
    _keep(path, {"digest": digest, "value": value})
    return value


def _keep(path: Path, value: dict[str, Any]) -> None:
    """Keep a plain value; all who run the program may read what they may read of its code."""
    with suppress(OSError):
        CACHE.mkdir(exist_ok=True)
        files.write(path, json.dumps(value, separators=(",", ":")).encode("ascii"), private=False)
