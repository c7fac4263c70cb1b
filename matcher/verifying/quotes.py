"""A ranking as plain data × documents as they are read now → every quote and place that does not hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matcher.model import Origin
from matcher.verifying import Fault

_REACH = 4000
"""Characters behind a place, beside as many as the quote has, in which masked stretches may be made shorter."""


@dataclass(frozen=True)
class CheckedDocument:
    """A document as its words can be looked up: as a quote may show them."""

    name: str
    sha256: str
    text: str
    said: Mapping[str, str]
    """The words under each JSON pointer, where the document is JSON."""
    pages: tuple[int, ...] = ()
    """Offsets of the text where pages begin."""
    origins: Mapping[str, Origin] | None = None
    """Where the words of a profile come from, by pointer; None where that is not shown."""
    flags: frozenset[tuple[str, str, tuple[Any, ...]]] = frozenset()
    """Kind, words and place of what is flagged in it, whatever the job."""
    person: str | None = None
    """The name of the person whose document it is; None where it is not stated or not shown."""
    shown: Callable[[str], str] = str
    """Leaves out of its words what is not shown."""

    @cached_property
    def lines(self) -> list[int]:
        """Return the offsets where lines begin."""
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    @cached_property
    def plain(self) -> str:
        """Return all its words on one line."""
        return " ".join(self.text.split())

    def offset(self, line: int, column: int) -> int | None:
        """Return the offset of a line and column, both from 1, or None where there is no such place."""
        if not (0 < line <= len(self.lines) and column > 0):
            return None
        end = self.lines[line] if line < len(self.lines) else len(self.text)
        at = self.lines[line - 1] + column - 1
        return at if at < end else None


def quote_faults(ranking: dict[str, Any], papers: Mapping[tuple[str, str], CheckedDocument]) -> Iterator[Fault]:
    """Yield every document that is not there, and every quote that does not stand word for word at its place.

    `papers` are the documents by name and sha256.
    """
    for at, candidate in enumerate(ranking["candidates"]):
        where = f"/candidates/{at}"
        mine, missing = _own_documents(candidate, papers)
        names = {paper.person for held in mine.values() for paper in held}
        yield from (Fault(f"{where}/documents/{number}", what) for number, what in missing)
        if not missing and candidate.get("name") not in {None, *names}:
            yield Fault(f"{where}/name", "is not that of the person whose documents these are")
        yield from _of_candidate(candidate, mine, where)


def _own_documents(
    candidate: dict[str, Any], papers: Mapping[tuple[str, str], CheckedDocument]
) -> tuple[dict[str, list[CheckedDocument]], list[tuple[int, str]]]:
    """Return the documents of a candidate by name, and the numbers of those that are not there, with what became of them."""
    mine, missing = dict[str, list[CheckedDocument]](), list[tuple[int, str]]()
    digests = candidate.get("document_sha256") or [""] * len(candidate["documents"])
    for number, (name, digest) in enumerate(zip(candidate["documents"], digests, strict=True)):
        exact = papers.get((name, digest))
        of_name = [] if exact else [paper for (other, _), paper in papers.items() if other == name]
        own = mine.setdefault(name, [])
        if exact:
            own.append(exact)
        elif of_name and not digest:
            own += of_name
        else:
            missing.append((number, "the content is another by now" if of_name else "there is no such document here"))
    return mine, missing


def quotes_of(candidate: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every quote of a candidate with its pointer from there."""
    for number, part in enumerate(candidate["contributions"]):
        for name in ("evidence", "lasting"):
            yield from ((f"/contributions/{number}/{name}/{at}", piece) for at, piece in enumerate(part.get(name) or ()))
    for at, piece in enumerate(candidate["set_aside"]):
        yield f"/set_aside/{at}", piece


def _of_candidate(candidate: dict[str, Any], mine: Mapping[str, Sequence[CheckedDocument]], where: str) -> Iterator[Fault]:
    for way, piece in quotes_of(candidate):
        yield from _faults(mine, piece, f"{where}{way}", _quote_faults)
    for at, flag in enumerate(candidate["flags"]):
        yield from _faults(mine, flag, f"{where}/flags/{at}", _flag_faults)


Checks = Callable[[dict[str, Any], CheckedDocument], list[str]]


def _faults(mine: Mapping[str, Sequence[CheckedDocument]], piece: dict[str, Any], where: str, check: Checks) -> Iterator[Fault]:
    """Yield what does not hold in the document that is named; of several of that name, in the one that fits best."""
    if piece["document"] not in mine:
        yield Fault(f"{where}/document", "is none of the candidate's documents")
    elif papers := mine[piece["document"]]:
        yield from (Fault(where, what) for what in min((check(piece, paper) for paper in papers), key=len))


def _quote_faults(piece: dict[str, Any], paper: CheckedDocument) -> list[str]:
    """Return what does not hold of a quote: its words, the cue, repaired words, the page, where a profile has it from."""
    wrong, cue, pointer = _word_faults(piece, paper), piece.get("cue"), piece.get("pointer")
    if cue is not None and cue not in paper.plain:
        wrong.append("the cue is not in the document")
    if not all(" ".join(slip["words"].split()) in paper.plain for slip in piece.get("repairs") or ()):
        wrong.append("the repaired words are not in the document")
    if paper.origins is not None and pointer is not None:
        source = paper.origins.get(pointer)
        if (source and source._asdict()) != piece.get("source"):
            wrong.append("the source is not the one that the profile states")
    return wrong


def _word_faults(piece: dict[str, Any], paper: CheckedDocument) -> list[str]:
    """Return what is wrong with the words of a quote, at their line and column, or under their pointer."""
    quote, pointer = piece["quote"], piece.get("pointer")
    if not quote.strip():
        return ["the quote is empty"]
    if pointer is None:
        return _faults_in_text(piece, paper)
    held = paper.said.get(pointer)
    if held is None:
        return ["there is no such pointer"]
    return [] if quote in paper.shown(held) else ["the words are not there"]


def _faults_in_text(piece: dict[str, Any], paper: CheckedDocument) -> list[str]:
    """Return what is wrong with the words of a quote at a line and column."""
    quote, line, column = piece["quote"], piece.get("line"), piece.get("column")
    at = paper.offset(line, column) if line is not None and column is not None else None
    if at is None:
        return ["there is no such place"]
    wrong = []
    if not paper.shown(paper.text[at : at + len(quote) + _REACH]).startswith(quote):
        wrong.append("the words are not there")
    if piece.get("page") != (bisect_right(paper.pages, at) or None):
        wrong.append("it is another page")
    return wrong


def _flag_faults(flag: dict[str, Any], paper: CheckedDocument) -> list[str]:
    """Return what is wrong with a flag that is none of the document, and whose words, on one line and cut, are not in it."""
    if not flag["quote"] or (flag["kind"], flag["quote"], flag_place(flag)) in paper.flags or flag["quote"] in paper.plain:
        return []
    return ["the flagged words are not in the document"]


def flag_place(flag: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return where a flag stands, for comparing."""
    return tuple(flag.get(name) for name in ("line", "column", "pointer", "page"))
