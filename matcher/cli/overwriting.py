"""What a command may not write: a file that it reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from matcher.errors import MatcherError
from matcher.gate import shown

Named = Iterable[Path | None]


def refuse(written: Named, read: Named) -> None:
    """Refuse to write a file that is read, or that lies in a folder that is.

    Raises:
        MatcherError: where one of the written files is such a file.
    """
    sources = [one for one in read if one]
    if lost := next((one for one in written if one and would_lose(one, sources)), None):
        raise MatcherError("is read for this, and would be overwritten", shown(str(lost)), "name another file")


def would_lose(file: Path, sources: Iterable[Path]) -> bool:
    """Return whether writing a file would destroy one of the sources, or a file in one of them that may be read."""
    there = (one for one in sources if one.exists())
    return file.is_file() and any(_lies_in(file, one) if one.is_dir() else file.samefile(one) for one in there)


def _lies_in(file: Path, folder: Path) -> bool:
    """Return whether a file lies below a folder, and may be read there; what only exporters write, such as CSV, never is."""
    within = any(folder.samefile(one) for one in file.resolve().parents)
    return within and not _only_written(file)


def _only_written(file: Path) -> bool:
    from matcher import export  # hardly any output lies where documents do
    from matcher.reading import kinds

    return export.for_suffix(file.suffix) is not None and not kinds.suspected(file.name)
