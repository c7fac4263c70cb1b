"""The words of a publication → the same, character for character, with the marks that the rest of its reading knows."""

from __future__ import annotations

from matcher.regex import regex

_LINK = regex(r"\[([^\]\n]{0,300})\]\(([^)\s]{0,400})\)")
_FULL_WIDTH = str.maketrans("．［］", "。[]")
"""Marks of Chinese references, which are as wide as ideographs."""


def plain(text: str) -> str:
    r"""Return the words without the targets and brackets of links, and with the marks of Chinese references as others set them.

    >>> plain("[Tea](x.pdf). A"), plain("茶的综述［J］．茶学报")
    (' Tea        . A', '茶的综述[J]。茶学报')
    """
    text = text.translate(_FULL_WIDTH) if "．" in text or "［" in text else text
    return _LINK.sub(lambda found: f" {found[1]} {' ' * (len(found[2]) + 2)}", text) if "](" in text else text
