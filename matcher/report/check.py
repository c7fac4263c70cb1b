"""Job files → what `matcher check` shows: what each requirement can give, and what to think twice about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matcher.appraising import FEW
from matcher.errors import MatcherError
from matcher.job.findings import Code, JobFinding, codes
from matcher.model import Job, Place
from matcher.pipeline import Run
from matcher.report import points, record
from matcher.report.numbers import count
from matcher.report.sheet import CellTable, Report, Sheet
from matcher.report.wording import basis, checks
from matcher.scoring import worths

CHECK, CODES = "matcher.check/1", "matcher.codes/1"

_GRID = ("file", "line", "column", "code", "where", "finding", "fix")


class PlacedFinding(NamedTuple):
    """A finding and its place; one in a card of a folder has no line."""

    finding: JobFinding
    place: Place


class Checked(NamedTuple):
    """The outcome for a file: its job if it is one, what to think twice about, its mistakes, and the run over a pool, if any."""

    file: str
    job: Job | None = None
    findings: tuple[PlacedFinding, ...] = ()
    mistakes: tuple[MatcherError, ...] = ()
    run: Run | None = None


def report_of(files: Sequence[Checked]) -> Report:
    """Return the files as pages, a grid with one row a finding, and a record; only the record has files that are no jobs."""
    return Report(
        lambda: tuple(_sheet(one) for one in files if one.job or not one.mistakes),
        lambda: CellTable("check", _GRID, tuple(_row(one, placed) for one in files for placed in one.findings)),
        lambda: {"schema": CHECK, "files": [_file(one) for one in files]},
    )


def _sheet(checked: Checked) -> Sheet:
    rows = tuple((placed.finding.code, _coordinates(placed.place), _sentence(placed)) for placed in checked.findings)
    findings = (CellTable("", ("code", "place", "what, and how to fix it"), rows),) if rows else ()
    notes = (*_pool_notes(checked), *(checks(checked.job) if checked.job else ()))
    return Sheet(f"{checked.file}: {_verdict(checked)}", "", (*findings, *_weighed(checked)), notes)


def _verdict(checked: Checked) -> str:
    many = len(checked.findings)
    verdict = f"{count(many, 'thing')} to think twice about" if many else "fine"
    asked = worths(checked.job) if checked.job else []
    if checked.mistakes:
        lacking = "its pool cannot be read" if asked else "there is nothing to rank by"
        verdict = f"{lacking}; {verdict}" if many else f"{lacking}; all else is fine"
    return verdict


def _weighed(checked: Checked) -> list[CellTable]:
    """Return the table of what each requirement can give; none where there is no job."""
    asked = worths(checked.job) if checked.job else []
    shown = points.worths([worth for _, worth in asked])
    rows = tuple((each.name, worth) for (each, _), worth in zip(asked, shown, strict=True))
    return [CellTable("What each requirement can give", ("requirement", "of 100 points"), rows)] if rows else []


def _sentence(placed: PlacedFinding) -> str:
    finding = placed.finding
    return f"{finding.label}: {finding.what}\n→ {finding.about.fix}"


def _coordinates(place: Place) -> str:
    return "" if place.line is None else f"{place.line}:{place.column}"


def _pool_notes(checked: Checked) -> list[str]:
    """Return the notes on the pool that the job was tried on, and whether that was too small to tell anything."""
    if checked.run is None:
        return []
    few = (
        ["Fewer than five candidates: too few to tell which requirements move nobody."]
        if len(checked.run.pool.candidates) < FEW
        else []
    )
    return [*few, basis(checked.run)]


def _row(checked: Checked, placed: PlacedFinding) -> tuple[str | int, ...]:
    finding, place = placed
    return checked.file, place.line or "", place.column or "", finding.code, finding.label, finding.what, finding.about.fix


def _file(checked: Checked) -> dict[str, Any]:
    asked = worths(checked.job) if checked.job else []
    return {
        "file": checked.file,
        "title": checked.job and checked.job.title,
        "job_sha256": checked.job and checked.job.sha256,
        "requirements": [{"name": requirement.name, "worth_milli": worth} for requirement, worth in asked],
        "findings": [_finding(placed) for placed in checked.findings],
        "mistakes": [{"what": error.what, "where": error.where, "fix": error.fix} for error in checked.mistakes],
        "pool": checked.run and {"as_of": checked.run.as_of.isoformat(), "counts": record.counts(checked.run)},
    }


def _finding(placed: PlacedFinding) -> dict[str, Any]:
    finding, place = placed
    where = {"where": finding.label, "line": place.line, "column": place.column}
    kind = {"kind": finding.kind} if finding.kind else {}
    return {"code": finding.code} | kind | where | {"what": finding.what, "fix": finding.about.fix}


def listing() -> Report:
    """Return all codes, each with what it means, why it matters, and how to fix it."""
    known = list(codes().values())
    table = CellTable(
        "", ("code", "what, why, and how to fix it"), tuple((one.id, f"{one.what}.\n{one.why}\n→ {one.fix}") for one in known)
    )
    notes = (
        "None of these is a mistake, and none changes a score. Codes M1.. concern the job file itself, codes M2.. need a pool. "
        "With fewer than five candidates, only M206 is reported, and M205 if nobody meets one of the must-haves.",
    )
    sheet = Sheet("What matcher check looks for", "", (table,), notes)
    grid = CellTable("codes", Code._fields, tuple(tuple(one) for one in known))
    return Report(lambda: (sheet,), lambda: grid, lambda: {"schema": CODES, "codes": [one._asdict() for one in known]})
