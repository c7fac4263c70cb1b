"""The styles of an OpenDocument text → how its characters, grounds and lists are set."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from matcher.reading.office.archive import attribute, child, local
from matcher.reading.office.flow import ANY, CharacterLook
from matcher.reading.office.word_styles import LookChanges
from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_POINTS = regex(r"(\d{1,4}(?:\.\d{1,6})?)(pt|cm|mm|in|px|%)")
_UNITS = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "px": 0.75}
_GROUNDED = ("table-cell-properties", "table-row-properties", "table-properties", "graphic-properties")
_HEADING = regex(r"Heading(?:_20_|\s)(\d)|(Title)")


class OdtStyles:
    """The styles of one text, by family and name."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[str, bool]] = {}
        for sheet in chain.from_iterable(roots):
            for style in sheet if local(sheet.tag) in {"styles", "automatic-styles"} else []:
                if local(style.tag) in {"style", "default-style"}:
                    self._styles[attribute(style, "family"), attribute(style, "name")] = style
                elif local(style.tag) == "list-style":
                    self._lists[attribute(style, "name")] = {attribute(level, "level"): _shows(level) for level in style}
        self.look = cache(self._look)

    def lineage(self, family: str, name: str) -> list[Element]:
        """Return a style and its ancestors, the family's default last."""
        styles: list[Element] = []
        style = self._styles.get((family, name))
        while style is not None and style not in styles:
            styles.append(style)
            style = self._styles.get((family, attribute(style, "parent-style-name")))
        default = self._styles.get((family, ""))
        return styles if default is None or default in styles else [*styles, default]

    def _look(self, paragraph: str, spans: tuple[str, ...], ground: str) -> CharacterLook:
        """Return how text is set by the style of its paragraph and those of the spans around it."""
        look = CharacterLook(ground=ground)
        for family, name in (("paragraph", paragraph), *(("text", span) for span in spans)):
            for style in reversed(self.lineage(family, name)):
                look = look._replace(**_style_changes(style, look.size))  # type: ignore[arg-type]
        return look

    def ground(self, family: str, name: str, below: str) -> str:
        """Return the ground of a cell, row, table or frame."""
        for style in self.lineage(family, name):
            for kind in _GROUNDED:
                if colour := _ground(child(style, kind)):
                    return colour
        return below

    def heading(self, paragraph: str) -> int:
        """Return the depth of the heading that a paragraph style makes, 0 where it makes none."""
        for style in self.lineage("paragraph", paragraph):
            level = attribute(style, "default-outline-level")
            match = _HEADING.fullmatch(attribute(style, "name"))
            if level.isdecimal():
                return int(level)
            if match:
                return int(match[1] or 1)
        return 0

    def listed(self, name: str, depth: int) -> bool:
        """Return whether items of a list show a bullet or number at a depth."""
        return self._lists.get(name, {}).get(str(depth), True)

    def own_list(self, paragraph: str) -> str:
        """Return the list that a paragraph style belongs to."""
        return next((name for style in self.lineage("paragraph", paragraph) if (name := attribute(style, "list-style-name"))), "")


def _style_changes(style: Element, size: float) -> LookChanges:
    """Return what a style changes in the look of characters, whose size may be given as a share of the outer one."""
    text = child(style, "text-properties")
    changes: LookChanges = {}
    for key, value in text.items() if text is not None else []:
        name = local(key)
        if name in _SAID:
            field, meaning = _SAID[name]
            changes[field] = meaning(value)
        elif name == "font-size" and (measure := _POINTS.fullmatch(value)):
            changes["size"] = float(measure[1]) * (size / 100 if measure[2] == "%" else _UNITS[measure[2]])
    if attribute(text, "use-window-font-color") == "true":
        changes["colour"] = ""
    if ground := _ground(text) or _ground(child(style, "paragraph-properties")):
        changes["ground"] = ground
    return changes


def _is_bold(value: str) -> bool:
    return value == "bold" or (value.isdecimal() and int(value) >= 600)


def _hex(colour: str) -> str:
    return "" if colour == "transparent" else colour.removeprefix("#").upper()


_SAID: dict[str, tuple[str, Callable[[str], bool | str]]] = {
    "font-weight": ("bold", _is_bold),
    "color": ("colour", _hex),
    "text-transform": ("capitals", "uppercase".__eq__),
    "font-variant": ("capitals", "small-caps".__eq__),
    "display": ("gone", "none".__eq__),
}
"""For each property of characters: the field of a look, and what its value means there."""


def _ground(properties: Element | None) -> str:
    """Return the colour that properties set as the ground; ANY for a picture or a pattern."""
    if properties is None:
        return ""
    if attribute(child(properties, "background-image"), "href"):
        return ANY
    fill = attribute(properties, "fill")
    if fill not in {"", "none", "solid"}:
        return ANY
    return _hex(attribute(properties, "fill-color" if fill == "solid" else "background-color"))


def _shows(level: Element) -> bool:
    """Return whether a level of a list shows a bullet, a picture or a number."""
    if local(level.tag) == "list-level-style-number":
        return bool(attribute(level, "num-format"))
    return bool(attribute(level, "bullet-char").strip()) or local(level.tag).endswith("image")
