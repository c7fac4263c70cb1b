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
from matcher.report.numbers import count
from matcher.report.recorded import RANKING, faults
from matcher.report.sheet import Report, Sheet, Table
from matcher.verifying.fault import Fault
from matcher.verifying.places import Paper, pieces, quotes
from matcher.verifying.sums import sums
from matcher.version import __version__

VERIFY = "matcher.verify/1"

_BLIND = regex(r"[0-9a-f]{12}")
_NUMBERS = regex(r"/candidates/(\d+)(?:/documents/(\d+))?")


@dataclass(frozen=True)
class Verified:
    """A ranking, what in it does not hold, what was looked at, and what could not be."""

    told: dict[str, Any]
    faults: tuple[Fault, ...]
    counts: dict[str, int]
    left: tuple[str, ...]


def shape(told: dict[str, Any]) -> Verified:
    """Return every place where a ranking is not of the shape of one; where there is any, nothing else can be looked at."""
    return Verified(told, tuple(faults(told, RANKING)), {}, ("Nothing else could be checked in a file of another shape.",))


def verified(told: dict[str, Any], pool: Pool, here: Mapping[str, str]) -> Verified:
    """Return what does not hold in a ranking of sound shape, beside the documents as they are read now.

    `here` are the digests of the cards and the reference that are at hand.
    """
    same = told["manifest"]["run_digest"] == record.digest(told)
    forged = Fault("/manifest/run_digest", "is not that of this file: something in it was changed")
    found = [*([] if same else [forged]), *sums(told)]
    if not any(one.where.endswith("/document_sha256") for one in found):
        found += quotes(told, papers(pool, blind=blind(told)))
    counts = {
        "candidates": len(told["candidates"]),
        "documents": sum(len(one["documents"]) for one in told["candidates"]),
        "quotes": sum(1 for one in told["candidates"] for _ in pieces(one)),
        "flags": sum(len(one["flags"]) for one in told["candidates"]),
    }
    return Verified(told, tuple(found), counts, tuple(_left(told, here)))


def blind(told: dict[str, Any]) -> bool:
    """Return whether a ranking was made with --blind: without names, documents called by their content."""
    named = [one for each in told["candidates"] for one in each["documents"]]
    return bool(named) and all(map(_BLIND.fullmatch, named)) and all(one.get("name") is None for one in told["candidates"])


def papers(pool: Pool, *, blind: bool) -> dict[tuple[str, str], Paper]:
    """Return all documents as a ranking quotes them, by name and sha256."""
    made = [_paper(who, one, blind=blind) for who in pool.candidates for one in who.documents]
    return {(one.name, one.sha256): one for one in made}


def _paper(who: Candidate, document: Document, *, blind: bool) -> Paper:
    source = unschooled(who, 0, len(who.text)) if blind else who.text
    said: dict[str, str] = {}
    for one in who.profile.passages:
        if one.pointer is not None and document.start <= one.start <= document.end:
            said[one.pointer] = "\n".join(filter(None, (said.get(one.pointer), source[one.start : one.end])))
    pages = tuple(page - document.start for page in document.pages)
    text = source[document.start : document.end]
    if blind:
        hide = partial(hidden_name, name=who.name)
        return Paper(blind_name(document), document.sha256, text, said, pages, shown=hide)
    flags = frozenset((one.kind, one.quote, _place(one)) for one in who.flags if one.document == document.name)
    return Paper(document.name, document.sha256, text, said, pages, dict(document.origins), flags, who.name)


def _place(flag: Any) -> tuple[Any, ...]:
    return tuple(flag.place)[:4] if flag.place else (None,) * 4


def _left(told: dict[str, Any], here: Mapping[str, str]) -> list[str]:
    """Return what could not be checked here, one line each."""
    about, ranked = told["manifest"], told["counts"]["ranked"] - len(told["candidates"])
    common = about.get("common_cards_sha256")  # a job's own cards are not at hand
    there = {name: about[f"{name}_sha256"] for name in here} | ({"cards": common} if common else {})
    others = {name: one for name, one in here.items() if one != there[name]}
    left = [f"The {name} differ here: {there[name][:12]} there, {one[:12]} here." for name, one in others.items()]
    left += [f"It was made by matcher {shown(about['matcher'], 20)}; this is {__version__}."] * (about["matcher"] != __version__)
    left += ["Names are left out of it; quotes were compared with their masked words left out."] * blind(told)
    older = any(one.get("document_sha256") is None for one in told["candidates"])
    left += ["It names no hashes of documents: these were found by their names."] * older
    left += [f"{ranked} more {'was ranked, but is' if ranked == 1 else 'were ranked, but are'} not in the file."] * (ranked > 0)
    return [
        *left,
        "That the quotes give these points is shown by ranking again: `matcher rank`, or `matcher replay` of a bundle.",
    ]


def verification(one: Verified, *, blind: bool = False) -> Report:
    """Return what does not hold, as a page, a grid and a record."""
    return Report(
        lambda: (_sheet(one, blind=blind),),
        lambda: Table("verify", ("where", "whose", "what"), _rows(one, blind=blind)),
        lambda: _record(one, blind=blind),
    )


def _sheet(one: Verified, *, blind: bool) -> Sheet:
    counted = ", ".join(f"{number} {name if number != 1 else name[:-1]}" for name, number in one.counts.items())
    number = len(one.faults)
    wrong = f"{count(number, 'thing')} in it {'does' if number == 1 else 'do'} not hold"
    table = Table("", ("where", "whose", "what"), _rows(one, blind=blind))
    notes = (*([f"Checked: {counted}."] if counted else []), *one.left)
    return Sheet(wrong if number else "Everything holds", "", (table,) if number else (), notes)


def _rows(one: Verified, *, blind: bool) -> tuple[tuple[str, str, str], ...]:
    return tuple((shown(each.where), _whose(one.told, each.where, blind=blind), shown(each.what)) for each in one.faults)


def _whose(told: dict[str, Any], where: str, *, blind: bool) -> str:
    """Return which candidate, or document of one, a pointer leads to; blind, and where the file has none, nothing."""
    found = _NUMBERS.match(where)
    if blind or not found:
        return ""
    try:
        one = told["candidates"][int(found[1])]
        return shown(str(one["documents"][int(found[2])] if found[2] else one["id"]), 80)
    except (LookupError, TypeError):
        return ""


def _record(one: Verified, *, blind: bool) -> dict[str, Any]:
    manifest = one.told.get("manifest")
    about = manifest if isinstance(manifest, dict) else {}
    return {
        "schema": VERIFY,
        "holds": not one.faults,
        "checked": one.counts,
        "failures": [{"where": where, "whose": whose, "what": what} for where, whose, what in _rows(one, blind=blind)],
        "not_checked": list(one.left),
        "manifest": {"matcher": __version__, "run_digest": shown(str(about.get("run_digest", "")), 64)},
    }
