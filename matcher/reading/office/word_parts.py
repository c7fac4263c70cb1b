"""The XML of one part of a Word file → paragraphs, tables and text boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matcher.reading.office.archive import attribute, child, local
from matcher.reading.office.flow import ANY, CharacterLook, FlowItem, OfficeParagraph, TableRows, TextBox, TextRun
from matcher.reading.office.word_styles import WordStyles, ground_of
from matcher.reading.paper.blocks import Mark
from matcher.reading.paper.paper import Composer
from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_UNREAD = {
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr",
    "del", "moveFrom", "delText", "delInstrText", "Fallback", "rt", "rubyPr", "spPr", "docPr", "cNvGraphicFramePr",
}  # fmt: skip
"""Properties, and what is deleted, doubled or a reading aid."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0FC": "✓", "F0E0": "→", "F02D": "–", "F0A8": "◆"}
_SHAPES = {"wsp", "shape", "rect", "roundrect"}
_FILLS = {"solidFill", "gradFill", "blipFill", "pattFill"}
_COUNTS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
_FIELD = regex(r"\s*(\w+)(?:\s+\"?([^\"\s]{1,400}))?")


@dataclass(slots=True)
class _WordParagraph:
    """A paragraph while it is read."""

    style: str
    ground: str
    runs: list[TextRun] = field(default_factory=list)
    beside: list[FlowItem] = field(default_factory=list)
    """Its text boxes."""
    notes: list[Element] = field(default_factory=list)


class WordPart:
    """Reads one part: the body, a header, a footer."""

    def __init__(
        self, styles: WordStyles, links: Mapping[str, str], notes: Mapping[str, Mapping[str, Element]], composer: Composer
    ) -> None:
        self._styles = styles
        self._links = links
        self._notes = notes
        self._composer = composer
        self._fields = list[list[str]]()
        """The open fields, each with the parts of its code."""

    def items(self, element: Element, ground: str) -> Iterator[FlowItem]:
        """Yield the paragraphs, tables and text boxes in an element."""
        for node in element:
            name = local(node.tag)
            if name == "p":
                yield from self._paragraph(node, ground)
            elif name == "tbl":
                yield self._table(node, ground)
            elif name == "AlternateContent":
                yield from self.items(_choice(node), ground)
            elif name not in _UNREAD and not _is_prompt(node):
                yield from self.items(node, ground)

    def _table(self, table: Element, ground: str) -> TableRows:
        style = self._styles.style(attribute(child(table, "tblPr", "tblStyle"), "val"))
        below = ANY if style.shaded else ground_of(child(table, "tblPr", "shd")) or ground
        return TableRows(
            tuple(tuple(self._cells(row, below)) for row in _within(table, "tr") if child(row, "trPr", "del") is None)
        )

    def _cells(self, row: Element, ground: str) -> Iterator[tuple[FlowItem, ...]]:
        for cell in _within(row, "tc"):
            yield tuple(self.items(cell, ground_of(child(cell, "tcPr", "shd")) or ground))

    def _paragraph(self, element: Element, ground: str) -> Iterator[FlowItem]:
        """Yield a paragraph, its text boxes before it and its notes behind it."""
        own = child(element, "pPr")
        style = attribute(child(own, "pStyle"), "val")
        line = _WordParagraph(style, ground_of(child(own, "shd")) or ground)
        self._inline(element, line, self._look(line, None))
        yield from line.beside
        heading, bullet = self._styles.heading(style, own), self._styles.bullet(style, own)
        mark: Mark = "plain" if bullet is None else "bullet"
        if heading:
            mark = "heading"
        yield OfficeParagraph(tuple(line.runs), mark, heading or bullet or 0)
        for note in line.notes:
            yield from self.items(note, ground)

    def _look(self, line: _WordParagraph, run: Element | None) -> CharacterLook:
        look = self._styles.look(line.style, run)
        return look if look.ground or not line.ground else look._replace(ground=line.ground)

    def _inline(self, element: Element, line: _WordParagraph, look: CharacterLook) -> None:
        """Add what stands within a paragraph."""
        for node in element:
            name = local(node.tag)
            if name in _UNREAD or _is_prompt(node):
                continue
            if name == "r" and not node.tag.endswith("math}r"):
                self._inline(node, line, self._look(line, child(node, "rPr")))
            elif name == "AlternateContent":
                self._inline(_choice(node), line, look)
            elif name == "txbxContent":
                line.beside.append(TextBox(tuple(self.items(node, line.ground))))
            elif name in _SHAPES:
                self._shape(node, line, look)
            else:
                self._piece(node, name, line, look)

    def _shape(self, shape: Element, line: _WordParagraph, look: CharacterLook) -> None:
        """Add the text of a shape, which has its own ground."""
        inside = _WordParagraph(line.style, _fill(shape) or line.ground)
        self._inline(shape, inside, look)
        line.beside += inside.beside

    def _piece(self, element: Element, name: str, line: _WordParagraph, look: CharacterLook) -> None:
        """Add text, or what stands for it, or what stands within a link or another wrapping."""
        text = _text(element, name)
        if text is not None:
            if not self._is_counting():
                line.runs.append(TextRun(text, look))
        elif name in {"fldChar", "instrText", "fldSimple"}:
            self._field(element, name, line, look)
        elif name in {"footnoteReference", "endnoteReference"}:
            note = self._notes[f"{name.removesuffix('Reference')}s"].get(attribute(element, "id"))
            if note is not None:
                line.notes.append(note)
        else:
            if name == "hyperlink" and (target := self._links.get(attribute(element, "id"))):
                self._composer.link(target)
            self._inline(element, line, look)

    def _field(self, element: Element, name: str, line: _WordParagraph, look: CharacterLook) -> None:
        """Follow a field: its code says whether its value is a page number, or where a link leads."""
        kind = attribute(element, "fldCharType")
        if name == "fldSimple":
            self._open(attribute(element, "instr"))
            self._inline(element, line, look)
            self._fields.pop()
        elif name == "instrText" and self._fields:
            self._fields[-1].append(element.text or "")
        elif kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields:
            self._open("".join(self._fields.pop()))
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _open(self, code: str) -> None:
        """Note a field whose value begins."""
        match = _FIELD.match(code[:500])
        word, target = (match[1].upper(), match[2] or "") if match else ("", "")
        if word == "HYPERLINK" and not target.startswith("\\"):
            self._composer.link(target)
        self._fields.append([word])

    def _is_counting(self) -> bool:
        return bool(self._fields) and any(parts[:1] and parts[0] in _COUNTS for parts in self._fields)


