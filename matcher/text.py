"""Strings: a folded view for finding, terms for similarity, quotes for showing."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

CJK = "\u3400-\u9fff"
"""Ideographs; the view folds their compatibility forms to these. One range: a class of three takes a millisecond to compile."""
Span = tuple[int, int]
"""A half-open stretch of a text: where it begins, and the offset behind its end."""
SPACERS = "\n\r\t\f\v\u00a0-_*`\u2010\u2011\u00ad"
"""Characters that only separate or join words: hyphens, emphasis marks and line ends read as a space."""

_IDEOGRAPHS = "\u3400"
"""The first of them: what comes before goes on with a word, which most letters need not be asked."""
_RUN = re.compile(" {2,}")
_TERM = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+")
_SENTENCE_END = re.compile(r"(?<=[.!?;])(?<!\b[A-Za-z]\.)\s+|(?<=[。！？；])|\n\s*\n")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?])(?<!\b[A-Za-z]\.)\s+(?=\S)|(?<=[。！？])(?=.)|\n+")


def _folded(char: str) -> str:
    """Return one character as it is compared: compatibility form, lower case, Latin letters without marks."""
    if char in SPACERS:
        return " "
    lower = unicodedata.normalize("NFKC", char).lower()
    return "".join(_bare(part) for part in lower) or " "


def _bare(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() and base.isalpha() else {"’": "'", "‘": "'", "−": "-"}.get(char, char)


class _Folding(dict[int, str]):
    """A translation table that fills itself, and remembers which characters grow."""

    def __init__(self) -> None:
        super().__init__()
        self.growing: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if len(folded) != 1:
            self.growing.add(chr(code))
        self[code] = folded
        return folded


_FOLDING = _Folding()


class View(NamedTuple):
    """Text as it is searched, with the way back: runs of space are one space, case and width are gone."""

    text: str
    edges: list[int]
    """Offsets in the view from which on a new distance to the source holds."""
    sources: list[int]
    """The source offset at each edge."""

    def source(self, offset: int) -> int:
        """Return the source offset of a character of the view."""
        if len(self.edges) == 1:
            return offset
        at = bisect_right(self.edges, offset) - 1
        first = self.sources[at]
        place = first + offset - self.edges[at]
        return max(first, min(place, self.sources[at + 1] - 1)) if at + 1 < len(self.sources) else place

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span of the source that a half-open span of the view, of one character at least, stands for."""
        return self.source(start), self.source(end - 1) + 1

    def offset(self, source: int) -> int:
        """Return the view offset of a character of the source; inside a run of space, that of the run."""
        if len(self.edges) == 1:
            return min(source, len(self.text))
        at = bisect_right(self.sources, source) - 1
        reach = self.edges[at + 1] if at + 1 < len(self.edges) else len(self.text)
        return min(self.edges[at] + source - self.sources[at], reach)


def view(text: str) -> View:
    r"""Return the text as it is searched.

    >>> seen = view("Pre-trained\n   **LLMs**")
    >>> seen.text
    'pre trained llms '
    >>> seen.source(seen.text.index("llms"))
    17
    """
    folded = text.translate(_FOLDING)
    edges, sources = [0], [0]
    if not _FOLDING.growing.isdisjoint(text):
        edges, sources = _grown(text)
    return _squeezed(folded, edges, sources)


def folded(form: str) -> str:
    """Return a form as it stands in a view.

    >>> folded("Pre-Training "), folded("大模型")
    ('pre training', '大模型')
    """
    return " ".join(form.translate(_FOLDING).split())


def _grown(text: str) -> tuple[list[int], list[int]]:
    """Return the edges of a folded text, and their sources, where single characters became several (a ligature, an ellipsis)."""
    edges, sources, more = [0], [0], 0
    for place in sorted(place for char in _FOLDING.growing if char in text for place in _places(text, char)):
        more += len(_FOLDING[ord(text[place])]) - 1
        edges.append(place + 1 + more)
        sources.append(place + 1)
    return edges, sources


def _places(text: str, char: str) -> Iterator[int]:
    place = text.find(char)
    while place >= 0:
        yield place
        place = text.find(char, place + 1)


def _squeezed(folded: str, edges: list[int], sources: list[int]) -> View:
    """Return the view with every run of spaces made one."""
    before = View(folded, edges, sources)
    cuts = [(run.start() + 1, run.end()) for run in _RUN.finditer(folded)]
    if not cuts:
        return before
    marks = sorted({(end, True) for _, end in cuts} | {(edge, False) for edge in edges})
    new_edges, new_sources, removed, pending = [], [], 0, iter(cuts)
    cut = next(pending, None)
    for mark, _ in marks:
        while cut is not None and cut[1] <= mark:
            removed += cut[1] - cut[0]
            cut = next(pending, None)
        new_edges.append(mark - removed)
        new_sources.append(before.source(mark))
    return View(_RUN.sub(" ", folded), new_edges, new_sources)


