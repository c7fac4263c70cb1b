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
    """What a paragraph style says, its ancestors included."""

    changes: LookChanges
    heading: int = 0
    """The depth of the heading it sets, 0 for what is not a heading."""
    bullet: tuple[str, str] | None = None
    """The list it belongs to, and the depth in it."""
    shaded: bool = False
    """A table of this style has grounds of its own."""


class WordStyles:
    """The styles of one Word file."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        found = [one for one in (styles if styles is not None else []) if local(one.tag) == "style"]
        self._styles = {attribute(one, "styleId"): one for one in found}
        self._basis = changes(child(styles, "docDefaults", "rPrDefault", "rPr"))
        self._usual = next((attribute(one, "styleId") for one in found if _is_usual(one)), "")
        self._formats = _list_formats(numbering)
        self.style = cache(self._style)

    def _style(self, name: str) -> WordStyle:
        chain = self._chain(name)
        lists = (child(one, "pPr", "numPr") for one in chain)
        return WordStyle(
            self._basis | self.character(name),
            next((level for one in chain if (level := _heading(one)) is not None), 0),
            next((_list(one) for one in lists if one is not None), None),
            any(
                attribute(shade, "fill") not in {"", "auto"} for one in chain for shade in one.iter() if local(shade.tag) == "shd"
            ),
        )

    def _chain(self, name: str) -> list[Element]:
        """Return a style and its ancestors."""
        chain: list[Element] = []
        at = self._styles.get(name or self._usual)
        while at is not None and at not in chain:
            chain.append(at)
            at = self._styles.get(attribute(child(at, "basedOn"), "val"))
        return chain

    def character(self, name: str) -> LookChanges:
        """Return what a style and its ancestors change in how characters are set."""
        merged: LookChanges = {}
        for one in reversed(self._chain(name)):
            merged |= changes(child(one, "rPr"))
        return merged

    def look(self, paragraph: str, run: Element | None) -> CharacterLook:
        """Return how a run is set, by the style of its paragraph, its own style and its own properties."""
        merged = dict(self.style(paragraph).changes)
        if name := attribute(child(run, "rStyle"), "val"):
            merged |= self.character(name)
        return CharacterLook(**(merged | changes(run)))  # type: ignore[arg-type]

    def heading(self, paragraph: str, own: Element | None) -> int:
        """Return the depth of the heading that a paragraph is by its properties or its style, 0 where it is not a heading."""
        level = _level(own)
        if level is not None:
            return level
        return self.style(paragraph).heading or (0 if paragraph in self._styles else _named(paragraph) or 0)

    def bullet(self, paragraph: str, own: Element | None) -> int | None:
        """Return the depth of a paragraph in its list, or None where it shows no sign of one."""
        number = child(own, "numPr")
        found = _list(number) if number is not None else self.style(paragraph).bullet
        if found is None or found[0] in {"", "0"} or not self._formats.get(found, True):
            return None
        return int(found[1]) if found[1].isdecimal() else 0


def changes(properties: Element | None) -> LookChanges:
    """Return what properties of characters change."""
    found: LookChanges = {}
    for one in properties if properties is not None else []:
        name, value = local(one.tag), attribute(one, "val")
        if name in _SWITCHES:
            found[_SWITCHES[name]] = value not in _OFF
        elif name == "sz" and value.isdecimal():
            found["size"] = int(value) / 2
        elif name == "color":
            found["colour"] = "" if value == "auto" else value
        elif name in {"shd", "highlight"} and (ground := ground_of(one)):
            found["ground"] = ground
    return found


def ground_of(shade: Element | None) -> str:
    """Return the colour of a shading or highlighting; empty where there is none."""
    named = attribute(shade, "val")
    if shade is not None and local(shade.tag) == "highlight":
        return "" if named == "none" else _HIGHLIGHTS.get(named, ANY)
    fill = attribute(shade, "fill") if named in {"clear", "nil"} else (attribute(shade, "color") if named == "solid" else ANY)
    return "" if shade is None or fill == "auto" else fill


def _is_usual(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true", "on"}


def _heading(style: Element) -> int | None:
    """Return the depth that a style alone says, 0 for body text, or None where it says nothing."""
    level = _level(child(style, "pPr"))
    return level if level is not None else _named(attribute(child(style, "name"), "val"))


def _level(properties: Element | None) -> int | None:
    level = attribute(child(properties, "outlineLvl"), "val")
    return (int(level) + 1) % (_BODY_LEVEL + 1) if level.isdecimal() else None


def _named(name: str) -> int | None:
    """Return the depth of a heading style by its name."""
    found = _HEADING.fullmatch(name.strip())
    return int(found[1]) if found else 1 if name.strip().lower() in _TITLE else None


def _list(number: Element | None) -> tuple[str, str]:
    return attribute(child(number, "numId"), "val"), attribute(child(number, "ilvl"), "val") or "0"


def _list_formats(numbering: Element | None) -> dict[tuple[str, str], bool]:
    """Return for each list and depth whether its items show a sign."""
    kinds = dict[str, dict[str, bool]]()
    shown = dict[tuple[str, str], bool]()
    for one in numbering if numbering is not None else []:
        if local(one.tag) == "abstractNum":
            kinds[attribute(one, "abstractNumId")] = {
                attribute(level, "ilvl"): _shows(level) for level in one if local(level.tag) == "lvl"
            }
        elif local(one.tag) == "num":
            kind = kinds.get(attribute(child(one, "abstractNumId"), "val"), {})
            shown |= {(attribute(one, "numId"), depth): shows for depth, shows in kind.items()}
    return shown


def _shows(level: Element) -> bool:
    text = child(level, "lvlText")
    return attribute(child(level, "numFmt"), "val") != "none" and (text is None or bool(attribute(text, "val").strip()))