def _text(element: Element, name: str) -> str | None:
    """Return the text that an element stands for, or None where it wraps others."""
    if name == "t":
        return (element.text or "").replace("\n", " ")
    if name == "br":
        return "\n" if attribute(element, "type") in {"", "textWrapping"} else " "
    if name == "sym":
        return _SYMBOLS.get(attribute(element, "char").upper(), "")
    return _SIGNS.get(name)


def _choice(alternatives: Element) -> Element:
    """Return the alternative that Word shows: the first choice, else the fallback, else the empty element itself."""
    return next(
        (alternative for alternative in alternatives if local(alternative.tag) == "Choice"),
        next(iter(alternatives), alternatives),
    )


def _is_prompt(element: Element) -> bool:
    """Return whether a content control still shows its prompt: "Click here to enter text"."""
    return local(element.tag) == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None


def _within(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, including those in content controls."""
    for node in element:
        if local(node.tag) == name:
            yield node
        elif local(node.tag) not in _UNREAD and local(node.tag) not in {"tr", "tc"} and not _is_prompt(node):
            yield from _within(node, name)


def _fill(shape: Element) -> str:
    """Return the ground of a shape: ANY where it is filled, empty where it is transparent."""
    properties = child(shape, "spPr")
    if properties is None:
        filled = attribute(shape, "fillcolor") and attribute(shape, "filled") not in {"f", "false"}
        return ANY if filled else ""
    kinds = {local(node.tag) for node in properties}
    styled = attribute(child(shape, "style", "fillRef"), "idx") not in {"", "0"}
    return ANY if kinds & _FILLS or (styled and "noFill" not in kinds) else ""
