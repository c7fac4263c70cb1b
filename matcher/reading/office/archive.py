"""The zip file of an office document, opened in the one safe way, and the XML in it, within limits."""

from __future__ import annotations

import struct
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 2_000
MOST_BYTES = 20_000_000
"""Bytes that may be inflated of one file, in all members together."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
LOCKED = "password protected"
_ENCRYPTED = 0x1
DEEPEST = 120
"""Levels of elements at most: a table within a table within a text box takes about thirty."""
MOST_MARKS = 400_000
"""Opening and closing tags at most: more would fill the memory with elements of six bytes each."""
_MONTH = regex(r"((?:19[89]|20\d)\d)-(0[1-9]|1[0-2])-")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class Zipped:
    """A zip file whose list of members was checked before any of them was inflated.

    Raises:
        ValueError: where the file is damaged, or is made to swell: too many members, doubled or overlapping ones.
    """

    def __init__(self, raw: bytes, called: str) -> None:
        self._called = called
        self._left = MOST_BYTES
        self._zip = _opened(raw, called)
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise ValueError(f"{len(members):,} files inside, more than any {called} has")
        self._members = {member.filename: member for member in members}
        if len(self._members) < len(members):
            raise ValueError(f"damaged {called}: a name stands twice in it")
        if _overlap(raw, members, self._zip.start_dir):
            raise ValueError(f"unsafe {called}: its parts overlap, so that little becomes very much")

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the members, in their order."""
        return tuple(self._members)

    @property
    def locked(self) -> bool:
        """Return whether a password is needed for any member."""
        return any(member.flag_bits & _ENCRYPTED for member in self._members.values())

    def read(self, name: str) -> bytes:
        """Return the content of a member, empty where it is missing.

        Raises:
            ValueError: where it is damaged, locked or too large.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flag_bits & _ENCRYPTED:
            raise ValueError(LOCKED)
        content = self._inflated(member)
        self._left -= len(content)
        if self._left < 0:
            raise ValueError(f"too large: more than {MOST_BYTES // 1_000_000} MB when unpacked")
        return content

    def tree(self, name: str) -> Element | None:
        """Return the XML of a member, or None where it is missing; raise `ValueError` where it is damaged or unsafe."""
        data = self.read(name)
        return tree(data, self._called) if data else None

    def _inflated(self, member: ZipInfo) -> bytes:
        """Return at most one byte more than may still be inflated."""
        import lzma
        import zlib
        from zipfile import BadZipFile

        try:
            with self._zip.open(member) as file:
                return file.read(self._left + 1)
        except (BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
            raise ValueError(f"damaged {self._called}") from None


def _opened(raw: bytes, called: str) -> ZipFile:
    """Return the open zip file; raise `ValueError` where it is none."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    if not raw:
        raise ValueError("empty")
    if raw.startswith(_OLE):
        raise ValueError("password protected or an old Word file: save it as .docx or .pdf")
    try:
        return ZipFile(BytesIO(raw))
    except (BadZipFile, struct.error, OSError, EOFError, NotImplementedError, ValueError):
        raise ValueError(f"damaged {called}") from None


def _overlap(raw: bytes, members: list[ZipInfo], directory: int) -> bool:
    """Return whether any two members share bytes, or one reaches into the directory; local headers have their true length."""
    spans = sorted((member.header_offset, _end(raw, member)) for member in members)
    return any(end > following for (_, end), (following, _) in pairwise([*spans, (directory, directory)]))


def _end(raw: bytes, member: ZipInfo) -> int:
    """Return where a member ends; a member without a header of its own ends beyond the file."""
    start = member.header_offset
    if not 0 <= start <= len(raw) - _LOCAL_HEADER.size:
        return len(raw) + 1
    mark, name, extra = _LOCAL_HEADER.unpack_from(raw, start)
    size = _LOCAL_HEADER.size + name + extra + member.compress_size
    return int(start + size) if mark == b"PK\x03\x04" else len(raw) + 1


def tree(data: bytes, called: str) -> Element:
    """Return the root of a part; raise `ValueError` where it is no XML, is too large or deep, or declares a document type."""
    from xml.etree.ElementTree import ParseError, fromstring

    if any(mark in data for mark in _DOCTYPES):
        raise ValueError(f"unsafe {called}: it declares a document type")
    if data.count(b"<") > MOST_MARKS:
        raise ValueError(f"too large: more than {MOST_MARKS // 1_000:,} thousand marks")
    try:
        root = fromstring(data)  # noqa: S314  no document type, so no entities
    except (ParseError, LookupError, ValueError):
        raise ValueError(f"damaged {called}") from None
    if _is_too_deep(root, DEEPEST):
        raise ValueError(f"damaged {called}: too deeply nested")
    return root


def _is_too_deep(root: Element, limit: int) -> bool:
    """Return whether elements are nested deeper than a limit."""
    level = [root]
    for _ in range(limit):
        level = [inner for element in level for inner in element]
        if not level:
            return False
    return True


@lru_cache(4096)
def local(name: str) -> str:
    """Return a tag or key without its namespace, in which the two dialects of a format differ.

    >>> local("{urn:example}body")
    'body'
    """
    return name.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """Return the value of an attribute by its name without namespace, empty where there is none."""
    if element is not None:
        for key, value in element.items():
            if local(key) == name:
                return value
    return ""


def month(stamp: str) -> int | None:
    """Return the month of a time stamp, counted from year 0, or None where it has none, or one older than such files.

    >>> month("2024-07-01T09:30:00Z") == 2024 * 12 + 6, month("1601-01-01T00:00:00Z")
    (True, None)
    """
    match = _MONTH.match(stamp.strip())
    return int(match[1]) * 12 + int(match[2]) - 1 if match else None


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of each name down a path, or None where there is none."""
    for name in path:
        for node in element if element is not None else ():
            if local(node.tag) == name:
                element = node
                break
        else:
            return None
    return element
