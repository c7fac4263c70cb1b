"""What a page in a browser shows of a ranking: values, without looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from matcher.report.cells import Points, Saying, State

Part = tuple[str, tuple[int, ...]]
"""Words of a passage, and the numbers of the requirements that they are quoted for."""


class Asked(NamedTuple):
    """A requirement: its name, what it can give, and whether it is a must-have."""

    name: str
    worth: Points
    must: bool


class Found(NamedTuple):
    """What one requirement gave: its points, how they come about, the words they rest on and those that were set aside."""

    number: int
    name: str
    points: Points
    how: str
    state: State | None
    note: str
    sayings: tuple[Saying, ...]
    aside: tuple[tuple[str, Saying], ...]
    terms: tuple[tuple[str, Points], ...]
    lacks: str = ""
    """What a must-have lacks."""


class Line(NamedTuple):
    """One passage: what it is, and its words in parts."""

    section: str
    parts: tuple[Part, ...]
    pointer: str


class Stay(NamedTuple):
    """A dated entry: its section, what it is called, its half-open months from year 0, and these for people."""

    section: str
    label: str
    start: int
    end: int
    words: str


class Lacking(NamedTuple):
    """The requirements of which nothing was seen, and the words that say where it was looked for."""

    title: str
    names: tuple[str, ...]


class Person(NamedTuple):
    """One candidate's page; its place is its number in the order, from 1, and everybody has another one."""

    place: int
    rank: int
    id: str
    name: str
    score: Points
    documents: tuple[str, ...]
    found: tuple[Found, ...]
    lacking: Lacking
    flags: tuple[str, ...]
    stays: tuple[Stay, ...]
    lines: tuple[Line, ...]
    group: str = ""
    """How its group is headed, where the list is in groups."""
    decision: str = ""
    """What people decided, in words."""
    position: str = ""
    """The latest position, as the documents head it."""
    telling: tuple[Saying, ...] = ()
    """The words that tell most."""


@dataclass(frozen=True, slots=True)
class Folio:
    """A ranking for a browser."""

    title: str
    description: str
    asked: tuple[Asked, ...]
    people: tuple[Person, ...]
    notes: tuple[str, ...]
