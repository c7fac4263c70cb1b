"""HTML → Parsed."""

from __future__ import annotations

from matcher.model import Flag
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what a page says; `ValueError` where it is empty, or so large or deep that nobody wrote it."""
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser  # here, for most pools hold JSON alone

    from matcher.reading.markup.markup import text_of
    from matcher.reading.markup.page import Walk, written
    from matcher.reading.markup.setting import Setting
    from matcher.reading.markup.sheets import Sheet
    from matcher.reading.structure.outline import outline

    text, guessed = text_of(source)
    tree, setting = LexborHTMLParser(text, options=LexborDocumentOptions.WO_EVENTS, scripting=True), Setting()
    Walk(setting, Sheet("\n".join(node.text() for node in tree.css("style")))).over(tree)
    paper = setting.paper(*written(tree), elements=True)
    return outline(paper._replace(flags=(*paper.flags, *([Flag("encoding_guessed", "", "")] if guessed else []))))


READER = Reader("HTML", (".html", ".htm", ".xhtml"), read)
