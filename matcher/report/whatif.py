"""Answer → what `matcher whatif` shows: what the documents would have to state, and the line that carries most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matcher.blinding import ShownRun
from matcher.costliest_line import CostliestLine
from matcher.counterfactual import Enough, GoalAnswer
from matcher.model import FULL, FULL_MARKS, Evidence, Standing
from matcher.quoting import Quote, quote
from matcher.ranking import rank_with
from matcher.report import record
from matcher.report.numbers import count, exact, fixed, listed, listed_names
from matcher.report.points import marks, total
from matcher.report.sheet import NUMBER, SCORE, Cell, CellTable, Excerpt, Points, Report, Sheet
from matcher.report.wording import basis, who
from matcher.requirements import KINDS
from matcher.requirements.added_facts import AddedFact

WHATIF = "matcher.whatif/1"

_COLUMNS = (
    *("part", "set", "requirement", "about", "status", "level", "field", "dated", "months", "words"),
    *("score", "rank", "points", "quote", "place"),
)

_ORDER = "Sorted by how much each set could give at most. The score is what its smallest version gives."
"""Explains the order of the sets, which depends on more than is shown of them."""

_TRUTH = (
    "Facts must be true: this is what the documents would have to state, not what anybody should do or write.",
    "Each set was checked by scoring the profile with it; the other candidates stay as they are.",
)


class WhatIf(NamedTuple):
    """All that the page is made of: the run, the candidate's standing, the scores of the others, the answer, and the lines."""

    run: ShownRun
    standing: Standing
    others: Sequence[int]
    answer: GoalAnswer
    lines: CostliestLine


def report_of(whatif: WhatIf) -> Report:
    """Return what would reach a goal as a page, a grid and a record."""
    return Report(lambda: (_sheet(whatif),), lambda: _grid(whatif), lambda: _record(whatif))


def _sheet(whatif: WhatIf) -> Sheet:
    run, standing = whatif.run, whatif.standing
    title = f"{who(standing.candidate)} · {run.ranking.job.title}"
    now = f"{total(standing.score)} of 100 points · rank {standing.rank} of {len(run.pool.candidates)}"
    tables = (*([_sets_table(whatif)] if whatif.answer.sets else []), *_line_table(whatif))
    notes = (*_search_notes(whatif), *(_TRUTH if whatif.answer.sets else ()), basis(run))
    return Sheet(title, f"{now}.\n{_verdict(whatif)}", tables, notes)


def _verdict(whatif: WhatIf) -> str:
    """Return the answer in one sentence."""
    answer, goal = whatif.answer, _wanted(whatif)
    if answer.sets:
        size, many = answer.size, f"any of {answer.found} sets" if answer.found > 1 else "one set"
        fewer = "" if size == 1 or not answer.smallest else "; no smaller set would do"
        return f"Enough for {goal}: {many} of {count(size, 'fact')}{fewer}."
    if answer.milli >= answer.goal.milli:
        has = _shown(answer.milli, answer.goal.milli)[0]
        return f"Already there: rank {whatif.standing.rank} with {has} points; asked for: {goal}."
    reason = f"With every fact stated in full, the score would be {_shown(answer.most, answer.goal.milli)[0]}"
    return f"Not reachable by facts alone: {goal}. {reason}; no fact gives full points for {listed_names(answer.short)}."


def _wanted(whatif: WhatIf) -> str:
    goal = whatif.answer.goal
    if goal.rank is None:
        return f"{exact(goal.milli)} points"
    alone = goal.rank > len(whatif.others)
    takes = _shown(goal.milli, whatif.answer.milli if whatif.answer.milli >= goal.milli else whatif.answer.most)[0]
    return f"rank {goal.rank}" + ("" if alone else f", which takes {takes} points")


def _shown(*milli: int) -> list[str]:
    """Return points in tenths, or exact ones where two that differ would look the same."""
    tenths = [str(marks(one)) for one in milli]
    return tenths if len(set(tenths)) == len(set(milli)) else [fixed(one) for one in milli]


def _search_notes(whatif: WhatIf) -> list[str]:
    """Return the notes on what was not tried, and what is not shown."""
    answer, passages = whatif.answer, len(whatif.standing.candidate.profile.passages)
    shown = f"Shown: {len(answer.sets)} of the {answer.found} sets. " if answer.found > len(answer.sets) else ""
    unseen = [f"{shown}{_ORDER}"] if len(answer.sets) > 1 else []
    others = "others" if answer.smallest else "smaller ones, though nothing of this one can go"
    unsure = [] if answer.complete else [f"The search ends at {answer.most_tried} sets: there may be {others}."]
    few = [f"Lines tried: {whatif.lines.tried} of {passages}."] if whatif.lines.tried < passages else []
    return [*unseen, *_unasked_note(whatif), *unsure, *few]


def _unasked_note(whatif: WhatIf) -> list[str]:
    """Return the note on requirements that only words of the advert could raise, which are no facts; none without any."""
    lacking = [one.requirement for one in whatif.standing.score.contributions if one.observation.value < FULL]
    worded = [one.name for one in lacking if not KINDS[one.kind].steps and KINDS[one.kind].texts(one, whatif.run.ranking.job)]
    beside = any(name in worded for enough in whatif.answer.sets for name, _ in enough.beside)
    count_too = "; those that state a fact count too" if beside else ""
    left_out = f"Words of the advert are not facts, so none are asked for by themselves ({', '.join(worded)}){count_too}."
    return [left_out] if worded and whatif.answer.milli < whatif.answer.goal.milli else []


