"""Markdown → Parsed. Marks that are no words are blanked in place, so that every quote is the source's own text."""

from __future__ import annotations

import re
from html import unescape

from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source
from matcher.regex import regex
from matcher.text import blanked

_ADDRESS = r"https?:|mailto:|tel:|[\w.+-]{1,64}@"
_UNSEEN = regex(
    r"^[ \t]{0,3}(?:```|~~~)[^\n]{0,80}$"  # fences; what they hold is text
    rf"|<(?!br\b|{_ADDRESS})/?[a-zA-Z][^<>\n]{{0,200}}>"  # tags
    r"|^\[\^[^\]\n]{1,40}\]:|\[\^[^\]\n]{1,40}\]"  # marks of footnotes
    r"|^[ ]{0,3}\[[^\]\n]{1,80}\]:[^\n]{0,400}$"  # where the links of the text lead
    r"|!\[[^\]\n]{0,200}\](?:\([^()\n]{0,400}\)|\[[^\]\n]{0,80}\])"  # images
    r"|(?<=\])\[[^\]\n]{0,80}\]"  # the name of a link's target
    r"|\{[%:{][^{}\n]{0,200}[%}]?\}"  # what the generator of a site puts in
    r"|(?<=[-*+] )\[[ xX]\](?=\s)"  # boxes of tasks
    r"|\\(?=[\\`*_{}\[\]()#+\-.!|>~])",  # what keeps a mark from being one
    re.MULTILINE,
)
_DEFINED = regex(r"^([ ]{0,3}):(?=[ \t])", re.MULTILINE)
"""The mark of a definition, which is only an item below its term."""
_ENTITY = regex(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_SHARP = regex(r"(?<=\w)\\([#+])")
_LETTER = regex(r"[^\n]")
_TARGET = regex(
    rf"\]\(\s{{0,3}}<?((?:{_ADDRESS})[^\s()<>]{{1,400}})"
    rf"|^[ ]{{0,3}}\[[^\]^\n][^\]\n]{{0,79}}\]:\s{{0,5}}<?((?:{_ADDRESS})[^\s<>]{{1,400}})"
    rf"|<((?:{_ADDRESS})[^\s<>]{{1,400}})>|\shref\s?=\s?[\"']((?:{_ADDRESS})[^\s\"'<>]{{1,400}})",
    re.MULTILINE,
)
_LINKS = 500


def read(source: Source) -> Parsed:
    """Return what a Markdown text says; comments, tags, fences, images and escapes are read as blanks, but quotes keep them."""
    from matcher.reading.paper.paper import Paper
    from matcher.reading.structure.outline import outline  # here, for most pools hold JSON alone

    text, flags = source.text()
    unseen = hidden.spans(text)
    visible = blanked(text, unseen)
    flag = hidden.flag(text, unseen)
    return outline(Paper(text, None, tuple(unseen), _words(visible), (flag, *flags) if flag else flags, links=_links(visible)))


def _words(text: str) -> str:
    """Return the text, character for character, with blanks for the marks that are no words."""
    if "\\" in text:
        text = _SHARP.sub(r"\1 ", text)
    text = _DEFINED.sub(r"\1-", text)
    text = _UNSEEN.sub(lambda match: _LETTER.sub(" ", match[0]), text)
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    """Return the character that an entity stands for, padded with blanks to the same length."""
    char = unescape(entity[0])
    if char == entity[0]:
        return char
    return (char if len(char) == 1 and char.isprintable() else "").ljust(len(entity[0]))


def _links(text: str) -> tuple[str, ...]:
    """Return the targets of the links in a text, those of tags and definitions included."""
    links = (next(filter(None, targets)) for targets in _TARGET.findall(text))
    return tuple(dict.fromkeys(links))[:_LINKS]


READER = Reader("Markdown", (".md", ".markdown"), read, own_worker=False)
