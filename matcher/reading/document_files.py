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
_DEEPEST = 200
"""Folders in one another that are looked into."""


class FoundFile(NamedTuple):
    """A file below a folder that the user named, or named itself."""

    folder: Path
    parts: tuple[str, ...]
    """Its way from there, name by name."""
    refused: str = ""
    """Why it is not opened, where that is known from the outside."""

    @property
    def name(self) -> str:
        """Return what it is called: the way from the folder, gated."""
        return shown("/".join(self.parts))


def walk(paths: tuple[Path, ...]) -> Iterator[FoundFile]:
    """Yield every file below the paths, in the order of names; hidden ones are passed over, folders that cannot be read are not.

    A file that is named twice, or lies below several of the paths, is one: it is yielded as the first of them names it.

    Raises:
        MatcherError: where a path does not exist.
    """
    seen = set[str]()
    for path in paths:
        found = _at(path)
        folder = os.path.realpath(found[0].folder) if found else ""
        lying = [os.path.join(folder, *one.parts) for one in found]  # noqa: PTH118 - of many files, paths cost more than all else
        yield from (one for one, place in zip(found, lying, strict=True) if place not in seen)
        seen.update(lying)


def _at(path: Path) -> list[FoundFile]:
    """Return the files that a path names, in order."""
    if is_folder(path):
        return sorted(_below(path, ()))
    if is_there(path):
        return [FoundFile(path.parent, (path.name,))]
    raise MatcherError("no such file or folder", shown(str(path)), "name an existing file or folder")


def _below(folder: Path, parts: tuple[str, ...]) -> Iterator[FoundFile]:
    """Yield what lies in a folder, and in the folders in it."""
    waiting = [parts]
    while waiting:
        at = waiting.pop()
        try:
            with os.scandir(folder.joinpath(*at)) as entries:
                found = [one for one in entries if not one.name.startswith(".")]
        except OSError as error:
            yield FoundFile(folder, (*at, ""), error.strerror or "cannot be opened")
            continue
        for one in found:
            way = (*at, one.name)
            if not one.is_dir(follow_symlinks=False):
                yield FoundFile(folder, way, _refusal(one))
            elif len(way) < _DEEPEST:
                waiting.append(way)
            else:
                yield FoundFile(folder, (*way, ""), "too many folders in one another")


def _refusal(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return _LINK
    return "" if entry.is_file(follow_symlinks=False) else _IRREGULAR


def content(entry: FoundFile) -> bytes:
    """Return the bytes of a file; `ValueError` with the reason where it cannot or should not be read."""
    with opened(entry) as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST:
            raise ValueError(TOO_LARGE)
        raw = file.read(size + 1)  # room for the largest, made ready for each, costs more than the reading
        return raw if len(raw) <= size else _all(raw + file.read(LARGEST + 1 - len(raw)))


@contextmanager
def opened(entry: FoundFile) -> Iterator[BinaryIO]:
    """Give a file of any size to read from; `ValueError` with the reason where it cannot or should not be opened."""
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


def _all(raw: bytes) -> bytes:
    """Return the bytes, unless the file grew while it was read."""
    if len(raw) > LARGEST:
        raise ValueError(TOO_LARGE)
    return raw


def _path(entry: FoundFile) -> Path:
    return entry.folder.joinpath(*entry.parts)


@contextmanager
def _folder_of(entry: FoundFile) -> Iterator[int | None]:
    """Give the folder that a file lies in, opened name by name, so that none of them can be a link by now."""
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
