"""A parsed page → its paragraphs: what a browser sets as one paragraph is one, whatever tags are within it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matcher.reading.markup.stylesheet import AS_WRITTEN, Stylesheet, by_attributes, by_tag, selectors_of
from matcher.reading.markup.typesetter import Typesetter
from matcher.reading.paper.css import ElementLook, look_of
from matcher.reading.words import dates
from matcher.regex import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NO_TEXT = frozenset(
    ("head", "script", "style", "template", "noscript", "title", "iframe", "noframes", "noembed", "object", "svg",
     "math", "canvas", "audio", "video", "select", "datalist")
)  # fmt: skip
_BLOCKS = frozenset(
    ("html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
     "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul", "caption")
)  # fmt: skip
_LISTS, _HEADINGS = frozenset(("ul", "ol", "menu")), frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROW = regex(r"(?:^|[\s_-])(?:row|flex|d-flex|columns|clearfix|inline-flex)(?:[\s_-]|$)", re.IGNORECASE)
_WRITTEN = frozenset(
    ("last-modified", "dcterms.modified", "dc.date.modified", "article:modified_time", "og:updated_time", "revised", "changed")
)
_ITEMS = frozenset({"code", "kbd"})
"""Elements that each stand for one thing where several of them make a paragraph."""
_TAGGED = regex(r"(?:^|[\s_-])(?:tag|chip|badge|pill|label|skill|keyword)s?(?:[\s_-]|$)", re.IGNORECASE)
_COLUMNS = 3
"""Elements of a grid that make one row at most."""
_LINK = regex(r"\s{0,9}(?:https?://|mailto:|tel:)\S", re.IGNORECASE)


def last_changed(tree: LexborHTMLParser) -> tuple[int | None, str]:
    """Return the month in which a page was last changed by its head, and the words that say so."""
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = (attributes.get("name") or attributes.get("property") or attributes.get("http-equiv") or "").lower()
        content = (attributes.get("content") or "")[:40]
        if key in _WRITTEN and (month_found := dates.find(content[:10]) or dates.find(content)):
            return month_found[-1].last, f"{key}: {content}"
    return None, ""


@dataclass(slots=True)
class _OpenElement:
    """An element whose content is being read."""

    tag: str
    selectors: frozenset[str]
    display: str
    before: tuple[int, int]
    """How many paragraphs, and pieces of the current one, stand before it."""
    cells: list[int] = field(default_factory=list)
    """The beginnings of its cells, where it is a row."""


class PageWalk:
    """Goes over a page once, without recursion, and hands what is shown to the typesetter."""

    def __init__(self, typesetter: Typesetter, stylesheet: Stylesheet) -> None:
        self._typesetter, self._stylesheet = typesetter, stylesheet
        self._open: list[_OpenElement] = []
        self._above = Counter[str]()
        self._looks: dict[tuple[ElementLook, tuple[tuple[str, str], ...]], ElementLook] = {}

    def over(self, tree: LexborHTMLParser) -> None:
        """Set all that the page shows."""
        todo: list[tuple[LexborNode, ElementLook] | None] = [(tree.root, ElementLook())] if tree.root else []
        while todo:
            step = todo.pop()
            if step is None:
                self._leave(self._open.pop())
                continue
            node, outer = step
            if node.next is not None and node.tag != "html":
                todo.append((node.next, outer))
            if node.is_text_node:
                self._typesetter.say(node.text_content or "", outer)
            elif node.is_element_node and node.tag not in _NO_TEXT:
                todo.append(None)
                look = self._enter(node, outer)
                if node.first_child is not None:
                    todo.append((node.first_child, look))

    def _enter(self, node: LexborNode, outer: ElementLook) -> ElementLook:
        """Begin an element; return the look of what is in it."""
        tag, attributes = node.tag or "", node.attributes
        selectors, look = self._look(tag, attributes, outer)
        display = _display(node, look, attributes)
        if self._open and self._open[-1].display == "row":
            display = display or "block"
            self._typesetter.end()
            self._open[-1].cells.append(self._typesetter.reached[0])
        elif display and not display.startswith("inline"):
            self._typesetter.end()
        self._begin(tag, attributes, look)
        self._open.append(_OpenElement(tag, selectors, display, self._typesetter.reached))
        if self._stylesheet:
            self._above.update(selectors)
        return look

    def _look(self, tag: str, attributes: dict[str, str | None], outer: ElementLook) -> tuple[frozenset[str], ElementLook]:
        selectors = frozenset(selectors_of(tag, attributes)) if self._stylesheet else frozenset[str]()
        declarations = dict(by_tag(tag))
        if self._stylesheet:
            declarations |= self._stylesheet.of(selectors, self._above.keys())
        if attributes:
            declarations |= by_attributes(attributes)
        return selectors, self._seen(outer, tuple(declarations.items()))

    def _seen(self, outer: ElementLook, style: tuple[tuple[str, str], ...]) -> ElementLook:
        """Return the look that a style makes within another look; kept, for a page has few kinds of elements."""
        if (outer, style) not in self._looks:
            self._looks[outer, style] = look_of(outer, dict(style)) if style else outer._replace(display="")
        return self._looks[outer, style]

    def _begin(self, tag: str, attributes: dict[str, str | None], look: ElementLook) -> None:
        if tag == "br":
            self._typesetter.end(broken=True)
        elif tag == "hr":
            self._typesetter.rule()
        elif tag in _LISTS:
            self._typesetter.depth += 1
        elif tag == "a" and not look.unseen and _LINK.match(target := attributes.get("href") or ""):
            self._typesetter.links.append(target.strip())

    def _leave(self, element: _OpenElement) -> None:
        """End an element, and its paragraph where it is a block, and mark what is in it."""
        self._above.subtract(element.selectors)
        for selector in element.selectors:
            if not self._above[selector]:
                del self._above[selector]
        if element.display and not element.display.startswith("inline"):
            self._typesetter.end()
        elif element.display.startswith("inline-"):
            self._typesetter.set_apart(element.before[1])
        elif element.tag in {"span", "time", "small"}:
            self._typesetter.set_apart_date(element.before[1])
        self._mark(element.tag, element.before[0])
        if element.cells:
            self._typesetter.row(element.cells)

    def _mark(self, tag: str, first: int) -> None:
        """Mark the paragraphs of an element by its tag."""
        if tag in _LISTS:
            self._typesetter.depth -= 1
        elif tag == "li":
            self._typesetter.bullet(first)
        elif tag in _HEADINGS:
            self._typesetter.mark(first, "heading", int(tag[1]))
        elif tag == "nav":
            self._typesetter.menu(first)
        elif tag in AS_WRITTEN and not any(outer.tag in AS_WRITTEN for outer in self._open):
            self._typesetter.lines(first)


def _display(node: LexborNode, look: ElementLook, attributes: dict[str, str | None]) -> str:
    """Return how an element is set: "row" for children side by side, "block", another display as declared, or an empty string."""
    tag = node.tag or ""
    display = look.display or ("block" if tag in _BLOCKS else "")
    if display == "block" and tag == "div" and _ROW.search(attributes.get("class") or ""):
        display = "row"
    if display == "grid" and sum(bool(child.is_element_node) for child in _children(node)) <= _COLUMNS:
        display = "row"
    if not display and _is_item(tag, attributes) and node.parent is not None and _is_one_of_several(tag, node.parent):
        return "inline-block"
    return "block" if display == "row" and _has_own_text(node) else display


def _has_own_text(node: LexborNode) -> bool:
    """Return whether an element has text beside its children, so that they are no cells."""
    return any(child.is_text_node and (child.text_content or "").strip() for child in _children(node))


def _is_item(tag: str, attributes: dict[str, str | None]) -> bool:
    return tag in _ITEMS or (tag == "span" and _TAGGED.search(attributes.get("class") or "") is not None)


def _is_one_of_several(tag: str, node: LexborNode) -> bool:
    """Return whether an element holds several children of one tag, and no text beside them."""
    return sum(child.tag == tag for child in _children(node)) > 1 and not _has_own_text(node)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    for _ in range(12):
        if child is None:
            return
        yield child
        child = child.next
