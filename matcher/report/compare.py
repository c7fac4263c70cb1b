"""Comparison → what `matcher compare` shows: what decides the order, points side by side, and the words behind them."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from matcher.blinding import ShownRun
from matcher.comparing import Comparison, OrderDecision
from matcher.model import FULL_MARKS, Contribution, Evidence, Standing
from matcher.quoting import quote
from matcher.report import record
from matcher.report.not_counted import why_nothing
from matcher.report.numbers import fixed, listed_names, verb
from matcher.report.points import parts, total, worths
from matcher.report.sheet import SCORE, Cell, CellTable, Excerpt, Points, PointsChange, Report, Sheet
from matcher.report.wording import basis, best, marked, musts, names, to_look_at
from matcher.requirements import KINDS

COMPARE = "matcher.compare/1"

ABREAST = 3
"""Candidates up to which a page has room for the differences too; every other format has them for more."""

FEW = 3
"""Requirements up to which a sentence names what an order hangs on; of more, it gives the number."""


def report_of(run: ShownRun, comparison: Comparison) -> Report:
    """Return candidates side by side: a page, a grid with one row a requirement, and a record."""
    return Report(
        lambda: (_sheet(run, comparison),),
        lambda: _grid(comparison),
        lambda: _record(run, comparison),
    )


def _sheet(run: ShownRun, comparison: Comparison) -> Sheet:
    called = names(comparison.standings)
    first, *others = [(_sentence(one, called), _hanging_on(one, called)) for one in comparison.decisions]
    lines = [first[1], *(" ".join(filter(None, one)) for one in others)]
    words = _words(comparison)
    tables = (_people(run, comparison), _points(comparison), *([words] if words.rows else []))
    notes = (*to_look_at(comparison.standings), *_notes(comparison), basis(run))
    return Sheet(first[0], "\n".join(filter(None, lines)), tables, notes)


def _sentence(decision: OrderDecision, called: dict[str, str]) -> str:
    """Return the sentence on who is ahead, by how much, and what outweighs all that speaks for the other."""
    ahead, behind = called[decision.ahead.candidate.id], called[decision.behind.candidate.id]
    if not decision.gap:
        level = f"{ahead} and {behind} are level at {total(decision.ahead.score)} points"
        return f"{level}: they share a rank, and which of them is listed first means nothing."
    gap, made, against = _shown(decision)
    lead, deciding = f"{ahead} is {gap} points ahead of {behind}", listed_names(decision.by)
    if not decision.against:
        is_part = decision.made < decision.gap
        part = f"the largest part is {deciding}, {made} points" if is_part else f"all of it is {deciding}"
        return f"{lead}, and behind in nothing; {part}."
    if len(decision.by) > FEW:
        many = f"it takes {len(decision.by)} of the {len(decision.ahead.score.contributions)}, {made} points against {against}"
        return f"{lead}. No {FEW} requirements outweigh everything in which {behind} is ahead: {many}."
    outweighs = (
        f"{deciding} {verb(len(decision.by), 'alone outweighs', 'together outweigh')} everything in which {behind} is ahead"
    )
    return f"{lead}. {outweighs}: {made} points against {against}."


def _hanging_on(decision: OrderDecision, called: dict[str, str]) -> str:
    """Return the sentence on what the order hangs on, or how many requirements it would take to turn it."""
    if not decision.against:
        return ""
    turned = f"{called[decision.behind.candidate.id]} would be ahead" if decision.left < 0 else "they would be level"
    if len(decision.without) <= FEW:
        fewer = "; leaving out fewer changes nothing" if len(decision.without) > 1 else ""
        return f"Without {listed_names(decision.without)}, {turned}{fewer}."
    all_of_them = len(decision.ahead.score.contributions)
    return f"The order is firm: {turned} only without {len(decision.without)} of the {all_of_them} requirements."


def _shown(decision: OrderDecision) -> tuple[str, str, str]:
    """Return the gap, what the deciding requirements give more, and what the others give less, in tenths as in the tables.

    Where tenths would not tell them apart, they are exact.
    """
    pairs = zip(parts(decision.ahead.score), parts(decision.behind.score), strict=True)
    more = [_change(first, other) for first, other in pairs]
    asked = [one.requirement.name for one in decision.ahead.score.contributions]
    made = sum(change.tenths for change, name in zip(more, asked, strict=True) if name in decision.by)
    against = -sum(change.tenths for change in more if change.milli < 0)
    gap = total(decision.ahead.score).tenths - total(decision.behind.score).tenths
    if gap > 0 and made > against >= 0:
        return f"{gap / 10:.1f}", f"{made / 10:.1f}", f"{against / 10:.1f}"
    return fixed(decision.gap), fixed(decision.made), fixed(decision.against)


def _people(run: ShownRun, comparison: Comparison) -> CellTable:
    """Return who is compared, each under a letter, with score, must-haves and rank."""
    of, called = len(run.pool.candidates), names(comparison.standings)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (letter, marked(called[one.candidate.id], one), total(one.score), musts(one.score), f"{one.rank} of {of}")
        for letter, one in zip(ascii_uppercase, comparison.standings, strict=False)
    )
    table = CellTable(run.ranking.job.title, ("", "candidate", SCORE, "must-haves", "rank"), rows)
    return table if any(one.requirement.must for one in comparison.requirements) else table.without("must-haves")


def _points(comparison: Comparison) -> CellTable:
    """Return the points of each candidate, and how many more the first has; all that is shown adds up across and down."""
    letters = ascii_uppercase[: len(comparison.standings)]
    more = letters[1:] if len(letters) <= ABREAST else ""
    heads = [*(one.requirement.name for one in comparison.requirements), "total"]
    points = zip(*[(*parts(one.score), total(one.score)) for one in comparison.standings], strict=True)
    rows = [
        (name, of, *row, *[_change(row[0], other) for other in row[1 : 1 + len(more)]])
        for name, of, row in zip(heads, _worths(comparison), points, strict=True)
    ]
    return CellTable("Points", ("requirement", "of", *letters, *(f"A − {one}" for one in more)), tuple(rows))


def _worths(comparison: Comparison) -> list[Points]:
    """Return what each requirement can give, and full marks."""
    return [*worths([one.worth for one in comparison.requirements]), Points(FULL_MARKS, FULL_MARKS, FULL_MARKS // 100)]


def _change(first: Points, other: Points) -> PointsChange:
    return PointsChange(first.milli - other.milli, first.tenths - other.tenths)


def _words(comparison: Comparison) -> CellTable:
    """Return the most telling words of each, requirement by requirement; similarity rests on single words, and is left out."""
    rows: list[tuple[Cell, ...]] = []
    for at, compared in enumerate(comparison.requirements):
        if KINDS[compared.requirement.kind].quoted:
            lettered = zip(ascii_uppercase, comparison.standings, strict=False)
            excerpts = tuple(_excerpt(letter, one, at) for letter, one in lettered if _telling(one, at))
            rows += [(compared.requirement.name, excerpts)] if excerpts else []
    return CellTable("The most telling words of each", ("requirement", "words and place"), tuple(rows))


def _telling(standing: Standing, at: int) -> Evidence | None:
    """Return the strongest piece of evidence, else the first that was set aside, else None."""
    observation = standing.score.contributions[at].observation
    return next(iter((*observation.evidence, *observation.set_aside)), None)


def _excerpt(letter: str, standing: Standing, at: int) -> Excerpt:
    """Return the words of one candidate with what they were read as, or with the reason where they give nothing."""
    piece = _telling(standing, at)
    assert piece, "called only where there is one"
    evidence = standing.score.contributions[at].observation.evidence
    reason = "" if evidence else f"gave nothing: {why_nothing(standing.candidate, piece)}"
    lead = f"{letter} · {piece.status}" if piece.status else letter
    return Excerpt(quote(standing.candidate, piece), lead, reason)


def _notes(comparison: Comparison) -> tuple[str, ...]:
    """Return the notes on how to read the page."""
    leaving_out = "“Without” a requirement: its points are left out for both, and all other points stay."
    letters = "A − B: how far A is ahead." if len(comparison.standings) == 2 else "A − B, A − C: how far A is ahead."
    more = letters if len(comparison.standings) <= ABREAST else "The differences: --format csv or json."
    return (leaving_out, more) if any(one.against and one.gap for one in comparison.decisions) else (more,)


def _grid(comparison: Comparison) -> CellTable:
    """Return one row a requirement: what it can give, points, state, words and place of each, and what the first has more."""
    ids = [one.candidate.id for one in comparison.standings]
    headings = [(id, f"{id}: must", f"{id}: quote", f"{id}: place") for id in ids]
    columns = ("requirement", "worth", *(name for four in headings for name in four), *(f"{ids[0]} - {id}" for id in ids[1:]))
    across = zip(*(parts(one.score) for one in comparison.standings), strict=True)
    givable = _worths(comparison)[:-1]
    rows = (_row(comparison, at, *row) for at, row in enumerate(zip(givable, across, strict=True)))
    return CellTable("comparison", columns, tuple(rows))


def _row(comparison: Comparison, at: int, worth: Points, points: Sequence[Points]) -> tuple[Cell, ...]:
    cells: list[Cell] = [comparison.requirements[at].requirement.name, worth]
    for standing, given in zip(comparison.standings, points, strict=True):
        contribution = standing.score.contributions[at]
        cells += [given, _state(contribution), *best(standing.candidate, contribution)]
    return (*cells, *(_change(points[0], one) for one in points[1:]))


def _state(contribution: Contribution) -> str:
    return contribution.observation.state if contribution.requirement.must else ""


def _record(run: ShownRun, comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as plain data; lists of points are in the order of the candidates."""
    record_of: dict[str, Any] = {
        "schema": COMPARE,
        "job": record.job(run),
        "as_of": run.as_of.isoformat(),
        "candidates": [_candidate(one) for one in comparison.standings],
        "decisions": [_decision(one) for one in comparison.decisions],
        "requirements": [_requirement(comparison, at) for at in range(len(comparison.requirements))],
    }
    return record_of | {"manifest": record.manifest(run, record_of)}


def _candidate(standing: Standing) -> dict[str, Any]:
    whole = record.candidate(standing)
    return {key: whole[key] for key in ("rank", "id", "name", "documents", "score_milli", "musts")}


def _decision(decision: OrderDecision) -> dict[str, Any]:
    return {
        "ahead": decision.ahead.candidate.id,
        "behind": decision.behind.candidate.id,
        "gap_milli": decision.gap,
        "tie": not decision.gap,
        "decided_by": list(decision.by),
        "decided_by_milli": decision.made,
        "against_milli": decision.against,
        "hangs_on": list(decision.without),
        "without_them_milli": decision.left,
    }


def _requirement(comparison: Comparison, at: int) -> dict[str, Any]:
    compared = comparison.requirements[at]
    return {
        "requirement": compared.requirement.name,
        "worth_milli": compared.worth,
        "must": compared.requirement.must,
        "milli": list(compared.milli),
        "difference_milli": list(compared.differences),
        "best": [_evidence(one, at) for one in comparison.standings],
    }


def _evidence(standing: Standing, at: int) -> dict[str, Any] | None:
    evidence = standing.score.contributions[at].observation.evidence
    return record.evidence(standing.candidate, evidence[0]) if evidence else None
