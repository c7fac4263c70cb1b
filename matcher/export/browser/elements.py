"""Text → elements of HTML; whatever comes from a document goes through here, and stays text."""

from __future__ import annotations

from html import escape

from matcher.regex import regex
from matcher.words import IDEOGRAPH

_KANA = regex("[\u3040-\u30ff]")
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Html(str):
    """Text that is markup. Only this file makes it."""

    __slots__ = ()


def text(words: object) -> Html:
    """Return words escaped, so that they are shown as they are.

    >>> text("<b onload='x'>&")
    '&lt;b onload=&#x27;x&#x27;&gt;&amp;'
    """
    return Html(escape(_CONTROL.sub("", str(words))))


def foreign(words: str) -> Html:
    """Return words of a document: they keep their direction, and Chinese and Japanese are marked as such, to be set well."""
    lang = " lang=ja" if _KANA.search(words) else " lang=zh" if IDEOGRAPH.search(words) else ""
    return Html(f"<bdi{lang}>{text(words)}</bdi>")


def note(words: str) -> Html:
    """Return a note as a paragraph, with what stands between backticks as code.

    >>> note("Write `received` there.")
    '<p class="note"><bdi>Write </bdi><code>received</code><bdi> there.</bdi></p>'
    """
    parts = words.split("`")
    if len(parts) % 2 == 0:  # a backtick without its like
        parts = [words]
    inside = [element("code", part) if at % 2 else foreign(part) for at, part in enumerate(parts)]
    return element("p", *inside, class_="note")


def element(name: str, *inside: str, **attributes: object) -> Html:
    """Return an element; whatever inside is no markup is escaped. An attribute that is None or False is left out.

    >>> element("p", "a < b", class_="wide", hidden=True)
    '<p class="wide" hidden>a &lt; b</p>'
    """
    written = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    return Html(f"<{name}{written}>{together(*inside)}</{name}>")


def together(*parts: str) -> Html:
    """Return parts one after the other; whatever is no markup is escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(value)}"'


def verbatim(source: str) -> Html:
    """Return a source of the program itself as it is: a style sheet or a script, never anything from a document."""
    return Html(source)
