"""Text laid in columns, counted in cells of a terminal: words stay whole where there is room, nothing is wider than its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from matcher.export.inked import Inked, joined
from matcher.regex import regex

_JOINED = (
    "!-\u009f\u00a1-\u10ff\u1160-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2e7f\ufb00-\ufdff\ufe70-\ufeff"
    "\U0001f000-\U0001faff"
)
"""Characters that words are made of; each of the others stands for itself. Said so, a class compiles in a quarter of the time."""
_OPENING, _CLOSING = "“‘([（「『《〈【［", "”’),.;:?!%）」』》〉】］，。、；：？！…"
_PIECE = regex(rf"[{re.escape(_OPENING)}]*(?:[{_JOINED}]+|\S)[{re.escape(_CLOSING)}]*(?: ·(?= ))?")
"""What stays on one line: a word, or one character of a script without spaces, with the marks that belong to it."""
_JOINT = regex(r"[-/_.#:·](?=[^-/_.#:·])")
"""Where a word may be broken that is longer than a line, such as a path."""
_WORD = 12
"""Cells of a word that is not broken for the sake of a column that is to stay whole."""
_DENSE = 4
"""Characters a cell from which on they are no longer counted as one word: accents may be heaped on a letter without end."""
_MARKS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_APART = regex(rf"{_MARKS}(?:[^A-Za-z“”·\n]*{_MARKS})?")
_LETTER = regex(r"[^\W\d_]")
_LEFTWARD, _RIGHTWARD, _END = "\u2067", "\u2066", "\u2069"
_TURNS = regex(f"[{_LEFTWARD}{_RIGHTWARD}{_END}]")


def aside(text: str) -> str:
    """Return words that run from right to left between marks that keep them from turning round what stands beside them.

    >>> aside("محمد 75.4 points") == "\u2067محمد\u2069 75.4 points"
    True
    """
    return _APART.sub(lambda found: f"{_LEFTWARD}{found[0]}{_END}", text)


def quoted(text: str) -> str:
    """Return a quote that has words from right to left between marks of the direction that it begins with."""
    if not re.search(_MARKS, text):
        return text
    first = _LETTER.search(text)
    return f"{_LEFTWARD if first and re.match(_MARKS, first[0]) else _RIGHTWARD}{text}{_END}"


def cells(text: str) -> int:
    """Return how many cells a text takes; the length of plain letters, which most are, is that."""
    if text.isascii() and text.isprintable():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: Inked, room: int) -> list[Inked]:
    """Return the text as lines of at most so many cells, at least one."""
    if "\n" not in text.plain:
        return _wrapped(text, room)
    ends = [found.start() for found in re.finditer(r"\n|\Z", text.plain)]
    parts = (text.cut(low, high) for low, high in zip([0, *(end + 1 for end in ends)], ends, strict=False))
    return [line for part in parts for line in _wrapped(part, room)]


def _wrapped(part: Inked, room: int) -> list[Inked]:
    if cells(part.plain) <= room:
        return [part]
    edges = [0, *_breaks(part.plain, room), len(part.plain)]
    return _each_closed([part.cut(low, high).stripped() for low, high in pairwise(edges)])


def _breaks(plain: str, room: int) -> list[int]:
    """Return where lines begin that hold as many pieces as have room."""
    found: list[int] = []
    begin = last = 0
    for start, end in _pieces(plain, room):
        if cells(plain[begin:end]) > room and start > begin:
            found.append(start)
            begin = start
        last = end
    return found if last else []


def _pieces(plain: str, room: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces by their spans; those wider than a line in parts."""
    for found in _PIECE.finditer(plain):
        start, end = found.span()
        while end - start > _DENSE * room or cells(plain[start:end]) > room:
            stop = _fold(plain, start, room)
            yield start, stop
            start = stop
        yield start, end


