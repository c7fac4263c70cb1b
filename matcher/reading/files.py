"""Paths → bytes, safely: regular files only, up to a size, no waiting on pipes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from matcher.errors import MatcherError
from matcher.gate import shown

LARGEST = 20_000_000
"""Bytes of the largest document that is read."""


def walk(paths: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    """Yield every file below the paths with the name it is shown by, in the order of names; hidden ones are passed over.

    Raises:
        MatcherError: where a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            for found in sorted(_below(path)):
                yield found, shown(str(found.relative_to(path)))
        elif path.exists() or path.is_symlink():
            yield path, shown(path.name)
        else:
            raise MatcherError("no such file or folder", shown(str(path)), "name a folder of profiles with --profiles")


def _below(folder: Path) -> Iterator[Path]:
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(path, name)


def content(path: Path) -> bytes:
    """Return the bytes of a file; `ValueError` with the reason where it cannot or should not be read."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        reason = "a link, not followed" if path.is_symlink() else error.strerror or "cannot be opened"
        raise ValueError(reason) from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise ValueError("not a regular file")
        if about.st_size > LARGEST:
            raise ValueError(f"larger than {LARGEST // 1_000_000} MB")
        return file.read(LARGEST + 1)


def decoded(raw: bytes, encoding: str | None = None) -> tuple[str, bool]:
    """Return the text of a document, and whether its encoding had to be guessed; `ValueError` where it is no text.

    The encoding that the user names goes first. Else a byte order mark decides, then strict UTF-8, then UTF-16 by its zero bytes,
    GB18030 where it reads as Chinese, else cp1252.
    """
    if encoding:
        return raw.decode(encoding, errors="replace"), False
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace"), False
    zeros = raw.count(0)
    if zeros > len(raw) // 3:
        return _utf16(raw), True
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        return _guessed(raw), True


def _utf16(raw: bytes) -> str:
    """Return text of UTF-16 without a mark; the side of the zero bytes tells the order."""
    order = "be" if raw[::2].count(0) > raw[1::2].count(0) else "le"
    try:
        return raw.decode(f"utf-16-{order}")
    except UnicodeDecodeError:
        raise ValueError("not text") from None


def _guessed(raw: bytes) -> str:
    try:
        chinese = raw.decode("gb18030")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
    common = sum("\u4e00" <= char <= "\u9fa5" for char in chinese)
    foreign = sum(char > "\u007f" for char in chinese)
    return chinese if common * 10 >= foreign * 6 and common > 1 else raw.decode("cp1252", errors="replace")
