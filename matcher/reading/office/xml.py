"""The XML of an office file → its tree, within limits."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 120
"""Levels of elements: a table within a table within a text box takes about thirty."""
MOST_MARKS = 400_000
"""Opening and closing marks: more would fill the memory with elements of six bytes each."""

_MONTH = regex(r"((?:19[89]|20\d)\d)-(0[1-9]|1[0-2])-")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def tree(data: bytes, called: str) -> Element:
    """Return the root of a part; `ValueError` where it is no XML, is made to burden, or declares a type, as no part has to."""
    from xml.etree.ElementTree import ParseError, fromstring

    if any(mark in data for mark in _DOCTYPES):
        raise ValueError(f"unsafe {called}: it declares a document type")
    if data.count(b"<") > MOST_MARKS:
        raise ValueError(f"too large: more than {MOST_MARKS // 1_000:,} thousand marks")
    try:
        root = fromstring(data)  # noqa: S314  no document type, so no entities
    except (ParseError, LookupError, ValueError):
        raise ValueError(f"damaged {called}") from None
    if _is_deeper(root, DEEPEST):
        raise ValueError(f"damaged {called}: too deeply nested")
    return root


def _is_deeper(root: Element, limit: int) -> bool:
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


@lru_cache(4096)
def local(name: str) -> str:
    """Return a tag or key without its namespace: what the two dialects of a format have in common.

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
    """Return the month of a time stamp, counted from year 0, or None where it tells none, or one before such files were written.

    >>> month("2024-07-01T09:30:00Z") == 2024 * 12 + 6, month("1601-01-01T00:00:00Z")
    (True, None)
    """
    found = _MONTH.match(stamp.strip())
    return int(found[1]) * 12 + int(found[2]) - 1 if found else None


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of a name, and so on down the path, or None where there is none."""
    for name in path:
        for one in element if element is not None else ():
            if local(one.tag) == name:
                element = one
                break
        else:
            return None
    return element
