"""Documents → candidates: the documents of one person are joined, and everybody gets an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from matcher.model import EMPLOYER, MASK, Candidate, Degree, Document, Entry, Passage, Problem, Profile, Tongue
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import employer_names, joining, short_school_names
from matcher.reading.persons.blind import mask, stated_details
from matcher.reading.persons.corrections import NONE, Corrections
from matcher.reading.persons.joining import Bond, Question
from matcher.text import blanked

SECTIONS_OF_THINGS = frozenset({"skills", "language", "interests", "certificate", "course"})
"""Sections that list things: a name that is also a technology is one there."""


class Person(NamedTuple):
    """A candidate, the documents it was read from, and what binds them."""

    candidate: Candidate
    documents: tuple[ReadDocument, ...]
    bonds: tuple[Bond, ...]


class People(NamedTuple):
    """Everybody in the order of their ids, the questions only a person can answer, and the documents that could not be read."""

    persons: tuple[Person, ...]
    questions: tuple[Question, ...] = ()
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def candidates(given: Iterable[ReadDocument], corrections: Corrections = NONE) -> tuple[Candidate, ...]:
    """Return one candidate for each person, in the order of their ids."""
    return tuple(person.candidate for person in people(given, corrections).persons)


def people(given: Iterable[ReadDocument], corrections: Corrections = NONE) -> People:
    """Return everybody whose documents these are."""
    joined = joining.join(given, corrections)
    persons = [Person(_candidate(group.documents), group.documents, group.bonds) for group in joined.groups]
    persons.sort(key=lambda person: (person.candidate.id, person.candidate.documents[0].sha256))
    return People(tuple(_with_unique_ids(persons)), joined.questions)


def _candidate(group: Sequence[ReadDocument]) -> Candidate:
    """Return the person whose documents these are."""
    name = _best_name(document.parsed.name for document in group)
    profile, text, documents = _united(group)
    flags = tuple(flag._replace(document=document.name) for document in group for flag in document.parsed.flags)
    school_spans = short_school_names.spans(
        text, (school for document in group for school in document.parsed.institutions), profile.passages
    )
    return Candidate(slug(name or _stem(group[0].name)), name, profile, text, documents, flags, school_spans)


def unnumbered_id(person: Person) -> str:
    """Return the id that a person would have if nobody else had the name."""
    return slug(person.candidate.name or _stem(person.documents[0].name))


def _stem(document: str) -> str:
    """Return the name of a document without its suffix; a row of a file keeps its number.

    >>> _stem("old/cv.pdf"), _stem("people.jsonl#12")
    ('old/cv', 'people 12')
    """
    file, _, row = document.rpartition("#")
    if file and "." not in row:
        return f"{file.rpartition('.')[0] or file} {row}"
    return document.rpartition(".")[0] or document


def _best_name(names: Iterable[str | None]) -> str | None:
    """Return the fullest and plainest spelling of the name: without initials or capitals where another one is given."""
    ordered = sorted((name for name in names if name), key=lambda name: (-_spelt_out(name), name.isupper(), name))
    if not ordered:
        return None
    return ordered[0].title() if ordered[0].isupper() and ordered[0].isascii() else ordered[0]


def _spelt_out(name: str) -> int:
    """Return how many words of a name are more than initials."""
    return len(re.findall(r"[^\W\d_]{2,}", name))


def _united(group: Sequence[ReadDocument]) -> tuple[Profile, str, tuple[Document, ...]]:
    """Return the profile of all documents, the text from which quotes are cut, and where each document stands in it."""
    start = 0
    passages: list[Passage] = []
    entries: list[Entry] = []
    degrees: list[Degree] = []
    tongues: list[Tongue] = []
    documents: list[Document] = []
    hidden: list[tuple[int, int]] = []
    for document in group:
        first_passage, parsed = len(passages), document.parsed
        passages += [_moved(passage, start, len(entries)) for passage in parsed.passages]
        entries += map(_undated, parsed.entries)
        degrees += (moved_degree for degree in parsed.degrees if (moved_degree := degree.moved(first_passage.__add__, start)))
        tongues += (moved_tongue for tongue in parsed.tongues if (moved_tongue := tongue.moved(first_passage.__add__, start)))
        hidden += [(start + low, start + high) for low, high in sorted((*parsed.hidden, *stated_details(parsed)))]
        end = start + len(parsed.text)
        pages = tuple(start + page for page in parsed.pages)
        documents.append(
            Document(document.name, document.sha256, start, end, parsed.as_of, parsed.as_of_from, pages, parsed.origins)
        )
        start = end + 1
    text = "\n".join(document.parsed.text for document in group)
    institutions = {school for document in group for school in document.parsed.institutions}
    visible = blanked(text, hidden, MASK)
    names = [document.parsed.name for document in group if document.parsed.name]
    lists = [(document.start, document.end) for document in passages if document.section in SECTIONS_OF_THINGS]
    blind = _without_employers(mask(visible, names, institutions, lists), group, passages)
    profile = Profile(blind, tuple(passages), tuple(entries), tuple(degrees), tuple(tongues))
    return profile, text, tuple(documents)


def _without_employers(text: str, group: Sequence[ReadDocument], passages: Sequence[Passage]) -> str:
    """Return a text in which an employer that acts is masked as one: what a firm does is not the person's deed."""
    names = {name for document in group for name, _ in document.parsed.organisations}
    return blanked(text, employer_names.acting(text, names, passages), EMPLOYER)


def _undated(entry: Entry) -> Entry:
    """Return an entry; one of studies loses its years, for they show an age."""
    return entry._replace(period=None) if entry.section == "education" else entry


def _moved(passage: Passage, start: int, entries: int) -> Passage:
    """Return a passage as it stands in the text of all documents."""
    if not start and not entries:
        return passage
    entry = None if passage.entry is None else passage.entry + entries
    return passage._replace(start=passage.start + start, end=passage.end + start, entry=entry)


def slug(text: str) -> str:
    """Return an id made of a name: letters and digits, joined by hyphens; letters of other scripts stay.

    >>> slug("Renée Muñoz"), slug("../../etc/passwd")
    ('renee-munoz', 'etc-passwd')
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", plain.casefold()))[:60] or "candidate"


def ids_of(name: str, is_slug: Callable[[str], bool]) -> Iterator[str]:
    """Yield the ids of everybody of one plain name, in their order: that name, then numbered ones that are nobody's slug.

    >>> three = ids_of("ann-lee", {"ann-lee", "ann-lee-2"}.__contains__)
    >>> next(three), next(three), next(three)
    ('ann-lee', 'ann-lee-3', 'ann-lee-4')
    """
    yield name
    yield from (id for id in (f"{name}-{number}" for number in count(2)) if not is_slug(id))


def _with_unique_ids(persons: Sequence[Person]) -> Iterator[Person]:
    """Yield the persons, each with an id that nobody else has; they come with slugs."""
    slugs = {person.candidate.id for person in persons}
    free = {slug: ids_of(slug, slugs.__contains__) for slug in slugs}
    for person in persons:
        yield person._replace(candidate=person.candidate._replace(id=next(free[person.candidate.id])))
