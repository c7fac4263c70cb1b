"""Markdown → Parsed."""

from __future__ import annotations

import re

from matcher.reading import hidden
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source

_UNSEEN = re.compile(r"^[ \t]{0,3}(?:```|~~~)[^\n]{0,80}$"
                     r"|<(?!br\b)/?[a-zA-Z][^<>\n]{0,200}>|^\[[^\]\n]{1,80}\]:[^\n]*$",
                     re.DOTALL | re.MULTILINE)  # fmt: skip
_LETTER = re.compile(r"[^\n]")


def read(source: Source) -> Parsed:
    """Return what a Markdown text says; its comments, tags, fences and link definitions are read as blanks, quotes keep them."""
    from matcher.reading.outline import outline  # here, for most pools hold JSON alone
    from matcher.reading.paper import Paper

    text, flags = source.text()
    unseen = hidden.spans(text)
    said = _UNSEEN.sub(_blank, hidden.blanked(text, unseen))
    flag = hidden.flag(text, unseen)
    return outline(Paper(text, None, tuple(unseen), said, (*([flag] if flag else []), *flags)))


def _blank(found: re.Match[str]) -> str:
    return _LETTER.sub(" ", found[0])


READER = Reader("Markdown", (".md", ".markdown"), read, own_worker=False)
