"""The styles of an OpenDocument text → how its characters, grounds and lists are set."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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
        for sheet in (one for root in roots for one in root):
            for style in sheet if local(sheet.tag) in {"styles", "automatic-styles"} else []:
                if local(style.tag) in {"style", "default-style"}:
                    self._styles[attribute(style, "family"), attribute(style, "name")] = style
                elif local(style.tag) == "list-style":
                    self._lists[attribute(style, "name")] = {attribute(level, "level"): _shows(level) for level in style}
        self.look = cache(self._look)

    def chain(self, family: str, name: str) -> list[Element]:
        """Return a style and its ancestors, the family's default last."""
        chain: list[Element] = []
        at = self._styles.get((family, name))
        while at is not None and at not in chain:
            chain.append(at)
            at = self._styles.get((family, attribute(at, "parent-style-name")))
        usual = self._styles.get((family, ""))
        return chain if usual is None or usual in chain else [*chain, usual]

    def _look(self, paragraph: str, spans: tuple[str, ...], ground: str) -> CharacterLook:
        """Return how text is set by the style of its paragraph and those of the spans around it."""
        look = CharacterLook(ground=ground)
        for family, name in (("paragraph", paragraph), *(("text", span) for span in spans)):
            for style in reversed(self.chain(family, name)):
                look = look._replace(**_changes(style, look.size))  # type: ignore[arg-type]
        return look

    def ground(self, family: str, name: str, below: str) -> str:
        """Return the ground of a cell, row, table or frame."""
        for style in self.chain(family, name):
            for kind in _GROUNDED:
                if found := _ground(child(style, kind)):
                    return found
        return below

    def heading(self, paragraph: str) -> int:
        """Return the depth of the heading that a paragraph style sets, 0 where it sets none."""
        for style in self.chain("paragraph", paragraph):
            level = attribute(style, "default-outline-level")
            named = _HEADING.fullmatch(attribute(style, "name"))
            if level.isdecimal() or named:
                return int(level) if level.isdecimal() else int(named[1] or 1) if named else 0
        return 0

    def listed(self, name: str, depth: int) -> bool:
        """Return whether items of a list show a sign at a depth."""
        return self._lists.get(name, {}).get(str(depth), True)

    def own_list(self, paragraph: str) -> str:
        """Return the list that a paragraph style belongs to."""
        return next((name for style in self.chain("paragraph", paragraph) if (name := attribute(style, "list-style-name"))), "")


def _changes(style: Element, size: float) -> LookChanges:
    """Return what a style changes in how characters are set; a size may be told as a part of the size before."""
    text = child(style, "text-properties")
    found: LookChanges = {}
    for key, value in text.items() if text is not None else []:
        name = local(key)
        if name in _SAID:
            field, meaning = _SAID[name]
            found[field] = meaning(value)
        elif name == "font-size" and (measure := _POINTS.fullmatch(value)):
            found["size"] = float(measure[1]) * (size / 100 if measure[2] == "%" else _UNITS[measure[2]])
    if attribute(text, "use-window-font-color") == "true":
        found["colour"] = ""
    if ground := _ground(text) or _ground(child(style, "paragraph-properties")):
        found["ground"] = ground
    return found


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
"""For each property of characters: the field of a `Look`, and what its value means there."""


def _ground(properties: Element | None) -> str:
    """Return the colour that properties lay behind; ANY for a picture or a pattern."""
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
