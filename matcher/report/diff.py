"""Difference → what `matcher diff` shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matcher.differing import CandidateChange, Difference, Input, PlainData, ScorePart
from matcher.gate import shown
from matcher.quoting import content_id
from matcher.report.changed_documents import documents, lines
from matcher.report.numbers import count, fixed, shortened, signed, verb
from matcher.report.points import marks
from matcher.report.sheet import NUMBER, SCORE, Cell, CellTable, PointsChange, Report, Sheet
from matcher.version import __version__

DIFF = "matcher.diff/1"

_NAMED = 3
"""Requirements of one cause that the page names; the others are only counted."""
_LONGEST = 40
"""Characters of a name beside others."""
_SCORES = (NUMBER, "was", "candidate", SCORE, "change", "because")
_RANKS = (NUMBER, "was", "candidate", "own score", "left", "others", "came")
_STEPS = ("own_score", "departures", "others_scores", "arrivals")
_COLUMNS = (
    "id", "status", "old rank", "new rank", "old score", "new score", "change", "requirement", "must-have", "causes",
    "other documents", "part",
)  # fmt: skip


def report_of(difference: Difference, old: PlainData, new: PlainData, *, blind: bool = False) -> Report:
    """Return what changed between two rankings, as a page, a grid and a record."""
    return Report(
        lambda: (_sheet(difference, old, new, blind=blind),),
        lambda: CellTable("diff", _COLUMNS, tuple(row for one in difference.changes for row in _grid(one, blind=blind))),
        lambda: _record(difference, old, new, blind=blind),
    )


def unexplained(difference: Difference) -> list[CandidateChange]:
    """Return the candidates whose score changed although nothing that it rests on did."""
    return [one for one in difference.changes if one.unexplained]


def _sheet(difference: Difference, old: PlainData, new: PlainData, *, blind: bool) -> Sheet:
    scores = [one for one in difference.changes if one.parts or not one.stayed]
    ranks = [one for one in difference.changes if any(one.steps)]
    turns = tuple(row for one in difference.changes for row in _turned_musts(one, blind=blind))
    worths = tuple((shown(name), _points(was), _points(now)) for name, was, now in difference.worths)
    tables = (
        CellTable("Scores", _SCORES, tuple(_score(one, blind=blind) for one in scores)),
        CellTable("Ranks", _RANKS, tuple(_rank(one, blind=blind) for one in ranks)),
        CellTable("Must-haves", ("candidate", "requirement", "was", "is", "because"), turns),
        CellTable("Requirements", ("requirement", "was worth", "is worth"), worths),
    )
    papers = lines([documents(one, blind=blind) for one in difference.changes])
    notes = (*_inconsistency(difference), *papers, *_notes(difference, old, new))
    return Sheet(_title(difference, new), _jobs(old, new), tuple(one for one in tables if one.rows), notes)


def _jobs(old: PlainData, new: PlainData) -> str:
    """Return the line that names both jobs where the rankings are of two; empty where the title is the same."""
    was, now = shown(old["job"]["title"]), shown(new["job"]["title"])
    return f"Two jobs: OLD is for “{was}”, NEW for “{now}”." if was != now else ""


def _title(difference: Difference, new: PlainData) -> str:
    """Return how many candidates differ; where none does, whether anything else differs."""
    differ = [one for one in difference.changes if one.parts or one.turns or not one.stayed]
    if differ:
        gone = sum(one.new is None for one in differ)
        here = f"{len(differ) - gone} of {len(new['candidates'])} candidates differ"
        return here + (f", and {gone} {verb(gone)} gone" if gone else "")
    inputs = any(one.changed for one in difference.inputs)
    documents_differ = any(one.other_documents for one in difference.changes)
    other = difference.worths or difference.musts or inputs or documents_differ
    return "No candidate differs, although not everything is the same" if other else "Nothing differs"


def _turned_musts(change: CandidateChange, *, blind: bool) -> Iterator[tuple[Cell, ...]]:
    """Yield the must-haves whose state changed."""
    for turn in change.turns:
        yield _who(change.last, blind=blind), shown(turn.requirement, 40), turn.old, turn.new, _cause(turn.causes)


def _score(change: CandidateChange, *, blind: bool) -> tuple[Cell, ...]:
    gain = signed(_change(change)) if change.stayed else _status(change)
    head = _number(change.new), _number(change.old), _who(change.last, blind=blind)
    return *head, _points(change.last["score_milli"]), gain, _reasons(change)


def _rank(change: CandidateChange, *, blind: bool) -> tuple[Cell, ...]:
    steps = (f"{'down' if places > 0 else 'up'} {abs(places)}" if places else "" for places in change.steps)
    return _number(change.new), _number(change.old), _who(change.last, blind=blind), *steps


def _number(side: PlainData | None) -> Cell:
    return side["rank"] if side else ""


def _reasons(change: CandidateChange) -> str:
    """Return the causes, that of the largest change first, each with the requirements it moved."""
    return "\n".join(
        f"{_cause(causes)} {signed(sum(part.milli for part in parts))} ({_moved(parts)})" for causes, parts in _by_cause(change)
    )


def _by_cause(change: CandidateChange) -> list[tuple[tuple[str, ...], list[ScorePart]]]:
    groups: dict[tuple[str, ...], list[ScorePart]] = {}
    for part in change.parts:
        groups.setdefault(part.causes, []).append(part)
    return sorted(groups.items(), key=lambda pair: (-abs(sum(part.milli for part in pair[1])), pair[0]))


def _moved(parts: list[ScorePart]) -> str:
    """Return the requirements that moved most, each once and with its sum."""
    sums: dict[str, int] = {}
    for part in parts:
        sums[part.requirement] = sums.get(part.requirement, 0) + part.milli
    ordered = sorted(sums.items(), key=lambda one: -abs(one[1]))
    return shortened([f"{_brief(name)} {signed(milli)}" for name, milli in ordered], _NAMED)


def _cause(causes: tuple[str, ...]) -> str:
    return " or ".join(causes) or "nothing recorded"


def _inconsistency(difference: Difference) -> list[str]:
    """Return the line that scores changed without a cause, where any did; that must not happen."""
    if not (others := unexplained(difference)):
        return []
    return [f"SAME INPUTS, OTHER SCORE: {count(len(others), 'candidate')}. A file was changed by hand, or this is a bug."]


def _notes(difference: Difference, old: PlainData, new: PlainData) -> Iterator[str]:
    """Yield what the rankings rest on, and how to read the page."""
    changed = [f"{one.name} ({_short(one.old)} → {_short(one.new)})" for one in difference.inputs if one.changed]
    same = [one.name for one in difference.inputs if not one.changed and one.new]
    for heading, added in (("New must-haves", True), ("No longer must-haves", False)):
        if names := [shown(name, 40) for name, now in difference.musts if now is added]:
            yield f"{heading}: {', '.join(names)}."
    yield f"Changed: {', '.join(changed) or 'nothing that all candidates share'}. The same: {', '.join(same) or 'nothing'}."
    if any(any(one.steps) for one in difference.changes):
        yield "Ranks: places up or down, by the candidate's own score, by those who left, by others' scores, by those who came."
    if any(_nameless(one) for one in difference.changes):
        yield "Without names, somebody whose documents all changed is shown as gone and as new."
    if cut := [name for name, side in (("OLD", old), ("NEW", new)) if side["counts"]["ranked"] > len(side["candidates"])]:
        yield f"First ranks only: {' and '.join(cut)}. Whoever is new or gone may only be further down."


def _nameless(change: CandidateChange) -> bool:
    """Return whether somebody is in one ranking only, and is called by the content of the documents there."""
    return not change.stayed and _id(change.last, blind=False) == _id(change.last, blind=True)


def _short(digest: str) -> str:
    """Return a digest, or a few words, shortened to fit a line."""
    return (shown(digest[:8]) if len(digest) == 64 else _brief(digest)) or "none"


def _brief(name: str) -> str:
    """Return a name for a line with several; of a long one the words that fit, with a sign that it is cut."""
    whole = shown(name)
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST].rpartition(' ')[0] or whole[:_LONGEST]} …"


def _who(side: PlainData, *, blind: bool) -> str:
    return _id(side, blind=True) if blind else shown(side.get("name") or side["id"], 60)


def _id(side: PlainData, *, blind: bool) -> str:
    """Return a candidate's id; blind, one made of the content of the documents, as everywhere."""
    if not blind:
        return shown(side["id"], 80)
    digests = side.get("document_sha256")
    return content_id(digests) if digests else "candidate"


