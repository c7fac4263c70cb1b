"""What is made of the cards is kept as the interpreter keeps what it makes of the code: beside it, under a digest of its sources.

JSON, so that nothing in it runs; whoever can write there can write the code itself. Where nothing may be written, it is made anew
each time.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from matcher import files
from matcher.shelf import code, digest, rooms

_HERE = Path(__file__).parent
CACHE = Path(cache_from_source(__file__)).parent
CODE = (*rooms(_HERE), _HERE.parent, _HERE.parent / "model")
"""What is made of cards and what is read of a profile depend on: a change here makes them anew."""


def kept(name: str, sources: str, make: Callable[[], Any]) -> Any:
    """Return the plain value that the code makes of sources, which are given as a digest; made and kept if there is none."""
    path, key = CACHE / f"{name}.json", digest(sources, code(*CODE))
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        stored = json.loads(path.read_bytes())
        if stored["digest"] == key:
            return stored["value"]
    value = make()
    _keep(path, {"digest": key, "value": value})
    return value


def _keep(path: Path, value: dict[str, Any]) -> None:
    """Keep a plain value; all who run the program may read what they may read of its code."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, json.dumps(value, separators=(",", ":")).encode("ascii"), private=False)
