"""The `<style>` of a page → what its rules declare of an element.

Understood: `style` attributes, and rules of `<style>` whose selector is made of tags, classes and ids, below others or not. Not
understood, and so taken as seen: other selectors, `@media` beside screen, escapes in names, variables, `!important`, sheets in
other files, what scripts do, text that something else lies upon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from matcher.reading.paper.css import COMMENT, SIDES, declared
from matcher.regex import regex

_SIMPLE = regex(r"[\w\s.#>*-]{1,200}")
_MARK = regex(r"[.#]?[\w-]{1,80}|\*")
_TOLD = frozenset(
    ("display", "visibility", "opacity", "font-size", "font-weight", "color", "background", "background-color",
     "background-image",
     "position", "left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top", "margin", "clip",
     "clip-path", "overflow",
     "transform", "animation", "animation-name", "transition", "white-space", "flex-direction", "flex-flow", *SIDES)
)  # fmt: skip
_RULES = 200
"""Rules about one selector that are kept: pages that people read have some dozens."""
_MARKS = regex(r"([{};])")
_ENTERED = regex(r"@(?:layer|supports|media\s+(?:only\s+)?(?:screen|all)\s*$)")
AS_WRITTEN = ("pre", "listing", "textarea")
_BY_TAG: dict[str, dict[str, str]] = {
    **{tag: {"font-weight": "bold"} for tag in ("b", "strong", "th")},
    **{tag: {"white-space": "pre"} for tag in AS_WRITTEN},
    "tr": {"display": "row"},
}


class StyleRule(NamedTuple):
    """A rule: the selectors that an element must have, those it must stand in, and what is then declared of it."""

    own: frozenset[str]
    above: frozenset[str]
    rank: tuple[int, int]
    declarations: Mapping[str, str]


class Stylesheet:
    """The rules of a page that could matter, each filed under one selector of its elements.

    >>> sheet = Stylesheet("p.h, .x > b { display: none } a:hover { opacity: 0 }")
    >>> sheet.of({"p", ".h"}, set()), sheet.of({"b"}, set()), sheet.of({"b"}, {"div", ".x"})
    ({'display': 'none'}, {}, {'display': 'none'})
    """

    def __init__(self, css: str) -> None:
        self._by_mark: dict[str, list[StyleRule]] = {}
        for order, (selectors, body) in enumerate(_rules(COMMENT.sub(" ", css))):
            if declarations := {key: value for key, value in declared(body).items() if key in _TOLD}:
                for selector in selectors.split(",")[:50]:
                    self._add(selector, order, declarations)

    def __bool__(self) -> bool:
        return bool(self._by_mark)

    def _add(self, selector: str, order: int, style: dict[str, str]) -> None:
        if not _SIMPLE.fullmatch(selector):
            return
        parts = [frozenset(_MARK.findall(part)) for part in selector.replace(">", " ").split()]
        if not parts or not parts[-1]:
            return
        weight = sum({"#": 100, ".": 10, "*": 0}.get(mark[0], 1) for part in parts for mark in part)
        outer_selectors = frozenset().union(*parts[:-1]) - {"*"}
        rule = StyleRule(parts[-1] - {"*"}, outer_selectors, (weight, order), style)
        rules = self._by_mark.setdefault(min(parts[-1], key=lambda mark: (mark[0] not in "#.", mark)), [])
        if len(rules) < _RULES:
            rules.append(rule)

    def of(self, own: Set[str], above: Set[str]) -> dict[str, str]:
        """Return what is declared of an element by its tag, ".class"es and "#id", and those of the elements around it."""
        rules = [rule for mark in ("*", *own) for rule in self._by_mark.get(mark, ()) if rule.own <= own and rule.above <= above]
        declarations = dict[str, str]()
        for rule in sorted(rules, key=lambda rule: rule.rank):
            declarations |= rule.declarations
        return declarations


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule, including those of at-rules that hold on a screen."""
    selectors, body, skipped = "", list[str](), 0
    parts = _MARKS.split(css)
    for words, mark in zip(parts[::2], parts[1::2], strict=False):
        if mark == "{" and (skipped or (words.strip().startswith("@") and not _ENTERED.match(words.strip()))):
            skipped += 1
        elif mark == "}" and skipped:
            skipped -= 1
        elif not skipped and mark == "{":
            selectors, body = words.strip(), []
        elif not skipped and mark == ";":
            body.append(words)
        elif not skipped and selectors:
            yield selectors, ";".join([*body, words])
            selectors = ""


def by_tag(tag: str) -> Mapping[str, str]:
    """Return what every browser declares of elements of a tag."""
    return _BY_TAG.get(tag, {})


def selectors_of(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Yield the selectors that an element matches by itself: its tag, ".class"es and "#id"."""
    yield tag
    for name in (attributes.get("class") or "").split(maxsplit=20)[:20]:
        yield f".{name}"
    if attributes.get("id"):
        yield f"#{attributes['id']}"


def by_attributes(attributes: Mapping[str, str | None]) -> dict[str, str]:
    """Return what the attributes of an element declare of its look."""
    declarations = {
        name: value for name, key in (("color", "color"), ("background", "bgcolor")) if (value := attributes.get(key))
    }
    if "background" in attributes:
        declarations["background-image"] = "url()"
    if "hidden" in attributes:
        declarations["display"] = "none"
    return declarations | declared(attributes.get("style") or "")
