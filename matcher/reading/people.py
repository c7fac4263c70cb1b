"""Documents → candidates: documents of one person are joined, everybody gets an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.model import MASK, Candidate, Degree, Document, Entry, Passage, Period, Profile, Tongue
from matcher.reading.blind import mask
from matcher.reading.hidden import blanked
from matcher.reading.parsed import Parsed
from matcher.text import view

_SHARED_FACTS = 2
"""Facts, beside the name, that two documents must share to be one person's."""


@dataclass(frozen=True, slots=True)
class Given:
    """A document that was read."""

    name: str
    sha256: str
    parsed: Parsed


def candidates(given: Iterable[Given]) -> tuple[Candidate, ...]:
    """Return one candidate a person, in the order of their ids."""
    groups = _joined(sorted(given, key=lambda one: (one.sha256, one.name)))
    made = sorted((_candidate(group) for group in groups), key=lambda one: (one.id, one.documents[0].sha256))
    return tuple(_unique(made))


def _joined(given: Sequence[Given]) -> list[list[Given]]:
    """Return the documents in groups of one person each; without a stated name a document stays alone."""
    namesakes: dict[str, list[list[Given]]] = {}
    for one in given:
        groups = namesakes.setdefault(_key(one.parsed.name) if one.parsed.name else f"/{one.sha256}/{one.name}", [])
        same = [group for group in groups if any(_one_person(one.parsed, other.parsed) for other in group)]
        groups[:] = [group for group in groups if group not in same] + [[one, *(other for group in same for other in group)]]
    return [sorted(group, key=lambda one: (one.name, one.sha256)) for groups in namesakes.values() for group in groups]


def _one_person(one: Parsed, other: Parsed) -> bool:
    """Return whether two documents of one name share two further facts: employers at the same time, publications."""
    if not one.name:
        return False
    employers = sum(any(_same_employer(mine, yours) for yours in other.organisations) for mine in one.organisations)
    titles = sum(any(_same_title(mine, yours) for yours in other.publications) for mine in one.publications)
    return employers + titles >= _SHARED_FACTS


def _same_employer(one: tuple[str, Period | None], other: tuple[str, Period | None]) -> bool:
    """Return whether two entries name a common employer in overlapping periods."""
    words = set(_words(one[0])) & set(_words(other[0]))
    if not words or one[1] is None or other[1] is None:
        return False
    low = max(one[1].start or 0, other[1].start or 0)
    return low < min(one[1].end or low, other[1].end or low)


def _same_title(one: str, other: str) -> bool:
    """Return whether two titles are one, or one the beginning of the other."""
    mine, yours = _words(one), _words(other)
    shorter = min(len(mine), len(yours))
    return shorter > 2 and mine[:shorter] == yours[:shorter]


_COMMON = {
    "inc",
    "ltd",
    "co",
    "the",
    "of",
    "university",
    "lab",
    "labs",
    "and",
    "institute",
    "group",
    "engineer",
    "researcher",
    "lead",
}
_COMMON |= {"tech", "ai", "ml", "research", "senior", "machine", "learning", "search", "generative", "department", "technology"}


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", view(text).text) if word not in _COMMON]


def _key(name: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", view(name).text)))


def _candidate(group: Sequence[Given]) -> Candidate:
    """Return the person whose documents these are."""
    name = _best_name(one.parsed.name for one in group)
    profile, text, documents = _united(group, name)
    flags = tuple(flag._replace(document=one.name) for one in group for flag in one.parsed.flags)
    return Candidate(_slug(name or group[0].name.rpartition(".")[0] or group[0].name), name, profile, text, documents, flags)


def _best_name(names: Iterable[str | None]) -> str | None:
    """Return the name as most plainly written: not in capitals where another spelling is given."""
    stated = sorted((name for name in names if name), key=lambda name: (name.isupper(), name))
    if not stated:
        return None
    return stated[0].title() if stated[0].isupper() and stated[0].isascii() else stated[0]


def _united(group: Sequence[Given], name: str | None) -> tuple[Profile, str, tuple[Document, ...]]:
    """Return one profile of all documents, the text that quotes are cut from, and where each document stands in it."""
    start, entries = 0, 0
    passages: list[Passage] = []
    facts: tuple[list[Entry], list[Degree], list[Tongue]] = ([], [], [])
    documents: list[Document] = []
    hidden: list[tuple[int, int]] = []
    for one in group:
        first, parsed = len(passages), one.parsed
        passages += [_moved(passage, start, entries) for passage in parsed.passages]
        facts[0].extend(parsed.entries)
        facts[1].extend(degree._replace(passage=degree.passage + first) for degree in parsed.degrees)
        facts[2].extend(tongue._replace(passage=tongue.passage + first) for tongue in parsed.tongues)
        hidden += [(start + low, start + high) for low, high in parsed.hidden]
        end = start + len(parsed.text)
        pages = tuple(start + page for page in parsed.pages)
        documents.append(Document(one.name, one.sha256, start, end, parsed.as_of, parsed.as_of_from, pages))
        start, entries = end + 1, len(facts[0])
    text = "\n".join(one.parsed.text for one in group)
    schools = {school for one in group for school in one.parsed.institutions}
    seen = blanked(text, hidden, MASK)
    profile = Profile(mask(seen, name, schools), tuple(passages), tuple(facts[0]), tuple(facts[1]), tuple(facts[2]))
    return profile, text, tuple(documents)


def _moved(passage: Passage, start: int, entries: int) -> Passage:
    """Return a passage at its place in the text of all documents."""
    if not start and not entries:
        return passage
    entry = None if passage.entry is None else passage.entry + entries
    return passage._replace(start=passage.start + start, end=passage.end + start, entry=entry)


def _slug(text: str) -> str:
    """Return an id made of a name: letters and digits, joined by hyphens; letters of other scripts stay.

    >>> _slug("Renée Muñoz"), _slug("../../etc/passwd")
    ('renee-munoz', 'etc-passwd')
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", bare.casefold()))[:60] or "candidate"


def _unique(made: Iterable[Candidate]) -> Iterable[Candidate]:
    """Yield the candidates with a number behind every id that was taken already."""
    taken: dict[str, int] = {}
    for one in made:
        taken[one.id] = taken.get(one.id, 0) + 1
        yield one if taken[one.id] == 1 else one._replace(id=f"{one.id}-{taken[one.id]}")
