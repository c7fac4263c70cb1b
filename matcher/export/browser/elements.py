"""Elements of HTML from text; whatever comes from a document goes through here, and stays text."""

from __future__ import annotations

from html import escape

from matcher.regex import regex
from matcher.words import IDEOGRAPH

_KANA = regex("[\u3040-\u30ff]")
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Html(str):
    """Text that is markup already. Only this file makes it."""

    __slots__ = ()


def text(words: object) -> Html:
    """Return words as they are shown, whatever is in them.

    >>> text("<b onload='x'>&")
    '&lt;b onload=&#x27;x&#x27;&gt;&amp;'
    """
    return Html(escape(_CONTROL.sub("", str(words))))


def foreign(words: str) -> Html:
    """Return words of a document: their direction stays their own, and a browser is told of Chinese to set it well."""
    lang = " lang=ja" if _KANA.search(words) else " lang=zh" if IDEOGRAPH.search(words) else ""
    return Html(f"<bdi{lang}>{text(words)}</bdi>")


def note(words: str) -> Html:
    """Return a note as a paragraph; what stands between backticks is set as it is typed.

    >>> note("Write `received` there.")
    '<p class="note"><bdi>Write </bdi><code>received</code><bdi> there.</bdi></p>'
    """
    parts = words.split("`")
    typed = len(parts) % 2 == 1
    told = [element("code", part) if at % 2 else foreign(part) for at, part in enumerate(parts)] if typed else [foreign(words)]
    return element("p", *told, class_="note")


def element(name: str, *inside: str, **attributes: object) -> Html:
    """Return an element; what is inside and is no markup is text. An attribute that is None or False is left out.

    >>> element("p", "a < b", class_="wide", hidden=True)
    '<p class="wide" hidden>a &lt; b</p>'
    """
    told = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    return Html(f"<{name}{told}>{together(*inside)}</{name}>")


def together(*parts: str) -> Html:
    """Return parts side by side; what is no markup is text."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(value)}"'


def verbatim(source: str) -> Html:
    """Return a piece of the program's own: a style sheet or a script, never anything of a document."""
    return Html(source)
