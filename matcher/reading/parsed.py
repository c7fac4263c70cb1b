"""What a reader makes of one document, before names are masked and the documents of one person are joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from matcher.model import Degree, Entry, Flag, Origin, Passage, Period, Tongue
from matcher.reading.records import Record
from matcher.reading.source import Source


class Parsed(NamedTuple):
    """What a document says: its text, the passages in it, its facts, and whose it is."""

    text: str
    """The text that all spans refer to: the document's own, or the strings of a JSON document, one per line."""
    name: str | None
    """As it is stated; never guessed."""
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
    """The month at which the document says that it speaks."""
    as_of_from: str = ""
    flags: tuple[Flag, ...] = ()
    """What reading raised; the name of the document is filled in by whoever knows it."""
    hidden: tuple[tuple[int, int], ...] = ()
    """Spans that people who look at the document do not see, or see as another word: kept for quotes, masked for scoring."""

    pages: tuple[int, ...] = ()
    """Offsets of the text where pages begin, where the format has pages."""
    contacts: tuple[str, ...] = ()
    """What belongs to one person alone, as "kind:value": mail, tel, orcid, github, home."""
    records: tuple[Record, ...] = ()
    """What the document says, field by field; empty where `source` holds it."""
    source: str = ""
    """The JSON of a document that is a JSON Resume."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """For a profile that `read` wrote: each JSON pointer, and where its words stood."""
    setting: str = ""
    """How each line of the text is set, one letter per line, where the format shows it; see `paper.line_letters`."""


class Reader(NamedTuple):
    """A way to read one format; `read` raises `ValueError` with a reason where a person must look at the file."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Parsed]
    own_worker: bool = True
    """Whether its documents are read in a process apart, with limits; False only where reading is plain Python in linear time."""


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that was read, by its name and the digest of its content, before it is known whose it is."""

    name: str
    sha256: str
    parsed: Parsed
