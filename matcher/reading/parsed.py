"""What a reader makes of one document, before names are masked and documents of one person joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from matcher.model import Degree, Entry, Flag, Origin, Passage, Period, Tongue
from matcher.reading.records import Record
from matcher.reading.source import Source


class Parsed(NamedTuple):
    """One document: its text, the passages in it, and the facts that say whose it is."""

    text: str
    """The text that all spans refer to: the document's own, or the strings of a JSON document, one a line."""
    name: str | None
    """As stated; never guessed."""
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...] = ()
    degrees: tuple[Degree, ...] = ()
    tongues: tuple[Tongue, ...] = ()
    organisations: tuple[tuple[str, Period | None], ...] = ()
    """Employers with the period of the entry that names them."""
    institutions: tuple[str, ...] = ()
    """Names of schools, to be masked."""
    publications: tuple[str, ...] = ()
    as_of: int | None = None
    """The month the document says it speaks at."""
    as_of_from: str = ""
    flags: tuple[Flag, ...] = ()
    """What reading raised; whoever knows the document's name fills it in."""
    hidden: tuple[tuple[int, int], ...] = ()
    """Spans that a reader of the document does not see, or sees as another word: kept for quotes, masked for scoring."""

    pages: tuple[int, ...] = ()
    """Offsets of the text where pages begin, where the format has pages."""
    contacts: tuple[str, ...] = ()
    """What is one person's alone, as "kind:value": mail, tel, orcid, github, home."""
    records: tuple[Record, ...] = ()
    """What the document tells, field by field; empty where `source` holds it."""
    source: str = ""
    """The JSON of a document that is a JSON Resume."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """Of a profile that `read` wrote: for each JSON pointer where its words stood."""
    setting: str = ""
    """How each line of the text is set, a letter a line, where the format tells; `paper.setting` says which."""


class Reader(NamedTuple):
    """A way to read one format. `read` raises `ValueError` with a reason where the file needs a person's eyes."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Parsed]
    own_worker: bool = True
    """Whether its documents are read in a process apart, with limits; not where reading is plain Python in linear time."""


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that was read."""

    name: str
    sha256: str
    parsed: Parsed
