"""What somebody typed → the candidate it names, misspelt or not."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Candidate
from matcher.text import view

ALIKE = 80
"""Likeness of names (rapidfuzz ratio, 0 to 100) from which on a misspelling is taken for the name."""
NEAREST = 3


def called(query: str, candidates: Sequence[Candidate]) -> Candidate:
    """Return the candidate of that id or name; part of a name, or a misspelt one, will do where it names one person only.

    Raises:
        MatcherError: where nobody is called so (with the nearest names), or several are (with all of them).
    """
    wanted = _key(query)
    exact = [one for one in candidates if one.id == query] or [one for one in candidates if wanted in (_key(one.id), _key(one.name or ""))]
    parts = exact or [one for one in candidates if wanted and set(wanted.split()) <= set(_key(f"{one.id} {one.name or ''}").split())]
    found = parts or _alike(wanted, candidates)
    if len(found) == 1:
        return found[0]
    if found:
        raise MatcherError(f"several candidates are called so: {_listed(found)}", f"“{shown(query)}”", "name one by its id")
    raise MatcherError(f"no such candidate; the nearest are {_listed(_nearest(wanted, candidates))}", f"“{shown(query)}”", "name one by its id")


def _key(text: str) -> str:
    return " ".join(view(text).text.split())


def _alike(wanted: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return those whose name is most like a misspelt one, none where none is like it."""
    likeness = {one.id: _likeness(wanted, one) for one in candidates}
    best = max(likeness.values(), default=0)
    return [one for one in candidates if best >= ALIKE and likeness[one.id] >= best - 1]


def _nearest(wanted: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda one: (-_likeness(wanted, one), one.id))[:NEAREST]


def _likeness(wanted: str, candidate: Candidate) -> float:
    from rapidfuzz.fuzz import ratio  # here, for most runs need none of it

    return max(ratio(wanted, _key(text)) for text in (candidate.id, candidate.name or candidate.id))


def _listed(candidates: Sequence[Candidate]) -> str:
    return ", ".join(f"{one.id} ({one.name})" if one.name else one.id for one in candidates)
