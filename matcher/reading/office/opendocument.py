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
    """Where paragraphs stand: on which ground, in which list, how deep."""

    ground: str = ""
    list: str = ""
    depth: int = 0
    first: bool = False
    """It opens an item of the list, so that its sign stands before it."""


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
        """Yield what the file holds in the order in which it is read; links go to the composer."""
        part = _OdtReader(self._styles, composer)
        margins = [one for page in _pages(self._styles_root) for one in page]
        yield from _once(part, [one for one in margins if local(one.tag) == "header"])
        body = child(self._content, "body", "text")
        yield from part.items(body, _Surroundings()) if body is not None else ()
        yield from _once(part, [one for one in margins if local(one.tag).startswith("footer")])

    def modified(self) -> int | None:
        """Return the month in which it was last saved, or None where that is not said."""
        said = child(self._zip.tree("meta.xml"), "meta", "date")
        return month(said.text or "") if said is not None else None


def _pages(styles: Element | None) -> list[Element]:
    """Return the page styles, each with its headers and footers."""
    masters = child(styles, "master-styles")
    return [one for one in masters if local(one.tag) == "master-page"] if masters is not None else []


def _once(part: _OdtReader, margins: list[Element]) -> Iterator[FlowItem]:
    """Yield what headers or footers hold, each text once."""
    seen = set[str]()
    for margin in margins:
        said = " ".join("".join(margin.itertext()).split())
        if attribute(margin, "display") != "false" and said not in seen:
            yield from part.items(margin, _Surroundings())
        seen.add(said)


class _OdtReader:
    """Reads elements that hold paragraphs."""

    def __init__(self, styles: OdtStyles, composer: Composer) -> None:
        self._styles = styles
        self._composer = composer

    def items(self, element: Element, place: _Surroundings) -> Iterator[FlowItem]:
        """Yield what an element holds that is made of paragraphs."""
        for one in element:
            name = local(one.tag)
            if name in {"p", "h"}:
                yield from self._paragraph(one, place)
                place = _Surroundings(place.ground, place.list, place.depth)
            elif name == "table":
                yield self._table(one, place.ground)
            elif name in _FRAMES:
                yield self._box(one, place.ground)
            elif name not in _UNREAD and not _is_hidden(one):
                yield from self.items(one, _within_list(one, name, place))

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

    def _paragraph(self, element: Element, place: _Surroundings) -> Iterator[FlowItem]:
        """Yield a paragraph, its text boxes before it and its notes behind it."""
        line = _OdtParagraph(attribute(element, "style-name"), place.ground)
        self._inline(element, line, ())
        yield from line.beside
        level = attribute(element, "outline-level") if local(element.tag) == "h" else ""
        heading = int(level) if level.isdecimal() else self._styles.heading(line.style)
        listed = place.first and self._styles.listed(place.list or self._styles.own_list(line.style), place.depth)
        mark: Mark = "heading" if heading else "bullet" if listed else "plain"
        yield OfficeParagraph(tuple(line.runs), mark, heading or max(0, place.depth - 1))
        yield from line.notes

    def _inline(self, element: Element, line: _OdtParagraph, spans: tuple[str, ...]) -> None:
        """Add what stands within a paragraph."""
        self._say(_plain(element.text), line, spans)
        for one in element:
            name = local(one.tag)
            if name in _SIGNS or name == "s":
                self._say(_SIGNS.get(name) or " " * _spaces(one), line, spans)
            elif name in _FRAMES:
                line.beside.append(self._box(one, line.ground))
            elif name == "note":
                line.notes += self.items(one, _Surroundings(line.ground))
            elif name not in _UNREAD and not _is_hidden(one):
                if name == "a":
                    self._composer.link(attribute(one, "href"))
                style = attribute(one, "style-name")
                self._inline(one, line, (*spans, style) if style and name == "span" else spans)
            self._say(_plain(one.tail), line, spans)

    def _say(self, text: str, line: _OdtParagraph, spans: tuple[str, ...]) -> None:
        if text:
            line.runs.append(TextRun(text, self._styles.look(line.style, spans, line.ground)))


def _within_list(element: Element, name: str, place: _Surroundings) -> _Surroundings:
    """Return the place of what stands in a list or one of its items; in anything else it is the same."""
    if name == "list":
        return _Surroundings(place.ground, attribute(element, "style-name") or place.list, place.depth + 1)
    return _Surroundings(place.ground, place.list, place.depth, first=True) if name == "list-item" else place


def _plain(text: str | None) -> str:
    """Return characters with the blanks and line ends of the file itself as one blank."""
    return _BLANKS.sub(" ", text or "")


def _spaces(element: Element) -> int:
    count = attribute(element, "c")
    return min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 9 else 1


def _is_hidden(element: Element) -> bool:
    """Return whether a section is set not to be shown."""
    return local(element.tag) == "section" and attribute(element, "display") == "none"


def _within(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, those in groups of rows too."""
    for one in element:
        if local(one.tag) == name:
            yield one
        elif local(one.tag) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _within(one, name)
