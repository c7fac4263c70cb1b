"""Text → the parts of it that people who look at the rendered document do not see."""

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
    rf"<!--|<(?P<tag>{_TAGS})(?=\s)(?P<attributes>(?:[^<>\"']{{0,200}}(?:\"[^\"<]{{0,800}}\"|'[^'<]{{0,800}}')){{0,12}}[^<>\"']{{0,400}})>",
    re.IGNORECASE,
)
_MOST = 4_000
"""Characters that an element hides at most, even if it is never closed."""
_WORD = regex(r"\w+")
_LETTERS = regex(r"[^\W\d_]+")
_TAG = regex(r"<[^<>]{0,2000}>")

_TELLING, _TOGETHER = 5, 12
"""Words from which on one hidden text, or all of them together, are worth a flag: "TODO" and "more below" are no trick."""

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
"""Words that pages hold unseen for their users: for screen readers, in closed menus, in print only."""


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of HTML comments and of elements styled not to be seen.

    >>> [text[a:b] for text in ["Led <!-- RLHF --> tools."] for a, b in spans(text)]
    ['<!-- RLHF -->']
    """
    hidden_spans, end = list[tuple[int, int]](), 0
    while "<" in text and (opening := _OPENING.search(text, end)):
        end = opening.end()
        if not opening["tag"]:
            closed = text.find("-->", end)
            end = closed + 3 if closed >= 0 else len(text)
            hidden_spans.append((opening.start(), end))
        elif _hides(opening["attributes"]):
            end = _element_end(text, end, opening["tag"].lower())
            hidden_spans.append((opening.start(), end))
    return hidden_spans


def _hides(attributes: str) -> bool:
    """Return whether the attributes of a tag hide its element."""
    from matcher.reading.paper.css import hides  # here, for few texts have tags

    return ("style" in attributes.lower() or "hidden" in attributes.lower()) and hides(attributes)


def _element_end(text: str, start: int, tag: str) -> int:
    """Return where the content of an element ends; elements of the same name within it are part of it."""
    depth = 1
    for match in _tags_of(tag).finditer(text, start, start + _MOST):
        depth += -1 if match[1] else 1
        if not depth:
            return match.start()
    return min(len(text), start + _MOST)


@cache
def _tags_of(tag: str) -> re.Pattern[str]:
    """Return the expression for the opening and closing tags of an element of `_TAGS`."""
    return re.compile(rf"<(/?){tag}(?![\w-])", re.IGNORECASE)


def flag(
    text: str, hidden: Sequence[Span], pointer: str | None = None, pages: tuple[int, ...] = (), *, elements: bool = False
) -> Flag | None:
    """Return a flag for the first hidden text of more than a few words, or for many short ones, else None.

    Any hidden element of a page is worth a flag, however short, except what pages say to their users ("Go to top"); a comment is
    no element.
    """
    counts = [len(_WORD.findall(text, start, end)) for start, end in hidden]
    are_many = sum(counts) >= _TOGETHER
    telling = [
        span
        for span, count in zip(hidden, counts, strict=True)
        if count >= (1 if are_many else _TELLING) or _is_telling(text[slice(*span)], element=elements)
    ]
    if not telling:
        return None
    start, end = telling[0]
    words = text[start:end].removeprefix("<!--").removesuffix("-->").split()
    place = Place(pointer=pointer) if pointer is not None else Place.in_text(text, start, 0, pages)
    return Flag("hidden_text", "", " ".join(words)[:SHOWN], place)


def _is_telling(text: str, *, element: bool) -> bool:
    """Return whether a hidden element says anything but what pages say to their users.

    >>> [_is_telling(text, element=True) for text in ("Kafka", "Go to top", "2021")]
    [True, False, False]
    >>> _is_telling("<b hidden>Kafka", element=False)
    True
    """
    tag = None if text.startswith("<!--") else _TAG.match(text)
    words = _LETTERS.findall(text, tag.end() if tag else 0) if element or tag else []
    return any(word.lower() not in _FURNITURE for word in words)
