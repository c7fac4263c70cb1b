"""Text laid out in columns, measured in cells of a terminal: words stay whole where there is room, and nothing overflows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from matcher.export.styled_text import StyledText, joined
from matcher.regex import regex

_JOINED = (
    "!-\u009f\u00a1-\u10ff\u1160-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2e7f\ufb00-\ufdff\ufe70-\ufeff"
    "\U0001f000-\U0001faff"
)
"""Characters that words are made of; any other is a piece by itself. A class of ranges compiles in a quarter of the time."""
_OPENING, _CLOSING = "“‘([（「『《〈【［", "”’),.;:?!%）」』》〉】］，。、；：？！…"
_PIECE = regex(rf"[{re.escape(_OPENING)}]*(?:[{_JOINED}]+|\S)[{re.escape(_CLOSING)}]*(?: ·(?= ))?")
"""What stays on one line: a word, or one character of a script without spaces, with the punctuation that belongs to it."""
_JOINT = regex(r"[-/_.#:·](?=[^-/_.#:·])")
"""Where a word that is longer than a line, such as a path, may be broken."""
_WORD = 12
"""Cells up to which a word is not broken to keep another column whole."""
_DENSE = 4
"""Characters per cell from which on they no longer count as one word: accents may be heaped on a letter without end."""
_MARKS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_APART = regex(rf"{_MARKS}(?:[^A-Za-z“”·\n]*{_MARKS})?")
_LETTER = regex(r"[^\W\d_]")
_LEFTWARD, _RIGHTWARD, _END = "\u2067", "\u2066", "\u2069"
_TURNS = regex(f"[{_LEFTWARD}{_RIGHTWARD}{_END}]")


def isolated(text: str) -> str:
    """Return a text whose words from right to left stand between marks that keep them from reordering their neighbours.

    >>> isolated("محمد 75.4 points") == "\u2067محمد\u2069 75.4 points"
    True
    """
    return _APART.sub(lambda match: f"{_LEFTWARD}{match[0]}{_END}", text)


def directed(text: str) -> str:
    """Return a quote that has words from right to left between marks of the direction in which it begins."""
    if not re.search(_MARKS, text):
        return text
    first = _LETTER.search(text)
    return f"{_LEFTWARD if first and re.match(_MARKS, first[0]) else _RIGHTWARD}{text}{_END}"


def cells(text: str) -> int:
    """Return how many cells a text takes; plain letters, which most texts consist of, take one each."""
    if text.isascii() and text.isprintable():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: StyledText, room: int) -> list[StyledText]:
    """Return the text as lines of at most `room` cells; at least one line."""
    if "\n" not in text.plain:
        return _wrapped(text, room)
    ends = [found.start() for found in re.finditer(r"\n|\Z", text.plain)]
    parts = (text.cut(low, high) for low, high in zip([0, *(end + 1 for end in ends)], ends, strict=False))
    return [line for part in parts for line in _wrapped(part, room)]


def _wrapped(part: StyledText, room: int) -> list[StyledText]:
    if cells(part.plain) <= room:
        return [part]
    edges = [0, *_breaks(part.plain, room), len(part.plain)]
    return _with_closed_marks([part.cut(low, high).stripped() for low, high in pairwise(edges)])


def _breaks(plain: str, room: int) -> list[int]:
    """Return where the lines after the first begin, so that each line holds as many pieces as have room."""
    starts: list[int] = []
    begin = last = 0
    for start, end in _pieces(plain, room):
        if cells(plain[begin:end]) > room and start > begin:
            starts.append(start)
            begin = start
        last = end
    return starts if last else []


def _pieces(plain: str, room: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the pieces, those wider than a line in parts."""
    for found in _PIECE.finditer(plain):
        start, end = found.span()
        while end - start > _DENSE * room or cells(plain[start:end]) > room:
            stop = _fold(plain, start, room)
            yield start, stop
            start = stop
        yield start, end


def _fold(plain: str, start: int, room: int) -> int:
    """Return where a word that is too long is broken: after a joint that is not near its beginning, else where the room ends."""
    stop, last = start + 1, min(len(plain), start + _DENSE * room)
    while stop < last and cells(plain[start : stop + 1]) <= room:
        stop += 1
    joints = [found.end() for found in _JOINT.finditer(plain, start + (stop - start) // 3, stop)]
    return joints[-1] if joints else stop


def _with_closed_marks(lines: list[StyledText]) -> list[StyledText]:
    """Return the lines, with a mark of direction that is open at the end of one closed there and opened again on the next."""
    closed: list[StyledText] = []
    opened = ""
    for line in lines:
        whole = joined([StyledText(opened), line]) if opened else line
        for turn in _TURNS.findall(line.plain):
            opened = "" if turn == _END else turn
        closed.append(joined([whole, StyledText(_END)]) if opened else whole)
    return closed


def fitted(rows: Sequence[Sequence[StyledText]], whole: set[int], room: int) -> tuple[list[int], int]:
    """Return the widths of the columns of some rows, and the gap between them; together they take no more than `room` cells.

    The widest columns shrink first, those that are wide in few rows before those that are wide in most, all down to their longest
    words; only then are words broken, and in the columns that are to stay `whole` last of all.
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


def _longest(cell: StyledText) -> int:
    return max((cells(found[0]) for found in _PIECE.finditer(cell.plain)), default=1)


def _lowered(most: list[int], least: list[int], room: int) -> list[int]:
    """Return the widths, the widest cut down to a common one as far as needed, and none below its least."""
    for cap in range(max(most, default=0), 0, -1):
        widths = [max(low, min(high, cap)) for high, low in zip(most, least, strict=True)]
        if sum(widths) <= room:
            return widths
    return least


def column_groups(widths: Sequence[int], room: int) -> list[range]:
    """Return the indices of the columns that stand side by side: as few groups as have room, of about one size.

    >>> column_groups([10] * 7, 70), column_groups([10] * 7, 60), column_groups([10] * 2, 5)
    ([range(0, 7)], [range(0, 4), range(4, 7)], [range(0, 1), range(1, 2)])
    """
    for many in range(1, len(widths) + 1):
        ends = [-(-len(widths) * number // many) for number in range(many + 1)]
        groups = [range(*pair) for pair in pairwise(ends)]
        if all(sum(widths[at] for at in group) <= room for group in groups):
            return groups
    return [range(at, at + 1) for at in range(len(widths))]


def side_by_side(row: Sequence[StyledText], widths: Sequence[int], right: set[int], gap: int) -> list[StyledText]:
    """Return one row as lines, each cell wrapped in its column."""
    parts = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    return [_line(pieces, widths, right, gap) for pieces in zip_longest(*parts, fillvalue=StyledText(""))]


def _line(pieces: Sequence[StyledText], widths: Sequence[int], right: set[int], gap: int) -> StyledText:
    room = (max(0, width - cells(piece.plain)) for piece, width in zip(pieces, widths, strict=True))
    padded = (piece.padded(space, left=at in right) for at, (piece, space) in enumerate(zip(pieces, room, strict=True)))
    return joined([StyledText(" "), joined(padded, " " * gap)]).stripped()