def _sets_table(whatif: WhatIf) -> CellTable:
    rows = list[tuple[Cell, ...]]()
    for number, enough in enumerate(whatif.answer.sets, 1):
        (name, fact), *further = [*((one.requirement, in_words(one)) for one in enough.facts), *_side_effects(enough)]
        rows += [(number, name, fact, marks(enough.milli)), *(("", *cells, "") for cells in further)]
    return CellTable("", (NUMBER, "requirement", "the documents would have to state", SCORE), tuple(rows))


def _side_effects(enough: Enough) -> list[tuple[str, str]]:
    """Return the line on what else the facts of a set count for, less than a tenth of a point left out."""
    others = listed([f"{name} +{marks(milli)}" for name, milli in enough.beside if marks(milli).tenths])
    return [("", f"counts for other requirements too: {others}")] if others else []


def in_words(fact: AddedFact) -> str:
    """Return what would have to be stated for a requirement, with the signal where it has another name."""
    return ", ".join(KINDS[fact.kind].fact_says(fact)) + (f" ({fact.what})" if fact.either else "")


def _line_table(whatif: WhatIf) -> list[CellTable]:
    """Return the table of the line that carries most; none where no line carries anything."""
    line, score = whatif.lines.costliest, whatif.standing.score.milli
    if line is None:
        return []
    now, then = marks(score), marks(line.milli)
    points = Points(now.milli - then.milli, FULL_MARKS, now.tenths - then.tenths)
    row = points, str(then), (Excerpt(_quoted(whatif)),)
    return [CellTable("The line that carries most: without its words", ("points", "score then", "words and place"), (row,))]


def _quoted(whatif: WhatIf) -> Quote:
    """Return the first sentence of the line that carries most, and its place."""
    line = whatif.lines.costliest
    assert line is not None
    passage = whatif.standing.candidate.profile.passages[line.passage]
    return quote(whatif.standing.candidate, Evidence(passage.start, passage.end, line.passage))


def _grid(whatif: WhatIf) -> CellTable:
    """Return one row for each fact of each set, and one for the line that carries most."""
    rows = [_fact_row(whatif, at, one, fact) for at, one in enumerate(whatif.answer.sets, 1) for fact in one.facts]
    if whatif.lines.costliest:
        quoted, milli = _quoted(whatif), whatif.lines.costliest.milli
        lost = Points(whatif.standing.score.milli - milli, FULL_MARKS, 0)
        tail = marks(milli), rank_with(milli, whatif.others), lost, quoted.words, quoted.place
        rows.append(("line", *[""] * 9, *tail))
    return CellTable("whatif", _COLUMNS, tuple(rows))


def _fact_row(whatif: WhatIf, at: int, enough: Enough, fact: AddedFact) -> tuple[Cell, ...]:
    dated = ("yes" if fact.dated else "no") if fact.status else ""
    about = fact.requirement, fact.what, fact.status or "", fact.level, fact.field, dated, fact.months or ""
    words = "; ".join(_words(fact))
    return "set", at, *about, words, marks(enough.milli), rank_with(enough.milli, whatif.others), "", "", ""


def _words(fact: AddedFact) -> tuple[str, ...]:
    return fact.said if fact.bare else ()


def _record(whatif: WhatIf) -> dict[str, Any]:
    answer, standing = whatif.answer, whatif.standing
    plain: dict[str, Any] = {
        "schema": WHATIF,
        "as_of": whatif.run.as_of.isoformat(),
        "job": record.job(whatif.run),
        "candidate": _candidate(standing),
        "goal": {"rank": answer.goal.rank, "score_milli": answer.goal.milli},
        "answer": _outcome(answer),
        "most_milli": answer.most,
        "sets": [_set(whatif, one) for one in answer.sets],
        "sets_found": answer.found,
        "smallest": answer.smallest,
        "complete": answer.complete,
        "short": list(answer.short),
        "line": _line_record(whatif),
        "lines_tried": whatif.lines.tried,
    }
    return plain | {"manifest": record.manifest(whatif.run, plain)}


def _outcome(answer: GoalAnswer) -> str:
    if answer.milli >= answer.goal.milli:
        return "already"
    return "reachable" if answer.sets else "impossible"


def _candidate(standing: Standing) -> dict[str, Any]:
    place = {"rank": standing.rank, "score_milli": standing.score.milli}
    return record.person(standing.candidate) | place


def _set(whatif: WhatIf, enough: Enough) -> dict[str, Any]:
    return {
        "score_milli": enough.milli,
        "rank": rank_with(enough.milli, whatif.others),
        "facts": [_fact(fact) for fact in enough.facts],
        "counts_for_too": [{"requirement": name, "milli": milli} for name, milli in enough.beside],
    }


def _fact(fact: AddedFact) -> dict[str, Any]:
    return {
        "requirement": fact.requirement,
        "kind": fact.kind,
        "about": fact.what or None,
        "status": fact.status,
        "dated": fact.dated if fact.status else None,
        "months": fact.months,
        "level": fact.level or None,
        "field": fact.field or None,
        "words": list(_words(fact)),
        "in_words": in_words(fact),
    }


def _line_record(whatif: WhatIf) -> dict[str, Any] | None:
    line = whatif.lines.costliest
    if line is None:
        return None
    quoted = _quoted(whatif)
    place = {
        "document": quoted.document,
        "line": quoted.line,
        "column": quoted.column,
        "pointer": quoted.pointer,
        "page": quoted.page,
    }
    costs = {"costs_milli": whatif.standing.score.milli - line.milli, "score_milli": line.milli}
    return costs | {"quote": quoted.text} | place | {"section": quoted.section}