def _fold(plain: str, start: int, room: int) -> int:
    """Return where a word that is too long is broken: behind a joint that is not near its beginning, else where the room ends."""
    stop, last = start + 1, min(len(plain), start + _DENSE * room)
    while stop < last and cells(plain[start : stop + 1]) <= room:
        stop += 1
    joints = [found.end() for found in _JOINT.finditer(plain, start + (stop - start) // 3, stop)]
    return joints[-1] if joints else stop


def _each_closed(lines: list[Inked]) -> list[Inked]:
    """Return the lines, each with the marks of direction that are open in it closed at its end and opened again on the next."""
    closed: list[Inked] = []
    opened = ""
    for line in lines:
        whole = joined([Inked(opened), line]) if opened else line
        for turn in _TURNS.findall(line.plain):
            opened = "" if turn == _END else turn
        closed.append(joined([whole, Inked(_END)]) if opened else whole)
    return closed


def fitted(rows: Sequence[Sequence[Inked]], whole: set[int], room: int) -> tuple[list[int], int]:
    """Return the widths of the columns of some rows, and the gap between them; together they fill no more than the room.

    The widest columns give way first, those that are wide in a few rows before those that are in most, all down to their longest
    words; only then are words broken, and those of columns that are to stay `whole` last of all.
    """
    columns = list(zip(*rows, strict=True))
    wide = [sorted(max(map(cells, cell.plain.split("\n"))) for cell in column) for column in columns]
    most = [column[-1] for column in wide]
    least = [most[at] if at in whole else max(map(_longest, column)) for at, column in enumerate(columns)]
    gap = 2 if sum(least) + 2 * len(most) <= room else 1
    left = room - gap * len(most)
    usual = [max(low, column[len(column) * 9 // 10]) for low, column in zip(least, wide, strict=True)]
    for floor in (usual, least, [low if at in whole else min(low, _WORD) for at, low in enumerate(least)], [1] * len(least)):
        if sum(widths := _lowered(most, floor, left)) <= left:
            break
        most = floor
    return widths, gap


def _longest(cell: Inked) -> int:
    return max((cells(found[0]) for found in _PIECE.finditer(cell.plain)), default=1)


def _lowered(most: list[int], least: list[int], room: int) -> list[int]:
    """Return the widths with the widest lowered to one height, as far as there is need, and none below its least."""
    for cap in range(max(most, default=0), 0, -1):
        widths = [max(low, min(high, cap)) for high, low in zip(most, least, strict=True)]
        if sum(widths) <= room:
            return widths
    return least


def abreast(widths: Sequence[int], room: int) -> list[range]:
    """Return the places of columns that stand side by side: as few groups as have room, of about one size.

    >>> abreast([10] * 7, 70), abreast([10] * 7, 60), abreast([10] * 2, 5)
    ([range(0, 7)], [range(0, 4), range(4, 7)], [range(0, 1), range(1, 2)])
    """
    for many in range(1, len(widths) + 1):
        ends = [-(-len(widths) * number // many) for number in range(many + 1)]
        groups = [range(*pair) for pair in pairwise(ends)]
        if all(sum(widths[at] for at in group) <= room for group in groups):
            return groups
    return [range(at, at + 1) for at in range(len(widths))]


def beside(row: Sequence[Inked], widths: Sequence[int], right: set[int], gap: int) -> list[Inked]:
    """Return one row as lines: each cell in its column, wrapped there."""
    parts = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    return [_line(parts, number, widths, (right, gap)) for number in range(max(map(len, parts), default=0))]


def _line(parts: list[list[Inked]], number: int, widths: Sequence[int], how: tuple[set[int], int]) -> Inked:
    right, gap = how
    pieces = list[Inked]()
    for column, (part, width) in enumerate(zip(parts, widths, strict=True)):
        piece = part[number] if number < len(part) else Inked("")
        space = max(0, width - cells(piece.plain))
        pieces.append(piece.padded(space, left=column in right))
    return joined([Inked(" "), joined(pieces, " " * gap)]).stripped()
