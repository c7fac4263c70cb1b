"""Files of the user's, written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher import files
from matcher.errors import MatcherError
from matcher.gate import shown

_OF_THE_SYSTEM = (Path("/dev"), Path("/proc"))
"""Folders whose links are no files of anybody's."""


def says(path: Path, text: str) -> bool:
    """Return whether a file says just that; one that cannot be read does not."""
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def write(path: Path, content: str | bytes) -> None:
    """Write a file that the user names, whole or not at all, readable by its owner only: it holds personal data.

    Where it is a link, the file that this leads to is written, and the link stays.

    Raises:
        MatcherError: where it cannot be written.
    """
    with _mistakes_of(path):
        _put(_meant(path), content)


def put_in_place(path: Path, content: str | bytes) -> None:
    """Write a file that the program names, as above, but in the place of a link: anybody may have laid it there.

    Raises:
        MatcherError: where it cannot be written.
    """
    with _mistakes_of(path):
        _put(path, content)


@contextmanager
def _mistakes_of(path: Path) -> Iterator[None]:
    """Tell why a file cannot be written as a mistake that the user can mend."""
    try:
        yield
    except OSError as error:
        fix = "name a file in a folder you may write to"
        raise MatcherError(f"cannot be written: {error.strerror}", shown(str(path)), fix) from None


def _meant(path: Path) -> Path:
    """Return the file that a path leads to.

    Raises:
        OSError: where the path leads round in a circle, or is a link of the system's own (/dev/stdout): others write there.
    """
    folder, target = Path(os.path.realpath(path.parent)), Path(os.path.realpath(path))
    if target.is_symlink() or (path.is_symlink() and any(map(folder.is_relative_to, _OF_THE_SYSTEM))):
        raise OSError(errno.EINVAL, "not a regular file")
    return target


def _put(path: Path, content: str | bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe would be no pipe any more
        raise OSError(errno.EINVAL, "not a regular file")
    files.write(path, content.encode() if isinstance(content, str) else content, durable=True)
