"""What CSS says of an element → how it looks, as far as it decides whether its words are seen, and how lines are set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from matcher.regex import regex

Colour = tuple[int, int, int]

COMMENT = regex(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NUMBER = regex(r"(-?\d{0,9}(?:\.\d{1,9})?)(px|pt|r?em|%|v[wh]|ch|ex|cm|mm|in)?(?![\w.])")
_HEX = regex(r"#([0-9a-f]{3,8})\b")
_RGB = regex(r"rgba?\(\s{0,5}(\d{1,3})[\s,]{1,5}(\d{1,3})[\s,]{1,5}(\d{1,3})(?:[\s,/]{1,5}([\d.]{1,8}%?))?\s{0,5}\)")
_FAR = regex(r"-(?:\d{0,6}[5-9]\d\d|[1-9]\d{3,6})(?:\.\d{0,4})?(?:px|pt)|-\d{0,4}[1-9]\d\d(?:\.\d{0,4})?(?:%|v[wh])|-\d{2,6}r?em")
_CLIPPED = regex(r"rect\((?:[01](?:px)?[\s,]{1,4}){3}[01](?:px)?\s?\)|inset\((?:50|100)%|circle\(0|polygon\(0(?:px)? 0(?:px)?\)")
_SHRUNK = regex(r"scale[xy]?\(0(?:\.0{1,4})?\)|translate\w{0,2}\(-\d{0,6}[1-9]\d{3}px")
_NAMED = {"white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
          "ghostwhite": (248, 248, 255), "black": (0, 0, 0)}  # fmt: skip
_PAPER: Colour = (255, 255, 255)
_ALIKE = 16
"""Steps of 255 by which two colours that the eye cannot tell apart differ at most, in each part."""
_LEAST_SIZE = {"px": 2.0, "pt": 1.5, "em": 0.15, "%": 15.0}
"""Sizes below which nobody can read letters; other units count as em."""
SIDES = ("height", "width", "max-height", "max-width")


class ElementLook(NamedTuple):
    """How an element looks, including what it inherits."""

    gone: bool = False
    """Whether it is not drawn, transparent, cut away or set off the page, and with it everything in it."""
    invisible: bool = False
    tiny: bool = False
    ink: Colour | None = (0, 0, 0)
    """None where it is unknown."""
    paper: Colour | None = _PAPER
    bold: bool = False
    kept: bool = False
    """Whether blanks and line ends are kept as written."""
    display: str = ""
    """As a rule declares it; empty where the tag decides."""

    @property
    def unseen(self) -> bool:
        """Return whether text that looks so cannot be read."""
        return self.gone or self.invisible or self.tiny or _look_alike(self.ink, self.paper)


def _look_alike(colour: Colour | None, other: Colour | None) -> bool:
    return colour is not None and other is not None and all(abs(a - b) <= _ALIKE for a, b in zip(colour, other, strict=True))


def declared(css: str) -> dict[str, str]:
    """Return the declarations of a style attribute or of the body of a rule.

    >>> declared("Color: #FFF !important; font-size: 0")
    {'color': '#fff', 'font-size': '0'}
    """
    plain = COMMENT.sub(" ", css[:4000]).lower() if "/*" in css else css[:4000].lower()
    pairs = (part.partition(":") for part in plain.split(";"))
    return {key.strip(): value.replace("!important", "").strip()[:300] for key, colon, value in pairs if colon}


def look_of(outer: ElementLook, style: Mapping[str, str]) -> ElementLook:
    """Return the look of an element within another one, by what is declared of it."""
    return outer._replace(
        gone=outer.gone or _is_gone(style),
        invisible=_is_invisible(outer, style),
        tiny=_is_tiny(outer, style.get("font-size", "")),
        ink=_ink(outer, style.get("color", "")),
        paper=_paper(outer, " ".join(style.get(f"background{part}", "") for part in ("", "-color", "-image"))),
        bold=_is_bold(outer, style.get("font-weight", "")),
        kept=style["white-space"].startswith("pre") if "white-space" in style else outer.kept,
        display=_display(style),
    )


def hides(attributes: str) -> bool:
    """Return whether the attributes of a tag, as written, hide its content by themselves.

    >>> hides('style="color: #fff"'), hides('style="color: #fff; background: navy"'), hides("hidden")
    (True, False, True)
    """
    if re.search(r"(?:^|\s)hidden(?=[\s=/]|$)", re.sub(r"\"[^\"]{0,400}\"|'[^']{0,400}'", '""', attributes), re.IGNORECASE):
        return True
    style = re.search(r"\bstyle\s{0,9}=\s{0,9}(?:\"([^\"]{0,2000})|'([^']{0,2000})|([^\s>]{1,400}))", attributes, re.IGNORECASE)
    return style is not None and look_of(ElementLook(), declared(style[1] or style[2] or style[3] or "")).unseen


def _is_gone(style: Mapping[str, str]) -> bool:
    """Return whether an element is not drawn, transparent, cut away or set off the page."""
    if not style:
        return False
    if style.get("display") == "none" or _CLIPPED.search(style.get("clip-path", "")):
        return True
    if _is_off_page(style) or any(
        _FAR.match(style.get(side, "")) for side in ("text-indent", "margin-left", "margin-top", "margin")
    ):
        return True
    if style.get("overflow") == "hidden" and any(_is_no_size(style.get(side, "")) for side in SIDES):
        return True
    if "animation" in style or "animation-name" in style or "transition" in style:
        return False  # it is shown once the page has come up
    return _fraction(style.get("opacity", "1")) < 0.1 or _SHRUNK.search(style.get("transform", "")) is not None


def _is_off_page(style: Mapping[str, str]) -> bool:
    """Return whether an element is placed by itself, off the page or cut away."""
    if style.get("position") not in {"absolute", "fixed"}:
        return False
    far = any(_FAR.match(style.get(side, "")) for side in ("left", "top", "right", "bottom"))
    return far or _CLIPPED.search(style.get("clip", "")) is not None


def _is_no_size(size: str) -> bool:
    return size in {"0", "0px", "0pt", "0em", "0rem", "1px", "0%"}


def _fraction(value: str) -> float:
    """Return a number, or a percentage as a fraction; 1 for any other value."""
    match = _NUMBER.match(value)
    number = float(match[1]) if match and any(char.isdigit() for char in match[1]) else 1.0
    return number / 100 if match and match[2] == "%" else number


def _is_invisible(outer: ElementLook, style: Mapping[str, str]) -> bool:
    visible = style.get("visibility", "")
    return outer.invisible if visible in {"", "inherit"} else visible in {"hidden", "collapse"}


def _is_tiny(outer: ElementLook, size: str) -> bool:
    """Return whether a size makes letters too small to read; one relative to such a size does too."""
    match = _NUMBER.match(size)
    if match is None or not any(char.isdigit() for char in match[1]):
        return outer.tiny
    unit = match[2] or "px"
    if unit in {"em", "%", "ex", "ch"} and outer.tiny:
        return True
    return float(match[1]) < _LEAST_SIZE.get(unit, _LEAST_SIZE["em"])


def _is_bold(outer: ElementLook, weight: str) -> bool:
    if not weight:
        return outer.bold
    return weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight[:4]) >= 600)


def _ink(outer: ElementLook, value: str) -> Colour | None:
    if not value or value in {"inherit", "currentcolor"}:
        return outer.ink
    return outer.paper if _is_clear(value) else _colour(value)


def _paper(outer: ElementLook, value: str) -> Colour | None:
    value = value.strip()
    if (
        not value
        or value in {"none", "inherit", "initial", "unset"}
        or (_is_clear(value) and "(" not in value.replace("rgba(", ""))
    ):
        return outer.paper
    return None if re.search(r"url\(|gradient|var\(", value) else _colour(value)


def _is_clear(value: str) -> bool:
    """Return whether a colour is transparent."""
    match = _RGB.search(value)
    return "transparent" in value or bool(match and match[4] and _fraction(match[4]) < 0.05)


def _colour(value: str) -> Colour | None:
    """Return the colour that a value names, or None where it is unknown."""
    if (found := _RGB.search(value)) is not None:
        return (int(found[1]), int(found[2]), int(found[3])) if _fraction(found[4] or "1") > 0.9 else None
    if (found := _HEX.search(value)) is not None:
        digits = found[1] if len(found[1]) >= 6 else "".join(2 * digit for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    return next((_NAMED[word] for word in value.split() if word in _NAMED), None)


def _display(style: Mapping[str, str]) -> str:
    """Return "row" where the children stand side by side, else the display as declared."""
    display = style.get("display", "")
    if display in {"flex", "inline-flex"} and "column" not in style.get("flex-direction", style.get("flex-flow", "")):
        return "row"
    return "block" if display in {"flex", "inline-flex"} else display
