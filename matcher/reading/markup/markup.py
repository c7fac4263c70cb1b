"""The bytes of a page → its text, where a parser can take it in linear time."""

from __future__ import annotations

import re

from matcher.reading.files import decoded
from matcher.reading.source import Source
from matcher.regex import regex

_DEEPEST, _MOST, _MOST_REPEATED = 1_000, 150_000, 1_000_000
"""Open elements at once, tags, and elements that a parser makes of them by opening formats anew in every paragraph."""
_TAG = regex(r"<(?:(script|style)\b.*?(?:</\1|\Z)|!--(?:-?>|.*?(?:-->|\Z))|(/?)([a-z][a-z0-9]{0,20}))", re.DOTALL | re.IGNORECASE)
_LEFT_OPEN = frozenset(
    ("p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "img", "hr", "input", "meta", "link", "wbr", "col",
     "source", "area", "thead", "tbody", "tfoot", "html", "body", "head")
)  # fmt: skip
_FORMATS = frozenset(("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))

_CHARSET = regex(rb"(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:-]{2,30})")
_KNOWN = regex(
    r"iso-?8859-\d{1,2}|windows-?\d{3,4}|cp\d{3,4}|latin-?\d|koi8-[ru]|gb\w{1,6}|big5(?:-hkscs)?|shift[_-]?jis|euc-(?:jp|kr)|macintosh"
)


def text_of(source: Source) -> tuple[str, bool]:
    """Return the text of a page, and whether its encoding was guessed; `ValueError` where it is empty, or too large or deep."""
    text, guessed = decoded(source.raw, source.encoding or _charset(source.raw))
    if not text.strip():
        raise ValueError("empty")
    _weigh(text)
    return text, guessed


def _charset(raw: bytes) -> str | None:
    """Return the encoding that a page names, where it is none of Unicode and one that pages have."""
    found = _CHARSET.search(raw, 0, 2048)
    name = found[1].decode("ascii").lower() if found else ""
    if not _KNOWN.fullmatch(name) or raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or _is_utf8(raw):
        return None
    if name.startswith("gb"):
        return "gb18030"
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "macintosh": "mac_roman"}.get(name, name)


def _is_utf8(raw: bytes) -> bool:
    try:
        return bool(raw.decode())
    except UnicodeDecodeError:
        return False


def _weigh(text: str) -> None:
    """Raise `ValueError` for pages that take a parser more than linear time."""
    if text.count("<") > _MOST:
        raise ValueError("too large")
    depth = formats = repeated = 0
    for _, close, tag in _TAG.findall(text):
        name = tag.lower()
        if tag and name not in _LEFT_OPEN:
            depth = max(0, depth + (-1 if close else 1))
            formats = max(0, formats + (name in _FORMATS) * (-1 if close else 1))
        elif tag:
            repeated += formats
        if depth > _DEEPEST or repeated > _MOST_REPEATED:
            raise ValueError("too deeply nested")
