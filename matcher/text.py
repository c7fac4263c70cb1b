"""Text as it is searched, in a folded view, and as it is quoted; `words` has the words of it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from matcher.regex import regex
from matcher.simplified import SIMPLIFIED

Span = tuple[int, int]
"""A half-open stretch of a text: where it begins, and the offset behind its end."""
SPACERS = "\n\r\t\f\v\u00a0-_*`\u2010\u2011\u00ad"
"""Characters that only separate or join words: hyphens, emphasis marks and line ends read as a space."""

_RUN = regex(" {2,}")
_QUOTED = 240
"""Characters to which a longer sentence is cut, more or less."""

_SENTENCE_END = regex(r"(?<=[.!?;])(?<!\b[A-Za-z]\.)\s+|(?<=[。！？；])|\n\s*\n")
_SENTENCE_BREAK = regex(r"(?<=[.!?])(?<!\b[A-Za-z]\.)\s+(?=\S)|(?<=[。！？])(?=.)|\n+")


def _folded(char: str) -> str:
    """Return one character as it is compared: compatibility form, lower case, Latin letters without marks, simplified Chinese."""
    if char in SPACERS:
        return " "
    lower = SIMPLIFIED.get(char) or unicodedata.normalize("NFKC", char).lower()
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
    """Offsets in the view at which the distance to the source changes."""
    sources: list[int]
    """The source offset at each edge."""

    def source(self, offset: int) -> int:
        """Return the source offset of a character of the view."""
        if len(self.edges) == 1:
            return offset
        at = bisect_right(self.edges, offset) - 1
        first = self.sources[at]
        source = first + offset - self.edges[at]
        return max(first, min(source, self.sources[at + 1] - 1)) if at + 1 < len(self.sources) else source

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
    edges, sources = ([0], [0]) if len(folded) == len(text) else _grown(text)
    return _squeezed(folded, edges, sources)


def folded(form: str) -> str:
    """Return a form as it stands in a view.

    >>> folded("Pre-Training "), folded("強化學習")
    ('pre training', '强化学习')
    """
    return " ".join(form.translate(_FOLDING).split())


def _grown(text: str) -> tuple[list[int], list[int]]:
    """Return the edges of a folded text, and their sources, where single characters became several (a ligature, an ellipsis)."""
    edges, sources, more = [0], [0], 0
    for place in sorted(place for char in _FOLDING.growing if char in text for place, _ in occurrences(text, char)):
        more += len(_FOLDING[ord(text[place])]) - 1
        edges.append(place + 1 + more)
        sources.append(place + 1)
    return edges, sources


def occurrences(text: str, part: str, *, overlapping: bool = False) -> Iterator[Span]:
    """Yield the spans at which a part, of one character at least, stands in a text, in order.

    >>> list(occurrences("banana", "ana")), list(occurrences("banana", "ana", overlapping=True))
    ([(1, 4)], [(1, 4), (3, 6)])
    """
    step = 1 if overlapping else len(part)
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + step)


def _squeezed(text: str, edges: list[int], sources: list[int]) -> View:
    """Return the view with every run of spaces made one."""
    before = View(text, edges, sources)
    starts, ends = [], []
    for run in _RUN.finditer(text):
        starts.append(run.start() + 1)
        ends.append(run.end())
    if not ends:
        return before
    removed = list(accumulate(map(sub, ends, starts), initial=0))
    marks = sorted([*ends, *set(edges)])
    kept = map(text.__getitem__, map(slice, [0, *ends], [*starts, len(text)]))
    return View("".join(kept), [mark - removed[bisect_right(ends, mark)] for mark in marks], list(map(before.source, marks)))


def blanked(text: str, spans: Iterable[Span], filling: str = " ") -> str:
    """Return the text with all characters within the spans, which are in order, replaced by another one; line ends stay.

    >>> blanked("Led <b hidden>RLHF</b> tools.", [(4, 18)], "█")
    'Led ██████████████</b> tools.'
    """
    parts, reached = list[str](), 0
    for low, high in spans:
        parts += [text[reached:low], re.sub(r"[^\n]", filling, text[max(reached, low) : high])]
        reached = max(reached, high)
    return "".join([*parts, text[reached:]])


def trimmed(text: str, start: int, end: int, edge: str | None = None) -> Span:
    """Return a span without the characters of an edge at its ends, blanks unless others are given; nothing left is an empty span.

    >>> trimmed("at  Example. ", 2, 13), trimmed("- a -", 0, 5, "- "), trimmed("   ", 0, 3)
    ((4, 12), (2, 3), (3, 3))
    """
    stretch = text[start:end]
    low = start + len(stretch) - len(stretch.lstrip(edge))
    return low, low + len(stretch.strip(edge))


def merged(spans: Iterable[Span], *, touching: bool) -> list[Span]:
    """Return the spans in order, with overlapping ones merged, and on request those that only touch.

    >>> merged([(7, 9), (0, 3), (2, 5), (5, 7)], touching=False), merged([(7, 9), (0, 3), (2, 5), (5, 7)], touching=True)
    ([(0, 5), (5, 7), (7, 9)], [(0, 9)])
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start < joined[-1][1] or (touching and start == joined[-1][1])):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def sentence(text: str, start: int, end: int) -> Span:
    """Return the span of the sentence around [start, end), cut at word ends where it is long.

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
    return _shortened(text, (low, high), (start, end))


def _shortened(text: str, span: Span, kept: Span) -> Span:
    """Return the span cut to the limit at spaces, never inside what must be kept, without blanks at its ends."""
    low, high = span
    if high - low > _QUOTED:
        side = max(0, (_QUOTED - (kept[1] - kept[0])) // 2)
        if kept[0] - low > side:
            low = text.find(" ", max(low, kept[0] - side), kept[0]) + 1 or kept[0]
        if high - low > _QUOTED:
            cut = text.rfind(" ", kept[1], max(kept[1], low + _QUOTED))
            high = cut if cut > 0 else max(kept[1], low + _QUOTED)
    return trimmed(text, low, high)


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
