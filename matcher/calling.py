"""What somebody typed → the candidate it names, even if it is misspelt."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import NAMELESS, Candidate, Ranking
from matcher.quoting import blind_id
from matcher.text import view

ALIKE = 80
"""Likeness of names (rapidfuzz ratio, 0 to 100) at which a misspelling is taken for the name."""
SHORTEST = 3
"""Letters at the beginning of a name that are enough to find it."""
NEAREST, NEAR = 3, 50
"""Candidates that are listed if nobody has the name, and the likeness that they need at least."""
LONG, IDEOGRAPHS = 5, 3
"""Letters of a part of a name that may be misspelt by itself, and ideographs of a name of which one may be another."""


def called(query: str, candidates: Sequence[Candidate], *, blind: bool = False) -> Candidate:
    """Return the candidate of that id, name or document; part of a name, or a misspelt one, will do where it names one only.

    Raises:
        MatcherError: where nobody has that name (similar ones are listed), or several do (all are listed; blind, by ids), or
            there is nobody at all.
    """
    wanted, where = _key(query), f"“{shown(query)}”"
    found = _matches(query, wanted, candidates)
    if len(found) == 1:
        return found[0]
    if not candidates:
        raise MatcherError("nobody is ranked, because no document could be read", where, "name documents with --profiles")
    if found:
        raise MatcherError(f"could mean several candidates: {_listed(found, blind=blind)}", where, "name one by its id")
    if len(wanted) < SHORTEST and wanted.isascii():
        raise MatcherError("no such candidate", where, f"write {SHORTEST} letters or more of a name; `matcher people` lists all")
    if not (near := _nearest(wanted, candidates)):
        raise MatcherError("no such candidate, and no similar name", where, "`matcher people` lists them all")
    are = "the nearest are" if len(near) > 1 else "the nearest is"
    raise MatcherError(f"no such candidate; {are} {_listed(near, blind=blind)}", where, "name one by its id")


def is_name(query: str, candidates: Sequence[Candidate]) -> bool:
    """Return whether words are the whole id, name or document of somebody."""
    return any(query in (one.id, blind_id(one)) or _key(query) in _keys(one) for one in candidates)


def ranked(rank: int, ranking: Ranking, *, blind: bool = False) -> Candidate:
    """Return the candidate of a rank.

    Raises:
        MatcherError: where nobody has it, or several share it (all are listed; blind, by ids).
    """
    found = [standing.candidate for standing in ranking.standings if standing.rank == rank]
    if len(found) == 1:
        return found[0]
    if found:
        raise MatcherError(f"shared by {_listed(found, blind=blind)}", f"rank {rank}", "name one by its id")
    last = max((standing.rank for standing in ranking.standings), default=0)
    raise MatcherError(f"nobody has it: ranks go from 1 to {last}", f"rank {rank}", "name a candidate, or one of these ranks")


def _matches(query: str, wanted: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates of that exact name, else document, else those with part of it, else those with a similar one."""
    if not wanted:
        return []
    ids = [one for one in candidates if query in (one.id, blind_id(one))]
    owners = ids or [one for one in candidates if any(_is_file(query, each.name) for each in one.documents)]
    named = owners or [one for one in candidates if wanted == _key(one.name or NAMELESS)]
    exact = named or [one for one in candidates if wanted in _keys(one)]
    parts = exact or [one for one in candidates if set(wanted.split()) <= set(_parts(one))]
    begun = parts or [one for one in candidates if all(_begins(word, one) for word in wanted.split())]
    return begun or _alike(wanted, candidates)


def _is_file(query: str, document: str) -> bool:
    """Return whether words are the path of a document, or the end of its path, or end in it."""
    return query == document or document.endswith(f"/{query}") or query.endswith(f"/{document}")


def _begins(word: str, candidate: Candidate) -> bool:
    """Return whether a part of a candidate's names begins with a word; an ideograph counts as three letters."""
    return (len(word) >= SHORTEST or not word.isascii()) and any(part.startswith(word) for part in _parts(candidate))


def _parts(candidate: Candidate) -> list[str]:
    return " ".join(_keys(candidate)).split()


def _key(text: str) -> str:
    return " ".join(view(text).text.split())


def _keys(candidate: Candidate) -> tuple[str, ...]:
    """Return the names by which a candidate may be called: the id, the name, and those of the documents."""
    documents = (_unsuffixed(one.name.rpartition("/")[2]) for one in candidate.documents)
    return _key(candidate.id), _key(candidate.name or NAMELESS), *map(_key, documents)


def _unsuffixed(document: str) -> str:
    """Return the name of a document without its suffix; one of many in a file goes by the file and its row."""
    return document if "#" in document else document.rpartition(".")[0]


def _alike(wanted: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with the name most like a misspelt one; none where no name is like it."""
    likeness = {one.id: _likeness(wanted, one) for one in candidates}
    best = max(likeness.values(), default=0)
    return [one for one in candidates if best >= ALIKE and likeness[one.id] >= best - 1]


def _nearest(wanted: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    likeness = {one.id: _likeness(wanted, one) for one in candidates}
    near = [one for one in candidates if likeness[one.id] >= NEAR]
    return sorted(near, key=lambda one: (-likeness[one.id], one.id))[:NEAREST]


def _likeness(wanted: str, candidate: Candidate) -> float:
    from rapidfuzz.fuzz import ratio  # here, for most runs need none of it

    keys = _keys(candidate)
    parts = [part for key in keys[:2] for part in key.split() if len(part) >= LONG and " " not in wanted]
    return max(ALIKE if _is_one_off(wanted, key) else ratio(wanted, key) for key in (*keys, *parts))


def _is_one_off(wanted: str, name: str) -> bool:
    """Return whether two names of ideographs differ in a single one, as where the wrong one of two that sound alike is typed.

    >>> _is_one_off("陈晓文", "陈晓雯"), _is_one_off("陈文", "陈雯"), _is_one_off("ann", "ana")
    (True, False, False)
    """
    written = len(wanted) == len(name) >= IDEOGRAPHS and not any(char.isascii() for char in wanted + name)
    return written and sum(mine != yours for mine, yours in zip(wanted, name, strict=True)) == 1


def _listed(candidates: Sequence[Candidate], *, blind: bool) -> str:
    if blind:
        return ", ".join(sorted(blind_id(one) for one in candidates))
    return ", ".join(f"{one.id} ({one.name})" if one.name else one.id for one in candidates)
