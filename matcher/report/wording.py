"""Numbers and evidence → words that both ranking and explanation use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from matcher.model import FULL_MARKS, NAMELESS, Candidate, Contribution, Evidence, Job, Period, Pool, Score, Standing
from matcher.pipeline import Run
from matcher.quoting import quote, words
from matcher.reading.words.isodates import iso
from matcher.report.numbers import count, fixed
from matcher.report.record import counts, identity, problem
from matcher.report.sheet import Points, Saying, State
from matcher.shares import apportion

GROUPS = {
    "met": "All must-haves met",
    "not stated": "Something not stated, nothing not met",
    "not met": "Something not met",
}
"""How the groups of `--tiers` are headed."""

HEADINGS = {
    "summary": "Summary", "work": "Work", "project": "Projects", "publication": "Publications", "award": "Awards",
    "education": "Education", "skills": "Skills", "language": "Languages", "interests": "Interests",
    "wishes": "Looking for", "volunteer": "Volunteering", "certificate": "Certificates",
}  # fmt: skip
"""What the sections are called that have a name of their own."""

TERMS = 12
"""Terms of the similarity that a page shows; the others give next to nothing."""


def marks(milli: int) -> Points:
    """Return thousandths of a point as points of a hundred, rounded half up to tenths.

    >>> str(marks(27_049)), str(marks(27_050))
    ('27.0', '27.1')
    """
    return Points(milli, FULL_MARKS, (milli + 50) // 100)


def total(score: Score) -> Points:
    """Return the score, of a hundred points."""
    return marks(score.milli)


def parts(score: Score) -> list[Points]:
    """Return the points of every contribution; the tenths shown add up to those of the total, above no worth if they can."""
    most = [one.tenths for one in worths([one.worth for one in score.contributions])]
    tenths = apportion(total(score).tenths, [one.milli for one in score.contributions], most)
    return [Points(one.milli, one.worth, shown) for one, shown in zip(score.contributions, tenths, strict=True)]


def worths(milli: Sequence[int]) -> list[Points]:
    """Return what all requirements of a job can give; the tenths shown add up to a hundred points."""
    tenths = apportion(FULL_MARKS // 100, milli)
    return [Points(worth, worth, shown) for worth, shown in zip(milli, tenths, strict=True)]


def fractions(score: Score) -> list[str]:
    """Return how the points of every contribution come about: worth × value."""
    shown = worths([one.worth for one in score.contributions])
    return [f"{worth} × {fixed(one.observation.value)}" for worth, one in zip(shown, score.contributions, strict=True)]


def lasting(one: Contribution) -> str:
    """Return how many of the months asked for are shown, as a bound; empty where none are asked for, or none shown."""
    seen, asked = one.observation, one.requirement.months
    return f"{'at least' if seen.at_least else '≤'} {seen.months} of {count(asked, 'month')}" if asked and seen.months else ""


def note(one: Contribution) -> str:
    """Return what a reader must know to follow a value: months, and remarks."""
    return "; ".join(filter(None, (lasting(one), one.observation.note)))


def musts(score: Score) -> tuple[State, ...]:
    """Return the must-haves with their states."""
    return tuple(State(must(one), one.observation.state) for one in score.contributions if one.requirement.must)


def must(one: Contribution) -> str:
    """Return what a state is about: the requirement, or its months where it is shown and they alone are not stated."""
    asked, seen = one.requirement, one.observation
    lacks = seen.state == "not stated" and 0 < seen.months < asked.months
    return f"{asked.name}, {count(asked.months, 'month')}" if lacks else asked.name


def who(candidate: Candidate, *, blind: bool) -> str:
    """Return how a candidate is called on a page: by name; by id where there is none, or none may be shown."""
    id = identity(candidate, blind=blind)
    return id if blind else candidate.name or f"{NAMELESS} ({id})"


def names(standings: Iterable[Standing], *, blind: bool) -> dict[str, str]:
    """Return how each of several is called beside the others, by id; namesakes with their ids."""
    called = {one.candidate.id: who(one.candidate, blind=blind) for one in standings}
    many = Counter(called.values())
    return {id: f"{name} ({id})" if many[name] > 1 and not blind else name for id, name in called.items()}


def best(who: Candidate, one: Contribution, *, blind: bool) -> tuple[str, str]:
    """Return the words of the strongest piece of evidence and their place, both empty where there is none."""
    if not one.observation.evidence:
        return "", ""
    found = quote(who, one.observation.evidence[0], blind=blind)
    return found.words, found.place


def read_as(one: Evidence) -> str:
    """Return what a piece of evidence was read as: its status and its signal."""
    return " · ".join(filter(None, (one.status, one.signal)))


def saying(candidate: Candidate, one: Evidence, lead: str = "", *, blind: bool = False) -> Saying:
    """Return a piece of evidence with how it was read."""
    return Saying(quote(candidate, one, blind=blind), lead, _reading(candidate, one))


def sayings(candidate: Candidate, one: Contribution, *, blind: bool = False) -> tuple[Saying, ...]:
    """Return the words of a contribution: those that the points rest on, then those that only months do; of a similarity none."""
    if one.requirement.kind == "similarity":
        return ()
    told = (saying(candidate, piece, read_as(piece), blind=blind) for piece in one.observation.evidence)
    stays = ((quote(candidate, piece, blind=blind), piece) for piece in one.observation.lasting)
    return *told, *(Saying(said, "months", span(piece.period, piece.months)) for said, piece in stays if piece.period)


def _reading(candidate: Candidate, one: Evidence) -> str:
    """Return cue, repaired words, time and strength in a few words."""
    cue = words(candidate, one.cue)
    told = [f"cue “{cue}”"] if cue else []
    told += [f"“{words(candidate, (slip.start, slip.end))}” read as “{slip.words}”" for slip in one.repairs]
    if one.status and not one.strength:
        return " · ".join(told)
    told += [span(one.period, one.months)] if one.period else []
    told += [f"counts for {one.counts_for}"] if one.signal != one.counts_for else []
    return " · ".join([*told, f"strength {fixed(one.strength)}"] if one.strength else told)


def why_nothing(one: Evidence) -> str:
    """Return why words that were seen give nothing; empty where they give something."""
    reasons = {"wished": "a wish or an interest", "negated": "denied", "hidden": "hidden text",
               "other": "a title, a venue, somebody else's work, or the advert's own words"}  # fmt: skip
    if not one.founded:
        return "only claimed: nothing else bears it out"
    return "" if one.strength else reasons.get(one.status or "", "the job gives this status nothing")


def span(period: Period, months: int) -> str:
    """Return a period for people, and its months.

    >>> span(Period(2019 * 12 + 6, 2020 * 12 + 2), 8), span(Period(2024 * 12, 2024 * 12 + 5, current=True), 5)
    ('2019-07 to 2020-02 (8 months)', '2024-01 to date (at least 5 months)')
    """
    first = "" if period.start is None else iso(period.start)
    last = "to date" if period.current else "" if period.end is None else f"to {iso(period.end - 1)}"
    length = f" ({'at least ' if period.current else ''}{count(months, 'month')})" if months else ""
    return " ".join(part for part in (first, last) if part) + length


def checks(job: Job) -> list[str]:
    """Return what a job leaves to a person, in one line; none where it leaves nothing.

    >>> checks(Job("", "", (), checks=(("work_permission", "a permit for Switzerland"), ("location", "Zürich"))))
    ['For a person to check: work permission – a permit for Switzerland; location – Zürich.']
    """
    told = "; ".join(f"{name.replace('_', ' ')} – {text}" for name, text in job.checks)
    return [f"For a person to check: {told.rstrip('.')}."] if told else []


def basis(run: Run) -> str:
    """Return what became of the documents, in one line."""
    told = counts(run)
    people = len(run.pool.candidates)
    ranked = told["documents"] - told["needs_review"] - told["skipped"]
    whom = f"{people} ranked" if ranked == people else f"{count(people, 'person')} ranked from {ranked}"
    unread = f", {told['needs_review']} for a person to review" if told["needs_review"] else ""
    skipped = f", {told['skipped']} skipped" if told["skipped"] else ""
    return f"{count(told['documents'], 'document')}: {whom}{unread}{skipped}. As of {run.as_of.isoformat()}."


def problems(pool: Pool, *, blind: bool) -> tuple[str, ...]:
    """Return the documents that could not be ranked, one line each."""
    listed = [("for review", one) for one in pool.needs_review] + [("skipped", one) for one in pool.skipped]
    told = [(what, problem(one, blind=blind)) for what, one in listed]
    return tuple(f"{what}: {one['document']}: {one['reason']}" for what, one in told)
