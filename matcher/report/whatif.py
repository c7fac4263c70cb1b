"""Answer → what `matcher whatif` shows: what the documents would have to state, and the line that carries most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matcher.counterfactual.facts import Fact
from matcher.counterfactual.lines import Lines
from matcher.counterfactual.reaching import Answer, Enough, rank_with
from matcher.model import FULL_MARKS, Evidence, Standing
from matcher.pipeline import Run
from matcher.quoting import Quote, quote
from matcher.report import record
from matcher.report.numbers import count, exact
from matcher.report.sheet import Cell, Points, Report, Saying, Sheet, Table
from matcher.report.wording import basis, marks, total, who
from matcher.strength import FRESH

WHATIF = "matcher.whatif/1"

WORDS = 5
"""Words of the advert that a page shows of one fact; all of them stand in the other formats."""

_COLUMNS = (
    *("part", "set", "requirement", "about", "status", "level", "field", "dated", "months", "words"),
    *("score", "rank", "points", "quote", "place"),
)

_ORDER = (
    "First stand the sets that would give most in full, last those of more words of the advert; the score is that of the least "
    "that is enough."
)
"""In what order sets stand: by more than is shown of them."""

_TRUTH = (
    "Facts must be true: this is what the documents would have to state, not what anybody should do or write.",
    "Each set was proven by scoring the profile with it; the other candidates stay as they are.",
)


class Told(NamedTuple):
    """What is told of a candidate: the run, the standing, the scores of the others, the answer, and the lines."""

    run: Run
    standing: Standing
    others: Sequence[int]
    answer: Answer
    lines: Lines


def whatif(told: Told, *, blind: bool = False) -> Report:
    """Return what would reach a goal as a page, a grid and a record."""
    return Report(lambda: (_sheet(told, blind=blind),), lambda: _grid(told, blind=blind), lambda: _record(told, blind=blind))


def _sheet(told: Told, *, blind: bool) -> Sheet:
    run, standing = told.run, told.standing
    title = f"{who(standing.candidate, blind=blind)} · {run.ranking.job.title}"
    now = f"{total(standing.score)} of 100 points · rank {standing.rank} of {len(run.ranking.standings)}"
    tables = (*([_sets(told)] if told.answer.sets else []), *_line(told, blind=blind))
    notes = (*_bounds(told), *(_TRUTH if told.answer.sets else ()), basis(run))
    return Sheet(title, f"{now}.\n{_verdict(told)}", tables, notes)


def _verdict(told: Told) -> str:
    """Return the answer in one sentence."""
    answer, wanted = told.answer, _wanted(told)
    if answer.sets:
        size, found = answer.size, answer.found
        many = f"any of {found} sets" if found > 1 else "one set"
        fewer = "" if size == 1 or not answer.smallest else "; no smaller set is"
        return f"Enough for {wanted}: {many} of {count(size, 'fact')}{fewer}."
    if answer.milli >= answer.goal.milli:
        return f"Already there: rank {told.standing.rank} with {exact(answer.milli)} points; asked for: {wanted}."
    reason = f"with all that could be stated the score would be {exact(answer.most)}, for nothing gives full points for"
    return f"Impossible, asked for: {wanted}; {reason} {', '.join(answer.short)}."


def _wanted(told: Told) -> str:
    goal = told.answer.goal
    if goal.rank is None:
        return f"{exact(goal.milli)} points"
    alone = goal.rank > len(told.others)
    return f"rank {goal.rank}" + ("" if alone else f", which takes {exact(goal.milli)} points")


def _bounds(told: Told) -> list[str]:
    """Return what was not tried, and what is not shown."""
    answer, passages = told.answer, len(told.standing.candidate.profile.passages)
    shown = f"Shown: {len(answer.sets)} of the {answer.found} sets. " if answer.found > len(answer.sets) else ""
    unseen = [f"{shown}{_ORDER}"] if len(answer.sets) > 1 else []
    others = "others" if answer.smallest else "smaller ones, though nothing of this one can go"
    unsure = [] if answer.complete else [f"The search ends at {answer.most_tried} sets: there may be {others}."]
    few = [f"Lines tried: {told.lines.tried} of {passages}."] if told.lines.tried < passages else []
    return [*unseen, *unsure, *few]


def _sets(told: Told) -> Table:
    rows = [
        (number if first else "", fact.requirement, _state(fact), marks(one.milli) if first else "")
        for number, one in enumerate(told.answer.sets, 1)
        for first, fact in ((fact is one.facts[0], fact) for fact in one.facts)
    ]
    return Table("", ("#", "requirement", "the documents would have to state", "score"), tuple(rows))


def _state(fact: Fact) -> str:
    """Return what would have to be stated for a requirement, in a few words; of which signal, where its name is another."""
    return ", ".join(_much(fact)) + (f" ({fact.what})" if fact.either else "")


def _much(fact: Fact) -> tuple[str, ...]:
    """Return how much of it: the status and its time, the months, the level, or the words."""
    if fact.status:
        return fact.status, _when(fact)
    if fact.kind == "experience":
        more = f"{count(fact.months, 'more month')} of work"
        return (f"{more} with {fact.what}" if fact.what else more,)
    if fact.level:
        return (fact.level, fact.field or "any field") if fact.kind == "education" else (fact.level,)
    return (_named(fact),)


def _named(fact: Fact) -> str:
    """Return the first words of a fact that is nothing but words, and how many there are."""
    things = count(len(fact.said), "more item") if fact.kind == "coverage" else count(len(fact.said), "more word")
    rest = f" … (+ {len(fact.said) - WORDS})" if len(fact.said) > WORDS else ""
    return f"{things}{' of the advert' * (fact.kind == 'similarity')}: {', '.join(fact.said[:WORDS])}{rest}"


def _when(fact: Fact) -> str:
    if fact.months:
        return f"over the last {count(fact.months, 'month')}"
    return f"within the last {FRESH} months" if fact.dated else "undated"


def _line(told: Told, *, blind: bool) -> list[Table]:
    """Return the line that carries most, with what it carries; none where no line carries anything."""
    line, score = told.lines.costliest, told.standing.score.milli
    if line is None:
        return []
    now, then = marks(score), marks(line.milli)
    points = Points(now.milli - then.milli, FULL_MARKS, now.tenths - then.tenths)
    row = points, str(then), (Saying(_quoted(told, blind=blind)),)
    return [Table("The line that carries most: without its words", ("points", "score then", "words and place"), (row,))]


def _quoted(told: Told, *, blind: bool) -> Quote:
    """Return the first sentence of the line that carries most, and its place."""
    line = told.lines.costliest
    assert line is not None
    passage = told.standing.candidate.profile.passages[line.passage]
    return quote(told.standing.candidate, Evidence(passage.start, passage.end, line.passage), blind=blind)


def _grid(told: Told, *, blind: bool) -> Table:
    """Return one row for each fact of each set, and one for the line that carries most."""
    rows = [_fact_row(told, at, one, fact) for at, one in enumerate(told.answer.sets, 1) for fact in one.facts]
    if told.lines.costliest:
        found, milli = _quoted(told, blind=blind), told.lines.costliest.milli
        lost = Points(told.standing.score.milli - milli, FULL_MARKS, 0)
        tail = marks(milli), rank_with(milli, told.others), lost, found.words, found.place
        rows.append(("line", *[""] * 9, *tail))
    return Table("whatif", _COLUMNS, tuple(rows))


def _fact_row(told: Told, at: int, one: Enough, fact: Fact) -> tuple[Cell, ...]:
    dated = ("yes" if fact.dated else "no") if fact.status else ""
    about = fact.requirement, fact.what, fact.status or "", fact.level, fact.field, dated, fact.months or ""
    words = "; ".join(_words(fact))
    return "set", at, *about, words, marks(one.milli), rank_with(one.milli, told.others), "", "", ""


def _words(fact: Fact) -> tuple[str, ...]:
    return fact.said if fact.kind in ("coverage", "similarity") else ()


def _record(told: Told, *, blind: bool) -> dict[str, Any]:
    answer, standing = told.answer, told.standing
    reached = "already" if answer.milli >= answer.goal.milli else "reachable" if answer.sets else "impossible"
    plain: dict[str, Any] = {
        "schema": WHATIF,
        "as_of": told.run.as_of.isoformat(),
        "job": record.job(told.run),
        "candidate": _candidate(standing, blind=blind),
        "goal": {"rank": answer.goal.rank, "score_milli": answer.goal.milli},
        "answer": reached,
        "most_milli": answer.most,
        "sets": [_set(told, one) for one in answer.sets],
        "sets_found": answer.found,
        "smallest": answer.smallest,
        "complete": answer.complete,
        "short": list(answer.short),
        "line": _line_record(told, blind=blind),
        "lines_tried": told.lines.tried,
    }
    return plain | {"manifest": record.manifest(told.run, plain)}


def _candidate(standing: Standing, *, blind: bool) -> dict[str, Any]:
    place = {"rank": standing.rank, "score_milli": standing.score.milli}
    return record.person(standing.candidate, blind=blind) | place


def _set(told: Told, one: Enough) -> dict[str, Any]:
    return {
        "score_milli": one.milli,
        "rank": rank_with(one.milli, told.others),
        "facts": [_fact(fact) for fact in one.facts],
    }


def _fact(fact: Fact) -> dict[str, Any]:
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
        "in_words": _state(fact),
    }


def _line_record(told: Told, *, blind: bool) -> dict[str, Any] | None:
    line = told.lines.costliest
    if line is None:
        return None
    found = _quoted(told, blind=blind)
    place = {"document": found.document, "line": found.line, "column": found.column, "pointer": found.pointer, "page": found.page}
    costs = {"costs_milli": told.standing.score.milli - line.milli, "score_milli": line.milli}
    return costs | {"quote": found.text} | place | {"section": found.section}
