"""An OpenDocument text → its paragraphs, tables and text boxes: headers first, footers last, what is deleted left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matcher.reading.office.archive import Zipped, attribute, child, local, month
from matcher.reading.office.flow import FlowItem, OfficeParagraph, TableRows, TextBox, TextRun
from matcher.reading.office.opendocument_styles import OdtStyles
from matcher.reading.paper.blocks import Mark
from matcher.reading.paper.paper import Composer
from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CALLED = "OpenDocument text"
_UNREAD = {
    "tracked-changes", "annotation", "page-number", "page-count", "ruby-text", "note-citation", "sequence-decls", "forms",
    "table-of-content", "title", "desc", "table-column", "table-columns", "variable-decls", "user-field-decls", "object",
}  # fmt: skip
_SIGNS = {"tab": "\t", "line-break": "\n"}
_FRAMES = {"frame", "text-box", "custom-shape"}
_MOST_SPACES = 100
_BLANKS = regex(r"[ \t\r\n]+")


@dataclass(slots=True)
class _OdtParagraph:
    """A paragraph while it is read."""

    style: str
    ground: str
    runs: list[TextRun] = field(default_factory=list)
    beside: list[FlowItem] = field(default_factory=list)
    notes: list[FlowItem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Where a paragraph stands: on which ground, in which list, and how deep."""

    ground: str = ""
    list: str = ""
    depth: int = 0
    first: bool = False
    """Whether it opens an item of the list, so that the bullet stands before it."""


class OdtFile:
    """One OpenDocument text."""

    def __init__(self, raw: bytes) -> None:
        self._zip = Zipped(raw, _CALLED)
        content = self._zip.tree("content.xml")
        if content is None or child(content, "body", "text") is None:
            raise ValueError(f"damaged {_CALLED}: no text in it")
        styles = self._zip.tree("styles.xml")
        self._content = content
        self._styles_root = styles
        self._styles = OdtStyles([root for root in (styles, content) if root is not None])

    def items(self, composer: Composer) -> Iterator[FlowItem]:
        """Yield what the file holds, in reading order; links go to the composer."""
        part = _OdtReader(self._styles, composer)
        margins = [margin for page in _pages(self._styles_root) for margin in page]
        yield from _once(part, [margin for margin in margins if local(margin.tag) == "header"])
        body = child(self._content, "body", "text")
        if body is not None:
            yield from part.items(body, _Surroundings())
        yield from _once(part, [margin for margin in margins if local(margin.tag).startswith("footer")])

    def modified(self) -> int | None:
        """Return the month in which it was last saved, or None where it does not say."""
        date = child(self._zip.tree("meta.xml"), "meta", "date")
        return month(date.text or "") if date is not None else None


def _pages(styles: Element | None) -> list[Element]:
    """Return the page styles, each with its headers and footers."""
    masters = child(styles, "master-styles")
    return [node for node in masters if local(node.tag) == "master-page"] if masters is not None else []


def _once(part: _OdtReader, margins: list[Element]) -> Iterator[FlowItem]:
    """Yield what headers or footers hold, each text once."""
    seen = set[str]()
    for margin in margins:
        text = " ".join("".join(margin.itertext()).split())
        if attribute(margin, "display") != "false" and text not in seen:
            yield from part.items(margin, _Surroundings())
        seen.add(text)


class _OdtReader:
    """Reads elements that hold paragraphs."""

    def __init__(self, styles: OdtStyles, composer: Composer) -> None:
        self._styles = styles
        self._composer = composer

    def items(self, element: Element, around: _Surroundings) -> Iterator[FlowItem]:
        """Yield the paragraphs, tables and text boxes in an element."""
        for node in element:
            name = local(node.tag)
            if name in {"p", "h"}:
                yield from self._paragraph(node, around)
                around = _Surroundings(around.ground, around.list, around.depth)
            elif name == "table":
                yield self._table(node, around.ground)
            elif name in _FRAMES:
                yield self._box(node, around.ground)
            elif name not in _UNREAD and not _is_hidden(node):
                yield from self.items(node, _within_list(node, name, around))

    def _box(self, frame: Element, ground: str) -> TextBox:
        below = self._styles.ground("graphic", attribute(frame, "style-name"), ground)
        return TextBox(tuple(self.items(frame, _Surroundings(below))))

    def _table(self, table: Element, ground: str) -> TableRows:
        below = self._styles.ground("table", attribute(table, "style-name"), ground)
        return TableRows(tuple(tuple(self._cells(row, below)) for row in _within(table, "table-row")))

    def _cells(self, row: Element, ground: str) -> Iterator[tuple[FlowItem, ...]]:
        below = self._styles.ground("table-row", attribute(row, "style-name"), ground)
        for cell in _within(row, "table-cell"):
            yield tuple(self.items(cell, _Surroundings(self._styles.ground("table-cell", attribute(cell, "style-name"), below))))

    def _paragraph(self, element: Element, around: _Surroundings) -> Iterator[FlowItem]:
        """Yield a paragraph, its text boxes before it and its notes behind it."""
        line = _OdtParagraph(attribute(element, "style-name"), around.ground)
        self._inline(element, line, ())
        yield from line.beside
        level = attribute(element, "outline-level") if local(element.tag) == "h" else ""
        heading = int(level) if level.isdecimal() else self._styles.heading(line.style)
        listed = around.first and self._styles.listed(around.list or self._styles.own_list(line.style), around.depth)
        mark: Mark = "bullet" if listed else "plain"
        if heading:
            mark = "heading"
        yield OfficeParagraph(tuple(line.runs), mark, heading or max(0, around.depth - 1))
        yield from line.notes

    def _inline(self, element: Element, line: _OdtParagraph, spans: tuple[str, ...]) -> None:
        """Add what stands within a paragraph."""
        self._say(_plain(element.text), line, spans)
        for node in element:
            name = local(node.tag)
            if name in _SIGNS or name == "s":
                self._say(_SIGNS.get(name) or " " * _spaces(node), line, spans)
            elif name in _FRAMES:
                line.beside.append(self._box(node, line.ground))
            elif name == "note":
                line.notes += self.items(node, _Surroundings(line.ground))
            elif name not in _UNREAD and not _is_hidden(node):
                if name == "a":
                    self._composer.link(attribute(node, "href"))
                style = attribute(node, "style-name")
                self._inline(node, line, (*spans, style) if style and name == "span" else spans)
            self._say(_plain(node.tail), line, spans)

    def _say(self, text: str, line: _OdtParagraph, spans: tuple[str, ...]) -> None:
        if text:
            line.runs.append(TextRun(text, self._styles.look(line.style, spans, line.ground)))


def _within_list(element: Element, name: str, around: _Surroundings) -> _Surroundings:
    """Return the surroundings within an element: one deeper in a list, first in an item of it, else the same."""
    if name == "list":
        return _Surroundings(around.ground, attribute(element, "style-name") or around.list, around.depth + 1)
    return _Surroundings(around.ground, around.list, around.depth, first=True) if name == "list-item" else around


def _plain(text: str | None) -> str:
    """Return text with the blanks and line ends of the XML as one blank."""
    return _BLANKS.sub(" ", text or "")


def _spaces(element: Element) -> int:
    count = attribute(element, "c")
    return min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 9 else 1


def _is_hidden(element: Element) -> bool:
    """Return whether a section is set not to be shown."""
    return local(element.tag) == "section" and attribute(element, "display") == "none"


def _within(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, including those in groups of rows."""
    for node in element:
        if local(node.tag) == name:
            yield node
        elif local(node.tag) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _within(node, name)
