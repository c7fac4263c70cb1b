"""Run → what `matcher rank` shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.blinding import ShownRun, to_show
from matcher.eligibility import grouped, tier
from matcher.evidence import TIERS
from matcher.job.fields import heads
from matcher.model import Candidate, Standing
from matcher.pipeline import Run
from matcher.ranking import shortlist
from matcher.report import record
from matcher.report.highlights import highlights
from matcher.report.numbers import count
from matcher.report.points import parts, total
from matcher.report.sheet import NUMBER, SCORE, Cell, CellTable, Folio, Report, Sheet, ignored_note
from matcher.report.wording import GROUPS, basis, best, bounded, checks, marked, musts, names, problems, to_look_at

_RECEIVED = 'write `received = "2026-11-20"` at the top of the job file'


def ranking(
    run: Run, *, top: int | None = None, ignored: tuple[str, ...] = (), tiers: bool = False, blind: bool = False
) -> Report:
    """Return a ranking as a page, a grid and a record; counts are those of all documents, before `top`.

    `ignored` are the must-haves that the job of the run was freed of. With `tiers`, the page and the grid have groups; the record
    has each candidate's tier, in the order of the ranks.
    """
    assert run.pool.is_index or _documents(run) == run.pool.documents, "a document is lost"
    kept = to_show(run._replace(ranking=shortlist(run.ranking, top)), blind=blind)
    options = record.RecordOptions(top, ignored, tiers, blind)
    return Report(
        lambda: (_sheet(kept, options),),
        lambda: _grid(kept, options),
        lambda: record.ranking(kept, options),
        lambda: _folio(kept, options),
    )


def _documents(run: Run) -> int:
    """Return how many documents a run accounts for: those of all who are ranked, and those that were not read."""
    ranked = sum(len(one.candidate.documents) for one in run.ranking.standings)
    return ranked + len(run.pool.needs_review) + len(run.pool.skipped)


def _folio(run: ShownRun, options: record.RecordOptions) -> Folio:
    from matcher.report.folio import folio  # only a browser needs it

    given = (one for standing in run.ranking.standings for one in standing.score.contributions)
    notes = (*bounded(given), *_notes(run, options, run.ranking.standings))
    return folio(run, notes, tiers=record.in_tiers(run, options))


def _sheet(run: ShownRun, options: record.RecordOptions) -> Sheet:
    called = names(run.ranking.standings)
    page, tiers = _brief(run, options.top), record.in_tiers(run, options)
    tables = _groups(page, called) if tiers else (_table("", page.ranking.standings, called),)
    notes = (*to_look_at(page.ranking.standings), *_notes(run, options, page.ranking.standings))
    return Sheet(run.ranking.job.title, "", tables, notes)


def _brief(run: ShownRun, top: int | None) -> ShownRun:
    """Return a run in which those without points are cut to the ranks asked for, because thousands may share the last one."""
    standings = run.ranking.standings
    kept = tuple(one for at, one in enumerate(standings) if one.score.milli or top is None or at < top)
    return run._replace(ranking=run.ranking._replace(standings=kept))


def _notes(run: ShownRun, options: record.RecordOptions, seen: Sequence[Standing]) -> tuple[str, ...]:
    """Return the notes of a page on which the `seen` standings are shown."""
    about = (*checks(run.ranking.job), *undated_notes(run), *_namesakes(seen))
    return (*_option_notes(options, run, seen), basis(run), *about, *problems(run.pool))


def _namesakes(seen: Sequence[Standing]) -> list[str]:
    """Return a note on those shown who have one name, for they may be one person."""
    bearers: dict[str, list[str]] = {}
    for standing in seen:
        who = standing.candidate
        bearers.setdefault(who.pseudonym or (who.name or "").casefold(), []).append(who.id)
    several = [ids for name, ids in bearers.items() if name and len(ids) > 1]
    return [f"{', '.join(ids)}: the same name. `matcher people` shows whether they may be one person." for ids in several]


def _groups(run: ShownRun, called: dict[str, str]) -> tuple[CellTable, ...]:
    """Return a table for each tier in which there is anybody."""
    groups = [(state, [one for one in run.ranking.standings if tier(one.score) == state]) for state in TIERS]
    return tuple(_table(GROUPS[state], group, called) for state, group in groups if group)


def _table(title: str, standings: Sequence[Standing], called: dict[str, str]) -> CellTable:
    rows = tuple(_row(standing, called[standing.candidate.id]) for standing in standings)
    table = CellTable(title, (NUMBER, "candidate", SCORE, "must-haves", "most telling words"), rows)
    asked = any(one.requirement.must for standing in standings for one in standing.score.contributions)
    return table if asked else table.without("must-haves")


def _option_notes(options: record.RecordOptions, run: ShownRun, seen: Sequence[Standing]) -> list[str]:
    """Return the notes on the options that change what is shown."""
    ignored = [ignored_note(options.ignored)] if options.ignored else []
    grouping = "# is the rank by score over all candidates." if musts_of(run) else "No must-haves, so no groups."
    return [*ignored, *([grouping] if options.tiers else []), *_shared(options.top, run.ranking.standings, len(seen))]


def _shared(top: int | None, standings: Sequence[Standing], seen: int) -> list[str]:
    """Return the line on how many share the last rank and are shown, where these are more than were asked for."""
    if top is None or len(standings) <= top:
        return []
    last = standings[-1].rank
    sharing = sum(one.rank == last for one in standings)
    shared = f"{count(sharing, 'candidate')} share rank {last:,}"
    left = len(standings) - seen
    return [f"{shared}, without a point: {sharing - left:,} of them shown." if left else f"{shared}, so {seen:,} are shown."]


def musts_of(run: ShownRun) -> frozenset[str]:
    """Return the names of the must-haves."""
    return frozenset(one.name for one in run.ranking.job.requirements if one.must)


def _row(standing: Standing, name: str) -> tuple[Cell, ...]:
    return (
        standing.rank,
        marked(name, standing),
        total(standing.score),
        musts(standing.score),
        highlights(standing),
    )


def _grid(run: ShownRun, options: record.RecordOptions) -> CellTable:
    """Return one row a candidate: the score, and for each requirement its points, state, best quote and place."""
    asked = [one["name"] for one in record.job(run)["requirements"]]
    columns = ["rank", "id", "name", SCORE]
    for name in asked:
        points, must, *words = heads(name)
        columns += [points, *([must] if name in musts_of(run) else []), *words]
    tiers = record.in_tiers(run, options)
    standings = grouped(run.ranking).standings if tiers else run.ranking.standings
    rows = [_cells(standing) for standing in standings]
    if tiers:
        columns.insert(1, "tier")
        rows = [(row[0], tier(one.score), *row[1:]) for row, one in zip(rows, standings, strict=True)]
    return CellTable(run.ranking.job.title, (*columns, "documents", "flags"), tuple(rows))


def _cells(standing: Standing) -> tuple[Cell, ...]:
    who = record.person(standing.candidate)
    cells: list[Cell] = [standing.rank, who["id"] or "", who["name"] or "", total(standing.score)]
    for contribution, points in zip(standing.score.contributions, parts(standing.score), strict=True):
        cells += [
            points,
            *([contribution.observation.state] if contribution.requirement.must else []),
            *best(standing.candidate, contribution),
        ]
    documents, kinds = record.documents(standing.candidate), {flag.kind for flag in record.flags(standing)}
    return (*cells, "; ".join(documents), "; ".join(sorted(kinds)))


def undated_notes(run: ShownRun) -> list[str]:
    """Return the note on documents with work that goes on and no date of their own, and what to do; none without any."""
    standings = run.ranking.standings
    many = sum(1 for one in standings for _ in _open(one.candidate))
    if not many:
        return []
    among = " of those shown" if len(standings) < len(run.pool.candidates) else ""
    lead = f"{many} documents{among} do not say when they were" if many > 1 else f"1 document{among} does not say when it was"
    counted = (
        f"work “to date” counts only up to the latest date of other work in {'each of them' if many > 1 else 'it'} (“at least”)"
    )
    received = f"If you know when you received {'them' if many > 1 else 'it'}"
    return [f"{lead} written, so {counted}. {received}, {_RECEIVED}."]


def _open(candidate: Candidate) -> Iterator[str]:
    """Yield the names of a candidate's documents that have no date, but an entry without an end."""
    entries = candidate.profile.entries
    current = {at for at, one in enumerate(entries) if one.section == "work" and one.period and one.period.current}
    starts = [one.start for one in candidate.profile.passages if one.entry in current] if current else []
    for document in candidate.documents:
        if document.as_of is None and any(document.start <= start < document.end for start in starts):
            yield document.name
