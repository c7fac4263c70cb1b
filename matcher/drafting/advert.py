"""What an advert says, line by line, each with the place that quotes name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from matcher.drafting import headings
from matcher.gate import admit
from matcher.reading.paper.blocks import Block, Mark, lines
from matcher.regex import regex

Role = Literal["title", "company", "work", "asked", "must", "nice", "unsure", "benefits", "apply", "equal", "place", "waived"]
"""What a line is for. `must` and `nice` ask more and less; `unsure` asks perhaps; `waived` says that a thing is not needed."""

_SIGN = regex(r"[■◆●▼▶□◇◎★☆▍]")
"""Signs that stand before headings as often as before bullets."""
_DOT = regex(r"[・･◦➤👉🔹🔸✅☑✔](?:\ufe0f)?\s{0,4}(?=\S)")
"""Signs before items, used in posts rather than in documents."""
_LEADS = regex(r"[.!?。！？]\s?(?=[^.!?。！？:：]{2,60}[:：]$)")
"""Where prose ends in a line that goes on with a heading: "We build assistants. What we need:"."""
_SIGNED = 24
"""Characters of the longest heading that such a sign is read of."""

LEAST, MOST = 60, 140
"""Widths at which editors and mail programs wrap; authors of longer lines leave wrapping to the window."""
_ENDED = regex(r"[.!?:;。！？；：]$")


class AdvertLine(NamedTuple):
    """A line, bullet, heading or paragraph of an advert, whole over its line ends."""

    text: str
    place: str
    """Its first line in the text as it is read, or its JSON pointer."""
    mark: Mark = "plain"
    level: int = 0
    gap: bool = False
    """Whether a blank line or the beginning of the text precedes it."""
    strong: bool = False
    role: Role | None = None
    """What it is for, where the format says so."""
    waived: bool = False
    """Whether it says that what it names is not asked for."""
    hirer: bool = False
    """Whether the employer describes itself in it."""


class AdvertLines(NamedTuple):
    """An advert as it is read."""

    name: str
    lines: tuple[AdvertLine, ...]


def of_text(text: str, name: str = "advert") -> AdvertLines:
    """Return the advert that a plain or Markdown text is; what was wrapped is one line again."""
    text = admit(text).text
    blocks = [_headed(text, block) for block in _each(_dotted(lines(text)))]
    return AdvertLines(name, tuple(_placed(text, whole(text, blocks))))


def of_lines(text: str, setting: str = "", name: str = "advert") -> AdvertLines:
    """Return the advert of a text whose lines are paragraphs; `setting` says how each is set, where that is known.

    One letter a line: 1 to 6 a heading of that depth, * a bullet, ! a paragraph set bold, + a line that goes on with the one
    before, a blank for all else.
    """
    text = admit(text).text
    marks = setting if len(setting) == text.count("\n") + 1 else ""
    advert_lines: list[AdvertLine] = []
    for number, raw in enumerate(text.split("\n")):
        mark, bare = marks[number : number + 1], raw.strip()
        if mark == "+" and advert_lines and bare:
            advert_lines[-1] = advert_lines[-1]._replace(text=f"{advert_lines[-1].text}\n{bare}")
        elif bare:
            advert_lines += [_set(line._replace(place=str(number + 1)), mark) for line in _placed(raw, list(_each(lines(raw))))]
    return AdvertLines(name, tuple(advert_lines))


def _set(line: AdvertLine, mark: str) -> AdvertLine:
    """Return a line as its format sets it."""
    if mark.isdigit():
        return line._replace(mark="heading", level=int(mark))
    return line._replace(mark="bullet") if mark == "*" else line._replace(strong=line.strong or mark == "!", gap=mark == "!")


def _dotted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines, those that a sign of posts begins as bullets where it begins several; a heading has one of its own."""
    signs = [dot[0][0] if block.mark == "plain" and (dot := _DOT.match(block.text)) else "" for block in blocks]
    for block, sign in zip(blocks, signs, strict=True):
        dot = _DOT.match(block.text)
        if dot and signs.count(sign) > 1:
            yield block._replace(start=block.start + dot.end(), text=block.text[dot.end() :], mark="bullet")
        else:
            yield block


