"""What an advert says, line by line, each with the place that quotes name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from matcher.drafting import headings
from matcher.gate import admit
from matcher.reading.paper.blocks import Block, Mark, joined, lines

Role = Literal["title", "company", "work", "asked", "must", "nice", "unsure", "benefits", "apply", "equal", "place"]
"""What a line is for. `must` and `nice` are asked for too, more and less; `unsure`: asked for, perhaps."""


class Line(NamedTuple):
    """A line, bullet, heading or paragraph of an advert, whole over its line ends."""

    text: str
    place: str
    """Its first line in the text as it is read, or its JSON pointer."""
    mark: Mark = "plain"
    level: int = 0
    gap: bool = False
    """A blank line or the beginning stands before it."""
    strong: bool = False
    role: Role | None = None
    """What it is for, where the format tells."""


class Advert(NamedTuple):
    """An advert as it is read."""

    name: str
    lines: tuple[Line, ...]


def of_text(text: str, name: str = "advert") -> Advert:
    """Return the advert that a plain or Markdown text is; what was wrapped is one line again."""
    text = admit(text).text
    found = [_headed(block) for block in lines(text)]
    return Advert(name, tuple(_placed(text, joined(text, found))))


def of_lines(text: str, setting: str = "", name: str = "advert") -> Advert:
    """Return the advert of a text whose lines are paragraphs; `setting` tells for each how it is set, where that is known.

    One letter a line: 1 to 6 a heading of that depth, * a bullet, ! a paragraph set bold, + a line that goes on with the one
    before, a blank for all else.
    """
    text = admit(text).text
    marks = setting if len(setting) == text.count("\n") + 1 else ""
    found: list[Line] = []
    for number, raw in enumerate(text.split("\n")):
        mark, said = marks[number : number + 1], raw.strip()
        if mark == "+" and found and said:
            found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{said}")
        elif said:
            found += [_set(line._replace(place=str(number + 1)), mark) for line in _placed(raw, lines(raw))]
    return Advert(name, tuple(found))


def _set(line: Line, mark: str) -> Line:
    """Return a line as its format sets it."""
    if mark.isdigit():
        return line._replace(mark="heading", level=int(mark))
    return line._replace(mark="bullet") if mark == "*" else line._replace(strong=line.strong or mark == "!", gap=mark == "!")


def _headed(block: Block) -> Block:
    """Return a line that is known as a heading as one, so that no wrapped line before it takes it in."""
    known = block.mark == "plain" and (headings.phrase(block.bare) or (block.text[-1] in ":：" and headings.role(block.bare)))
    return block._replace(mark="heading", level=0) if known and not block.strong else block


def _placed(text: str, blocks: list[Block]) -> Iterator[Line]:
    """Yield the blocks that say anything, with the numbers of the lines they begin in."""
    number, at = 1, 0
    for block in (one for one in blocks if any(map(str.isalnum, one.text))):
        number, at = number + text.count("\n", at, block.start), block.start
        mark = "plain" if block.mark == "cell" else block.mark
        yield Line(block.text, str(number), cast("Mark", mark), block.level, block.gap, block.strong)
