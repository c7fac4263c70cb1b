"""Text → the parts of it that a reader of the rendered document does not see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from matcher.model import SHOWN, Flag, Place
from matcher.regex import regex
from matcher.text import Span

_TAGS = (
    "span|div|p|font|a|b|i|u|em|strong|small|big|mark|section|article|aside|header|footer|ul|ol|li|dl|dd|dt|table|tr|td|th|h[1-6]"
)
_OPENING = regex(
    rf"<!--|<(?P<tag>{_TAGS})(?=\s)(?P<said>(?:[^<>\"']{{0,200}}(?:\"[^\"<]{{0,800}}\"|'[^'<]{{0,800}}')){{0,12}}[^<>\"']{{0,400}})>",
    re.IGNORECASE,
)
_MOST = 4_000
"""Characters after an opening tag within which it ends; what is never closed hides no more."""
_WORD = regex(r"\w+")
_LETTERS = regex(r"[^\W\d_]+")
_TAG = regex(r"<[^<>]{0,2000}>")

_TELLING, _TOGETHER = 5, 12
"""Words of one hidden text, and of all, from which on it is worth a flag: "TODO" and "more below" are nobody's trick."""

_FURNITURE = frozenset(
    """
    a about accept accessibility address all and anchor arrow as at back bar bottom browser button change click close collapse
    comment contact content cookie cookies copied copy copyright current curriculum cv dark details dismiss display download
    e edit email english expand external facebook fax find footer for forward github go google header hide home homepage icon
    image in info information instagram jump language lang light link linkedin links list loading location logo mail main map
    me menu mobile mode more my nav navigation new next no of on open opens or orcid our page pause pdf permalink phone photo
    picture play please portrait powered previous print printed profile reading resume save scholar scroll search section see
    select settings share show sidebar site skip switch tab tel telephone template text the theme this to todo toggle top
    twitter up url version view vitae website window with x you your youtube adresse anzeigen bild deutsch drucken
    herunterladen inhalt kontakt mehr menü nach oben öffnen seite schließen springen suche telefon zum zur zurück accueil
    aller au contenu courriel fermer français imprimer ouvrir rechercher contenido correo español imprimir inicio ir menú al
    菜单 导航 返回 顶部 返回顶部 跳转到内容 打印 下载 邮箱 电话 更多 简历 首页
    """.split()  # noqa: SIM905 - two hundred quotation marks help nobody
)
"""Words that a page says to whoever uses it, unseen: to screen readers, in menus that are closed, on paper only."""


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of HTML comments and of elements styled not to be seen.

    >>> [text[a:b] for text in ["Led <!-- RLHF --> tools."] for a, b in spans(text)]
    ['<!-- RLHF -->']
    """
    found, at = list[tuple[int, int]](), 0
    while "<" in text and (opening := _OPENING.search(text, at)):
        at = opening.end()
        if not opening["tag"]:
            closed = text.find("-->", at)
            at = closed + 3 if closed >= 0 else len(text)
            found.append((opening.start(), at))
        elif _hides(opening["said"]):
            at = _end(text, at, opening["tag"].lower())
            found.append((opening.start(), at))
    return found


def _hides(attributes: str) -> bool:
    from matcher.reading.paper.css import hides  # here, for few texts have tags

    return ("style" in attributes.lower() or "hidden" in attributes.lower()) and hides(attributes)


def _end(text: str, at: int, tag: str) -> int:
    """Return where the content of an element ends that begins at an offset; those of its name in it are parts of it."""
    depth = 1
    for found in _tags_of(tag).finditer(text, at, at + _MOST):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    return min(len(text), at + _MOST)


@cache
def _tags_of(tag: str) -> re.Pattern[str]:
    """Return what finds the opening and the closing tags of an element of `_TAGS`."""
    return re.compile(rf"<(/?){tag}(?![\w-])", re.IGNORECASE)


def flag(
    text: str, hidden: Sequence[Span], pointer: str | None = None, pages: tuple[int, ...] = (), *, elements: bool = False
) -> Flag | None:
    """Return a flag for the first hidden text of more than a few words, or for many short ones; else None.

    Any element of a page is worth one, however short, except the furniture of pages ("Go to top"); a comment is not an element.
    """
    counts = [len(_WORD.findall(text, low, high)) for low, high in hidden]
    many = sum(counts) >= _TOGETHER
    telling = [
        span
        for span, count in zip(hidden, counts, strict=True)
        if count >= (1 if many else _TELLING) or _says(text[slice(*span)], element=elements)
    ]
    if not telling:
        return None
    low, high = telling[0]
    words = text[low:high].removeprefix("<!--").removesuffix("-->").split()
    place = Place(pointer=pointer) if pointer is not None else Place.in_text(text, low, 0, pages)
    return Flag("hidden_text", "", " ".join(words)[:SHOWN], place)


def _says(text: str, *, element: bool) -> bool:
    """Return whether a hidden element says anything that pages do not say to whoever uses them.

    >>> [_says(said, element=True) for said in ("Kafka", "Go to top", "2021")], _says("<b hidden>Kafka", element=False)
    ([True, False, False], True)
    """
    tag = None if text.startswith("<!--") else _TAG.match(text)
    told = _LETTERS.findall(text, tag.end() if tag else 0) if element or tag else []
    return any(word.lower() not in _FURNITURE for word in told)
