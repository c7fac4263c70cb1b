"""Lines of a publication → the same without the names of the links on a page: "[pdf] [code]"."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.regex import regex

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


def unlinked(block: Block) -> Block:
    """Return a block without the names of the links at its end, unless it holds nothing else.

    >>> [unlinked(Block(0, len(said), said)).text for said in ("Journal of Tea, 2020 [pdf] [bib]", "paper / code")]
    ['Journal of Tea, 2020', 'paper / code']
    """
    links = _LINKS.search(block.text, max(0, len(block.text) - _AT_END))
    if links is None or _TELLS.fullmatch(links[0]) or LINKED.fullmatch(block.text[:400]):
        return block
    kept = block.text[: links.start()].rstrip()
    return block._replace(end=block.start + len(kept), text=kept)
