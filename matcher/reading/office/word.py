"""A Word file → its paragraphs, tables and text boxes: headers first, footers last, what is deleted left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from matcher.reading.office.archive import Zipped, attribute, child, local, month, tree
from matcher.reading.office.flow import ANY, FlowItem, OfficeParagraph, paragraphs
from matcher.reading.office.word_parts import WordPart
from matcher.reading.office.word_styles import WordStyles
from matcher.reading.paper.paper import Composer
from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CALLED = "Word file"
_TEMPLATE = "2013-12-23T23:15:00Z"
"""The date in the template of a library that makes Word files: no file was really saved then."""
_PAGING = regex(r"[\W\d_]*(?:(?:page|seite|página|pagina|strona|of|von|de|sur|p|第|页|共)[\W\d_]*){0,4}", re.IGNORECASE)
_BACKDROPS = (b'behindDoc="1"', b"<w:background ")
"""What may lie behind all text of a page."""


class _Relation(NamedTuple):
    """A reference from a part of the file to another part, or to the outside."""

    kind: str
    target: str
    """The name of another part, or an address outside."""
    outside: bool


class WordFile:
    """One Word file."""

    def __init__(self, raw: bytes) -> None:
        self._zip = Zipped(raw, _CALLED)
        targets = [relation.target for relation in self._relations("").values() if relation.kind == "officeDocument"]
        self._main = next((name for name in [*targets, "word/document.xml"] if name in self._zip.names), "")
        if not self._main:
            raise ValueError(f"damaged {_CALLED}: no text in it")
        self._related = self._relations(self._main)
        self._styles = WordStyles(self._one("styles"), self._one("numbering"))
        self._notes = {kind: self._noted(kind) for kind in ("footnotes", "endnotes")}

    def items(self, composer: Composer) -> Iterator[FlowItem]:
        """Yield what the file holds, in reading order; links go to the composer."""
        data = self._zip.read(self._main)
        ground = ANY if any(mark in data for mark in _BACKDROPS) else ""
        main = tree(data, _CALLED)
        body = self._part(composer, self._related)
        first, others = self._margins(main)
        seen = set[str]()
        yield from self._margin(first, composer, seen)
        yield from body.items(main, ground)
        for name in others:
            yield from self._margin([name], composer, seen)

    def modified(self) -> int | None:
        """Return the month in which it was last saved, or None where it does not say."""
        modified = child(self._zip.tree("docProps/core.xml"), "modified")
        when = (modified.text or "").strip() if modified is not None else ""
        return month(when) if when != _TEMPLATE else None

    def _part(self, composer: Composer, related: dict[str, _Relation]) -> WordPart:
        links = {name: relation.target for name, relation in related.items() if relation.outside}
        return WordPart(self._styles, links, self._notes, composer)

    def _margins(self, main: Element) -> tuple[list[str], list[str]]:
        """Return the headers of the first page, and all other headers and footers."""
        first, others = list[str](), list[str]()
        for section in main.iter(main.tag.replace("}document", "}sectPr")):
            top = "first" if child(section, "titlePg") is not None else "default"
            for reference in section:
                if local(reference.tag) in {"headerReference", "footerReference"}:
                    relation = self._related.get(attribute(reference, "id"))
                    leads = local(reference.tag) == "headerReference" and attribute(reference, "type") == top and not first
                    margins = first if leads else others
                    margins.append(relation.target if relation else "")
        return first, sorted(set(others) - set(first))

    def _margin(self, parts: list[str], composer: Composer, seen: set[str]) -> Iterator[FlowItem]:
        """Yield what headers or footers hold that no other one has said, without page numbers."""
        for name in parts:
            root = self._zip.tree(name)
            if root is None:
                continue
            items = list(self._part(composer, self._relations(name)).items(root, ANY))
            text = " ".join(item.text for item in paragraphs(items))
            if text not in seen:
                yield from (item for item in items if not (isinstance(item, OfficeParagraph) and _PAGING.fullmatch(item.text)))
            seen.add(text)

    def _noted(self, kind: str) -> dict[str, Element]:
        """Return the footnotes or endnotes by their numbers."""
        root = self._one(kind)
        notes = [note for note in (root if root is not None else []) if attribute(note, "type") in {"", "normal"}]
        return {attribute(note, "id"): note for note in notes}

    def _one(self, kind: str) -> Element | None:
        """Return the part of a kind that belongs to the document, or None where it has none."""
        return next(
            (
                self._zip.tree(relation.target)
                for relation in self._related.values()
                if relation.kind == kind and not relation.outside
            ),
            None,
        )

    def _relations(self, part: str) -> dict[str, _Relation]:
        """Return the relations of a part by their ids."""
        folder, _, name = part.rpartition("/")
        root = self._zip.tree(join(folder, "_rels", f"{name}.rels"))
        relations = dict[str, _Relation]()
        for node in root if root is not None else []:
            outside, target = attribute(node, "TargetMode") == "External", attribute(node, "Target")
            target_name = target if outside else normpath(join("/", dirname(part), target)).lstrip("/")
            relations[attribute(node, "Id")] = _Relation(attribute(node, "Type").rpartition("/")[2], target_name, outside)
        return relations
