"""Paths → bytes, safely: regular files only, up to a size, no waiting on pipes, no link followed below what the user named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from matcher.errors import MatcherError
from matcher.files import is_folder, is_there
from matcher.gate import shown

LARGEST = 20_000_000
"""Bytes of the largest document that is read."""
TOO_LARGE = f"larger than {LARGEST // 1_000_000} MB"

_LINK, _IRREGULAR = "a link, not followed", "not a regular file"
_SAFELY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = _SAFELY | getattr(os, "O_DIRECTORY", 0)
_BY_FOLDER = os.open in os.supports_dir_fd
_HIDDEN = (".", "~$")
"""How the names of hidden files begin; those of Office are its notes on who has a document open, hidden on Windows only."""
_DEEPEST = 200
"""Levels of folders that are searched."""


class FoundFile(NamedTuple):
    """A file that the user named, or that lies below a folder that the user named."""

    folder: Path
    parts: tuple[str, ...]
    """Its path from there, name by name."""
    refused: str = ""
    """Why it is not opened, where that is known without opening it."""

    @property
    def name(self) -> str:
        """Return its path from the folder, gated."""
        return shown("/".join(self.parts))


def walk(paths: tuple[Path, ...]) -> Iterator[FoundFile]:
    """Yield every file below the paths, in the order of names; hidden ones are skipped, folders that cannot be read are not.

    A file that is named twice, or lies below several of the paths, is yielded once, as the first of them names it.

    Raises:
        MatcherError: where a path does not exist.
    """
    seen = set[str]()
    for path in paths:
        files = _files_at(path)
        folder = os.path.realpath(files[0].folder) if files else ""
        locations = [os.path.join(folder, *file.parts) for file in files]  # noqa: PTH118 - of many files, paths cost more than all else
        yield from (file for file, location in zip(files, locations, strict=True) if location not in seen)
        seen.update(locations)


def _files_at(path: Path) -> list[FoundFile]:
    """Return the files that a path names, in order."""
    if is_folder(path):
        return sorted(_below(path, ()))
    if is_there(path):
        return [FoundFile(path.parent, (path.name,))]
    raise MatcherError("no such file or folder", shown(str(path)), "name an existing file or folder")


def _below(folder: Path, parts: tuple[str, ...]) -> Iterator[FoundFile]:
    """Yield the files in a folder, and in the folders below it."""
    folders = [parts]
    while folders:
        folder_parts = folders.pop()
        try:
            with os.scandir(folder.joinpath(*folder_parts)) as entries:
                children = [child for child in entries if not child.name.startswith(_HIDDEN)]
        except OSError as error:
            yield FoundFile(folder, (*folder_parts, ""), error.strerror or "cannot be opened")
            continue
        for child in children:
            parts_below = (*folder_parts, child.name)
            if not child.is_dir(follow_symlinks=False):
                yield FoundFile(folder, parts_below, _refusal(child))
            elif len(parts_below) < _DEEPEST:
                folders.append(parts_below)
            else:
                yield FoundFile(folder, (*parts_below, ""), "too many folders in one another")


def _refusal(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return _LINK
    return "" if entry.is_file(follow_symlinks=False) else _IRREGULAR


def content(entry: FoundFile) -> bytes:
    """Return the bytes of a file; raise `ValueError` with the reason where it cannot or should not be read."""
    with opened(entry) as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST:
            raise ValueError(TOO_LARGE)
        raw = file.read(size + 1)  # a buffer for the largest file, allocated for each, costs more than the reading
        return raw if len(raw) <= size else _not_grown(raw + file.read(LARGEST + 1 - len(raw)))


@contextmanager
def opened(entry: FoundFile) -> Iterator[BinaryIO]:
    """Give a file of any size to read from; raise `ValueError` with the reason where it cannot or should not be opened."""
    if entry.refused:
        raise ValueError(entry.refused)
    try:
        with _folder_of(entry) as folder:
            handle = os.open(entry.parts[-1], _SAFELY, dir_fd=folder) if _BY_FOLDER else os.open(_path(entry), _SAFELY)
    except OSError as error:
        raise ValueError(_LINK if _path(entry).is_symlink() else error.strerror or "cannot be opened") from None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError(_IRREGULAR)
        yield file


def _not_grown(raw: bytes) -> bytes:
    """Return the bytes; raise `ValueError` where the file grew too large while it was read."""
    if len(raw) > LARGEST:
        raise ValueError(TOO_LARGE)
    return raw


def _path(entry: FoundFile) -> Path:
    return entry.folder.joinpath(*entry.parts)


@contextmanager
def _folder_of(entry: FoundFile) -> Iterator[int | None]:
    """Give the folder of a file, opened name by name, so that no part of the path can have become a link."""
    if not _BY_FOLDER:
        yield None
        return
    handle = os.open(entry.folder, _FOLDER & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        for name in entry.parts[:-1]:
            inner = os.open(name, _FOLDER, dir_fd=handle)
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)
