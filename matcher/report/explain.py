"""One standing of a Run → what `matcher explain` shows: every point, its words, and what gave none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matcher.blinding import ShownRun
from matcher.model import UNRANKED, Contribution, Evidence, Flag, Job, Standing
from matcher.quoting import quote, without_emphasis, words_of_span
from matcher.report import record
from matcher.report.not_counted import set_aside
from matcher.report.numbers import fixed, listed_names
from matcher.report.points import fractions, parts, term_shares, total
from matcher.report.sheet import Cell, CellTable, Numbers, Report, Sheet, Whole
from matcher.report.wording import (
    basis,
    bounded,
    checks,
    excerpt,
    excerpts,
    flag_effect,
    leaving_out,
    note,
    other_writing,
    read_as,
    who,
)
from matcher.requirements import KINDS
from matcher.retelling import retellings

EXPLANATION = "matcher.explanation/1"

_COLUMNS = (
    *("job", "id", "requirement", "worth", "value", "points"),
    *("part", "status", "signal", "quote", "place", "cue", "months", "strength"),
)


def explanation(runs: Sequence[tuple[ShownRun, Standing]]) -> Report:
    """Return one candidate's standings, one page a job."""
    return Report(
        lambda: tuple(_sheet(run, standing) for run, standing in runs),
        lambda: CellTable("explanation", _COLUMNS, tuple(row for run, standing in runs for row in _rows(run, standing))),
        lambda: _record(runs),
    )


def _record(runs: Sequence[tuple[ShownRun, Standing]]) -> dict[str, Any]:
    pages = [_page(run, standing) for run, standing in runs]
    head = {"schema": EXPLANATION, "as_of": runs[0][0].as_of.isoformat()}
    return head | (pages[0] if len(pages) == 1 else {"explanations": pages})


def _page(run: ShownRun, standing: Standing) -> dict[str, Any]:
    candidate = record.candidate(standing) | {"not_found": [one.requirement.name for one in _not_found(standing)]}
    page = {"job": record.job(run), "candidate": candidate}
    return page | {"manifest": record.manifest(run, page)}


def _not_found(standing: Standing) -> list[Contribution]:
    """Return the contributions of which the documents say nothing; what they deny or wish for was found, and set aside."""
    observed = ((one, one.observation) for one in standing.score.contributions)
    return [one for one, observation in observed if not observation.evidence and not observation.set_aside]


def _sheet(run: ShownRun, standing: Standing) -> Sheet:
    score = total(standing.score)
    title = f"{who(standing.candidate)} · {run.ranking.job.title}"
    placed = "one of" if standing.rank == UNRANKED else f"rank {standing.rank} of"
    subtitle = f"{score} of 100 points · {placed} {len(run.pool.candidates)}"
    retold = _retold(run, standing)
    tables = (_points(run, standing), _terms(standing), retold, _aside(standing))
    flags = record.flags(standing)
    missing = listed_names([one.requirement.name for one in _not_found(standing)])
    exception = leaving_out((flag.kind for flag in flags), "flagged")
    lacking = [f"Nothing was found for {missing} in the documents{exception}."] if missing else []
    shown = (one for one in flags if one.kind != "stated_differently")  # their table says more
    notes = (*lacking, *map(_flag, shown), *bounded(standing.score.contributions), basis(run), *checks(run.ranking.job))
    return Sheet(title, subtitle, tuple(table for table in tables if table.rows), notes)


def _flag(flag: Flag) -> str:
    near = f" near “{without_emphasis(flag.quote)}”" if flag.quote else ""
    place = flag.place.in_words() if flag.place else ""
    return f"Flag: {flag.kind} in {flag.document}{place}{near}; {flag_effect(flag.kind)}."


