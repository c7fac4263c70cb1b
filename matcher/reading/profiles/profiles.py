"""A person's documents → the profile file: JSON Resume, with the place of every word in the document it was read from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from matcher import reading
from matcher.model import Problem, Query
from matcher.reading import resume_items
from matcher.reading.parsed import Parsed
from matcher.reading.persons import people
from matcher.reading.persons.people import People, Person, slug
from matcher.reading.profiles import document_trees, trees, uniting
from matcher.reading.profiles.trees import Leaf, Node, Tree
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.records import KEPT
from matcher.reading.words import isodates, sections
from matcher.regex import regex
from matcher.version import __version__

_ORDER = ("$schema", "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
          "interests", "references", "projects")  # fmt: skip
_NUMBERS = regex(r"\[\n\s+(\d+(?:,\n\s+\d+){2,3})\n\s+\]")
_VERSION = "v1.0.0"
"""Of the standard."""
_ENTRIES = ("work", "volunteer", "education", "awards", "certificates", "publications", "projects")
"""The lists whose entries are counted."""


class Profiles(NamedTuple):
    """The profiles of everybody by id, as plain JSON, and the documents that could not be read."""

    profiles: dict[str, dict[str, Any]]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(everybody: People) -> Profiles:
    """Return what `matcher read` writes, as plain values."""
    profiles = {one.candidate.id: json.loads(written(one)) for one in everybody.persons}
    return Profiles(profiles, everybody.needs_review, everybody.skipped)


def read_people(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None, how: ReadingOptions) -> People:
    """Return everybody whose documents lie below the paths; `more` is one document by name and content.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    outcome = reading.read(paths, more, how)
    joined = people.people(outcome.given, how.corrections)
    return joined._replace(needs_review=outcome.needs_review, skipped=outcome.skipped)


def written(person: Person) -> str:
    """Return the profile file of a person; a document that is a JSON Resume already is written as it is."""
    if len(person.documents) == 1 and person.documents[0].parsed.source:
        return person.documents[0].parsed.source
    return printed(profile(person))


def profile(person: Person) -> dict[str, Any]:
    """Return the profile of a person as JSON."""
    united = uniting.United()
    kept: dict[str, list[Node]] = {key: [] for key in KEPT}
    documents: list[dict[str, Any]] = []
    flags: list[dict[str, Any]] = []
    for document in person.documents:
        part = document_trees.document_tree(document, len(documents))
        for key, many in part.kept.items():
            kept[key] += many
        kept["other"] += united.add(part.tree)
        documents += part.documents
        flags += part.flags
    return _finished(united.tree, person.candidate.name, kept, {"documents": documents, "flags": flags})


def _finished(tree: Tree, name: str | None, kept: dict[str, list[Node]], about: dict[str, Any]) -> dict[str, Any]:
    """Return the whole, its lists in the order of the standard, and in `meta` what that has no place for."""
    _set_name(tree, name)
    tree.setdefault("basics", {})
    kept = {key: many for key, many in kept.items() if many or key in ("wishes", "other")}
    keys = [key for key in (*_ORDER, *tree) if tree.get(key) or (key == "basics" and key in tree)]
    whole: Tree = {key: tree[key] for key in dict.fromkeys(keys)}
    whole["meta"] = {"matcher": dict(kept)}
    own = {"reader": f"matcher {__version__}", **about, **{key: trees.plain(many) for key, many in kept.items()}}
    own["places"] = {pointer: spot.as_list() for pointer, spot in trees.origins(whole)}
    data: dict[str, Any] = trees.plain({key: one for key, one in whole.items() if key != "meta"})
    return data | {"meta": {"version": _VERSION, "matcher": own}}


def _set_name(tree: Tree, name: str | None) -> None:
    """Put the name that the documents state before what else they say of the person."""
    basics = tree.get("basics")
    if name:
        known: Tree = basics if isinstance(basics, dict) else {}
        stated = known.get("name")
        first: Tree = {"name": Leaf(name, stated.origin if isinstance(stated, Leaf) else None)}
        tree["basics"] = {**first, **known, **first}


def printed(resume: dict[str, Any]) -> str:
    """Return a profile as a person can read it, each place on one line."""
    text = json.dumps(resume, ensure_ascii=False, indent=2, allow_nan=False)
    return _NUMBERS.sub(lambda match: f"[{' '.join(match[1].split())}]", text) + "\n"


def file_names(persons: Iterable[Person]) -> list[tuple[str, Person]]:
    """Return each person with the name of the profile's file, without suffix: the id, or what a profile read again is called."""
    everybody = list(persons)
    stems = {one.candidate.id: stem for one in everybody if (stem := _own_stem(one))}
    known = Counter(stems.values())
    kept = {id: stem for id, stem in stems.items() if known[stem] == 1}
    taken = set(kept.values())
    named: list[tuple[str, Person]] = []
    for person in everybody:
        name = kept.get(person.candidate.id) or _free(person.candidate.id, taken)
        taken.add(name)
        named.append((name, person))
    return named


def _own_stem(person: Person) -> str | None:
    """Return the name that a profile has already, where it is one that an id could have."""
    document = person.documents[0]
    stem = document.name.rpartition("/")[2].removesuffix(".json")
    return stem if len(person.documents) == 1 and document.parsed.source and slug(stem) == stem else None


def _free(name: str, taken: set[str]) -> str:
    """Return a name that is not taken: the id, else the id with the next number."""
    base, number = name, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


class ProfileTally(NamedTuple):
    """What a profile holds: entries, those without a date, and letters of the documents that stand under no known heading."""

    entries: int
    undated: int
    unassigned: int


def tally(person: Person, resume: dict[str, Any]) -> ProfileTally:
    """Return how much of the documents of a person was understood, in numbers."""
    entries = [(key, one.table) for key in _ENTRIES for one in resume_items.items(resume, key)]
    undated = sum(not _is_dated(key, one) for key, one in entries)
    return ProfileTally(len(entries), undated, sum(_unassigned(one.parsed) for one in person.documents))


def _is_dated(key: str, entry: dict[str, Any]) -> bool:
    """Return whether an entry states a date that can be read; of a position its beginning, for without one it has no length."""
    keys = ("startDate",) if key == "work" else isodates.KEYS
    return any(isodates.month(entry.get(one)) is not None for one in keys)


def _unassigned(parsed: Parsed) -> int:
    """Return the letters and digits of a document that neither a section nor a field of the profile holds."""
    if parsed.source:
        return sum(_count_letters(parsed.text[one.start : one.end]) for one in parsed.passages if one.section == "other")
    held = bytearray(len(parsed.text))
    for low, high in _understood_spans(parsed):
        held[low:high] = b"\1" * (high - low)
    return sum(char.isalnum() and not held[at] for at, char in enumerate(parsed.text))


def _understood_spans(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the spans that were understood: passages of a section, fields, headings; and what nobody sees."""
    yield from ((one.start, one.end) for one in parsed.passages if one.section != "other")
    yield from ((fact.start, fact.end) for record in parsed.records if record.list != "other" for fact in record.facts)
    yield from parsed.hidden
    start = 0
    for line in parsed.text.split("\n"):
        if len(line) <= sections.LONGEST * 2 and sections.section(line.strip("#*_=-•◦ \t:："), marked=True):
            yield start, start + len(line)
        start += len(line) + 1


def _count_letters(text: str) -> int:
    return sum(map(str.isalnum, text))
