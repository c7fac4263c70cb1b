"""Files that commands write: whole or not at all, and none that is read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher import files
from matcher.errors import MatcherError
from matcher.gate import shown

_OF_THE_SYSTEM = (Path("/dev"), Path("/proc"))
"""Folders whose links belong to the system."""

Named = Iterable[Path | None]


def says(path: Path, text: str) -> bool:
    """Return whether a file holds just that text; one that cannot be read does not."""
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def write(path: Path, content: str | bytes) -> None:
    """Write a file that the user names, whole or not at all, readable by its owner only: it holds personal data.

    Where it is a link, the file that it leads to is written, and the link stays.

    Raises:
        MatcherError: where it cannot be written.
    """
    with _mistakes_of(path):
        _put(_meant(path), content)


def put_in_place(path: Path, content: str | bytes) -> None:
    """Write a file that the program names, in the same way, but in place of a link: anybody may have put it there.

    Raises:
        MatcherError: where it cannot be written.
    """
    with _mistakes_of(path):
        _put(path, content)


@contextmanager
def _mistakes_of(path: Path) -> Iterator[None]:
    """Turn the error that a file cannot be written into a mistake that the user can fix."""
    try:
        yield
    except OSError as error:
        fix = "name a file in a folder you may write to"
        raise MatcherError(f"cannot be written: {error.strerror}", shown(str(path)), fix) from None


def _meant(path: Path) -> Path:
    """Return the file that a path leads to.

    Raises:
        OSError: where the path leads round in a circle, or is a link of the system (/dev/stdout).
    """
    folder, target = Path(os.path.realpath(path.parent)), Path(os.path.realpath(path))
    if target.is_symlink() or (path.is_symlink() and any(map(folder.is_relative_to, _OF_THE_SYSTEM))):
        raise OSError(errno.EINVAL, "not a regular file")
    return target


def _put(path: Path, content: str | bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe would be replaced with a file
        raise OSError(errno.EINVAL, "not a regular file")
    files.write(path, content.encode() if isinstance(content, str) else content, durable=True)


def refuse(written: Named, read: Named) -> None:
    """Refuse to write a file that is read, or that lies in a folder that is read.

    Raises:
        MatcherError: where one of the written files is such a file.
    """
    sources = [one for one in read if one]
    if lost := next((one for one in written if one and would_lose(one, sources)), None):
        raise MatcherError("is an input of this command, and would be overwritten", shown(str(lost)), "name another file")


def would_lose(file: Path, sources: Iterable[Path]) -> bool:
    """Return whether writing a file would overwrite one of the sources, or a file in one of them that may be read."""
    there = (one for one in sources if one.exists())
    return file.is_file() and any(_lies_in(file, one) if one.is_dir() else file.samefile(one) for one in there)


def _lies_in(file: Path, folder: Path) -> bool:
    """Return whether a file lies below a folder and may be read there; what only exporters write, such as CSV, never is read."""
    within = any(folder.samefile(one) for one in file.resolve().parents)
    return within and not _only_written(file)


def _only_written(file: Path) -> bool:
    from matcher import export  # hardly any output lies where documents do
    from matcher.reading import document

    return export.for_suffix(file.suffix) is not None and not document.has_document_name(file.name)
