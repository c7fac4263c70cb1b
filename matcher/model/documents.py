"""The nouns of what was given: profiles, whose they are, and the documents they were read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal, NamedTuple, get_args

from matcher.model.statements import Degree, Tongue

MASK = "█"
"""Stands for every character that scoring must not see."""

EMPLOYER = "▒"
"""Stands for the characters of an employer's name where a sentence tells what the employer does."""

NAMELESS = "name not stated"
"""Shown in place of a name that no document states; names are never guessed."""

Section = Literal[
    "summary", "work", "title", "employer", "project", "publication", "award", "education", "course",
    "skills", "language", "interests", "wishes", "volunteer", "certificate", "other",
]  # fmt: skip
"""Where a passage stands. `title`: a job title; `employer`: what an employer says of itself; `other`: under no heading."""

Status = Literal["led", "did", "contributed", "assisted", "exposed", "listed", "wished", "other", "negated", "hidden"]
"""What a passage says of the person and a signal, strongest first; the last four give nothing."""
STATUSES: tuple[Status, ...] = get_args(Status)
GIVING = STATUSES[:6]
"""Statuses that may give something."""
DONE = GIVING[:4]
"""Statuses of work that the person did; a job may ask for one."""

FULL = 1000
"""A full value, strength or credit, in thousandths."""

SHOWN = 120
"""Characters of a flagged text that are quoted."""


class Period(NamedTuple):
    """Half-open months counted from year 0: `start` is the first month, `end` the month after the last."""

    start: int | None
    end: int | None
    current: bool = False
    """True where the end is open and the document does not say its own date: current for recency, "at least" for months."""

    def months(self) -> int:
        """Return the length in whole months, 0 where an end is not known."""
        return 0 if self.start is None or self.end is None else max(0, self.end - self.start)

    def is_reversed(self) -> bool:
        """Return whether it ends before it begins, as a document may say by mistake."""
        return self.start is not None and self.end is not None and self.end <= self.start

    def is_to_come(self, month: int) -> bool:
        """Return whether it begins after a month; what is reversed tells nothing of when it was."""
        return self.start is not None and self.start > month and not self.is_reversed()

    def until(self, month: int) -> Period | None:
        """Return the part of the period up to a month and with it, or None if it begins later or is reversed.

        >>> Period(0, 24).until(11), Period(12, 24).until(11), Period(12, 6).until(24)
        (Period(start=0, end=12, current=False), None, None)
        """
        if (self.start is not None and self.start > month) or self.is_reversed():
            return None
        return self._replace(end=month + 1) if self.end is not None and self.end > month + 1 else self


class Entry(NamedTuple):
    """One position, project, degree, publication or award, with its period where one is stated."""

    section: Section
    period: Period | None


class Passage(NamedTuple):
    """One bullet, sentence or title: a half-open span of the profile's text, and where it stands."""

    start: int
    end: int
    section: Section
    entry: int | None = None  # index into the profile's entries
    pointer: str | None = None  # JSON pointer of the text within its document, where the document is JSON

    @property
    def item(self) -> str:
        """Return the pointer of the item of a JSON Resume that it belongs to; empty where it has no pointer.

        >>> Passage(0, 4, "skills", pointer="/skills/2/keywords/0").item, Passage(0, 4, "skills").item
        ('/skills/2', '')
        """
        return "/".join((self.pointer or "").split("/")[:3])


class Profile(NamedTuple):
    """What was read of a candidate, blind: everything that scoring may know."""

    text: str
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...] = ()
    degrees: tuple[Degree, ...] = ()
    tongues: tuple[Tongue, ...] = ()


class Origin(NamedTuple):
    """Where words of a profile stood in the document that it was read from."""

    document: str
    line: int
    column: int
    page: int | None = None