def blanked(text: str, spans: Iterable[Span], filling: str = " ") -> str:
    """Return the text, character for character, with another character within the spans, which are in order; line ends stay.

    >>> blanked("Led <b hidden>RLHF</b> tools.", [(4, 18)], "█")
    'Led ██████████████</b> tools.'
    """
    parts, reached = list[str](), 0
    for low, high in spans:
        parts += [text[reached:low], re.sub(r"[^\n]", filling, text[max(reached, low) : high])]
        reached = max(reached, high)
    return "".join([*parts, text[reached:]])


def joins(char: str) -> bool:
    """Return whether a character goes on with a word; an ideograph is a word of its own."""
    return char.isalnum() and not ("\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff")


class _Joining(dict[int, int]):
    """A translation table that fills itself: 1 for a character that goes on with a word, else 0."""

    def __missing__(self, code: int) -> int:
        self[code] = int(joins(chr(code)))
        return self[code]


_JOINING = _Joining()


def inside(text: str) -> bytes:
    r"""Return one byte a character: 1 where it goes on with a word, else 0.

    >>> inside("ab, 大")
    b'\x01\x01\x00\x00\x00'
    """
    return text.translate(_JOINING).encode("ascii")


def terms(folded: str) -> list[str]:
    """Return the terms of a folded text in order: words of two letters or more, ideographs as overlapping pairs.

    >>> terms("c++ and gpt4 大模型")
    ['and', 'gpt4', '大模', '模型']
    """
    found: list[str] = []
    for run in _TERM.findall(folded):
        if run[0] < _IDEOGRAPHS or joins(run[0]):
            if len(run) > 1 and not run.isdigit():
                found.append(run)
        else:
            found.extend(_pairs(run))
    return found


def _pairs(run: str) -> list[str]:
    """Return ideographs as overlapping pairs, one alone as it is."""
    return [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]


def placed(folded: str, low: int, high: int) -> Iterator[tuple[str, int, int]]:
    """Yield the terms of a stretch of a folded text with their spans, in order.

    >>> list(placed("led gpt4 大模型", 4, 12))
    [('gpt4', 4, 8), ('大模', 9, 11), ('模型', 10, 12)]
    """
    for found in _TERM.finditer(folded, low, high):
        run, start = found[0], found.start()
        if run[0] < _IDEOGRAPHS or joins(run[0]):
            if len(run) > 1 and not run.isdigit():
                yield run, start, found.end()
        else:
            yield from ((pair, at, at + len(pair)) for at, pair in enumerate(_pairs(run), start))


def sentence(text: str, start: int, end: int, limit: int = 240) -> tuple[int, int]:
    """Return the span of the sentence around [start, end), cut at word ends to about `limit` characters.

    >>> text = "Built tools. Led RLHF for a 7B model. Left."
    >>> text[slice(*sentence(text, 17, 21))]
    'Led RLHF for a 7B model.'
    """
    low, high = 0, len(text)
    for stop in _SENTENCE_END.finditer(text):
        if stop.end() <= start:
            low = stop.end()
        elif stop.start() >= end:
            high = stop.start()
            break
    return _shortened(text, (low, high), (start, end), limit)


def _shortened(text: str, span: tuple[int, int], kept: tuple[int, int], limit: int) -> tuple[int, int]:
    """Return the span cut to the limit at spaces, never inside what must be kept, without blanks at its ends."""
    low, high = span
    if high - low > limit:
        side = max(0, (limit - (kept[1] - kept[0])) // 2)
        if kept[0] - low > side:
            low = text.find(" ", max(low, kept[0] - side), kept[0]) + 1 or kept[0]
        if high - low > limit:
            cut = text.rfind(" ", kept[1], max(kept[1], low + limit))
            high = cut if cut > 0 else max(kept[1], low + limit)
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return low, high


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences and lines of a text, in order.

    >>> [text[a:b] for text in ["Led RLHF. Built it."] for a, b in sentences(text)]
    ['Led RLHF.', 'Built it.']
    """
    spans, low = [], 0
    for stop in _SENTENCE_BREAK.finditer(text):
        spans.append((low, stop.start()))
        low = stop.end()
    return [*spans, (low, len(text))]
