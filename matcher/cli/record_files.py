"""JSON that an earlier command wrote, given to another: read safely, for anybody may have written it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from matcher.cli import shell
from matcher.errors import MatcherError, Mistakes
from matcher.files import Fixes, content
from matcher.gate import shown
from matcher.reading.reading_options import Decoding
from matcher.report import record_reading as records
from matcher.verifying import Fault

Checks = Callable[[dict[str, Any]], Iterable[Fault]]


def recorded(path: Path, schema: str) -> dict[str, Any]:
    """Return the object of a JSON file of that schema.

    Raises:
        MatcherError: where it cannot be read, or is another file.
    """
    return records.parsed(content(path, records.MOST, Fixes(records.remedy(schema))), shown(str(path)), schema)


def decoding(options: Mapping[str, Any], path: Path) -> Decoding:
    """Return how the documents of a file were decoded, by the options in it.

    Raises:
        MatcherError: where documents cannot be in it, or decoding would never end: anybody may have written the file.
    """
    chosen = Decoding.of_plain(options)
    if chosen.encoding and not shell.decodes(chosen.encoding):
        raise MatcherError(f"no encoding of documents: “{shown(chosen.encoding)}”", shown(str(path)), "write it again")
    return chosen


def sound(plain: dict[str, Any], shape: Any, path: Path, wrong: Checks = lambda _: ()) -> dict[str, Any]:
    """Return the content of a file that has that shape, and in which `wrong` sees nothing wrong.

    Raises:
        Mistakes: for everything that is wrong, each with its pointer.
    """
    faults = list(records.faults(plain, shape)) or list(wrong(plain))
    if faults:
        name, fix = shown(str(path)), "write it again"
        raise Mistakes(tuple(MatcherError(shown(one.what), f"{name}#{shown(one.where)}", fix) for one in faults))
    return plain
