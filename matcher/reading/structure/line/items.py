"""A list in words → its items, and facts of parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact, fact
from matcher.regex import regex
from matcher.text import Span

Facts = tuple[Fact, ...]

_COMMA = regex(r"[,;，；、|•·∙\n\t]|\s{3,40}|\u3000|\s[/>＞]\s|`\s`")
_LABEL = regex(r"[^:：\n]{0,60}[:：]")
_OPEN, _CLOSE = "([（【", ")]）】"
EDGE = ' \t\n*_`"“”•·∙|-–—,;:：，；、。'
"""Marks at the ends of an item that are not part of it."""


def item(block: Block, key: str, start: int, end: int) -> Facts:
    """Return a fact of a part of a block, without the marks at its ends; none where nothing is left.

    >>> item(Block(20, 28, "x, *C++*"), "keywords", 2, 8)
    (Fact(key='keywords', said='C++', start=24, end=27),)
    """
    facts = fact(key, block.text, start, end, (EDGE, f"{EDGE}.{_OPEN}"))
    return tuple(one._replace(start=block.start + one.start, end=block.start + one.end) for one in facts)


def parts(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the spans of the items of a list; a comma within brackets parts nothing.

    >>> [("Python (3, 2), C++")[slice(*part)].strip() for part in parts("Python (3, 2), C++")]
    ['Python (3, 2)', 'C++']
    >>> [("Python > C++ > Go")[slice(*part)].strip() for part in parts("Python > C++ > Go")]
    ['Python', 'C++', 'Go']
    """
    begin, depth, at = start, 0, start
    for found in re.finditer(rf"[(\[（【)\]）】]|{_COMMA.pattern}", text[start:]):
        at = start + found.start()
        if found[0] in _OPEN or found[0] in _CLOSE:
            depth = max(0, depth + (1 if found[0] in _OPEN else -1))
        elif not depth:
            yield begin, at
            begin = start + found.end()
    yield begin, len(text)


def listed_facts(key: str, text: str, start: int, end: int) -> Iterator[Fact]:
    """Yield what a line lists behind its label, each under the key."""
    label = _LABEL.match(text, start, end)
    for low, high in parts(text[:end], label.end() if label else start):
        yield from fact(key, text, low, high)
