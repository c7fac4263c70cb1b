"""View × changes → the view with other words at some spans, and the way back to the words that stood there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from matcher.text import View


class Change(NamedTuple):
    """A half-open span of a view of at least two characters, and the words to read there."""

    start: int
    end: int
    words: str


def mended(seen: View, changes: Sequence[Change]) -> View:
    """Return the view with other words at some spans, in order and apart; the way back leads to the words that stood there.

    >>> from matcher.text import view
    >>> new = mended(view("LLM trainlng."), [Change(4, 12, "training")])
    >>> new.text, new.source(new.text.index("g.")), new.source(len("llm training"))
    ('llm training.', 11, 12)
    """
    parts, marks, at, shift = [], [], 0, 0
    for start, end, words in changes:
        parts += [seen.text[at:start], words]
        marks += _marks(seen, at, start, shift)
        last = start + shift + len(words) - 1
        marks += [(start + shift, seen.source(start)), (last, seen.source(end - 1))]
        at, shift = end, shift + len(words) - (end - start)
    parts.append(seen.text[at:])
    marks += _marks(seen, at, len(seen.text) + 1, shift)
    return View("".join(parts), [edge for edge, _ in marks], [source for _, source in marks])


def _marks(seen: View, low: int, high: int, shift: int) -> list[tuple[int, int]]:
    """Return the edges of a part of a view that stays as it is, with the source of each."""
    inside = slice(bisect_right(seen.edges, low), bisect_left(seen.edges, high))
    inner = zip(seen.edges[inside], seen.sources[inside], strict=True)
    return [(edge + shift, source) for edge, source in [(low, seen.source(low)), *inner]]
