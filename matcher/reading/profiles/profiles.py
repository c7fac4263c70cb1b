"""A person's documents → the profile file: JSON Resume, with the place of every word in the document it was read from."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from matcher.model import Problem
from matcher.reading.persons.people import People, Person
from matcher.reading.profiles import telling, trees, uniting
from matcher.reading.profiles.trees import Leaf, Node, Tree
from matcher.reading.records import KEPT
from matcher.regex import regex
from matcher.version import __version__

_ORDER = ("$schema", "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
          "interests", "references", "projects")  # fmt: skip
_NUMBERS = regex(r"\[\n\s+(\d+(?:,\n\s+\d+){2,3})\n\s+\]")
_VERSION = "v1.0.0"
"""Of the standard."""


class Profiles(NamedTuple):
    """The profiles of everybody by id, as plain JSON, and the documents that could not be read."""

    profiles: dict[str, dict[str, Any]]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(everybody: People) -> Profiles:
    """Return what `matcher read` writes, as plain values."""
    profiles = {one.candidate.id: json.loads(written(one)) for one in everybody.persons}
    return Profiles(profiles, everybody.needs_review, everybody.skipped)


def written(person: Person) -> str:
    """Return the profile file of a person; a document that is a JSON Resume already is written as it is."""
    if len(person.documents) == 1 and person.documents[0].parsed.source:
        return person.documents[0].parsed.source
    return printed(profile(person))


def profile(person: Person) -> dict[str, Any]:
    """Return the profile of a person as JSON."""
    tree: Tree = {}
    kept: dict[str, list[Node]] = {key: [] for key in KEPT}
    documents: list[dict[str, Any]] = []
    flags: list[dict[str, Any]] = []
    for one in person.documents:
        told = telling.told(one, len(documents))
        for key, many in told.kept.items():
            kept[key] += many
        kept["other"] += uniting.add(tree, told.tree)
        documents += told.documents
        flags += told.flags
    return _finished(tree, person.candidate.name, kept, {"documents": documents, "flags": flags})


def _finished(tree: Tree, name: str | None, kept: dict[str, list[Node]], about: dict[str, Any]) -> dict[str, Any]:
    """Return the whole, its lists in the order of the standard, and in `meta` what that has no place for."""
    _set_name(tree, name)
    tree.setdefault("basics", {})
    kept = {key: many for key, many in kept.items() if many or key in ("wishes", "other")}
    keys = [key for key in (*_ORDER, *tree) if tree.get(key) or (key == "basics" and key in tree)]
    whole: Tree = {key: tree[key] for key in dict.fromkeys(keys)}
    whole["meta"] = {"matcher": dict(kept)}
    own = {"reader": f"matcher {__version__}", **about, **{key: trees.plain(many) for key, many in kept.items()}}
    own["places"] = {pointer: spot.told() for pointer, spot in trees.spots(whole)}
    data: dict[str, Any] = trees.plain({key: one for key, one in whole.items() if key != "meta"})
    return data | {"meta": {"version": _VERSION, "matcher": own}}


def _set_name(tree: Tree, name: str | None) -> None:
    """Put the name that the documents state before what else they say of the person."""
    basics = tree.get("basics")
    if name:
        known: Tree = basics if isinstance(basics, dict) else {}
        stated = known.get("name")
        first: Tree = {"name": Leaf(name, stated.spot if isinstance(stated, Leaf) else None)}
        tree["basics"] = {**first, **known, **first}


def printed(resume: dict[str, Any]) -> str:
    """Return a profile as a person can read it, each place on one line."""
    text = json.dumps(resume, ensure_ascii=False, indent=2, allow_nan=False)
    return _NUMBERS.sub(lambda found: f"[{' '.join(found[1].split())}]", text) + "\n"
