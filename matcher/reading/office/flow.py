"""Paragraphs and tables of an office file, as they are set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from matcher.reading.paper.blocks import Mark

ANY = "any"
"""An unknown ground: a picture, a filled shape, the style of a table. Text on it is taken to be seen."""

_PAGE = "FFFFFF"
_TINY = 2.0
"""Points of the largest letters that nobody can read."""
_NEAR = 24
"""Steps of 255 by which two colours that the eye cannot tell apart differ at most, in each part."""
FlowItem: TypeAlias = "OfficeParagraph | TableRows | TextBox"


class CharacterLook(NamedTuple):
    """How characters are set."""

    bold: bool = False
    size: float = 0.0
    """In points; 0 where it is not stated."""
    capitals: bool = False
    colour: str = ""
    """As "RRGGBB"; empty where it depends on the ground."""
    ground: str = ""
    """The colour behind, or ANY; empty for that of the page."""
    gone: bool = False

    @property
    def unseen(self) -> bool:
        """Return whether people who look at the document do not see it.

        >>> [CharacterLook(colour="FFFFFF", ground=ground).unseen for ground in ("", "1F3864")], CharacterLook(size=1.0).unseen
        ([True, False], True)
        """
        if self.gone or 0 < self.size <= _TINY:
            return True
        return bool(self.colour) and self.ground != ANY and _look_alike(self.colour, self.ground or _PAGE)


class TextRun(NamedTuple):
    """Characters of one look, line ends among them."""

    text: str
    look: CharacterLook = CharacterLook()


class OfficeParagraph(NamedTuple):
    """A paragraph, or one line of it."""

    runs: tuple[TextRun, ...]
    mark: Mark = "plain"
    level: int = 0

    @property
    def seen(self) -> tuple[TextRun, ...]:
        """Return the runs that show something."""
        return tuple(run for run in self.runs if run.text.strip() and not run.look.unseen)

    @property
    def text(self) -> str:
        """Return what a reader sees of it."""
        return "".join(run.text for run in self.runs if not run.look.unseen).strip()

    @property
    def size(self) -> float:
        """Return the size of its smallest characters, 0 where it is not stated."""
        return min((run.look.size for run in self.seen), default=0.0)

    @property
    def bold(self) -> bool:
        """Return whether all of it is set bold or in capitals."""
        seen = self.seen
        return bool(seen) and all(run.look.bold or run.look.capitals for run in seen)


class TableRows(NamedTuple):
    """Rows of cells."""

    rows: tuple[tuple[tuple[FlowItem, ...], ...], ...]


class TextBox(NamedTuple):
    """What stands in a text box beside the text."""

    items: tuple[FlowItem, ...]


def paragraphs(items: Iterable[FlowItem]) -> Iterator[OfficeParagraph]:
    """Yield all paragraphs, those in tables and text boxes too."""
    for item in items:
        if isinstance(item, OfficeParagraph):
            yield item
        elif isinstance(item, TextBox):
            yield from paragraphs(item.items)
        else:
            for row in item.rows:
                for cell in row:
                    yield from paragraphs(cell)


def lines(paragraph: OfficeParagraph) -> Iterator[OfficeParagraph]:
    r"""Yield the lines into which breaks part a paragraph; a bullet stays whole, as does prose that was broken by hand.

    >>> [line.text for line in lines(OfficeParagraph((TextRun("Sample Inc\n2019 – 2021"),)))]
    ['Sample Inc', '2019 – 2021']
    """
    if paragraph.mark == "bullet" or not any("\n" in run.text for run in paragraph.runs):
        yield paragraph
        return
    line, pieces = list[TextRun](), list(_runs_cut_at_ends(paragraph.runs))
    for run, following in zip(pieces, [*pieces[1:], TextRun("")], strict=True):
        if run.text == "\n" and not (line and _goes_on(line[-1].text, following.text)):
            yield paragraph._replace(runs=tuple(line))
            line = []
        else:
            line.append(run)
    yield paragraph._replace(runs=tuple(line))


def _goes_on(before: str, after: str) -> bool:
    """Return whether a sentence runs on over a line end."""
    return after[:1].islower() and before.rstrip()[-1:] not in ".!?:;"


def _runs_cut_at_ends(runs: Iterable[TextRun]) -> Iterator[TextRun]:
    """Yield the runs with line ends as runs of their own."""
    for run in runs:
        for index, text in enumerate(run.text.split("\n")):
            if index:
                yield run._replace(text="\n")
            if text:
                yield run._replace(text=text)


def _look_alike(colour: str, other: str) -> bool:
    if len(colour) != 6 or len(other) != 6:
        return False
    try:
        return all(abs(a - b) <= _NEAR for a, b in zip(bytes.fromhex(colour), bytes.fromhex(other), strict=True))
    except ValueError:
        return False
