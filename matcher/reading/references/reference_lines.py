"""Paragraphs of publications → one for each part or publication, where a format runs lines together; without names of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import Block, runs_joined
from matcher.reading.references import authors, citations
from matcher.reading.references.references import is_venue, parts
from matcher.regex import regex
from matcher.text import trimmed

_DASHED = regex(r"(?<=[.)])\s[–—]\s")
"""What may stand between publications that are told in one paragraph."""
_OPEN = regex(r"(?:[,;，、&]|\band)\s*$")
_CLOSED = regex(r"[.)\]”\"\d]\s*$")
_BEGUN = regex(r"[*_]{0,3}(?:\.\s|:\s|[\s,.]{0,3}\(?(?:19|20)\d\d|,?\s[\"“])")


_ALONE = regex(
    r"[*_]{0,3}(?:[A-ZÀ-Þ][\w'’-]{1,30},?\s(?:[A-ZÀ-Þ]\.[\s-]?){1,3}|(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w'’-]{1,30})[*_]{0,3}\s?\((?:19|20)\d\d"
)
"""One author and the year, as some styles have them."""


_ENDED = regex(r"[.!?。)\]\d]\s*$")
_NEAR = 4
"""Characters between the lines of one item at most."""
_LONGEST = 600
"""Characters of the lines above that are looked at."""
_LABELS = (
    r"(?:paper|pdf|code|data|slides|project(?: page)?|website|homepage|page|doi|link|demo|video|bib(?:tex)?|cite|talk|poster"
    r"|blog(?: post)?|dataset|supp(?:lement(?:ary)?)?|appendix|thread|tweet|arxiv|html|abs(?:tract)?|github|model|recording)s?"
)
_LINKS = regex(
    rf"(?:[\s,;.·|/–—-]{{0,4}}(?:\[\s?{_LABELS}(?:\s?[,;|/·]\s?{_LABELS}){{0,8}}\s?\]|\((?:pdf|code|slides|bib(?:tex)?|link|html)\)))"
    r"{1,12}[\s.]{0,4}$"
    rf"|(?<=[.,|]\s){_LABELS}(?:\s?[|/·]\s?{_LABELS}){{1,8}}\s{{0,4}}$",
    re.IGNORECASE,
)
"""What the links at the end of a publication on a page are called: "[pdf] [code]", "paper / video"."""
_TELLS = regex(r"\W{0,9}(?:arxiv|poster|talk|demo)\W{0,9}", re.IGNORECASE)
"""A link that tells, alone, where or how something appeared."""
LINKED = regex(
    r"(?:https?://\S{1,300}|(?:doi:?\s?)?10\.\d{4,9}/[^\s,;)]{1,100}|\b(?:paper|pdf|code|slides|project page|website|doi"
    r"|link|demo|video|bibtex|talk|poster|blog|dataset|supplement|appendix|thread|arxiv(?!:))\b"
    r"|[\W\d_])*",
    re.IGNORECASE,
)
"""What is only links, numbers and marks."""
_AT_END = 160
"""Characters at the end of a publication among which its links are looked for."""


def with_lines_rejoined(blocks: list[Block]) -> list[Block]:
    """Return the blocks, an item that begins with its authors and breaks off together with the lines that it goes on in."""
    return runs_joined(blocks, _goes_on, "\n")


def _goes_on(item: Block, block: Block) -> bool:
    """Return whether a line right below an item goes on with its title, or with what follows that."""
    near = item.mark == "bullet" and block.mark == "plain" and not block.gap and 0 < block.start - item.end < _NEAR
    return near and not _ENDED.search(item.text) and bool(parts(item.text).authors.names)


def split_paragraph(block: Block) -> Iterator[Block]:
    """Yield the parts of a block: a line of authors or a venue alone, and each publication that begins with its authors."""
    starts = [0, *(dash.end() for dash in _DASHED.finditer(block.text) if authors.listed(block.text, dash.end()).names)]
    for start, end in pairwise([*starts, len(block.text)]):
        yield from _split(_part(block, start, end))


def _split(block: Block) -> Iterator[Block]:
    lines = block.text.split("\n")
    if len(lines) == 1:
        yield block
        return
    start, end = 0, 0
    for index, line in enumerate(lines):
        if index and end > start and _parts(lines, index, block.text[start : min(end, start + _LONGEST)]):
            yield _part(block, start, end)
            start = end + 1
        end += len(line) + bool(index)
    yield _part(block, start, end)


def _part(block: Block, start: int, end: int) -> Block:
    return block.cut(*trimmed(block.text, start, end))._replace(mark=block.mark if not start else "plain")


def _parts(lines: list[str], index: int, before: str) -> bool:
    """Return whether something else begins at a line than what the lines before it tell."""
    line, above = lines[index], lines[index - 1]
    if _OPEN.search(above) or not line.strip():
        return False
    if authors.is_list(before) and before.rstrip()[-1:] in {".", ":"}:
        return False
    if authors.is_list(line) or authors.is_list(before) or (before == above and is_venue(above)):
        return True
    if citations.cites_reporter(before) and citations.cites_reporter(line):
        return True
    found = authors.listed(line)
    named = len(found.names) > 1 or _ALONE.match(line) is not None
    return named and bool(_CLOSED.search(above)) and bool(_BEGUN.match(line, found.end))


def unlinked(block: Block) -> Block:
    """Return a block without the names of the links at its end, unless it holds nothing else.

    >>> [unlinked(Block(0, len(said), said)).text for said in ("Journal of Tea, 2020 [pdf] [bib]", "paper / code")]
    ['Journal of Tea, 2020', 'paper / code']
    """
    links = _LINKS.search(block.text, max(0, len(block.text) - _AT_END))
    if links is None or _TELLS.fullmatch(links[0]) or LINKED.fullmatch(block.text[:400]):
        return block
    return block.cut(0, len(block.text[: links.start()].rstrip()))
