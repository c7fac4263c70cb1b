"""A page as it is seen: whether white words stand on a dark ground, whatever that is painted with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matcher.reading.pdf.unseen import Frame
from matcher.reading.pdf.words import Word

_SCALE, _MOST = 0.5, 1_000_000
"""Dots for a point, and dots of a page at most."""
_DARK, _SHARE = 225, 0.5
"""Brightness of 255 below which a dot is no white paper, and the share of such dots around a word that is seen."""


def on_dark(page: Any, frame: Frame, words: Iterable[Word]) -> list[Word]:
    """Return those of the white words of a page that stand on a dark ground: a gradient is known by its look alone."""
    wide, high = frame.right - frame.left, frame.top - frame.bottom
    if page.get_rotation() or min(wide, high) < 1:
        return []
    scale = min(_SCALE, (_MOST / (wide * high)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        dots, stride = bytes(bitmap.buffer), bitmap.stride
        rows = [dots[start : start + bitmap.width] for start in range(0, bitmap.height * stride, stride)]
        return [word for word in words if _is_dark(_around(rows, word, frame, scale))]
    finally:
        bitmap.close()


def _around(rows: list[bytes], word: Word, frame: Frame, scale: float) -> bytes:
    """Return the dots of the box of a word."""
    top, bottom = (round((frame.top - word.base - above) * scale) for above in (word.ink.size, -0.2 * word.ink.size))
    left, right = (max(0, round((x - frame.left) * scale)) for x in (word.left - 1, word.right + 1))
    return b"".join(row[left:right] for row in rows[max(0, top) : bottom])


def _is_dark(dots: bytes) -> bool:
    return sum(dot < _DARK for dot in dots) > _SHARE * len(dots)