def _each(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the lines, prose apart from the heading that it ends with."""
    for block in blocks:
        yield from _parted(block)


def _parted(block: Block) -> Iterator[Block]:
    """Yield a line, or its prose and the known heading that it ends with, each by itself."""
    prose = _LEADS.search(block.text) if block.mark == "plain" and block.text[-1] in ":：" else None
    if prose is None or not headings.role(block.text[prose.end() :]):
        yield block
        return
    yield block._replace(end=block.start + prose.end(), text=block.text[: prose.end()].rstrip())
    yield block._replace(start=block.start + prose.end(), text=block.text[prose.end() :], gap=False)


def _headed(text: str, block: Block) -> Block:
    """Return a line that is known as a heading as one, so that no wrapped line before it takes it in."""
    if block.mark == "bullet":
        signed = len(block.text) <= _SIGNED and _SIGN.match(text[max(0, block.start - 2) : block.start].strip())
        return block._replace(mark="heading", level=0) if signed and headings.role(block.text) else block
    known = block.mark == "plain" and (headings.phrase(block.bare) or (block.text[-1] in ":：" and headings.role(block.bare)))
    return block._replace(mark="heading", level=0) if known and not block.strong else block


def _placed(text: str, blocks: list[Block]) -> Iterator[AdvertLine]:
    """Yield the blocks that say anything, with the numbers of the lines they begin in."""
    number, at = 1, 0
    for block in (one for one in blocks if any(map(str.isalnum, one.text))):
        number, at = number + text.count("\n", at, block.start), block.start
        mark = "plain" if block.mark == "cell" else block.mark
        yield AdvertLine(block.text, str(number), cast("Mark", mark), block.level, block.gap, block.strong)


def whole(text: str, rows: Sequence[Block]) -> list[Block]:
    """Return the blocks that the lines make.

    A wrapped line is full: the first word of the next one had no room in it. What is as wide as the text is known where two
    lines at least are full, and none is wider than anybody wraps.
    """
    width, blocks, last = _width(rows), list[Block](), ""
    for line in rows:
        if blocks and _goes_on(blocks[-1], last, line, width):
            blocks[-1] = blocks[-1]._replace(end=line.end, text=text[blocks[-1].start : line.end])
        else:
            blocks.append(line)
        last = line.text
    return blocks


def _width(rows: Sequence[Block]) -> int:
    """Return the columns at which a text is wrapped, 0 where it is not."""
    widest = max((_columns(line.text) for line in rows), default=0)
    full = sum(_full(one.text, other.text, widest) for one, other in pairwise(rows) if not other.gap)
    return widest if LEAST <= widest <= MOST and full > 1 else 0


def _goes_on(block: Block, last: str, line: Block, width: int) -> bool:
    """Return whether a line continues a block, whose last line is given."""
    if line.mark != "plain" or block.mark in ("heading", "cell") or line.gap or line.strong or block.strong:
        return False
    if block.mark == "bullet" and (line.level > block.level or line.text[0].islower()):
        return True
    return bool(width) and not _ENDED.search(last) and _full(last, line.text, width)


def _full(last: str, following: str, width: int) -> bool:
    """Return whether the first word of a line had no room in the line before; an ideograph is a word."""
    word = following[0] if following[0] > "\u2e7f" else following.split(maxsplit=1)[0]
    return _columns(last) + 1 + _columns(word[:MOST]) > width


def _columns(text: str) -> int:
    """Return the columns of a text, up to what is wider than any line; an ideograph has two."""
    return sum(2 if char > "\u2e7f" else 1 for char in text[: MOST + 1])