def _points(run: ShownRun, standing: Standing) -> CellTable:
    """Return the table of the sum: each requirement with its points, how they come about, and the words they rest on."""
    rows: list[tuple[Cell, ...]] = []
    contributions = zip(standing.score.contributions, parts(standing.score), fractions(standing.score), strict=True)
    for contribution, points, fraction in contributions:
        remark = "; ".join(filter(None, (_remark(contribution), _writing_remark(run.ranking.job, standing, contribution))))
        reasons = excerpts(standing.candidate, contribution)
        rows.append((contribution.requirement.name, points, fraction, remark, reasons))
    columns = ("requirement", "points", Whole("worth × value"), "remark", "words and place")
    return CellTable("Points", columns, (*rows, ("total", total(standing.score), "", "", ())))


def _writing_remark(job: Job, standing: Standing, contribution: Contribution) -> str:
    """Return the remark that the words asked for are in another writing than the documents, where little was found."""
    apart = other_writing(job, standing.candidate, contribution)
    return f"looks for words in {apart[0]}; the documents are in {apart[1]}" if apart else ""


def _remark(contribution: Contribution) -> str:
    must = f"must: {contribution.observation.state}" if contribution.requirement.must else ""
    seen = contribution.observation.evidence or contribution.observation.set_aside
    unseen = "" if seen else KINDS[contribution.requirement.kind].unseen
    return "; ".join(filter(None, (must, note(contribution), unseen)))


def _terms(standing: Standing) -> CellTable:
    """Return the most telling terms of the similarity with their points and first places, and the rest as one."""
    rows: list[tuple[Cell, ...]] = []
    for contribution, points in zip(standing.score.contributions, parts(standing.score), strict=True):
        if not KINDS[contribution.requirement.kind].quoted:
            for name, share, piece in term_shares(contribution, points):
                place = quote(standing.candidate, piece).place if piece else "(all of them: --format json or csv)"
                rows.append((name, share, fixed(share.milli), place))
    return CellTable("Similarity: terms of the advert found", ("term", "points", Numbers("exactly"), "first place"), tuple(rows))


def _aside(standing: Standing) -> CellTable:
    rows: list[tuple[Cell, ...]] = []
    for contribution in standing.score.contributions:
        reasons = set_aside(standing.candidate, contribution)
        rows += [(contribution.requirement.name, why, (words,)) for why, words in reasons]
    return CellTable("Set aside: seen, and gave nothing", ("requirement", "why", "words and place"), tuple(rows))


def _retold(run: ShownRun, standing: Standing) -> CellTable:
    """Return the table of what two documents tell at different levels: the points are those of the first."""
    rows: list[tuple[Cell, ...]] = []
    for contribution, *pieces in retellings(standing, run.lore):
        both = tuple(excerpt(standing.candidate, one, read_as(one)) for one in pieces)
        rows.append((contribution.requirement.name, both))
    return CellTable("Stated differently: ask which is right", ("requirement", "words and place"), tuple(rows))


def _rows(run: ShownRun, standing: Standing) -> list[tuple[Cell, ...]]:
    """Return one row for every piece of evidence and everything set aside; a requirement without any has one too."""
    rows: list[tuple[Cell, ...]] = []
    for contribution, points in zip(standing.score.contributions, parts(standing.score), strict=True):
        head = (run.ranking.job.title, standing.candidate.id, contribution.requirement.name)
        sums = (fixed(contribution.worth), fixed(contribution.observation.value), points)
        pieces = [("evidence", piece) for piece in contribution.observation.evidence]
        pieces += [("months", piece) for piece in contribution.observation.lasting]
        pieces += [("set aside", piece) for piece in contribution.observation.set_aside]
        rows += [(*head, *sums, part, *_piece(standing, piece)) for part, piece in pieces]
        if not pieces:
            rows.append((*head, *sums, "not found", "", "", "", "", "", "", ""))
    return rows


def _piece(standing: Standing, piece: Evidence) -> tuple[Cell, ...]:
    quoted = quote(standing.candidate, piece)
    weight = f"{fixed(piece.term_milli)} points" if piece.is_term else fixed(piece.strength)
    cue = words_of_span(standing.candidate, piece.cue) or ""
    return piece.status or "", piece.signal or "", quoted.words, quoted.place, cue, piece.months, weight