class Document(NamedTuple):
    """A file as given; its text is the half-open span [start, end) of the candidate's text."""

    name: str
    sha256: str
    start: int
    end: int
    as_of: int | None = None  # the month the document speaks at, if it says so
    as_of_from: str = ""
    pages: tuple[int, ...] = ()  # offsets of the candidate's text where pages begin, where the format has pages
    origins: tuple[tuple[str, Origin], ...] = ()  # of a profile that was read from other documents: by pointer, in order


class Problem(NamedTuple):
    """A document that could not be ranked, and why; the run goes on without it."""

    document: str
    reason: str


class Place(NamedTuple):
    """Where words stand: line and column (both from 1) in a text, with the page where it has pages; a pointer in JSON."""

    line: int | None = None
    column: int | None = None
    pointer: str | None = None
    page: int | None = None

    @classmethod
    def in_text(cls, text: str, offset: int, start: int = 0, pages: tuple[int, ...] = ()) -> Place:
        r"""Return the line and column of an offset of a text, counted from `start`, and its page, given where pages begin.

        >>> Place.in_text("Ada\nLed RLHF", 8)
        Place(line=2, column=5, pointer=None, page=None)
        """
        column = offset - max(text.rfind("\n", start, offset), start - 1)
        return cls(text.count("\n", start, offset) + 1, column, page=bisect_right(pages, offset) or None)

    def in_words(self) -> str:
        """Return the place as it stands behind the name of a document, for editors; empty where it is not known.

        >>> Place(12, 5, page=2).in_words(), Place(pointer="/work/0").in_words(), Place().in_words()
        (':12:5 (page 2)', '#/work/0', '')
        """
        if self.pointer is not None:
            return f"#{self.pointer}"
        page = f" (page {self.page})" if self.page else ""
        return f":{self.line}:{self.column}{page}" if self.line else ""


class Flag(NamedTuple):
    """Something a person should look at; never changes a score. A reader leaves the document to whoever knows its name."""

    kind: str
    document: str
    quote: str
    place: Place | None = None


class Mark(NamedTuple):
    """What will be a flag once the person is known: its kind, and the half-open span of the profile's text it is about."""

    kind: str
    start: int
    end: int


class Candidate(NamedTuple):
    """A person: who it is, the blind profile, and the text that quotes are cut from."""

    id: str
    name: str | None
    profile: Profile
    text: str
    documents: tuple[Document, ...]
    flags: tuple[Flag, ...] = ()
    schools: tuple[tuple[int, int], ...] = ()
    """Where short names of the person's schools stand in the text: words to scoring, and left out where names are not shown."""
    pseudonym: str = ""
    """What stands for the name where it may not be shown, the same for namesakes; empty where it may."""

    def document_at(self, offset: int) -> Document:
        """Return the document that an offset of the text lies in."""
        return self.documents[bisect_right(self.documents, offset, key=attrgetter("start")) - 1]

    def place_at(self, offset: int, pointer: str | None) -> Place:
        """Return where an offset of the text stands: under the pointer of its passage, or else at a line and column."""
        if pointer is not None:
            return Place(pointer=pointer)
        document = self.document_at(offset)
        return Place.in_text(self.text, offset, document.start, document.pages)


class Pool(NamedTuple):
    """Everything that was given: the candidates, and the documents that could not be ranked."""

    candidates: Sequence[Candidate]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()
    counted: int | None = None
    """The number of documents in an index, where counting need not load anybody."""
    places: tuple[str, ...] = ()
    """The folders and files that they were read from, where a page may link to them."""

    @property
    def is_index(self) -> bool:
        """Return whether the candidates are those that an index keeps: each is read when asked for.

        >>> Pool([]).is_index, Pool((), counted=0).is_index
        (False, True)
        """
        return self.counted is not None

    @property
    def documents(self) -> int:
        """Return the number of documents given."""
        read = sum(len(one.documents) for one in self.candidates) if self.counted is None else self.counted
        return read + len(self.needs_review) + len(self.skipped)
