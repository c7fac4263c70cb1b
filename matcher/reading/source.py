"""A file as given → its text, decoded and gated."""

from __future__ import annotations

from typing import NamedTuple

from matcher.gate import admit
from matcher.model import Flag

MOST_TEXT = 300_000
"""Characters of a document: a hundred dense pages. A million of unknown words cost 11 s to search."""


class ScanError(ValueError):
    """A document that holds pictures of text instead of text."""


class Source(NamedTuple):
    """The content of a file before it is read."""

    raw: bytes
    encoding: str | None = None
    """The encoding that the user names; None where it is to be detected."""

    def text(self) -> tuple[str, tuple[Flag, ...]]:
        """Return the gated text of a textual format, with the flags that gating raised.

        Raises:
            ValueError: where it is not text, or empty.
        """
        decoded_text, guessed = decoded(self.raw, self.encoding)
        gated = admit(decoded_text)
        if not gated.text.strip():
            raise ValueError("empty")
        return gated.text, (*gated.removed, *([Flag("encoding_guessed", "", "")] if guessed else []))


def decoded(raw: bytes, encoding: str | None = None) -> tuple[str, bool]:
    """Return the text of a document, and whether its encoding had to be guessed.

    The encoding that the user names goes first. Else a byte order mark decides, then strict UTF-8, then UTF-16 by its zero bytes,
    GB18030 where it reads as Chinese, else cp1252.

    Raises:
        ValueError: where it is not text.
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
    """Return UTF-16 text that has no byte order mark; the side on which the zero bytes stand shows the order."""
    order = "be" if raw[::2].count(0) > raw[1::2].count(0) else "le"
    try:
        return raw.decode(f"utf-16-{order}")
    except UnicodeDecodeError:
        raise ValueError("not text") from None


def _guessed(raw: bytes) -> str:
    """Return text of an unknown encoding: as GB18030 where that makes common Chinese characters, else as cp1252."""
    try:
        chinese = raw.decode("gb18030")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
    ideographs = "".join(char for char in chinese if "\u4e00" <= char <= "\u9fa5")
    simple = len(ideographs.encode("gb2312", errors="ignore")) // 2  # an accented letter and a plain one make a rare ideograph
    foreign = sum(char > "\u007f" for char in chinese)
    reads_as_chinese = simple > 1 and simple * 10 >= len(ideographs) * 9 and len(ideographs) * 10 >= foreign * 6
    return chinese if reads_as_chinese else raw.decode("cp1252", errors="replace")
