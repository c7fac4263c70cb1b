"""Where documents lie, as a link that a terminal can follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath


def linker(paths: Sequence[Path]) -> Callable[[str], str | None]:
    """Return what tells the address of a document below the paths by its name, none where no file is called so there.

    It has no character of a name but those that an address may have, whatever the file is called.
    """

    @cache
    def address(name: str) -> str | None:
        way = PurePosixPath(name)
        if way.is_absolute() or ".." in way.parts or not way.parts:
            return None
        files = (path / name if path.is_dir() else path for path in paths if path.is_dir() or path.name == name)
        file = next(filter(_plain, files), None)
        return file.absolute().as_uri() if file else None

    return address


def _plain(file: Path) -> bool:
    """Return whether a file of its own lies there."""
    with suppress(OSError):
        return file.is_file() and not file.is_symlink()
    return False
