"""Audit → pages: what swaps changed, and a page for each kind of groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Move
from matcher.auditing.rates import CHANCE, FEW, Rate, highest, lowest
from matcher.auditing.selection import ComparedGroups, Selection
from matcher.model import State
from matcher.pipeline import Run
from matcher.report import record
from matcher.report.auditing import words
from matcher.report.numbers import count, fixed, pointed
from matcher.report.sheet import Cell, Sheet, Table
from matcher.report.wording import basis, problems

_MOVES = 20
"""Changes that a page shows; the record has all."""

_GROUP = ("group", "chosen", "rate", "ratio", "one person", "in words")
_ENDS = ("highest rate", "lowest rate", "ratio", "in words")


def sheets(audit: Audit, run: Run, *, blind: bool) -> tuple[Sheet, ...]:
    """Return the pages of an audit; what they rest on stands below the last."""
    pages = [_identity(audit, run, blind=blind), *(_groups(audit.selection) if audit.selection else [])]
    notes = (*_of_swaps(audit), *(_of_groups(audit.selection) if audit.selection else []), basis(run))
    return (*pages[:-1], replace(pages[-1], notes=(*notes, *problems(run.pool, blind=blind))))


# Who somebody is


def _identity(audit: Audit, run: Run, *, blind: bool) -> Sheet:
    """Return what changes where people are somebody else."""
    swaps = (*audit.identity.swaps, audit.timing.gap)
    rows = tuple((words.label(one.what), one.tried, one.absent, one.changed, words.points(one.largest)) for one in swaps)
    tables = [Table("", ("swapped, and read again", "tried", "none found", "changed", "largest change"), rows)]
    moves = (*audit.identity.moves, *audit.timing.moves)
    if moves:
        shown = tuple(_move(one, blind=blind) for one in moves[:_MOVES])
        tables += [Table("Changed, though nothing should", ("swapped", "candidate", "requirement", "before", "after"), shown)]
    if audit.timing.shifts:
        shifts = tuple((one.what, one.tried, one.changed, words.points(one.largest)) for one in audit.timing.shifts)
        tables += [Table("What recency alone moves", ("when", "tried", "changed", "largest change"), shifts)]
    return Sheet(run.ranking.job.title, "Do scores change when we change who the person is?", tuple(tables))


def _move(move: Move, *, blind: bool) -> tuple[Cell, ...]:
    who = record.identity(move.candidate, blind=blind)
    return words.label(move.what), who, move.requirement, _state(move.before), _state(move.after)


def _state(given: tuple[int, State]) -> str:
    return f"{fixed(given[0])}, {given[1]}"


def _of_swaps(audit: Audit) -> Iterator[str]:
    """Yield what a person should know of the swaps."""
    moves = len(audit.identity.moves) + len(audit.timing.moves)
    if audit.failures:
        yield f"The check fails: {'; '.join(audit.failures)}. That is a mistake of this program: please report it."
    if moves > _MOVES:
        yield f"{count(moves - _MOVES, 'more change')} {'stands' if moves - _MOVES == 1 else 'stand'} in --format json."
    if audit.identity.as_text:
        formats = f"{count(audit.identity.as_text, 'document')} in other formats than JSON, Markdown and plain text"
        yield f"{formats}: swapped in the text that was read of them, not in the file."
    if audit.identity.untried:
        yield f"Not tried: {count(audit.identity.untried, 'candidate')} whose documents could not be read again, words swapped."
    if any(one.absent for one in audit.identity.swaps):
        yield "None found: the document does not state this detail. What prose tells of family, age or origin is not swapped."
    yield "Changes are of points, the largest one farthest from 0. The gap: all before the last break a year earlier, no recency."


# Groups


def _groups(selection: Selection) -> Iterator[Sheet]:
    """Yield a page for each kind of groups, and one for what two kinds are together."""
    for compared in selection.kinds:
        tables = (*_rates(compared, selection), _sizes(compared), _requirements(compared))
        yield Sheet(compared.kind, f"{compared.reported} of {selection.people} candidates reported", tables)
    if selection.crossed:
        yield Sheet("Two kinds together", "", tuple(table for one in selection.crossed for table in _crossed(one, selection)))


def _rates(compared: ComparedGroups, selection: Selection) -> tuple[Table, Table]:
    """Return who is chosen, and who scores above the median."""
    return (
        Table(f"In the first {selection.top}", _GROUP, tuple(map(_rate, compared.chosen))),
        Table(f"Above the median score, {selection.median / 1000:.3f}", _GROUP, tuple(map(_rate, compared.above))),
    )


def _crossed(compared: ComparedGroups, selection: Selection) -> Iterator[Table]:
    for table in _rates(compared, selection):
        yield replace(table, title=f"{compared.kind}: {table.title[0].lower()}{table.title[1:]}")


def _rate(rate: Rate) -> tuple[Cell, ...]:
    cells = words.counted(rate.share), words.rate(rate), words.ratio(rate), words.one_person(rate), words.in_words(rate)
    return (rate.group, *cells)


def _sizes(compared: ComparedGroups) -> Table:
    rows = tuple((str(size.size), *_ends(size.rates)) for size in compared.sizes)
    return Table("In shortlists of other sizes", ("first", *_ENDS), rows)


def _requirements(compared: ComparedGroups) -> Table:
    rows = tuple((each.requirement, *_ends(each.rates)) for each in compared.requirements)
    return Table("With points of a requirement", ("requirement", *_ENDS), rows)


def _ends(rates: tuple[Rate, ...]) -> tuple[Cell, ...]:
    """Return the group with the highest rate and that with the lowest, and how these two compare."""
    first, last = highest(rates), lowest(rates)
    if first is None:
        return "", "", "", ""
    if last is None or last is first:
        return _whose(first), "", "", first.words if last is None or not first.share.chosen else "all alike"
    return _whose(first), _whose(last), "" if last.ratio is None else pointed(last.ratio, 2), words.in_words(last)


def _whose(rate: Rate) -> str:
    return f"{rate.group}\n{words.counted(rate.share)}"


def _of_groups(selection: Selection) -> Iterator[str]:
    """Yield what the figures of groups mean, and what they do not."""
    if selection.chosen != selection.top:
        yield f"The first {selection.top} are {selection.chosen}: the last rank is shared."
    if selection.ties:
        yield f"{count(selection.ties, 'score')} at the median itself: not above it."
    if selection.not_ranked:
        yield f"{count(selection.not_ranked, 'row')} of the groups of documents that could not be ranked."
    yield from _MEANING


_MEANING: Sequence[str] = (
    "Rate: chosen / people of the group, with a 95 % interval (Wilson). Ratio: to the highest rate (Katz). One person: the ratio "
    "with one more, or one less, of that group chosen. p: Fisher's exact test beside the group with the highest rate.",
    f"Beyond chance: p below {pointed(CHANCE, 2)}, corrected for the number of groups in a table (Holm); one table in twenty is "
    f"so by chance. Too few to tell: under {FEW} people in a group, or an interval that holds both .80 and 1.",
    "Figures, no verdict: US agencies begin to ask at a ratio of .80; why rates differ, and what is lawful, they do not tell.",
)
