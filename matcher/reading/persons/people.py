"""Documents → candidates: documents of one person are joined, everybody gets an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.model import MASK, Candidate, Degree, Document, Entry, Passage, Problem, Profile, Tongue
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import joining, school_names
from matcher.reading.persons.blind import mask, stated
from matcher.reading.persons.corrections import NONE, Corrections
from matcher.reading.persons.joining import Bond, Question
from matcher.text import blanked

OF_THINGS = frozenset({"skills", "language", "interests", "certificate", "course"})
"""Sections that list things: a name that is a technology too is one there."""


class Person(NamedTuple):
    """A candidate with the documents it was read from, and what binds them."""

    candidate: Candidate
    documents: tuple[ReadDocument, ...]
    bonds: tuple[Bond, ...]


class People(NamedTuple):
    """Everybody, in the order of their ids, what only a person can tell, and the documents that could not be read."""

    persons: tuple[Person, ...]
    questions: tuple[Question, ...] = ()
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def candidates(given: Iterable[ReadDocument], corrections: Corrections = NONE) -> tuple[Candidate, ...]:
    """Return one candidate a person, in the order of their ids."""
    return tuple(one.candidate for one in people(given, corrections).persons)


def people(given: Iterable[ReadDocument], corrections: Corrections = NONE) -> People:
    """Return everybody whose documents these are."""
    joined = joining.join(given, corrections)
    made = [Person(_candidate(group.documents), group.documents, group.bonds) for group in joined.groups]
    made.sort(key=lambda one: (one.candidate.id, one.candidate.documents[0].sha256))
    return People(tuple(_unique(made)), joined.questions)


def _candidate(group: Sequence[ReadDocument]) -> Candidate:
    """Return the person whose documents these are."""
    name = _best_name(one.parsed.name for one in group)
    profile, text, documents = _united(group)
    flags = tuple(flag._replace(document=one.name) for one in group for flag in one.parsed.flags)
    shorts = school_names.spans(text, (school for one in group for school in one.parsed.institutions), profile.passages)
    return Candidate(slug(name or _stem(group[0].name)), name, profile, text, documents, flags, shorts)


def unnumbered(person: Person) -> str:
    """Return the id that a person has where nobody else has the name."""
    return slug(person.candidate.name or _stem(person.documents[0].name))


def _stem(document: str) -> str:
    """Return what a document is called without its suffix; a row of a file keeps its number.

    >>> _stem("old/cv.pdf"), _stem("people.jsonl#12")
    ('old/cv', 'people 12')
    """
    file, _, row = document.rpartition("#")
    if file and "." not in row:
        return f"{file.rpartition('.')[0] or file} {row}"
    return document.rpartition(".")[0] or document


def _best_name(names: Iterable[str | None]) -> str | None:
    """Return the name as most fully and plainly written: not with initials nor in capitals where another spelling is given."""
    ordered = sorted((name for name in names if name), key=lambda name: (-_spelt_out(name), name.isupper(), name))
    if not ordered:
        return None
    return ordered[0].title() if ordered[0].isupper() and ordered[0].isascii() else ordered[0]


def _spelt_out(name: str) -> int:
    """Return how many words of a name are no initials."""
    return len(re.findall(r"[^\W\d_]{2,}", name))


def _united(group: Sequence[ReadDocument]) -> tuple[Profile, str, tuple[Document, ...]]:
    """Return one profile of all documents, the text that quotes are cut from, and where each document stands in it."""
    start = 0
    passages: list[Passage] = []
    entries: list[Entry] = []
    degrees: list[Degree] = []
    tongues: list[Tongue] = []
    documents: list[Document] = []
    hidden: list[tuple[int, int]] = []
    for one in group:
        first, parsed = len(passages), one.parsed
        passages += [_moved(passage, start, len(entries)) for passage in parsed.passages]
        entries += map(_undated, parsed.entries)
        degrees += (moved for degree in parsed.degrees if (moved := degree.moved(first.__add__, start)))
        tongues += (spoken for tongue in parsed.tongues if (spoken := tongue.moved(first.__add__, start)))
        hidden += [(start + low, start + high) for low, high in sorted((*parsed.hidden, *stated(parsed)))]
        end = start + len(parsed.text)
        pages = tuple(start + page for page in parsed.pages)
        documents.append(Document(one.name, one.sha256, start, end, parsed.as_of, parsed.as_of_from, pages, parsed.origins))
        start = end + 1
    text = "\n".join(one.parsed.text for one in group)
    institutions = {school for one in group for school in one.parsed.institutions}
    seen = blanked(text, hidden, MASK)
    names = [one.parsed.name for one in group if one.parsed.name]
    lists = [(one.start, one.end) for one in passages if one.section in OF_THINGS]
    profile = Profile(mask(seen, names, institutions, lists), tuple(passages), tuple(entries), tuple(degrees), tuple(tongues))
    return profile, text, tuple(documents)


def _undated(entry: Entry) -> Entry:
    """Return an entry without the years of studies, for they tell an age."""
    return entry._replace(period=None) if entry.section == "education" else entry


def _moved(passage: Passage, start: int, entries: int) -> Passage:
    """Return a passage at its place in the text of all documents."""
    if not start and not entries:
        return passage
    entry = None if passage.entry is None else passage.entry + entries
    return passage._replace(start=passage.start + start, end=passage.end + start, entry=entry)


def slug(text: str) -> str:
    """Return an id made of a name: letters and digits, joined by hyphens; letters of other scripts stay.

    >>> slug("Renée Muñoz"), slug("../../etc/passwd")
    ('renee-munoz', 'etc-passwd')
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", bare.casefold()))[:60] or "candidate"


def _unique(made: Iterable[Person]) -> Iterator[Person]:
    """Yield the persons with a number behind every id that was taken already."""
    taken: dict[str, int] = {}
    for one in made:
        id = one.candidate.id
        taken[id] = taken.get(id, 0) + 1
        yield one if taken[id] == 1 else one._replace(candidate=one.candidate._replace(id=f"{id}-{taken[id]}"))
