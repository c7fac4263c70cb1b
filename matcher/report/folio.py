"""Run → the folio that a browser shows: each candidate with the points and the text of the profile, quotes marked."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.blinding import ShownRun
from matcher.by_section import DURABLE
from matcher.eligibility import grouped, tier
from matcher.model import SHOWN, Candidate, Contribution, Period, Standing
from matcher.quoting import quoted_span, words_between
from matcher.report import record
from matcher.report.highlights import highlights
from matcher.report.not_counted import set_aside
from matcher.report.points import fractions, parts, term_shares, total, worths
from matcher.report.sheet import (
    Folio,
    FolioContribution,
    FolioEntry,
    FolioLacking,
    FolioLine,
    FolioPerson,
    FolioRequirement,
    MustState,
    Points,
)
from matcher.report.wording import (
    GROUPS,
    excerpts,
    flag_effect,
    lacks,
    leaving_out,
    must_name,
    names,
    note,
    span,
)
from matcher.requirements import KINDS


def folio(run: ShownRun, notes: tuple[str, ...], *, tiers: bool = False) -> Folio:
    """Return the pages of a ranking, in its order; with tiers, in groups by must-haves."""
    job = record.job(run)
    shown = worths([one["worth_milli"] for one in job["requirements"]])
    asked = tuple(
        FolioRequirement(one["name"], worth, one["must"]) for one, worth in zip(job["requirements"], shown, strict=True)
    )
    ranking = grouped(run.ranking) if tiers else run.ranking
    called = names(ranking.standings)
    people = tuple(
        _person(at, standing, called[standing.candidate.id], GROUPS[tier(standing.score)] if tiers else "")
        for at, standing in enumerate(ranking.standings, start=1)
    )
    return Folio(run.ranking.job.title, run.ranking.job.description, asked, people, notes)


def _person(number: int, standing: Standing, name: str, group: str) -> FolioPerson:
    candidate, contributions = standing.candidate, tuple(_contributions(standing))
    missing = tuple(each.name for each in contributions if not (each.excerpts or each.aside or each.terms))
    lines = tuple(_lines(candidate, standing.score.contributions))
    kinds = list(dict.fromkeys(flag.kind for flag in record.flags(standing)))
    flags = tuple(f"{kind.replace('_', ' ')}: {flag_effect(kind)}" for kind in kinds)
    id, documents = candidate.id, tuple(record.documents(candidate))
    head = (number, standing.rank, id, name, total(standing.score), documents)
    lacking = FolioLacking(f"Not found in the documents{leaving_out(kinds, 'to look at')}", missing)
    person = FolioPerson(*head, contributions, lacking, flags, tuple(_entries(candidate)), lines, group)
    return person._replace(position=_position(candidate), highlights=highlights(standing))


def _contributions(standing: Standing) -> Iterator[FolioContribution]:
    """Yield each contribution with its words."""
    score, who = standing.score, standing.candidate
    rows = zip(score.contributions, parts(score), fractions(score), strict=True)
    for number, (given, points, how) in enumerate(rows):
        state = MustState(must_name(given), given.observation.state) if given.requirement.must else None
        head = (number, given.requirement.name, points, how, state, note(given))
        words = excerpts(who, given), set_aside(who, given), _terms(given, points)
        yield FolioContribution(*head, *words, lacks(given) if state and state.state != "met" else "")


def _terms(contribution: Contribution, points: Points) -> tuple[tuple[str, Points], ...]:
    """Return the words of the advert with their shares of the points; they are not quoted, for they stand everywhere."""
    if KINDS[contribution.requirement.kind].quoted:
        return ()
    return tuple((name, share) for name, share, _ in term_shares(contribution, points))


class QuotedSpan(NamedTuple):
    """A half-open span that is quoted, its passage, and the number of the requirement that it is quoted for."""

    start: int
    end: int
    passage: int
    requirement: int


def _lines(who: Candidate, contributions: Sequence[Contribution]) -> Iterator[FolioLine]:
    """Yield the passages of a profile, cut where a quote begins or ends."""
    quoted = _quoted(who, contributions)
    for number, passage in enumerate(who.profile.passages):
        spans = [one for one in quoted if one.passage == number]
        cuts = sorted({passage.start, passage.end, *(edge for one in spans for edge in (one.start, one.end))})
        pieces = tuple((words_between(who, low, high), _quoted_for(spans, low, high)) for low, high in pairwise(cuts))
        yield FolioLine(passage.section, pieces, passage.pointer or "")


def _quoted_for(spans: Sequence[QuotedSpan], low: int, high: int) -> tuple[int, ...]:
    """Return the numbers of the requirements for which the words between two offsets are quoted."""
    return tuple(sorted({one.requirement for one in spans if one.start <= low and high <= one.end}))


def _quoted(who: Candidate, contributions: Sequence[Contribution]) -> list[QuotedSpan]:
    """Return all spans of a profile that are quoted."""
    return [
        QuotedSpan(*quoted_span(who, piece), piece.passage, number)
        for number, contribution in enumerate(contributions)
        if KINDS[contribution.requirement.kind].quoted
        for piece in contribution.observation.basis
    ]


def _entries(who: Candidate) -> Iterator[FolioEntry]:
    """Yield the dated positions and projects, the earliest first."""
    for number, period in sorted(_dated(who, DURABLE), key=lambda dated: (dated[1].start or 0, dated[0])):
        if period.start is not None and period.end is not None and period.end > period.start:
            label, section = _label(who, number), who.profile.entries[number].section
            yield FolioEntry(section, label, period.start, period.end, span(period, period.months()))


def _dated(who: Candidate, sections: Container[str]) -> list[tuple[int, Period]]:
    """Return the numbers and periods of the dated entries of some sections."""
    return [(number, one.period) for number, one in enumerate(who.profile.entries) if one.section in sections and one.period]


def _position(who: Candidate) -> str:
    """Return the first two heading lines of the latest dated position that are no dates; empty where there is none."""
    dated = _dated(who, ("work",))
    if not dated:
        return ""
    latest, _ = max(dated, key=lambda entry: (entry[1].current, entry[1].end or 0, entry[1].start or 0))
    titles = [one for one in who.profile.passages if one.entry == latest and one.section == "title"]
    lines = [" ".join(words_between(who, one.start, one.end).replace("*", "").split())[:SHOWN] for one in titles]
    return " · ".join([line for line in lines if sum(map(str.isalpha, line)) * 2 > len(line)][:2])


def _label(who: Candidate, entry: int) -> str:
    """Return the title of an entry, else its first words."""
    passages = [one for one in who.profile.passages if one.entry == entry]
    title = next((one for one in passages if one.section == "title"), passages[0] if passages else None)
    return " ".join(words_between(who, title.start, title.end).split())[:SHOWN] if title else ""
