"""The styles and lists of a Word file → how a paragraph and its characters are set."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from matcher.reading.office.archive import attribute, child, local
from matcher.reading.office.flow import ANY, CharacterLook
from matcher.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LookChanges = dict[str, bool | float | str]
"""Fields of a `Look` that a set of properties names."""

_HEADING = regex(r"(?:heading|标题|標題|überschrift|titre|título|titolo|kop|заголовок|見出し)\s?([1-9])", re.IGNORECASE)
_TITLE = {"title", "标题", "titel", "titre"}
_BODY_LEVEL = 9
_OFF = {"0", "false", "off", "none"}
_SWITCHES = {"b": "bold", "caps": "capitals", "smallCaps": "capitals", "vanish": "gone"}
_HIGHLIGHTS = {
    "white": "FFFFFF", "black": "000000", "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "lightGray": "C0C0C0", "darkGray": "808080",
}  # fmt: skip


class WordStyle(NamedTuple):
    """What a paragraph style says, including its ancestors."""

    changes: LookChanges
    heading: int = 0
    """The depth of the heading that it makes, 0 where it makes none."""
    bullet: tuple[str, str] | None = None
    """The list that it belongs to, and the depth there."""
    shaded: bool = False
    """Whether a table of this style has grounds of its own."""


class WordStyles:
    """The styles of one Word file."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        all_styles = [style for style in (styles if styles is not None else []) if local(style.tag) == "style"]
        self._styles = {attribute(style, "styleId"): style for style in all_styles}
        self._basis = look_changes(child(styles, "docDefaults", "rPrDefault", "rPr"))
        self._usual = next((attribute(style, "styleId") for style in all_styles if _is_default(style)), "")
        self._formats = _list_formats(numbering)
        self.style = cache(self._style)

    def _style(self, name: str) -> WordStyle:
        chain = self._chain(name)
        lists = (child(style, "pPr", "numPr") for style in chain)
        return WordStyle(
            self._basis | self.character(name),
            next((level for style in chain if (level := _heading(style)) is not None), 0),
            next((_list_and_depth(style) for style in lists if style is not None), None),
            any(
                attribute(shade, "fill") not in {"", "auto"}
                for style in chain
                for shade in style.iter()
                if local(shade.tag) == "shd"
            ),
        )

    def _chain(self, name: str) -> list[Element]:
        """Return a style and its ancestors."""
        chain: list[Element] = []
        style = self._styles.get(name or self._usual)
        while style is not None and style not in chain:
            chain.append(style)
            style = self._styles.get(attribute(child(style, "basedOn"), "val"))
        return chain

    def character(self, name: str) -> LookChanges:
        """Return what a style and its ancestors change in how characters are set."""
        merged: LookChanges = {}
        for style in reversed(self._chain(name)):
            merged |= look_changes(child(style, "rPr"))
        return merged

    def look(self, paragraph: str, run: Element | None) -> CharacterLook:
        """Return how a run is set, by the style of its paragraph, its own style and its own properties."""
        merged = dict(self.style(paragraph).changes)
        if name := attribute(child(run, "rStyle"), "val"):
            merged |= self.character(name)
        return CharacterLook(**(merged | look_changes(run)))  # type: ignore[arg-type]

    def heading(self, paragraph: str, own: Element | None) -> int:
        """Return the depth of a paragraph as a heading, by its properties or its style, 0 where it is none."""
        level = _level(own)
        if level is not None:
            return level
        return self.style(paragraph).heading or (0 if paragraph in self._styles else _level_by_name(paragraph) or 0)

    def bullet(self, paragraph: str, own: Element | None) -> int | None:
        """Return the depth of a paragraph in its list, or None where it shows no bullet or number."""
        number = child(own, "numPr")
        listed = _list_and_depth(number) if number is not None else self.style(paragraph).bullet
        if listed is None or listed[0] in {"", "0"} or not self._formats.get(listed, True):
            return None
        return int(listed[1]) if listed[1].isdecimal() else 0


def look_changes(properties: Element | None) -> LookChanges:
    """Return what properties of characters change."""
    changes: LookChanges = {}
    for node in properties if properties is not None else []:
        name, value = local(node.tag), attribute(node, "val")
        if name in _SWITCHES:
            changes[_SWITCHES[name]] = value not in _OFF
        elif name == "sz" and value.isdecimal():
            changes["size"] = int(value) / 2
        elif name == "color":
            changes["colour"] = "" if value == "auto" else value
        elif name in {"shd", "highlight"} and (ground := ground_of(node)):
            changes["ground"] = ground
    return changes


def ground_of(shade: Element | None) -> str:
    """Return the colour of a shading or highlighting; empty where there is none."""
    kind = attribute(shade, "val")
    if shade is not None and local(shade.tag) == "highlight":
        return "" if kind == "none" else _HIGHLIGHTS.get(kind, ANY)
    if kind in {"clear", "nil"}:
        fill = attribute(shade, "fill")
    elif kind == "solid":
        fill = attribute(shade, "color")
    else:
        fill = ANY
    return "" if shade is None or fill == "auto" else fill


def _is_default(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true", "on"}


def _heading(style: Element) -> int | None:
    """Return the depth of a heading that a style alone makes, 0 for body text, or None where it does not say."""
    level = _level(child(style, "pPr"))
    return level if level is not None else _level_by_name(attribute(child(style, "name"), "val"))


def _level(properties: Element | None) -> int | None:
    level = attribute(child(properties, "outlineLvl"), "val")
    return (int(level) + 1) % (_BODY_LEVEL + 1) if level.isdecimal() else None


def _level_by_name(name: str) -> int | None:
    """Return the depth of a heading style by its name."""
    match = _HEADING.fullmatch(name.strip())
    if match:
        return int(match[1])
    return 1 if name.strip().lower() in _TITLE else None


def _list_and_depth(number: Element | None) -> tuple[str, str]:
    return attribute(child(number, "numId"), "val"), attribute(child(number, "ilvl"), "val") or "0"


def _list_formats(numbering: Element | None) -> dict[tuple[str, str], bool]:
    """Return for each list and depth whether its items show a bullet or number."""
    kinds = dict[str, dict[str, bool]]()
    shown = dict[tuple[str, str], bool]()
    for node in numbering if numbering is not None else []:
        if local(node.tag) == "abstractNum":
            kinds[attribute(node, "abstractNumId")] = {
                attribute(level, "ilvl"): _shows(level) for level in node if local(level.tag) == "lvl"
            }
        elif local(node.tag) == "num":
            kind = kinds.get(attribute(child(node, "abstractNumId"), "val"), {})
            shown |= {(attribute(node, "numId"), depth): shows for depth, shows in kind.items()}
    return shown


def _shows(level: Element) -> bool:
    text = child(level, "lvlText")
    return attribute(child(level, "numFmt"), "val") != "none" and (text is None or bool(attribute(text, "val").strip()))
