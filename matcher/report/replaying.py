"""Bundle × the run made again → what `matcher replay` shows."""

from __future__ import annotations

from typing import Any

from matcher.gate import shown
from matcher.model import Problem
from matcher.report import bundle as bundles
from matcher.report import record
from matcher.report.numbers import count
from matcher.report.sheet import Report, Sheet, Table
from matcher.verifying import Fault
from matcher.verifying.replaying import differences
from matcher.version import __version__

REPLAY = "matcher.replay/1"


def replayed(kept: dict[str, Any], made: dict[str, Any], names: dict[str, str], *, blind: bool = False) -> tuple[Fault, ...]:
    """Return every difference between a bundle and the same run made again; the first is the one to look at.

    `names` are those of the documents here, by sha256; blind, those in the bundle are left out too.
    """
    forged = [Fault("/digest", "the bundle was changed after it was written")] if kept["digest"] != bundles.digest(kept) else []
    sides = (_unnamed(kept), _unnamed(made)) if blind and kept["options"]["names"] else (kept, made)
    return (*forged, *differences(*sides, names))


def _unnamed(bundle: dict[str, Any]) -> dict[str, Any]:
    """Return a bundle without the names of documents."""
    problems = [record.problem(Problem(one["document"], one["reason"]), blind=True) for one in bundle["problems"]]
    return bundle | {"documents": [{"sha256": one["sha256"]} for one in bundle["documents"]], "problems": problems}


def replay(kept: dict[str, Any], differences_found: tuple[Fault, ...], pool: str) -> Report:
    """Return whether a run came out as it did with the people of a pool, as a page, a grid and a record.

    Blind, the pool has no name: a document may be called as the person is.
    """
    rows = tuple((shown(one.where), shown(one.what)) for one in differences_found)
    return Report(
        lambda: (_sheet(kept, rows, pool),),
        lambda: Table("replay", ("where", "what"), rows),
        lambda: _record(kept, rows),
    )


def _sheet(kept: dict[str, Any], rows: tuple[tuple[str, str], ...], pool: str) -> Sheet:
    sizes = f"{count(len(kept['candidates']), 'candidate')}, {count(len(kept['documents']), 'document')}"
    basis = f"{shown(kept['job']['title'])}: {sizes}. As of {shown(kept['as_of'])}."
    outcome = f"Not identical: {rows[0][1]}" if rows else "Identical"
    table = Table("All differences", ("where", "what"), rows)
    return Sheet(outcome, f"The people are those of {pool}." if pool else "", (table,) if len(rows) > 1 else (), (basis,))


def _record(kept: dict[str, Any], rows: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    return {
        "schema": REPLAY,
        "identical": not rows,
        "as_of": shown(kept["as_of"]),
        "differences": [{"where": where, "what": what} for where, what in rows],
        "manifest": {"matcher": __version__, "bundle": shown(kept["digest"])},
    }
