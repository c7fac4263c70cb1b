"""Run → the run that pages are made of: if blind, it holds nothing that tells who anybody is, so no page can show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NewType, overload

from matcher.model import MASK, Candidate, Document, Flag, Pool, Problem, Standing
from matcher.pipeline import Run
from matcher.quoting import blind_id, blind_name, unschooled
from matcher.reading.persons import name_spans
from matcher.text import blanked

ShownRun = NewType("ShownRun", Run)
"""A run of which everything may be shown; only `to_show` makes one."""


def to_show(run: Run, *, blind: bool) -> ShownRun:
    """Return a run as it may be shown; blind, with everybody made a stranger."""
    if not blind:
        return ShownRun(run)
    standings = tuple(map(_stranger_standing, run.ranking.standings))
    pool = unread(run.pool, blind=True)._replace(candidates=_Strangers(run.pool.candidates))
    return ShownRun(run._replace(ranking=run.ranking._replace(standings=standings), pool=pool))


def stranger(candidate: Candidate) -> Candidate:
    """Return a candidate of whom nothing is left that scoring did not see, nor short names of schools, nor parts of the name.

    Scoring does see a first name by itself, for Julia and Ray are technologies too; a reader need not.
    """
    text = unschooled(candidate, 0, len(candidate.text))
    if candidate.name:
        text = blanked(text, sorted(name_spans.part_spans(text, candidate.name)), MASK)
    return unnamed(candidate)._replace(text=text, flags=tuple(_unquoted(one, candidate) for one in candidate.flags))


def unread(pool: Pool, *, blind: bool) -> Pool:
    """Return a pool whose unread documents may be shown; blind, they go by digests of their names."""
    if not blind:
        return pool
    needs_review, skipped = (tuple(map(_strange_problem, problems)) for problems in (pool.needs_review, pool.skipped))
    return pool._replace(needs_review=needs_review, skipped=skipped)


class _Strangers(Sequence[Candidate]):
    """The people of a pool for what only counts them or scores them again: each is made a stranger when asked for."""

    def __init__(self, people: Sequence[Candidate]) -> None:
        self._people = people

    def __len__(self) -> int:
        return len(self._people)

    @overload
    def __getitem__(self, at: int) -> Candidate: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, at: int | slice) -> Candidate | Sequence[Candidate]:
        return _Strangers(self._people[at]) if isinstance(at, slice) else unnamed(self._people[at])

    def __iter__(self) -> Iterator[Candidate]:
        return map(unnamed, self._people)


def _stranger_standing(standing: Standing) -> Standing:
    flags = tuple(_unquoted(one, standing.candidate) for one in standing.flags)
    return standing._replace(candidate=stranger(standing.candidate), flags=flags)


def unnamed(candidate: Candidate) -> Candidate:
    """Return a candidate with only the text that scoring sees, and called by the content of the documents, as these are."""
    id, documents = blind_id(candidate), tuple(map(_unnamed_document, candidate.documents))
    pseudonym = _digest(candidate.name.casefold()) if candidate.name else id
    return Candidate(id, None, candidate.profile, candidate.profile.text, documents, pseudonym=pseudonym)


def _unnamed_document(document: Document) -> Document:
    return document._replace(name=blind_name(document), origins=())


def _unquoted(flag: Flag, who: Candidate) -> Flag:
    """Return a flag without its words, under the content of its document."""
    document = next((blind_name(given) for given in who.documents if given.name == flag.document), "")
    return flag._replace(document=document, quote="")


def _strange_problem(problem: Problem) -> Problem:
    return problem._replace(document=_digest(problem.document))


def _digest(name: str) -> str:
    return sha256(name.encode("utf-8", "replace")).hexdigest()[:12]
