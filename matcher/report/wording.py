"""Evidence, people, flags and runs → the words that several pages have for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.evidence import DEFAULT_MUST
from matcher.model import FLAGS, NAMELESS, UNCHANGED, Candidate, Contribution, Evidence, Job, Period, Pool, Score, Standing
from matcher.pipeline import Run
from matcher.quoting import quote, words_of_span
from matcher.reading.words.isodates import month_iso
from matcher.report.numbers import count, fixed
from matcher.report.record import counts, flags, problem
from matcher.report.sheet import Excerpt, MustState
from matcher.requirements import KINDS
from matcher.text import Span
from matcher.writing import are_apart, writing

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
"""The headings of the sections that have one."""

FLAGGED = "!"
"""The mark after the name of a candidate with a flag."""

UP_TO = "up to"
"""The words before months that may be fewer."""
WHY_UP_TO = "“Up to”: documents date whole positions, by month or by year, so the time itself may be shorter."


def lasting(contribution: Contribution) -> str:
    """Return how many months are shown, as a bound, and how many are asked for; empty where none are shown or asked for."""
    observation, asked = contribution.observation, contribution.requirement.months
    bound = "at least" if observation.at_least else UP_TO
    return f"{bound} {count(observation.months, 'month')} ({asked:,} asked)" if asked and observation.months else ""


def bounded(contributions: Iterable[Contribution]) -> list[str]:
    """Return the line that explains “up to”; none where no months are given so."""
    return [WHY_UP_TO] if any(lasting(one).startswith(UP_TO) for one in contributions) else []


def note(contribution: Contribution) -> str:
    """Return what a reader must know to follow a value: the months, and a remark."""
    return "; ".join(filter(None, (lasting(contribution), contribution.observation.note)))


def musts(score: Score) -> tuple[MustState, ...]:
    """Return the must-haves with their states."""
    return tuple(MustState(must_name(one), one.observation.state) for one in score.contributions if one.requirement.must)


def lacks(contribution: Contribution) -> str:
    """Return how much there is of a must-have that is not met, or the level that it asks for."""
    observation, requirement = contribution.observation, contribution.requirement
    if is_short(contribution):
        return lasting(contribution)
    if observation.state == "not met" and KINDS[requirement.kind].by_status:
        more = "" if requirement.level == "led" else " or more"
        return f"asked: {requirement.level or DEFAULT_MUST}{more}"
    return observation.note


def is_short(contribution: Contribution) -> bool:
    """Return whether months are shown, and fewer than are asked for."""
    return 0 < contribution.observation.months < contribution.requirement.months


def must_name(contribution: Contribution) -> str:
    """Return what a state is of: the requirement, with the months that are asked for where it lacks these."""
    requirement, observation = contribution.requirement, contribution.observation
    of_time = requirement.months and not KINDS[requirement.kind].by_status
    months = observation.state != "met" and (of_time or is_short(contribution))
    return f"{requirement.name}, {count(requirement.months, 'month')}" if months else requirement.name


def other_writing(job: Job, candidate: Candidate, contribution: Contribution) -> tuple[str, str] | None:
    """Return the writing of the words asked for and that of the documents, where they differ and little was found; else None."""
    from matcher.appraising import asked_in, is_hardly_reached  # no ranking needs it

    if not is_hardly_reached(contribution.observation.value):
        return None
    asked, written = asked_in(contribution.requirement, job), writing(candidate.profile.text)
    return (asked, written) if are_apart(asked, written) else None


def who(candidate: Candidate) -> str:
    """Return what a candidate is called on a page: the name, or the id where there is no name or it may not be shown."""
    return candidate.name or (candidate.id if candidate.pseudonym else f"{NAMELESS} ({candidate.id})")


def marked(name: str, *standings: Standing) -> str:
    """Return a name, with the mark where any of the standings has a flag."""
    return f"{name} {FLAGGED}" if any(map(flags, standings)) else name


def to_look_at(standings: Iterable[Standing]) -> list[str]:
    """Return the line that explains the mark; none where nobody has it."""
    if not any(map(flags, standings)):
        return []
    return [
        f"{FLAGGED} after a name: there is something to look at in the documents; `matcher explain NAME` shows what, and where."
    ]


def names(standings: Iterable[Standing]) -> dict[str, str]:
    """Return what each of several candidates is called, by id; namesakes with their ids."""
    called = {one.candidate.id: who(one.candidate) for one in standings}
    many = Counter(called.values())
    return {id: f"{name} ({id})" if many[name] > 1 and name != id else name for id, name in called.items()}


def best(candidate: Candidate, contribution: Contribution) -> tuple[str, str]:
    """Return the words of the strongest piece of evidence and their place, both empty where there is none."""
    if not contribution.observation.evidence:
        return "", ""
    strongest = quote(candidate, contribution.observation.evidence[0])
    return strongest.words, strongest.place


def read_as(piece: Evidence) -> str:
    """Return what a piece of evidence was read as: its status and its signal."""
    return " · ".join(filter(None, (piece.status, piece.signal)))


def excerpt(candidate: Candidate, piece: Evidence, lead: str = "", under: str = "") -> Excerpt:
    """Return a piece of evidence with how it was read; `under` is the requirement in the heading above it, if any."""
    return Excerpt(quote(candidate, piece), lead, _reading(candidate, piece, under))


def excerpts(candidate: Candidate, contribution: Contribution) -> tuple[Excerpt, ...]:
    """Return the words that the points of a contribution rest on, then those that only its months do; none of a similarity."""
    if not KINDS[contribution.requirement.kind].quoted:
        return ()
    name = contribution.requirement.name
    rested_on = (excerpt(candidate, piece, read_as(piece), name) for piece in contribution.observation.evidence)
    lasting_quotes = ((quote(candidate, piece), piece) for piece in contribution.observation.lasting)
    return *rested_on, *(
        Excerpt(quoted, "months", span(piece.period, piece.months)) for quoted, piece in lasting_quotes if piece.period
    )


def _reading(candidate: Candidate, piece: Evidence, under: str) -> str:
    """Return cue, repaired words, time and strength in a few words, and what a piece counts for where no heading says so."""
    cue = "" if piece.cue is None or _surrounds(piece.cue, piece) else words_of_span(candidate, piece.cue)
    remarks = [f"cue “{cue}”"] if cue else []
    remarks += [f"“{words_of_span(candidate, (slip.start, slip.end))}” read as “{slip.words}”" for slip in piece.repairs]
    if piece.status and not piece.strength:
        return " · ".join(remarks)
    remarks += [span(piece.period, piece.months)] if piece.period else []
    remarks += [f"counts for {piece.counts_for}"] if piece.counts_for not in (piece.signal, under) else []
    return " · ".join([*remarks, f"strength {fixed(piece.strength)}"] if piece.strength else remarks)


def _surrounds(cue: Span, piece: Evidence) -> bool:
    """Return whether a cue surrounds the words, as a copy of the advert does; then the quote shows it already."""
    return cue[0] < piece.start and piece.end < cue[1]


def span(period: Period, months: int) -> str:
    """Return a period for people, and its months.

    >>> span(Period(2019 * 12 + 6, 2020 * 12 + 2), 8), span(Period(2024 * 12, 2024 * 12 + 5, current=True), 5)
    ('2019-07 to 2020-02 (8 months)', '2024-01 to date (at least 5 months)')
    """
    first = "" if period.start is None else month_iso(period.start)
    last = "to date" if period.current else "" if period.end is None else f"to {month_iso(period.end - 1)}"
    length = f" ({'at least ' if period.current else ''}{count(months, 'month')})" if months else ""
    return " ".join(part for part in (first, last) if part) + length


def checks(job: Job) -> list[str]:
    """Return the line with what a job leaves to a person to check; none where it leaves nothing.

    >>> checks(Job("", "", (), checks=(("work_permission", "a permit for Switzerland"), ("location", "Zürich"))))
    ['For a person to check: work permission – a permit for Switzerland; location – Zürich.']
    """
    listed = "; ".join(f"{name.replace('_', ' ')} – {text}" for name, text in job.checks)
    return [f"For a person to check: {listed.rstrip('.')}."] if listed else []


def basis(run: Run) -> str:
    """Return what became of the documents, in one line."""
    numbers = counts(run)
    people = len(run.pool.candidates)
    ranked = numbers["documents"] - numbers["needs_review"] - numbers["skipped"]
    whom = f"{people:,} ranked" if ranked == people else f"{count(people, 'person')} ranked from {ranked:,}"
    unread = f", {numbers['needs_review']:,} for a person to review" if numbers["needs_review"] else ""
    skipped = f", {numbers['skipped']:,} skipped" if numbers["skipped"] else ""
    return f"{count(numbers['documents'], 'document')}: {whom}{unread}{skipped}. As of {run.as_of.isoformat()}."


def problems(pool: Pool) -> tuple[str, ...]:
    """Return the documents that could not be ranked, one line each."""
    listed = [("for review", one) for one in pool.needs_review] + [("skipped", one) for one in pool.skipped]
    lines = [(what, problem(one)) for what, one in listed]
    return tuple(f"{what}: {one['document']}: {one['reason']}" for what, one in lines)


def flag_effect(flag: str) -> str:
    """Return what flagged words give, by the kind of flag.

    >>> flag_effect("hidden_text"), flag_effect("encoding_guessed"), flag_effect("brand_new")
    ('what no reader sees gives nothing', 'changes no points', 'changes no points')
    """
    return FLAGS[flag].briefly if flag in FLAGS else UNCHANGED


def leaving_out(kinds: Iterable[str], what: str) -> str:
    """Return the clause that flagged words were left out of the search; empty where no kind of flag leaves any out.

    >>> leaving_out(["hidden_text"], "flagged"), leaving_out(["encoding_guessed", "brand_new"], "flagged")
    (', leaving out what is flagged', '')
    """
    unsearched = any(flag in FLAGS and not FLAGS[flag].searched for flag in kinds)
    return f", leaving out what is {what}" if unsearched else ""
