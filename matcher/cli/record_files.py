"""Files that a command is given: read safely, for anybody may have written them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from matcher.cli import shell
from matcher.errors import MatcherError, Mistakes
from matcher.files import Fixes, content
from matcher.gate import shown
from matcher.report import record_reading as records
from matcher.verifying import Fault

Checks = Callable[[dict[str, Any]], Iterable[Fault]]


def recorded(path: Path, schema: str) -> dict[str, Any]:
    """Return the object of a JSON file of that schema.

    Raises:
        MatcherError: where it cannot be read, or is another file.
    """
    return records.parsed(content(path, records.MOST, Fixes(records.remedy(schema))), shown(str(path)), schema)


def encoding(name: str | None, path: Path) -> str | None:
    """Return the encoding that a file says documents were read in; anybody may have written the file, so none that never ends."""
    if name and not shell.decodes(name):
        raise MatcherError(f"no encoding of documents: “{shown(name)}”", shown(str(path)), "write it again")
    return name


def sound(plain: dict[str, Any], shape: Any, path: Path, wrong: Checks = lambda _: ()) -> dict[str, Any]:
    """Return what a file told, if it is of that shape and nothing else in it is wrong; all that is wrong is told at once.

    Raises:
        Mistakes: with the pointer of each.
    """
    faults = list(records.faults(plain, shape)) or list(wrong(plain))
    if faults:
        name, fix = shown(str(path)), "write it again"
        raise Mistakes(tuple(MatcherError(shown(one.what), f"{name}#{shown(one.where)}", fix) for one in faults))
    return plain
