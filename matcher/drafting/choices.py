"""A line of an advert → its lists of alternatives: "A, B or C", A、B中的一种, "(A, B)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.drafting.word_lists import AND, OR, cue
from matcher.regex import regex
from matcher.text import Span, view
from matcher.words import CJK, IDEOGRAPH

_CLAUSE = regex(r"[;；。！？!?:：()（）\n]|\.\s")
"""What no list goes over."""
_SEPARATOR = regex(
    rf"\s{{0,3}}[、,，/|]\s{{0,3}}(?:(?P<or>{OR}|或者|或)\s|(?P<and>{AND}|以及|和|与|及)\s)?"
    rf"|\s(?:(?P<or2>and/or|{OR})|(?P<and2>{AND}))\s|\s?(?:(?P<or3>或者|或)|(?P<and3>以及|和|与|及))\s?"
)
"""What stands between two items."""
_NAME = regex(r"[A-Za-z0-9][A-Za-z0-9+#.-]{0,30}(?:\s[A-Za-z0-9+#.-]{1,30})?$")
"""The name that an item ends with, whatever leads it in: 熟练使用Python."""
_NAMED = regex(r"(?<=\s)[A-Z][A-Za-z0-9+#.-]{0,30}\s[A-Z0-9][A-Za-z0-9+#.-]{0,30}$")
"""A name of two words that an item of more ends with: "end to end with Nsight Compute"."""
_FIRST = regex(r"[^\s,，、;；。()（）]{1,30}(?:\s[^\s,，、;；。()（）]{1,30})?")
"""The first two words of what follows a separator."""
_BRACKETS = regex(r"[(（]([^()（）]{3,120})[)）]")
_KIND = regex(rf"[^,，、;；。.()（）:：]{{0,24}}[{CJK}]")
"""What the things are, behind the words that leave the choice: 至少一种训练框架."""
_LED = regex(
    r"[^,，、;；。.()（）:：]{0,40}?"
    r"(?:[:：]|[(（](?:\s?(?:如|例如|比如|e\.g\.|such as))?|[,，]?\s?(?:例如|比如|如|包括|such as|like|e\.g\.))"
    r"[,，:：]?\s{0,3}"
)
"""What separates the words that leave the choice from the list: "programming language such as", 框架：."""
_SPACE = regex(r"\s{1,3}")
"""The same where nothing stands between them: "at least one of Python, Go"."""
_REST = regex(r"\s?等.{0,30}$|\s[a-z]{1,3}$")
"""What ends an item and is not part of it: "TensorRT 等推理框架", "Rust in"."""
_ENDED = regex(r"\s{0,3}(?:$|[.,;:)，。；）])")
"""The end of a clause, behind words that leave the choice."""
_POINTS = regex(r"(?:these|them|those|davon|[^\x00-\x7f])$")
"""The end of such words that point back to a list."""
_WORDS, _IDEOGRAPHS, _REACH = 2, 10, 120
"""Words, and ideographs, of an item, and characters of a list on either side of the words that leave the choice."""


class Pick(NamedTuple):
    """A list of alternatives: its span, its items as they are written, and whether words such as "one of" leave the choice."""

    start: int
    end: int
    things: tuple[Span, ...]
    """The spans of its items; the words behind them say that one is enough, and of what kind they are."""
    items: tuple[str, ...]
    plain: bool
    joined: bool = False
    """Whether "or" precedes the last."""

    def holds(self, start: int, end: int) -> bool:
        """Return whether a span begins in the list, and touches no more than one item of it."""
        return self.start <= start < self.end and sum(low < end and start < high for low, high in self.things) <= 1

    def lists(self, start: int) -> bool:
        """Return whether what begins at a place is an item, and not what the items are."""
        return any(low <= start < high for low, high in self.things)


def picks(text: str) -> list[Pick]:
    """Return the lists of alternatives in a line.

    >>> [one.items for one in picks("熟悉NCCL，掌握DeepSpeed、Megatron中的一种")], picks("PyTorch and CUDA")
    ([('DeepSpeed', 'Megatron')], [])
    """
    return [*_behind(text), *_ahead(text), *_joined(text), *_bracketed(text)]


def _behind(text: str) -> Iterator[Pick]:
    """Yield the lists that end with words which leave the choice: 之一, "at least one of these"."""
    seen = view(text)
    for found in cue("chosen").finditer(seen.text):
        start, end = seen.span(*found.span())
        edge = len(text[:start].rstrip(" ,，(（–-"))
        if _POINTS.search(found[0]) or _ENDED.match(text, end):
            kind = _KIND.match(text, end)
            listed = _back(text, edge, over_and=True)
            if len(listed) > 1:
                yield _pick(text, listed, kind.end() if kind else end, plain=True)


def _ahead(text: str) -> Iterator[Pick]:
    """Yield the lists that words which leave the choice lead in: "at least one of", 至少一种框架：."""
    seen = view(text)
    cues = [(one, _LED) for name in ("choice", "chosen") for one in cue(name).finditer(seen.text)]
    for found, led_in in [*cues, *((one, _SPACE) for one in cue("choice").finditer(seen.text))]:
        led = led_in.match(text, seen.span(*found.span())[1])
        listed = _on(text, led.end()) if led else []
        if len(listed) > 1:
            yield _pick(text, listed, listed[-1][1], plain=True)


def _joined(text: str) -> Iterator[Pick]:
    """Yield the lists whose last two items "or" joins: "A, B or C", A、B或C, "A, B or similar"."""
    for found in _SEPARATOR.finditer(text):
        if _says(found, "or"):
            last = _FIRST.match(text, found.end())
            listed = _back(text, found.start(), over_and=False)
            if last and listed:
                yield _pick(text, [*listed, last.span()], last.end(), plain=False)._replace(joined=True)


def _bracketed(text: str) -> Iterator[Pick]:
    """Yield the contents of brackets in which no "and" occurs: names for what precedes them."""
    for found in _BRACKETS.finditer(text):
        signs = list(_SEPARATOR.finditer(text, *found.span(1)))
        if signs and not any(_says(one, "and") for one in signs):
            edges = [found.start(1), *(edge for one in signs for edge in one.span()), found.end(1)]
            listed = list(zip(edges[::2], edges[1::2], strict=True))
            yield _pick(text, listed, found.end(), plain=False)._replace(start=found.start())


def _says(sign: re.Match[str], word: str) -> bool:
    """Return whether what stands between two items is, in any language, the word "or", or "and"."""
    return (sign.lastgroup or "").startswith(word)


def _pick(text: str, listed: list[Span], end: int, *, plain: bool) -> Pick:
    items = tuple(_REST.sub("", text[slice(*span)]).strip() for span in listed)
    return Pick(listed[0][0], end, tuple(listed), items, plain)


def _back(text: str, end: int, *, over_and: bool) -> list[Span]:
    """Return the short things of the list that ends at a place, in order; `over_and`: where "and" may join them too."""
    low = max([0, end - _REACH, *(one.end() for one in _CLAUSE.finditer(text, 0, end))])
    signs = list(_SEPARATOR.finditer(text, low, end))[::-1]
    starts, stops = [*(one.end() for one in signs), low], [end, *(one.start() for one in signs)]
    items: list[Span] = []
    for start, stop, sign in zip(starts, stops, [*signs, None], strict=True):
        begin = _begins(text[start:stop])
        if begin is None:
            break
        items.append((start + begin, stop))
        comma = sign and sign[0].strip() in (",", "，") and not _NAME.search(text[start:stop])
        if begin or comma or (sign and _says(sign, "and") and not over_and):
            break
    return items[::-1]


def _begins(item: str) -> int | None:
    """Return the offset of an item between two signs, behind the words that introduce it, or None where no short one is there."""
    if not item.strip():
        return None
    if not IDEOGRAPH.search(item):
        named = _NAMED.search(item)
        return 0 if len(item.split()) <= _WORDS else named.start() if named else item.rfind(" ") + 1
    if name := _NAME.search(item):
        return name.start()
    return 0 if len(IDEOGRAPH.findall(item)) <= _IDEOGRAPHS else None


def _on(text: str, start: int) -> list[Span]:
    """Return the short items of the list that begins at an offset, in order; text may follow the last."""
    clause = _CLAUSE.search(text, start)
    high = min(len(text), start + _REACH, *([clause.start()] if clause else []))
    items: list[Span] = []
    last = False
    while start < high and (first := _FIRST.match(text, start)):
        sign = _SEPARATOR.search(text, start, high)
        whole = text[start : sign.start() if sign else high]
        short = len(whole.split()) <= _WORDS and len(IDEOGRAPH.findall(whole)) <= _IDEOGRAPHS
        items.append((start, start + len(whole) if short else first.end()))
        if not short or not sign or (last and sign[0].strip() in (",", "，")):
            break
        start, last = sign.end(), bool(sign.lastgroup)
    return items
