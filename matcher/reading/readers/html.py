"""HTML → Parsed."""

from __future__ import annotations

import re

from matcher.model import Flag
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source, decoded
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


def read(source: Source) -> Parsed:
    """Return what a page says; raise `ValueError` where it is empty, or so large or deep that nobody wrote it."""
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser  # here, for most pools hold JSON alone

    from matcher.reading.markup.html_page import PageWalk, last_changed
    from matcher.reading.markup.stylesheet import Stylesheet
    from matcher.reading.markup.typesetter import Typesetter
    from matcher.reading.structure.outline import outline

    text, guessed = _page_text(source)
    tree, typesetter = LexborHTMLParser(text, options=LexborDocumentOptions.WO_EVENTS, scripting=True), Typesetter()
    PageWalk(typesetter, Stylesheet("\n".join(node.text() for node in tree.css("style")))).over(tree)
    paper = typesetter.paper(*last_changed(tree), elements=True)
    if guessed:
        paper = paper._replace(flags=(*paper.flags, Flag("encoding_guessed", "", "")))
    return outline(paper)


def _page_text(source: Source) -> tuple[str, bool]:
    """Return the text of a page, and whether its encoding was guessed.

    Raises:
        ValueError: where it is empty, too large or too deep.
    """
    text, guessed = decoded(source.raw, source.encoding or _charset(source.raw))
    if not text.strip():
        raise ValueError("empty")
    _weigh(text)
    return text, guessed


def _charset(raw: bytes) -> str | None:
    """Return the encoding that a page names, where it is a known one other than Unicode, else None."""
    match = _CHARSET.search(raw, 0, 2048)
    name = match[1].decode("ascii").lower() if match else ""
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
    """Raise `ValueError` for a page that would take a parser more than linear time."""
    if text.count("<") > _MOST:
        raise ValueError("too large")
    depth = open_formats = repeated = 0
    for _, close, tag in _TAG.findall(text):
        name = tag.lower()
        if tag and name not in _LEFT_OPEN:
            step = -1 if close else 1
            depth = max(0, depth + step)
            if name in _FORMATS:
                open_formats = max(0, open_formats + step)
        elif tag:
            repeated += open_formats
        if depth > _DEEPEST or repeated > _MOST_REPEATED:
            raise ValueError("too deeply nested")


READER = Reader("HTML", (".html", ".htm", ".xhtml"), read)
