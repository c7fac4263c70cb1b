"""Ranking file × pool → what `matcher verify` shows: everything in the file that does not hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from matcher.gate import shown
from matcher.model import Candidate, Document, Pool
from matcher.quoting import blind_name, hidden_name, unschooled
from matcher.regex import regex
from matcher.report import record
from matcher.report.numbers import count, verb
from matcher.report.record_reading import RANKING, faults
from matcher.report.sheet import CellTable, Report, Sheet
from matcher.verifying import Fault
from matcher.verifying.quotes import CheckedDocument, quote_faults, quotes_of
from matcher.verifying.sums import sum_faults
from matcher.version import __version__

VERIFY = "matcher.verify/1"

_BLIND = regex(r"[0-9a-f]{12}")
_NUMBERS = regex(r"/candidates/(\d+)(?:/documents/(\d+))?")


@dataclass(frozen=True)
class Verified:
    """A ranking, what in it does not hold, how much was checked, and what could not be."""

    ranking: dict[str, Any]
    faults: tuple[Fault, ...]
    counts: dict[str, int]
    left: tuple[str, ...]


def shape(ranking: dict[str, Any]) -> Verified:
    """Return every place where a ranking has not the shape of one; where there is any, nothing else can be checked."""
    return Verified(ranking, tuple(faults(ranking, RANKING)), {}, ("Nothing else could be checked in a file of another shape.",))


def verified(ranking: dict[str, Any], pool: Pool, here: Mapping[str, str]) -> Verified:
    """Return what does not hold in a ranking of sound shape, beside the documents as they are read now.

    `here` are the digests of the cards and the reference that are at hand.
    """
    same = ranking["manifest"]["run_digest"] == record.digest(ranking)
    forged = Fault("/manifest/run_digest", "is not that of this file: something in it was changed")
    wrong = [*([] if same else [forged]), *sum_faults(ranking)]
    if not any(one.where.endswith("/document_sha256") for one in wrong):
        wrong += quote_faults(ranking, papers(pool, blind=is_blind(ranking)))
    counts = {
        "candidates": len(ranking["candidates"]),
        "documents": sum(len(one["documents"]) for one in ranking["candidates"]),
        "quotes": sum(1 for one in ranking["candidates"] for _ in quotes_of(one)),
        "flags": sum(len(one["flags"]) for one in ranking["candidates"]),
    }
    return Verified(ranking, tuple(wrong), counts, tuple(_unchecked(ranking, here)))


def is_blind(ranking: dict[str, Any]) -> bool:
    """Return whether a ranking was made with --blind: without names, documents called by their content."""
    documents = [one for each in ranking["candidates"] for one in each["documents"]]
    nameless = all(one.get("name") is None for one in ranking["candidates"])
    return bool(documents) and all(map(_BLIND.fullmatch, documents)) and nameless


def papers(pool: Pool, *, blind: bool) -> dict[tuple[str, str], CheckedDocument]:
    """Return all documents as a ranking quotes them, by name and sha256."""
    made = [_paper(who, one, blind=blind) for who in pool.candidates for one in who.documents]
    return {(one.name, one.sha256): one for one in made}


def _paper(who: Candidate, document: Document, *, blind: bool) -> CheckedDocument:
    source = unschooled(who, 0, len(who.text)) if blind else who.text
    by_pointer: dict[str, str] = {}
    for passage in who.profile.passages:
        if passage.pointer is not None and document.start <= passage.start <= document.end:
            by_pointer[passage.pointer] = "\n".join(
                filter(None, (by_pointer.get(passage.pointer), source[passage.start : passage.end]))
            )
    pages = tuple(page - document.start for page in document.pages)
    text = source[document.start : document.end]
    if blind:
        hide = partial(hidden_name, name=who.name)
        return CheckedDocument(blind_name(document), document.sha256, text, by_pointer, pages, shown=hide)
    flags = frozenset((one.kind, one.quote, _place(one)) for one in who.flags if one.document == document.name)
    return CheckedDocument(document.name, document.sha256, text, by_pointer, pages, dict(document.origins), flags, who.name)


def _place(flag: Any) -> tuple[Any, ...]:
    return tuple(flag.place)[:4] if flag.place else (None,) * 4


def _unchecked(ranking: dict[str, Any], here: Mapping[str, str]) -> list[str]:
    """Return what could not be checked here, one line each."""
    about, ranked = ranking["manifest"], ranking["counts"]["ranked"] - len(ranking["candidates"])
    common = about.get("common_cards_sha256")  # a job's own cards are not at hand
    there = {name: about[f"{name}_sha256"] for name in here} | ({"cards": common} if common else {})
    others = {name: digest for name, digest in here.items() if digest != there[name]}
    left = [f"The {name} differ here: {there[name][:12]} there, {digest[:12]} here." for name, digest in others.items()]
    if about["matcher"] != __version__:
        left.append(f"It was made by matcher {shown(about['matcher'], 20)}; this is {__version__}.")
    if is_blind(ranking):
        left.append("Names are left out of it; quotes were compared with their masked words left out.")
    if any(candidate.get("document_sha256") is None for candidate in ranking["candidates"]):
        left.append("It names no hashes of documents: these were found by their names.")
    if ranked > 0:
        left.append(f"{ranked} more {verb(ranked, 'was ranked, but is', 'were ranked, but are')} not in the file.")
    return [
        *left,
        "To check that the quotes give these points, rank again: `matcher rank`, or `matcher replay` for a bundle.",
    ]


def report_of(outcome: Verified, *, blind: bool = False) -> Report:
    """Return what does not hold, as a page, a grid and a record."""
    return Report(
        lambda: (_sheet(outcome, blind=blind),),
        lambda: CellTable("verify", ("where", "whose", "what"), _rows(outcome, blind=blind)),
        lambda: _record(outcome, blind=blind),
    )


def _sheet(outcome: Verified, *, blind: bool) -> Sheet:
    counted = ", ".join(f"{number} {name if number != 1 else name[:-1]}" for name, number in outcome.counts.items())
    number = len(outcome.faults)
    wrong = f"{count(number, 'thing')} in it {verb(number, 'does', 'do')} not hold"
    table = CellTable("", ("where", "whose", "what"), _rows(outcome, blind=blind))
    notes = (*([f"Checked: {counted}."] if counted else []), *outcome.left)
    return Sheet(wrong if number else "Everything holds", "", (table,) if number else (), notes)


def _rows(outcome: Verified, *, blind: bool) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (shown(fault.where), _whose(outcome.ranking, fault.where, blind=blind), shown(fault.what)) for fault in outcome.faults
    )


def _whose(ranking: dict[str, Any], where: str, *, blind: bool) -> str:
    """Return the candidate, or the document of one, that a pointer leads to; empty if blind, or where there is none."""
    pointer = _NUMBERS.match(where)
    if blind or not pointer:
        return ""
    try:
        candidate = ranking["candidates"][int(pointer[1])]
        return shown(str(candidate["documents"][int(pointer[2])] if pointer[2] else candidate["id"]), 80)
    except (LookupError, TypeError):
        return ""


def _record(outcome: Verified, *, blind: bool) -> dict[str, Any]:
    manifest = outcome.ranking.get("manifest")
    about = manifest if isinstance(manifest, dict) else {}
    return {
        "schema": VERIFY,
        "holds": not outcome.faults,
        "checked": outcome.counts,
        "failures": [{"where": where, "whose": whose, "what": what} for where, whose, what in _rows(outcome, blind=blind)],
        "not_checked": list(outcome.left),
        "manifest": {"matcher": __version__, "run_digest": shown(str(about.get("run_digest", "")), 64)},
    }
