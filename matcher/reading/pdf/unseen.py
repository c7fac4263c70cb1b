"""Words of a page that nobody sees: outside it, unpainted, or as white as their ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from matcher.reading.pdf.page_words import Word
from matcher.reading.pdf.shapes import Shape

_SCAN = 0.5
"""Share of the page from which on a picture is a scan, whose unpainted text is what software recognised in it."""
_DOTS_PER_POINT, _MOST_DOTS = 0.5, 1_000_000
"""Dots per point, and dots of a page at most."""
_DARK, _DARK_SHARE = 225, 0.5
"""Brightness, of 255, below which a dot is not white paper, and the share of such dots around a word that is seen."""


class Frame(NamedTuple):
    """The part of a page that is shown."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, word: Word) -> bool:
        """Return whether a word, or at least its middle, lies in it."""
        return self.left - 1 < (word.left + word.right) / 2 < self.right + 1 and self.bottom - 1 < word.base < self.top + 1


def any_doubtful(words: Sequence[Word], frame: Frame) -> bool:
    """Return whether any of the words may be unseen."""
    inks = {word.ink for word in words}
    return any(ink.unseen or ink.pale for ink in inks) or not all(frame.holds(word) for word in words)


def is_doubtful(word: Word, frame: Frame) -> bool:
    """Return whether a word may be unseen, which depends on what is painted."""
    return word.ink.unseen or word.ink.pale or not frame.holds(word)


def is_only_pale(word: Word, frame: Frame) -> bool:
    """Return whether a word is as white as paper, and nothing else keeps it from being seen."""
    return word.ink.pale and not word.ink.unseen and frame.holds(word)


def parted_by_sight(words: Sequence[Word], frame: Frame, shapes: Sequence[Shape]) -> tuple[list[Word], list[Word]]:
    """Return the words that are seen and those that are not."""
    grounds = [shape for shape in shapes if shape.dark]
    page = (frame.right - frame.left) * (frame.top - frame.bottom)
    scanned = any(ground.picture and ground.area > _SCAN * page for ground in grounds)
    seen, unseen = list[Word](), list[Word]()
    for word in words:
        side = seen if _is_seen(word, frame, grounds, scanned=scanned) else unseen
        side.append(word)
    return seen, unseen


def _is_seen(word: Word, frame: Frame, grounds: list[Shape], *, scanned: bool) -> bool:
    if not is_doubtful(word, frame):
        return True
    if not frame.holds(word):
        return False
    if word.ink.unseen:
        return word.ink.ghost and scanned
    return any(ground.holds(word) for ground in grounds)


def on_dark(page: Any, frame: Frame, words: Iterable[Word]) -> list[Word]:
    """Return the white words of a page that stand on a dark ground, by a picture of it, for a gradient shows only there."""
    wide, high = frame.right - frame.left, frame.top - frame.bottom
    if page.get_rotation() or min(wide, high) < 1:
        return []
    scale = min(_DOTS_PER_POINT, (_MOST_DOTS / (wide * high)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        dots, stride = bytes(bitmap.buffer), bitmap.stride
        rows = [dots[start : start + bitmap.width] for start in range(0, bitmap.height * stride, stride)]
        return [word for word in words if _is_dark(_dots_around(rows, word, frame, scale))]
    finally:
        bitmap.close()


def _dots_around(rows: list[bytes], word: Word, frame: Frame, scale: float) -> bytes:
    """Return the dots of the box of a word."""
    top, bottom = (round((frame.top - word.base - above) * scale) for above in (word.ink.size, -0.2 * word.ink.size))
    left, right = (max(0, round((x - frame.left) * scale)) for x in (word.left - 1, word.right + 1))
    return b"".join(row[left:right] for row in rows[max(0, top) : bottom])


def _is_dark(dots: bytes) -> bool:
    return sum(dot < _DARK for dot in dots) > _DARK_SHARE * len(dots)
