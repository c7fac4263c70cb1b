"""Comparison → what `matcher compare` shows: what decides the order, points side by side, and the words behind them."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

from matcher.comparing import Comparison, Decision
from matcher.model import FULL_MARKS, Contribution, Evidence, Standing
from matcher.pipeline import Run
from matcher.quoting import quote
from matcher.report import record
from matcher.report.numbers import fixed, named
from matcher.report.sheet import Cell, Change, Points, Report, Saying, Sheet, Table
from matcher.report.wording import basis, best, musts, names, parts, total, why_nothing, worths

COMPARE = "matcher.compare/1"

ABREAST = 3
"""Candidates up to which a page shows the differences too; there is no room for more, and every other format has them."""

FEW = 3
"""Requirements that a sentence names when it tells what an order hangs on; of more, it tells how many."""


def comparison(run: Run, told: Comparison, *, blind: bool = False) -> Report:
    """Return candidates side by side: a page, a row a requirement, and a record."""
    return Report(
        lambda: (_sheet(run, told, blind=blind),), lambda: _grid(told, blind=blind), lambda: _record(run, told, blind=blind)
    )


def _sheet(run: Run, told: Comparison, *, blind: bool) -> Sheet:
    called = names(told.standings, blind=blind)
    first, *others = [(_sentence(one, called), _hanging(one, called)) for one in told.decisions]
    lines = [first[1], *(" ".join(filter(None, one)) for one in others)]
    words = _words(told, blind=blind)
    tables = (_people(run, told, blind=blind), _points(told), *([words] if words.rows else []))
    return Sheet(first[0], "\n".join(filter(None, lines)), tables, (*_notes(told), basis(run)))


def _sentence(one: Decision, called: dict[str, str]) -> str:
    """Return who is ahead, by how much, and what decides it."""
    ahead, behind = called[one.ahead.candidate.id], called[one.behind.candidate.id]
    if not one.gap:
        level = f"{ahead} and {behind} are level at {total(one.ahead.score)} points"
        return f"{level}: they share a rank, and which of them stands first is by lot."
    gap, made, against = _shown(one)
    lead, several = f"{ahead} is {gap} points ahead of {behind}", len(one.by) > 1
    if not one.against:
        part = f"the largest part is {named(one.by)}, {made} points" if one.made < one.gap else f"all of it is {named(one.by)}"
        return f"{lead}, and behind in nothing; {part}."
    decided = f"{named(one.by)} {'decide' if several else 'decides'} it"
    return f"{lead}. {decided}: {made} points more, against {against} that {behind} has more elsewhere."


def _hanging(one: Decision, called: dict[str, str]) -> str:
    """Return what the order hangs on, or how many requirements it would take to turn it."""
    if not one.against:
        return ""
    turned = f"{called[one.behind.candidate.id]} would be ahead" if one.left < 0 else "they would be level"
    if len(one.without) <= FEW:
        return f"Without {named(one.without)}, {turned}."
    return f"It is firm: {turned} only without {len(one.without)} of the {len(one.ahead.score.contributions)} requirements."


def _shown(one: Decision) -> tuple[str, str, str]:
    """Return the gap, what the deciding requirements give more, and what stands against them, as the tables show them.

    Exactly, where what is shown would not tell them apart.
    """
    pairs = zip(parts(one.ahead.score), parts(one.behind.score), strict=True)
    more = [_change(first, other) for first, other in pairs]
    named = [two.requirement.name for two in one.ahead.score.contributions]
    made = sum(two.tenths for two, name in zip(more, named, strict=True) if name in one.by)
    against = -sum(two.tenths for two in more if two.milli < 0)
    gap = total(one.ahead.score).tenths - total(one.behind.score).tenths
    if gap > 0 and made > against >= 0:
        return f"{gap / 10:.1f}", f"{made / 10:.1f}", f"{against / 10:.1f}"
    return fixed(one.gap), fixed(one.made), fixed(one.against)


def _people(run: Run, told: Comparison, *, blind: bool) -> Table:
    """Return who is compared, each under a letter, with score, must-haves and rank."""
    of, called = len(run.ranking.standings), names(told.standings, blind=blind)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (letter, called[one.candidate.id], total(one.score), musts(one.score), f"{one.rank} of {of}")
        for letter, one in zip(ascii_uppercase, told.standings, strict=False)
    )
    table = Table(run.ranking.job.title, ("", "candidate", "score", "must-haves", "rank"), rows)
    return table if any(one.requirement.must for one in told.requirements) else table.without("must-haves")


def _points(told: Comparison) -> Table:
    """Return the points of each, and what the first has more; what is shown adds up across and down."""
    letters = ascii_uppercase[: len(told.standings)]
    more = letters[1:] if len(letters) <= ABREAST else ""
    names = [*(one.requirement.name for one in told.requirements), "total"]
    points = zip(*[(*parts(one.score), total(one.score)) for one in told.standings], strict=True)
    rows = [
        (name, of, *row, *[_change(row[0], other) for other in row[1 : 1 + len(more)]])
        for name, of, row in zip(names, _worths(told), points, strict=True)
    ]
    return Table("Points", ("requirement", "of", *letters, *(f"A − {one}" for one in more)), tuple(rows))


def _worths(told: Comparison) -> list[Points]:
    """Return what each requirement can give, and full marks."""
    return [*worths([one.worth for one in told.requirements]), Points(FULL_MARKS, FULL_MARKS, FULL_MARKS // 100)]


def _change(first: Points, other: Points) -> Change:
    return Change(first.milli - other.milli, first.tenths - other.tenths)


def _words(told: Comparison, *, blind: bool) -> Table:
    """Return the most telling words of each, requirement by requirement; similarity rests on single words, and is left out."""
    rows: list[tuple[Cell, ...]] = []
    for at, asked in enumerate(told.requirements):
        if asked.requirement.kind != "similarity":
            lettered = zip(ascii_uppercase, told.standings, strict=False)
            sayings = tuple(_said(letter, one, at, blind=blind) for letter, one in lettered if _telling(one, at))
            rows += [(asked.requirement.name, sayings)] if sayings else []
    return Table("The most telling words of each", ("requirement", "words and place"), tuple(rows))


def _telling(standing: Standing, at: int) -> Evidence | None:
    """Return the strongest piece of evidence, else the first that was set aside, else none."""
    seen = standing.score.contributions[at].observation
    return next(iter((*seen.evidence, *seen.set_aside)), None)


def _said(letter: str, standing: Standing, at: int, *, blind: bool) -> Saying:
    """Return the words of one candidate, with what they were read as; where they give nothing, with the reason."""
    piece = _telling(standing, at)
    assert piece, "asked only where there is one"
    given = standing.score.contributions[at].observation.evidence
    reason = "" if given else f"gave nothing: {why_nothing(piece)}"
    lead = f"{letter} · {piece.status}" if piece.status else letter
    return Saying(quote(standing.candidate, piece, blind=blind), lead, reason)


def _notes(told: Comparison) -> tuple[str, ...]:
    """Return what a reader must know to follow the page."""
    without = "“Without” a requirement: its points left out for both, those of the others as they are."
    letters = "A − B: what A has more." if len(told.standings) == 2 else "A − B, A − C: what A has more."
    more = letters if len(told.standings) <= ABREAST else "The differences: --format csv or json."
    return (without, more) if any(one.against and one.gap for one in told.decisions) else (more,)


def _grid(told: Comparison, *, blind: bool) -> Table:
    """Return one row a requirement: what it can give, points, state, words and place of each, and what the first has more."""
    ids = [record.identity(one.candidate, blind=blind) for one in told.standings]
    each = [(id, f"{id}: must", f"{id}: quote", f"{id}: place") for id in ids]
    columns = ("requirement", "worth", *(name for four in each for name in four), *(f"{ids[0]} - {id}" for id in ids[1:]))
    return Table("comparison", columns, tuple(_row(told, at, blind=blind) for at in range(len(told.requirements))))


def _row(told: Comparison, at: int, *, blind: bool) -> tuple[Cell, ...]:
    asked, points = told.requirements[at], [parts(one.score)[at] for one in told.standings]
    cells: list[Cell] = [asked.requirement.name, _worths(told)[at]]
    for standing, given in zip(told.standings, points, strict=True):
        one = standing.score.contributions[at]
        cells += [given, _state(one), *best(standing.candidate, one, blind=blind)]
    return (*cells, *(_change(points[0], one) for one in points[1:]))


def _state(one: Contribution) -> str:
    return one.observation.state if one.requirement.must else ""


def _record(run: Run, told: Comparison, *, blind: bool) -> dict[str, Any]:
    """Return the comparison as plain data; lists of points are in the order of the candidates."""
    record_of: dict[str, Any] = {
        "schema": COMPARE,
        "job": record.job(run),
        "as_of": run.as_of.isoformat(),
        "candidates": [_candidate(one, blind=blind) for one in told.standings],
        "decisions": [_decision(one, blind=blind) for one in told.decisions],
        "requirements": [_requirement(told, at, blind=blind) for at in range(len(told.requirements))],
    }
    return record_of | {"manifest": record.manifest(run, record_of)}


def _candidate(standing: Standing, *, blind: bool) -> dict[str, Any]:
    whole = record.candidate(standing, blind=blind)
    return {key: whole[key] for key in ("rank", "id", "name", "documents", "score_milli", "musts")}


def _decision(one: Decision, *, blind: bool) -> dict[str, Any]:
    return {
        "ahead": record.identity(one.ahead.candidate, blind=blind),
        "behind": record.identity(one.behind.candidate, blind=blind),
        "gap_milli": one.gap,
        "tie": not one.gap,
        "decided_by": list(one.by),
        "decided_by_milli": one.made,
        "against_milli": one.against,
        "hangs_on": list(one.without),
        "without_them_milli": one.left,
    }


def _requirement(told: Comparison, at: int, *, blind: bool) -> dict[str, Any]:
    asked = told.requirements[at]
    return {
        "requirement": asked.requirement.name,
        "worth_milli": asked.worth,
        "must": asked.requirement.must,
        "milli": list(asked.milli),
        "difference_milli": list(asked.differences),
        "best": [_evidence(one, at, blind=blind) for one in told.standings],
    }


def _evidence(standing: Standing, at: int, *, blind: bool) -> dict[str, Any] | None:
    given = standing.score.contributions[at].observation.evidence
    return record.evidence(standing.candidate, given[0], blind=blind) if given else None
