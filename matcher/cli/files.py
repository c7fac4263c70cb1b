"""Files that a command is given: read safely, for anybody may have written them."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from matcher.cli import shell
from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.report import recorded as records
from matcher.verifying.fault import Fault

Checks = Callable[[dict[str, Any]], Iterable[Fault]]


def recorded(path: Path, schema: str) -> dict[str, Any]:
    """Return the object of a JSON file of that schema.

    Raises:
        MatcherError: where it cannot be read, or is another file.
    """
    return records.parsed(content(path, records.MOST, records.remedy(schema)), shown(str(path)), schema)


def encoding(told: str | None, path: Path) -> str | None:
    """Return the encoding that a file says documents were read in; anybody may have written the file, so none that never ends."""
    if told and not shell.decodes(told):
        raise MatcherError(f"no encoding of documents: “{shown(told)}”", shown(str(path)), "have it written anew")
    return told


def content(path: Path, most: int, fix: str) -> bytes:
    """Return the bytes of a regular file, one more than are looked at where it has so many.

    A pipe is not even opened, as it could hold the program.

    Raises:
        MatcherError: where it cannot be read; `fix` tells what to name instead.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise MatcherError("not a regular file", shown(str(path)), fix)
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MatcherError(f"cannot be read: {reason}", shown(str(path)), fix) from error


def sound(told: dict[str, Any], shape: Any, path: Path, wrong: Checks = lambda _: ()) -> dict[str, Any]:
    """Return what a file told, if it is of that shape and nothing else in it is wrong; all that is wrong is told at once.

    Raises:
        Mistakes: with the pointer of each.
    """
    found = list(records.faults(told, shape)) or list(wrong(told))
    if found:
        name, fix = shown(str(path)), "have it written anew"
        raise Mistakes(tuple(MatcherError(shown(one.what), f"{name}#{shown(one.where)}", fix) for one in found))
    return told
