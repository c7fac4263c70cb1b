"""People → the names of their profile files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.reading.persons.people import Person, slug


def files(persons: Iterable[Person]) -> list[tuple[str, Person]]:
    """Return each person with the name of the profile's file, without suffix: the id, or what a profile read again is called."""
    everybody = list(persons)
    stems = {one.candidate.id: stem for one in everybody if (stem := _own_stem(one))}
    known = Counter(stems.values())
    kept = {id: stem for id, stem in stems.items() if known[stem] == 1}
    taken = set(kept.values())
    named: list[tuple[str, Person]] = []
    for one in everybody:
        name = kept.get(one.candidate.id) or _free(one.candidate.id, taken)
        taken.add(name)
        named.append((name, one))
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