def _change(change: CandidateChange) -> int:
    return (change.new["score_milli"] if change.new else 0) - (change.old["score_milli"] if change.old else 0)


def _points(milli: int | None) -> str:
    return "–" if milli is None else fixed(milli)


def _status(change: CandidateChange) -> str:
    if not (change.old and change.new):
        return "new" if change.new else "gone"
    moved = any(change.steps) or change.old["rank"] != change.new["rank"]
    return "changed" if change.parts or change.turns or moved else "same"


def _grid(change: CandidateChange, *, blind: bool) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for each part of a change; one for a candidate without any."""
    scores = (marks(side["score_milli"]) if side else "" for side in (change.old, change.new))
    head = _id(change.last, blind=blind), _status(change), _number(change.old), _number(change.new), *scores
    gain = PointsChange(_change(change), 0) if change.stayed else ""
    papers = "; ".join(name for names in documents(change, blind=blind) for name in names)
    for part in change.parts:
        yield *head, gain, shown(part.requirement), "", " or ".join(part.causes), papers, PointsChange(part.milli, 0)
    for turn in change.turns:
        yield *head, gain, shown(turn.requirement), f"{turn.old} → {turn.new}", " or ".join(turn.causes), papers, ""
    if not (change.parts or change.turns):
        yield *head, gain, "", "", "", papers, ""


def _record(difference: Difference, old: PlainData, new: PlainData, *, blind: bool) -> dict[str, Any]:
    digests = {name: shown(side["manifest"]["run_digest"]) for name, side in (("old", old), ("new", new))}
    return {
        "schema": DIFF,
        "job": {"old": shown(old["job"]["title"]), "new": shown(new["job"]["title"])},
        "inputs": [_input(one) for one in difference.inputs],
        "requirements": [
            {"name": shown(name), "old_worth_milli": was, "new_worth_milli": now} for name, was, now in difference.worths
        ],
        "musts": [{"name": shown(name), "new": now} for name, now in difference.musts],
        "candidates": [_candidate(one, blind=blind) for one in difference.changes],
        "unexplained": len(unexplained(difference)),
        "manifest": {"matcher": __version__, **digests},
    }


def _input(input_: Input) -> dict[str, Any]:
    return {"name": input_.name, "changed": input_.changed, "old": shown(input_.old), "new": shown(input_.new)}


def _candidate(change: CandidateChange, *, blind: bool) -> dict[str, Any]:
    side = change.last
    ranks = {"old": change.old and change.old["rank"], "new": change.new and change.new["rank"]}
    scores = {name: each and each["score_milli"] for name, each in (("old", change.old), ("new", change.new))}
    return {
        "id": _id(side, blind=blind),
        "name": None if blind or side.get("name") is None else shown(side["name"]),
        "status": _status(change),
        "rank": ranks,
        "score_milli": scores,
        "change_milli": _change(change) if change.stayed else None,
        "parts": [
            {"requirement": shown(part.requirement), "causes": list(part.causes), "milli": part.milli} for part in change.parts
        ],
        "musts": [{"requirement": shown(turn.requirement), "old": turn.old, "new": turn.new} for turn in change.turns],
        "documents": {name: list(names) for name, names in documents(change, blind=blind)._asdict().items()}
        if change.stayed
        else None,
        "rank_parts": dict(zip(_STEPS, change.steps, strict=True)) if change.stayed else None,
    }
